/**
 * Sound plans are silent, and planted faults are found: a small share of what `npm run plants` does, always the same.
 */
import { RULES } from '../../src/rules/registry';
import { PLANTS } from './catalogue';
import { LAYOUTS, soundPlan } from './sound';
import { judge, KINDS, recall, told, trial, unplanted } from './trial';
import { PlantWorkbook } from './workbook';

/** Rules that have no plants yet, with the kind of plan; to be none. */
const NOT_YET: readonly string[] = [
  'actual-missing AVANCE',
  'actual-missing FICHA',
  'actual-missing PAT',
  'actual-missing POA',
  'actual-missing POM',
  'actual-without-target AVANCE',
  'actual-without-target FICHA',
  'actual-without-target PAT',
  'actual-without-target POA',
  'actual-without-target POM',
  'budget-total-mismatch POM',
  'copied-target AVANCE',
  'copied-target PAT',
  'copied-target POA',
  'copied-target POM',
  'cumulative-entered-as-monthly AVANCE',
  'cumulative-entered-as-monthly FICHA',
  'cumulative-entered-as-monthly PAT',
  'cumulative-entered-as-monthly POA',
  'cumulative-entered-as-monthly POM',
  'deviation-without-narrative AVANCE',
  'deviation-without-narrative FICHA',
  'deviation-without-narrative PAT',
  'deviation-without-narrative POA',
  'deviation-without-narrative POM',
  'evidence-missing AVANCE',
  'evidence-missing FICHA',
  'evidence-missing PAT',
  'evidence-missing POA',
  'evidence-missing POM',
  'flat-budget-growing-target POM',
  'formula-overwritten AVANCE',
  'formula-overwritten FICHA',
  'formula-overwritten PAT',
  'formula-overwritten POA',
  'formula-overwritten POM',
  'future-actual AVANCE',
  'future-actual FICHA',
  'future-actual PAT',
  'future-actual POA',
  'future-actual POM',
  'missing-year FICHA',
  'missing-year PAT',
  'missing-year POA',
  'missing-year POM',
  'multi-year-total-mismatch POM',
  'no-demand AVANCE',
  'no-demand FICHA',
  'no-demand PAT',
  'no-demand POA',
  'no-demand POM',
  'non-monotonic-multiyear POM',
  'numerator-exceeds-denominator AVANCE',
  'numerator-exceeds-denominator FICHA',
  'numerator-exceeds-denominator PAT',
  'numerator-exceeds-denominator POA',
  'numerator-exceeds-denominator POM',
  'output-exceeds-demand POA',
  'output-exceeds-demand POM',
  'overachievement AVANCE',
  'overachievement FICHA',
  'overachievement PAT',
  'overachievement POA',
  'overachievement POM',
  'parent-child-sum POA',
  'parent-child-sum POM',
  'period-label-mismatch POM',
  'physical-without-financial POM',
  'sibling-outlier POA',
  'sibling-outlier POM',
  'target-changed-after-approval FICHA',
  'target-changed-after-approval PAT',
  'target-changed-after-approval POA',
  'target-changed-after-approval POM',
  'trend-outlier PAT',
  'trend-outlier POA',
  'trend-outlier POM',
];

test('every rule has a plant, or a reason for none, for each kind of plan that it applies to', () => {
  expect(unplanted().sort()).toEqual([...NOT_YET].sort());
});

test('plants are of rules that there are, for kinds that they apply to', () => {
  const known = new Map(RULES.map(({ meta }) => [meta.id, meta.appliesTo]));
  const strange = Object.entries(PLANTS).flatMap(([rule, { ways, never = {} }]) =>
    [...Object.keys(ways), ...Object.keys(never)].flatMap((kind) =>
      known.get(rule)?.some((one) => one === kind) ? [] : [`${rule} ${kind}`],
    ),
  );
  expect(strange).toEqual([]);
});

describe.each(KINDS.flatMap((kind) => Object.keys(LAYOUTS[kind]).map((layout) => [kind, layout] as const)))(
  'a sound %s (%s)',
  (kind, layout) => {
    test('has no errors and no warnings', () => {
      for (const seed of [91, 92, 93]) {
        const { plans, findings, unchecked } = judge(
          new PlantWorkbook(soundPlan(kind, layout, seed).changeSet).snapshot,
          null,
        );
        expect(plans.some(({ type }) => type === kind)).toBe(true);
        expect(findings.filter(({ severity }) => severity !== 'info').map(told)).toEqual([]);
        expect(unchecked).toEqual([]);
      }
    });
  },
);

describe.each(KINDS)('faults planted in a %s', (kind) => {
  // The number is small so that the whole suite stays quick.
  const outcome = trial({ seed: 7, runs: 1, least: 2, plans: 2, kinds: [kind] });

  test('are found, and no other error is', () => {
    expect(
      outcome.failures
        .filter(({ problem }) => problem !== 'no place')
        .map((failure) => JSON.stringify(failure)),
    ).toEqual([]);
    expect(outcome.rows.filter((row) => row.severity === 'error' && recall(row) < 1)).toEqual([]);
  });
});

test('a fault is really planted: without its rule nothing is found', () => {
  const workbook = new PlantWorkbook(soundPlan('PAT', 'published', 1).changeSet);
  const [plan] = judge(workbook.snapshot, null).plans;
  const { cell } = plan!.areas[0]!.indicators[0]!.annualTarget;
  const after = judge(workbook.after([{ cell, value: null }]), null);
  expect(after.findings.map(({ rule }) => rule)).toContain('missing-target');
  // And the workbook is as it was.
  expect(judge(workbook.after([]), null).findings).toEqual(judge(workbook.snapshot, null).findings);
});

/**
 * Sound plans are silent, and planted faults are found: a small share of what `npm run plants` does, always the same.
 */
import { RULES } from '../../src/rules/registry';
import { PLANTS } from './catalogue';
import { PAIRS } from './pairs';
import { broken, sentencesOf } from './sentences';
import { LAYOUTS, soundPlanOf } from './sound';
import { judge, KINDS, recall, told, trial, unplanted } from './trial';
import { PlantWorkbook } from './workbook';

test('every rule has a plant for each kind of plan that it applies to', () => {
  expect(unplanted()).toEqual([]);
});

test('a sentence that does not read is seen', () => {
  expect(broken(['En {month} falta', 'vale NaN %', 'undefined', 'Todo bien: 100.0 %'])).toHaveLength(3);
});

test('plants are of rules that there are, for kinds that they apply to', () => {
  const known = new Map(RULES.map(({ meta }) => [meta.id, meta.appliesTo]));
  const strange = Object.entries(PLANTS).flatMap(([rule, { ways }]) =>
    Object.keys(ways).flatMap((kind) =>
      known.get(rule)?.some((one) => one === kind) ? [] : [`${rule} ${kind}`],
    ),
  );
  expect(strange).toEqual([]);
});

describe.each(
  KINDS.flatMap((kind) =>
    Object.entries({ ...LAYOUTS[kind], ...PAIRS[kind] }).map(
      ([layout, build]) => [kind, layout, build] as const,
    ),
  ),
)('a sound %s (%s)', (kind, layout, build) => {
  test('has no errors and no warnings', () => {
    for (const seed of [91, 92, 93]) {
      const { plans, findings, unchecked } = judge(
        new PlantWorkbook(soundPlanOf(build, kind, layout, seed).changeSet).snapshot,
        null,
      );
      expect(plans.some(({ type }) => type === kind)).toBe(true);
      expect(findings.filter(({ severity }) => severity !== 'info').map(told)).toEqual([]);
      expect(unchecked).toEqual([]);
    }
  });
});

describe.each(KINDS)('faults planted in a %s', (kind) => {
  // The number is small so that the whole suite stays quick.
  const seen = new Set<string>();
  const unreadable = new Set<string>();
  const outcome = trial({
    seed: 7,
    runs: 1,
    least: 2,
    plans: 2,
    kinds: [kind],
    look({ findings, fixesOf }) {
      for (const finding of findings) {
        seen.add(finding.rule);
        for (const sentence of broken(sentencesOf(finding, fixesOf(finding)))) {
          unreadable.add(`${finding.rule}: ${sentence}`);
        }
      }
    },
  });

  test('are told in sentences that read, in both languages', () => {
    expect([...unreadable]).toEqual([]);
    // Of all rules of this kind: each spoke at least once.
    const silent = outcome.rows.filter(({ rule, plants }) => plants > 0 && !seen.has(rule));
    expect(silent.map(({ rule }) => rule)).toEqual([]);
  });

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
  const workbook = new PlantWorkbook(soundPlanOf(LAYOUTS.PAT.published!, 'PAT', 'published', 1).changeSet);
  const [plan] = judge(workbook.snapshot, null).plans;
  const { cell } = plan!.areas[0]!.indicators[0]!.annualTarget;
  const after = judge(workbook.after([{ cell, value: null }]), null);
  expect(after.findings.map(({ rule }) => rule)).toContain('missing-target');
  // And the workbook is as it was.
  expect(judge(workbook.after([]), null).findings).toEqual(judge(workbook.snapshot, null).findings);
});

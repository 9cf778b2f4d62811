/**
 * Faults are planted in sound plans of every kind and mended. All safe fixes together never make a plan worse, each proposal by
 * itself mends what it is about, and taking back restores every cell.
 */
import { contains, formatRange } from '../../src/domain/address';
import type { CellEdit } from '../../src/domain/edit';
import { type Finding, SEVERITIES } from '../../src/domain/finding';
import { RULES } from '../../src/rules/registry';
import { seeded } from '../agreement/seeded';
import { LAYOUTS } from '../plants/sound';
import { KINDS } from '../plants/trial';
import { type Bed, bedOf, plantFaults, told } from './fix-trial';

/** More of them on demand: PONDERA_RUNS=100; other ones with PONDERA_SEED. */
const RUNS = Number(process.env.PONDERA_RUNS ?? 6);
const SEED = Number(process.env.PONDERA_SEED ?? 1);
/** What is mended may bring what was postponed, and that once more what it uncovers. */
const ROUNDS = 5;

const LAYOUTS_OF_KINDS = KINDS.flatMap((kind) =>
  Object.keys(LAYOUTS[kind]).map((layout) => [kind, layout] as const),
);

function overlap(a: Finding, b: Finding): boolean {
  return a.cells.some((one) => b.cells.some((other) => contains(one, other) || contains(other, one)));
}

/**
 * Whether two findings are about the same: one about several months may have fewer of them now. Where no item and no month tells
 * them apart, such as the totals of a budget, the cell does.
 */
function alike(a: Finding, b: Finding): boolean {
  const same = a.rule === b.rule && a.item === b.item && a.area === b.area && a.subject === b.subject;
  if (!same || a.plan !== b.plan) return false;
  if (a.item === null && a.period === null) return formatRange(a.cells[0]!) === formatRange(b.cells[0]!);
  return a.period === b.period || overlap(a, b);
}

const errorsOf = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'error');

/** Errors that no rule had seen before, held back or not. */
function newErrors(before: readonly Finding[], after: readonly Finding[]): string[] {
  return errorsOf(after)
    .filter((finding) => !before.some((known) => alike(known, finding)))
    .map((finding) => `new: ${told(finding)}`);
}

function mendable(kind: Bed['kind'], safe: boolean): string[] {
  return RULES.filter(({ meta }) => meta.appliesTo.includes(kind) && meta.fix !== null)
    .filter(({ meta }) => !safe || meta.fix === 'safe')
    .map(({ meta }) => meta.id);
}

/** The rules whose faults are planted: the first in turn, the others at random among all. */
function inTurn(rules: readonly string[], turn: number): string[] {
  const first = rules[turn % rules.length];
  const others = RULES.map(({ meta }) => meta.id).filter((id) => id !== first);
  return first === undefined ? others : [first, ...others];
}

describe.each(LAYOUTS_OF_KINDS)('%s, %s', (kind, layout) => {
  let bed: Bed;
  beforeAll(() => {
    bed = bedOf(kind, layout, SEED);
  });

  test('all safe fixes, round after round: what is mended is gone, nothing is worse, and all of it is taken back', () => {
    const { workbook } = bed;
    const wrong: string[] = [];
    const pristine = workbook.cells();
    for (let run = 0; run < RUNS; run++) {
      const { what, takeBack } = plantFaults(
        bed,
        SEED * 1000 + run,
        1 + (run % 4),
        inTurn(mendable(kind, true), run),
      );
      const context = `${run}: ${what.join('; ')}`;
      const planted = workbook.cells();
      const undo: (readonly CellEdit[])[] = [];
      for (let round = 0; ; round++) {
        const { fixes, postponed } = workbook.safeFixes();
        if (fixes.length === 0) {
          wrong.push(...postponed.map((finding) => `${context}: postponed for ever: ${told(finding)}`));
          break;
        }
        if (round === ROUNDS) {
          wrong.push(`${context}: no end`);
          break;
        }
        const before = workbook.allFindings;
        undo.unshift(workbook.write(fixes.flatMap(({ proposal }) => proposal.edits)));
        const after = workbook.allFindings;
        const still = fixes.filter(({ finding }) => after.some((one) => alike(one, finding)));
        const said = [
          ...newErrors(before, workbook.findings),
          ...still.map(({ finding }) => `still there: ${told(finding)}`),
          ...(after.length > before.length ? [`${before.length} findings became ${after.length}`] : []),
        ];
        const mended = fixes.map(({ finding }) => told(finding)).join(', ');
        wrong.push(...said.map((one) => `${context}: ${one} (after ${mended})`));
      }
      for (const edits of undo) workbook.write(edits);
      expect([context, workbook.cells()]).toEqual([context, planted]);
      takeBack();
    }
    expect(wrong).toEqual([]);
    expect(workbook.cells()).toEqual(pristine);
  });

  test('each proposal by itself: its finding is gone or milder, no error is new, and it is taken back', () => {
    const { workbook } = bed;
    const sound = workbook.allFindings;
    const rules = mendable(kind, false);
    const wrong: string[] = [];
    // Each rule at least once where there are runs enough; at first those that a seed chooses.
    const start = seeded(SEED).between(0, 100);
    for (let run = 0; run < RUNS; run++) {
      const { what, takeBack } = plantFaults(bed, SEED * 1000 + run, 1, inTurn(rules, start + run));
      const before = workbook.allFindings;
      const planted = workbook.cells();
      const fresh = workbook.findings.filter((finding) => !sound.some((known) => alike(known, finding)));
      const cases = fresh.flatMap((finding) =>
        workbook.proposals(finding).map((proposal) => ({ finding, proposal })),
      );
      for (const { finding, proposal } of cases) {
        const undo = workbook.write(proposal.edits);
        const after = workbook.allFindings;
        const still = after.filter(
          (one) =>
            alike(one, finding) && SEVERITIES.indexOf(one.severity) <= SEVERITIES.indexOf(finding.severity),
        );
        const said = [
          ...newErrors(before, workbook.findings),
          ...still.map((one) => `still there: ${told(one)}`),
        ];
        wrong.push(...said.map((one) => `${run}: ${what.join('; ')}: ${proposal.id}: ${one}`));
        workbook.write(undo);
        expect(workbook.cells()).toEqual(planted);
      }
      takeBack();
    }
    expect(wrong).toEqual([]);
  });
});

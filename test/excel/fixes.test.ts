/** Fixes through the real office.js: from findings to cells, formulas computed by the host, and back. */

import { recalculate } from '../../src/cli/recalculate';
import type { Finding } from '../../src/domain/finding';
import { changeSetToWorkbook } from '../../src/xlsx/change-set-to-workbook';
import { soundPlan } from '../plants/sound';
import { bedOf, MUTABLE_KINDS, plantFaults, told } from '../property/fix-trial';
import { type AddIn, sample, startAddIn, type Transport } from '../support/add-in';

let addIn: AddIn;
afterEach(() => addIn.close());

const model = () => addIn.host.model;

/** Every formula, value and number format that the workbook holds, by cell. */
function everything(): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const { name, rows } of model().toData().sheets) {
    rows.forEach((line, row) => {
      line?.forEach((cell, column) => {
        if (!cell || ((cell.value === null || cell.value === '') && cell.formula === undefined)) return;
        const format = model().styles.get(cell.style).numberFormat ?? 'General';
        found[`${name} ${row} ${column}`] = [cell.formula, cell.value, format];
      });
    });
  }
  return found;
}

const of = (findings: readonly Finding[], rule: string) =>
  findings.filter((finding) => finding.rule === rule);
const errors = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'error');

async function published(transport: Transport = 'pc'): Promise<readonly Finding[]> {
  addIn = await startAddIn({ workbook: sample('pat-2019.xlsx'), transport });
  return (await addIn.services.validate()).findings;
}

const PUBLISHED = 'PAT 2019';
const type = (
  row: number,
  column: number,
  text: string,
  sheet = PUBLISHED,
  who: 'user' | 'remote' = 'user',
) => model().transaction(who, 'typing', () => model().sheetNamed(sheet)!.setInput(row, column, text));

describe.each<Transport>(['pc', 'web'])('on the transport %s', (transport) => {
  test('the published plan: what is safe in it is mended in one press, and taken back cell for cell', async () => {
    const before = await published(transport);
    const cells = everything();
    addIn.host.counters.reset();
    const { fixes, postponed } = await addIn.services.proposeSafeFixes();
    expect(addIn.host.counters.syncs).toBeLessThanOrEqual(3);
    expect(postponed).toEqual([]);
    expect(new Set(fixes.map(({ finding }) => finding.rule))).toEqual(
      new Set(['weight-not-renormalized', 'weight-rounding', 'distribution-not-100']),
    );
    expect(everything()).toEqual(cells);
    const { report, validation } = await addIn.services.applyEdits(fixes.map(({ proposal }) => proposal));
    expect(new Set(report.outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['written']));
    const after = validation!.findings;
    expect(after.length).toBeLessThan(before.length);
    expect(errors(after)).toHaveLength(errors(before).length);
    for (const rule of ['weight-not-renormalized', 'weight-rounding']) expect(of(after, rule)).toEqual([]);
    expect((await addIn.services.proposeSafeFixes()).fixes).toEqual([]);
    const undone = await addIn.services.undo();
    expect(new Set(undone.report.outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['written']));
    expect(everything()).toEqual(cells);
    expect(undone.validation!.findings).toEqual(before);
  });

  test('several ways for one finding: each mends the published error, and each is taken back', async () => {
    const before = await published(transport);
    const cells = everything();
    const [finding] = errors(before);
    const { outcome, proposals } = await addIn.services.proposeFixes(finding!);
    expect([finding!.item, outcome, proposals.length > 1]).toEqual(['7.3.1', 'proposed', true]);
    for (const proposal of proposals) {
      expect(proposal.kind).toBe('proposed');
      const { validation } = await addIn.services.applyEdits([proposal]);
      expect(errors(validation!.findings)).toEqual([]);
      await addIn.services.undo();
      expect(everything()).toEqual(cells);
    }
  });
});

test('7.2 in five months: each is computed again and adds up to 100', async () => {
  const before = await published();
  const finding = of(before, 'weight-not-renormalized')[0]!;
  const { proposals } = await addIn.services.proposeFixes(finding);
  expect(proposals.map(({ edits }) => edits.map(({ after }) => after))).toEqual([
    [...Array<number>(5).fill(0.507), ...Array<number>(5).fill(0.493)],
  ]);
  expect(proposals[0]!.edits[0]!.shown).toEqual({
    before: { kind: 'number', value: 50, style: 'percent', decimals: 1 },
    after: { kind: 'number', value: 50.7, style: 'percent', decimals: 1 },
  });
  const anchored = proposals[0]!.edits.map(({ anchor, group }) => [
    anchor?.content.value,
    group?.split('|').at(-1),
  ]);
  const months = ['Feb', 'Abr', 'Ago', 'Oct', 'Nov'];
  expect(anchored).toEqual(['7.2.1', '7.2.3'].flatMap((item) => months.map((month) => [item, month])));
});

test('a finding that somebody mended meanwhile is gone', async () => {
  const finding = of(await published(), 'weight-not-renormalized')[0]!;
  const { proposals } = await addIn.services.proposeFixes(finding);
  for (const { cell, after } of proposals[0]!.edits)
    type(cell.row, cell.column, String(after), cell.sheet, 'remote');
  expect(await addIn.services.proposeFixes(finding)).toEqual({ outcome: 'gone', proposals: [] });
});

test('a row that a colleague inserted moves the finding: it is found again where it is now', async () => {
  const finding = of(await published(), 'weight-not-renormalized')[0]!;
  const { proposals } = await addIn.services.proposeFixes(finding);
  model().transaction('remote', 'insert', () => model().sheetNamed(PUBLISHED)!.insertRows(0, 2));
  // What was previewed is not written beside its cell.
  const { report } = await addIn.services.applyEdits(proposals);
  expect(new Set(report.outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['changed-meanwhile']));
  const again = await addIn.services.proposeFixes(finding);
  expect(again.outcome).toBe('proposed');
  const rows = (list: typeof proposals) => list[0]!.edits.map(({ cell }) => cell.row);
  expect(rows(again.proposals)).toEqual(rows(proposals).map((row) => row + 2));
});

test('a justified finding is in no batch, and may still be mended by itself', async () => {
  const finding = of(await published(), 'weight-not-renormalized')[0]!;
  await addIn.services.justify(finding, {
    reason: 'published',
    text: 'Así lo publicó la Secretaría en su informe anual.',
    author: 'Ana Mejía',
    until: null,
  });
  const { fixes } = await addIn.services.proposeSafeFixes();
  expect(fixes.length).toBeGreaterThan(0);
  // Nor is its weight changed with the other one of the month.
  const [cell] = finding.cells;
  const written = fixes.flatMap(({ proposal }) => proposal.edits.map((edit) => edit.cell));
  expect(written.filter(({ row, column }) => row === cell!.row && column === cell!.column)).toEqual([]);
  expect((await addIn.services.proposeFixes(finding)).outcome).toBe('proposed');
});

test('a protected sheet: nothing of a month is written, and it is said', async () => {
  const finding = of(await published(), 'weight-not-renormalized')[0]!;
  const { proposals } = await addIn.services.proposeFixes(finding);
  model().transaction('user', 'protect', () =>
    model().sheetNamed(PUBLISHED)!.put('protection', { sheet: '1' }),
  );
  const cells = everything();
  const { report } = await addIn.services.applyEdits(proposals);
  expect(new Set(report.outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['not-writable']));
  expect(everything()).toEqual(cells);
});

/** Sound plans of each layout with faults, as in test/property/fixes.test.ts, in the host instead of a file. */
describe.each(MUTABLE_KINDS)('planted faults in %s, %s', (kind, layout, rules) => {
  test('all safe fixes: no new error, no more findings, and back again', async () => {
    const seed = 3;
    const { changeSet } = soundPlan(kind, layout, seed);
    const { typings, what } = plantFaults(bedOf(kind, layout, seed), seed, 4, rules);
    addIn = await startAddIn({ workbook: recalculate(changeSetToWorkbook(changeSet)) });
    model().transaction('user', 'typing', () => {
      for (const { cell, value } of typings) {
        const text = typeof value === 'string' ? `'${value}` : value === null ? '' : String(value);
        model().sheetNamed(cell.sheet)!.setInput(cell.row, cell.column, text);
      }
    });
    const cells = everything();
    const before = (await addIn.services.validate()).findings;
    const { fixes } = await addIn.services.proposeSafeFixes();
    expect([what, fixes.length > 0]).toEqual([what, true]);
    const { report, validation } = await addIn.services.applyEdits(fixes.map(({ proposal }) => proposal));
    expect(report.outcomes.filter(({ outcome }) => outcome !== 'written')).toEqual([]);
    const after = validation!.findings;
    expect(after.length).toBeLessThan(before.length);
    const key = ({ rule, item, period }: Finding) => `${rule} ${item} ${period}`;
    const known = new Set(errors(before).map(key));
    expect(
      errors(after)
        .filter((one) => !known.has(key(one)))
        .map(told),
    ).toEqual([]);
    await addIn.services.undo();
    expect(everything()).toEqual(cells);
  });
});

/**
 * In our template the month weights and compliance are formulas: one wrong input spoils many cells. What is said is the
 * input, once.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recalculate } from '../../scripts/samples/recalculate';
import type { CellAddress } from '../../src/domain/address';
import { contains } from '../../src/domain/address';
import { monthCell, totalCell } from '../../src/domain/plan';
import { readWorkbook } from '../../src/ooxml/read-workbook';
import type { CellValueData } from '../../src/ooxml/workbook-data';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { recognise } from '../../src/recognition';
import { runRules } from '../../src/rules/run';
import { readSnapshot } from '../../src/xlsx/read-snapshot';

const bytes = readFileSync(join(__dirname, '../../samples/pat-2019-avance.xlsx'));
const area = recognise(readSnapshot(bytes)).flatMap((plan) =>
  plan.areas.filter(({ code }) => code === '1.1'),
)[0]!;
/** 1.1.2: weight 30, 100 % in March, June, September and December. */
const indicator = area.indicators[1]!;

const WEIGHT = totalCell(indicator.weights!)!;
const MARCH = monthCell(indicator.programmed!, 2);
const ANNUAL = indicator.annualTarget.cell;

/** What is found on the sheet after one cell was changed and everything calculated anew; notes are left out. */
function findingsAfter(cell: CellAddress, value: CellValueData) {
  const read = readWorkbook(bytes);
  // The other areas' sheets have nothing to do with it and take time to calculate.
  const workbook = { ...read, sheets: read.sheets.filter(({ name }) => name === cell.sheet) };
  const target = workbook.sheets[0]!.rows[cell.row]![cell.column]!;
  target.value = value;
  delete target.formula;
  const plans = recognise(readSnapshot(writeWorkbook(recalculate(workbook))));
  const { findings, unchecked } = runRules(plans);
  expect(unchecked).toEqual([]);
  return findings.filter(({ severity }) => severity !== 'info');
}

test('the template as it is has no errors', () => {
  expect(indicator.code?.value).toBe('1.1.2');
  expect(findingsAfter(MARCH, 1)).toEqual([]);
});

const TABLE: [string, CellAddress, CellValueData, string[]][] = [
  ['a weight ten points too high', WEIGHT, 0.4, ['annual-weights-not-100']],
  ['a weight deleted', WEIGHT, null, ['annual-weights-not-100']],
  ['a weight as a text', WEIGHT, '30%', ['number-as-text']],
  ['a weight in error', WEIGHT, { error: '#REF!' }, ['cell-error']],
  ['a negative weight', WEIGHT, -0.3, ['weight-out-of-range']],
  ['a weight of 3,000 %', WEIGHT, 30, ['percent-scale-mixed']],
  ['a month deleted: not programmed, which is allowed', MARCH, null, []],
  ['a month as a text', MARCH, '100%', ['number-as-text']],
  ['a month in words', MARCH, 'por definir', ['cell-error']],
  ['a month in error', MARCH, { error: '#DIV/0!' }, ['cell-error']],
  ['a month at 90 %', MARCH, 0.9, ['constant-mismatch-annual']],
  ['a month below zero', MARCH, -1, ['negative-target']],
  ['a month at 0', MARCH, 0, ['zero-target-programmed']],
  ['a month at 120 %', MARCH, 1.2, ['percent-over-100']],
  ['a month of 10,000 %', MARCH, 100, ['percent-scale-mixed']],
  ['no annual target', ANNUAL, null, ['missing-target']],
  ['another annual target', ANNUAL, 0.9, ['constant-mismatch-annual']],
  ['the annual target as a text', ANNUAL, '100%', ['number-as-text']],
  ['the annual target in error', ANNUAL, { error: '#N/A' }, ['cell-error']],
];

test.each(TABLE)('%s', (_, cell, value, expected) => {
  const findings = findingsAfter(cell, value);
  expect(findings.map(({ rule }) => rule)).toEqual(expected);
  for (const { cells } of findings) expect(cells.some((range) => contains(range, cell))).toBe(true);
});

/** Which error values a written file holds: Excel refuses to open a file with texts that it doesn't know as errors. */
import { readWorkbook } from '../../src/ooxml/read-workbook';
import type { CellValueData } from '../../src/ooxml/workbook-data';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { rawWorkbook } from '../support/raw-workbook';

function written(value: CellValueData, formula?: string): CellValueData | undefined {
  const data = readWorkbook(rawWorkbook('<row><c><v>1</v></c></row>'));
  const sheet = data.sheets[0]!;
  const cell = { ...sheet.rows[0]![0]!, value, ...(formula === undefined ? {} : { formula }) };
  const bytes = writeWorkbook({ ...data, sheets: [{ ...sheet, rows: [[cell]] }] });
  const again = readWorkbook(bytes).sheets[0]!.rows[0]![0]!;
  expect(again.formula).toBe(formula);
  return again.value;
}

test.each<[string, string | undefined, CellValueData]>([
  ['#REF!', '=A9', { error: '#REF!' }],
  ['#DIV/0!', '=1/0', { error: '#DIV/0!' }],
  ['#N/A', undefined, { error: '#N/A' }],
  ['#CIRC!', '=A1', 0],
  ['#CIRC!', undefined, { error: '#VALUE!' }],
  ['#SPILL!', '=A1:A9', { error: '#VALUE!' }],
  ['#CALC!', '=A1', { error: '#VALUE!' }],
  ['#<&!', '=A1', { error: '#VALUE!' }],
])('%s of %s', (error, formula, expected) => {
  expect(written({ error }, formula)).toEqual(expected);
});

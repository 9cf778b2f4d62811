import type { CellAddress } from '../../domain/address';
import { cellRange, formatLocal } from '../../domain/address';
import { sumFormula } from './sum-formula';

const cell = (sheet: string, row: number, column: number): CellAddress => ({ sheet, row: row - 1, column });
const COLUMNS = 'ABCDEFGH';

/** Cells as they are written: `C2`, or `Datos!C2` on another sheet than that of the total. */
function cells(text: string): CellAddress[] {
  return text.split(' ').map((one) => {
    const [local, sheet = 'POM'] = one.split('!').reverse() as [string, string?];
    return cell(sheet, Number(local.slice(1)), COLUMNS.indexOf(local[0]!));
  });
}

const TARGET = cell('POM', 9, 2);
const formula = (text: string) => sumFormula(TARGET, cells(text));

test('the cells are read as they are written here', () => {
  expect(
    cells('C2 Datos!D3').map(
      (one) => `${one.sheet}!${formatLocal(cellRange(one.sheet, one.row, one.column))}`,
    ),
  ).toEqual(['POM!C2', 'Datos!D3']);
});

test.each<[string, string, string]>([
  ['one cell', 'C2', '=SUM(C2)'],
  ['programmes below each other', 'C2 C3 C4 C5', '=SUM(C2:C5)'],
  ['years beside each other', 'C2 D2 E2', '=SUM(C2:E2)'],
  ['years with money between them', 'C2 E2 G2', '=SUM(C2,E2,G2)'],
  ['products with subproducts between them', 'C2 C3 C6', '=SUM(C2:C3,C6)'],
  ['a column that turns', 'C2 C3 D3', '=SUM(C2:C3,D3)'],
  ['a row that turns', 'C2 D2 D3', '=SUM(C2:D2,D3)'],
  ['the next column, from its top', 'C2 C3 D2', '=SUM(C2:C3,D2)'],
  ['the next row, from its beginning', 'C2 D2 C3', '=SUM(C2:D2,C3)'],
  ['diagonally', 'C2 D3 E4', '=SUM(C2,D3,E4)'],
  ['upwards, and to the left', 'C3 C2 B2', '=SUM(C3,C2,B2)'],
  ['two rows below', 'C2 C4', '=SUM(C2,C4)'],
  ['the next column, further down', 'C2 D4', '=SUM(C2,D4)'],
  ['another sheet', 'Datos!C2 Datos!C3', '=SUM(Datos!C2:C3)'],
  ['the next row of another sheet', 'C2 Datos!C3 Datos!C4', '=SUM(C2,Datos!C3:C4)'],
  ['the same rows on two sheets', 'Datos!C2 Otra!C3', '=SUM(Datos!C2,Otra!C3)'],
])('%s: %s', (_, text, expected) => {
  expect(formula(text)).toBe(expected);
});

test('sheets whose names need quotes get them', () => {
  const [datos, otra] = ['Presupuesto 2026', "O'Higgins"].map((sheet) => cell(sheet, 2, 2));
  expect(sumFormula(TARGET, [datos!, otra!])).toBe("=SUM('Presupuesto 2026'!C2,'O''Higgins'!C2)");
});

test('nothing is no sum, and more than anybody reads is none', () => {
  const apart = (count: number) => Array.from({ length: count }, (_, i) => cell('POM', 2 * i + 1, 0));
  expect(sumFormula(TARGET, [])).toBeNull();
  expect(sumFormula(TARGET, apart(250))).toContain('A499)');
  expect(sumFormula(TARGET, apart(251))).toBeNull();
});

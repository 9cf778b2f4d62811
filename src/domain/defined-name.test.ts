import { cellRange } from './address';
import { hasLostItsCells, nameFormula } from './defined-name';

test.each([
  ['one cell', cellRange('Ajustes', 3, 1), '=Ajustes!$B$4'],
  ['a row of cells', cellRange('Ajustes', 3, 1, 1, 3), '=Ajustes!$B$4:$D$4'],
  ['a column of cells', cellRange('Ajustes', 3, 1, 12), '=Ajustes!$B$4:$B$15'],
  [
    'a sheet whose name has to be quoted',
    cellRange("Plan d'obra 2026", 0, 26, 2, 2),
    "='Plan d''obra 2026'!$AA$1:$AB$2",
  ],
])('a name of %s', (_, range, formula) => {
  expect(nameFormula(range)).toBe(formula);
});

test('a growing name goes from its first cell to the last one that holds something, and has one at least', () => {
  const range = cellRange('Catálogos', 4, 2, 200);
  const whole = 'Catálogos!$C$5:$C$204';
  const lastRow = `SUMPRODUCT(MAX((${whole}<>"")*(ROW(${whole})-ROW(Catálogos!$C$5)+1)))`;
  expect(nameFormula(range, true)).toBe(`=Catálogos!$C$5:INDEX(${whole},MAX(1,${lastRow}))`);
});

test.each([
  ['=Ajustes!$B$4', false],
  ['=Ajustes!#REF!', true],
  ['=#REF!:INDEX(#REF!,1)', true],
])('%s has lost its cells: %p', (formula, lost) => {
  expect(hasLostItsCells(formula)).toBe(lost);
});

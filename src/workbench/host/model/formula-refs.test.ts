import {
  adjustFormula,
  fixedReference,
  moveFormula,
  referenceOfFormula,
  renameSheetInFormula,
} from './formula-refs';

test.each([
  ['A1+$B$2', 1, 1, 'B2+$B$2'],
  ['$A1+A$1', 2, 3, '$A3+D$1'],
  ['SUM(A1:B2)', 1, 0, 'SUM(A2:B3)'],
  ['"A1"&A1', 1, 0, '"A1"&A2'],
  ['LOG10(A1)', 1, 0, 'LOG10(A2)'],
  ["'A1 B2'!A1", 1, 0, "'A1 B2'!A2"],
  ['Tabla1[[A1]:[B2]]+A1', 1, 0, 'Tabla1[[A1]:[B2]]+A2'],
  ['SUM(A:A)+SUM(1:1)', 1, 1, 'SUM(B:B)+SUM(2:2)'],
  ['Año1+B2', 1, 0, 'Año1+B3'],
  ['A1', -1, 0, '#REF!'],
  ['1E5+A1*2.5', 0, 1, '1E5+B1*2.5'],
  ['SUM(PAT!A1:PAT!A3)', 1, 0, 'SUM(PAT!A2:PAT!A4)'],
])('%s moved by %i rows and %i columns is %s', (formula, rows, columns, expected) => {
  expect(moveFormula(formula, rows, columns)).toBe(expected);
});

test.each([
  ['=A5', 'row', 2, 3, '=A8'],
  ['=A2', 'row', 2, 3, '=A2'],
  ['=SUM(A1:A10)', 'row', 5, 2, '=SUM(A1:A12)'],
  ['=SUM(A1:A10)', 'row', 10, 2, '=SUM(A1:A10)'],
  ['=$A$5', 'row', 0, -1, '=$A$4'],
  ['=A5', 'row', 4, -1, '=#REF!'],
  ['=SUM(A3:A6)', 'row', 4, -10, '=SUM(A3:A4)'],
  ['=SUM(A3:A6)', 'row', 1, -3, '=SUM(A2:A3)'],
  ['=C1+A1', 'column', 1, 1, '=D1+A1'],
  ['=SUM(A:C)', 'column', 1, -1, '=SUM(A:B)'],
  ['=SUM(A:C)', 'row', 1, -1, '=SUM(A:C)'],
  ['=Otra!A5+A5', 'row', 0, 1, '=Otra!A5+A6'],
  ["='pat'!A5", 'row', 0, 1, "='pat'!A6"],
] as const)('%s: at %s %i, %i', (formula, axis, at, count, expected) => {
  expect(adjustFormula(formula, 'PAT', 'PAT', { axis, at, count })).toBe(expected);
});

test.each([
  ['=PAT!A1+Otra!A1', 'PAT', 'Plan 2027', "='Plan 2027'!A1+Otra!A1"],
  ["='Plan 2027'!A1:B2", 'plan 2027', 'P', '=P!A1:B2'],
  ['="PAT!A1"', 'PAT', 'X', '="PAT!A1"'],
  ['=PAT!A1+1', 'PAT', undefined, '=#REF!+1'],
])('%s: %s becomes %s', (formula, before, after, expected) => {
  expect(renameSheetInFormula(formula, before, after)).toBe(expected);
});

test('a name that is one reference', () => {
  expect(referenceOfFormula("='A B'!$A$1:$B$2")).toMatchObject({ sheet: 'A B', local: '$A$1:$B$2' });
  expect(referenceOfFormula('PAT!A1+1')).toBeUndefined();
});

test.each([
  [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }, '$A$1'],
  [{ row: 1, column: 1, rowCount: 2, columnCount: 3 }, '$B$2:$D$3'],
  [{ row: 0, column: 0, rowCount: 1_048_576, columnCount: 2 }, '$A:$B'],
  [{ row: 0, column: 0, rowCount: 3, columnCount: 16_384 }, '$1:$3'],
])('%j is %s', (area, expected) => {
  expect(fixedReference(area)).toBe(expected);
});

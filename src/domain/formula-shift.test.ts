import fc from 'fast-check';
import { shiftFormula } from './formula-shift';

test.each([
  // Formula, rows, columns, what it becomes.
  ['=A1', 1, 0, '=A2'],
  ['=A1', 0, 1, '=B1'],
  ['=$A1+A$1+$A$1', 2, 3, '=$A3+D$1+$A$1'],
  ['=SUM(B2:D$9)', 1, 1, '=SUM(C3:E$9)'],
  [
    '=IF(F12="","",100*$R13/SUMPRODUCT((F$12:F$30<>"")*$R$12:$R$30))',
    0,
    1,
    '=IF(G12="","",100*$R13/SUMPRODUCT((G$12:G$30<>"")*$R$12:$R$30))',
  ],
  ['=SUM(A:C)', 5, 1, '=SUM(B:D)'],
  ['=SUM($A:C)', 5, 1, '=SUM($A:D)'],
  ['=SUM(1:$3)', 2, 9, '=SUM(3:$3)'],
  // Names of sheets, quoted or not, stay; what is asked of them moves.
  ["='Hoja A1'!B2+Hoja2!C3+AB1!D4", 1, 1, "='Hoja A1'!C3+Hoja2!D4+AB1!E5"],
  ["='it''s A1'!A1", 1, 0, "='it''s A1'!A2"],
  // Texts, functions, names and structured references are no references.
  ['=IF(A1="A1 y ""B2""",LOG10(B2),TASA_A1)', 1, 0, '=IF(A2="A1 y ""B2""",LOG10(B3),TASA_A1)'],
  ['=Tabla1[[#This Row],[A1]]+A1', 1, 0, '=Tabla1[[#This Row],[A1]]+A2'],
  ['=corte+A1.5', 1, 1, '=corte+A1.5'],
  ['=XFD1+XFE1', 1, 0, '=XFD2+XFE1'],
  ['=$XFD1+$XFE1', 1, 0, '=$XFD2+$XFE1'],
  ['=A$1048576+A$1048577', 0, 1, '=B$1048576+A$1048577'],
  ['=1.5*A1+2E3', 1, 0, '=1.5*A2+2E3'],
  // Off the sheet.
  ['=A1', -1, 0, null],
  ['=A1', 0, -1, null],
  ['=XFD1', 0, 1, null],
  ['=A1048576', 1, 0, null],
  ['=A1048575', 1, 0, '=A1048576'],
  ['=$A$1', -5, -5, '=$A$1'],
])('%s moved by %d rows and %d columns is %s', (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});

test('there and back again', () => {
  const cell = fc
    .tuple(
      fc.constantFrom('', '$'),
      fc.constantFrom('K', 'AB', 'ZZ'),
      fc.constantFrom('', '$'),
      fc.integer({ min: 50, max: 900 }),
    )
    .map(([a, column, b, row]) => `${a}${column}${b}${row}`);
  const formula = fc
    .array(
      fc.oneof(cell, fc.constantFrom("'A1 b'!C60", '"A1"', 'SUM(D70:E$80)', 'SI(A99;1)', 'L100:L$200')),
      {
        minLength: 1,
      },
    )
    .map((parts) => `=${parts.join('+')}`);
  const step = fc.integer({ min: -3, max: 3 });
  fc.assert(
    fc.property(formula, step, step, (text, rows, columns) => {
      const moved = shiftFormula(text, rows, columns);
      if (moved !== null) expect(shiftFormula(moved, -rows, -columns)).toBe(text);
    }),
  );
});

import fc from 'fast-check';
import { moveFormula as hostMoves } from '../workbench/host/model/formula-refs';
import { columnName } from './address';
import { moveFormula } from './move-formula';

test.each([
  ['=A1+B2', 2, 3, '=D3+E4'],
  ['=$A1+B$2+$C$3', 2, 3, '=$A3+E$2+$C$3'],
  ['=SUM(F5:Q5)', 1, 0, '=SUM(F6:Q6)'],
  ["='PAT 2019'!B7*'A1 de B2'!C3", 1, 1, "='PAT 2019'!C8*'A1 de B2'!D4"],
  ["='l''A1'!A1", 1, 0, "='l''A1'!A2"],
  ['=Hoja1!A1', 1, 0, '=Hoja1!A2'],
  ['=A1!B2', 1, 0, '=A1!B3'],
  ['=IF(A1="A1","B2 ""C3""",LOG10(B2))', 1, 0, '=IF(A2="A1","B2 ""C3""",LOG10(B3))'],
  ['=SUM(A:A,$B:C,1:1,$2:3)', 1, 1, '=SUM(B:B,$B:D,2:2,$2:4)'],
  ['=Tabla1[[#This Row],[A1]]+A1', 1, 0, '=Tabla1[[#This Row],[A1]]+A2'],
  ['=pondera_corte+TAX2024+mes_A1', 1, 1, '=pondera_corte+TAY2025+mes_A1'],
  ['=XFE1+A1', 0, 1, '=XFE1+B1'],
  ['=1E5+2.5*A1', 1, 0, '=1E5+2.5*A2'],
  ['=a1', 1, 0, '=A2'],
])('%s, %i down and %i to the right, is %s', (formula, rows, columns, expected) => {
  expect(moveFormula(formula, rows, columns)).toBe(expected);
});

test('a reference that would leave the sheet cannot be moved', () => {
  expect(moveFormula('=A1', -1, 0)).toBeNull();
  expect(moveFormula('=A1', 0, -1)).toBeNull();
  expect(moveFormula('=XFD1048576', 0, 1)).toBeNull();
  expect(moveFormula('=XFD1048576', 1, 0)).toBeNull();
});

test('formulas move as the host of the workbench moves them, and back again', () => {
  const reference = fc
    .tuple(fc.boolean(), fc.integer({ min: 50, max: 100 }), fc.boolean(), fc.integer({ min: 50, max: 100 }))
    .map(([c, column, r, row]) => `${c ? '$' : ''}${columnName(column)}${r ? '$' : ''}${row}`);
  const piece = fc.oneof(
    reference,
    fc.tuple(reference, reference).map((pair) => `SUM(${pair.join(':')})`),
    fc.constantFrom('"A1"', "'A 1'!$B2", 'LOG10(7)', '12.5', 'corte', 'Hoja1!C3'),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: -40, max: 40 }),
      fc.integer({ min: -40, max: 40 }),
      (pieces, rows, columns) => {
        const formula = `=${pieces.join('+')}`;
        const moved = moveFormula(formula, rows, columns);
        const expected = hostMoves(formula, rows, columns);
        expect(moved).toBe(expected.includes('#REF!') ? null : expected);
        if (moved !== null) expect(moveFormula(moved, -rows, -columns)).toBe(formula);
      },
    ),
  );
});

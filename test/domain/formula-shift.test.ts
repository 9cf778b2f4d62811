/** Two programs of ours move formulas: fixes, and the reader of files with shared formulas. They agree. */
import fc from 'fast-check';
import { shiftFormula } from '../../src/domain/formula-shift';
import { MovableFormula } from '../../src/ooxml/formula-text';

test('a formula is moved as shared formulas of files are', () => {
  const piece = fc.constantFrom(
    'A1', '$B2', 'C$3', '$D$4', 'SUM(A1:$C9)', 'A:B', '$A:B', '1:$5', "'Hoja 1'!C3", 'Hoja2!$C3', "'it''s'!A1",
    '"A1"', '"di ""A1"""', 'LOG10(E5)', 'T[[#This Row],[A1]]', 'tasa_A1', 'XFE1', 'A1.B2', '1.5', 'corte',
    'XFD1048576', '[1]Hoja1!A1',
  ); // biome-ignore format: a list of pieces
  const operator = fc.constantFrom('+', '*', '&', ';', ' ');
  const formula = fc
    .array(fc.tuple(piece, operator), { minLength: 1, maxLength: 6 })
    .map((parts) => `=${parts.flat().join('')}1`);
  const step = fc.integer({ min: -2, max: 4 });
  fc.assert(
    fc.property(formula, step, step, (text, rows, columns) => {
      const moved = new MovableFormula(text).at(rows, columns);
      expect(shiftFormula(text, rows, columns) ?? '#REF!').toBe(moved.includes('#REF!') ? '#REF!' : moved);
    }),
    { numRuns: 500 },
  );
});

/** Cells, and edits of them, for property tests: whatever people and programs put into cells. */
import fc from 'fast-check';

export const ROWS = 4;
export const COLUMNS = 4;

export const value = fc.oneof(
  fc.constant<string>(''),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
  fc.integer({ min: -5, max: 5 }),
  fc.boolean(),
  fc.constantFrom('=A1+1', '=SUM(A1:B2)', '#N/A', "'#N/A", "'=A1", "''x", 'texto', '12', 'VERDADERO', '1.10'),
  fc.string({ maxLength: 6 }).map((text) => (text.startsWith('=') ? `'${text}` : text)),
);
export const cell = fc.record({ row: fc.nat(ROWS - 1), column: fc.nat(COLUMNS - 1) });
const format = fc.option(fc.constantFrom('General', '0%', '0.0%', '@', '#,##0'), { nil: undefined });

/** What the cells hold, row by row. */
export const values = fc.array(value, { minLength: ROWS * COLUMNS, maxLength: ROWS * COLUMNS });
/** Edits of different cells. */
export const wanted = fc.uniqueArray(fc.record({ at: cell, after: value, numberFormat: format }), {
  selector: ({ at }) => at.row * COLUMNS + at.column,
  maxLength: 10,
});

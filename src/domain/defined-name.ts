/** What a defined name of ours refers to, as a formula; Excel and files write the same. */
import { type CellRange, columnName, quoteSheet } from './address';

/** The range with its sheet, everything fixed: `Ajustes!$B$4`. */
function fixedReference({ sheet, row, column, rowCount, columnCount }: CellRange): string {
  const corner = (r: number, c: number) => `$${columnName(c)}$${r + 1}`;
  const first = corner(row, column);
  const last = corner(row + rowCount - 1, column + columnCount - 1);
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/**
 * The formula of a name.
 * @param range the cells; for a growing name the whole column that may be filled
 * @param growing the name ends at the last cell that holds something, gaps included, and has at least its first cell. Neither
 * volatile nor an array formula, so that it may be the source of a drop-down
 * @returns with its leading `=`
 */
export function nameFormula(range: CellRange, growing = false): string {
  const whole = fixedReference(range);
  if (!growing) return `=${whole}`;
  const first = fixedReference({ ...range, rowCount: 1, columnCount: 1 });
  const last = `SUMPRODUCT(MAX((${whole}<>"")*(ROW(${whole})-ROW(${first})+1)))`;
  return `=${first}:INDEX(${whole},MAX(1,${last}))`;
}

/** Whether a name's formula has lost its cells (they were deleted). */
export function hasLostItsCells(formula: string): boolean {
  return formula.includes('#REF!');
}

/** A formula as it reads in another cell: relative references move along, as when Excel copies it. */
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from './address';

/** Texts, quoted sheet names and what stands in brackets; then cells, whole columns, whole rows; then any other word. */
const PARTS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<cell>\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?![\p{L}\p{N}_.!(]))|(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.!(]))|(?<rows>\$?[0-9]{1,7}:\$?[0-9]{1,7}(?![\p{L}\p{N}_.!(]))|[\p{L}\p{N}_.\\?]+/gu;

/**
 * @param formula with its leading `=`
 * @param rows how far down, and `columns` how far to the right the new cell lies; negative for up and left
 * @returns null when a reference would leave the sheet
 * @example moveFormula('=$R7/F$30', 0, 1) // =$R7/G$30
 */
export function moveFormula(formula: string, rows: number, columns: number): string | null {
  let lost = false;
  const column = (fixed: string, name: string) => {
    const index = columnIndex(name) + (fixed ? 0 : columns);
    if (index < 0 || index >= MAX_COLUMNS) lost = true;
    return `${fixed}${lost ? name : columnName(index)}`;
  };
  const row = (fixed: string, digits: string) => {
    const number = Number(digits) + (fixed ? 0 : rows);
    if (number < 1 || number > MAX_ROWS) lost = true;
    return `${fixed}${number}`;
  };
  const moved = formula.replace(PARTS, (part, cell?: string, wholeColumns?: string, wholeRows?: string) => {
    if (cell !== undefined) {
      return cell.replace(
        /^(\$?)([A-Za-z]+)(\$?)([0-9]+)$/,
        (_all, fixedColumn: string, name: string, fixedRow: string, digits: string) =>
          // A name such as ZZZ1 has a column that no sheet has.
          columnIndex(name) >= MAX_COLUMNS ? cell : column(fixedColumn, name) + row(fixedRow, digits),
      );
    }
    if (wholeColumns !== undefined) {
      return wholeColumns.replace(/(\$?)([A-Za-z]+)/g, (_all, fixed: string, name: string) =>
        column(fixed, name),
      );
    }
    if (wholeRows !== undefined) {
      return wholeRows.replace(/(\$?)([0-9]+)/g, (_all, fixed: string, digits: string) => row(fixed, digits));
    }
    return part;
  });
  return lost ? null : moved;
}

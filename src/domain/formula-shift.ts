/** A formula as its cell would read it somewhere else: what filling it down or to the right makes of it. */
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from './address';

/** What holds no references of its own: texts, quoted sheet names, structured references and books, each with its escapes. */
const KEPT = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[[^\]]*\])*\]/g;

/** A cell (`$A1`), whole columns (`A:$C`) or whole rows (`1:$3`); no part of a name, a function or a sheet's name. */
const REFERENCE =
  /(?<![\p{L}\p{N}_.\\$?])(?:(\$?[A-Za-z]{1,3})(\$?[1-9][0-9]{0,6})|(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})|(\$?[1-9][0-9]{0,6}):(\$?[1-9][0-9]{0,6}))(?![\p{L}\p{N}_.\\(!?])/gu;

/**
 * @param formula with or without its leading `=`; names of functions as people see them
 * @param rows how much further down, negative for up
 * @param columns how much further right, negative for left
 * @returns null where a relative reference would leave the sheet
 */
export function shiftFormula(formula: string, rows: number, columns: number): string | null {
  let left = false;
  const shiftPlain = (text: string): string =>
    text.replace(REFERENCE, (whole, ...groups) => {
      const [column, row, firstColumn, lastColumn, firstRow, lastRow] = groups as (string | undefined)[];
      const parts =
        column !== undefined
          ? [shiftColumn(column, columns), shiftRow(row!, rows)]
          : firstColumn !== undefined
            ? [shiftColumn(firstColumn, columns), shiftColumn(lastColumn!, columns)]
            : [shiftRow(firstRow!, rows), shiftRow(lastRow!, rows)];
      // `XFE1` and the like are names.
      if (parts.includes('name')) return whole;
      if (parts.includes(null)) left = true;
      return parts.join(column !== undefined ? '' : ':');
    });
  let result = '';
  let at = 0;
  for (const kept of formula.matchAll(KEPT)) {
    result += shiftPlain(formula.slice(at, kept.index)) + kept[0];
    at = kept.index + kept[0].length;
  }
  result += shiftPlain(formula.slice(at));
  return left ? null : result;
}

/** @returns `name` where it is no column, null where it leaves the sheet */
function shiftColumn(text: string, by: number): string | null {
  const fixed = text.startsWith('$');
  const index = columnIndex(text.replace('$', ''));
  if (index >= MAX_COLUMNS) return 'name';
  if (fixed) return text;
  const moved = index + by;
  return moved >= 0 && moved < MAX_COLUMNS ? columnName(moved) : null;
}

function shiftRow(text: string, by: number): string | null {
  const fixed = text.startsWith('$');
  const index = Number(text.replace('$', '')) - 1;
  if (index >= MAX_ROWS) return 'name';
  if (fixed) return text;
  const moved = index + by;
  return moved >= 0 && moved < MAX_ROWS ? String(moved + 1) : null;
}

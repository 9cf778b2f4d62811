/** Addresses in A1 notation as files write them. Rows and columns are 0-based. */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Cell {
  row: number;
  column: number;
}

export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** `0` → `A`, `27` → `AB`. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** `A` → `0`; letters only, any case. */
export function columnIndex(name: string): number {
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** `A1` of a cell. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A cell's row and column; undefined when the text is no address or lies outside the grid. `$` is allowed. */
export function parseCell(text: string): Cell | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(text);
  if (!match) return undefined;
  const column = columnIndex(match[1]!);
  const row = Number(match[2]) - 1;
  return column < MAX_COLUMNS && row < MAX_ROWS ? { row, column } : undefined;
}

/** An area such as `A1:C3`, `A1`, `A:C` or `1:3`; undefined when the text is none. */
export function parseArea(text: string): Area | undefined {
  const [first = '', last = first, ...more] = text.split(':');
  if (more.length > 0) return undefined;
  const a = parseCell(first);
  const b = parseCell(last);
  if (a && b) return order(a.row, a.column, b.row, b.column);
  const columns = [first, last].map((part) => /^\$?([A-Za-z]{1,3})$/.exec(part)?.[1]);
  if (columns[0] && columns[1])
    return order(0, columnIndex(columns[0]), MAX_ROWS - 1, columnIndex(columns[1]));
  const rows = [first, last].map((part) => /^\$?([1-9][0-9]{0,6})$/.exec(part)?.[1]);
  if (rows[0] && rows[1]) return order(Number(rows[0]) - 1, 0, Number(rows[1]) - 1, MAX_COLUMNS - 1);
  return undefined;
}

function order(row1: number, column1: number, row2: number, column2: number): Area {
  return {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
}

/** `A1:C3`, or `A1` for a single cell. */
export function areaName(area: Area): string {
  const first = cellName(area.top, area.left);
  const last = cellName(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet name as formulas write it: quoted when it needs to be. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}[0-9]+$/.test(name) &&
    !/^[Rr]?[0-9]*[Cc]?[0-9]*$/.test(name) &&
    !/^(true|false)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

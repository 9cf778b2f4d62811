/**
 * Addresses of cells. Rows and columns are 0-based; texts are in A1 notation.
 */

export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells on one sheet. */
export interface CellRange extends CellAddress {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Excel's limits since 2007. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** `A` → `0`, `AA` → `26`; letters in either case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The address inside its sheet: `B7`. */
export function formatCell(cell: { row: number; column: number }): string {
  return `${columnName(cell.column)}${cell.row + 1}`;
}

/** The address inside its sheet: `B7` for one cell, `B7:D9` for more. */
export function formatLocal(range: Omit<CellRange, 'sheet'>): string {
  const first = formatCell(range);
  if (range.rowCount === 1 && range.columnCount === 1) return first;
  return `${first}:${formatCell({ row: range.row + range.rowCount - 1, column: range.column + range.columnCount - 1 })}`;
}

/** A sheet's name as a formula wants it: quoted when it has to be, with inner quotes doubled. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const looksLikeReference = /^[A-Za-z]{1,3}\d+$/.test(name) || /^(?:R\d*)?(?:C\d*)?$/i.test(name);
  return plain && !looksLikeReference ? name : `'${name.replace(/'/g, "''")}'`;
}

/** The address with its sheet: `'PAT 2019'!B7:D9`. */
export function formatRange(range: CellRange): string {
  return `${quoteSheet(range.sheet)}!${formatLocal(range)}`;
}

export function cellRange(
  sheet: string,
  row: number,
  column: number,
  rowCount = 1,
  columnCount = 1,
): CellRange {
  return { sheet, row, column, rowCount, columnCount };
}

/**
 * Reads `B7`, `$B$7:D9`; without a sheet.
 * @returns null when the text is not such an address or lies outside a sheet.
 */
export function parseLocal(text: string): Omit<CellRange, 'sheet'> | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6}))?$/.exec(
    text.trim(),
  );
  if (!match) return null;
  const column1 = columnIndex(match[1]!);
  const row1 = Number(match[2]) - 1;
  const column2 = match[3] === undefined ? column1 : columnIndex(match[3]);
  const row2 = match[4] === undefined ? row1 : Number(match[4]) - 1;
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  const range = {
    row,
    column,
    rowCount: Math.abs(row2 - row1) + 1,
    columnCount: Math.abs(column2 - column1) + 1,
  };
  return range.row + range.rowCount > MAX_ROWS || range.column + range.columnCount > MAX_COLUMNS
    ? null
    : range;
}

/**
 * Reads `PAT!B7`, `'PAT 2019'!B7:D9`.
 * @returns null when the text is not such an address.
 */
export function parseRange(text: string): CellRange | null {
  const bang = text.lastIndexOf('!');
  if (bang < 0) return null;
  const local = parseLocal(text.slice(bang + 1));
  const quoted = text.slice(0, bang);
  const sheet =
    quoted.startsWith("'") && quoted.endsWith("'") ? quoted.slice(1, -1).replace(/''/g, "'") : quoted;
  return local && sheet ? { sheet, ...local } : null;
}

/** Whether a cell lies in a range. */
export function contains(range: CellRange, cell: CellAddress): boolean {
  return (
    range.sheet === cell.sheet &&
    cell.row >= range.row &&
    cell.row < range.row + range.rowCount &&
    cell.column >= range.column &&
    cell.column < range.column + range.columnCount
  );
}

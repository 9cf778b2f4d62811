import { invalidArgument } from './errors';

/** Rows and columns of a worksheet (Excel 2007 and later). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells; 0-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** `AA` → 26. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

export const wholeSheet: Area = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };
export const isWholeColumns = (a: Area) => a.row === 0 && a.rowCount >= MAX_ROWS;
export const isWholeRows = (a: Area) => a.column === 0 && a.columnCount >= MAX_COLUMNS;

const CELLS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

function rectangle(r1: number, c1: number, r2: number, c2: number): Area {
  const row = Math.min(r1, r2);
  const column = Math.min(c1, c2);
  const area = { row, column, rowCount: Math.abs(r2 - r1) + 1, columnCount: Math.abs(c2 - c1) + 1 };
  if (row < 0 || column < 0 || row + area.rowCount > MAX_ROWS || column + area.columnCount > MAX_COLUMNS) {
    throw invalidArgument();
  }
  return area;
}

/** The area of a local reference (`B2`, `A1:C3`, `A:C`, `2:5`, with or without `$`), or undefined when it is none. */
export function tryParseArea(reference: string): Area | undefined {
  const cells = CELLS.exec(reference);
  if (cells) {
    const r1 = Number(cells[2]) - 1;
    const c1 = columnIndex(cells[1]!);
    const r2 = cells[4] ? Number(cells[4]) - 1 : r1;
    const c2 = cells[3] ? columnIndex(cells[3]) : c1;
    if (Math.min(r1, r2) < 0 || Math.max(r1, r2) >= MAX_ROWS || Math.max(c1, c2) >= MAX_COLUMNS)
      return undefined;
    return rectangle(r1, c1, r2, c2);
  }
  const columns = COLUMNS.exec(reference);
  if (columns) return rectangle(0, columnIndex(columns[1]!), MAX_ROWS - 1, columnIndex(columns[2]!));
  const rows = ROWS.exec(reference);
  if (rows && Number(rows[1]) > 0 && Number(rows[2]) > 0)
    return rectangle(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return undefined;
}

/** @throws HostError InvalidArgument when the text is no reference. */
export function parseArea(reference: string): Area {
  const area = tryParseArea(reference.trim());
  if (!area) throw invalidArgument();
  return area;
}

/** Splits `'My sheet'!A1` into the sheet and the reference; without a sheet the first is undefined. */
export function splitSheet(address: string): { sheet: string | undefined; reference: string } {
  const text = address.trim();
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { sheet: undefined, reference: text };
  let sheet = text.slice(0, mark);
  if (sheet.startsWith("'") && sheet.endsWith("'")) sheet = sheet.slice(1, -1).replaceAll("''", "'");
  return { sheet, reference: text.slice(mark + 1) };
}

/** Splits a list of references at commas (or blanks, as in `sqref`) that are not within a quoted sheet name. */
export function splitList(text: string, separator: ',' | ' ' = ','): string[] {
  const parts: string[] = [];
  let quoted = false;
  let current = '';
  for (const character of text) {
    if (character === "'") quoted = !quoted;
    if (character === separator && !quoted) {
      if (current.trim()) parts.push(current.trim());
      current = '';
    } else current += character;
  }
  if (current.trim()) parts.push(current.trim());
  return parts;
}

/** `A1:B2`, `A:C` for whole columns, `2:5` for whole rows, `A1` for one cell; no `$`. */
export function formatArea(area: Area): string {
  if (isWholeColumns(area)) {
    return `${columnLetters(area.column)}:${columnLetters(area.column + area.columnCount - 1)}`;
  }
  if (isWholeRows(area)) return `${area.row + 1}:${area.row + area.rowCount}`;
  const first = columnLetters(area.column) + (area.row + 1);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${columnLetters(area.column + area.columnCount - 1)}${area.row + area.rowCount}`;
}

/** Quotes a sheet name where Excel's addresses need it: anything but letters, digits, `_` and `.`, or what looks like a reference or a number. */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}\d+$/.test(name) &&
    !/^[rRcC]\d*([cC]\d*)?$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export const qualify = (sheet: string, area: Area) => `${quoteSheet(sheet)}!${formatArea(area)}`;

export const sameArea = (a: Area, b: Area) =>
  a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;

export const contains = (a: Area, row: number, column: number) =>
  row >= a.row && row < a.row + a.rowCount && column >= a.column && column < a.column + a.columnCount;

export function intersect(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

export function bound(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

/** What is left of `a` without `b`: up to four rectangles. */
export function subtract(a: Area, b: Area): Area[] {
  const hit = intersect(a, b);
  if (!hit) return [a];
  const rest: Area[] = [];
  const add = (row: number, column: number, rowCount: number, columnCount: number) => {
    if (rowCount > 0 && columnCount > 0) rest.push({ row, column, rowCount, columnCount });
  };
  const below = hit.row + hit.rowCount;
  const right = hit.column + hit.columnCount;
  add(a.row, a.column, hit.row - a.row, a.columnCount);
  add(below, a.column, a.row + a.rowCount - below, a.columnCount);
  add(hit.row, a.column, hit.rowCount, hit.column - a.column);
  add(hit.row, right, hit.rowCount, a.column + a.columnCount - right);
  return rest;
}

export const subtractAll = (areas: readonly Area[], b: Area): Area[] => areas.flatMap((a) => subtract(a, b));

export interface Shift {
  readonly axis: 'row' | 'column';
  /** The first row or column that moves (insertion) or vanishes (deletion). */
  readonly at: number;
  /** Positive for insertion, negative for deletion. */
  readonly count: number;
}

/** Where a stretch of rows or columns is after an insertion or a deletion; undefined when nothing of it is left. */
export function shiftSpan(
  start: number,
  length: number,
  { at, count }: { at: number; count: number },
): { start: number; length: number } | undefined {
  if (count >= 0) {
    if (at <= start) return { start: start + count, length };
    return at < start + length ? { start, length: length + count } : { start, length };
  }
  const gone = -count;
  const end = start + length;
  const cutBefore = Math.min(Math.max(start - at, 0), gone);
  const cutWithin = Math.max(0, Math.min(end, at + gone) - Math.max(start, at));
  return length - cutWithin > 0 ? { start: start - cutBefore, length: length - cutWithin } : undefined;
}

/** Where an area is after an insertion or a deletion of whole rows or columns; undefined when it is gone. */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  if (shift.axis === 'row') {
    if (isWholeColumns(area)) return area;
    const rows = shiftSpan(area.row, area.rowCount, shift);
    return rows && { ...area, row: rows.start, rowCount: rows.length };
  }
  if (isWholeRows(area)) return area;
  const columns = shiftSpan(area.column, area.columnCount, shift);
  return columns && { ...area, column: columns.start, columnCount: columns.length };
}

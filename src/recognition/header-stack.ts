/**
 * Headers of several rows: what stands above a column on every level. A merged cell has its text in its first cell, so a text
 * of an upper row holds for the columns behind it, up to the next text of its row.
 */
import type { CellValue, SheetSnapshot } from '../domain/snapshot';
import { isCellError } from '../domain/snapshot';
import { isDateFormat } from './readings';
import { tidy } from './text';

/** One text of a header and its cell; rows and columns are relative. */
export interface HeaderText {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** What stands over one column. */
export interface HeaderColumn {
  readonly column: number;
  /** From the topmost row to the lowest; what is carried over from a cell at the left included. */
  readonly stack: readonly HeaderText[];
  /** Those that stand in the column itself. */
  readonly own: readonly HeaderText[];
}

/** A cell of a header as text: years typed as numbers or dates too. */
export function headerText(value: CellValue, format: string): string | null {
  if (typeof value === 'string') {
    const text = tidy(value);
    return text === '' ? null : text;
  }
  if (typeof value !== 'number' || isCellError(value)) return null;
  if (Number.isInteger(value) && value >= 2000 && value <= 2100) return String(value);
  if (value > 36_000 && value < 74_000 && isDateFormat(format)) {
    // Serial 25569 is 1970-01-01 in the date system of 1900.
    return String(new Date((Math.floor(value) - 25_569) * 86_400_000).getUTCFullYear());
  }
  return null;
}

/**
 * Reads the header of some rows.
 * @param top relative, included
 * @param bottom relative, included
 * @returns the columns that have a text of their own in at least one of the rows, from left to right
 */
export function headerColumns(sheet: SheetSnapshot, top: number, bottom: number): HeaderColumn[] {
  const carried: (HeaderText | null)[] = Array.from({ length: bottom - top + 1 }, () => null);
  const columns: HeaderColumn[] = [];
  for (let column = 0; column < sheet.columnCount; column++) {
    const own: HeaderText[] = [];
    for (let row = top; row <= bottom; row++) {
      const text = headerText(sheet.values[row]![column]!, sheet.formats[row]?.[column] ?? 'General');
      if (text === null) continue;
      const found = { text, row, column };
      own.push(found);
      carried[row - top] = found;
      // A cell of an upper level begins a group of its own: nothing on a lower level reaches into it.
      for (let below = row - top + 1; below < carried.length; below++) carried[below] = null;
    }
    if (own.length === 0) continue;
    columns.push({ column, own, stack: carried.filter((text): text is HeaderText => text !== null) });
  }
  return columns;
}

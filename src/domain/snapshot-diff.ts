/** What is another between two readings of a workbook. */
import { type CellValue, isCellError, type SheetSnapshot, type Snapshot } from './snapshot';

/** By the name of a sheet, the rows (relative to its rectangle, in order) in which a value, a formula or a number format changed. */
export type ChangedRows = ReadonlyMap<string, readonly number[]>;

/**
 * Compares two readings. Takes time in proportion to the cells; rows that are the same objects take none.
 * @returns the changed rows; null where sheets were added, taken away, renamed, moved, hidden or protected, or where what they hold
 * covers another rectangle. Settings are not compared.
 */
export function changedRows(before: Snapshot, now: Snapshot): ChangedRows | null {
  if (before.sheets.length !== now.sheets.length) return null;
  const changed = new Map<string, number[]>();
  for (const [index, sheet] of now.sheets.entries()) {
    const known = before.sheets[index]!;
    if (known === sheet) continue;
    if (!sameFrame(known, sheet)) return null;
    const rows: number[] = [];
    for (let row = 0; row < sheet.rowCount; row++) if (!sameRow(known, sheet, row)) rows.push(row);
    if (rows.length > 0) changed.set(sheet.name, rows);
  }
  return changed;
}

function sameFrame(a: SheetSnapshot, b: SheetSnapshot): boolean {
  return (
    a.name === b.name &&
    a.visibility === b.visibility &&
    a.isProtected === b.isProtected &&
    a.row === b.row &&
    a.column === b.column &&
    a.rowCount === b.rowCount &&
    a.columnCount === b.columnCount
  );
}

function sameRow(a: SheetSnapshot, b: SheetSnapshot, row: number): boolean {
  return (
    sameValues(a.values[row]!, b.values[row]!) &&
    sameTexts(a.formulas[row]!, b.formulas[row]!) &&
    sameTexts(a.formats[row]!, b.formats[row]!)
  );
}

/** Rows of sheets of the same frame are equally long. A loop: this looks at every cell of a workbook after each edit. */
function sameValues(a: readonly CellValue[], b: readonly CellValue[]): boolean {
  if (a === b) return true;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && !sameError(a[i]!, b[i]!)) return false;
  return true;
}

function sameError(a: CellValue, b: CellValue): boolean {
  return isCellError(a) && isCellError(b) && a.error === b.error;
}

/** Formulas or formats of a row; where there are none the row is empty. */
function sameTexts(a: readonly (string | null)[], b: readonly (string | null)[]): boolean {
  return a === b || (a.length === b.length && a.every((text, i) => text === b[i]));
}

/** A snapshot after an edit, as reading the workbook again would give it. */
import type { CellValue, SheetSnapshot, Snapshot } from '../../src/domain/snapshot';
import { SheetBuilder } from '../../src/domain/snapshot';

export interface CellEdit {
  readonly sheet: number;
  /** Absolute. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string | null;
  /** As it is without it. */
  readonly format?: string;
}

interface Cell {
  value: CellValue;
  formula: string | null;
  format: string;
}

function cellsOf(sheet: SheetSnapshot): (Cell | undefined)[][] {
  const rows: (Cell | undefined)[][] = [];
  for (let r = 0; r < sheet.rowCount; r++) {
    const row: (Cell | undefined)[] = [];
    rows[sheet.row + r] = row;
    for (let c = 0; c < sheet.columnCount; c++) {
      row[sheet.column + c] = {
        value: sheet.values[r]?.[c] ?? null,
        formula: sheet.formulas[r]?.[c] ?? null,
        format: sheet.formats[r]?.[c] ?? 'General',
      };
    }
  }
  return rows;
}

function build(
  { name, visibility, isProtected }: SheetSnapshot,
  rows: (Cell | undefined)[][],
): SheetSnapshot {
  const builder = new SheetBuilder();
  rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell) builder.set(r, c, cell.value, cell.formula, cell.format);
    });
  });
  return builder.build(name, visibility, isProtected);
}

function withSheet(snapshot: Snapshot, index: number, sheet: SheetSnapshot): Snapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((one, i) => (i === index ? sheet : one)) };
}

/** Everything is read anew: no row is the object that it was. */
export function withCells(snapshot: Snapshot, edits: readonly CellEdit[]): Snapshot {
  let edited = snapshot;
  for (const index of new Set(edits.map(({ sheet }) => sheet))) {
    const sheet = edited.sheets[index]!;
    const rows = cellsOf(sheet);
    for (const { sheet: own, row, column, value, formula, format } of edits) {
      if (own !== index) continue;
      rows[row] ??= [];
      const before = rows[row][column];
      rows[row][column] = { value, formula: formula ?? null, format: format ?? before?.format ?? 'General' };
    }
    edited = withSheet(edited, index, build(sheet, rows));
  }
  return edited;
}

/** A blank row before a row, or the row taken away. */
export function withRow(
  snapshot: Snapshot,
  index: number,
  row: number,
  change: 'insert' | 'delete',
): Snapshot {
  const sheet = snapshot.sheets[index]!;
  const rows = cellsOf(sheet);
  if (change === 'insert') rows.splice(row, 0, []);
  else rows.splice(row, 1);
  return withSheet(snapshot, index, build(sheet, rows));
}

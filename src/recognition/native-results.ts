/** Finds the cells in which our PAT template computes scores and compliance itself. */
import type { CellAddress } from '../domain/address';
import type { NativeResults, PeriodCells } from '../domain/plan';
import type { RawTable } from './raw-table';
import { fold } from './text';

/** Columns (relative) of four quarters, the year to date and the year. */
type StretchColumns = readonly [number, number, number, number, number, number];

const STRETCHES = ['trimestre i', 'trimestre ii', 'trimestre iii', 'trimestre iv', 'a la fecha', 'anual'];

/** How many rows below the total the scores are looked for. */
const ROWS_BELOW = 8;

export interface NativeLayout {
  /** Of the area; null where the rows of its scores are not there. */
  readonly scores: NativeResults | null;
  /** Of an indicator whose line of compliance stands in a row. @param row absolute */
  complianceAt(row: number): NativeResults;
}

/** @returns null for tables that are not of our template */
export function nativeLayout(table: RawTable): NativeLayout | null {
  const strict = stretchColumns(table, 'estricto');
  const provisional = stretchColumns(table, 'provisional');
  if (!strict || !provisional) return null;
  const { sheet, columns } = table;
  const at = (row: number, column: number): CellAddress => ({
    sheet: sheet.name,
    row,
    column: column + sheet.column,
  });
  const cells = (row: number, [q1, q2, q3, q4, toDate, year]: StretchColumns): PeriodCells => ({
    months: columns.months.map((column) => at(row, column)),
    quarters: [q1, q2, q3, q4].map((column) => at(row, column)),
    toDate: at(row, toDate),
    year: at(row, year),
  });
  const strictRow = scoreRow(table, 'calificacion del area, estricta', strict);
  const provisionalRow = scoreRow(table, 'calificacion del area, provisional', provisional);
  return {
    scores:
      strictRow === null || provisionalRow === null
        ? null
        : { strict: cells(strictRow, strict), provisional: cells(provisionalRow, provisional) },
    complianceAt: (row) => ({ strict: cells(row, strict), provisional: cells(row, provisional) }),
  };
}

function textAt({ sheet }: RawTable, row: number, column: number): string {
  const value = sheet.values[row]?.[column];
  return typeof value === 'string' ? fold(value) : '';
}

/** The stretches behind a banner that begins with a word. */
function stretchColumns(table: RawTable, banner: string): StretchColumns | null {
  const { sheet, headerRow } = table;
  const last = table.columns.months[11]!;
  for (let column = last + 1; column < sheet.columnCount; column++) {
    if (headerRow === 0 || !textAt(table, headerRow - 1, column).startsWith(banner)) continue;
    const columns = STRETCHES.map((_, i) => column + i);
    if (!STRETCHES.every((label, i) => textAt(table, headerRow, column + i) === label)) return null;
    return columns as unknown as StretchColumns;
  }
  return null;
}

/** The row (absolute) with a label whose stretches are computed by formulas. */
function scoreRow(table: RawTable, label: string, [, , , , toDate]: StretchColumns): number | null {
  const { sheet, columns, totalRow } = table;
  if (totalRow === null) return null;
  for (let row = totalRow + 1; row <= totalRow + ROWS_BELOW; row++) {
    for (let column = 0; column < columns.months[0]!; column++) {
      if (textAt(table, row, column) !== label) continue;
      return sheet.formulas[row]?.[toDate] ? row + sheet.row : null;
    }
  }
  return null;
}

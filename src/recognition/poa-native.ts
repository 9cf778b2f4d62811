/** Finds the cells in which our POA template computes compliance and scores itself. */
import type { CellAddress } from '../domain/address';
import type { NativeResults, PeriodCells } from '../domain/plan';
import { POA_STRETCHES, poaResultHeader, poaScoreLabel } from '../domain/poa-sheet';
import type { SheetSnapshot } from '../domain/snapshot';
import { monthColumns, type PoaHeader } from './poa-headers';
import { fold } from './text';

/** How many rows below the total the scores are looked for. */
const ROWS_BELOW = 5;

export interface PoaNative {
  /** @param row relative */
  complianceAt(row: number): NativeResults;
  /** @param totalRow the line of totals, relative; null where the scores are not below it */
  scoresBelow(totalRow: number): NativeResults | null;
}

/** @returns null for tables that are not of our template */
export function poaNative(sheet: SheetSnapshot, header: PoaHeader): PoaNative | null {
  const months = header.lines.get('compliance');
  const headers = sheet.values[header.bottom]!;
  const columnsOf = (which: 'strict' | 'provisional') =>
    POA_STRETCHES.map((stretch) => headers.indexOf(poaResultHeader(stretch, which)));
  const strict = columnsOf('strict');
  const provisional = columnsOf('provisional');
  if (months === undefined || [...strict, ...provisional].some((column) => column < 0)) return null;
  const { columns } = monthColumns(months);
  const at = (row: number, column: number): CellAddress => ({
    sheet: sheet.name,
    row: row + sheet.row,
    column: column + sheet.column,
  });
  const cells = (row: number, stretches: readonly number[]): PeriodCells => ({
    months: columns.map((column) => at(row, column)),
    quarters: stretches.slice(0, 4).map((column) => at(row, column)),
    toDate: at(row, stretches[4]!),
    year: at(row, stretches[5]!),
  });
  const rowBelow = (totalRow: number, label: string): number | null => {
    for (let row = totalRow + 1; row <= Math.min(totalRow + ROWS_BELOW, sheet.rowCount - 1); row++) {
      if (sheet.values[row]!.some((value) => typeof value === 'string' && fold(value) === fold(label)))
        return row;
    }
    return null;
  };
  return {
    complianceAt: (row) => ({ strict: cells(row, strict), provisional: cells(row, provisional) }),
    scoresBelow(totalRow) {
      const strictRow = rowBelow(totalRow, poaScoreLabel('operational', 'strict'));
      const provisionalRow = rowBelow(totalRow, poaScoreLabel('operational', 'provisional'));
      if (strictRow === null || provisionalRow === null) return null;
      return { strict: cells(strictRow, strict), provisional: cells(provisionalRow, provisional) };
    },
  };
}

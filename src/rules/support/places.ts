/** Ranges of cells as findings need them. */
import type { CellAddress, CellRange } from '../../domain/address';
import { cellRange } from '../../domain/address';
import type { Month } from '../../domain/period';
import { MONTHS } from '../../domain/period';
import type { Line } from '../../domain/plan';
import { monthCell, totalCell } from '../../domain/plan';

/** One cell as a range. */
export function at(cell: CellAddress): CellRange {
  return cellRange(cell.sheet, cell.row, cell.column);
}

/**
 * The cells of months on a line, neighbours joined into one range.
 * @param months in order; all twelve without it
 */
export function monthCells(line: Line, months: readonly Month[] = MONTHS): CellRange[] {
  const ranges: CellRange[] = [];
  for (const month of months) {
    const cell = monthCell(line, month);
    const last = ranges[ranges.length - 1];
    if (last && last.column + last.columnCount === cell.column) {
      ranges[ranges.length - 1] = { ...last, columnCount: last.columnCount + 1 };
    } else {
      ranges.push(at(cell));
    }
  }
  return ranges;
}

/** The cell of the total on a line, as a list of none or one. */
export function totalCells(line: Line | null): CellRange[] {
  const cell = line ? totalCell(line) : null;
  return cell ? [at(cell)] : [];
}

/** Takes out repeated ranges; the first of each stays where it was. */
export function distinct(ranges: readonly CellRange[]): CellRange[] {
  const seen = new Set<string>();
  return ranges.filter((range) => {
    const key = `${range.row},${range.column},${range.rowCount},${range.columnCount},${range.sheet}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

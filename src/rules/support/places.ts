/** Ranges of cells as findings need them. */
import type { CellAddress, CellRange } from '../../domain/address';
import { cellRange } from '../../domain/address';
import type { Line } from '../../domain/plan';
import { totalCell } from '../../domain/plan';

export { monthCells } from '../../domain/line-periods';

/** One cell as a range. */
export function at(cell: CellAddress): CellRange {
  return cellRange(cell.sheet, cell.row, cell.column);
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

/** All that a finding is about: its cells and those of the numbers that were compared. Pure. */
import { type CellRange, formatRange } from '../../domain/address';
import type { Finding } from '../../domain/finding';

export interface SheetCells {
  readonly sheet: string;
  readonly ranges: readonly CellRange[];
}

function isWithin(inner: CellRange, outer: CellRange): boolean {
  return (
    inner.sheet === outer.sheet &&
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rowCount <= outer.row + outer.rowCount &&
    inner.column + inner.columnCount <= outer.column + outer.columnCount
  );
}

/**
 * The cells by sheet, that of the first cell first: Excel selects cells of one sheet together. Ranges that lie in another one
 * are left out.
 */
export function cellsBySheet(finding: Finding): readonly SheetCells[] {
  const all = new Map<string, CellRange>();
  for (const range of [...finding.cells, ...finding.compared.flatMap(({ cells }) => cells)]) {
    all.set(formatRange(range), range);
  }
  const ranges = [...all.values()];
  const kept = ranges.filter((range) => !ranges.some((other) => other !== range && isWithin(range, other)));
  const sheets = [...new Set(kept.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => ({ sheet, ranges: kept.filter((range) => range.sheet === sheet) }));
}

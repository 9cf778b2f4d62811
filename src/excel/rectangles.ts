/** Single cells joined into rectangles, so that a request has few ranges. */
import type { CellAddress } from '../domain/address';

export interface Rectangle {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

interface Run {
  readonly sheet: string;
  readonly row: number;
  readonly first: number;
  last: number;
}

/**
 * Rectangles that cover the cells and no others, unless gaps are allowed.
 * @param cells in any order, of any sheets; the same cell may come twice
 * @param gap how many columns that were not asked for may lie between two that were (for reading)
 * @param maxCells the most cells in one rectangle of several rows
 */
export function rectanglesOf(cells: readonly CellAddress[], gap = 0, maxCells = 5_000): Rectangle[] {
  const order = new Map<string, number>();
  for (const { sheet } of cells) if (!order.has(sheet)) order.set(sheet, order.size);
  const sorted = [...cells].sort(
    (a, b) => order.get(a.sheet)! - order.get(b.sheet)! || a.row - b.row || a.column - b.column,
  );
  const runs: Run[] = [];
  for (const { sheet, row, column } of sorted) {
    const run = runs.at(-1);
    if (run && run.sheet === sheet && run.row === row && column - run.last <= gap + 1) run.last = column;
    else runs.push({ sheet, row, first: column, last: column });
  }
  const done: Rectangle[] = [];
  // Rectangles whose last row is the one above, by their columns.
  const open = new Map<string, number>();
  for (const { sheet, row, first, last } of runs) {
    const key = `${first}:${last}:${sheet}`;
    const index = open.get(key);
    const above = index === undefined ? undefined : done[index]!;
    const columnCount = last - first + 1;
    if (
      index !== undefined &&
      above !== undefined &&
      above.row + above.rowCount === row &&
      (above.rowCount + 1) * columnCount <= maxCells
    ) {
      done[index] = { ...above, rowCount: above.rowCount + 1 };
      continue;
    }
    open.set(key, done.length);
    done.push({ sheet, row, column: first, rowCount: 1, columnCount });
  }
  return done;
}

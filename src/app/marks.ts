/** Which cells to mark, and how gravely. */
import type { CellRange } from '../domain/address';
import { cellRange } from '../domain/address';
import type { Mark } from '../domain/change-set';
import type { Finding } from '../domain/finding';
import { SEVERITIES } from '../domain/finding';

/** Cells of a sheet: by row, by column, the index of the gravest severity. */
type Grid = Map<number, Map<number, number>>;

/**
 * The marks of findings: one for each severity that occurs, gravest first. A cell with several findings bears the gravest
 * only, no cell is in two ranges, and the ranges depend on the cells alone, not on the order of the findings.
 */
export function marksOf(findings: readonly Finding[]): Mark[] {
  const sheets = new Map<string, Grid>();
  for (const finding of findings) {
    const severity = SEVERITIES.indexOf(finding.severity);
    for (const range of finding.cells) paint(gridOf(sheets, range.sheet), range, severity);
  }
  const names = [...sheets.keys()].sort();
  return SEVERITIES.flatMap((severity, index) => {
    const ranges = names.flatMap((name) => rangesOf(name, sheets.get(name)!, index));
    return ranges.length === 0 ? [] : [{ severity, ranges }];
  });
}

function gridOf(sheets: Map<string, Grid>, name: string): Grid {
  let grid = sheets.get(name);
  if (!grid) {
    grid = new Map();
    sheets.set(name, grid);
  }
  return grid;
}

function paint(grid: Grid, range: CellRange, severity: number): void {
  for (let row = range.row; row < range.row + range.rowCount; row++) {
    let cells = grid.get(row);
    if (!cells) {
      cells = new Map();
      grid.set(row, cells);
    }
    for (let column = range.column; column < range.column + range.columnCount; column++) {
      const before = cells.get(column);
      if (before === undefined || severity < before) cells.set(column, severity);
    }
  }
}

/** Runs of neighbours in each row, and equal runs of rows below each other joined. */
function rangesOf(sheet: string, grid: Grid, severity: number): CellRange[] {
  const ranges: CellRange[] = [];
  /** The ranges that the row above ends with, by column and width. */
  let open = new Map<string, number>();
  let lastRow = Number.NEGATIVE_INFINITY;
  for (const row of [...grid.keys()].sort((a, b) => a - b)) {
    const next = new Map<string, number>();
    for (const [column, width] of runsOf(grid.get(row)!, severity)) {
      const key = `${column}+${width}`;
      const above = row === lastRow + 1 ? open.get(key) : undefined;
      if (above === undefined) {
        next.set(key, ranges.length);
        ranges.push(cellRange(sheet, row, column, 1, width));
      } else {
        ranges[above] = { ...ranges[above]!, rowCount: ranges[above]!.rowCount + 1 };
        next.set(key, above);
      }
    }
    open = next;
    lastRow = row;
  }
  return ranges;
}

function runsOf(cells: ReadonlyMap<number, number>, severity: number): [column: number, width: number][] {
  const columns = [...cells].flatMap(([column, own]) => (own === severity ? [column] : []));
  columns.sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const column of columns) {
    const last = runs[runs.length - 1];
    if (last && last[0] + last[1] === column) last[1]++;
    else runs.push([column, 1]);
  }
  return runs;
}

import type { Precedent } from './precedents';

const ROWS_PER_BLOCK = 32;
const TALL = 64;
const WIDE = 64;

/** A rectangle that one or more formulas read. Equal rectangles are kept once. */
interface RangeEntry<T> {
  area: Precedent;
  dependents: T[];
  stamp: number;
}

interface SheetEntries<T> {
  cells: Map<number, T[]>;
  /** Short and narrow ranges by column and block of rows. */
  blocks: Map<number, RangeEntry<T>[]>;
  /** Tall ranges by column. */
  tall: Map<number, RangeEntry<T>[]>;
  wide: RangeEntry<T>[];
}

export const cellKey = (row: number, column: number): number => row * 16_384 + column;

/**
 * Who reads a cell. Ranges are found through the columns and row blocks that they cover, so that a plan's many
 * small sums and its few tall columns are both cheap to ask.
 */
export class DependencyIndex<T> {
  private readonly sheets = new Map<string, SheetEntries<T>>();
  private readonly ranges = new Map<string, RangeEntry<T>>();
  private stamp = 0;

  add(area: Precedent, dependent: T): void {
    const entries = this.entries(area.sheet);
    if (area.row === area.lastRow && area.column === area.lastColumn) {
      push(entries.cells, cellKey(area.row, area.column), dependent);
      return;
    }
    const key = `${area.row},${area.column},${area.lastRow},${area.lastColumn},${area.sheet}`;
    const known = this.ranges.get(key);
    if (known) {
      known.dependents.push(dependent);
      return;
    }
    const entry: RangeEntry<T> = { area, dependents: [dependent], stamp: 0 };
    this.ranges.set(key, entry);
    if (area.lastColumn - area.column >= WIDE) {
      entries.wide.push(entry);
      return;
    }
    const tall = area.lastRow - area.row >= TALL;
    for (let column = area.column; column <= area.lastColumn; column++) {
      if (tall) {
        push(entries.tall, column, entry);
        continue;
      }
      const last = Math.floor(area.lastRow / ROWS_PER_BLOCK);
      for (let block = Math.floor(area.row / ROWS_PER_BLOCK); block <= last; block++) {
        push(entries.blocks, cellKey(block, column), entry);
      }
    }
  }

  /** Starts a walk: within one, each range reports its dependents once. */
  begin(): void {
    this.stamp++;
  }

  /** Calls back for the dependents of one cell. */
  ofCell(sheet: string, row: number, column: number, visit: (dependent: T) => void): void {
    const entries = this.sheets.get(sheet);
    if (!entries) return;
    for (const dependent of entries.cells.get(cellKey(row, column)) ?? []) visit(dependent);
    const block = entries.blocks.get(cellKey(Math.floor(row / ROWS_PER_BLOCK), column));
    for (const list of [block, entries.tall.get(column), entries.wide]) {
      if (!list) continue;
      for (const entry of list) {
        if (entry.stamp === this.stamp) continue;
        const { area } = entry;
        if (row < area.row || row > area.lastRow || column < area.column || column > area.lastColumn)
          continue;
        entry.stamp = this.stamp;
        for (const dependent of entry.dependents) visit(dependent);
      }
    }
  }

  /** Calls back for the dependents of every cell of an area. */
  ofArea(area: Precedent, visit: (dependent: T) => void): void {
    const entries = this.sheets.get(area.sheet);
    if (!entries) return;
    const cells = (area.lastRow - area.row + 1) * (area.lastColumn - area.column + 1);
    if (cells <= 64) {
      for (let row = area.row; row <= area.lastRow; row++) {
        for (let column = area.column; column <= area.lastColumn; column++)
          this.ofCell(area.sheet, row, column, visit);
      }
      return;
    }
    for (const [key, dependents] of entries.cells) {
      const row = Math.floor(key / 16_384);
      const column = key % 16_384;
      if (row < area.row || row > area.lastRow || column < area.column || column > area.lastColumn) continue;
      for (const dependent of dependents) visit(dependent);
    }
    for (const entry of this.ranges.values()) {
      const other = entry.area;
      if (entry.stamp === this.stamp || other.sheet !== area.sheet) continue;
      if (other.row > area.lastRow || other.lastRow < area.row) continue;
      if (other.column > area.lastColumn || other.lastColumn < area.column) continue;
      entry.stamp = this.stamp;
      for (const dependent of entry.dependents) visit(dependent);
    }
  }

  private entries(sheet: string): SheetEntries<T> {
    let entries = this.sheets.get(sheet);
    if (!entries) {
      entries = { cells: new Map(), blocks: new Map(), tall: new Map(), wide: [] };
      this.sheets.set(sheet, entries);
    }
    return entries;
  }
}

function push<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

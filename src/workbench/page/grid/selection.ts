/** Arithmetic of the selection: pure, on a few questions that a sheet answers. Rows and columns are 0-based. */
import { type Area, bound, contains, intersect } from '../../host/model/addresses';

export interface Place {
  readonly row: number;
  readonly column: number;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** What moving about needs to know of a sheet. */
export interface Terrain {
  /** Rows and columns that the grid shows; nothing moves beyond. */
  readonly rowCount: number;
  readonly columnCount: number;
  isBlank(row: number, column: number): boolean;
  isHidden(axis: 'row' | 'column', index: number): boolean;
  mergeAt(row: number, column: number): Area | undefined;
  merges: readonly Area[];
}

const STEP: Record<Direction, { row: number; column: number }> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

export const areaOf = (place: Place): Area => ({ ...place, rowCount: 1, columnCount: 1 });
export const firstOf = ({ row, column }: Area): Place => ({ row, column });
export const lastOf = (area: Area): Place => ({
  row: area.row + area.rowCount - 1,
  column: area.column + area.columnCount - 1,
});

/** The area of a cell: the cell, or the merged area that it belongs to. */
export const cellArea = (terrain: Terrain, place: Place): Area =>
  terrain.mergeAt(place.row, place.column) ?? areaOf(place);

/** The smallest area around two places that cuts through no merged area. */
export function spanOf(terrain: Terrain, a: Place, b: Place): Area {
  let area = bound(areaOf(a), areaOf(b));
  for (let grown = true; grown; ) {
    grown = false;
    for (const merge of terrain.merges) {
      if (!intersect(area, merge)) continue;
      const next = bound(area, merge);
      if (next.rowCount !== area.rowCount || next.columnCount !== area.columnCount) {
        area = next;
        grown = true;
      }
    }
  }
  return area;
}

const inside = (terrain: Terrain, { row, column }: Place): boolean =>
  row >= 0 && column >= 0 && row < terrain.rowCount && column < terrain.columnCount;

const hidden = (terrain: Terrain, { row, column }: Place): boolean =>
  terrain.isHidden('row', row) || terrain.isHidden('column', column);

/** One step from a place, past hidden rows and columns and out of merged areas; the place itself at an edge. */
export function stepFrom(terrain: Terrain, from: Place, direction: Direction): Place {
  const { row, column } = STEP[direction];
  const own = cellArea(terrain, from);
  const last = lastOf(own);
  let next: Place = {
    row: row > 0 ? last.row + 1 : row < 0 ? own.row - 1 : from.row,
    column: column > 0 ? last.column + 1 : column < 0 ? own.column - 1 : from.column,
  };
  while (inside(terrain, next) && hidden(terrain, next)) {
    next = { row: next.row + row, column: next.column + column };
  }
  return inside(terrain, next) ? next : from;
}

/**
 * Where Ctrl+arrow goes: to the end of the filled stretch, or over blanks to the next filled cell, or to the edge.
 */
export function jumpFrom(terrain: Terrain, from: Place, direction: Direction): Place {
  const blank = (place: Place) => {
    const { row, column } = firstOf(cellArea(terrain, place));
    return terrain.isBlank(row, column);
  };
  let place = stepFrom(terrain, from, direction);
  if (place === from) return from;
  const within = !blank(from) && !blank(place);
  for (;;) {
    const next = stepFrom(terrain, place, direction);
    if (within) {
      if (next === place || blank(next)) return place;
    } else if (!blank(place) || next === place) return place;
    place = next;
  }
}

/** The next cell for Tab and Enter within a selection of several cells; it goes round at the end. */
export function cycleWithin(
  terrain: Terrain,
  range: Area,
  active: Place,
  forward: boolean,
  byRows: boolean,
): Place {
  const total = range.rowCount * range.columnCount;
  const major = byRows ? range.columnCount : range.rowCount;
  const [r, c] = [active.row - range.row, active.column - range.column];
  let index = byRows ? r * major + c : c * major + r;
  for (let tries = 0; tries < total; tries++) {
    index = (index + (forward ? 1 : -1) + total) % total;
    const [high, low] = [Math.floor(index / major), index % major];
    const place = {
      row: range.row + (byRows ? high : low),
      column: range.column + (byRows ? low : high),
    };
    const merge = terrain.mergeAt(place.row, place.column);
    const covered = merge && (merge.row !== place.row || merge.column !== place.column);
    if (!covered && !hidden(terrain, place)) return place;
  }
  return active;
}

/** Whether a cell lies in one of the areas. */
export const isSelected = (ranges: readonly Area[], row: number, column: number): boolean =>
  ranges.some((range) => contains(range, row, column));

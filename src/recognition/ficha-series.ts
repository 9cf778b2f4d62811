/** The small tables of a ficha: *Tendencia y meta* (years and values) and *Metas intermedias* (periods and their columns). */
import type { CellValue, SheetSnapshot } from '../domain/snapshot';
import { avanceFieldOf } from './avance-table';
import { type PeriodLabel, periodOf } from './periods';
import { fold } from './text';

/** A rectangle of relative rows and columns, both ends included. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type SeriesRole = 'programmed' | 'actual' | 'numerator' | 'denominator' | 'compliance';

export interface SeriesPoint {
  readonly label: string;
  /** Null for a bare year. */
  readonly period: PeriodLabel | null;
  readonly row: number;
  readonly column: number;
}

export interface Series {
  /** Whether the periods stand below each other. */
  readonly vertical: boolean;
  readonly points: readonly SeriesPoint[];
  /** The column (vertical) or row (horizontal) of each kind of value. */
  readonly roles: ReadonlyMap<SeriesRole, number>;
  /** Everything that belongs to the table: no label is looked for in it. */
  readonly box: Box;
}

function pointAt(sheet: SheetSnapshot, row: number, column: number): SeriesPoint | null {
  const value: CellValue = sheet.values[row]?.[column] ?? null;
  if (value === null || typeof value === 'boolean') return null;
  const isYear =
    typeof value === 'number'
      ? Number.isInteger(value) && value >= 1990 && value <= 2100
      : typeof value === 'string' && /^\s*(19|20)\d{2}\s*$/.test(value);
  if (isYear) return { label: String(value).trim(), period: null, row, column };
  const format = sheet.formats[row]?.[column] ?? 'General';
  const period = typeof value === 'object' ? null : periodOf(value, format, null);
  return period === null ? null : { label: String(value).trim(), period, row, column };
}

function roleAt(sheet: SheetSnapshot, row: number, column: number): SeriesRole | null {
  const text = sheet.values[row]?.[column];
  if (typeof text !== 'string') return null;
  const word = fold(text);
  if (/^(valor(es)?|meta|metas|meta del periodo)$/.test(word)) return 'programmed';
  if (/^(variable 1|v1|variable a)\b/.test(word)) return 'numerator';
  if (/^(variable 2|v2|variable b)\b/.test(word)) return 'denominator';
  const field = avanceFieldOf(text);
  switch (field) {
    case 'programmed':
    case 'actual':
    case 'numerator':
    case 'denominator':
    case 'compliance':
      return field;
    default:
      return null;
  }
}

/**
 * The series in a part of a form: a run of periods or years, below or beside each other, and its values.
 * @returns null when no period stands there
 */
export function seriesIn(sheet: SheetSnapshot, region: Box): Series | null {
  const byRow = new Map<number, SeriesPoint[]>();
  const byColumn = new Map<number, SeriesPoint[]>();
  for (let row = region.top; row <= region.bottom; row++) {
    for (let column = region.left; column <= region.right; column++) {
      const point = pointAt(sheet, row, column);
      if (point === null) continue;
      byRow.set(row, [...(byRow.get(row) ?? []), point]);
      byColumn.set(column, [...(byColumn.get(column) ?? []), point]);
    }
  }
  // The first of the longest runs: values may look like years too.
  const longest = (runs: ReadonlyMap<number, SeriesPoint[]>) =>
    [...runs]
      .sort(([a], [b]) => a - b)
      .reduce<SeriesPoint[]>((best, [, run]) => (run.length > best.length ? run : best), []);
  const across = longest(byRow);
  const down = longest(byColumn);
  if (across.length === 0) return null;
  const first = across[0]!;
  const rightFilled = (sheet.values[first.row]?.[first.column + 1] ?? null) !== null;
  const vertical =
    down.length === across.length ? down.length === 1 && rightFilled : down.length > across.length;
  return vertical ? downward(sheet, region, down) : sideways(sheet, region, across);
}

function downward(sheet: SheetSnapshot, region: Box, points: readonly SeriesPoint[]): Series {
  const { row: top, column } = points[0]!;
  const bottom = points[points.length - 1]!.row;
  const roles = new Map<SeriesRole, number>();
  let right = column;
  let headed = false;
  for (let c = column + 1; c <= region.right; c++) {
    const role = roleAt(sheet, top - 1, c);
    if (role === null) continue;
    headed = true;
    if (!roles.has(role)) roles.set(role, c);
    right = c;
  }
  if (!headed) {
    roles.set('programmed', column + 1);
    right = column + 1;
  }
  while (headed && right < region.right && (sheet.values[top - 1]?.[right + 1] ?? null) !== null) right++;
  return { vertical: true, points, roles, box: { top: headed ? top - 1 : top, left: column, bottom, right } };
}

function sideways(sheet: SheetSnapshot, region: Box, points: readonly SeriesPoint[]): Series {
  const { row, column } = points[0]!;
  const roles = new Map<SeriesRole, number>();
  let bottom = row + 1;
  for (let r = row + 1; r <= region.bottom; r++) {
    for (let c = column - 1; c >= region.left; c--) {
      const role = roleAt(sheet, r, c);
      if (role === null || roles.has(role)) continue;
      roles.set(role, r);
      bottom = r;
    }
  }
  if (roles.size === 0) roles.set('programmed', row + 1);
  return {
    vertical: false,
    points,
    roles,
    box: {
      top: row,
      left: Math.max(region.left, column - 1),
      bottom,
      right: points[points.length - 1]!.column,
    },
  };
}

/** Tells the lines of an indicator apart: targets, weights, distribution, and what was achieved. */
import { percentPoints } from '../domain/decimal';
import { BLANK, type Line, type LineRole, type PeriodColumns, type Reading } from '../domain/plan';
import type { RawIndicator, RawLine, RawTable } from './raw-table';
import { areFractions, asPoints, hasPercent, readCell } from './readings';

export type LinesByRole = Partial<Record<LineRole, Line>>;

/** Absolute columns of a table. */
export function periodColumns(table: RawTable): PeriodColumns {
  const shift = table.sheet.column;
  const { months, total } = table.columns;
  return { months: months.map((column) => column + shift), total: total === null ? null : total + shift };
}

/** Reads one row of a table. */
export function readLine(table: RawTable, row: number, role: LineRole, columns: PeriodColumns): Line {
  const { sheet } = table;
  const absolute = row + sheet.row;
  return {
    role,
    sheet: sheet.name,
    row: absolute,
    columns,
    months: columns.months.map((column) => readCell(sheet, absolute, column)),
    total: columns.total === null ? BLANK : readCell(sheet, absolute, columns.total),
  };
}

export interface AssignedLines {
  readonly lines: LinesByRole;
  /** Rows (relative) whose meaning is not known. */
  readonly unknown: readonly number[];
  /** Whether a role was told by position or content, not by a label. */
  readonly byPosition: boolean;
}

/**
 * Gives each line of an indicator its role: by its label, else by its place (targets first, then weights) and, where
 * there are three, by its content (the distribution repeats the targets as parts of a hundred).
 */
export function assignLines(table: RawTable, indicator: RawIndicator, columns: PeriodColumns): AssignedLines {
  const lines: LinesByRole = {};
  const unknown: number[] = [];
  const unlabelled: RawLine[] = [];
  for (const line of indicator.lines) {
    if (line.label === null) unlabelled.push(line);
    else if (lines[line.label] === undefined)
      lines[line.label] = readLine(table, line.row, line.label, columns);
    else unknown.push(line.row);
  }
  const rest = [...unlabelled];
  if (lines.programmed === undefined && rest[0]?.row === indicator.row) {
    lines.programmed = readLine(table, rest.shift()!.row, 'programmed', columns);
  }
  if (lines.weight === undefined && rest.length > 0) {
    const candidates = rest.map((line) => readLine(table, line.row, 'weight', columns));
    const distribution = candidates.length > 1 && lines.distribution === undefined;
    const which = distribution ? distributionAmong(candidates, lines.programmed) : -1;
    if (which >= 0) {
      lines.distribution = { ...candidates[which]!, role: 'distribution' };
      candidates.splice(which, 1);
    }
    lines.weight = candidates.shift()!;
    for (const line of candidates) unknown.push(line.row - table.sheet.row);
  } else for (const line of rest) unknown.push(line.row);
  return { lines, unknown, byPosition: unlabelled.length > 0 };
}

/** Points of a reading that shows a percentage or a fraction. */
function share(reading: Reading): number | null {
  if (reading.kind !== 'number') return null;
  if (reading.percent) return reading.value;
  return Math.abs(reading.raw) <= 1 ? percentPoints(reading.raw) : reading.raw;
}

/** How far a line is from the parts that the targets make of their sum, in points; Infinity when it is none. */
function distanceFromDistribution(line: Line, programmed: Line | undefined): number {
  if (!programmed) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const reading of programmed.months) if (reading.kind === 'number') sum += reading.value;
  if (sum <= 0) return Number.POSITIVE_INFINITY;
  let distance = 0;
  for (let month = 0; month < 12; month++) {
    const target = programmed.months[month]!;
    const part = share(line.months[month]!);
    const expected = target.kind === 'number' ? (100 * target.value) / sum : null;
    if (expected === null && part === null) continue;
    distance = Math.max(distance, Math.abs((expected ?? 0) - (part ?? 0)));
  }
  return distance;
}

/** The line that is the distribution: the one nearest to it, and the first where the content doesn't decide. */
function distributionAmong(candidates: readonly Line[], programmed: Line | undefined): number {
  const distances = candidates.slice(0, 2).map((line) => distanceFromDistribution(line, programmed));
  const best = distances[1]! < distances[0]! ? 1 : 0;
  if (distances[best]! <= 1.5) return best;
  // A distribution ends in 100 %, an annual weight seldom does.
  const totals = candidates.slice(0, 2).map((line) => share(line.total));
  const isWhole = (total: number | null | undefined) => total != null && Math.abs(total - 100) < 0.5;
  if (isWhole(totals[0]) !== isWhole(totals[1])) return isWhole(totals[0]) ? 0 : 1;
  return 0;
}

/** All readings of a line. */
export function readingsOf(line: Line): Reading[] {
  return [...line.months, line.total];
}

/** The line with its fractions in points. */
export function lineAsPoints(line: Line): Line {
  return { ...line, months: line.months.map(asPoints), total: asPoints(line.total) };
}

/**
 * Brings the weights of one table to points. Without a % format the table decides: when no weight lies above 1, they are
 * fractions.
 */
export function weightsAreFractions(weights: readonly Line[]): boolean {
  return areFractions(weights.flatMap(readingsOf));
}

/** Brings a line to points when it holds fractions and what it is compared with is a percentage. */
export function inPointsLike(line: Line, percent: boolean, limit = 1): Line {
  const readings = readingsOf(line);
  if (!percent || hasPercent(line.months) || !areFractions(readings, limit)) return line;
  return lineAsPoints(line);
}

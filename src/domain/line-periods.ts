/**
 * The periods in which a line is planned or reported. Of quarters or cuatrimestres the months share one cell, and its
 * reading stands in the last of them (see `Line.columns`); a line of months is one whose months have cells of their own.
 */
import { type CellRange, cellRange } from './address';
import { MONTHS, type Month, type MonthSpan } from './period';
import { type Area, type Indicator, type Line, monthCell } from './plan';

/** How often a plan is planned and reported; `other` for what is no usual period (twice a year and a month, say). */
export type Cadence = 'month' | 'quarter' | 'fourMonths' | 'semester' | 'year' | 'other';

const CADENCES: ReadonlyMap<number, Cadence> = new Map([
  [12, 'month'],
  [4, 'quarter'],
  [3, 'fourMonths'],
  [2, 'semester'],
  [1, 'year'],
]);

/**
 * Whether a month and the next have the same cell; December has none behind it, January none before. What has a reading closes its
 * period, whatever comes behind it.
 */
function sharesNext(line: Line, month: number): boolean {
  const { months } = line.columns;
  return (
    months[month] === months[month + 1] &&
    line.rows?.[month] === line.rows?.[month + 1] &&
    line.months[month]!.kind === 'blank'
  );
}

/** The month in which the period of a month closes: the month itself where it has a cell of its own. */
export function closingMonth(line: Line, month: Month): Month {
  let last: number = month;
  while (sharesNext(line, last)) last++;
  return last as Month;
}

/** The months of the period that closes in a month. */
export function periodClosedIn(line: Line, month: Month): MonthSpan {
  let first: number = month;
  while (sharesNext(line, first - 1)) first--;
  return { first: first as Month, last: month };
}

/** The last months of the line's periods, in order. */
export function closingMonths(line: Line): Month[] {
  return MONTHS.filter((month) => !sharesNext(line, month));
}

/** How often a line has a reading. */
export function cadenceOfLine(line: Line): Cadence {
  const closings = closingMonths(line);
  const length = 12 / closings.length;
  const even = closings.every((month, i) => month === (i + 1) * length - 1);
  return (even ? CADENCES.get(closings.length) : undefined) ?? 'other';
}

/**
 * The cells of months on a line: each cell once, neighbours beside or below each other as one range.
 * @param months in any order; all twelve without it
 */
export function monthCells(line: Line, months: readonly Month[] = MONTHS): CellRange[] {
  const ranges: CellRange[] = [];
  for (const month of [...months].sort((a, b) => a - b)) {
    const cell = monthCell(line, month);
    const last = ranges[ranges.length - 1];
    if (last === undefined) {
      ranges.push(cellRange(cell.sheet, cell.row, cell.column));
      continue;
    }
    const right = last.column + last.columnCount;
    const below = last.row + last.rowCount;
    const inRows = cell.row >= last.row && cell.row < below;
    const inColumns = cell.column >= last.column && cell.column < right;
    if (inRows && inColumns) continue;
    if (inRows && last.rowCount === 1 && cell.column === right) {
      ranges[ranges.length - 1] = { ...last, columnCount: last.columnCount + 1 };
    } else if (inColumns && last.columnCount === 1 && cell.row === below) {
      ranges[ranges.length - 1] = { ...last, rowCount: last.rowCount + 1 };
    } else {
      ranges.push(cellRange(cell.sheet, cell.row, cell.column));
    }
  }
  return ranges;
}

function sameCells(a: Line, b: Line): boolean {
  return a.columns === b.columns && a.rows === undefined && b.rows === undefined;
}

function isMonthly(line: Line): boolean {
  for (let month = 0; month < 11; month++) if (sharesNext(line, month)) return false;
  return true;
}

/**
 * The line of an indicator with the longest periods, which says when something is due: programmed by month and reported by
 * quarter is due by quarter.
 * @returns null when all lines have the same periods
 */
export function decidingLine(indicator: Indicator): Line | null {
  const { programmed } = indicator;
  const reported = indicator.numerator ?? indicator.actual;
  if (programmed === null || reported === null || sameCells(programmed, reported)) return null;
  const monthly = isMonthly(reported);
  if (monthly && isMonthly(programmed)) return null;
  const [planned, told] = [closingMonths(programmed), closingMonths(reported)];
  if (planned.length === told.length && planned.every((month, i) => month === told[i])) return null;
  return planned.length < told.length ? programmed : reported;
}

/** How often an indicator is due; null where nothing is planned or reported by period. */
export function cadenceOf(indicator: Indicator): Cadence | null {
  const line =
    decidingLine(indicator) ?? indicator.programmed ?? indicator.actual ?? indicator.numerator ?? null;
  return line === null ? null : cadenceOfLine(line);
}

/** How often most indicators of some areas are due; months where there is nothing to go by. */
export function usualCadence(areas: readonly Pick<Area, 'indicators'>[]): Cadence {
  const counts = new Map<Cadence, number>();
  let usual: Cadence = 'month';
  for (const { indicators } of areas) {
    for (const indicator of indicators) {
      const cadence = cadenceOf(indicator);
      if (cadence === null) continue;
      const count = (counts.get(cadence) ?? 0) + 1;
      counts.set(cadence, count);
      if (count > (counts.get(usual) ?? 0)) usual = cadence;
    }
  }
  return usual;
}

/** Turns cells into readings: number, text, error, blank, or not computed. */
import { percentPoints } from '../domain/decimal';
import { parseNumberText } from '../domain/number-text';
import { BLANK, type Reading } from '../domain/plan';
import { isCellError, type SheetSnapshot } from '../domain/snapshot';
import { fold } from './text';

const percentFormats = new Map<string, boolean>();

/** Whether a number format shows a percentage: a % outside quotes and escapes. */
export function isPercentFormat(format: string): boolean {
  if (format === 'General') return false;
  let known = percentFormats.get(format);
  if (known === undefined) {
    known = format.replace(/"[^"]*"|\\./g, '').includes('%');
    if (percentFormats.size > 2_000) percentFormats.clear();
    percentFormats.set(format, known);
  }
  return known;
}

const dateFormats = new Map<string, boolean>();

/** Whether a number format shows days or years: those letters outside quotes and escapes, and no digits. */
export function isDateFormat(format: string): boolean {
  if (format === 'General') return false;
  let known = dateFormats.get(format);
  if (known === undefined) {
    const codes = format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*.|AM\/PM|A\/P/gi, '');
    // Nothing but letters of dates and times: names of formats such as `Standard` hold a d too.
    known = /[dy]/i.test(codes) && /^[dmyhs\s/.,:;@-]+$/i.test(codes);
    if (dateFormats.size > 2_000) dateFormats.clear();
    dateFormats.set(format, known);
  }
  return known;
}

/** `01/03/2024` of the serial number of a day; null for numbers that are no days of the last or this century. */
function dateText(serial: number): string | null {
  if (serial < 1 || serial > 73_050) return null;
  // Serial 25569 is 1970-01-01 in the date system of 1900.
  const date = new Date((Math.floor(serial) - 25_569) * 86_400_000);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

const pointsOf = new Map<number, number>();

/** `percentPoints`, remembered: a plan repeats few percentages many times. */
function points(raw: number): number {
  let known = pointsOf.get(raw);
  if (known === undefined) {
    known = percentPoints(raw);
    if (pointsOf.size > 10_000) pointsOf.clear();
    pointsOf.set(raw, known);
  }
  return known;
}

/** What planners write into a month in which nothing is due: a dash or "no aplica". */
const NOTHING_DUE = new Set(['', '–', '—', '−', '_', 'n/a', 'n.a', 'na', 'no aplica', 'no programado']);

/**
 * Reads one cell.
 * @param row absolute, 0-based
 * @param column absolute, 0-based
 */
export function readCell(sheet: SheetSnapshot, row: number, column: number): Reading {
  const r = row - sheet.row;
  const c = column - sheet.column;
  const value = sheet.values[r]?.[c] ?? null;
  const formula = sheet.formulas[r]?.[c] ?? null;
  if (value === null) return formula === null ? BLANK : { kind: 'uncomputed' };
  if (typeof value === 'number') {
    const format = sheet.formats[r]?.[c] ?? 'General';
    const date = isDateFormat(format) ? dateText(value) : null;
    // Typed as 1/3 or 3-1 and taken for a day by Excel: not the target 45,352.
    if (date !== null) return { kind: 'text', text: date, number: null, percent: false };
    const percent = isPercentFormat(format);
    return {
      kind: 'number',
      value: percent ? points(value) : value,
      raw: value,
      percent,
      formula: formula !== null,
    };
  }
  if (isCellError(value)) return { kind: 'error', error: value.error };
  if (typeof value === 'boolean') {
    return { kind: 'text', text: value ? 'VERDADERO' : 'FALSO', number: null, percent: false };
  }
  return readText(value);
}

function readText(text: string): Reading {
  if (NOTHING_DUE.has(text.length <= 16 ? fold(text) : text)) return BLANK;
  const parsed = parseNumberText(text);
  // 22.420 may be 22.42 or 22,420: only the one who wrote it knows.
  const number = parsed === null || parsed.ambiguous ? null : parsed.value;
  return { kind: 'text', text, number, percent: parsed?.percent ?? false };
}

/** The numbers of some readings that no % format scales. */
function unscaled(readings: readonly Reading[]): number[] {
  const numbers: number[] = [];
  for (const reading of readings) {
    if (reading.kind === 'number' && !reading.percent) numbers.push(reading.raw);
  }
  return numbers;
}

/** Whether at least one reading is a number in a % format. */
export function hasPercent(readings: readonly Reading[]): boolean {
  return readings.some((reading) => reading.kind === 'number' && reading.percent);
}

/**
 * Whether numbers without % format are fractions of one: there are some other than zero and none lies above the limit.
 * @param limit 1 for targets and weights; what was achieved may lie a little above
 */
export function areFractions(readings: readonly Reading[], limit = 1): boolean {
  const numbers = unscaled(readings);
  return numbers.some((number) => number > 0) && numbers.every((number) => Math.abs(number) <= limit + 1e-9);
}

/** The reading of a fraction in points; readings in a % format and others stay as they are. */
export function asPoints(reading: Reading): Reading {
  return reading.kind === 'number' && !reading.percent ? { ...reading, value: points(reading.raw) } : reading;
}

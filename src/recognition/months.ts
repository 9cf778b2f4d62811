/** Month labels of a header row, however they are written. */
import type { Month } from '../domain/period';
import type { CellValue } from '../domain/snapshot';
import { fold } from './text';

const NAMES: readonly (readonly [short: string, long: string])[] = [
  ['ene', 'enero'],
  ['feb', 'febrero'],
  ['mar', 'marzo'],
  ['abr', 'abril'],
  ['may', 'mayo'],
  ['jun', 'junio'],
  ['jul', 'julio'],
  ['ago', 'agosto'],
  ['sep', 'septiembre'],
  ['oct', 'octubre'],
  ['nov', 'noviembre'],
  ['dic', 'diciembre'],
];

const BY_NAME = new Map<string, Month>();
for (const [month, [short, long]] of NAMES.entries()) {
  BY_NAME.set(short, month as Month);
  BY_NAME.set(long, month as Month);
}
BY_NAME.set('sept', 8);
BY_NAME.set('set', 8);
BY_NAME.set('setiembre', 8);

// Excel in English writes dates and filled series so; the other eight begin alike or are alike.
const ENGLISH: readonly (readonly [names: readonly string[], month: Month])[] = [
  [['jan', 'january'], 0],
  [['february'], 1],
  [['march'], 2],
  [['apr', 'april'], 3],
  [['june'], 5],
  [['july'], 6],
  [['aug', 'august'], 7],
  [['september'], 8],
  [['october'], 9],
  [['november'], 10],
  [['dec', 'december'], 11],
];
for (const [names, month] of ENGLISH) for (const name of names) BY_NAME.set(name, month);

const LABEL = /^([a-z]{3,10})\.?(?:\s?[-/ ]\s?(?:de\s|del\s)?((?:20)?\d{2}))?$/;

export interface MonthLabel {
  readonly month: Month;
  readonly year: number | null;
}

/** A date or time format shows days, months or years. */
function showsMonth(format: string): boolean {
  const codes = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /m/i.test(codes) && /[my]/i.test(codes) && !/[0#?]/.test(codes.replace(/\.0+/g, ''));
}

/**
 * The month that a header cell names: `Ene`, `ENERO`, `ene.`, `ene-19`, `Enero 2019`, or a date shown as a month.
 * @param value the cell's
 * @param format its number format
 * @returns null when it names none
 */
export function monthLabel(value: CellValue, format: string): MonthLabel | null {
  if (typeof value === 'string') {
    if (value.length < 3 || value.length > 24) return null;
    const match = LABEL.exec(fold(value));
    if (!match) return null;
    const month = BY_NAME.get(match[1]!);
    if (month === undefined) return null;
    const year = match[2] === undefined ? null : Number(match[2]);
    return { month, year: year !== null && year < 100 ? 2000 + year : year };
  }
  if (typeof value === 'number' && format !== 'General' && value > 30_000 && value < 80_000) {
    if (!Number.isInteger(value) || !showsMonth(format)) return null;
    // Serial 25569 is 1970-01-01 in the date system of 1900.
    const date = new Date((value - 25_569) * 86_400_000);
    return { month: date.getUTCMonth() as Month, year: date.getUTCFullYear() };
  }
  return null;
}

export interface MonthSequence {
  /** Twelve columns, relative to the row that was read. */
  readonly columns: readonly number[];
  readonly year: number | null;
  /** Months whose label is missing and whose column follows from the others. */
  readonly inferred: readonly Month[];
}

export interface PartialMonths {
  readonly firstColumn: number;
  readonly missing: readonly Month[];
}

export interface MonthRow {
  readonly sequences: readonly MonthSequence[];
  /** Runs of months that don't make a year. */
  readonly partial: readonly PartialMonths[];
}

const LETTERS = 'EFMAMJJASOND';

/** Twelve neighbours `E F M A M J J A S O N D`. */
function letterMonths(values: readonly CellValue[], from: number): MonthSequence | null {
  for (let month = 0; month < 12; month++) {
    const value = values[from + month];
    if (typeof value !== 'string' || value.trim().toUpperCase() !== LETTERS[month]) return null;
  }
  return { columns: Array.from({ length: 12 }, (_, month) => from + month), year: null, inferred: [] };
}

/** Cheap: few rows hold a cell that says `E`. */
function letterRow(values: readonly CellValue[]): MonthRow {
  for (let column = 0; column + 12 <= values.length; column++) {
    if (values[column] !== 'E' && values[column] !== 'e') continue;
    const sequence = letterMonths(values, column);
    if (sequence) return { sequences: [sequence], partial: [] };
  }
  return NOTHING;
}

const NOTHING: MonthRow = { sequences: [], partial: [] };

/**
 * Finds the runs Ene … Dic (or their twelve initials) in a row. Other columns may stand between the months (quarters, blanks). Where a label or two
 * is missing, its column is taken from its neighbours when they leave exactly one place for it.
 * @param formats of the row; empty when all are `General`
 */
export function findMonths(values: readonly CellValue[], formats: readonly string[]): MonthRow {
  if (!mayHoldMonths(values, formats)) return letterRow(values);
  const sequences: MonthSequence[] = [];
  const partial: PartialMonths[] = [];
  let run: { column: number; label: MonthLabel }[] = [];
  const close = () => {
    if (run.length >= 3) {
      const sequence = complete(run);
      if (sequence) sequences.push(sequence);
      else {
        const present = new Set(run.map((entry) => entry.label.month));
        const missing = Array.from({ length: 12 }, (_, m) => m as Month).filter((m) => !present.has(m));
        partial.push({ firstColumn: run[0]!.column, missing });
      }
    }
    run = [];
  };
  for (let column = 0; column < values.length; column++) {
    const value = values[column]!;
    if (value === null) continue;
    const label = monthLabel(value, formats[column] ?? 'General');
    if (!label) continue;
    if (run.length > 0 && label.month <= run[run.length - 1]!.label.month) close();
    run.push({ column, label });
  }
  close();
  return sequences.length + partial.length > 0 ? { sequences, partial } : letterRow(values);
}

/** A quick look before any text is compared: most rows of a plan hold numbers. */
function mayHoldMonths(values: readonly CellValue[], formats: readonly string[]): boolean {
  let candidates = 0;
  for (let column = 0; column < values.length; column++) {
    const value = values[column];
    if (
      typeof value === 'string' ? value.length >= 3 && value.length <= 24 : isSerial(value, formats[column])
    ) {
      if (++candidates >= 3) return true;
    }
  }
  return false;
}

function isSerial(value: CellValue | undefined, format: string | undefined): boolean {
  return typeof value === 'number' && format !== undefined && format !== 'General' && value > 30_000;
}

function complete(run: readonly { column: number; label: MonthLabel }[]): MonthSequence | null {
  if (run.length < 9) return null;
  const columns: (number | undefined)[] = Array.from({ length: 12 }, () => undefined);
  for (const { column, label } of run) columns[label.month] = column;
  const inferred: Month[] = [];
  for (let month = 0; month < 12; month++) {
    if (columns[month] !== undefined) continue;
    const column = between(columns, month);
    if (column === null) return null;
    columns[month] = column;
    inferred.push(month as Month);
  }
  return {
    columns: columns as number[],
    year: run.find((entry) => entry.label.year !== null)?.label.year ?? null,
    inferred,
  };
}

/** The column of an unlabelled month, when its neighbours are one column apart from it. */
function between(columns: readonly (number | undefined)[], month: number): number | null {
  const before = columns[month - 1];
  const after = columns[month + 1];
  if (before !== undefined && after !== undefined) return after - before === 2 ? before + 1 : null;
  if (before !== undefined) {
    const earlier = columns[month - 2];
    return earlier === before - 1 && (month === 11 || spaceAfter(columns, month, before)) ? before + 1 : null;
  }
  const later = columns[month + 2];
  return month === 0 && after !== undefined && later === after + 1 && after > 0 ? after - 1 : null;
}

/** Whether the next labelled month leaves room for exactly the unlabelled ones. */
function spaceAfter(columns: readonly (number | undefined)[], month: number, before: number): boolean {
  for (let next = month + 1; next < 12; next++) {
    const column = columns[next];
    if (column !== undefined) return column - before === next - month + 1;
  }
  return false;
}

/** The periods that a cell names: months, quarters, cuatrimestres, semesters, however they are written. */
import type { Month, MonthSpan } from '../domain/period';
import type { CellValue } from '../domain/snapshot';
import { monthLabel } from './months';
import { fold } from './text';

export type PeriodKind = 'month' | 'twoMonths' | 'quarter' | 'fourMonths' | 'semester' | 'year';

const LENGTH: Readonly<Record<PeriodKind, number>> = {
  month: 1,
  twoMonths: 2,
  quarter: 3,
  fourMonths: 4,
  semester: 6,
  year: 12,
};

export interface PeriodLabel {
  readonly kind: PeriodKind;
  readonly span: MonthSpan;
  readonly year: number | null;
}

const KINDS: readonly (readonly [RegExp, PeriodKind])[] = [
  [/^mes(es)?$/, 'month'],
  [/^bim(estre)?s?$/, 'twoMonths'],
  [/^(trim(estre)?s?|t|q)$/, 'quarter'],
  [/^(cuatrim(estre)?s?|cuat|c)$/, 'fourMonths'],
  [/^(sem(estre)?s?|s)$/, 'semester'],
];

/** The kind of period that a word names: `Trimestre`, `Mes`, `Cuatrim.`; null for other words. */
export function periodKindOf(text: string): PeriodKind | null {
  const word = fold(text);
  return KINDS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['primer', 1],
  ['primero', 1],
  ['segundo', 2],
  ['tercer', 3],
  ['tercero', 3],
  ['cuarto', 4],
  ['quinto', 5],
  ['sexto', 6],
]);

/** `I`, `1`, `1er`, `1°`, `01`, `primer` → 1; null for other words. */
export function ordinalOf(word: string): number | null {
  const named = ORDINALS.get(word);
  if (named !== undefined) return named;
  const roman = ROMAN.indexOf(word);
  if (roman >= 0) return roman + 1;
  const match = /^0?(\d{1,2})(?:\.?(?:er|ero|do|ro|to|°|º|o))?\.?$/.exec(word);
  const number = match ? Number(match[1]) : 0;
  return number >= 1 && number <= 12 ? number : null;
}

/** The period of a kind by its ordinal in the year, or null when the year has no such. */
export function periodAt(kind: PeriodKind, ordinal: number, year: number | null = null): PeriodLabel | null {
  const length = LENGTH[kind];
  const first = (ordinal - 1) * length;
  if (first < 0 || first + length > 12) return null;
  return { kind, span: { first: first as Month, last: (first + length - 1) as Month }, year };
}

const YEAR_AT_END = /[\s,/-]*(?:\(?(?:del?\s+)?(20\d{2})\)?)$/;
const YEAR_AT_START = /^(20\d{2})[\s,/-]+/;

/**
 * The period that a cell names: `Enero`, `ene-26`, `Trimestre I`, `1er trimestre 2026`, `T1`, `Cuatrimestre II`,
 * `Ene-Mar`, `enero a abril`, `2026-03`, a date shown as a month, `Anual`.
 * @param format the cell's number format
 * @param hint what the column's header says; a bare ordinal (`I`, `3`) is one of that kind
 * @returns null when it names none
 */
export function periodOf(value: CellValue, format: string, hint: PeriodKind | null): PeriodLabel | null {
  if (typeof value === 'number') {
    const date = monthLabel(value, format);
    if (date) return { kind: 'month', span: { first: date.month, last: date.month }, year: date.year };
    return hint !== null && Number.isInteger(value) && value >= 1 ? periodAt(hint, value) : null;
  }
  if (typeof value !== 'string' || value.length > 60) return null;
  const month = monthLabel(value, format);
  if (month) return { kind: 'month', span: { first: month.month, last: month.month }, year: month.year };
  let word = fold(value);
  let year: number | null = null;
  const end = YEAR_AT_END.exec(word);
  const start = YEAR_AT_START.exec(word);
  if (end && end.index > 0) {
    year = Number(end[1]);
    word = word.slice(0, end.index);
  } else if (start) {
    year = Number(start[1]);
    word = word.slice(start[0].length);
  }
  const named = spanOfMonths(word) ?? namedPeriod(word);
  if (named) return { ...named, year };
  if (/^(anual|total anual|total del ano|ano|ejercicio)$/.test(word)) return periodAt('year', 1, year);
  const ordinal = ordinalOf(word);
  const kind = hint ?? (year !== null && /^\d{1,2}$/.test(word) ? 'month' : null);
  return ordinal !== null && kind !== null ? periodAt(kind, ordinal, year) : null;
}

/** `trimestre i`, `1er trimestre`, `t1`, `iv trim`. */
function namedPeriod(word: string): PeriodLabel | null {
  const parts = /^([a-z]+)[\s.]*0?(\d{1,2})$/.exec(word) ?? /^(\S+?)\.?\s+(?:del?\s+)?(\S+)$/.exec(word);
  if (!parts) {
    const glued = /^(\d)\s?([tqcs])$/.exec(word);
    return glued ? periodAt(periodKindOf(glued[2]!)!, Number(glued[1])) : null;
  }
  const [, first, second] = parts;
  for (const [kindWord, ordinalWord] of [
    [first!, second!],
    [second!, first!],
  ] as const) {
    const kind = periodKindOf(kindWord);
    const ordinal = ordinalOf(ordinalWord.replace(/[.]$/, ''));
    if (kind !== null && ordinal !== null) return periodAt(kind, ordinal);
  }
  return null;
}

/** `ene-mar`, `enero a abril`, `julio – diciembre`: only those that are a period of the year. */
function spanOfMonths(word: string): PeriodLabel | null {
  const match = /^([a-z]{3,10})\.?\s?(?:-|–|—|\/|\ba\b|\bal\b)\s?([a-z]{3,10})\.?$/.exec(word);
  if (!match) return null;
  const first = monthLabel(match[1]!, 'General')?.month;
  const last = monthLabel(match[2]!, 'General')?.month;
  if (first === undefined || last === undefined || last < first) return null;
  const length = last - first + 1;
  for (const [kind, own] of Object.entries(LENGTH) as [PeriodKind, number][]) {
    if (own === length && first % own === 0) return { kind, span: { first, last }, year: null };
  }
  return null;
}

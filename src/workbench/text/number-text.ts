/**
 * Numbers, dates and times as a person types them in a Spanish (Mexico) or English workbook:
 * decimal point, comma between thousands, day before month.
 */
import { isCalendarDate, serialFromDate } from './serial-date';

export interface TypedNumber {
  value: number;
  /** The format that a General cell takes from the way the number was typed. */
  format?: string;
}

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const CURRENCY = /[$€£¥]/;
const BODY = /^(\d[\d,]*)?(\.\d*)?(?:[eE]([+-]?\d+))?$/;
const FRACTION = /^([+-]?)\s*(\d+) +(\d{1,5})\/(\d{1,5})$/;
const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2})(\.\d{1,3})?)?(?:\s*([ap])\.?\s?m\.?)?$/i;
const TIME_AT_END = /^(.+?)[ T]+(\d{1,4}:\d{1,2}.*)$/;
const DAY_FIRST = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/;
const YEAR_FIRST = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[/-](\d{4})$/;
const DAY_NAME = /^(\d{1,2})(?:[ -]|\/| de )+(\p{L}{3,10})\.?(?:(?:[ ,-]|\/| del? )+(\d{4}|\d{2}))?$/u;
const NAME_YEAR = /^(\p{L}{3,10})\.?(?:[ -]|\/| de )+(\d{4}|\d{2})$/u;

const MONTHS = [
  ['enero', 'january'],
  ['febrero', 'february'],
  ['marzo', 'march'],
  ['abril', 'april'],
  ['mayo', 'may'],
  ['junio', 'june'],
  ['julio', 'july'],
  ['agosto', 'august'],
  ['septiembre', 'setiembre', 'september'],
  ['octubre', 'october'],
  ['noviembre', 'november'],
  ['diciembre', 'december'],
];

/** Number, date, time or fraction written as text; `undefined` when it is none. `thisYear` completes "5-ene". */
export function readTypedNumber(text: string, thisYear: () => number = currentYear): TypedNumber | undefined {
  const trimmed = text.trim();
  const first = trimmed.charAt(0);
  if (first === '') return undefined;
  if (PLAIN.test(trimmed)) return plainNumber(trimmed);
  if (!/[\d.,+\-($€£¥%\p{L}]/u.test(first)) return undefined;
  if (!/\d/.test(trimmed)) return undefined;
  return decorated(trimmed) ?? fraction(trimmed) ?? time(trimmed) ?? dateAndTime(trimmed, thisYear);
}

/** The number that text stands for where a formula needs one (as `VALUE` reads it). */
export function numberFromText(text: string): number | undefined {
  return readTypedNumber(text)?.value;
}

const currentYear = () => new Date().getFullYear();

/** Excel keeps fifteen significant digits of what is typed. */
const fifteen = (value: number) =>
  Number.isSafeInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));

function plainNumber(text: string): TypedNumber | undefined {
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  return { value: fifteen(value) || 0, ...(/[eE]/.test(text) ? { format: '0.00E+00' } : {}) };
}

/** Signs, parentheses, currency, percent, thousands: in any order that Excel takes. */
function decorated(text: string): TypedNumber | undefined {
  let rest = text;
  let negative = false;
  let signed = false;
  let symbol = '';
  let trailing = false;
  let percent = false;
  const wrapped = /^\((.*)\)$/.exec(rest);
  if (wrapped) {
    negative = signed = true;
    rest = wrapped[1]!.trim();
  }
  for (;;) {
    const c = rest.charAt(0);
    if ((c === '-' || c === '+') && !signed) {
      signed = true;
      negative = c === '-';
    } else if (CURRENCY.test(c) && symbol === '') symbol = c;
    else if (c === '%' && !percent) percent = true;
    else break;
    rest = rest.slice(1).trimStart();
  }
  for (;;) {
    const c = rest.charAt(rest.length - 1);
    if (CURRENCY.test(c) && symbol === '') {
      symbol = c;
      trailing = true;
    } else if (c === '%' && !percent) percent = true;
    else break;
    rest = rest.slice(0, -1).trimEnd();
  }
  const body = BODY.exec(rest);
  if (!body || (body[1] === undefined && (body[2] ?? '.').length < 2)) return undefined;
  const whole = body[1] ?? '0';
  // Excel drops the commas of the whole part wherever they stand: "12,5" typed where the comma groups
  // thousands becomes 125. It refuses only one that groups nothing.
  if (whole.endsWith(',') || whole.includes(',,')) return undefined;
  const grouped = whole.includes(',');
  const decimals = (body[2]?.length ?? 0) > 1;
  const digits = `${whole.replaceAll(',', '')}${body[2] ?? ''}`;
  // The percentage is a shift of the decimal point, not a division: 45.7 / 100 is not 0.457 in binary.
  const exponent = Number(body[3] ?? 0) - (percent ? 2 : 0);
  const magnitude = Number(`${digits}e${exponent}`);
  if (!Number.isFinite(magnitude)) return undefined;
  const value = fifteen(negative ? -magnitude : magnitude) || 0;
  const number = decimals ? '#,##0.00' : '#,##0';
  if (percent) return { value, format: decimals ? '0.00%' : '0%' };
  if (symbol) return { value, format: trailing ? `${number} ${symbol}` : `${symbol}${number}` };
  if (body[3] !== undefined) return { value, format: '0.00E+00' };
  return grouped ? { value, format: number } : { value };
}

function fraction(text: string): TypedNumber | undefined {
  const found = FRACTION.exec(text);
  if (!found) return undefined;
  const denominator = Number(found[4]);
  if (denominator === 0) return undefined;
  const value = Number(found[2]) + Number(found[3]) / denominator;
  return { value: found[1] === '-' ? -value : value, format: found[4]!.length > 1 ? '# ??/??' : '# ?/?' };
}

function time(text: string): TypedNumber | undefined {
  const found = TIME.exec(text);
  if (!found) return undefined;
  let hours = Number(found[1]);
  const minutes = Number(found[2]);
  const seconds = Number(found[3] ?? 0) + Number(found[4] ?? 0);
  const half = found[5]?.toLowerCase();
  if (minutes > 59 || seconds >= 60) return undefined;
  if (half) {
    if (hours < 1 || hours > 12) return undefined;
    hours = (hours % 12) + (half === 'p' ? 12 : 0);
  }
  const value = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  if (hours >= 24) return { value, format: '[h]:mm:ss' };
  const withSeconds = found[3] === undefined ? 'h:mm' : 'h:mm:ss';
  return { value, format: half ? `${withSeconds} AM/PM` : withSeconds };
}

function dateAndTime(text: string, thisYear: () => number): TypedNumber | undefined {
  const day = date(text, thisYear);
  if (day) return day;
  const parts = TIME_AT_END.exec(text);
  const onDay = parts && date(parts[1]!, thisYear);
  const atTime = onDay && time(parts[2]!);
  if (!onDay || !atTime || atTime.value >= 1) return undefined;
  return { value: onDay.value + atTime.value, format: 'dd/mm/yyyy h:mm' };
}

function date(text: string, thisYear: () => number): TypedNumber | undefined {
  let found = YEAR_FIRST.exec(text);
  if (found) return day(Number(found[1]), Number(found[3]), Number(found[4]), 'dd/mm/yyyy');
  found = DAY_FIRST.exec(text);
  if (found) {
    const year = found[4] === undefined ? undefined : fullYear(found[4]);
    return day(
      year ?? thisYear(),
      Number(found[3]),
      Number(found[1]),
      year === undefined ? 'd-mmm' : 'dd/mm/yyyy',
    );
  }
  found = MONTH_YEAR.exec(text);
  if (found) return day(Number(found[2]), Number(found[1]), 1, 'mmm-yy');
  const lower = text.toLowerCase();
  found = DAY_NAME.exec(lower);
  if (found) {
    const year = found[3] === undefined ? undefined : fullYear(found[3]);
    return day(
      year ?? thisYear(),
      monthNumber(found[2]!),
      Number(found[1]),
      year === undefined ? 'd-mmm' : 'd-mmm-yy',
    );
  }
  found = NAME_YEAR.exec(lower);
  if (found) return day(fullYear(found[2]!), monthNumber(found[1]!), 1, 'mmm-yy');
  return undefined;
}

function day(year: number, month: number, dayOfMonth: number, format: string): TypedNumber | undefined {
  if (!isCalendarDate(year, month, dayOfMonth)) return undefined;
  return { value: serialFromDate(year, month, dayOfMonth), format };
}

/** Two digits: 00 to 29 belong to this century, as Windows has it. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

/** 1 to 12 for a month's name or its first three (or more) letters, in Spanish or English; 0 when it is none. */
function monthNumber(name: string): number {
  return (
    MONTHS.findIndex((names) =>
      names.some((full) => full === name || (name.length <= 4 && full.startsWith(name))),
    ) + 1
  );
}

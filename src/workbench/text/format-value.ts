/**
 * Number formats. The rendering is the library `numfmt`'s; here are the three things that it leaves to do:
 * rounding half up as Excel does on the decimal number that is shown, the language of months, and speed.
 */
import { addLocale, format as render, formatColor as renderColor } from 'numfmt';
import type { CellValueData } from '../../ooxml/workbook-data';
import { roundDecimal } from './decimal';

const WHOLE = /^(?:0|#,##0)$/;
const GENERAL = /^(?:general)?$/i;

// The library's Mexican Spanish has a decimal comma; Mexico, Honduras and Guatemala write 1,234.5.
addLocale(
  {
    group: ',',
    decimal: '.',
    ampm: ['a. m.', 'p. m.'],
    mmmm: [
      'enero',
      'febrero',
      'marzo',
      'abril',
      'mayo',
      'junio',
      'julio',
      'agosto',
      'septiembre',
      'octubre',
      'noviembre',
      'diciembre',
    ],
    mmm: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
    dddd: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
    ddd: ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'],
  },
  'es_MX',
);

const OPTIONS = { locale: 'es-MX', throws: false, overflow: '###########', invalid: '###########' } as const;

/**
 * The text that a cell shows.
 * @param value the cell's value; dates are serial numbers
 * @param numberFormat Excel's format code in its English form; empty means General
 * @returns never fails: a date format on a negative number gives `###########`, as in Excel
 */
export function formatValue(value: CellValueData, numberFormat: string): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (GENERAL.test(numberFormat)) return typeof value === 'string' ? value : general(value);
  if (typeof value === 'string') {
    // Only a text section (the fourth, or a lone one with @) changes text.
    return numberFormat.includes('@') || numberFormat.includes(';')
      ? render(numberFormat, value, OPTIONS)
      : value;
  }
  if (WHOLE.test(numberFormat) && Number.isSafeInteger(value) && Math.abs(value) < 1000)
    return String(value || 0);
  if (isDateFormat(numberFormat)) {
    return value < 0 || value >= 2_958_466 ? OPTIONS.overflow : render(numberFormat, value, OPTIONS);
  }
  return render(numberWithoutLocale(numberFormat), halfUp(value), OPTIONS);
}

/** The colour that a section of the format asks for (`[Red]` …): a name or `#RRGGBB`; `undefined` without one. */
export function formatColor(value: CellValueData, numberFormat: string): string | undefined {
  if (value === null || typeof value === 'object' || !numberFormat.includes('[')) return undefined;
  const color = renderColor(numberFormat, value, { throws: false });
  return typeof color === 'string' ? color : undefined;
}

/**
 * General shows at most eleven characters of digits and point (the sign is not counted), then scientific notation.
 */
function general(value: number): string {
  if (value === 0) return '0';
  const magnitude = Math.abs(value);
  const whole = Math.floor(Math.log10(magnitude)) + 1;
  const text =
    magnitude >= 1e-4 && magnitude < 1e11
      ? plain(roundDecimal(magnitude, Math.min(9, Math.max(0, 10 - whole))))
      : render('General', magnitude, OPTIONS);
  return value < 0 ? `-${text}` : text;
}

const plain = (magnitude: number) =>
  magnitude >= 1e11 ? render('General', magnitude, OPTIONS) : String(magnitude);

const dateFormats = new Map<string, boolean>();

/** Whether the format shows dates or times (also durations, such as `[h]:mm`). */
export function isDateFormat(format: string): boolean {
  let known = dateFormats.get(format);
  if (known === undefined) {
    const bare = format
      .replace(/"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
      .replace(/general/gi, '');
    known = /[ymdhs]/i.test(bare);
    if (dateFormats.size > 1000) dateFormats.clear();
    dateFormats.set(format, known);
  }
  return known;
}

/**
 * 1.005 is stored a little below itself; Excel shows 1.01 because it rounds the fifteen digits that it keeps.
 * A last-place nudge away from zero makes the library round the same way and is too small to show otherwise.
 */
function halfUp(value: number): number {
  if (Number.isInteger(value)) return value;
  const kept = Number(value.toPrecision(15));
  return kept * (1 + 4 * Number.EPSILON);
}

/** A locale in brackets sets the language of dates; in Excel it doesn't change a number's separators. */
function numberWithoutLocale(format: string): string {
  return format.replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, (_whole, symbol: string) =>
    symbol === '' ? '' : `"${symbol}"`,
  );
}

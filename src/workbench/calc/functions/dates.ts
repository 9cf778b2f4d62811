import { numberFromText } from '../../text/number-text';
import { type CalendarDate, dateFromSerial, serialFromDate } from '../../text/serial-date';
import type { Context } from '../context';
import { ERRORS, finite, type Scalar, toNumber, toText } from '../values';
import { type FunctionTable, scalar } from './define';

/** @throws #NUM! outside 1900 to 9999 */
function calendar(value: Scalar): CalendarDate {
  const date = dateFromSerial(toNumber(value));
  if (!date) throw ERRORS.NUM;
  return date;
}

function serial(year: number, month: number, day: number): number {
  const found = serialFromDate(year, month, day);
  if (found < 0 || found > 2_958_465) throw ERRORS.NUM;
  return found;
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The same day some months on; the last of the month when there is no such day. */
function shifted(from: CalendarDate, months: number, endOfMonth: boolean): number {
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = (((index % 12) + 12) % 12) + 1;
  return serial(year, month, endOfMonth ? daysIn(year, month) : Math.min(from.day, daysIn(year, month)));
}

/** Seconds of the day. */
function clock(value: Scalar): number {
  const number = toNumber(value);
  if (number < 0) throw ERRORS.NUM;
  return Math.round((number - Math.floor(number)) * 86_400) % 86_400;
}

const today = (context: Context) => {
  const now = context.reader.now();
  return serialFromDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
};

export const dates: FunctionTable = {
  DATE: scalar(3, 3, ([year = null, month = null, day = null]) => {
    const y = Math.trunc(toNumber(year));
    if (y < 0 || y > 9999) throw ERRORS.NUM;
    // Years before 1900 count from it: DATE(26,1,1) is 1926.
    return serial(y < 1900 ? y + 1900 : y, Math.trunc(toNumber(month)), Math.trunc(toNumber(day)));
  }),
  YEAR: scalar(1, 1, ([x = null]) => calendar(x).year),
  MONTH: scalar(1, 1, ([x = null]) => calendar(x).month),
  DAY: scalar(1, 1, ([x = null]) => calendar(x).day),
  HOUR: scalar(1, 1, ([x = null]) => Math.floor(clock(x) / 3600)),
  MINUTE: scalar(1, 1, ([x = null]) => Math.floor(clock(x) / 60) % 60),
  SECOND: scalar(1, 1, ([x = null]) => clock(x) % 60),
  TIME: scalar(3, 3, ([h = null, m = null, s = null]) => {
    const seconds = Math.trunc(toNumber(h)) * 3600 + Math.trunc(toNumber(m)) * 60 + Math.trunc(toNumber(s));
    if (seconds < 0) throw ERRORS.NUM;
    return (seconds % 86_400) / 86_400;
  }),
  TODAY: { ...scalar(0, 0, (_args, context) => today(context)), volatile: true },
  NOW: {
    ...scalar(0, 0, (_args, context) => {
      const now = context.reader.now();
      return today(context) + (now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds()) / 86_400;
    }),
    volatile: true,
  },
  EDATE: scalar(2, 2, ([x = null, months = null]) =>
    shifted(calendar(x), Math.trunc(toNumber(months)), false),
  ),
  EOMONTH: scalar(2, 2, ([x = null, months = null]) =>
    shifted(calendar(x), Math.trunc(toNumber(months)), true),
  ),
  DAYS: scalar(2, 2, ([end = null, from = null]) =>
    finite(Math.trunc(toNumber(end)) - Math.trunc(toNumber(from))),
  ),
  WEEKDAY: scalar(1, 2, ([x = null, kind = 1]) => {
    const day = Math.floor(toNumber(x));
    if (day < 0) throw ERRORS.NUM;
    const fromSunday = (day + 6) % 7;
    switch (Math.trunc(toNumber(kind))) {
      case 1:
      case 17:
        return fromSunday + 1;
      case 2:
      case 11:
        return ((fromSunday + 6) % 7) + 1;
      case 3:
        return (fromSunday + 6) % 7;
      default:
        throw ERRORS.NUM;
    }
  }),
  DATEVALUE: scalar(1, 1, ([x = null]) => {
    if (typeof x !== 'string') throw ERRORS.VALUE;
    const found = /\d\s*[/:-]|\p{L}/u.test(x) ? numberFromText(toText(x)) : undefined;
    if (found === undefined || found < 1) throw ERRORS.VALUE;
    return Math.floor(found);
  }),
  DATEDIF: scalar(3, 3, ([from = null, to = null, unit = null]) => {
    const first = calendar(from);
    const last = calendar(to);
    const days = Math.floor(toNumber(to)) - Math.floor(toNumber(from));
    if (days < 0) throw ERRORS.NUM;
    const months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day ? 1 : 0);
    switch (toText(unit).toUpperCase()) {
      case 'D':
        return days;
      case 'M':
        return months;
      case 'Y':
        return Math.floor(months / 12);
      case 'YM':
        return months % 12;
      default:
        throw ERRORS.NUM;
    }
  }),
};

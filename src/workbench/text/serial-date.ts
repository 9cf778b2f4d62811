/** Dates as serial numbers of the 1900 system, in which day 60 is a 29 February that never was. */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

export interface CalendarDate {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

/** The serial number of a date; months and days beyond their range carry over, as in `DATE`. */
export function serialFromDate(year: number, month: number, day: number): number {
  if (year === 1900 && month === 2 && day === 29) return 60;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const serial = Math.round((date.getTime() - EPOCH) / DAY);
  return serial < 61 ? serial - 1 : serial;
}

/** The date of a serial number (its whole part); `undefined` outside 1900 to 9999. */
export function dateFromSerial(serial: number): CalendarDate | undefined {
  const day = Math.floor(serial);
  if (!(day >= 0 && day <= 2_958_465)) return undefined;
  if (day === 0) return { year: 1900, month: 1, day: 0 };
  if (day === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(EPOCH + (day < 60 ? day + 1 : day) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** True when the day exists in that month and year (1900 to 9999; Excel's 29 February 1900 included). */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  if (year === 1900 && month === 2 && day === 29) return true;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Days as plans' sheets hold them: real dates are serial numbers; here they are `2026-11-21`. */

const MS_PER_DAY = 86_400_000;
/** Serial 60 is a 29 February 1900 that never was; from 61 on Excel's count is right. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_SERIAL = 61;
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;

/** The day of a serial number; its time is left away. Null for what is no day after February 1900. */
export function dayOfSerial(serial: number): string | null {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) return null;
  return new Date(EPOCH + Math.floor(serial) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** @param day `2026-11-21`, as `readDay` gives it */
export function serialOfDay(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - EPOCH) / MS_PER_DAY;
}

/** The day on which a person's clock stands. */
export function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const ISO = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:[T ].*)?$/;
const LOCAL = /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/;

/** Reads `2026-11-21`, also with a time behind it, and `21/11/2026` or `21-11-2026` (the day first). Null for anything else. */
export function readDay(text: string): string | null {
  const plain = text.trim();
  const match = ISO.exec(plain) ?? LOCAL.exec(plain);
  if (match === null) return null;
  const { year, month, day } = match.groups as { year: string; month: string; day: string };
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  // 31 February is read as a day of March by some engines and refused by others.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written) return null;
  return serialOfDay(written) >= FIRST_SERIAL ? written : null;
}

/** As people of the region write it: `21/11/2026`. */
export function shownDay(day: string): string {
  return day.split('-').reverse().join('/');
}

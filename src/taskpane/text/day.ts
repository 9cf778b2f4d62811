/** A day as it is said in a line: `21 nov 2026`. */
import type { Translator } from '../../i18n';

/** @param day `2026-11-21` */
export function dayText(t: Translator, day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return day;
  const format = new Intl.DateTimeFormat(t.locale, { day: 'numeric', month: 'short', year: 'numeric' });
  return format.format(new Date(year, month - 1, date));
}

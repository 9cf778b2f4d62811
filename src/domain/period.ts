/** The periods of a year. Months are 0 (enero) to 11 (diciembre). */

export type Month = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;

export const MONTHS: readonly Month[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/** The labels that the plans themselves print; also the `period` of a report. */
export const MONTH_LABELS = [
  'Ene',
  'Feb',
  'Mar',
  'Abr',
  'May',
  'Jun',
  'Jul',
  'Ago',
  'Sep',
  'Oct',
  'Nov',
  'Dic',
] as const;

/** A run of months, both ends included. */
export interface MonthSpan {
  readonly first: Month;
  readonly last: Month;
}

export const YEAR: MonthSpan = { first: 0, last: 11 };

/** The months of a span, in order. */
export function monthsOf(span: MonthSpan): Month[] {
  return MONTHS.filter((month) => month >= span.first && month <= span.last);
}

/** Quarter 1 to 4 (PAT), cuatrimestre 1 to 3 (POM: Ene–Abr, May–Ago, Sep–Dic), semester 1 to 2. */
export function spanOf(kind: 'quarter' | 'fourMonths' | 'semester', ordinal: number): MonthSpan {
  const length = { quarter: 3, fourMonths: 4, semester: 6 }[kind];
  const first = (ordinal - 1) * length;
  if (!Number.isInteger(ordinal) || first < 0 || first + length > 12) {
    throw new RangeError(`there is no ${kind} ${ordinal} in a year`);
  }
  return { first: first as Month, last: (first + length - 1) as Month };
}

/** The period of a kind in which a month lies, counted from 1. */
export function ordinalOf(kind: 'quarter' | 'fourMonths' | 'semester', month: Month): number {
  return Math.floor(month / { quarter: 3, fourMonths: 4, semester: 6 }[kind]) + 1;
}

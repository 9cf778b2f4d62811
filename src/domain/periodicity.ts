/** How often something is measured, and in which months: what the plans call *Periodicidad* or *Frecuencia*. */
import { MONTHS, type Month } from './period';

export type Periodicity = 'monthly' | 'bimonthly' | 'quarterly' | 'four-monthly' | 'half-yearly' | 'yearly';

export const PERIODICITIES: readonly Periodicity[] = [
  'monthly',
  'bimonthly',
  'quarterly',
  'four-monthly',
  'half-yearly',
  'yearly',
];

/** Months of one period. */
const LENGTH: Readonly<Record<Periodicity, number>> = {
  monthly: 1,
  bimonthly: 2,
  quarterly: 3,
  'four-monthly': 4,
  'half-yearly': 6,
  yearly: 12,
};

/** The last month of each period: Bimestral is feb, abr … dic; Trimestral mar, jun, sep, dic; Anual dic. */
export function monthsOfPeriodicity(periodicity: Periodicity): Month[] {
  const length = LENGTH[periodicity];
  return MONTHS.filter((month) => (month + 1) % length === 0);
}

/** The periodicity with so many periods in a year, or null. */
export function periodicityWith(periods: number): Periodicity | null {
  return PERIODICITIES.find((one) => LENGTH[one] * periods === 12) ?? null;
}

/**
 * What a text says; accents and case don't count, and a code may stand before it (`4 - TRIMESTRAL`).
 * @returns null when it says none of these, or *Bimensual*, which means twice a month and is mostly written for Bimestral
 */
export function periodicityOf(text: string): Periodicity | null {
  const word = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  if (/bimensual/.test(word)) return null;
  if (/bimestr/.test(word)) return 'bimonthly';
  if (/cuatrimestr/.test(word)) return 'four-monthly';
  if (/trimestr/.test(word)) return 'quarterly';
  if (/semestr/.test(word)) return 'half-yearly';
  if (/mensual|cada mes|mes a mes/.test(word)) return 'monthly';
  return /\banual|cada ano\b/.test(word) ? 'yearly' : null;
}

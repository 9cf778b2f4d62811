/** How far what was reported lies from what was planned. */
import { closingMonths } from '../../domain/line-periods';
import type { Month } from '../../domain/period';
import type { Indicator } from '../../domain/plan';
import { complianceOf, executionOf } from './execution';

export interface Deviation {
  readonly month: Month;
  /** Compliance in points; of the year to this month where `toDate` says so. */
  readonly compliance: number;
  readonly toDate: boolean;
}

/** Below this many things, one more or less is more than the usual tolerance of ten points. */
const FEW = 10;

/**
 * The compliance of every closed period that was planned and reported. Of a few things (two workshops a month) one more or less
 * says little: those are judged by the year to date, at the last of their periods.
 * @param cutoff the last closed month
 */
export function deviationsOf(indicator: Indicator, cutoff: Month): Deviation[] {
  const execution = executionOf(indicator);
  if (!execution) return [];
  const told = execution.periods.filter(
    ({ month, target, reported }) => month <= cutoff && target !== null && reported === 'set',
  );
  if (told.length === 0) return [];
  const counts = indicator.measure === 'count' || indicator.measure === 'unknown';
  const few = counts && told.some(({ target }) => target!.high < FEW);
  if (few && told.length > 1) {
    const { month } = told[told.length - 1]!;
    const compliance = complianceOf(indicator, 0, month);
    return compliance === null ? [] : [{ month, compliance, toDate: true }];
  }
  return told.flatMap(({ month }) => {
    const compliance = complianceOf(indicator, month, month);
    return compliance === null ? [] : [{ month, compliance, toDate: false }];
  });
}

/**
 * Whether the plan has a place for cause and action of a period, and whether somebody wrote into it.
 * @returns null where there is no such place
 */
export function isExplained(indicator: Indicator, { month, toDate }: Deviation): boolean | null {
  const { narrative, product } = indicator;
  if (narrative) {
    // A line of longer periods speaks of its months when it closes.
    const closing = closingMonths(narrative).find((last) => last >= month) ?? month;
    const months = toDate ? closingMonths(narrative) : [closing];
    return months.some((one) => saysSomething(narrative.months[one]!));
  }
  const justification = product?.justification;
  return justification ? /[\p{L}\p{N}]/u.test(justification.value) : null;
}

function saysSomething(reading: { readonly kind: string; readonly text?: string }): boolean {
  return reading.kind === 'number' || (reading.kind === 'text' && /[\p{L}\p{N}]/u.test(reading.text ?? ''));
}

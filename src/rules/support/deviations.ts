/** How far what was reported lies from what was planned. */
import type { Compared } from '../../domain/finding';
import { closingMonth, closingMonths } from '../../domain/line-periods';
import type { Month } from '../../domain/period';
import type { Indicator, Reading } from '../../domain/plan';
import { complianceOf, executionOf, reportCells } from './execution';
import { amount, percent } from './words';

export interface Deviation {
  readonly month: Month;
  /** Compliance in points; of the year to this month where `toDate` says so. */
  readonly compliance: number;
  readonly toDate: boolean;
  /** What was reported in the month, in the indicator's unit. */
  readonly actual: number;
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
  const counts = indicator.measure === 'count' || indicator.measure === 'unknown';
  const few = counts && told.some(({ target }) => target!.high < FEW);
  if (few && told.length > 1) {
    const { month, actual } = told[told.length - 1]!;
    const compliance = complianceOf(indicator, 0, month);
    return compliance === null ? [] : [{ month, compliance, toDate: true, actual: actual! }];
  }
  return told.flatMap(({ month, actual }) => {
    const compliance = complianceOf(indicator, month, month);
    return compliance === null ? [] : [{ month, compliance, toDate: false, actual: actual! }];
  });
}

/** What was compared, for the findings about deviations. */
export function comparedDeviations(indicator: Indicator, deviations: readonly Deviation[]): Compared[] {
  return deviations.flatMap(({ month, compliance, actual }) => [
    { labelId: 'rules.labels.compliance', value: percent(tenths(compliance)), cells: [] },
    {
      labelId: 'rules.labels.actual',
      value: amount(actual, indicator.measure),
      cells: reportCells(indicator, [month]),
    },
  ]);
}

/** Points as they are shown. */
export function tenths(points: number): number {
  return Math.round(points * 10) / 10;
}

/**
 * Whether the plan has a place for cause and action of a period, and whether somebody wrote into it.
 * @returns null where there is no such place
 */
export function isExplained(indicator: Indicator, { month, toDate }: Deviation): boolean | null {
  const { narrative, product } = indicator;
  if (narrative) {
    // A line of longer periods speaks of its months when it closes.
    const months = toDate ? closingMonths(narrative) : [closingMonth(narrative, month)];
    return months.some((one) => saysSomething(narrative.months[one]!));
  }
  const justification = product?.justification;
  return justification ? WORDS.test(justification.value) : null;
}

/** A dash says nothing. */
const WORDS = /[\p{L}\p{N}]/u;

function saysSomething(reading: Reading): boolean {
  return reading.kind === 'number' || (reading.kind === 'text' && WORDS.test(reading.text));
}

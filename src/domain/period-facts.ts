/**
 * What is due and reported where an indicator is planned and reported in periods of different length: a target for each
 * month with a report for each quarter, or a target for the quarter with a report for each month. The longer period
 * decides when something is due, and its months are put together as the behavior says.
 */
import type { Target } from './attainment';
import { percentOf, sumExact } from './decimal';
import { closingMonth, periodClosedIn } from './line-periods';
import { type MonthFacts, monthFacts } from './month-facts';
import { type Month, monthsOf } from './period';
import type { Behavior, Indicator, Line } from './plan';

const NOTHING: MonthFacts = Object.freeze({
  programmed: 'blank',
  target: null,
  reported: 'blank',
  actual: null,
  numerator: null,
  denominator: null,
});

/**
 * The facts of the period that closes in a month.
 * @param deciding the line with the longest periods
 * @returns nothing for months that close none
 */
export function periodFacts(
  indicator: Indicator,
  deciding: Line,
  month: Month,
  behavior: Behavior,
): MonthFacts {
  if (closingMonth(deciding, month) !== month) return NOTHING;
  const months = monthsOf(periodClosedIn(deciding, month)).map((one) => monthFacts(indicator, one));
  return { ...plannedOf(months, behavior), ...reportedOf(indicator, months, behavior) };
}

function plannedOf(
  months: readonly MonthFacts[],
  behavior: Behavior,
): Pick<MonthFacts, 'programmed' | 'target'> {
  if (months.some((facts) => facts.programmed === 'unreadable'))
    return { programmed: 'unreadable', target: null };
  const targets = months.flatMap((facts) => facts.target ?? []);
  if (targets.length === 0) return { programmed: 'blank', target: null };
  const of = (bound: keyof Target) =>
    together(
      targets.map((target) => target[bound]),
      behavior,
    );
  return { programmed: 'set', target: { low: of('low'), high: of('high') } };
}

/** Periods that add up are added, the last tells of a level, others are averaged. */
function together(values: readonly number[], behavior: Behavior): number {
  if (behavior === 'last') return values[values.length - 1]!;
  if (behavior !== 'constant') return sumExact(values);
  // The mean of what is always the same is that, without the dust of a division.
  const [first] = values;
  return values.every((value) => value === first) ? first! : sumExact(values) / values.length;
}

function reportedOf(
  indicator: Indicator,
  months: readonly MonthFacts[],
  behavior: Behavior,
): Omit<MonthFacts, 'programmed' | 'target'> {
  const without = (reported: MonthFacts['reported']) => ({
    reported,
    actual: null,
    numerator: null,
    denominator: null,
  });
  if (months.some((facts) => facts.reported === 'unreadable')) return without('unreadable');
  const told = months.filter((facts) => facts.reported === 'set');
  if (told.length === 0) {
    return without(months.some((facts) => facts.reported === 'no-demand') ? 'no-demand' : 'blank');
  }
  if (behavior === 'constant' && told.every((facts) => facts.denominator !== null)) {
    const numerator = sumExact(told.map((facts) => facts.numerator!));
    const denominator = sumExact(told.map((facts) => facts.denominator!));
    const actual =
      indicator.measure === 'percent' ? percentOf(numerator, denominator) : numerator / denominator;
    return { reported: 'set', actual, numerator, denominator };
  }
  const actual = together(
    told.map((facts) => facts.actual!),
    behavior,
  );
  return { ...without('set'), actual };
}

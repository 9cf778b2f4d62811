/**
 * Comportamiento: how the periods of an indicator make its year. Where a workbook doesn't declare it, the targets tell.
 * The tests are exact: a difference of 2,002 in eleven thousand million is a difference.
 */
import { equalsExactly, sumExact } from './decimal';
import type { Behavior, Direction, Measure } from './plan';

function programmedOf(months: readonly (number | null)[]): number[] {
  return months.filter((month): month is number => month !== null);
}

/**
 * Whether targets keep to a behavior.
 * @param behavior the one to test
 * @param months targets by period, in order; null where nothing is programmed
 * @param annual the annual target, in the same unit
 * @returns false also where nothing is programmed or there is no annual target
 */
export function fitsBehavior(
  behavior: Behavior,
  months: readonly (number | null)[],
  annual: number | null,
): boolean {
  const programmed = programmedOf(months);
  if (annual === null || programmed.length === 0) return false;
  switch (behavior) {
    case 'constant':
      return programmed.every((target) => equalsExactly(target, annual));
    case 'last':
      return equalsExactly(programmed[programmed.length - 1]!, annual);
    case 'sum':
    case 'max-sum':
      return equalsExactly(sumExact(programmed), annual);
  }
}

/** The behavior that a kind of quantity has by nature, for targets that fit more than one or none. */
function naturalBehavior(measure: Measure, direction: Direction): Behavior {
  switch (measure) {
    case 'percent':
      return 'constant';
    case 'score':
      return 'last';
    case 'count':
    case 'money':
    case 'time':
    case 'unknown':
      return direction === 'descending' ? 'max-sum' : 'sum';
  }
}

/**
 * Infers the behavior from the targets: all periods equal and equal to the annual target → constant; they add up to it →
 * sum (max-sum when less is better); one period, equal to it, fits everything → what the measure is by nature; a score
 * that ends at its target → last.
 * @param months targets by period, in order; null where nothing is programmed
 * @param annual the annual target, in the same unit; null when there is none
 * @returns null when no test passes
 */
export function inferBehavior(
  months: readonly (number | null)[],
  annual: number | null,
  measure: Measure,
  direction: Direction,
): Behavior | null {
  const constant = fitsBehavior('constant', months, annual);
  const sum = fitsBehavior('sum', months, annual);
  if (constant && sum) return naturalBehavior(measure, direction);
  if (constant) return 'constant';
  if (sum) return direction === 'descending' ? 'max-sum' : 'sum';
  if (measure === 'score' && fitsBehavior('last', months, annual)) return 'last';
  return null;
}

/**
 * The behavior that targets were probably meant to have though they miss it, so that a wrong target can be named: most
 * periods repeat the annual target → constant; else money and counts add up; else what the sum is nearer to.
 * @returns null when there is nothing to go by
 */
export function likelyBehavior(
  months: readonly (number | null)[],
  annual: number | null,
  measure: Measure,
  direction: Direction,
): Behavior | null {
  const inferred = inferBehavior(months, annual, measure, direction);
  if (inferred !== null) return inferred;
  const programmed = programmedOf(months);
  if (annual === null || programmed.length === 0) return null;
  const repeating = programmed.filter((target) => equalsExactly(target, annual)).length;
  const mostRepeat = repeating * 2 > programmed.length;
  if (mostRepeat) return 'constant';
  if (programmed.length === 1) return naturalBehavior(measure, direction);
  const adding: Behavior = direction === 'descending' ? 'max-sum' : 'sum';
  if (measure === 'money' || measure === 'count') return adding;
  const sum = sumExact(programmed);
  const nearSum = annual !== 0 && Math.abs(sum - annual) <= Math.abs(annual) * 0.25;
  if (nearSum) return adding;
  const equalAmongThemselves = programmed.every((target) => equalsExactly(target, programmed[0]!));
  return equalAmongThemselves && measure === 'percent' ? 'constant' : null;
}

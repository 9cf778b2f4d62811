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
 * The behavior that targets were probably meant to have though they miss it, so that the wrong one can be named: a ratio
 * with one month at 90 should hear about that month, not that its months add up to 1,190. Compliance computes with it too
 * (and says so) where nothing else is known.
 * @param months targets by period, in order; null where nothing is programmed
 * @param annual the annual target, in the same unit; null when there is none
 * @returns the inferred behavior; else `constant` when most periods repeat the annual target, or most repeat one figure
 *   that is nearer to it than what the periods make in all; `last` for scores; `sum` (or `max-sum`) otherwise. Null where
 *   there is nothing to go by, or where the figures rise to the target like a level that nobody declared.
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
  const count = programmed.length;
  if (annual === null || count === 0) return null;
  const adding: Behavior = direction === 'descending' ? 'max-sum' : 'sum';
  const repeating = programmed.filter((target) => equalsExactly(target, annual)).length;
  const ratio = measure === 'percent';
  if (repeating * 2 > count || (repeating * 2 === count && ratio)) return 'constant';
  if (measure === 'score' || count === 1) return naturalBehavior(measure, direction);
  if (count >= 3 && endsAsLevel(programmed, annual)) return null;
  if (measure === 'money') return adding;
  const usual = [...programmed].sort((a, b) => a - b)[Math.floor((count - 1) / 2)]!;
  const mostAlike = programmed.filter((target) => equalsExactly(target, usual)).length * 2 > count;
  if (!mostAlike || usual <= 0 || annual <= 0) return adding;
  const asConstant = Math.abs(Math.log(usual / annual));
  // One wrong period spoils the sum, an odd last one the product: the nearer of both tells.
  const wholes = [usual * count, sumExact(programmed)].filter((whole) => whole > 0);
  const asSum = Math.min(...wholes.map((whole) => Math.abs(Math.log(whole / annual))));
  // Quantities add up by nature: they have to be clearly nearer to one period than to the sum, and the more so the more periods
  // say otherwise: 40, 40 and 10 beside 49.5 need one wrong figure to be a sum, and two to be a constant.
  const odd = programmed.filter((target) => !equalsExactly(target, usual)).length;
  return asConstant * (ratio ? 1 : 2 + odd) < asSum ? 'constant' : adding;
}

/** Targets that never fall, rise at least once and end at the annual one, without nearly adding up to it. */
function endsAsLevel(programmed: readonly number[], annual: number): boolean {
  const rises = programmed.every((target, i) => i === 0 || target >= programmed[i - 1]!);
  const last = programmed[programmed.length - 1]!;
  return (
    rises && last > programmed[0]! && equalsExactly(last, annual) && sumExact(programmed) > annual * 1.25
  );
}

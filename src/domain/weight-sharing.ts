/** Weights given to the indicators of an area: evenly, or in proportion, to exactly 100.0. */
import { amountOf, divideWhole } from './largest-remainder';
import { MONTHS, type Month } from './period';
import { exactMonthWeights, printedWeights } from './weights';

/**
 * Weights in proportion to numbers, rounded to tenths; what rounding leaves goes to the largest, in a tie to the last. With so
 * many indicators that the largest could not carry it, tenths go to the largest remainders instead.
 * @param numbers 0 or more, not all 0
 * @returns points that add up to exactly 100; null when the numbers allow none
 * @example shareWeights([1, 1, 1]) // 33.3, 33.3, 33.4
 */
export function shareWeights(numbers: readonly number[], decimals = 1): number[] | null {
  if (!numbers.every((number) => Number.isFinite(number) && number >= 0)) return null;
  // Nobody has nothing either.
  if (numbers.every((number) => number === 0)) return null;
  const exact = exactMonthWeights(
    numbers,
    numbers.map(() => true),
  );
  const printed = printedWeights(exact, numbers, decimals);
  // Half of its own weight is more than rounding may take from the one that carries the residue, or give to it.
  const most = Math.max(...numbers);
  const fits = printed.every(
    (weight, i) => numbers[i] !== most || Math.abs(weight - exact[i]!) <= exact[i]! / 2,
  );
  if (fits) return printed;
  const units = divideWhole(Math.round(100 * 10 ** decimals), numbers);
  return units?.map((part) => amountOf(part, decimals)) ?? null;
}

/** The same weight for everyone; the residue to the last. @example evenWeights(9) // eight times 11.1, then 11.2 */
export function evenWeights(count: number, decimals = 1): number[] | null {
  return shareWeights(new Array<number>(count).fill(1), decimals);
}

/**
 * The weights of the months from the annual ones: of the indicators programmed in the month, renormalised and rounded.
 * @param annual in points; null where there is none
 * @param programmed by indicator, twelve each
 * @returns by indicator, twelve each; null where the indicator isn't programmed (or nothing is)
 */
export function renormalisedMonths(
  annual: readonly (number | null)[],
  programmed: readonly (readonly boolean[])[],
  decimals = 1,
): (number | null)[][] {
  const byMonth = MONTHS.map((month: Month) => {
    const exact = exactMonthWeights(
      annual,
      programmed.map((months) => months[month]!),
    );
    const printed = printedWeights(exact, annual, decimals);
    return exact.map((weight, i) => (weight === null ? null : printed[i]!));
  });
  return annual.map((_weight, i) => byMonth.map((weights) => weights[i] ?? null));
}

/**
 * Weights (ponderaciones). The annual weights of an area add up to 100 points. In a month they are those of the
 * indicators programmed in it, renormalised: w(i, m) = 100 · W(i) / Σ W(programmed in m).
 */
import { asIntegers, decimalsOf, roundHalfUp, sumExact } from './decimal';

/** What is left of a sum's difference from 100 after rounding is not an error, in points. */
export const SUM_TOLERANCE = 0.05;

/**
 * The weights of one month, not rounded.
 * @param annual annual weights in points, one entry per indicator; null where there is none
 * @param programmed whether the indicator is programmed in the month
 * @returns points that add up to 100; null for who is not programmed or has no annual weight; all null when the
 *   programmed weights add up to zero (a month with nothing programmed has no weights, not zeros)
 */
export function exactMonthWeights(
  annual: readonly (number | null)[],
  programmed: readonly boolean[],
): (number | null)[] {
  const counted = annual.map((weight, i) => (programmed[i] ? weight : null));
  const present = counted.filter((weight): weight is number => weight !== null);
  // One division of whole numbers: the nearest number to the true quotient, so that an exact x.x5 stays one.
  const scaled = asIntegers(present);
  const parts = scaled?.integers ?? present;
  const total = scaled ? parts.reduce((sum, part) => sum + part, 0) : sumExact(parts);
  let next = 0;
  return counted.map((weight) => {
    if (weight === null) return null;
    const part = parts[next++]!;
    return total > 0 ? (100 * part) / total : null;
  });
}

/**
 * Weights as they are printed: rounded half up, and what is missing to 100 (or too much) goes to the largest annual
 * weight; in a tie to the last of them.
 * @param exact weights in points that add up to 100; null entries print as 0
 * @param annual the annual weights, which decide who takes the residue; among indicators with an exact weight only
 * @param decimals how many are printed
 * @returns as many numbers as `exact`, adding up to exactly 100 (all zeros when nothing has a weight)
 * @example area 6.4 in January: 11.1, 11.1, 11.1, 11.2 of 44.5 → 24.9, 24.9, 24.9, 25.3
 */
export function printedWeights(
  exact: readonly (number | null)[],
  annual: readonly (number | null)[],
  decimals = 1,
): number[] {
  const printed = exact.map((weight) => (weight === null ? 0 : roundHalfUp(weight, decimals)));
  let largest = -1;
  for (let i = 0; i < exact.length; i++) {
    if (exact[i] === null) continue;
    if (largest < 0 || (annual[i] ?? 0) >= (annual[largest] ?? 0)) largest = i;
  }
  if (largest < 0) return printed;
  const residue = sumExact([100, ...printed.map((weight) => -weight)]);
  printed[largest] = sumExact([printed[largest]!, residue]);
  return printed;
}

export interface SumDiagnosis {
  /** Of the values, exact, in points. */
  readonly sum: number;
  /** `sum` − 100. */
  readonly difference: number;
  /**
   * `exact`: 100 within the tolerance. `rounding`: what rounding each value can explain (99.9 of nine times 11.1).
   * `missing` and `excess`: points that rounding does not explain.
   */
  readonly kind: 'exact' | 'rounding' | 'missing' | 'excess';
  /** Indexes of values equal to the excess: one of them is probably counted twice. Empty otherwise. */
  readonly countedTwice: readonly number[];
  /** True when the values add up to 1: fractions where points are expected. */
  readonly asFractions: boolean;
}

/**
 * Says what is wrong with weights that should add up to 100.
 * @param values weights in points, as printed or as computed
 * @param decimals to how many decimals the values are rounded; by default, as many as they show
 */
export function diagnoseSum(values: readonly number[], decimals?: number): SumDiagnosis {
  const sum = cleaned(sumExact(values));
  const difference = cleaned(sumExact([sum, -100]));
  const size = Math.abs(difference);
  const base = { sum, difference, countedTwice: [] as number[], asFractions: Math.abs(sum - 1) <= 0.0005 };
  if (size <= SUM_TOLERANCE) return { ...base, kind: 'exact' };
  if (isRounding(values, size, decimals)) return { ...base, kind: 'rounding' };
  if (difference < 0) return { ...base, kind: 'missing' };
  const countedTwice = values.flatMap((value, i) =>
    Math.abs(value - difference) <= SUM_TOLERANCE ? [i] : [],
  );
  return { ...base, countedTwice, kind: 'excess' };
}

/** A sum of computed weights carries dust of its terms: to twelve digits it is what Excel shows. */
function cleaned(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
}

/**
 * Each of n rounded values is off by half a unit of its last place at most. With one decimal or more that bound is
 * narrow enough to tell rounding from a mistake; whole numbers (where ten weights could hide five points) count as
 * rounded only when they are equal shares, such as 33, 33, 33.
 */
function isRounding(values: readonly number[], size: number, decimals: number | undefined): boolean {
  const present = values.filter((value) => value !== 0);
  const places = decimals ?? present.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
  if (places > 0) return size <= present.length * 0.5 * 10 ** -places + 1e-9;
  const share = roundHalfUp(100 / present.length, 0);
  return present.length > 0 && present.every((value) => value === share);
}

/**
 * Whether weights are those that the rule gives when it rounds to whole numbers instead of one decimal (33, 33, 34),
 * and differ from what it gives with one decimal. Rounding 50.7/49.3 to 50/50 is not this rule: it would be 51/49.
 * @param values the weights in question, in points; null where there is none
 * @param exact what they should be, not rounded
 * @param annual the annual weights (see {@link printedWeights})
 */
export function followsIntegerRule(
  values: readonly (number | null)[],
  exact: readonly (number | null)[],
  annual: readonly (number | null)[],
): boolean {
  const isPrintedWith = (decimals: number) =>
    printedWeights(exact, annual, decimals).every((weight, i) => Math.abs(weight - (values[i] ?? 0)) < 1e-9);
  // Most plans print one decimal: that is looked at first.
  return !isPrintedWith(1) && isPrintedWith(0);
}

/** Whole parts of a whole, exactly: the method of largest remainders. */
import { asIntegers, decimalsOf, multiplyExact } from './decimal';

/**
 * Divides a whole number in the ratio of shares: everyone gets the whole part of what is due, and what is left goes one by one
 * to the largest remainders; in a tie to the last.
 * @param total 0 or more, a safe integer
 * @param shares 0 or more, not all 0; any finite numbers
 * @returns as many whole numbers as shares, adding up to exactly `total`; null when the shares don't allow it
 * @example divideWhole(100, twelve times 1) // eight times 8, then four times 9
 */
export function divideWhole(total: number, shares: readonly number[]): number[] | null {
  if (!Number.isSafeInteger(total) || total < 0) return null;
  if (!shares.every((share) => Number.isFinite(share) && share >= 0)) return null;
  const scaled = scaledShares(shares);
  const sum = scaled.reduce((all, share) => all + share, 0n);
  if (sum === 0n) return null;
  const whole = BigInt(total);
  const parts = scaled.map((share) => (whole * share) / sum);
  const remainders = scaled.map((share) => (whole * share) % sum);
  let left = Number(whole - parts.reduce((all, part) => all + part, 0n));
  const order = remainders
    .map((remainder, i) => ({ remainder, i }))
    .sort((a, b) => (a.remainder === b.remainder ? b.i - a.i : a.remainder < b.remainder ? 1 : -1));
  for (const { i } of order) {
    if (left === 0) break;
    parts[i] = parts[i]! + 1n;
    left--;
  }
  return parts.map(Number);
}

/** The shares as whole numbers in the same ratio. */
function scaledShares(shares: readonly number[]): bigint[] {
  const exact = asIntegers(shares);
  if (exact) return exact.integers.map(BigInt);
  // Very large or very fine ones: fifteen digits of the largest decide.
  const largest = Math.max(...shares);
  return shares.map((share) => BigInt(Math.round((share / largest) * 1e15)));
}

/**
 * The number of units in an amount, when it is a whole number of them.
 * @param decimals of a unit: 0 for whole ones, 1 for tenths
 */
export function unitsOf(amount: number, decimals: number): number | null {
  const units = multiplyExact(amount, Number(`1e${decimals}`));
  return decimalsOf(amount) <= decimals && Number.isSafeInteger(units) ? units : null;
}

/** `units` of 10^−`decimals`, as the decimal that it is. */
export function amountOf(units: number, decimals: number): number {
  return Number(`${units}e-${decimals}`);
}

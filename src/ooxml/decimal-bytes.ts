/**
 * Decimal texts to numbers, straight from bytes. Exactly what `Number(text)` gives, or NaN when the caller must ask
 * that: whatever is not a plain decimal, and the rare case in which the quick way cannot tell how to round.
 */

const POWERS = Array.from({ length: 23 }, (_, n) => Number(`1e${n}`));
/** Splits a double into halves of 26 bits, so that their products are exact (Veltkamp). */
const SPLITTER = 134_217_729;

/**
 * @param bytes the part
 * @param start first byte of the text
 * @param end after its last byte
 */
export function parseDecimal(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  const negative = bytes[i] === 45;
  if (negative) i++;
  // Up to 15 digits in `high`, the rest (up to 7) in `low`: both exact.
  let high = 0;
  let low = 0;
  let highDigits = 0;
  let lowDigits = 0;
  let fraction = 0;
  let point = -1;
  let digits = 0;
  for (; i < end; i++) {
    const digit = bytes[i]! - 48;
    if (digit >= 0 && digit <= 9) {
      digits++;
      if (highDigits < 15) {
        high = high * 10 + digit;
        // Leading zeros carry no precision.
        if (high > 0) highDigits++;
      } else {
        low = low * 10 + digit;
        lowDigits++;
      }
    } else if (digit === -2 && point < 0) point = i;
    else return Number.NaN;
  }
  if (digits === 0 || lowDigits > 7) return Number.NaN;
  if (point >= 0) fraction = end - point - 1;
  if (fraction > 22) return Number.NaN;
  let value: number;
  if (lowDigits === 0) {
    // Both exact, so that one correctly rounded division gives the nearest double.
    value = fraction === 0 ? high : high / POWERS[fraction]!;
  } else {
    value = divide(high, POWERS[lowDigits]!, low, POWERS[fraction]!);
  }
  // Cells know no negative zero.
  return negative ? 0 - value : value;
}

/** (high · shift + low) / divisor, correctly rounded, or NaN when that cannot be told. */
function divide(high: number, shift: number, low: number, divisor: number): number {
  const product = high * shift;
  const error = productError(high, shift, product);
  const main = product + low;
  // product >= low: the error of the sum is exact (Dekker).
  const rest = low - (main - product) + error;
  const quotient = main / divisor;
  const back = quotient * divisor;
  const remainder = main - back - productError(quotient, divisor, back) + rest;
  const correction = remainder / divisor;
  const result = quotient + correction;
  // How much was lost in that sum, and whether a slightly different correction would have rounded otherwise.
  const lost = correction - (result - quotient);
  return result + lost * (1 + 1e-9) === result ? result : Number.NaN;
}

/** a · b − product, exactly. */
function productError(a: number, b: number, product: number): number {
  const a1 = a * SPLITTER;
  const aHigh = a1 - (a1 - a);
  const aLow = a - aHigh;
  const b1 = b * SPLITTER;
  const bHigh = b1 - (b1 - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

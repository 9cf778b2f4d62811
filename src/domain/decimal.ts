/**
 * Exact arithmetic on the decimals that people type and print. A percentage such as 11.1 has no exact binary form, so
 * adding nine of them in floating point and comparing with 100, or rounding 1.005 with `toFixed`, gives wrong answers.
 * Here a number means the decimal that it prints as.
 */

/** The parts of the decimal that a finite number prints as: `sign`·`digits`·10^−`decimals`. */
interface Decimal {
  readonly negative: boolean;
  /** Digits without the point. */
  readonly digits: string;
  /** Digits behind the point; negative for large numbers in exponent notation. */
  readonly decimals: number;
}

function decimalOf(value: number): Decimal {
  const text = String(Math.abs(value));
  const e = text.indexOf('e');
  const mantissa = e === -1 ? text : text.slice(0, e);
  const exponent = e === -1 ? 0 : Number(text.slice(e + 1));
  const point = mantissa.indexOf('.');
  const digits = point === -1 ? mantissa : mantissa.slice(0, point) + mantissa.slice(point + 1);
  const fraction = point === -1 ? 0 : mantissa.length - point - 1;
  return { negative: value < 0, digits, decimals: fraction - exponent };
}

/** `value` · 10^`places`, by moving the decimal point of the printed number: 1.005 by 2 is 100.5, not 100.49999999999999. */
function shift(value: number, places: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const { negative, digits, decimals } = decimalOf(value);
  return Number(`${negative ? '-' : ''}${digits}e${places - decimals}`);
}

/**
 * Rounds half away from zero, as Excel's ROUND and the printed plans do.
 * @param value any number; NaN and infinities come back as they are
 * @param decimals 0 or more
 * @example roundHalfUp(1.005, 2) // 1.01
 * @example roundHalfUp(-2.5, 0) // -3
 */
export function roundHalfUp(value: number, decimals: number): number {
  if (Number.isInteger(value)) return value;
  const magnitude = shift(Math.round(shift(Math.abs(value), decimals)), -decimals);
  // Not `-magnitude`, which would make a negative zero.
  return value < 0 ? 0 - magnitude : magnitude;
}

/** How many decimals a number prints: 11.1 has 1, 100 has 0, 1.5e-7 has 8; what is not finite has none. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  return Math.max(0, decimalOf(value).decimals);
}

const POWERS_OF_TEN: readonly number[] = Array.from({ length: 23 }, (_, n) => Number(`1e${n}`));

/**
 * Whole numbers in the ratio of the given ones: all multiplied by the same power of ten.
 * @returns null when they do not fit in safe integers
 */
export function asIntegers(
  values: readonly number[],
): { readonly integers: number[]; readonly decimals: number } | null {
  let decimals = 0;
  for (const value of values) decimals = Math.max(decimals, decimalsOf(value));
  if (decimals > 15) return null;
  const integers: number[] = [];
  let total = 0;
  for (const value of values) {
    const integer = decimals === 0 ? value : shift(value, decimals);
    total += Math.abs(integer);
    if (!(total <= Number.MAX_SAFE_INTEGER)) return null;
    integers.push(integer);
  }
  return { integers, decimals };
}

/**
 * The sum of the decimals that the numbers print as: three times 0.1 is 0.3. The result is the number nearest to the
 * exact sum, whatever the order. A NaN or an infinity among the values gives what plain addition gives.
 */
export function sumExact(values: readonly number[]): number {
  let whole = 0;
  let size = 0;
  for (const value of values) {
    if (!Number.isInteger(value)) {
      size = Number.POSITIVE_INFINITY;
      break;
    }
    whole += value;
    size += Math.abs(value);
  }
  if (size <= Number.MAX_SAFE_INTEGER) return whole;
  const small = asIntegers(values);
  if (small) {
    let total = 0;
    for (const integer of small.integers) total += integer;
    return total / POWERS_OF_TEN[small.decimals]!;
  }
  if (!values.every(Number.isFinite)) return values.reduce((sum, value) => sum + value, 0);
  const parts = values.map(decimalOf);
  const decimals = Math.max(0, ...parts.map((part) => part.decimals));
  let total = 0n;
  for (const part of parts) {
    const scaled = BigInt(part.digits) * 10n ** BigInt(decimals - part.decimals);
    total += part.negative ? -scaled : scaled;
  }
  return Number(`${total}e-${decimals}`);
}

/**
 * The product as a decimal, without the dust of binary fractions: 100 · 0.353 is 35.3.
 * Exact when both factors have few digits; otherwise the nearest number that floating point finds.
 */
export function multiplyExact(a: number, b: number): number {
  const x = asIntegers([a]);
  const y = asIntegers([b]);
  if (x && y) {
    const product = x.integers[0]! * y.integers[0]!;
    const decimals = x.decimals + y.decimals;
    if (Math.abs(product) <= Number.MAX_SAFE_INTEGER && decimals <= 22) {
      return product / POWERS_OF_TEN[decimals]!;
    }
  }
  return a * b;
}

/**
 * Whether two numbers are the same to Excel's fifteen significant digits: a formula's 0.30000000000000004 equals the
 * 0.3 that somebody typed; 10,993,181,185 and 10,993,183,187 differ.
 */
export function equalsExactly(a: number, b: number): boolean {
  if (a === b) return true;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  return Number(a.toPrecision(15)) === Number(b.toPrecision(15));
}

/**
 * The points of a percentage that a cell holds as a fraction: 0.353 → 35.3, 1 → 100, 1/3 → 33.33333333333333.
 * Dust in the last place of a computed fraction is taken off (0.07000000000000001 → 7).
 */
export function percentPoints(raw: number): number {
  const points = shift(raw, 2);
  const clean = Number(points.toPrecision(14));
  return Math.abs(points - clean) <= 4 * Number.EPSILON * Math.abs(points) ? clean : points;
}

/**
 * 100 · a / b, in one division of whole numbers where the decimals allow it: 8.7 of 9 is 96.66666666666667.
 * @param b not zero
 */
export function percentOf(a: number, b: number): number {
  if (Number.isInteger(a) && Number.isInteger(b)) return (100 * a) / b;
  const scaled = asIntegers([a, b]);
  return scaled ? (100 * scaled.integers[0]!) / scaled.integers[1]! : (100 * a) / b;
}

/** Takes off the dust that a chain of floating-point steps leaves: to thirteen significant digits. */
export function withoutDust(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(13));
}

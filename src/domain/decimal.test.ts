import fc from 'fast-check';
import {
  asIntegers,
  decimalsOf,
  equalsExactly,
  multiplyExact,
  percentOf,
  percentPoints,
  roundHalfUp,
  sumExact,
  withoutDust,
} from './decimal';

describe('roundHalfUp', () => {
  test.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [0.285, 2, 0.29],
    [1.255, 2, 1.26],
    [8.345, 2, 8.35],
    [35.25, 1, 35.3],
    [0.05, 1, 0.1],
    [0.045, 1, 0],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [-1.005, 2, -1.01],
    [-0.04, 1, 0],
    [1.5e-7, 7, 2e-7],
    [1e-10, 2, 0],
    [10_993_181_185, 1, 10_993_181_185],
    [1e21, 2, 1e21],
    [99.95, 1, 100],
  ])('%p with %p decimals is %p', (value, decimals, expected) => {
    expect(roundHalfUp(value, decimals)).toBe(expected);
  });

  test('what is not finite comes back', () => {
    expect(roundHalfUp(Number.NaN, 1)).toBeNaN();
    expect(roundHalfUp(Number.NEGATIVE_INFINITY, 1)).toBe(Number.NEGATIVE_INFINITY);
  });

  test('an exact half of the printed decimal always goes away from zero, in both signs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 6 }), (n, decimals) => {
        const half = Number(`${n}5e-${decimals + 1}`);
        const expected = Number(`${n + 1}e-${decimals}`);
        expect(roundHalfUp(half, decimals)).toBe(expected);
        expect(roundHalfUp(-half, decimals)).toBe(-expected);
      }),
    );
  });
});

describe('sumExact', () => {
  test.each([
    [[], 0],
    [[2, 3, -7], -2],
    [[Number.MAX_SAFE_INTEGER, 0], Number.MAX_SAFE_INTEGER],
    [[2 ** 53, 2 ** 53, -(2 ** 53)], 2 ** 53],
    // Plain addition stays at 2^53.
    [[2 ** 53, 1, 1], 2 ** 53 + 2],
    [[0.1, 0.1, 0.1], 0.3],
    [[0.1, 0.2], 0.3],
    [Array.from({ length: 9 }, () => 11.1), 99.9],
    [[24.9, 24.9, 24.9, 25.3], 100],
    [[35.3, 11.8, 17.6, 35.3], 100],
    [[1e15, 0.1, -1e15], 0.1],
    [[9007199254740991, 1, 0.5], 9007199254740992],
    [[1e300, 1e-300, -1e300], 1e-300],
    [[100, -33.3, -33.3, -33.4], 0],
  ])('%p is %p', (values, expected) => {
    expect(sumExact(values)).toBe(expected);
  });

  test('is the same in any order', () => {
    const decimal = fc.integer({ min: -1e12, max: 1e12 }).map((n) => Number(`${n}e-4`));
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 30 }), (values) => {
        expect(sumExact([...values].reverse())).toBe(sumExact(values));
        expect(sumExact([...values].sort((a, b) => a - b))).toBe(sumExact(values));
      }),
    );
  });

  test('does not hide what is not a number', () => {
    expect(sumExact([1, Number.NaN])).toBeNaN();
    expect(sumExact([1, Number.POSITIVE_INFINITY])).toBe(Number.POSITIVE_INFINITY);
  });
});

test.each([
  [100, 0],
  [11.1, 1],
  [0.25, 2],
  [1.5e-7, 8],
  [1e21, 0],
  [-33.333, 3],
  [Number.NaN, 0],
  [Number.NEGATIVE_INFINITY, 0],
])('%p prints %p decimals', (value, expected) => {
  expect(decimalsOf(value)).toBe(expected);
});

test.each([
  [0.353, 35.3],
  [0.29, 29],
  [1, 100],
  [0, 0],
  [1.1, 110],
  [0.07000000000000001, 7],
  [1 / 3, 33.33333333333333],
  [-0, 0],
  [-0.005, -0.5],
  [0.5714285714285714, 57.14285714285714],
])('the fraction %p is %p points', (raw, expected) => {
  expect(percentPoints(raw)).toBe(expected);
});

test.each([
  [0.1 + 0.2, 0.3, true],
  [10_993_181_185, 10_993_183_187, false],
  [100, 100.1, false],
  [1e14, 1e14 + 1, false],
  [0, 0, true],
  [Number.NaN, Number.NaN, false],
])('%p equals %p: %p', (a, b, expected) => {
  expect(equalsExactly(a, b)).toBe(expected);
});

test('products keep their decimals', () => {
  expect(multiplyExact(100, 0.353)).toBe(35.3);
  expect(multiplyExact(1.1, 1.1)).toBe(1.21);
  expect(multiplyExact(1e300, 10)).toBe(1e301);
});

test('whole numbers in the same ratio, or null when they are too large', () => {
  expect(asIntegers([11.1, 44.55])).toEqual({ integers: [1110, 4455], decimals: 2 });
  expect(asIntegers([9e15, 9e15])).toBeNull();
  expect(asIntegers([Number.NaN])).toBeNull();
});

test('whole numbers are as they are, up to the largest that is safe', () => {
  expect(asIntegers([])).toEqual({ integers: [], decimals: 0 });
  expect(asIntegers([3, -4])).toEqual({ integers: [3, -4], decimals: 0 });
  expect(asIntegers([Number.MAX_SAFE_INTEGER])).toEqual({ integers: [Number.MAX_SAFE_INTEGER], decimals: 0 });
  expect(asIntegers([Number.MAX_SAFE_INTEGER, -1])).toBeNull();
  expect(asIntegers([1e-15])).toEqual({ integers: [1], decimals: 15 });
  expect(asIntegers([1e-16])).toBeNull();
});

test.each([
  [8.7, 9, 96.66666666666667],
  [3, 4, 75],
  [0.1, 0.3, 33.333333333333336],
  [1.1, 2, 55],
  [2, 0.5, 400],
  [1e-20, 1e-20, 100],
])('%p of %p is %p %%', (a, b, expected) => {
  expect(percentOf(a, b)).toBe(expected);
});

test.each([
  [0.30000000000000004, 0.3],
  [12, 12],
  [2 ** 53, 2 ** 53],
  [1 / 3, 0.3333333333333],
])('without dust %p is %p', (value, expected) => {
  expect(withoutDust(value)).toBe(expected);
});

test.each([
  [1e15, 0.1, 1e14],
  [3, 7, 21],
  [-1.5, 0.1, -0.15],
  [0, 0.353, 0],
  [1e-12, 1e-12, 1e-24],
  [1e-11, 1e-11, 1e-22],
  // The digits make the largest whole number that is safe; floating point finds 900719925474.0992.
  [636.1, 1416003655.831, 900719925474.0991],
  // Whole numbers would be too large to be safe, and give 1452614868204.3127.
  [42280297.17, 34356.78, 1452614868204.3125],
  [0.1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
])('%p times %p is %p', (a, b, expected) => {
  expect(multiplyExact(a, b)).toBe(expected);
});

test.each([
  [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, true],
  [Number.POSITIVE_INFINITY, 1, false],
  [1, Number.NaN, false],
  [1, 1.000000000000001, true],
  [1, 1.00000000000001, false],
  [Number.MAX_VALUE, Number.POSITIVE_INFINITY, false],
  [Number.NEGATIVE_INFINITY, -Number.MAX_VALUE, false],
])('%p equals %p: %p', (a, b, expected) => {
  expect(equalsExactly(a, b)).toBe(expected);
});

test('fractions that are not numbers, and those with real digits far behind', () => {
  expect(percentPoints(Number.NaN)).toBeNaN();
  expect(percentPoints(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  expect(percentPoints(0.123456789012345)).toBe(12.3456789012345);
  expect(percentPoints(0.5800000000000001)).toBe(58);
});

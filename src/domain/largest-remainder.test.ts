import fc from 'fast-check';
import { amountOf, divideWhole, unitsOf } from './largest-remainder';

test.each<[string, number, number[], number[]]>([
  [
    'twelve months alike: the last ones get what is left',
    100,
    Array(12).fill(1),
    [8, 8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9],
  ],
  ['what is left goes to the largest remainder', 10, [33, 38, 29], [3, 4, 3]],
  ['also where it is the first', 10, [38, 33, 29], [4, 3, 3]],
  ['of two alike the last', 2, [2, 3, 2], [0, 1, 1]],
  ['in proportion to cents', 7, [0.1, 0.2, 0.4], [1, 2, 4]],
  ['who has no share gets nothing', 5, [0, 1, 0], [0, 5, 0]],
  ['nothing to divide', 0, [1, 2], [0, 0]],
  ['shares that no fifteen digits hold', 10, [1e300, 3e300], [2, 8]],
  ['tiny beside huge', 10, [1e-300, 1e300], [0, 10]],
])('%s', (_, total, shares, parts) => {
  expect(divideWhole(total, shares)).toEqual(parts);
});

test.each<[string, number, number[]]>([
  ['nobody', 10, []],
  ['shares that are all zero', 10, [0, 0]],
  ['a negative share among others', 10, [3, -1]],
  ['a share without end', 10, [1, Number.POSITIVE_INFINITY]],
  ['a share that is no number', 10, [1, Number.NaN]],
  ['half a unit', 0.5, [1, 1]],
  ['less than nothing', -1, [1, 1]],
  ['more than can be counted', 2 ** 53, [1, 1]],
])('cannot be divided: %s', (_, total, shares) => {
  expect(divideWhole(total, shares)).toBeNull();
});

test('all is given away, and nobody is a whole unit off', () => {
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc
        .array(fc.nat(1_000), { minLength: 1, maxLength: 40 })
        .filter((shares) => shares.some((one) => one > 0)),
      (total, shares) => {
        const parts = divideWhole(total, shares)!;
        const sum = shares.reduce((all, one) => all + one, 0);
        expect(parts.reduce((all, one) => all + one, 0)).toBe(total);
        for (const [i, part] of parts.entries()) {
          expect(Math.abs(part - (total * shares[i]!) / sum)).toBeLessThan(1);
        }
      },
    ),
  );
});

test.each<[number, number, number | null]>([
  [12, 0, 12],
  [12.5, 0, null],
  [12.5, 1, 125],
  [12.25, 1, null],
  [0.07, 2, 7],
  [-3.5, 1, -35],
  // Multiplied by ten it would be rounded to a whole number.
  [500_719_925_474_099.25, 1, null],
  [1e15, 2, null],
])('%p in units of %p decimals: %p', (amount, decimals, units) => {
  expect(unitsOf(amount, decimals)).toBe(units);
});

test.each<[number, number, number]>([
  [12, 0, 12],
  [353, 1, 35.3],
  [7, 2, 0.07],
  [0, 1, 0],
])('%p units of %p decimals are %p', (units, decimals, amount) => {
  expect(amountOf(units, decimals)).toBe(amount);
});

import fc from 'fast-check';
import { sumExact } from './decimal';
import { evenWeights, renormalisedMonths, shareWeights } from './weight-sharing';

const repeat = (value: number, times: number) => new Array<number>(times).fill(value);

test.each([
  [1, [100]],
  [3, [33.3, 33.3, 33.4]],
  [6, [...repeat(16.7, 5), 16.5]],
  [7, [...repeat(14.3, 6), 14.2]],
  [9, [...repeat(11.1, 8), 11.2]],
])('%d indicators count alike', (count, expected) => {
  expect(evenWeights(count)).toEqual(expected);
});

test.each<[string, number[], number[] | null]>([
  ['in proportion', [1, 1, 2], [25, 25, 50]],
  ['95 points, five are missing', [30, 10, 15, 40], [31.6, 10.5, 15.8, 42.1]],
  ['the residue to the largest, in a tie to the last', [2, 2, 2, 1], [28.6, 28.6, 28.5, 14.3]],
  ['who has nothing gets nothing', [0, 1], [0, 100]],
  ['the largest carries what the smallest lose', [1, 1, 1, 1, 2496], [0, 0, 0, 0, 100]],
  ['nothing to go by', [0, 0], null],
  ['nobody', [], null],
  ['a negative number', [1, -1], null],
])('%s', (_name, numbers, expected) => {
  expect(shareWeights(numbers)).toEqual(expected);
});

test('exactly 100 whatever the numbers, also of hundreds of indicators, and nobody below 0', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.01, max: 1_000, noNaN: true }), { minLength: 1, maxLength: 400 }),
      (numbers) => {
        const weights = shareWeights(numbers)!;
        expect(sumExact(weights)).toBe(100);
        expect(weights.every((weight) => weight >= 0)).toBe(true);
      },
    ),
  );
});

test('areas 1.1 in March and 6.4 in January, as published', () => {
  const march = renormalisedMonths(
    [15, 30, 10, 15, 30],
    [false, true, true, true, true].map((on) => repeat(0, 12).map(() => on)),
  );
  expect(march.map((months) => months[2])).toEqual([null, 35.3, 11.8, 17.6, 35.3]);
  const january = renormalisedMonths(
    [11.1, 11.1, 11.1, 11.2, 55.5],
    [true, true, true, true, false].map((on) => repeat(0, 12).map(() => on)),
  );
  expect(january.map((months) => months[0])).toEqual([24.9, 24.9, 24.9, 25.3, null]);
});

test('so many that nobody could carry what rounding leaves: tenths by largest remainder', () => {
  expect(evenWeights(400)).toEqual([...repeat(0.2, 200), ...repeat(0.3, 200)]);
  expect(shareWeights([...repeat(1, 400), 3])!.slice(-2)).toEqual([0.3, 0.7]);
});

test('with other decimals', () => {
  expect(evenWeights(3, 0)).toEqual([33, 33, 34]);
  expect(shareWeights([1, 1, 1], 2)).toEqual([33.33, 33.33, 33.34]);
  // The last one would get 10 of 100 where 6.25 are its part.
  expect(evenWeights(16, 0)).toEqual([...repeat(6, 12), ...repeat(7, 4)]);
  // 12 for 8.33 is less than half too much.
  expect(evenWeights(12, 0)).toEqual([...repeat(8, 11), 12]);
  expect(evenWeights(200, 0)).toEqual([...repeat(0, 100), ...repeat(1, 100)]);
});

test('nothing that is not a number', () => {
  expect(shareWeights([1, Number.NaN])).toBeNull();
  expect(shareWeights([1, Number.POSITIVE_INFINITY])).toBeNull();
  expect(evenWeights(0)).toBeNull();
});

test('whoever has no annual weight has none in the months, and a month with nothing has none', () => {
  const [blank, whole] = renormalisedMonths(
    [null, 40],
    [repeat(0, 12).map(() => true), repeat(0, 12).map((_, month) => month !== 3)],
    2,
  );
  expect(blank).toEqual(repeat(0, 12).map(() => null));
  expect(whole!.slice(2, 5)).toEqual([100, null, 100]);
});

import fc from 'fast-check';
import { sumExact } from './decimal';
import { diagnoseSum, exactMonthWeights, followsIntegerRule, printedWeights } from './weights';

const all = (n: number) => Array.from({ length: n }, () => true);

describe('weights of a month, as the published plan prints them', () => {
  const nine = [11.1, 11.1, 11.1, 11.1, 11.1, 11.1, 11.1, 11.1, 11.2];
  const january = [false, false, false, false, true, false, true, true, true];
  test.each([
    ['1.1 March', [15, 30, 10, 15, 30], [false, true, true, true, true], [0, 35.3, 11.8, 17.6, 35.3]],
    ['6.4 January', nine, january, [0, 0, 0, 0, 24.9, 0, 24.9, 24.9, 25.3]],
    ['6.4 year', nine, all(9), nine],
    ['7.2 February', [34, 33, 33], [true, false, true], [50.7, 0, 49.3]],
    ['7.2 September', [34, 33, 33], [false, true, true], [0, 50, 50]],
    ['3.3 January', [20, 20, 20, 20, 20], [true, true, false, false, true], [33.3, 33.3, 0, 0, 33.4]],
    ['one alone', [34, 33, 33], [false, false, true], [0, 0, 100]],
    ['nothing programmed', [34, 33, 33], [false, false, false], [0, 0, 0]],
    ['an indicator without weight', [60, null, 40], all(3), [60, 0, 40]],
    ['weights of zero only', [0, 0], all(2), [0, 0]],
  ])('%s', (_name, annual, programmed, expected) => {
    expect(printedWeights(exactMonthWeights(annual, programmed), annual)).toEqual(expected);
  });

  test('the last of nine equal shares takes the residue', () => {
    const ninths = Array.from({ length: 9 }, () => 100 / 9);
    expect(printedWeights(ninths, ninths)).toEqual([...Array.from({ length: 8 }, () => 11.1), 11.2]);
  });

  test('the exact weights of January in area 6.4 are not rounded', () => {
    const exact = exactMonthWeights(nine, january);
    expect(exact[4]).toBe(1110 / 44.5);
    expect(exact[8]).toBe(1120 / 44.5);
    expect(exact[0]).toBeNull();
  });

  test('a month without weights has nulls, not zeros', () => {
    expect(exactMonthWeights([50, 50], [false, false])).toEqual([null, null]);
    expect(exactMonthWeights([0, 0], [true, true])).toEqual([null, null]);
  });

  test('a half at the second decimal is not lost to binary dust', () => {
    // 100 · 1.41 / 4 = 35.25 exactly.
    const annual = [1.41, 2.59];
    expect(exactMonthWeights(annual, all(2))[0]).toBe(35.25);
    expect(printedWeights(exactMonthWeights(annual, all(2)), annual)[0]).toBe(35.3);
  });
});

describe('properties', () => {
  const weights = fc.array(
    fc.integer({ min: 1, max: 1000 }).map((n) => n / 10),
    { minLength: 1, maxLength: 40 },
  );
  test('printed weights add up to exactly 100, whatever the decimals', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 4 }), (annual, decimals) => {
        const printed = printedWeights(
          exactMonthWeights(
            annual,
            annual.map(() => true),
          ),
          annual,
          decimals,
        );
        expect(sumExact(printed)).toBe(100);
      }),
    );
  });
  test('the scale of the annual weights does not matter', () => {
    fc.assert(
      fc.property(weights, fc.constantFrom(0.1, 0.25, 10, 1000), (annual, scale) => {
        const programmed = annual.map((_, i) => i % 3 !== 1 || annual.length === 1);
        const scaled = annual.map((weight) => Number((weight * scale).toPrecision(15)));
        exactMonthWeights(scaled, programmed).forEach((weight, i) => {
          const same = exactMonthWeights(annual, programmed)[i]!;
          if (weight === null) expect(same).toBeNull();
          else expect(Math.abs(weight - same)).toBeLessThan(1e-9);
        });
      }),
    );
  });
});

describe('what is wrong with a sum', () => {
  test.each([
    ['100', [30, 30, 40], 'exact', 0, []],
    ['35.3 + 11.8 + 17.6 + 35.3', [35.3, 11.8, 17.6, 35.3], 'exact', 0, []],
    ['within the tolerance', [33.33, 33.33, 33.3], 'exact', -0.04, []],
    ['nine times 11.1', Array.from({ length: 9 }, () => 11.1), 'rounding', -0.1, []],
    ['24.9 ×3 + 25.2', [24.9, 24.9, 24.9, 25.2], 'rounding', -0.1, []],
    ['three times 33', [33, 33, 33], 'rounding', -1, []],
    ['six times 17', [17, 17, 17, 17, 17, 17], 'rounding', 2, []],
    ['five points missing', [30, 30, 20, 15], 'missing', -5, []],
    ['one of ten missing five', [10, 10, 10, 10, 10, 10, 10, 10, 10, 5], 'missing', -5, []],
    ['one missing point among integers', [20, 20, 20, 20, 19], 'missing', -1, []],
    ['counted twice', [50, 30, 5, 15, 5], 'excess', 5, [2, 4]],
    ['too much, of no one', [50, 40, 17], 'excess', 7, []],
    ['more than rounding explains', [33.3, 33.3, 33.0], 'missing', -0.4, []],
    ['nothing', [], 'missing', -100, []],
  ] as const)('%s', (_name, values, kind, difference, countedTwice) => {
    expect(diagnoseSum(values)).toMatchObject({ kind, difference, countedTwice });
  });

  test('weights that are fractions say so', () => {
    expect(diagnoseSum([0.3, 0.3, 0.4])).toMatchObject({ kind: 'missing', asFractions: true, sum: 1 });
    expect(diagnoseSum([30, 30, 40]).asFractions).toBe(false);
  });

  test('computed weights are judged by their sum, not by their dust', () => {
    const thirds = [100 / 3, 100 / 3, 100 / 3];
    expect(diagnoseSum(thirds)).toMatchObject({ kind: 'exact', sum: 100, difference: 0 });
  });
});

describe('rounding to whole numbers', () => {
  const third = 100 / 3;
  test.each([
    [
      '3.3 January: 33, 33, 34',
      [33, 33, null, null, 34],
      [third, third, null, null, third],
      [20, 20, 20, 20, 20],
      true,
    ],
    [
      '7.2 February: 50, 50 would be 51, 49',
      [50, null, 50],
      [3400 / 67, null, 3300 / 67],
      [34, 33, 33],
      false,
    ],
    ['with a decimal', [33.3, 33.3, 33.4], [third, third, third], [20, 20, 20], false],
    ['whole numbers by themselves', [25, 25, 25, 25], [25, 25, 25, 25], [20, 20, 20, 20], false],
    [
      '33, 34, 33: the residue is not the last one’s',
      [33, 34, 33],
      [third, third, third],
      [20, 20, 20],
      false,
    ],
  ])('%s', (_name, values, exact, annual, expected) => {
    expect(followsIntegerRule(values, exact, annual)).toBe(expected);
  });
});

describe('at the ends', () => {
  test('numbers too large to be scaled still have a ratio', () => {
    expect(exactMonthWeights([1e16, 1e16, 2e16], all(3))).toEqual([25, 25, 50]);
  });

  test('who has no annual weight never takes the residue from one who has', () => {
    expect(printedWeights([33.33, 33.33, 33.34], [5, null, 4])).toEqual([33.4, 33.3, 33.3]);
    expect(printedWeights([33.33, 33.33, 33.34], [null, null, null])).toEqual([33.3, 33.3, 33.4]);
    expect(printedWeights([null, 33.3, 33.3], [9, 1, 1])).toEqual([0, 33.3, 66.7]);
  });

  test.each<[string, number[], number | undefined, string]>([
    ['whole numbers that are known to be tenths', [33, 33, 33], 1, 'missing'],
    ['tenths that are known to be hundredths', [33.3, 33.3, 33.3], 2, 'missing'],
    ['a tenth of three, and a zero that rounds nothing', [33.3, 33.3, 33.3, 0], undefined, 'rounding'],
    ['just what four tenths explain', [24.9, 24.9, 25, 25], undefined, 'rounding'],
    ['more than four tenths explain', [24.9, 24.9, 24.9, 25], undefined, 'missing'],
    ['equal shares and zeros', [33, 33, 33, 0], undefined, 'rounding'],
    ['zeros alone', [0, 0], undefined, 'missing'],
    ['the tolerance itself', [50, 49.95], undefined, 'exact'],
    ['above it', [50, 50.05], undefined, 'exact'],
  ])('%s', (_name, values, decimals, kind) => {
    expect(diagnoseSum(values, decimals).kind).toBe(kind);
  });

  test.each([
    [[0.9995], true],
    [[0.9994], false],
    [[1.0005], true],
    [[1.0006], false],
  ])('%p are fractions: %p', (values, expected) => {
    expect(diagnoseSum(values).asFractions).toBe(expected);
  });

  test('what is counted twice is so within the tolerance', () => {
    expect(diagnoseSum([95, 5.04, 5]).countedTwice).toEqual([1, 2]);
    expect(diagnoseSum([95, 5.2, 4.9]).countedTwice).toEqual([]);
  });

  test('a weight that is missing counts as 0', () => {
    expect(followsIntegerRule([33, 33, null], [33.33, 33.33, 33.34], [1, 1, 1])).toBe(false);
    expect(followsIntegerRule([100, null], [99.6, 0.4], [1, 0])).toBe(true);
  });
});

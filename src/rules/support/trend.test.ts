/** The year of a series that the others speak against. */
import { breakOf } from './trend';

const OPTIONS = { points: 20, spread: 10 };
const near = (value: number) => expect.closeTo(value, 6);

describe('digits that slipped', () => {
  test.each<[string, number[], number, number, number]>([
    // Figures, the odd one, the median of the others, what was meant.
    ['a zero too many', [100, 110, 1050], 2, 105, 105],
    ['two too few', [100, 1.05, 110, 120], 1, 110, 105],
    ['a thousand times', [22_000, 21_500, 22.42, 23_000, 24_000], 2, 22_500, 22_420],
    ['others twice as much as each other', [100, 200, 150, 1500], 3, 150, 150],
    ['a fifth less besides', [100, 104, 102, 820], 3, 102, 82],
  ])('%s: %j', (_, figures, index, median, meant) => {
    expect(breakOf(figures, OPTIONS)).toEqual({
      kind: 'magnitude',
      index,
      median: near(median),
      meant: near(meant),
    });
  });

  test.each<[string, number[]]>([
    ['no figure', []],
    ['one', [5]],
    ['two, of which either may be wrong', [100, 1000]],
    ['none is another than the others', [100, 141, 199]],
    ['four times is no slip of a digit', [100, 110, 400]],
    ['others without a common magnitude', [100, 300, 350, 3000]],
    ['two of four', [100, 105, 1000, 1050]],
  ])('nothing stands out: %s', (_, figures) => {
    expect(breakOf(figures, OPTIONS)).toBeNull();
  });
});

describe('a growth unlike the others', () => {
  test('of the last year', () => {
    // A tenth more each year, then a half.
    expect(breakOf([1000, 1100, 1210, 1331, 1996.5], OPTIONS)).toEqual({
      kind: 'growth',
      index: 4,
      growth: near(50),
      usual: near(10),
      meant: near(1464.1),
    });
  });

  test('of a year between others, over which their growth is taken', () => {
    expect(breakOf([1000, 1100, 1815, 1331, 1464.1], OPTIONS)).toEqual({
      kind: 'growth',
      index: 2,
      growth: near(65),
      usual: near(10),
      meant: near(1210),
    });
  });

  test('of the first year: what the second grows by', () => {
    expect(breakOf([500, 1100, 1210, 1331, 1464.1], OPTIONS)).toEqual({
      kind: 'growth',
      index: 0,
      growth: near(120),
      usual: near(10),
      meant: near(1000),
    });
  });

  test('where several could be left out, it is the one without which the others are most even', () => {
    const wide = { points: 20, spread: 60 };
    // Without the fourth or the fifth: the fifth leaves a tenth each year.
    expect(breakOf([1000, 1100, 1210, 1331, 1996.5], wide)?.index).toBe(4);
    // Without the first or the second, in that order: the first does.
    expect(breakOf([700, 1100, 1210, 1331, 1464.1], wide)?.index).toBe(0);
  });

  test('at its limits', () => {
    // Growths of 100, 50 and 50, and 2000 where 675 was to come.
    const uneven = [100, 200, 300, 450, 2000];
    expect(breakOf(uneven, { points: 20, spread: 50 })?.index).toBe(4);
    expect(breakOf(uneven, { points: 20, spread: 49 })).toBeNull();
    // Doubled each year, then two and a half times: 150 % instead of 100 %.
    const steep = [100, 200, 400, 800, 2000];
    expect(breakOf(steep, { points: 50, spread: 10 })).toBeNull();
    expect(breakOf(steep, { points: 49, spread: 10 })?.index).toBe(4);
  });

  test('two growths prove nothing', () => {
    expect(breakOf([1000, 1100, 1210, 1815], OPTIONS)).toBeNull();
  });

  test('an even series has no odd year', () => {
    expect(breakOf([1000, 1100, 1210, 1331, 1464.1], OPTIONS)).toBeNull();
  });
});

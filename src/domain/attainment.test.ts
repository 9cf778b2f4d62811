/** What an actual is worth against its target, by way of measuring: docs/domain.md, "Compliance of a month". */
import { type IndicatorSpec, indicator } from '../../test/support/indicator';
import { type Attainment, type AttainmentKind, attain, attainmentOf, baselineOf } from './attainment';

const twoMinus = { descending: 'two-minus-ratio' } as const;

describe('the number of a baseline', () => {
  test.each<[string | number, number | null]>([
    [80, 80],
    [0, 0],
    ['80', 80],
    [' 80 ', 80],
    ['80 %', 80],
    ['80%', 80],
    ['80.25', 80.25],
    ['80,5', 80.5],
    ['1,250', 1_250],
    ['1,250,000.50', 1_250_000.5],
    ['-12', -12],
    ['80 en 2024', null],
    ['aprox. 80', null],
    ['80-90', null],
    ['2024: 80', null],
    ['No disponible', null],
    ['', null],
  ])('%p is %p', (baseline, expected) => {
    expect(baselineOf(indicator({ baseline }))).toBe(expected);
  });

  test('none is none', () => {
    expect(baselineOf(indicator({}))).toBeNull();
  });
});

describe('the way of measuring', () => {
  test.each<[string, IndicatorSpec, AttainmentKind]>([
    ['more is better', { direction: 'ascending', behavior: 'sum' }, 'ratio'],
    ['more is better, with a baseline', { direction: 'ascending', behavior: 'last', baseline: 80 }, 'ratio'],
    ['less is better', { direction: 'descending', behavior: 'constant' }, 'two-minus-ratio'],
    ['a reduction', { direction: 'descending', behavior: 'last', baseline: 80 }, 'baseline'],
    [
      'a reduction in each period',
      { direction: 'descending', behavior: 'constant', baseline: '80 %' },
      'baseline',
    ],
    [
      'a reduction of unknown comportamiento',
      { direction: 'descending', behavior: null, baseline: 80 },
      'baseline',
    ],
    [
      'a baseline in words',
      { direction: 'descending', behavior: 'last', baseline: 'ninguna' },
      'two-minus-ratio',
    ],
    [
      'periods that add up have no baseline',
      { direction: 'descending', behavior: 'sum', baseline: 80 },
      'two-minus-ratio',
    ],
    ['a limit of the year', { direction: 'descending', behavior: 'max-sum' }, 'two-minus-ratio'],
    [
      'a limit has no baseline either',
      { direction: 'descending', behavior: 'max-sum', baseline: 80 },
      'two-minus-ratio',
    ],
    [
      'a limit said to ascend: less is better',
      { direction: 'ascending', behavior: 'max-sum' },
      'two-minus-ratio',
    ],
    ['a range', { direction: 'range', behavior: 'constant' }, 'range'],
    ['a range that adds up', { direction: 'range', behavior: 'max-sum' }, 'range'],
    ['a milestone', { direction: 'ascending', unit: 'Hito' }, 'milestone'],
    [
      'a milestone by its code, whatever its direction',
      { direction: 'descending', unit: '12 - HITOS' },
      'milestone',
    ],
    ['a milestone in English', { direction: 'range', unit: 'Milestone' }, 'milestone'],
    ['a unit that only begins like one', { direction: 'ascending', unit: 'Hitoria' }, 'ratio'],
    ['a unit that has the word further on', { direction: 'ascending', unit: 'Informe de hito' }, 'ratio'],
  ])('%s', (_, spec, kind) => {
    expect(attainmentOf(indicator(spec), twoMinus).kind).toBe(kind);
  });

  test.each<IndicatorSpec>([
    { direction: 'descending', behavior: 'constant' },
    { direction: 'descending', behavior: 'max-sum' },
  ])('what the institution chose for less is better: %p', (spec) => {
    expect(attainmentOf(indicator(spec), { descending: 'inverse' }).kind).toBe('inverse');
  });

  test('a reduction keeps its baseline, and what it falls back on', () => {
    const reduction = indicator({
      direction: 'descending',
      behavior: 'last',
      baseline: '80 %',
      measure: 'money',
    });
    expect(attainmentOf(reduction, { descending: 'inverse' })).toEqual({
      kind: 'baseline',
      baseline: 80,
      money: true,
      descending: 'inverse',
    });
    expect(attainmentOf(indicator({ measure: 'count' }), twoMinus).money).toBe(false);
  });
});

describe('what is attained', () => {
  const plain: Attainment = { kind: 'ratio', baseline: null, money: false, descending: 'two-minus-ratio' };
  const worth = (over: Partial<Attainment>, [low, high]: readonly [number, number], actual: number) =>
    attain({ ...plain, ...over }, { low, high }, actual);
  const at = (target: number) => [target, target] as const;

  test.each<[string, Partial<Attainment>, readonly [number, number], number, number | null]>([
    ['225 of 230', {}, at(230), 225, 97.8260869565],
    ['twice the target', {}, at(50), 100, 200],
    ['nothing was planned', {}, at(0), 3, null],
    ['less than nothing was planned', {}, at(-2), 3, null],
    ['a milestone that is reached', { kind: 'milestone' }, at(1), 1, 100],
    ['a milestone that is passed', { kind: 'milestone' }, at(1), 2, 100],
    ['a milestone that is nearly reached', { kind: 'milestone' }, at(1), 0.99, 0],
    ['no milestone was planned', { kind: 'milestone' }, at(0), 0, null],
    ['fewer minutes than the limit', { kind: 'two-minus-ratio' }, at(1_314), 1_000, 123.896499239],
    ['twice the limit', { kind: 'two-minus-ratio' }, at(1_314), 2_628, 0],
    ['more than twice the limit', { kind: 'two-minus-ratio' }, at(1_314), 4_000, 0],
    ['P/A', { kind: 'inverse' }, at(1_314), 1_500, 87.6],
    ['P/A of nothing at all', { kind: 'inverse' }, at(10), 0, 200],
    ['none is the limit, and none there was', { kind: 'two-minus-ratio' }, at(0), 0, 100],
    ['none is the limit, and one there was', { kind: 'inverse' }, at(0), 1, 0],
    ['a limit below nothing', { kind: 'two-minus-ratio' }, at(-1), 0, null],
    ['from 80 to 65 where 60 was planned', { kind: 'baseline', baseline: 80 }, at(60), 65, 75],
    ['from 80 to 90', { kind: 'baseline', baseline: 80 }, at(60), 90, 0],
    ['a baseline that is the target says nothing', { kind: 'baseline', baseline: 60 }, at(60), 45, 125],
    [
      'a baseline below the target says nothing, with P/A',
      { kind: 'baseline', baseline: 50, descending: 'inverse' },
      at(60),
      80,
      75,
    ],
    ['inside of a range', { kind: 'range' }, [95, 105], 100, 100],
    ['below a range', { kind: 'range' }, [95, 105], 90, 94.7368421053],
    ['above a range', { kind: 'range' }, [95, 105], 115, 90.4761904762],
    ['at the lower bound of 0', { kind: 'range' }, [0, 5], 0, 100],
    ['below the lower bound of 0', { kind: 'range' }, [0, 5], -1, 0],
    ['below a lower bound that is negative', { kind: 'range' }, [-5, 5], -6, 0],
    ['at the upper bound of 0', { kind: 'range' }, [-5, 0], 0, 100],
    ['above the upper bound of 0', { kind: 'range' }, [-5, 0], 1, 0],
    ['above an upper bound that is negative', { kind: 'range' }, [-10, -5], -4, 0],
    ['far above a range', { kind: 'range' }, [95, 105], 300, 0],
    ['far below a range', { kind: 'range' }, [95, 105], -300, 0],
  ])('%s', (_, over, target, actual, expected) => {
    const points = worth(over, target, actual);
    if (expected === null) expect(points).toBeNull();
    else expect(points).toBeCloseTo(expected, 9);
  });

  test.each<[string, number, number, number]>([
    ['a difference of one peso is none', 1_065_719_413, 1_065_719_412, 100],
    ['centavos are none', 1_000, 999.4, 100],
    ['two pesos are some', 1_000, 998, 99.8],
    ['amounts below a thousand may be in millions', 999, 998, 99.8998998999],
    ['the revenue of 7.3.1', 1_065_719_413, 1_012_433_442, 94.9999999672],
  ])('money: %s', (_, planned, actual, expected) => {
    expect(worth({ money: true }, at(planned), actual)).toBeCloseTo(expected, 9);
  });

  test('what is no money counts to the last unit', () => {
    expect(worth({}, at(1_000), 999.4)).toBe(99.94);
  });
});

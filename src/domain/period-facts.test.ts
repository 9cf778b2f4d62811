/** What is due and reported where plan and report have periods of different length. */
import { type IndicatorSpec, indicator, type MonthCells, reading } from '../../test/support/indicator';
import type { MonthFacts } from './month-facts';
import { MONTH_LABELS, MONTHS, type Month } from './period';
import { periodFacts } from './period-facts';
import { type Behavior, BLANK, type Indicator, type Line } from './plan';

const MARCH = 2;

/** A line of quarters: the months of each share a cell, and its reading stands in the last of them. */
function quarters(line: Line): Line {
  const columns = { ...line.columns, months: MONTHS.map((month) => 8 + Math.floor(month / 3)) };
  return { ...line, columns, months: line.months.map((own, month) => (month % 3 === 2 ? own : BLANK)) };
}

const months = (...cells: (number | string | null)[]): MonthCells =>
  Object.fromEntries(cells.map((cell, i) => [MONTH_LABELS[i]!, cell]));

/** Planned by quarter, reported by month. */
function reportedByMonth(spec: IndicatorSpec): { own: Indicator; deciding: Line } {
  const own = indicator(spec);
  const programmed = quarters(own.programmed!);
  return { own: { ...own, programmed }, deciding: programmed };
}

/** Planned by month, reported by quarter. */
function plannedByMonth(spec: IndicatorSpec): { own: Indicator; deciding: Line } {
  const own = indicator(spec);
  const actual = quarters(own.actual!);
  return { own: { ...own, actual }, deciding: actual };
}

const factsOf = (
  { own, deciding }: ReturnType<typeof plannedByMonth>,
  behavior: Behavior,
  month: Month = MARCH,
) => periodFacts(own, deciding, month, behavior);

const set = (target: number, actual: number): Partial<MonthFacts> => ({
  programmed: 'set',
  target: { low: target, high: target },
  reported: 'set',
  actual,
  numerator: null,
  denominator: null,
});

describe('planned by quarter, reported by month', () => {
  test.each<[string, Behavior, (number | null)[], number]>([
    ['what adds up is added', 'sum', [100, 90, 80], 270],
    ['without dust', 'sum', [0.1, 0.1, 0.1], 0.3],
    ['a limit is added up to', 'max-sum', [100, 90, 80], 270],
    ['months without a report add nothing', 'sum', [100, null, 80], 180],
    ['of a level the last counts', 'last', [90, 70, 75], 75],
    ['of a level the last that is reported counts', 'last', [70, 75, null], 75],
    ['a ratio is averaged', 'constant', [70, 90, 95], 85],
    ['the mean of what is always the same is that', 'constant', [11.1, 11.1, 11.1], 11.1],
    ['a ratio that changes in the last month only', 'constant', [80, 80, 95], 85],
    ['of a ratio only what is reported is averaged', 'constant', [70, null, 90], 80],
  ])('%s', (_, behavior, actual, expected) => {
    const given = reportedByMonth({ programmed: { Mar: 300 }, actual: months(...actual) });
    expect(factsOf(given, behavior)).toEqual(set(300, expected));
  });

  test('one report that cannot be read makes the quarter unreadable', () => {
    const given = reportedByMonth({ programmed: { Mar: 300 }, actual: months(100, '#REF!', 80) });
    expect(factsOf(given, 'sum')).toMatchObject({ programmed: 'set', reported: 'unreadable', actual: null });
  });

  test('nothing is reported yet', () => {
    const given = reportedByMonth({ programmed: { Mar: 300 }, actual: {} });
    expect(factsOf(given, 'sum')).toMatchObject({ programmed: 'set', reported: 'blank', actual: null });
  });

  test('without demand in a month, and no report in the others', () => {
    const given = reportedByMonth({ programmed: { Mar: 80 }, actual: months(null, 'Sin demanda', null) });
    expect(factsOf(given, 'constant')).toMatchObject({ reported: 'no-demand', actual: null });
  });

  test('without demand in a month, with reports in the others', () => {
    const given = reportedByMonth({ programmed: { Mar: 80 }, actual: months(70, 'Sin demanda', 80) });
    expect(factsOf(given, 'constant')).toEqual(set(80, 75));
  });

  test('months that close no quarter have nothing', () => {
    const given = reportedByMonth({ programmed: { Mar: 300 }, actual: months(100, 90, 80) });
    const nothing = {
      programmed: 'blank',
      target: null,
      reported: 'blank',
      actual: null,
      numerator: null,
      denominator: null,
    };
    expect(factsOf(given, 'sum', 0)).toEqual(nothing);
    expect(factsOf(given, 'sum', 1)).toEqual(nothing);
  });

  test('the second quarter has its own months', () => {
    const given = reportedByMonth({
      programmed: { Mar: 300, Jun: 30 },
      actual: months(100, 90, 80, 10, 9, 8),
    });
    expect(factsOf(given, 'sum', 5)).toEqual(set(30, 27));
  });
});

describe('planned by quarter, cases captured by month', () => {
  const cases = (
    measure: 'percent' | 'count',
    tops: (number | null)[],
    bottoms: (number | null)[],
    actual = months(),
  ) =>
    reportedByMonth({
      measure,
      programmed: { Mar: 80 },
      numerator: months(...tops),
      denominator: months(...bottoms),
      actual,
    });

  test('a ratio is that of all cases, not the mean of the months', () => {
    // 50, 100 and 75 % have a mean of 75 %; of the cases it is 60 of 100.
    expect(factsOf(cases('percent', [30, 10, 20], [60, 10, 30]), 'constant')).toMatchObject({
      reported: 'set',
      actual: 60,
      numerator: 60,
      denominator: 100,
    });
  });

  test('one that is no percentage is a quotient', () => {
    expect(factsOf(cases('count', [30, 10, 20], [15, 5, 4]), 'constant')).toMatchObject({
      actual: 2.5,
      numerator: 60,
      denominator: 24,
    });
  });

  test('months without cases are left out', () => {
    expect(factsOf(cases('percent', [30, 0, 30], [60, 0, 40]), 'constant')).toMatchObject({
      actual: 60,
      numerator: 60,
      denominator: 100,
    });
  });

  test('where a month has only its percentage, percentages are averaged', () => {
    const given = cases('percent', [30, null, 10], [60, null, 10], months(null, 90, null));
    expect(factsOf(given, 'constant')).toEqual(set(80, 80));
  });

  test('a level is that of its last month', () => {
    expect(factsOf(cases('percent', [30, 10, 20], [60, 10, 80]), 'last')).toEqual(set(80, 25));
  });
});

describe('planned by month, reported by quarter', () => {
  test.each<[string, Behavior, number]>([
    ['what adds up is due as a whole', 'sum', 60],
    ['of a level the last target is due', 'last', 30],
    ['of a ratio the mean', 'constant', 20],
  ])('%s', (_, behavior, target) => {
    const given = plannedByMonth({ programmed: months(10, 20, 30), actual: { Mar: 55 } });
    expect(factsOf(given, behavior)).toEqual(set(target, 55));
  });

  test('months without a target ask for nothing', () => {
    const given = plannedByMonth({ programmed: months(10, null, 30), actual: { Mar: 55 } });
    expect(factsOf(given, 'sum')).toEqual(set(40, 55));
  });

  test('no month has a target', () => {
    const given = plannedByMonth({ programmed: {}, actual: { Mar: 55 } });
    expect(factsOf(given, 'sum')).toMatchObject({
      programmed: 'blank',
      target: null,
      reported: 'set',
      actual: 55,
    });
  });

  test('one target that cannot be read makes the quarter unreadable', () => {
    const given = plannedByMonth({ programmed: months(10, 'por definir', 30), actual: { Mar: 55 } });
    expect(factsOf(given, 'sum')).toMatchObject({ programmed: 'unreadable', target: null, reported: 'set' });
  });

  test('of a range each bound by itself', () => {
    const given = plannedByMonth({
      direction: 'range',
      programmed: months('95-105', '96-104', '97-109'),
      actual: { Mar: 100 },
    });
    expect(factsOf(given, 'constant').target).toEqual({ low: 96, high: 106 });
  });
});

test('a reading in the middle of a quarter closes it there', () => {
  const { own, deciding } = reportedByMonth({ programmed: { Mar: 300 }, actual: months(100, 90, 80) });
  const early = { ...deciding, months: deciding.months.map((one, i) => (i === 1 ? reading(200) : one)) };
  const facts = periodFacts({ ...own, programmed: early }, early, 1, 'sum');
  expect(facts).toEqual(set(200, 190));
});

import { fitsBehavior, inferBehavior, likelyBehavior } from './behavior';
import type { Behavior, Direction, Measure } from './plan';

const year = (...targets: number[]) => targets;
const at = (entries: Record<number, number>) =>
  Array.from({ length: 12 }, (_, month) => entries[month] ?? null);
const twelve = (value: number) => Array.from({ length: 12 }, () => value);

/** 7.3.1 of the published plan: its months add up to 10,993,181,185. */
const REVENUE = year(
  1065719413,
  1034531168,
  1025802509,
  1200770583,
  945676287,
  882373996,
  847737478,
  992171688,
  746867339,
  663967695,
  764710455,
  822852574,
);

type Case = [string, (number | null)[], number | null, Measure, Direction, Behavior | null];

test.each<Case>([
  [
    'equal and equal to the target',
    at({ 2: 100, 5: 100, 8: 100, 11: 100 }),
    100,
    'percent',
    'ascending',
    'constant',
  ],
  ['a score measured twice', at({ 5: 9, 11: 9 }), 9, 'score', 'ascending', 'constant'],
  ['they add up', twelve(10), 120, 'count', 'ascending', 'sum'],
  [
    'percentages of progress that add up',
    at({ 0: 33.3, 5: 33.3, 11: 33.4 }),
    100,
    'percent',
    'ascending',
    'sum',
  ],
  [
    'minutes, less is better',
    at({ 2: 1314, 5: 1314, 8: 1314, 11: 1314 }),
    5256,
    'time',
    'descending',
    'max-sum',
  ],
  ['one percentage', at({ 11: 100 }), 100, 'percent', 'ascending', 'constant'],
  ['one count', at({ 5: 3 }), 3, 'count', 'ascending', 'sum'],
  ['one amount', at({ 5: 3 }), 3, 'money', 'ascending', 'sum'],
  ['one score', at({ 9: 9 }), 9, 'score', 'ascending', 'last'],
  ['one of something unknown', at({ 9: 9 }), 9, 'unknown', 'ascending', 'sum'],
  ['a score that grows to its target', at({ 2: 8, 11: 9 }), 9, 'score', 'ascending', 'last'],
  ['7.3.1: 2,002 apart', REVENUE, 10993183187, 'money', 'ascending', null],
  ['one period that misses the target', at({ 5: 3 }), 4, 'count', 'ascending', null],
  ['a stock of things: not to be guessed', at({ 2: 10, 11: 30 }), 30, 'count', 'ascending', null],
  ['nothing programmed', at({}), 100, 'percent', 'ascending', null],
  ['no target', twelve(10), null, 'count', 'ascending', null],
])('inference: %s', (_name, months, annual, measure, direction, expected) => {
  expect(inferBehavior(months, annual, measure, direction)).toBe(expected);
});

test.each<Case>([
  ['7.3.1 adds up, nearly', REVENUE, 10993183187, 'money', 'ascending', 'sum'],
  [
    'one month of a constant differs',
    at({ 2: 100, 5: 90, 8: 100, 11: 100 }),
    100,
    'percent',
    'ascending',
    'constant',
  ],
  [
    'the target of a constant differs',
    at({ 2: 100, 5: 100, 8: 100 }),
    90,
    'percent',
    'ascending',
    'constant',
  ],
  ['progress that misses a little', at({ 0: 30, 5: 30, 11: 35 }), 100, 'percent', 'ascending', 'sum'],
  ['a count that does not add up', twelve(10), 150, 'count', 'ascending', 'sum'],
  ['minutes that do not add up', at({ 2: 10, 5: 20 }), 31, 'time', 'descending', 'max-sum'],
  ['figures that follow nothing', at({ 2: 10, 5: 300 }), 42, 'unknown', 'ascending', 'sum'],
  ['half of a ratio repeats the target', at({ 2: 100, 5: 90 }), 100, 'percent', 'ascending', 'constant'],
  ['half of a count repeats the target', at({ 2: 10, 5: 9 }), 10, 'count', 'ascending', 'sum'],
  ['a score that ends elsewhere', at({ 2: 8, 5: 8.5 }), 9, 'score', 'ascending', 'last'],
  ['one month of a ratio, another target', at({ 5: 90 }), 100, 'percent', 'ascending', 'constant'],
  ['a count with a small last period', at({ 3: 40, 7: 40, 11: 10 }), 54, 'count', 'ascending', 'sum'],
  ['a count with one wrong period', at({ 2: 10, 5: 10, 8: 1000, 11: 10 }), 40, 'count', 'ascending', 'sum'],
  ['a level that nobody declared', at({ 2: 10, 5: 20, 8: 30 }), 30, 'count', 'ascending', null],
  ['no target', twelve(10), null, 'count', 'ascending', null],
  ['one figure wrong is likelier than two', at({ 3: 40, 7: 40, 11: 10 }), 49.5, 'count', 'ascending', 'sum'],
  ['a constant with one odd period', at({ 3: 40, 7: 40, 11: 39 }), 41, 'count', 'ascending', 'constant'],
])('what was probably meant: %s', (_name, months, annual, measure, direction, expected) => {
  expect(likelyBehavior(months, annual, measure, direction)).toBe(expected);
});

test.each<[Behavior, (number | null)[], number | null, boolean]>([
  ['sum', REVENUE, 10993181185, true],
  ['sum', REVENUE, 10993183187, false],
  ['sum', at({ 0: 0.1, 1: 0.1, 2: 0.1 }), 0.3, true],
  ['constant', at({ 0: 0.1 + 0.2, 1: 0.3 }), 0.3, true],
  ['constant', at({ 0: 9, 1: 8 }), 9, false],
  ['last', at({ 0: 8, 4: 9 }), 9, true],
  ['last', at({ 0: 9, 4: 8 }), 9, false],
  ['max-sum', twelve(1), 12, true],
  ['sum', at({}), 0, false],
  ['sum', at({ 1: 1 }), null, false],
])('%s fits %p with %p: %p', (behavior, months, annual, expected) => {
  expect(fitsBehavior(behavior, months, annual)).toBe(expected);
});

test.each<Case>([
  ['a level that nearly adds up', at({ 2: 1, 5: 4, 8: 20 }), 20, 'count', 'ascending', 'sum'],
  ['a level that does not', at({ 2: 2, 5: 4, 8: 20 }), 20, 'count', 'ascending', null],
  ['a level that stays', at({ 2: 10, 5: 20, 8: 20 }), 20, 'unknown', 'ascending', 'constant'],
  ['a level that stays at first', at({ 2: 10, 5: 10, 8: 20 }), 20, 'count', 'ascending', null],
  ['one that falls in between', at({ 2: 20, 5: 10, 8: 30 }), 30, 'count', 'ascending', 'sum'],
  ['two figures are no level', at({ 2: 10, 8: 30 }), 30, 'count', 'ascending', 'sum'],
  ['money that rises like a level', at({ 2: 10, 5: 20, 8: 30 }), 30, 'money', 'ascending', null],
  ['money adds up', at({ 2: 10, 5: 10, 8: 10 }), 11, 'money', 'ascending', 'sum'],
  ['money, less is better', at({ 2: 10, 5: 10, 8: 10 }), 11, 'money', 'descending', 'max-sum'],
  ['nothing to compare with', at({ 2: 0, 5: 0, 8: 5 }), 4, 'count', 'ascending', 'sum'],
  ['an annual target of nothing', at({ 2: 5, 5: 5, 8: 6 }), 0, 'count', 'ascending', 'sum'],
  ['one count', at({ 2: 5 }), 6, 'count', 'descending', 'max-sum'],
  ['one score', at({ 2: 5 }), 6, 'score', 'ascending', 'last'],
  ['a ratio nearer to its periods', at({ 2: 80, 5: 80, 8: 80 }), 95, 'percent', 'ascending', 'constant'],
  ['a ratio nearer to its sum', at({ 2: 30, 5: 30, 8: 30 }), 95, 'percent', 'ascending', 'sum'],
  [
    'the odd one in the middle, too small',
    at({ 3: 40, 7: 10, 11: 40 }),
    41,
    'count',
    'ascending',
    'constant',
  ],
  [
    'the odd one in the middle, too large',
    at({ 3: 40, 7: 90, 11: 40 }),
    41,
    'count',
    'ascending',
    'constant',
  ],
  [
    'one that is odd says three times as much',
    at({ 3: 40, 7: 40, 11: 39 }),
    52,
    'count',
    'ascending',
    'constant',
  ],
  [
    'a ratio with one figure far too large',
    at({ 3: 40, 7: 40, 11: 1000 }),
    110,
    'percent',
    'ascending',
    'sum',
  ],
  ['a count as near to both', at({ 2: 10, 5: 10 }), 14, 'count', 'ascending', 'sum'],
])('at the ends: %s', (_name, months, annual, measure, direction, expected) => {
  expect(likelyBehavior(months, annual, measure, direction)).toBe(expected);
});

test.each<Case>([
  ['one count', at({ 5: 3 }), 3, 'count', 'descending', 'max-sum'],
  ['one time', at({ 5: 3 }), 3, 'time', 'ascending', 'sum'],
  ['one ratio', at({ 5: 3 }), 3, 'percent', 'descending', 'constant'],
])('less is better or not: %s', (_name, months, annual, measure, direction, expected) => {
  expect(inferBehavior(months, annual, measure, direction)).toBe(expected);
});

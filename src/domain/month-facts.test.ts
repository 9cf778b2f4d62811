import { type Cell, type IndicatorSpec, indicator } from '../../test/support/indicator';
import { type MonthFacts, monthFacts, parseTargetRange } from './month-facts';
import type { Indicator } from './plan';

const MARCH = 2;

test.each<[string, [number, number] | null]>([
  ['95–105', [95, 105]],
  ['95 a 105', [95, 105]],
  ['95 y 105', [95, 105]],
  ['95 to 105', [95, 105]],
  ['[95, 105]', [95, 105]],
  ['(95; 105)', [95, 105]],
  ['95..105', [95, 105]],
  ['entre 95 y 105', [95, 105]],
  ['Entre 95 % y 105 %', [95, 105]],
  [' 95 % - 105 % ', [95, 105]],
  ['95.5 — 105.25', [95.5, 105.25]],
  ['-5 a 5', [-5, 5]],
  ['-10 - -5', [-10, -5]],
  ['100–100', [100, 100]],
  ['105–95', null],
  ['95', null],
  ['95 o 105', null],
  ['de 95 a 105', null],
  ['95 a 105 por mes', null],
  ['alto', null],
  ['', null],
])('the range %p is %p', (text, bounds) => {
  expect(parseTargetRange(text)).toEqual(bounds && { low: bounds[0], high: bounds[1] });
});

describe('what is programmed', () => {
  const programmed = (month: Cell, spec: IndicatorSpec = {}) => {
    const facts = monthFacts(indicator({ ...spec, programmed: { Mar: month } }), MARCH);
    return [facts.programmed, facts.target && [facts.target.low, facts.target.high]];
  };
  const range = { direction: 'range', target: '95–105' } as const;

  test.each<[string, Cell, IndicatorSpec, ReturnType<typeof programmed>]>([
    ['a number', 80, {}, ['set', [80, 80]]],
    ['zero', 0, {}, ['set', [0, 0]]],
    ['nothing', null, {}, ['blank', null]],
    ['a text', 'por definir', {}, ['unreadable', null]],
    ['a number stored as text, which Excel doesn’t compute with', '80', {}, ['unreadable', null]],
    ['an error', '#REF!', {}, ['unreadable', null]],
    ['a range where more is better', '95–105', {}, ['unreadable', null]],
    ['a range of the month', '90–100', range, ['set', [90, 100]]],
    ['a number within the range of the year', 100, range, ['set', [95, 105]]],
    ['words within the range of the year', 'según demanda', range, ['set', [95, 105]]],
    ['nothing in a month of the range', null, range, ['blank', null]],
    [
      'a number where the year has no range either',
      100,
      { direction: 'range', target: 100 },
      ['set', [100, 100]],
    ],
    ['a text where the year has no range', 'alto', { direction: 'range', target: 100 }, ['unreadable', null]],
    ['a number that no sheet can hold', Number.POSITIVE_INFINITY, {}, ['unreadable', null]],
  ])('%s', (_, month, spec, facts) => {
    expect(programmed(month, spec)).toEqual(facts);
  });

  test('nothing where there is no line', () => {
    const one: Indicator = { ...indicator({ programmed: { Mar: 80 } }), programmed: null };
    expect(monthFacts(one, MARCH)).toMatchObject({ programmed: 'blank', target: null });
  });
});

describe('what is reported', () => {
  type Reported = [MonthFacts['reported'], number | null, number | null, number | null];
  interface Cells {
    actual?: Cell;
    numerator?: Cell;
    denominator?: Cell;
  }
  const line = (cell: Cell | undefined) => (cell === undefined ? {} : { Mar: cell });
  const reported = ({ actual, numerator, denominator }: Cells, spec: IndicatorSpec = {}): Reported => {
    const one = indicator({
      ...spec,
      programmed: { Mar: 80 },
      ...(actual === undefined ? {} : { actual: line(actual) }),
      ...(numerator === undefined ? {} : { numerator: line(numerator) }),
      ...(denominator === undefined ? {} : { denominator: line(denominator) }),
    });
    const facts = monthFacts(one, MARCH);
    return [facts.reported, facts.actual, facts.numerator, facts.denominator];
  };
  const blank: Reported = ['blank', null, null, null];
  const unreadable: Reported = ['unreadable', null, null, null];
  const noDemand: Reported = ['no-demand', null, null, null];

  test.each<[string, Cells, Reported]>([
    ['no cells for it', {}, blank],
    ['a blank', { actual: null }, blank],
    ['a number', { actual: 72 }, ['set', 72, null, null]],
    ['a typed zero', { actual: 0 }, ['set', 0, null, null]],
    ['a word', { actual: 'pendiente' }, unreadable],
    ['an error', { actual: '#REF!' }, unreadable],
    ['a number that no sheet can hold', { actual: Number.POSITIVE_INFINITY }, unreadable],
    ['there was no demand', { actual: ' Sin demanda ' }, noDemand],
    ['there was none, in English', { actual: 'no demand' }, noDemand],
    ['more than the word', { actual: 'sin demanda en marzo' }, unreadable],
    ['72 of 95', { numerator: 72, denominator: 90 }, ['set', 80, 72, 90]],
    ['72 of 90 before the percentage', { numerator: 72, denominator: 90, actual: 79 }, ['set', 80, 72, 90]],
    ['0 of 90', { numerator: 0, denominator: 90 }, ['set', 0, 0, 90]],
    ['0 of 0', { numerator: 0, denominator: 0 }, noDemand],
    ['5 of 0', { numerator: 5, denominator: 0 }, unreadable],
    ['neither of them', { numerator: null, denominator: null, actual: null }, blank],
    ['neither of them, and their formula', { numerator: null, denominator: null, actual: '#DIV/0!' }, blank],
    [
      'neither of them, and a percentage',
      { numerator: null, denominator: null, actual: 72 },
      ['set', 72, null, null],
    ],
    ['neither of them, and a word', { numerator: null, denominator: null, actual: 'pendiente' }, unreadable],
    [
      'neither of them, and the word',
      { numerator: null, denominator: null, actual: 'Sin demanda' },
      noDemand,
    ],
    ['a numerator alone', { numerator: 72, denominator: null }, blank],
    ['a denominator alone', { numerator: null, denominator: 90 }, blank],
    ['a numerator alone, and its formula', { numerator: 72, denominator: null, actual: '#DIV/0!' }, blank],
    ['a denominator alone, and an error', { numerator: null, denominator: 90, actual: '#REF!' }, unreadable],
    ['a word for a numerator', { numerator: 'varios', denominator: 90 }, unreadable],
    ['a word for a denominator', { numerator: 72, denominator: 'todos' }, unreadable],
    [
      'a word for a numerator, and a percentage',
      { numerator: 'varios', denominator: 90, actual: 72 },
      ['set', 72, null, null],
    ],
    ['a word for a numerator, and the word', { numerator: 'varios', actual: 'Sin demanda' }, unreadable],
    ['an error where no denominator is asked for', { numerator: null, actual: '#DIV/0!' }, unreadable],
  ])('%s', (_, cells, facts) => {
    expect(reported(cells)).toEqual(facts);
  });

  test('of what is no percentage numerator by denominator is the figure itself', () => {
    expect(reported({ numerator: 87, denominator: 10 }, { measure: 'score' })).toEqual(['set', 8.7, 87, 10]);
  });
});

/** What the cells of a plan say to the rules: figures, nothing, or something that cannot be read. */
import {
  type Cell,
  cellError,
  type IndicatorSpec,
  pct,
  planOf,
  poaOf,
  text,
  toReading,
  UNCOMPUTED,
} from '../../../test/support/plan-builder';
import { formatLocal } from '../../domain/address';
import type { Indicator, Reading } from '../../domain/plan';
import { figureOf, isBlank, isUsed, targetsOf, unreadable } from './figures';
import { at } from './places';

const formula = (value: number): Reading => ({
  kind: 'number',
  value,
  raw: value,
  percent: false,
  formula: true,
});

test.each<[string, Cell, number | null]>([
  ['a number', 12, 12],
  ['nothing at all', 0, 0],
  ['a percentage, in points', pct(35.3), 35.3],
  ['a number stored as text', text('1,234', 1234), 1234],
  ['words', text('por definir'), null],
  ['a blank', null, null],
  ['an error', cellError(), null],
  ['a formula without a result', UNCOMPUTED, null],
])('the figure of %s', (_, cell, figure) => {
  expect(figureOf(toReading(cell))).toBe(figure);
});

describe('what a cell without a figure says', () => {
  test.each([
    '-',
    '–',
    '—',
    '--',
    '...',
    'N/A',
    'n/a.',
    'NA',
    'n / a',
    'N.A.',
    'n. a.',
    'No aplica',
    'NO PROGRAMADO',
    'sin programar',
    'Sin meta',
    '  no aplica ',
  ])('«%s»: nothing', (words) => {
    expect(isBlank(text(words))).toBe(true);
    expect(unreadable(text(words))).toBeNull();
  });

  test.each([
    'por definir',
    'no aplica en enero',
    'nada',
    'sin metas',
    'sin',
    'n/b',
    'Tampico',
    '1-',
    '¿?',
    'ver nota - 2',
  ])('«%s»: words that cannot be read', (words) => {
    expect(isBlank(text(words))).toBe(false);
    expect(unreadable(text(words))).toBe('text');
  });

  test.each<[string, Cell, boolean, ReturnType<typeof unreadable>]>([
    ['a blank', null, true, null],
    ['a number', 5, false, null],
    ['zero', 0, false, null],
    ['a number stored as text', text('5', 5), false, null],
    // Somebody wrote a dash before it: the number counts.
    ['a text that looks like nothing and writes a number', text('-', 0), false, null],
    ['an error', cellError('#DIV/0!'), false, 'error'],
    ['a formula without a result', UNCOMPUTED, false, 'uncomputed'],
  ])('%s', (_, cell, blank, why) => {
    expect(isBlank(toReading(cell))).toBe(blank);
    expect(unreadable(toReading(cell))).toBe(why);
  });
});

describe('whether somebody began to fill in a row', () => {
  const EMPTY: IndicatorSpec = {
    code: '1.1',
    name: null,
    annual: null,
    months: null,
    weight: null,
    weights: null,
  };
  const row = (change: IndicatorSpec): Indicator => planOf({ ...EMPTY, ...change }).areas[0]!.indicators[0]!;

  test.each<[string, IndicatorSpec, boolean]>([
    ['a code alone', {}, false],
    ['a name', { name: 'Visitas' }, true],
    ['a name of blanks', { name: '  ' }, false],
    ['an annual target', { annual: 5 }, true],
    ['an annual target of zero', { annual: 0 }, true],
    ['an annual target that cannot be read', { annual: text('por definir') }, true],
    ['a dash for an annual target', { annual: text('-') }, false],
    ['one month', { months: { Jul: 5 } }, true],
    ['dashes in the months', { months: text('-') }, false],
    ['a weight that was typed', { weight: 30 }, true],
    ['a weight of words', { weight: text('pendiente') }, true],
    ['a weight that a formula makes', { weight: formula(30) }, true],
    ['the zero of a formula in the weight', { weight: formula(0) }, false],
    ['a typed zero in the weight', { weight: 0 }, true],
    ['a formula without a result in the weight', { weight: UNCOMPUTED }, false],
    ['a typed weight of one month', { weights: { Jul: 5 } }, true],
    ['a typed zero in the weights of months', { weights: { Jul: 0 } }, true],
    ['a weight of one month by formula', { weights: { Jul: formula(5) } }, true],
    ['zeros of formulas in the months', { weights: formula(0) }, false],
    ['formulas without results in the months', { weights: UNCOMPUTED }, false],
    ['errors in the weights of months', { weights: { Ene: cellError('#DIV/0!') } }, true],
  ])('%s: %p', (_, change, used) => {
    expect(isUsed(row(change))).toBe(used);
  });

  test('a row without a line of weights', () => {
    expect(isUsed(row({ noWeightLine: true }))).toBe(false);
    expect(isUsed(row({ noWeightLine: true, name: 'Visitas' }))).toBe(true);
  });

  test('a product with a weight in its own column, and no months', () => {
    const product = (weight: Cell) =>
      isUsed(poaOf({ name: null, annual: null, product: { weight } }).areas[0]!.indicators[0]!);
    expect(product(null)).toBe(false);
    expect(product(30)).toBe(true);
    // As in an empty row of a template.
    expect(product(formula(30))).toBe(false);
  });
});

describe('the targets of an indicator', () => {
  const targets = (spec: IndicatorSpec) => targetsOf(planOf(spec).areas[0]!.indicators[0]!);

  test('are the figures of its months and of its year', () => {
    const {
      months,
      programmed,
      annual,
      unreadable: why,
      uncomputed,
    } = targets({
      months: { Mar: 5, Jun: text('7', 7), Sep: text('-'), Dic: 0 },
      annual: text('12', 12),
    });
    expect(months).toEqual([null, null, 5, null, null, 7, null, null, null, null, null, 0]);
    expect(programmed).toEqual([2, 5, 11]);
    expect([annual, why, uncomputed]).toEqual([12, null, []]);
  });

  test('are none where the plan has no columns of months', () => {
    const [indicator] = poaOf({ annual: 5 }).areas[0]!.indicators;
    expect(targetsOf(indicator!)).toMatchObject({ months: Array(12).fill(null), programmed: [], annual: 5 });
  });

  test.each<[string, IndicatorSpec, ReturnType<typeof unreadable>, string[]]>([
    ['words first, then an error', { months: { Ene: text('por definir'), Feb: cellError() } }, 'text', []],
    ['an error first, then words', { months: { Ene: cellError(), Feb: text('por definir') } }, 'error', []],
    ['a month, then the year', { months: { Ene: cellError() }, annual: UNCOMPUTED }, 'error', ['C2']],
    ['the year alone', { months: { Ene: 5 }, annual: text('por definir') }, 'text', []],
    [
      'formulas without results, each by its cell',
      { months: { Ene: UNCOMPUTED, Mar: UNCOMPUTED }, annual: UNCOMPUTED },
      'uncomputed',
      ['F2', 'H2', 'C2'],
    ],
  ])('cannot be read: %s', (_, spec, why, cells) => {
    const { unreadable: found, uncomputed } = targets(spec);
    expect(found).toBe(why);
    expect(uncomputed.map((cell) => formatLocal(at(cell)))).toEqual(cells);
  });

  test('keep to a comportamiento that is declared, or that they show', () => {
    expect(targets({ months: { Jun: 5, Dic: 5 }, annual: 10 })).toMatchObject({
      behavior: 'sum',
      fits: true,
    });
    expect(targets({ months: { Jun: 5, Dic: 5 }, annual: 10, behavior: 'last' })).toMatchObject({
      behavior: 'last',
      fits: false,
    });
    expect(targets({ months: { Jun: 5, Dic: 10 }, annual: 10, behavior: 'last' })).toMatchObject({
      behavior: 'last',
      fits: true,
    });
    expect(targets({ months: { Jun: 5, Dic: 6 }, annual: 29 })).toMatchObject({
      behavior: null,
      fits: false,
    });
  });

  test('show it though recognition could not read a number that is stored as text', () => {
    const plan = planOf({ months: { Jun: 5, Dic: text('5', 5) }, annual: 10 });
    const [indicator] = plan.areas[0]!.indicators;
    const unread: Indicator = { ...indicator!, behavior: null };
    expect(targetsOf(unread).behavior).toBe('sum');
    // What recognition inferred is inferred again.
    const inferred: Indicator = {
      ...indicator!,
      behavior: { value: 'last', source: 'inferred', cell: null },
    };
    expect(targetsOf(inferred).behavior).toBe('sum');
  });

  test('are read once', () => {
    const [indicator] = planOf({ months: 5 }).areas[0]!.indicators;
    expect(targetsOf(indicator!)).toBe(targetsOf(indicator!));
  });
});

import { type IndicatorSpec, planOf, poaOf } from '../../../test/support/plan-builder';
import type { Plan } from '../../domain/plan';
import { declaredFrequency, formPeriods, plannedMonths } from './calendar';

test.each([
  [[2, 5, 8, 11], 4, true],
  // Quarters off cycle: January, April, July, October.
  [[0, 3, 6, 9], 4, true],
  // One in each quarter, wherever in it.
  [[0, 5, 7, 9], 4, true],
  [[3, 6, 9, 11], 4, false],
  [[2, 5, 8], 4, false],
  [[0, 1, 2, 3], 4, false],
  [[5, 11], 2, true],
  [[4, 10], 2, true],
  [[3, 7, 11], 3, true],
  [[11], 1, true],
  // A year has no five periods, though each fifth of it has a month.
  [[1, 3, 6, 8, 11], 5, false],
  [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 12, true],
  [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 12, false],
] as const)('months %j form %d periods: %s', (months, periods, yes) => {
  expect(formPeriods(months, periods)).toBe(yes);
});

describe('the declared frequency', () => {
  const first = ({ areas }: Plan) => areas[0]!.indicators[0]!;
  const of = (frequency: string | null) => declaredFrequency(first(planOf({ annual: 5, frequency })));
  const ofProduct = (periodicity: string) =>
    declaredFrequency(first(poaOf({ annual: 5, product: { periodicity } })));

  test.each<[string, number | null]>([
    ['Trimestral', 4],
    ['De forma trimestral', 4],
    ['MENSUALES', 12],
    // Twice a month, or every second month.
    ['Bimensual', null],
    ['Según demanda', null],
  ])('of an indicator, %s: %s', (frequency, periods) => {
    expect(of(frequency)?.periods ?? null).toBe(periods);
  });

  test('stands in a cell, as it is printed', () => {
    expect(of('De forma trimestral')).toMatchObject({
      text: 'De forma trimestral',
      cell: { row: 1, column: 20 },
    });
    expect(of(null)).toBeNull();
  });

  test('of a product is that of the catalogue, without its code', () => {
    expect(ofProduct('4 - Trimestral')).toMatchObject({ text: 'Trimestral', periods: 4 });
    expect(ofProduct('5 - Bimensual')).toBeNull();
  });

  test('of a product that recognition could not read is what the cell says', () => {
    const product = first(poaOf({ annual: 5, product: { periodicity: '4 - Trimestral' } }));
    const unread = { ...product, product: { ...product.product!, periodicity: null, periods: null } };
    expect(declaredFrequency(unread)).toMatchObject({ text: '4 - Trimestral', periods: 4 });
  });
});

test.each<[string, IndicatorSpec, number[]]>([
  ['figures, not zeros', { months: { Mar: 5, Jun: 0, Sep: 5 } }, [2, 8]],
  ['zeros, where they are what is wanted', { months: { Mar: 5, Jun: 0 }, direction: 'descending' }, [2, 5]],
])('planned are the months with %s', (_, spec, months) => {
  expect(plannedMonths(planOf({ annual: 5, ...spec }).areas[0]!.indicators[0]!)).toEqual(months);
});

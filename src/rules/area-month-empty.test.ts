import { buildPlan, cellError, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const eleven = (value: number) => Array<number>(11).fill(value);

testRule('area-month-empty', {
  valid: {
    'something in every month': planOf({ months: 100 }),
    'a template that nobody has filled in': planOf({ name: null, annual: null, weight: null }),
    'nothing programmed in the year is another matter': planOf({ annual: 10, weights: null }),
    'a typed 0 without a weight is not empty, though others plan nothing': planOf(
      { annual: 110, months: [0, ...eleven(10)], weight: 50, weights: [null, ...eleven(50)] },
      { annual: 110, months: [null, ...eleven(10)], weight: 50, weights: [null, ...eleven(50)] },
    ),
    'a target that cannot be read is not empty': planOf({
      annual: 110,
      months: [cellError(), ...eleven(10)],
      weights: [null, ...eleven(100)],
    }),
    'a weight that cannot be read is not empty': planOf({
      annual: 110,
      months: [null, ...eleven(10)],
      weights: [cellError(), ...eleven(100)],
    }),
    'one of two has a weight without a target': planOf(
      { annual: 110, months: [null, ...eleven(10)], weight: 50, weights: [100, ...eleven(50)] },
      { annual: 110, months: [null, ...eleven(10)], weight: 50, weights: [null, ...eleven(50)] },
    ),
    'a typed 0 is not empty': planOf({ annual: 110, months: [0, ...eleven(10)] }),
    'by quarters': planOf({ months: { Mar: 100, Jun: 100, Sep: 100, Dic: 100 } }),
    'by quarters that begin in January': planOf({ months: { Ene: 25, Abr: 25, Jul: 25, Oct: 25 } }),
    'by halves of the year': planOf({ months: { Jun: 100, Dic: 100 } }),
    'by quarters, each indicator in its own': planOf(
      { months: { Mar: 100, Sep: 100 } },
      { months: { Jun: 100, Dic: 100 } },
    ),
    'a weight without a target is not empty': planOf({
      annual: 110,
      months: [null, ...eleven(10)],
      weights: 100,
    }),
  },
  invalid: {
    'one line for the area, on its line of totals': [
      planOf({ months: { Mar: 100, Jun: 100, Jul: 100, Ago: 100, Sep: 100, Dic: 100 } }),
      [
        {
          item: null,
          cells: ['F4:G4', 'I4:J4', 'O4:P4'],
          severity: 'info',
          says: 'El área 1 no tiene indicadores programados en ene, feb, abr, may, oct y nov; no se califica.',
        },
      ],
    ],
    'a weight of 0 is none': [
      planOf({ annual: 110, months: [null, ...eleven(10)], weights: [0, ...eleven(100)] }),
      [{ item: null, period: 'Ene', cells: ['F4'] }],
    ],
    'a single month is no cycle': [planOf({ months: { Dic: 100 } }), [{ item: null, cells: ['F4:P4'] }]],
    'at equal distances, but only in one half of the year': [
      planOf({ months: { Feb: 50, Abr: 50, Jun: 50 } }),
      [{ item: null, cells: ['F4', 'H4', 'J4', 'L4:Q4'] }],
    ],
    'one month has its period; without a line of totals the name of the area is marked': [
      buildPlan({
        areas: [{ noTotalLine: true, indicators: [{ annual: 110, months: [null, ...eleven(10)] }] }],
      }),
      [{ item: null, period: 'Ene', cells: ['A1'] }],
    ],
  },
});

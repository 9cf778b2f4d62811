import { buildPlan, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('area-month-empty', {
  valid: {
    'something in every month': planOf({ months: 100 }),
    'a template that nobody has filled in': planOf({ name: null, annual: null, weight: null }),
    'nothing programmed in the year is another matter': planOf({ annual: 10, weights: null }),
    'a typed 0 is not empty': planOf({ annual: 110, months: [0, ...Array<number>(11).fill(10)] }),
    'a weight without a target is not empty': planOf({
      annual: 110,
      months: [null, ...Array<number>(11).fill(10)],
      weights: 100,
    }),
  },
  invalid: {
    'one line for the area, on its line of totals': [
      planOf({ months: { Mar: 100, Jun: 100, Sep: 100, Dic: 100 } }),
      [
        {
          item: null,
          cells: ['F4:G4', 'I4:J4', 'L4:M4', 'O4:P4'],
          severity: 'info',
          says: 'El área 1 no tiene indicadores programados en ene, feb, abr, may, jul, ago, oct y nov; no se califica.',
        },
      ],
    ],
    'one month has its period; without a line of totals the name of the area is marked': [
      buildPlan({
        areas: [
          { noTotalLine: true, indicators: [{ annual: 110, months: [null, ...Array<number>(11).fill(10)] }] },
        ],
      }),
      [{ item: null, period: 'Ene', cells: ['A1'] }],
    ],
  },
});

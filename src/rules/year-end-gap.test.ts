import { buildPlan, cellError, pct, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const until = (last: number, value: number | ReturnType<typeof pct>) =>
  Array.from({ length: 12 }, (_, i) => (i < last ? value : null));

testRule('year-end-gap', {
  valid: {
    'every month': planOf({ months: pct(100) }),
    quarters: planOf({ months: { Mar: 1, Jun: 1, Sep: 1 }, annual: 3 }),
    'an error value among them (cell-error says so)': planOf({
      months: [1, 1, 1, 1, 1, 1, cellError()],
      annual: 6,
    }),
    'nothing programmed': planOf({ annual: 5, weights: null }),
    'a first half': planOf({ months: until(5, pct(100)) }),
    'beginning late': planOf({ months: [null, null, ...until(12, 1).slice(2)], annual: 10 }),
    'months with holes': planOf({ months: [1, 1, null, 1, 1, 1, 1, 1, null, null, null, null], annual: 7 }),
    'progress that is finished': planOf({ months: until(10, pct(10)), annual: pct(100) }),
  },
  invalid: {
    'two of an area until September: one line': [
      buildPlan({
        areas: [{ indicators: [{ months: until(9, pct(100)) }, { months: until(9, pct(100)) }] }],
      }),
      [
        {
          item: null,
          cells: ['O2:Q2', 'O4:Q4'],
          severity: 'info',
          says: 'No hay programación de 1.1 y 1.2 en oct, nov y dic, después de meses seguidos.',
        },
      ],
    ],
    'as few months as count as monthly': [
      planOf({ months: until(6, pct(100)) }),
      [{ item: '1.1', cells: ['L2:Q2'] }],
    ],
    'beginning late, ending early': [
      planOf({ months: [null, 1, 1, 1, 1, 1, 1, 1, 1, 1, null, null], annual: 9 }),
      [{ item: '1.1', cells: ['P2:Q2'] }],
    ],
    'two that end in different months': [
      planOf({ months: until(9, pct(100)) }, { months: until(10, pct(100)) }),
      [
        { item: '1.1', cells: ['O2:Q2'] },
        { item: '1.2', cells: ['P4:Q4'] },
      ],
    ],
    'one until November': [
      planOf({ months: until(11, 2), annual: 22 }),
      [{ item: '1.1', period: 'Dic', cells: ['Q2'] }],
    ],
  },
});

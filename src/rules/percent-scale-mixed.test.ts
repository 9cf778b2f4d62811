import { pct, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('percent-scale-mixed', {
  valid: {
    'percentages in one scale': planOf({ months: pct(100) }),
    '100 and 100 % are the same points': planOf({ months: [100, pct(100), 100], annual: pct(100) }),
    'a real 1 % of a sum': planOf({ months: [1, 49, 50], annual: 100, measure: 'percent' }),
    'a real 1 %, wrong for other reasons': planOf({ months: [1, 49, 49], annual: 100, measure: 'percent' }),
    'money is no percentage': planOf({ months: [1, 100], annual: 200, measure: 'money' }),
    'a real weight of 1': planOf({ months: 100, weight: 1 }, { months: 100, weight: 99 }),
  },
  invalid: {
    'a 1 among hundreds': [
      planOf({ months: [100, 100, 1, 100], annual: 100, measure: 'percent' }),
      [
        {
          item: '1.1',
          period: 'Mar',
          cells: ['H2'],
          severity: 'warning',
          says: '1.1 mezcla escalas en su programado: dice 1.0 % y parece querer decir 100.0 %.',
        },
      ],
    ],
    'the annual target is a 1': [
      planOf({ months: pct(100), annual: 1 }),
      [
        {
          item: '1.1',
          cells: ['C2'],
          says: '1.1 mezcla escalas en su meta anual: dice 1.0 % y parece querer decir 100.0 %.',
        },
      ],
    ],
    '100 typed into a % format that kept it: 10,000 %': [
      planOf({ months: [pct(100), pct(10_000), pct(100)], annual: pct(100) }),
      [{ item: '1.1', period: 'Feb', cells: ['G2'] }],
    ],
    'an annual weight of 0.4 beside 60': [
      planOf({ months: 100, weight: 0.4, weights: 40 }, { months: 100, weight: 60, weights: 60 }),
      [
        {
          item: '1.1',
          cells: ['R3'],
          says: '1.1 mezcla escalas en su ponderación anual: dice 0.4 % y parece querer decir 40.0 %.',
        },
      ],
    ],
    'a month weight of 0.353': [
      planOf(
        { annual: 100, months: { Mar: 100 }, weight: 30, weights: { Mar: 0.353 } },
        { annual: 100, months: { Mar: 100 }, weight: 55, weights: { Mar: 64.7 } },
      ),
      [{ item: '1.1', period: 'Mar', cells: ['H3'] }],
    ],
  },
});

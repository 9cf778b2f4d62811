import { pct, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('annual-unit-mismatch', {
  valid: {
    'percentages all along': planOf({ months: pct(100), annual: pct(100) }),
    'quantities all along': planOf({ months: { Mar: 60, Jun: 40 }, annual: 100 }),
    '100 beside 100 % are the same points': planOf({ months: 100, annual: pct(100) }),
    'a percentage that differs is another matter': planOf({ months: [100, 100, 90, 100], annual: pct(100) }),
    '95 beside 100 % is a difference of points': planOf({ months: 95, annual: pct(100) }),
    'months in percent beside 90': planOf({ months: pct(100), annual: 90 }),
  },
  invalid: {
    'as 7.3.1 is printed: 100 % beside pesos': [
      planOf({ months: { Ene: 1_065_719_413, Feb: 1_034_531_168 }, annual: pct(100), measure: 'money' }),
      [
        {
          item: '1.1',
          cells: ['C2', 'F2:Q2'],
          severity: 'error',
          says: 'La meta anual de 1.1 (100.0 %) está en porcentaje y los meses en pesos.',
        },
      ],
    ],
    'requests counted, and 100 % of them in the year': [
      planOf({ months: { Feb: 25, Mar: 25, Abr: 25, May: 25, Jun: 30 }, annual: pct(100), measure: 'count' }),
      [{ item: '1.1', cells: ['C2', 'F2:Q2'] }],
    ],
    'the other way round': [
      planOf({ months: { Mar: pct(50), Jun: pct(50) }, annual: 295 }),
      [
        {
          item: '1.1',
          cells: ['C2', 'F2:Q2'],
          says: 'La meta anual de 1.1 (295) está en cantidad y los meses en porcentaje.',
        },
      ],
    ],
  },
});

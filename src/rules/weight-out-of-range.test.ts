import { buildPlan, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('weight-out-of-range', {
  valid: {
    'from 0 to 100': planOf({ months: 100, weight: 100 }, { months: 100, weight: 0, weights: null }),
    'dust above 100': planOf({ months: 100, weights: 100.0000000001 }),
    'dust below 0': planOf(
      { months: 100, weight: 100 },
      { months: 100, weight: -0.0000000001, weights: -0.0000000001 },
    ),
  },
  invalid: {
    'a negative annual weight; the months that follow from it are not named': [
      planOf(
        { months: { Ene: 100 }, weight: -10, weights: { Ene: -12.5 } },
        { months: { Ene: 100 }, weight: 90 },
      ),
      [
        {
          item: '1.1',
          cells: ['R3'],
          severity: 'error',
          says: 'La ponderación anual de 1.1 es -10.0 %; debe estar entre 0 y 100 %.',
        },
      ],
    ],
    'just above 100, as no rounding explains': [
      planOf({ months: { Ene: 100 }, weight: 100.1 }),
      [{ item: '1.1', cells: ['R3'], severity: 'error' }],
    ],
    'one of another area is named by itself': [
      buildPlan({
        areas: [
          { indicators: [{ months: { Ene: 100 }, weight: -5, weights: { Ene: -5 } }] },
          { indicators: [{ months: { Ene: 100 }, weights: { Ene: -5 } }] },
        ],
      }),
      [
        { item: '1.1', cells: ['R3'] },
        { item: '2.1', period: 'Ene', cells: ['F8'], messageId: 'month' },
      ],
    ],
    'a month above 100': [
      planOf({ months: { Ene: 100 }, weights: { Ene: 3530 } }),
      [
        {
          item: '1.1',
          period: 'Ene',
          cells: ['F3'],
          messageId: 'month',
          says: 'La ponderación de 1.1 en ene es 3,530.0 %; debe estar entre 0 y 100 %.',
        },
      ],
    ],
  },
});

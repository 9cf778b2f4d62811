import { cellError, planOf, UNCOMPUTED } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';
import { runRules } from './run';

const in_ = (weight: number, weights: Parameters<typeof planOf>[0]['weights'], months = { Mar: 100 }) => ({
  annual: 100,
  months,
  weight,
  weights,
});

testRule('month-weights-not-100', {
  valid: {
    'area 1.1 in March': planOf(
      { months: { Dic: 100 }, weight: 15 },
      { months: { Mar: 100 }, weight: 30 },
      { months: { Mar: 100 }, weight: 10 },
      { months: { Mar: 100 }, weight: 15 },
      { months: { Mar: 100 }, weight: 30 },
    ),
    'exact ratios, as formulas give them': planOf(
      in_(30, { Mar: 3000 / 85 }),
      in_(10, { Mar: 1000 / 85 }),
      in_(15, { Mar: 1500 / 85 }),
      in_(30, { Mar: 3000 / 85 }),
    ),
    'a month with nothing programmed has no total': planOf(in_(100, { Mar: 100 })),
    'no weight at all in the month (target-without-weight says so)': planOf(in_(100, null)),
    'an error value (cell-error says so)': planOf(
      in_(50, { Mar: cellError('#DIV/0!') }),
      in_(50, { Mar: 50 }),
    ),
  },
  invalid: {
    'one weight is not what corresponds: that is where to go': [
      planOf(in_(60, { Mar: 70 }), in_(40, { Mar: 40 })),
      [
        {
          item: null,
          period: 'Mar',
          cells: ['H3', 'H5', 'H6'],
          severity: 'error',
          says: 'En mar las ponderaciones del área 1 suman 110.0 %, no 100 %: 1.1 pondera 70.0 y le corresponde 60.0.',
        },
      ],
    ],
    'several are off': [
      planOf(in_(50, { Mar: 45 }), in_(30, { Mar: 25 }), in_(20, { Mar: 20 })),
      [
        {
          item: null,
          period: 'Mar',
          cells: ['H8', 'H3', 'H5', 'H7'],
          says: 'En mar las ponderaciones del área 1 suman 90.0 %, no 100 %: faltan 10.0 puntos.',
        },
      ],
    ],
    '24.9 four times, without the residue of 6.4, is a rounding': [
      planOf(
        in_(11.1, { Mar: 24.9 }),
        in_(11.1, { Mar: 24.9 }),
        in_(11.1, { Mar: 24.9 }),
        in_(11.2, { Mar: 25.2 }),
      ),
      [
        {
          item: null,
          period: 'Mar',
          cells: ['H10', 'H3', 'H5', 'H7', 'H9'],
          severity: 'info',
          messageId: 'rounding',
        },
      ],
    ],
    '33 three times: whole numbers without the residue': [
      planOf(in_(20, { Mar: 33 }), in_(20, { Mar: 33 }), in_(20, { Mar: 33 })),
      [
        {
          item: null,
          period: 'Mar',
          cells: ['H8', 'H3', 'H5', 'H7'],
          severity: 'info',
          messageId: 'rounding',
        },
      ],
    ],
  },
});

test('a formula without a result is said to be unchecked', () => {
  const { unchecked } = runRules([planOf(in_(50, { Mar: UNCOMPUTED }), in_(50, { Mar: 50 }))]);
  expect(unchecked).toContainEqual(
    expect.objectContaining({ rule: 'month-weights-not-100', reason: 'rules.unchecked.uncomputed' }),
  );
});

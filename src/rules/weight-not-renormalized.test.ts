import { testFixes } from '../../test/support/fix-tests';
import { planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const feb = (weight: number, written?: number) => ({
  annual: 100,
  months: { Feb: 100 },
  weight,
  ...(written === undefined ? {} : { weights: { Feb: written } }),
});
const dic = (weight: number) => ({ annual: 100, months: { Dic: 100 }, weight });

testRule('weight-not-renormalized', {
  valid: {
    'the weights that the rule prints': planOf(feb(34), dic(33), feb(33)),
    'exact ratios': planOf(feb(34, 3400 / 67), dic(33), feb(33, 3300 / 67)),
    'the residue on the largest weight: 25.3 for 25.17': planOf(
      feb(11.1, 24.9),
      feb(11.1, 24.9),
      feb(11.1, 24.9),
      feb(11.2, 25.3),
      dic(55.5),
    ),
    'whole numbers by the same rule are weight-rounding’s': planOf(
      feb(20, 33),
      feb(20, 33),
      feb(20, 34),
      dic(40),
    ),
    'an annual weight is missing, so nothing can be told': planOf(feb(34, 50), {
      ...feb(33, 50),
      weight: null,
    }),
  },
  invalid: {
    'area 7.2 in February: 50 and 50 for 34 and 33': [
      planOf(feb(34, 50), dic(33), feb(33, 50)),
      [
        {
          item: '1.1',
          period: 'Feb',
          cells: ['G3'],
          severity: 'warning',
          says: 'En feb 1.1 pondera 50.0 y le corresponde 50.7.',
        },
        { item: '1.3', period: 'Feb', cells: ['G7'], says: 'En feb 1.3 pondera 50.0 y le corresponde 49.3.' },
      ],
    ],
    'with another tolerance only the larger difference': [
      planOf(feb(60, 62), feb(30, 28.5), feb(10, 9.5)),
      [{ item: '1.1', period: 'Feb', cells: ['G3'] }],
      { rules: { 'weight-not-renormalized': ['warning', { tolerance: 1.6 }] } },
    ],
  },
});

testFixes('weight-not-renormalized', {
  'the whole month is computed again: one weight alone would break the sum': {
    plan: planOf(
      { months: { Ene: 5, Feb: 5 }, annual: 10, weight: 38, weights: { Ene: 38, Feb: 50 } },
      { months: { Ene: 5, Feb: 5 }, annual: 10, weight: 37, weights: { Ene: 37, Feb: 50 } },
      { months: { Ene: 5 }, annual: 5, weight: 25 },
    ),
    fixes: [
      {
        id: 'recompute',
        writes: { G3: 50.7, G5: 49.3 },
        kind: 'safe',
        effects: ['Suma de las ponderaciones de feb del área 1: 100.0 % → 100.0 %'],
      },
    ],
  },
});

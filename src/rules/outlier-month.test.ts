import { planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const counts = (...months: number[]) => planOf({ months, annual: months.reduce((sum, one) => sum + one, 0) });

testRule('outlier-month', {
  valid: {
    'much the same': counts(20, 25, 22, 30, 20, 25, 22, 30, 20, 25, 22, 30),
    'three times as much': counts(10, 10, 10, 10, 10, 30),
    'too few months to have a middle': counts(10, 10, 10, 10, 100),
    'a season': counts(25, 25, 25, 5, 2, 2, 5, 2, 2, 5, 2),
    'ones and a handful': counts(1, 1, 1, 1, 1, 5),
  },
  invalid: {
    'a digit too many': [
      counts(20, 25, 220, 30, 20, 25),
      [
        {
          item: '1.1',
          period: 'Mar',
          cells: ['H2'],
          severity: 'info',
          says: '1.1 programa 220 en mar, lejos de los demás meses, cuya mediana es 25.',
        },
      ],
    ],
    'two of twelve': [
      counts(10, 10, 10, 10, 10, 90, 10, 10, 10, 10, 10, 90),
      [{ item: '1.1', cells: ['K2', 'Q2'] }],
    ],
  },
});

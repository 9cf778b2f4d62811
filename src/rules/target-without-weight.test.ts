import { planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const months = { Ene: 5, Jul: 5 };

testRule('target-without-weight', {
  valid: {
    'a weight beside each target': planOf({ months, annual: 10 }),
    'an informative indicator weighs 0 in the year': planOf({ months, annual: 10, weight: 0, weights: null }),
    'a 0 without a weight is not programmed': planOf({
      months: { ...months, Feb: 0 },
      annual: 10,
      weights: { Ene: 100, Jul: 100 },
    }),
  },
  invalid: {
    'a blank weight': [
      planOf({ months, annual: 10, weights: { Ene: 100 } }),
      [
        {
          item: '1.1',
          period: 'Jul',
          cells: ['L3', 'L2'],
          severity: 'error',
          says: '1.1 tiene meta en jul sin ponderación.',
        },
      ],
    ],
    'a weight of 0 in a month': [
      planOf({ months, annual: 10, weights: { Ene: 100, Jul: 0 } }),
      [{ item: '1.1', period: 'Jul', cells: ['L3', 'L2'] }],
    ],
    'no weight in any month: one line': [
      planOf({ months, annual: 10, weights: null }),
      [{ item: '1.1', cells: ['F3', 'L3', 'F2', 'L2'], messageId: 'noWeights' }],
    ],
    'neither annual nor monthly': [
      planOf({ months, annual: 10, weight: null, weights: null }),
      [{ item: '1.1', cells: ['R3', 'F3', 'L3', 'F2', 'L2'], messageId: 'noAnnualWeight' }],
    ],
    'no line of weights': [
      planOf({ months, annual: 10, noWeightLine: true }),
      [{ item: '1.1', cells: ['F2', 'L2'], messageId: 'noAnnualWeight' }],
    ],
  },
});

import { planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const one = { months: 100 };

testRule('weight-concentration', {
  valid: {
    'an area of one indicator': planOf({ ...one, weight: 100 }),
    'exactly 60': planOf({ ...one, weight: 60 }, { ...one, weight: 40 }),
  },
  invalid: {
    '75 of 100, as 2.2.1': [
      planOf({ ...one, weight: 75 }, { ...one, weight: 15 }, { ...one, weight: 10 }),
      [
        {
          item: '1.1',
          cells: ['R3'],
          severity: 'info',
          says: '1.1 concentra 75.0 % de la ponderación del área 1.',
        },
      ],
    ],
    'another threshold': [
      planOf({ ...one, weight: 60 }, { ...one, weight: 40 }),
      [{ item: '1.1', cells: ['R3'] }],
      { rules: { 'weight-concentration': ['info', { threshold: 50 }] } },
    ],
  },
});

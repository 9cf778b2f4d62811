import { planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('zero-target-programmed', {
  valid: {
    'blank is not zero': planOf({ months: { Mar: 5 } }),
    'where less is better zero is welcome': planOf({
      months: { Mar: 0, Jun: 5 },
      annual: 5,
      direction: 'descending',
    }),
  },
  invalid: {
    'one month': [
      planOf({ months: { Mar: 0, Jun: 5 }, annual: 5 }),
      [
        {
          item: '1.1',
          period: 'Mar',
          cells: ['H2'],
          severity: 'warning',
          says: '1.1 tiene 0 en mar: ¿no programado o cero esperado?',
        },
      ],
    ],
    'several months are one line': [
      planOf({ months: [0, 0, 5, 0], annual: 5 }),
      [
        {
          item: '1.1',
          cells: ['F2:G2', 'I2'],
          says: '1.1 tiene 0 en ene, feb y abr: ¿no programado o cero esperado?',
        },
      ],
    ],
  },
});

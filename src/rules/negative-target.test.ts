import { planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('negative-target', {
  valid: {
    'targets of 0 and above': planOf({ months: { Ene: 0, Feb: 5 }, annual: 5 }),
    'a net change may fall': planOf({ name: 'Variación neta de personal', months: { Ene: -5 }, annual: -5 }),
  },
  invalid: {
    'a month': [
      planOf({ months: { Ene: -5, Feb: 15 }, annual: 10 }),
      [
        {
          item: '1.1',
          period: 'Ene',
          cells: ['F2'],
          severity: 'error',
          says: 'La meta de 1.1 en ene es negativa (-5).',
        },
      ],
    ],
    'the annual target': [
      planOf({ months: { Ene: 5 }, annual: -5 }),
      [{ item: '1.1', cells: ['C2'], messageId: 'annual' }],
    ],
  },
});

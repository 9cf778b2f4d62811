import { planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('behavior-undefined', {
  valid: {
    'it adds up': planOf({ months: { Mar: 60, Jun: 40 }, annual: 100 }),
    'it repeats': planOf({ months: 100, annual: 100, measure: 'percent' }),
    'the plan declares it, though the figures miss it': planOf({
      months: { Mar: 60, Jun: 45 },
      annual: 100,
      behavior: 'sum',
    }),
    'one period asks the same of all behaviors': planOf({ months: { Dic: 8 }, annual: 10 }),
    'a ratio with one month off': planOf({ months: [100, 100, 90, 100], annual: 100, measure: 'percent' }),
    'no annual target': planOf({ months: { Mar: 60, Jun: 40 }, annual: null }),
  },
  invalid: {
    'no test passes, as 7.3.1': [
      planOf({ months: { Mar: 60, Jun: 40 }, annual: 102 }),
      [
        {
          item: '1.1',
          cells: ['C2'],
          severity: 'warning',
          says: 'No se puede deducir si 1.1 es acumulable, constante o de nivel; indíquelo.',
        },
      ],
    ],
    'a level that nobody declared': [
      planOf({ months: { Mar: 70, Jun: 80, Dic: 90 }, annual: 90 }),
      [{ item: '1.1', cells: ['C2'] }],
    ],
  },
});

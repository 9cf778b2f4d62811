import { pct, planOf, poaOf, text } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('single-period-annual', {
  valid: {
    'two periods': planOf({ months: { Jun: pct(100), Dic: pct(100) } }),
    none: planOf({ months: null, annual: null }),
    'declared so': planOf({ months: { Dic: pct(100) }, frequency: 'Anual' }),
    'a product that is annual by its periodicity': poaOf({
      annual: 3,
      months: { Dic: 3 },
      product: { periodicity: '1 - Anual' },
    }),
    'one figure beside what cannot be read': planOf({ months: { Jun: text('ver nota'), Dic: pct(100) } }),
  },
  invalid: {
    'December alone': [
      planOf({ months: { Dic: pct(100) } }),
      [
        {
          item: '1.1',
          period: 'Dic',
          cells: ['Q2'],
          severity: 'info',
          says: '1.1 se mide solo en dic; no habrá alerta temprana.',
        },
      ],
    ],
    'beside typed zeros': [
      planOf({ months: { Jun: 0, Ago: 4 }, annual: 4 }),
      [{ item: '1.1', period: 'Ago', cells: ['M2'] }],
    ],
  },
});

import { pct, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('count-vs-ratio', {
  valid: {
    'a percentage': planOf({ formula: 'a / b', months: pct(100) }),
    'a count of things': planOf({ formula: 'Liberaciones', months: 1, annual: 12 }),
    'without a formula': planOf({ months: 1, annual: 12 }),
    'not whole': planOf({ formula: 'a / b', months: 0.5, annual: 0.5 }),
    'a score': planOf({ formula: 'a / b', months: { Dic: 9 }, measure: 'score' }),
  },
  invalid: {
    'things and a quotient': [
      planOf({ formula: 'Acciones difundidas / Acciones detectadas', months: 1, annual: 12 }),
      [
        {
          item: '1.1',
          cells: ['C2', 'E2'],
          severity: 'warning',
          says: '1.1 tiene meta en cantidad (12) y fórmula en cociente: «Acciones difundidas / Acciones detectadas».',
        },
      ],
    ],
    'compliance with the target itself': [
      planOf({ formula: 'Informes elaborados / Informes programados', months: 1, annual: 12 }),
      [{ item: '1.1', cells: ['C2', 'E2'], severity: 'info', messageId: 'planned' }],
    ],
  },
});

import { buildPlan, planOf, poaOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('missing-code', {
  valid: {
    'every indicator has one': planOf({}, {}),
    'a plan without codes': planOf({ code: null, name: 'A' }, { code: null, name: 'B' }),
    'one code among many is no system': planOf({}, { code: null }, { code: null }),
    'an empty block': planOf({}, {}, { code: null, name: null, weight: null, weights: null, annual: null }),
    'a line of totals': planOf({}, {}, { code: null, name: 'Total general', annual: 200 }),
  },
  invalid: {
    'one of three': [
      planOf({ months: 1 }, { code: null, name: 'Visitas', months: 1 }, { months: 1 }),
      [
        {
          item: 'Visitas',
          cells: ['A4'],
          severity: 'error',
          says: 'La fila 4 («Visitas») tiene datos pero no tiene clave.',
        },
      ],
    ],
    'a product': [
      poaOf({ annual: 3 }, { annual: 3 }, { code: null, name: 'Talleres', annual: 4 }),
      [{ item: 'Talleres', cells: ['A4'] }],
    ],
    'in another area of the plan': [
      buildPlan({
        areas: [
          { indicators: [{ months: 1 }] },
          { indicators: [{ code: null, name: 'Visitas', months: 1 }] },
        ],
      }),
      [{ item: 'Visitas', cells: ['A7'] }],
    ],
  },
});

import { fichaOf } from '../../test/support/ficha-builder';
import { planOf, poaOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('missing-formula', {
  valid: {
    'all have one': planOf({ formula: 'a / b', months: 1 }, { formula: 'c', months: 1 }),
    'a table without that column': planOf({ months: 1 }, { months: 1 }),
    'an empty block of a template': planOf({
      formula: null,
      name: null,
      weight: null,
      weights: null,
      annual: null,
    }),
    'products have none': poaOf({ formula: null, annual: 4 }),
    'a ficha that is filled in': fichaOf('MIR', { method: '(a / b) x 100' }),
    'a form without that label': fichaOf('DTP5', {}),
  },
  invalid: {
    'blank where others have one': [
      planOf({ formula: 'a / b', months: 1 }, { formula: '  ', months: 1 }),
      [{ item: '1.2', cells: ['E4'], severity: 'error', says: '1.2 no tiene fórmula de cálculo.' }],
    ],
    'blank in a column that the table has': [
      planOf({ formula: null, months: 1 }),
      [{ item: '1.1', cells: ['E2'] }],
    ],
    'a form DTP5': [fichaOf('DTP5', { calculation: null }), [{ item: 'Ficha', cells: ['B1'] }]],
    'a form MIR': [fichaOf('MIR', { unit: 'Persona', method: null }), [{ item: 'Ficha', cells: ['B2'] }]],
  },
});

import { planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('missing-name', {
  valid: {
    'a name': planOf({ months: 100 }),
    'a block of a template that has a code at most': planOf({ name: null, annual: null, weight: null }),
  },
  invalid: {
    'no name': [
      planOf({ name: null, months: 100 }),
      [{ item: '1.1', cells: ['B2'], severity: 'warning', says: 'El indicador 1.1 no tiene nombre.' }],
    ],
    'blanks only': [planOf({ name: '  ', months: 100 }), [{ item: '1.1', cells: ['B2'] }]],
  },
});

import { cellError, pct, planOf, text, UNCOMPUTED } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('missing-target', {
  valid: {
    'a target': planOf({ annual: pct(100), months: pct(100) }),
    'a target of 0 is a target': planOf({ annual: 0, months: 0 }),
    'a number stored as text is a target': planOf({ annual: text('100', 100), months: 100 }),
    'an error value (cell-error says so)': planOf({ annual: cellError(), months: 100 }),
    'a block of a template that has a code at most': planOf({ name: null, annual: null, weight: null }),
  },
  invalid: {
    blank: [
      planOf({ annual: null, months: 100 }),
      [{ item: '1.1', cells: ['C2'], severity: 'error', says: '1.1 no tiene meta anual.' }],
    ],
    'a word for nothing': [planOf({ annual: text('N/A'), months: 100 }), [{ item: '1.1', cells: ['C2'] }]],
    'only a name': [planOf({ annual: null, weight: null }), [{ item: '1.1', cells: ['C2'] }]],
  },
  unchecked: {
    'formulas without a result': [
      planOf({ annual: UNCOMPUTED, months: 100 }, { annual: 5, months: 5 }, { annual: UNCOMPUTED }),
      ['uncomputed: C2 C6'],
    ],
  },
});

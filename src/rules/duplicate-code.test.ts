import { buildPlan, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const code = (written: string | null) => ({ code: written, months: 100 });

testRule('duplicate-code', {
  valid: {
    'different codes': planOf(code('1.1.1'), code('1.1.2')),
    'no codes': planOf({ ...code(null), name: 'Uno' }, { ...code(null), name: 'Otro' }),
    'plain numbers start anew in each area': buildPlan({
      areas: [{ indicators: [code('1'), code('2')] }, { indicators: [code('1')] }],
    }),
  },
  invalid: {
    'in an area: go to the one that repeats': [
      planOf(code('1.1.1'), code('1.1.2'), code('1.1.1')),
      [
        {
          item: '1.1.1',
          cells: ['A6', 'A2'],
          severity: 'error',
          says: 'La clave 1.1.1 se repite en las filas 2 y 6.',
        },
      ],
    ],
    'across areas, and with a trailing dot': [
      buildPlan({ areas: [{ indicators: [code('1.1.1')] }, { indicators: [code('1.1.1.')] }] }),
      [{ item: '1.1.1.', cells: ['A7', 'A2'] }],
    ],
    'plain numbers within an area': [
      buildPlan({ areas: [{ indicators: [code('1'), code('1')] }] }),
      [{ item: '1', cells: ['A4', 'A2'] }],
    ],
  },
});

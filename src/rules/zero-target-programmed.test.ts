import { testFixes } from '../../test/support/fix-tests';
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

testFixes('zero-target-programmed', {
  'a zero with a weight: the others of the month share it': {
    plan: planOf(
      { months: { Mar: 0, Jun: 5 }, annual: 5, weight: 40 },
      { months: 1, annual: 12, weight: 60 },
    ),
    fixes: [
      {
        id: 'blank',
        writes: { H2: '', H3: '', H5: 100 },
        kind: 'proposed',
        says: 'Dejar en blanco mar de 1.1: no hay nada programado.',
        effects: [
          'Suma de los meses (meta anual: 5): 5 → 5',
          'De los meses cambiados, los que suman 100 % en el área 1: 1 → 1',
        ],
      },
    ],
  },
  'zeros without weights, alone in their area': {
    plan: planOf({ months: [0, 0, 5, 0], annual: 5, weights: { Mar: 100 } }),
    fixes: [{ id: 'blank', writes: { F2: '', G2: '', I2: '' } }],
  },
  'weights in whole numbers stay whole': {
    plan: planOf(
      { months: { Mar: 0, Jun: 5 }, annual: 5, weight: 10.5, weights: { Mar: 11, Jun: 11 } },
      { months: { Mar: 1, Jun: 1 }, annual: 2, weight: 29.5, weights: { Mar: 30, Jun: 30 } },
      { months: { Mar: 1, Jun: 1 }, annual: 2, weight: 30, weights: { Mar: 30, Jun: 30 } },
      { months: { Mar: 1, Jun: 1 }, annual: 2, weight: 30, weights: { Mar: 29, Jun: 29 } },
    ),
    fixes: [{ id: 'blank', writes: { H2: '', H3: '', H5: 33, H7: 34, H9: 33 } }],
  },
  'weights that are formulas follow': {
    plan: planOf(
      { months: { Mar: 0, Jun: 5 }, annual: 5, weight: 40 },
      { months: 1, annual: 12, weight: 60 },
    ),
    formulasFollow: true,
    contentAt: ({ row }) => ({ value: null, formula: row === 2 ? '=1' : null }),
    fixes: [{ id: 'blank', writes: { H2: '' } }],
  },
  'a zero that a formula makes': {
    plan: planOf({
      months: { Mar: { kind: 'number', value: 0, raw: 0, percent: false, formula: true }, Jun: 5 },
      annual: 5,
    }),
    fixes: [],
  },
});

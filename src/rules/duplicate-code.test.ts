import { testFixes } from '../../test/support/fix-tests';
import { buildPlan, planOf, poaOf } from '../../test/support/plan-builder';
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

testFixes('duplicate-code', {
  'the next free one, without filling holes': {
    plan: planOf(code('1.1.1'), code('1.1.4'), code('1.1.1')),
    fixes: [
      {
        id: 'next',
        writes: { A6: '1.1.5' },
        kind: 'proposed',
        says: 'Dar a la fila 6 la siguiente clave libre, 1.1.5; la fila 2 conserva 1.1.1.',
        effects: [],
      },
    ],
  },
  'three times': {
    plan: planOf(code('1.1'), code('1.1'), code('1.1'), code('1.2')),
    fixes: [
      {
        id: 'next',
        writes: { A4: '1.3', A6: '1.4' },
        says: 'Dar a las filas 4 y 6 las siguientes claves libres, 1.3 y 1.4; la fila 2 conserva 1.1.',
      },
    ],
  },
  'the one in the area of the code keeps it; the other gets one of its own area, with its dot': {
    plan: buildPlan({
      areas: [
        { code: '7.3', indicators: [code('7.3.1.'), code('7.3.2.'), code('7.4.1.')] },
        { code: '7.4', indicators: [code('7.4.1')] },
      ],
    }),
    fixes: [{ id: 'next', writes: { A6: '7.3.3.' } }],
  },
  'plain numbers, each area for itself': {
    plan: buildPlan({
      areas: [{ indicators: [code('1'), code('1')] }, { indicators: [code('1'), code('2'), code('3')] }],
    }),
    fixes: [{ id: 'next', writes: { A4: 2 } }],
  },
  'numbers with zeros in front keep their width': {
    plan: planOf(code('1.09'), code('1.09')),
    fixes: [{ id: 'next', writes: { A4: '1.10' } }],
  },
  'a cell that holds the last number only': {
    plan: poaOf({ ...code('1.1.2'), annual: 5 }, { ...code('1.1.2'), annual: 5 }),
    contentAt: ({ column }) => ({ value: column === 0 ? 2 : null, formula: null }),
    fixes: [
      {
        id: 'next',
        writes: { A3: 3 },
        says: 'Dar a la fila 3 la siguiente clave libre, 1.1.3; la fila 2 conserva 1.1.2.',
      },
    ],
  },
  'codes that end in letters have no next one': { plan: planOf(code('1.A'), code('1.A')), fixes: [] },
  'codes that are formulas': {
    plan: planOf(code('1.1'), code('1.1')),
    contentAt: () => ({ value: '1.1', formula: '=A1' }),
    fixes: [],
  },
});

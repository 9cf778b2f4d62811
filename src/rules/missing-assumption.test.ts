import { fichaOf } from '../../test/support/ficha-builder';
import type { AreaSpec } from '../../test/support/plan-builder';
import { buildPlan } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';
import type { Plan } from '../domain/plan';

const poa = (...contexts: NonNullable<AreaSpec['context']>[]) =>
  buildPlan({
    type: 'POA',
    areas: contexts.map((context) => ({ noTotalLine: true, context, indicators: [{ annual: 4 }] })),
  });

/** The second objetivo operativo has the field of the first. */
function onOneCell(plan: Plan): Plan {
  const [first, second] = plan.areas;
  const assumption = first!.context!.assumption!;
  return { ...plan, areas: [first!, { ...second!, context: { ...second!.context, assumption } }] };
}

const SIXTY = 'Mejorada la atención de las personas migrantes en veinte mil';

testRule('missing-assumption', {
  valid: {
    'it is named': poa({ result: 'Mejorada la atención', assumption: 'Hay presupuesto' }),
    'a sheet without that field': poa({ result: 'Mejorada la atención' }),
    'a ficha that is filled in': fichaOf('MIR', { assumptions: 'Hay demanda' }),
    'a form without that label': fichaOf('DTP5', {}),
  },
  invalid: {
    blank: [
      poa({ objective: '1', result: 'Mejorada la atención', assumption: ' ' }),
      [
        {
          item: null,
          cells: ['D1'],
          severity: 'info',
          says: 'El resultado de 1 («Mejorada la atención») no tiene supuesto.',
        },
      ],
    ],
    'two objetivos operativos of one result: one line': [
      poa(
        { objective: '1', result: 'Mejorada la atención', assumption: '' },
        { objective: '1', result: 'Mejorada la atención', assumption: '' },
        { objective: '2', result: 'Mejorada la atención', assumption: '' },
      ),
      [
        { item: null, cells: ['D1'] },
        { item: null, cells: ['D9'] },
      ],
    ],
    'two objectives whose results are not written either': [
      poa({ assumption: '' }, { assumption: '', result: ' ' }, { assumption: '', result: '' }),
      [
        { item: null, cells: ['D1'], messageId: 'unnamed', says: 'El resultado de 1 no tiene supuesto.' },
        { item: null, cells: ['D5'], messageId: 'unnamed', says: 'El resultado de 2 no tiene supuesto.' },
        { item: null, cells: ['D9'], messageId: 'unnamed', says: 'El resultado de 3 no tiene supuesto.' },
      ],
    ],
    'an objective that promises nothing': [
      poa({ objective: '1', assumption: '' }, { objective: '1', assumption: '' }),
      [{ item: null, cells: ['D1'], messageId: 'unnamed', says: 'El resultado de 1 no tiene supuesto.' }],
    ],
    'one result for which no objective is named: one line': [
      poa(
        { result: 'Mejorada la atención', assumption: '' },
        { result: 'Mejorada la atención', assumption: '' },
      ),
      [{ item: null, cells: ['D1'] }],
    ],
    'one cell for two objetivos operativos': [
      onOneCell(poa({ objective: '1', assumption: '' }, { objective: '2', assumption: '' })),
      [{ item: null, cells: ['D1'], messageId: 'unnamed' }],
    ],
    'a result of sixty letters, as it is': [
      poa({ result: SIXTY, assumption: '' }),
      [{ item: null, cells: ['D1'], says: `El resultado de 1 («${SIXTY}») no tiene supuesto.` }],
    ],
    'a longer one is cut': [
      poa({
        result: 'Mejorada la atención de las personas migrantes en los veinte consulados',
        assumption: '',
      }),
      [
        {
          item: null,
          cells: ['D1'],
          says: 'El resultado de 1 («Mejorada la atención de las personas migrantes en los vei…») no tiene supuesto.',
        },
      ],
    ],
    'not behind a blank': [
      poa({
        result: 'Mejorada la atención de las personas migrantes en la red de veinte consulados',
        assumption: '',
      }),
      [
        {
          item: null,
          cells: ['D1'],
          says: 'El resultado de 1 («Mejorada la atención de las personas migrantes en la red…») no tiene supuesto.',
        },
      ],
    ],
    'a ficha': [
      fichaOf('MIR', { assumptions: null }),
      [{ item: 'Ficha', cells: ['B1'], messageId: 'ficha' }],
    ],
  },
});

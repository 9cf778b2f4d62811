import type { AreaSpec } from '../../test/support/plan-builder';
import { buildPlan } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const poa = (...contexts: NonNullable<AreaSpec['context']>[]) =>
  buildPlan({
    type: 'POA',
    areas: contexts.map((context) => ({ noTotalLine: true, context, indicators: [{ annual: 4 }] })),
  });

testRule('duplicate-result', {
  valid: {
    'each has its own': poa(
      { objective: '1', result: 'A mejorada' },
      { objective: '2', result: 'B mejorada' },
    ),
    'numbers tell them apart': poa({ objective: '1', result: '1 - A' }, { objective: '2', result: '2 - A' }),
    'objetivos operativos of one objective': poa(
      { objective: '1', result: 'A' },
      { objective: '1', result: 'A' },
    ),
    'blank ones': poa({ objective: '1', result: '' }, { objective: '2', result: '' }),
    'no such field': poa({}, {}),
    'nothing but a dash': poa({ objective: '1', result: '-' }, { objective: '2', result: '-' }),
    'areas without a context': buildPlan({
      type: 'POA',
      areas: [{ indicators: [{ annual: 4 }] }, { indicators: [{ annual: 4 }] }],
    }),
  },
  invalid: {
    'two objectives that are not printed': [
      poa({ result: 'Mejorada la atención' }, { objective: '', result: 'Mejorada la atención' }),
      [
        {
          item: null,
          cells: ['C5', 'C1'],
          says: 'Los objetivos de 1 y 2 tienen el mismo texto de resultado.',
        },
      ],
    ],
    'the first operational objective of each': [
      poa(
        { objective: '1', result: 'Mejorada la atención' },
        { objective: '1', result: 'Mejorada la atención' },
        { objective: '2', result: 'Mejorada la atención' },
        { objective: '2', result: 'Mejorada la atención' },
      ),
      [
        {
          item: null,
          cells: ['C9', 'C1'],
          says: 'Los objetivos de 1 y 3 tienen el mismo texto de resultado.',
        },
      ],
    ],
    'three objectives': [
      poa(
        { objective: '1', result: 'Mejorada la atención' },
        { objective: '2', result: 'Mejorada la atención.' },
        { objective: '3', result: 'MEJORADA LA ATENCIÓN' },
      ),
      [
        {
          item: null,
          cells: ['C5', 'C1', 'C9'],
          severity: 'warning',
          says: 'Los objetivos de 1, 2 y 3 tienen el mismo texto de resultado.',
        },
      ],
    ],
  },
});

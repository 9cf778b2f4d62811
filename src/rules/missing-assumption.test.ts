import { fichaOf } from '../../test/support/ficha-builder';
import type { AreaSpec } from '../../test/support/plan-builder';
import { buildPlan } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const poa = (...contexts: NonNullable<AreaSpec['context']>[]) =>
  buildPlan({
    type: 'POA',
    areas: contexts.map((context) => ({ noTotalLine: true, context, indicators: [{ annual: 4 }] })),
  });

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
    'a ficha': [
      fichaOf('MIR', { assumptions: null }),
      [{ item: 'Ficha', cells: ['B1'], messageId: 'ficha' }],
    ],
  },
});

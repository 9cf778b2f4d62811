import { buildPom, pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';

const named = (title: string) => buildPom({ title, products: [{ code: '1' }] });
const table = ['D2', 'F2', 'H2', 'J2', 'L2'];

testRule('period-label-mismatch', {
  valid: {
    'the years of the table': named('Plan Operativo Multianual 2026-2030'),
    'other dashes': named('POM 2026 – 2030'),
    'in words': named('POM de 2026 al 2030'),
    'no years': named('Plan Operativo Multianual'),
    'another plan, in a result': pomOf({
      code: '1',
      result: 'Alineado al Plan Nacional de Desarrollo 2020-2032',
    }),
    'the years of a base line': pomOf({ code: '1', result: 'Incremento respecto a 2021-2025' }),
    'a part of the period': pomOf({ code: '1', name: 'Etapa 2026-2028' }),
    'a code is no year': pomOf({ code: '1', name: 'Acuerdo 120-2018/2024' }),
  },
  invalid: {
    'the heading of the plan before': [
      named('Plan Operativo Multianual 2025-2029'),
      [
        {
          item: null,
          cells: ['A1'],
          severity: 'warning',
          says: 'El texto cita 2025-2029 y la tabla cubre 2026-2030.',
        },
      ],
    ],
    'a heading that covers less': [
      named('POM 2026-2029'),
      [{ item: null, cells: ['A1'], says: 'El texto cita 2026-2029 y la tabla cubre 2026-2030.' }],
    ],
    'a result, once for all its products': [
      pomOf({ code: '1', result: 'Ampliada la cobertura en 2024-2028' }),
      [{ item: null, cells: ['P2'] }],
    ],
  },
});

test('says both, with their cells', async () => {
  const { findingsOf } = await import('../../test/support/rule-tests');
  const { formatLocal } = await import('../domain/address');
  const [finding] = findingsOf('period-label-mismatch', named('POM 2025-2029'));
  expect(finding!.compared.map(({ value, cells }) => [value, cells.map(formatLocal)])).toEqual([
    ['2025-2029', ['A1']],
    ['2026-2030', table],
  ]);
});

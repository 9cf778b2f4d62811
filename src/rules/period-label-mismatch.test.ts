import { buildPom, pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';
import type { Plan } from '../domain/plan';

const named = (title: string) => buildPom({ title, products: [{ code: '1' }] });
const table = ['D2', 'F2', 'H2', 'J2', 'L2'];

/** The result of the first product holds for all. */
function oneResult(plan: Plan): Plan {
  const { products } = plan.multiYear!;
  const { result } = products[0]!;
  return {
    ...plan,
    multiYear: { ...plan.multiYear!, products: products.map((one) => ({ ...one, result })) },
  };
}

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
    'a part of the period at its end': pomOf({ code: '1', name: 'Etapa 2028-2030' }),
    'years the other way round': pomOf({ code: '1', name: 'Acuerdos 2024/2019 y 2022/2022' }),
    'a table without years': buildPom({ years: [], title: 'POM 2026-2030', products: [{ code: '1' }] }),
    'a year’s execution without the table': { ...named('POM 2025-2029'), multiYear: undefined },
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
    'a heading that begins earlier': [
      named('POM 2025-2030'),
      [{ item: null, cells: ['A1'], says: 'El texto cita 2025-2030 y la tabla cubre 2026-2030.' }],
    ],
    'a heading that calls the plan by another name': [
      named('Política institucional 2025-2029'),
      [{ item: null, cells: ['A1'] }],
    ],
    'a table of one year': [
      buildPom({ years: [2026], title: 'POM 2026-2030', products: [{ code: '1' }] }),
      [{ item: null, cells: ['A1'], says: 'El texto cita 2026-2030 y la tabla cubre 2026.' }],
    ],
    'names and results that leave the period': [
      pomOf(
        { code: '1', name: 'Etapa 2028-2032', result: 'Ampliada la cobertura en 2026-2030' },
        { code: '2', result: 'Ampliada la cobertura en 2025-2027' },
      ),
      [
        { item: null, cells: ['B2'], says: 'El texto cita 2028-2032 y la tabla cubre 2026-2030.' },
        { item: null, cells: ['P3'], says: 'El texto cita 2025-2027 y la tabla cubre 2026-2030.' },
      ],
    ],
    'a result that stands once for two products': [
      oneResult(pomOf({ code: '1', result: 'Ampliada la cobertura en 2024-2028' }, { code: '2' })),
      [{ item: null, cells: ['P2'] }],
    ],
    'a result beside the years of its product': [
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

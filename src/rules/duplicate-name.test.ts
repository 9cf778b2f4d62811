import { judgedAgain } from '../../test/support/judged-again';
import { buildPlan, planOf } from '../../test/support/plan-builder';
import { buildPom, pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';

const areas = (a: { name: string; annual: number }, b: { name: string; annual: number }) =>
  buildPlan({ areas: [{ indicators: [a] }, { indicators: [b] }] });

testRule('duplicate-name', {
  valid: {
    'different names': planOf({ name: 'Visitas' }, { name: 'Revisiones' }),
    'numbers tell names apart': planOf({ name: 'Etapa 1' }, { name: 'Etapa 2' }),
    'without names': planOf({ name: null }, { name: null }),
    'two areas with the same target': areas(
      { name: 'Programa de Mantenimiento', annual: 100 },
      { name: 'Programa de mantenimiento.', annual: 100 },
    ),
    'a target that is missing is no other one': buildPlan({
      areas: [
        { indicators: [{ name: 'Visitas', annual: 4 }] },
        { indicators: [{ name: 'Visitas', annual: null }] },
      ],
    }),
    'a first target that is missing is no other one': buildPlan({
      areas: [
        { indicators: [{ name: 'Visitas', annual: null }] },
        { indicators: [{ name: 'Visitas', annual: 4 }] },
      ],
    }),
    'a target at odds with its months is no other one': buildPlan({
      areas: [
        { indicators: [{ name: 'Visitas', annual: 4, months: { Mar: 2, Sep: 2 } }] },
        { indicators: [{ name: 'Visitas', annual: 12, months: { Mar: 2, Sep: 8 } }] },
      ],
    }),
    'a product of a POM in the execution of its year': {
      ...pomOf({ code: '1', name: 'Visitas', physical: [5, 6, 7, 8, 9] }),
      areas: planOf({ name: 'Visitas', annual: 5 }).areas,
    },
    'a subproduct that bears the name of its product': pomOf(
      { code: '1', name: 'Personas atendidas' },
      { code: '1.1', name: 'Personas atendidas', parent: '1' },
    ),
  },
  invalid: {
    'twice in an area, whatever the targets': [
      planOf({ name: 'Visitas a oficinas', annual: 4 }, { name: 'VISITA A OFICINA', annual: 4 }),
      [
        {
          item: '1.2',
          cells: ['B4', 'B2'],
          severity: 'info',
          messageId: 'sameArea',
          says: '1.1 y 1.2 tienen el mismo nombre en la misma área: «Visitas a oficinas».',
        },
      ],
    ],
    'two areas with different targets': [
      areas({ name: 'Visitas', annual: 4 }, { name: 'Visitas', annual: 12 }),
      [
        {
          item: '2.1',
          cells: ['B7', 'B2'],
          says: '1.1 y 2.1 tienen el mismo nombre con metas distintas: «Visitas».',
        },
      ],
    ],
    'two products of a POM': [
      pomOf({ code: '1', name: 'Visitas', physical: 5 }, { code: '2', name: 'Visitas', physical: 9 }),
      [{ item: '2', cells: ['B3', 'B2'], messageId: 'sameArea' }],
    ],
    'a subproduct that bears the name of another product': [
      pomOf(
        { code: '1', name: 'Visitas' },
        { code: '2', name: 'Personas atendidas' },
        { code: '2.1', name: 'Visitas', parent: '2' },
      ),
      [{ item: '2.1', cells: ['B4', 'B2'], messageId: 'sameArea' }],
    ],
    'products of a POM without years': [
      buildPom({
        years: [],
        products: [
          { code: '1', name: 'Visitas' },
          { code: '2', name: 'Visitas' },
        ],
      }),
      [{ item: '2', cells: ['B3', 'B2'], messageId: 'sameArea' }],
    ],
    'a product of a POM with another target in the execution of its year': [
      {
        ...pomOf({ code: '1', name: 'Visitas', physical: [5, 6, 7, 8, 9] }),
        areas: planOf({ name: 'Visitas', annual: 6 }).areas,
      },
      [{ item: '1', cells: ['B2', 'B2'] }],
    ],
    'three areas, of which one has another target': [
      buildPlan({
        areas: [4, 12, 4].map((annual) => ({ indicators: [{ name: 'Visitas', annual }] })),
      }),
      [{ item: '2.1', cells: ['B7', 'B2', 'B12'] }],
    ],
  },
});

describe('is judged again after an edit', () => {
  const visits = (code: string, name: string, annual: number) => ({
    code,
    indicators: [{ name, annual }],
  });
  const plan = (...list: ReturnType<typeof visits>[]) => buildPlan({ areas: list });
  const says = (items: string) => `${items} tienen el mismo nombre con metas distintas: «Visitas».`;
  const alike = plan(visits('1', 'Visitas', 4), visits('2', 'Visitas', 4));
  const different = plan(visits('1', 'Visitas', 4), visits('2', 'Visitas', 12));

  test('of a target that was the same', () => {
    expect(judgedAgain('duplicate-name', alike, different, 1)).toEqual({
      before: [],
      after: [says('1.1 y 2.1')],
    });
  });

  test('of a name that was another', () => {
    const before = plan(visits('1', 'Visitas', 4), visits('2', 'Revisiones', 12));
    expect(judgedAgain('duplicate-name', before, different, 1).after).toEqual([says('1.1 y 2.1')]);
  });

  test('of the code of the first, whose area the finding is not about', () => {
    const renamed = plan(visits('7', 'Visitas', 4), visits('2', 'Visitas', 12));
    expect(judgedAgain('duplicate-name', different, renamed, 0)).toEqual({
      before: [says('1.1 y 2.1')],
      after: [says('7.1 y 2.1')],
    });
  });
});

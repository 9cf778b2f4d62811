import { buildPlan, planOf } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
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
  },
});

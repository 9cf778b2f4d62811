import { poaOf } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';

const part = (name: string, annual: number | null, unit = '556 - ASISTENCIA') => ({
  name,
  annual,
  product: { unit, partOf: '1.1.1' },
});
const whole = (annual: number) => ({ name: 'Personas atendidas', annual, product: { unit: '74 - PERSONA' } });

testRule('sibling-outlier', {
  valid: {
    'the parts make the whole: both are confirmed': poaOf(
      whole(5_600),
      part('Kits de ropa', 5_000),
      part('Kits de higiene', 600),
    ),
    'not so far apart': poaOf(whole(100), part('Kits de ropa', 5_000), part('Kits de higiene', 1_200)),
    'another unit': poaOf(
      whole(100),
      part('Kits de ropa', 5_000),
      part('Kits de higiene', 600, '98 - BOLSON ESCOLAR'),
    ),
    'just five times as many': poaOf(whole(100), part('Kits de ropa', 5_000), part('Kits de higiene', 1_000)),
    'a unit of the same name and another code': poaOf(
      whole(100),
      part('Kits de ropa', 5_000),
      part('Kits de higiene', 600, '557 - ASISTENCIA'),
    ),
    'a twin of nothing, and one without a target': poaOf(
      whole(100),
      part('Kits de ropa', 5_000),
      part('Kits de higiene', 0),
      part('Kits de cocina', null),
    ),
    'parts without a name': poaOf(whole(100), part('', 5_000), part('', 600)),
    'other things': poaOf(whole(100), part('Kits de ropa', 5_000), part('Meriendas', 600)),
    'part of nothing': poaOf(
      { name: 'Kits de ropa', annual: 5_000, product: { unit: '556 - ASISTENCIA' } },
      { name: 'Kits de higiene', annual: 600, product: { unit: '556 - ASISTENCIA' } },
    ),
  },
  invalid: {
    'many times its twin, in a whole that has less': [
      poaOf(whole(1_050), part('Kits de ropa', 5_000), part('Kits de higiene', 600)),
      [
        {
          item: '1.1.2',
          cells: ['C3', 'C4', 'C2'],
          severity: 'warning',
          says: '1.1.2 = 5,000 frente a 600 de su par 1.1.3; 1.1.1, de que son parte, tampoco suma.',
        },
      ],
    ],
    'a digit too few, in a whole that has more': [
      poaOf(whole(11_000), part('Kits de ropa', 5_000), part('Kits de higiene', 600)),
      [{ item: '1.1.3', cells: ['C4', 'C3', 'C2'] }],
    ],
    'of three the one furthest from the next': [
      poaOf(
        whole(1_000),
        part('Kits de higiene', 600),
        part('Kits de ropa', 5_000),
        part('Kits de cocina', 700),
      ),
      [
        {
          item: '1.1.3',
          cells: ['C4', 'C5', 'C2'],
          says: '1.1.3 = 5,000 frente a 700 de su par 1.1.4; 1.1.1, de que son parte, tampoco suma.',
        },
      ],
    ],
    'a product of a POM, once': [
      pomOf(
        { code: '1', unit: 'Persona', physical: 100 },
        { code: '1.1', name: 'Talleres de arte', unit: 'Persona', parent: '1', physical: 500 },
        { code: '1.2', name: 'Talleres de oficios', unit: 'Persona', parent: '1', physical: 50 },
      ),
      [{ item: '1.1', cells: ['D3', 'D4', 'D2'] }],
    ],
    'three times is much, to a stricter institution': [
      poaOf(whole(100), part('Kits de ropa', 1_900), part('Kits de higiene', 600)),
      [{ item: '1.1.2', cells: ['C3', 'C4', 'C2'] }],
      { rules: { 'sibling-outlier': ['warning', { ratio: 3 }] } },
    ],
  },
});

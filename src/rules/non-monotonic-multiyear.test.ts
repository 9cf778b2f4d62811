import { pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';

const result = 'Incrementada la cobertura de atención';

testRule('non-monotonic-multiyear', {
  valid: {
    'it grows': pomOf({ code: '1', result, physical: [10, 12, 14, 16, 18] }),
    'a small fall': pomOf({ code: '1', result, physical: [100, 96, 100, 110, 120] }),
    'a fall of 5 %': pomOf({ code: '1', result, physical: [100, 95, 100, 110, 120] }),
    'a rise from nothing, and from less than nothing': pomOf(
      { code: '1', result, physical: [0, 5, 6, 7, 8] },
      { code: '2', result, physical: [-10, 5, 6, 7, 8] },
    ),
    'nothing promises growth': pomOf({ code: '1', physical: [10, 5, 4, 3, 2] }),
    'less is wanted': pomOf({
      code: '1',
      name: 'Reducir los accidentes',
      result,
      physical: [10, 8, 6, 4, 2],
    }),
    'blank years compare with the last one that is there': pomOf({
      code: '1',
      result,
      physical: [10, null, 12, null, 15],
    }),
  },
  invalid: {
    'a year falls': [
      pomOf({ code: '1', result, physical: [100, 120, 80, 130, 140] }),
      [
        {
          item: '1',
          cells: ['H2', 'F2', 'P2'],
          severity: 'warning',
          says: '1 baja de 120 (2027) a 80 (2028) aunque el texto declara «Incrementada».',
        },
      ],
    ],
    'a fall of more than 5 %': [
      pomOf({ code: '1', result, physical: [1000, 949, 1000, 1100, 1200] }),
      [{ item: '1', cells: ['F2', 'D2', 'P2'] }],
    ],
    'what is to grow is a thing that should be much': [
      pomOf({ code: '1', result: 'Incrementada la satisfacción', physical: [100, 80, 120, 130, 140] }),
      [{ item: '1', cells: ['F2', 'D2', 'P2'] }],
    ],
    'the worst of two, where it comes first': [
      pomOf({ code: '1', result, physical: [100, 60, 95, 85, 140] }),
      [{ item: '1', cells: ['F2', 'D2', 'P2'] }],
    ],
    'the first of two that are alike': [
      pomOf({ code: '1', result, physical: [100, 90, 100, 90, 140] }),
      [{ item: '1', cells: ['F2', 'D2', 'P2'] }],
    ],
    'the worst of two; the name promises': [
      pomOf({ code: '1', name: 'Aumento de inspecciones', physical: [100, 90, 95, 60, 140] }),
      [{ item: '1', cells: ['J2', 'H2', 'B2'] }],
    ],
  },
});

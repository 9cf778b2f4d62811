import { testFixes } from '../../test/support/fix-tests';
import { poaOf } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';

const units = (...printed: string[]) => printed.map((unit) => ({ annual: 5, product: { unit } }));
const KNOWN = ['140 - CANTIDAD', '16 - CARNET', '72 - PASAPORTE', '149 - INFORME'];

const TEN = [
  ...KNOWN,
  ...['14 - CAMPAÑA', '22 - COMITÉ', '26 - CONVENIO', '30 - DICTAMEN', '32 - DOCUMENTO', '39 - EVENTO'],
];
const THREE = ['61 - VISA', '63 - SELLO', '65 - TIMBRE'];

testRule('unknown-unit-code', {
  valid: {
    'codes of the catalogue': poaOf(...units(...KNOWN)),
    'names without codes': poaOf(...units('Documento', 'Persona')),
    'products without a unit': poaOf({ annual: 5 }),
  },
  invalid: {
    'a code that is in no catalogue, used twice': [
      poaOf(...units(...KNOWN, '61 - CARNET', '61 - CARNET')),
      [
        {
          item: '1.1.5',
          cells: ['T6', 'T7'],
          severity: 'warning',
          says: 'La unidad 61 - CARNET (1.1.5 y 1.1.6) no está en el catálogo.',
        },
      ],
    ],
    'known to the institution but for one': [
      poaOf(...units(...KNOWN, '61 - VISA', '63 - SELLO')),
      [{ item: '1.1.6', cells: ['T7'] }],
      { rules: { 'unknown-unit-code': ['warning', { knownCodes: '60, 61' }] } },
    ],
    'two of two: either may be a slip': [
      poaOf(...units('61 - VISA', '63 - SELLO')),
      [
        { item: '1.1.1', cells: ['T2'] },
        { item: '1.1.2', cells: ['T3'] },
      ],
    ],
    'three of thirteen: each by itself': [
      poaOf(...units(...TEN, ...THREE)),
      [
        { item: '1.1.11', cells: ['T12'] },
        { item: '1.1.12', cells: ['T13'] },
        { item: '1.1.13', cells: ['T14'] },
      ],
    ],
    'three of twelve, a quarter: another catalogue': [
      poaOf(...units(...TEN.slice(1), ...THREE)),
      [{ item: null, cells: ['T11', 'T12', 'T13'], severity: 'info', messageId: 'otherCatalogue' }],
    ],
    'most of them: another catalogue, one line': [
      pomOf(
        { code: '1', unit: '2303 - Documento' },
        { code: '2', unit: '2301 - Persona' },
        { code: '3', unit: '2314 - Evento' },
      ),
      [{ item: null, cells: ['C2', 'C3', 'C4'], severity: 'info', messageId: 'otherCatalogue' }],
    ],
  },
});

testFixes('unknown-unit-code', {
  'the same name in the catalogue: no doubt': {
    plan: poaOf(...units(...KNOWN, '61 - CARNÉ', '61 - CARNET')),
    fixes: [{ id: 'unit:16', writes: { T6: '16 - CARNET', T7: '16 - CARNET' }, kind: 'proposed' }],
  },
  'a misprint of the name, and the same first word': {
    plan: poaOf(...units(...KNOWN, '61 - ATENCION MEDICAS')),
    fixes: [
      {
        id: 'unit:330',
        writes: { T6: '330 - ATENCIÓN MÉDICA' },
        says: 'Cambiar 61 - ATENCION MEDICAS por 330 - ATENCIÓN MÉDICA en 1.1.5.',
        effects: [],
      },
    ],
  },
  'a first word: several': {
    plan: poaOf(...units(...KNOWN, '61 - ATENCION A CLIENTES')),
    fixes: [
      { id: 'unit:330', writes: { T6: '330 - ATENCIÓN MÉDICA' } },
      { id: 'unit:1032', writes: { T6: '1032 - ATENCIÓN INTEGRAL' } },
      { id: 'unit:247', writes: { T6: '247 - ATENCIÓN' } },
    ],
  },
  'two letters changed places': {
    plan: poaOf(...units(...KNOWN, '61 - INFROME'), { annual: 5 }),
    fixes: [{ id: 'unit:149', writes: { T6: '149 - INFORME' } }],
  },
  'a name that the catalogue has in a longer form': {
    plan: poaOf(...units(...KNOWN, '61 - TALLER')),
    fixes: [{ id: 'unit:1039', writes: { T6: '1039 - TALLER DE CAPACITACIÓN' } }],
  },
  'nothing near it': { plan: poaOf(...units(...KNOWN, '61 - ANDAMIO')), fixes: [] },
});

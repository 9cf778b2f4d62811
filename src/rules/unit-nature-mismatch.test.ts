import { testFixes } from '../../test/support/fix-tests';
import { planOf, poaOf } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';

const product = (name: string | null, unit: string) => poaOf({ name, annual: 5, product: { unit } });

testRule('unit-nature-mismatch', {
  valid: {
    'the thing itself': product('Pasaportes emitidos', '72 - PASAPORTE'),
    'a word for it': product('Carné renovado', '16 - CARNET'),
    'a generic unit': product('Kits de ropa entregados', '556 - ASISTENCIA'),
    percent: product('Centro de atención instalado', '75 - PORCENTAJE'),
    litres: product('Centros abastecidos', '9 - LITROS'),
    'a person who is attended': product('Personas bajo custodia', '247 - ATENCION'),
    'what is done, counted in the places where': product(
      'Ampliar atención en la delegación',
      '103 - OFICINA',
    ),
    'a noun that no list knows': product('Producción de carné', '149 - INFORME'),
    'a unit that no list knows': product('Centros instalados', '9 - ANDAMIO'),
    'behind a preposition': product('Tareas de mantenimiento', '417 - JORNADA'),
    'without a name': product(null, '149 - INFORME'),
    'without a unit': planOf({ name: 'Centro instalado', months: 1 }),
  },
  invalid: {
    'a building as a report': [
      product('Delegación de control interior construida', '149 - INFORME'),
      [
        {
          item: '1.1.1',
          cells: ['T2', 'B2'],
          severity: 'warning',
          says: '1.1.1 produce «Delegación» (un lugar) y se mide en INFORME.',
        },
      ],
    ],
    'centres as passports': [
      product('Centros de impresión', '72 - PASAPORTE'),
      [{ item: '1.1.1', cells: ['T2', 'B2'] }],
    ],
    'operations as attentions': [
      product('Operativos realizados', '247 - ATENCION'),
      [{ item: '1.1.1', cells: ['T2', 'B2'] }],
    ],
    'an indicator of a PAT with units': [
      planOf({ name: 'Remodelación de oficinas', unit: 'Informes', months: 1, annual: 12 }),
      [{ item: '1.1', cells: ['T2', 'B2'] }],
    ],
    'a product of a POM': [
      pomOf({ code: '1', name: 'Talleres de orientación', unit: 'Documento' }),
      [{ item: '1', cells: ['C2', 'B2'] }],
    ],
  },
});

testFixes('unit-nature-mismatch', {
  'its own unit, then those of its nature, then the one that counts anything': {
    plan: product('Delegación de control interior construida', '149 - INFORME'),
    fixes: [
      {
        id: 'unit:376',
        writes: { T2: '376 - DELEGACIÓN MIGRATORIA' },
        kind: 'proposed',
        says: 'Medir 1.1.1 en 376 - DELEGACIÓN MIGRATORIA, que cuenta «Delegación».',
        effects: [],
      },
      { id: 'unit:103', writes: { T2: '103 - OFICINA' } },
      {
        id: 'unit:140',
        writes: { T2: '140 - CANTIDAD' },
        says: 'Medir 1.1.1 en 140 - CANTIDAD, que cuenta cualquier cosa.',
      },
    ],
  },
  'nothing of its own: what counts anything of the sort, then what the plan uses already': {
    plan: poaOf(
      { name: 'Operativos realizados', annual: 5, product: { unit: '247 - ATENCION' } },
      { name: 'Jornadas realizadas', annual: 5, product: { unit: '417 - JORNADA' } },
    ),
    fixes: [
      {
        id: 'unit:39',
        writes: { T2: '39 - EVENTO' },
        says: 'Medir 1.1.1 en 39 - EVENTO, que cuenta cosas como «Operativos» (un evento).',
      },
      { id: 'unit:417', writes: { T2: '417 - JORNADA' } },
      { id: 'unit:14', writes: { T2: '14 - CAMPAÑA' } },
      { id: 'unit:140', writes: { T2: '140 - CANTIDAD' } },
    ],
  },
  'an entry as the plan spells it': {
    plan: poaOf(
      { name: 'Delegación construida', annual: 5, product: { unit: '149 - INFORME' } },
      { name: 'Delegaciones remodeladas', annual: 5, product: { unit: '376 - DELEGACION MIGRATORIA' } },
    ),
    fixes: [
      { id: 'unit:376', writes: { T2: '376 - DELEGACION MIGRATORIA' } },
      { id: 'unit:103', writes: { T2: '103 - OFICINA' } },
      { id: 'unit:140', writes: { T2: '140 - CANTIDAD' } },
    ],
  },
  'beside products without a unit, and with one of their own invention': {
    plan: poaOf(
      { name: 'Operativos realizados', annual: 5, product: { unit: '247 - ATENCION' } },
      { name: 'Jornadas realizadas', annual: 5, product: { unit: null } },
      { name: null, annual: 5, product: { unit: '9 - ANDAMIO' } },
    ),
    fixes: [
      { id: 'unit:39', writes: { T2: '39 - EVENTO' } },
      { id: 'unit:14', writes: { T2: '14 - CAMPAÑA' } },
      { id: 'unit:22', writes: { T2: '22 - COMITÉ' } },
      { id: 'unit:140', writes: { T2: '140 - CANTIDAD' } },
    ],
  },
  'names without codes': {
    plan: pomOf({ code: '1', name: 'Talleres de orientación', unit: 'Documento' }),
    fixes: [
      { id: 'unit:taller', writes: { C2: 'Taller' } },
      { id: 'unit:reunion', writes: { C2: 'Reunión' } },
      { id: 'unit:sesion', writes: { C2: 'Sesión' } },
      { id: 'unit:unidad', writes: { C2: 'Unidad' } },
    ],
  },
  'the code and its dash as the cell has them': {
    plan: product('Centros de impresión', '72 - PASAPORTE'),
    contentAt: ({ column }) => ({ value: column === 19 ? '72 PASAPORTE' : null, formula: null }),
    fixes: [
      { id: 'unit:103', writes: { T2: '103 OFICINA' } },
      { id: 'unit:376', writes: { T2: '376 DELEGACIÓN MIGRATORIA' } },
      { id: 'unit:140', writes: { T2: '140 CANTIDAD' } },
    ],
  },
});

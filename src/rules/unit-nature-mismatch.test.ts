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

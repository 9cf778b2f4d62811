import { testFixes } from '../../test/support/fix-tests';
import { pct, planOf, poaOf } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';

const product = (name: string, unit: string, annual = 100) => poaOf({ name, annual, product: { unit } });

testRule('percent-as-count', {
  valid: {
    'a hundred of the thing itself': product('Pasaportes emitidos', '72 - PASAPORTE'),
    'a hundred kits in bags': product('Kits escolares entregados', '98 - BOLSON ESCOLAR'),
    'another number': product('Centros implementados', '72 - PASAPORTE', 99),
    percent: product('Gestión para la implementación', '75 - PORCENTAJE'),
    'a hundred in a generic unit': product('Kits entregados', '140 - CANTIDAD'),
    'requests that are counted as requests': product('Solicitudes atendidas', '500 - SOLICITUD'),
    'a noun that no list knows': product('Visualizar las funciones', '1009 - CAPACITACIÓN'),
    'a percentage already': planOf({ name: 'Construir la sede', unit: 'Oficina', months: pct(100) }),
    'a hundred people served': product('Ciudadanos atendidos', '74 - PERSONA'),
    'requests of which nothing says that they are served': product(
      'Solicitudes de refugio',
      '1015 - ALERTA MIGRATORIA',
    ),
    'a hundred in one year of a POM': pomOf({
      code: '1',
      name: 'Construcción de la sede',
      unit: 'Oficina',
      physical: [100, 100, 100, 100, 120],
    }),
    'without a unit': planOf({ name: 'Construir la sede', months: 100 }),
  },
  invalid: {
    works: [
      product('Centros de captura implementados', '72 - PASAPORTE'),
      [
        {
          item: '1.1.1',
          cells: ['C2', 'T2'],
          severity: 'warning',
          says: '1.1.1 programa 100 en PASAPORTE; ¿es un porcentaje?',
        },
      ],
    ],
    'a verb of management': [
      product('Ampliar la atención', '103 - OFICINA'),
      [{ item: '1.1.1', cells: ['C2', 'T2'] }],
    ],
    'a verb of management in a generic unit': [
      product('Gestionar la adquisición de equipo', '140 - CANTIDAD'),
      [{ item: '1.1.1', cells: ['C2', 'T2'] }],
    ],
    'a participle of management in a generic unit': [
      product('Centros de captura implementados', '140 - CANTIDAD'),
      [{ item: '1.1.1', cells: ['C2', 'T2'] }],
    ],
    'one report': [product('Informe de permisos', '149 - INFORME'), [{ item: '1.1.1', cells: ['C2', 'T2'] }]],
    'requests served, counted in alerts': [
      product('Solicitudes atendidas en línea', '1015 - ALERTA MIGRATORIA'),
      [{ item: '1.1.1', cells: ['C2', 'T2'] }],
    ],
    'booths as documents': [
      product('Cabinas móviles', '32 - DOCUMENTO'),
      [{ item: '1.1.1', cells: ['C2', 'T2'] }],
    ],
    'every year of a POM': [
      pomOf({ code: '1', name: 'Construcción de la sede', unit: 'Oficina', physical: 100 }),
      [{ item: '1', cells: ['D2', 'F2', 'H2', 'J2', 'L2', 'C2'] }],
    ],
  },
});

testFixes('percent-as-count', {
  'unit 75': {
    plan: product('Centros de captura implementados', '72 - PASAPORTE'),
    fixes: [
      {
        id: 'percent',
        writes: { T2: '75 - PORCENTAJE' },
        kind: 'proposed',
        says: 'Cambiar la unidad de 1.1.1 a 75 - PORCENTAJE: el 100 es 100 %.',
        effects: [],
      },
    ],
  },
  'by its name where the sheet has no codes': {
    plan: planOf({ name: 'Construir la sede', unit: 'Oficina', months: { Jun: 50, Dic: 50 }, annual: 100 }),
    fixes: [
      {
        id: 'percent',
        writes: { T2: 'Porcentaje' },
        says: 'Cambiar la unidad de 1.1 a Porcentaje: el 100 es 100 %.',
      },
    ],
  },
  'every year of a POM': {
    plan: pomOf({ code: '1', name: 'Construcción de la sede', unit: 'Oficina', physical: 100 }),
    fixes: [{ id: 'percent', writes: { C2: 'Porcentaje' } }],
  },
  'a code in a column of its own': {
    plan: product('Centros de captura implementados', '72 - PASAPORTE'),
    contentAt: () => ({ value: 'PASAPORTE', formula: null }),
    fixes: [],
  },
});

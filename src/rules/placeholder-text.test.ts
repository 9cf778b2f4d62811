import { fichaOf } from '../../test/support/ficha-builder';
import { buildPlan, planOf } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('placeholder-text', {
  valid: {
    'finished texts': planOf({ name: 'Visitas', description: 'Visitas de supervisión', formula: 'a / b' }),
    'a century': planOf({ name: 'Archivos del siglo XX' }),
    'observations that are pending': planOf({
      formula: 'Seguimiento / Observaciones pendientes de solventar',
    }),
    'a figure for a base line': planOf({ baseline: 80 }),
    'a ficha': fichaOf('MIR', { name: 'Visitas', annualTarget: 12 }),
  },
  invalid: {
    'a name': [
      planOf({ name: 'Visitas a XX oficinas' }),
      [{ item: '1.1', cells: ['B2'], severity: 'warning', says: 'Hay texto pendiente: «XX».' }],
    ],
    'several texts': [
      planOf({ description: 'AGREGAR DESCRIPCIÓN', unit: '¿?', baseline: 'Por definir' }),
      [
        { item: '1.1', cells: ['S2'] },
        { item: '1.1', cells: ['T2'] },
        { item: '1.1', cells: ['V2'] },
      ],
    ],
    'an area and its context': [
      buildPlan({
        type: 'POA',
        areas: [{ name: 'TBD', context: { population: 'Pendiente' }, indicators: [{ annual: 3 }] }],
      }),
      [
        { item: null, cells: ['A1'] },
        { item: null, cells: ['E1'] },
      ],
    ],
    'a product of a POM': [pomOf({ code: '1', unit: 'XXX' }), [{ item: '1', cells: ['C2'] }]],
    'a ficha': [fichaOf('MIR', { method: '(XX / YY) x 100' }), [{ item: 'Ficha', cells: ['B1'] }]],
  },
});

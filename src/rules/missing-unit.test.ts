import { fichaOf } from '../../test/support/ficha-builder';
import { type IndicatorSpec, planOf, poaOf } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';
import type { Plan } from '../domain/plan';

/** A POM whose execution of one year stands in another table. */
function withExecution(pom: Plan, ...indicators: IndicatorSpec[]): Plan {
  return { ...pom, areas: planOf(...indicators).areas };
}

testRule('missing-unit', {
  valid: {
    'a PAT as published has no such column': planOf({ months: 1 }, { months: 1 }),
    'all say what they count': planOf({ unit: 'Visitas', months: 1 }, { unit: 'Informes', months: 1 }),
    'an empty block of a template': planOf({
      unit: null,
      name: null,
      weight: null,
      weights: null,
      annual: null,
    }),
    'a product with a unit': poaOf({ annual: 5, product: { unit: '140 - CANTIDAD' } }),
    'a POM without units at all': pomOf({ code: '1' }, { code: '2' }),
  },
  invalid: {
    'a blank cell in the column': [
      planOf({ unit: null, months: 1 }),
      [{ item: '1.1', cells: ['T2'], severity: 'error', says: '1.1 no tiene unidad de medida.' }],
    ],
    'blank where others have one': [
      planOf({ unit: 'Visitas', months: 1 }, { months: 1 }),
      [{ item: '1.2', cells: ['T4'] }],
    ],
    'a product, whose report always has the column': [
      poaOf({ annual: 5 }),
      [{ item: '1.1.1', cells: ['B2'] }],
    ],
    'a product of a POM': [
      pomOf({ code: '1', unit: 'Persona' }, { code: '2' }),
      [{ item: '2', cells: ['B3'] }],
    ],
    'what the plan of a POM lacks is not said again of its execution': [
      withExecution(
        pomOf({ code: '1.1', unit: 'Persona' }, { code: '1.2' }),
        { unit: null, months: 1 },
        { unit: null, months: 1 },
        { unit: null, months: 1 },
      ),
      [
        { item: '1.1', cells: ['T2'] },
        { item: '1.2', cells: ['B3'] },
        { item: '1.3', cells: ['T6'] },
      ],
    ],
    'it is where the plan has no units at all': [
      withExecution(
        pomOf({ code: '1.1' }, { code: '1.2' }),
        { unit: 'Persona', months: 1 },
        { unit: null, months: 1 },
      ),
      [{ item: '1.2', cells: ['T4'] }],
    ],
    'the field of a MIR': [fichaOf('MIR', { unit: null }), [{ item: 'Ficha', cells: ['B1'] }]],
  },
});

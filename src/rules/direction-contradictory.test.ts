import { testFixes } from '../../test/support/fix-tests';
import type { IndicatorSpec } from '../../test/support/plan-builder';
import { pct, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';
import type { Plan } from '../domain/plan';

const declared = (direction: 'ascending' | 'descending' | 'range', spec: IndicatorSpec) =>
  planOf({ direction, directionDeclared: true, ...spec });

/** What adds up is no percentage. */
const COUNTED = { months: { Mar: 5, Jun: 7 }, annual: 12 } as const;

/** The table has a column for the sentido, which nobody filled in. */
function withBlankCell(plan: Plan): Plan {
  return {
    ...plan,
    areas: plan.areas.map((area) => ({
      ...area,
      indicators: area.indicators.map((indicator) => ({
        ...indicator,
        direction: { ...indicator.direction, cell: { ...indicator.nameCell, column: 24 } },
      })),
    })),
  };
}

testRule('direction-contradictory', {
  valid: {
    'minutes without service, descending': declared('descending', {
      formula: 'Minutos sin disponibilidad',
      months: 5,
    }),
    'a limit inside a share': declared('ascending', {
      name: 'Solicitudes atendidas en un máximo de 3 días',
      months: pct(90),
    }),
    'a reduction in percent is to be large': declared('ascending', {
      name: 'Reducir el rezago',
      months: pct(10),
    }),
    'words for both ways': declared('descending', {
      name: 'Satisfacción',
      formula: 'Minutos fuera de servicio',
      months: 5,
    }),
    'words for both ways, of which the first is against what is declared': declared('ascending', {
      name: 'Satisfacción',
      formula: 'Minutos fuera de servicio',
      months: 5,
    }),
    'a range': declared('range', { formula: 'Minutos sin disponibilidad', months: 5 }),
    'nobody declared, nobody says': planOf({ name: 'Visitas', months: 5 }),
    'nobody declared, and at least so many': planOf({ description: 'Por lo menos 4 visitas', months: 5 }),
    'nobody declared, and a thing that should rise': planOf({ name: 'Índice de satisfacción', ...COUNTED }),
    'nobody declared, and at least so many of a count': planOf({
      description: 'Por lo menos 4 visitas',
      ...COUNTED,
    }),
    'a reduction in the middle of a name': declared('ascending', {
      name: 'Talleres para reducir riesgos',
      ...COUNTED,
    }),
    'a reduction at its end': declared('ascending', { name: 'Trámites por reducir', ...COUNTED }),
    'a reduction in the formula, which measures something': declared('ascending', {
      name: 'Talleres',
      formula: 'Reducir el rezago',
      ...COUNTED,
    }),
    'a thing in the description alone': declared('ascending', {
      description: 'Reparar lo que esté fuera de servicio',
      months: 5,
    }),
  },
  invalid: {
    'minutes without service, ascending': [
      declared('ascending', { formula: 'Minutos sin disponibilidad', months: 5 }),
      [
        {
          item: '1.1',
          cells: ['Y2', 'E2'],
          severity: 'warning',
          says: '1.1 dice «sin disponibilidad» y su sentido es Ascendente.',
        },
      ],
    ],
    'a satisfaction, descending': [
      declared('descending', { name: 'Nivel de satisfacción', months: pct(90) }),
      [{ item: '1.1', cells: ['Y2', 'B2'] }],
    ],
    'a limit in the description': [
      declared('ascending', { description: 'Puede fallar máximo 5,256 minutos', months: 5, measure: 'time' }),
      [{ item: '1.1', cells: ['Y2', 'S2'] }],
    ],
    'a reduction that the name begins with': [
      declared('ascending', { name: 'Reducir el rezago de expedientes', ...COUNTED }),
      [
        {
          item: '1.1',
          cells: ['Y2', 'B2'],
          says: '1.1 dice «Reducir» y su sentido es Ascendente.',
        },
      ],
    ],
    'an increase that the name begins with': [
      declared('descending', { name: 'Ampliar la red', ...COUNTED }),
      [
        {
          item: '1.1',
          cells: ['Y2', 'B2'],
          says: '1.1 dice «Ampliar» y su sentido es Descendente.',
        },
      ],
    ],
    'a cell for it that is blank: a question': [
      withBlankCell(planOf({ formula: 'Minutos sin disponibilidad', months: 5 })),
      [
        {
          item: '1.1',
          cells: ['Y2', 'E2'],
          severity: 'info',
          messageId: 'ask',
          says: '1.1 dice «sin disponibilidad» y no declara su sentido; parece Descendente, confírmelo.',
        },
      ],
    ],
    'nobody declared: a question': [
      planOf({ formula: 'Minutos sin disponibilidad', months: 5 }),
      [
        {
          item: '1.1',
          cells: ['E2'],
          severity: 'info',
          messageId: 'ask',
          says: '1.1 dice «sin disponibilidad» y no declara su sentido; parece Descendente, confírmelo.',
        },
      ],
    ],
  },
});

testFixes('direction-contradictory', {
  'what the words say': {
    plan: declared('ascending', { formula: 'Minutos sin disponibilidad', months: 5 }),
    fixes: [
      {
        id: 'words',
        writes: { Y2: 'Descendente' },
        kind: 'proposed',
        says: 'Declarar 1.1 Descendente, como dice su texto.',
        effects: [],
      },
    ],
  },
  'in capitals where the cell has them': {
    plan: declared('descending', { name: 'Nivel de satisfacción', months: pct(90) }),
    contentAt: ({ column }) => ({ value: column === 24 ? 'DESCENDENTE' : null, formula: null }),
    fixes: [{ id: 'words', writes: { Y2: 'ASCENDENTE' } }],
  },
  'not where the base line says the opposite': {
    plan: declared('ascending', {
      formula: 'Minutos sin disponibilidad',
      months: 5,
      annual: 60,
      baseline: 50,
    }),
    fixes: [],
  },
  'where the base line says the same': {
    plan: declared('descending', { name: 'Nivel de satisfacción', months: 60, annual: 60, baseline: 50 }),
    fixes: [{ id: 'words', writes: { Y2: 'Ascendente' } }],
  },
  'where no target tells against the base line': {
    plan: declared('descending', { name: 'Nivel de satisfacción', months: 60, annual: null, baseline: 50 }),
    fixes: [{ id: 'words', writes: { Y2: 'Ascendente' } }],
  },
  'not where a formula says it': {
    plan: declared('ascending', { formula: 'Minutos sin disponibilidad', months: 5 }),
    contentAt: () => ({ value: 'Ascendente', formula: '=Catálogos!A1' }),
    fixes: [],
  },
  'the cell that nobody filled in': {
    plan: withBlankCell(planOf({ formula: 'Minutos sin disponibilidad', months: 5 })),
    fixes: [{ id: 'words', writes: { Y2: 'Descendente' } }],
  },
  'no cell for it': { plan: planOf({ formula: 'Minutos sin disponibilidad', months: 5 }), fixes: [] },
});

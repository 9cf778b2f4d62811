import { testFixes } from '../../test/support/fix-tests';
import { pct, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';
import { EMPTY } from '../domain/cell-content';
import { ruleOf } from './registry';

const formula = (text: string, annual = 80) => planOf({ formula: text, months: pct(annual) });

testRule('formula-inverted-ratio', {
  valid: {
    'the part above the demand': formula('Solicitudes atendidas / Solicitudes recibidas'),
    'the part above the plan': formula('Visitas realizadas / Visitas programadas'),
    'two parts': formula('Oficios enviados / Oficios realizados'),
    'two wholes': formula('Mejoras propuestas / Mejoras detectadas'),
    'a part of a part': formula('Trámites resueltos en el plazo / Total de trámites resueltos'),
    'words that no list knows': formula('Traslados / Personas alojadas'),
    symbols: formula('D = recibidas / atendidas'),
    'no quotient': formula('Solicitudes recibidas'),
    'meant to pass 100': formula('Visitas programadas / Visitas realizadas', 120),
  },
  invalid: {
    'the plan above the part': [
      formula('Número de aspirantes propuestos / Número de aspirantes seleccionados'),
      [
        {
          item: '1.1',
          cells: ['E2'],
          severity: 'warning',
          says: 'En 1.1 el cociente parece invertido: Número de aspirantes propuestos / Número de aspirantes seleccionados.',
        },
      ],
    ],
    'the demand above what was served': [
      formula('Solicitudes recibidas / Solicitudes atendidas'),
      [{ item: '1.1', cells: ['E2'] }],
    ],
    'at most all of them': [
      formula('Visitas programadas / Visitas realizadas', 100),
      [{ item: '1.1', cells: ['E2'] }],
    ],
    'a count of more than a hundred is no target above 100 %': [
      planOf({ formula: 'Visitas programadas / Visitas realizadas', months: 120 }),
      [{ item: '1.1', cells: ['E2'] }],
    ],
    'without a target': [
      planOf({
        formula: 'Visitas programadas / Visitas realizadas',
        measure: 'percent',
        months: null,
        annual: null,
      }),
      [{ item: '1.1', cells: ['E2'] }],
    ],
    'the whole above what was in time': [
      formula('Solicitudes de acceso a la información / Accesos y/o negativas dentro del plazo legal'),
      [{ item: '1.1', cells: ['E2'] }],
    ],
  },
});

testFixes('formula-inverted-ratio', {
  'the sides change places': {
    plan: formula('Número de aspirantes propuestos / Número de aspirantes seleccionados'),
    fixes: [
      {
        id: 'exchange',
        writes: { E2: 'Número de aspirantes seleccionados / Número de aspirantes propuestos' },
        kind: 'proposed',
        says: 'Intercambiar los lados de la fórmula de 1.1: Número de aspirantes seleccionados / Número de aspirantes propuestos.',
        effects: [],
      },
    ],
  },
  'brackets and factors stay where they are': {
    plan: formula('(Solicitudes recibidas / Solicitudes atendidas) x 100'),
    fixes: [{ id: 'exchange', writes: { E2: '(Solicitudes atendidas / Solicitudes recibidas) x 100' } }],
  },
  'a slash within a side, and the lines of the cell': {
    plan: formula('Solicitudes de acceso a la información / Accesos y/o negativas dentro del plazo legal'),
    contentAt: ({ column }) => ({
      value:
        column === 4
          ? 'Solicitudes de acceso a la información /\nAccesos y/o negativas dentro del plazo legal'
          : null,
      formula: null,
    }),
    fixes: [
      {
        id: 'exchange',
        writes: {
          E2: 'Accesos y/o negativas dentro del plazo legal /\nSolicitudes de acceso a la información',
        },
      },
    ],
  },
  ...Object.fromEntries(
    ['Solicitudes\nrecibidas / Solicitudes atendidas', 'Solicitudes recibidas / Solicitudes\natendidas'].map(
      (printed) => [
        `a side that is broken into lines is written in one: ${JSON.stringify(printed)}`,
        {
          plan: formula('Solicitudes recibidas / Solicitudes atendidas'),
          contentAt: ({ column }: { column: number }) => ({
            value: column === 4 ? printed : null,
            formula: null,
          }),
          fixes: [{ id: 'exchange', writes: { E2: 'Solicitudes atendidas / Solicitudes recibidas' } }],
        },
      ],
    ),
  ),
  'a text that a formula makes': {
    plan: formula('Solicitudes recibidas / Solicitudes atendidas'),
    contentAt: () => ({ value: 'x', formula: '=A1' }),
    fixes: [],
  },
});

test('where the formula has no such sides nothing is exchanged', () => {
  const plan = formula('Solicitudes recibidas / Solicitudes atendidas');
  const indicator = plan.areas[0]!.indicators[0]!;
  const draft = {
    indicator,
    params: { numerator: 'Visitas programadas', denominator: 'Visitas realizadas' },
    cells: [],
  };
  const context = { options: {}, plans: [plan], cutoff: null, approved: null, contentAt: () => EMPTY };
  expect(ruleOf('formula-inverted-ratio')!.fixes!(draft, plan, context)).toEqual([]);
});

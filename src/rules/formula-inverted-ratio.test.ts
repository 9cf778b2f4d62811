import { testFixes } from '../../test/support/fix-tests';
import { pct, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

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
  'a text that a formula makes': {
    plan: formula('Solicitudes recibidas / Solicitudes atendidas'),
    contentAt: () => ({ value: 'x', formula: '=A1' }),
    fixes: [],
  },
});

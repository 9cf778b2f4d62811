import { pct, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const formula = (text: string, name = 'Indicador') => planOf({ name, formula: text, months: pct(100) });

testRule('formula-unit-mismatch', {
  valid: {
    'the same thing': formula('Número de visitas realizadas / Número de visitas programadas'),
    'the same thing, in the singular': formula('Contrato formulado / Total de contratos'),
    'a thing in common': formula('Proyectos de resolución de recursos / Total de recursos interpuestos'),
    'persons and persons': formula('Niñas y niños alojados / Personas alojadas'),
    'answers and demands': formula('Respuestas en tiempo / Total de requerimientos'),
    'a rate': formula('Litros entregados / Personas atendidas por cada centro'),
    'a rate by its name': formula('Quejas / Personas alojadas', 'Tasa de quejas'),
    symbols: formula('D = a / b'),
    'only what was done': formula('Realizadas / Programadas'),
    'only the one side says what is counted': formula('Contratos firmados / Programados'),
    'only the other side says it': formula('Realizadas / Visitas programadas'),
    'a count': planOf({ formula: 'Traslados / Personas', months: 1, annual: 12 }),
  },
  invalid: {
    'journeys by persons': [
      formula('Número de traslados realizados / Número total de personas alojadas'),
      [
        {
          item: '1.1',
          cells: ['E2'],
          severity: 'info',
          says: 'El numerador y el denominador de 1.1 cuentan cosas distintas: Número de traslados realizados / Número total de personas alojadas.',
        },
      ],
    ],
    'persons by beds': [formula('Personas alojadas / Camas disponibles'), [{ item: '1.1', cells: ['E2'] }]],
    'answers to nobody': [
      formula('Respuestas emitidas / Contratos firmados'),
      [{ item: '1.1', cells: ['E2'] }],
    ],
    'what was asked for, by what does not answer it': [
      formula('Traslados realizados / Solicitudes recibidas'),
      [{ item: '1.1', cells: ['E2'] }],
    ],
  },
});

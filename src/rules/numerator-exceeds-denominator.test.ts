import { type IndicatorSpec, pct, planOf, poaOf, text } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';
import type { Plan } from '../domain/plan';

const ratio = {
  months: pct(90),
  annual: pct(90),
  formula: 'Solicitudes atendidas / Solicitudes recibidas',
};

/** The report of a product, whose justification has a cell of its own. */
const report = (figures: IndicatorSpec, justification?: string): Plan => ({
  ...poaOf({ ...ratio, ...figures, product: { unit: '75 - PORCENTAJE', justification } }),
  type: 'AVANCE',
});

testRule('numerator-exceeds-denominator', {
  valid: {
    'a part of the whole': planOf({ ...ratio, numerator: [90, 100], denominator: [100, 100] }),
    'backlog is said to be such': planOf({
      ...ratio,
      numerator: [120],
      denominator: [100],
      narrative: [text('Se atendió el rezago de diciembre.')],
    }),
    'backlog is said to be such beside other months': planOf({
      ...ratio,
      numerator: [80, 120, 130],
      denominator: [100, 100, 100],
      narrative: [4, text('Ver oficio 12'), text('Rezago de diciembre')],
    }),
    'backlog in the justification of a product': report(
      { numerator: [120], denominator: [100], narrative: [text('Ver oficio 12')] },
      'Rezago de diciembre',
    ),
    'backlog in the name': planOf({
      ...ratio,
      name: 'Atención de solicitudes, con las acumuladas de meses anteriores',
      numerator: [120],
      denominator: [100],
    }),
    'of what was planned more may be done': planOf({
      ...ratio,
      formula: 'Visitas realizadas / Visitas programadas',
      numerator: [12],
      denominator: [10],
    }),
    'growth is no part': planOf({
      ...ratio,
      name: 'Porcentaje de variación de ingresos',
      formula: 'Ingresos del año / Ingresos del año base',
      numerator: [120],
      denominator: [100],
    }),
    'an average is no part': planOf({
      months: 8,
      annual: 8,
      measure: 'score',
      numerator: [80],
      denominator: [10],
    }),
    'one of the two is missing': planOf({ ...ratio, numerator: [5], denominator: [null] }),
  },
  invalid: {
    'one month': [
      planOf({ ...ratio, numerator: [120], denominator: [100] }),
      [
        {
          item: '1.1',
          period: 'Ene',
          severity: 'error',
          cells: ['F4', 'F5'],
          says: 'En 1.1 el numerador (120) supera al denominador (100) en ene.',
        },
      ],
    ],
    'a month that is not reported yet evens nothing out': [
      planOf({ ...ratio, numerator: [120, null], denominator: [100, 100] }),
      [{ item: '1.1', period: 'Ene', cells: ['F4', 'F5'], severity: 'error' }],
    ],
    'a product without a column of justifications': [
      report({ numerator: [120], denominator: [100] }),
      [{ item: '1.1.1', period: 'Ene', cells: ['F3', 'F4'] }],
    ],
    'the year evens out to the last': [
      planOf({ ...ratio, numerator: [90, 110], denominator: [100, 100] }),
      [{ item: '1.1', period: 'Feb', messageId: 'month', severity: 'warning', cells: ['G4', 'G5'] }],
    ],
    'something of nothing beside backlog': [
      planOf({ ...ratio, numerator: [110, 3, 50], denominator: [100, 0, 100] }),
      [{ item: '1.1', messageId: 'several', severity: 'error', cells: ['F4:G4', 'F5:G5'] }],
    ],
    'something of nothing': [
      planOf({ ...ratio, numerator: [90, 3], denominator: [200, 0] }),
      [{ item: '1.1', period: 'Feb', cells: ['G4', 'G5'], severity: 'error' }],
    ],
    'several months, more over the year': [
      planOf({ ...ratio, numerator: [120, 130], denominator: [100, 100] }),
      [
        {
          item: '1.1',
          messageId: 'several',
          cells: ['F4:G4', 'F5:G5'],
          says: 'En 1.1 el numerador supera al denominador en ene y feb.',
        },
      ],
    ],
    'the year evens out: probably backlog': [
      planOf({ ...ratio, numerator: [80, 110], denominator: [100, 100] }),
      [
        {
          item: '1.1',
          period: 'Feb',
          messageId: 'month',
          severity: 'warning',
          cells: ['G4', 'G5'],
          says: 'En 1.1 el numerador supera al denominador en feb, pero no en el año; si es rezago, dígalo.',
        },
      ],
    ],
    'a quotient in symbols': [
      planOf({ ...ratio, formula: '(A/B)*100', numerator: [11], denominator: [10] }),
      [{ item: '1.1', period: 'Ene', cells: ['F4', 'F5'] }],
    ],
  },
});

import { pct, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const QUARTERS = { Mar: pct(25), Jun: pct(25), Sep: pct(25), Dic: pct(25) };

testRule('behavior-mismatch', {
  valid: {
    'the same every month': planOf({
      formula: 'Solicitudes atendidas / Solicitudes recibidas',
      months: pct(100),
    }),
    'progress of a plan adds up': planOf({
      formula: 'Actividades realizadas / Actividades programadas',
      months: QUARTERS,
      annual: pct(100),
    }),
    'a count of requests adds up': planOf({
      formula: 'Solicitudes atendidas / Solicitudes recibidas',
      months: 30,
      annual: 360,
    }),
    'one period': planOf({
      formula: 'Solicitudes atendidas / Solicitudes recibidas',
      months: { Dic: pct(100) },
    }),
    'one period beside a typed zero': planOf({
      formula: 'Solicitudes atendidas / Solicitudes recibidas',
      months: { Ene: pct(0), Dic: pct(100) },
      annual: pct(100),
    }),
    'no formula': planOf({ months: QUARTERS, annual: pct(100) }),
  },
  invalid: {
    'a ratio of demand in quarters': [
      planOf({
        formula: 'Resolución de las solicitudes en el tiempo establecido / Total de solicitudes',
        months: QUARTERS,
        annual: pct(100),
      }),
      [
        {
          item: '1.1',
          cells: ['H2', 'K2', 'N2', 'Q2', 'E2'],
          severity: 'warning',
          says: '1.1 mide atención de solicitudes pero está programado como avance acumulable.',
        },
      ],
    ],
    'percentages without a sign': [
      planOf({
        formula: 'Solicitudes atendidas / Solicitudes recibidas',
        months: { Jun: 40, Dic: 60 },
        annual: 100,
      }),
      [{ item: '1.1', cells: ['K2', 'Q2', 'E2'] }],
    ],
  },
});

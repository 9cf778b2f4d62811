import { pct, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const formula = (text: string) => planOf({ formula: text, months: pct(100) });

testRule('formula-without-denominator', {
  valid: {
    'a quotient': formula('Visitas realizadas / Visitas programadas'),
    'a quotient in words': formula('Visitas realizadas entre visitas programadas'),
    'a quotient in symbols': formula('D = MGS * 100 / MMT'),
    'no formula': planOf({ months: pct(100) }),
    'a formula of blanks is none': formula('  '),
    'a count': planOf({ formula: 'Sesiones realizadas', months: 1, annual: 12 }),
  },
  invalid: {
    'a count where a percentage is promised': [
      formula('Sesiones de capacitación realizadas'),
      [
        {
          item: '1.1',
          cells: ['E2'],
          severity: 'warning',
          says: '1.1 tiene meta en % pero su fórmula no es un cociente: «Sesiones de capacitación realizadas».',
        },
      ],
    ],
    'y/o is no division': [formula('Respuestas y/o informes'), [{ item: '1.1', cells: ['E2'] }]],
    'a percentage whose numbers go unnamed': [
      formula('Avance porcentual'),
      [{ item: '1.1', cells: ['E2'], severity: 'info', messageId: 'percentage' }],
    ],
  },
});

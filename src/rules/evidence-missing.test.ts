import { avanceOf, text } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const told = { months: 10, annual: 120, actual: [10, 10, 10] };
const letter = text('Oficio 12/2026');

testRule(
  'evidence-missing',
  {
    valid: {
      'each report has one': avanceOf({ ...told, evidence: [letter, letter, letter] }),
      'no cell asks for it': avanceOf(told),
      'nothing reported, nothing to prove': avanceOf({ ...told, actual: {}, evidence: {} }),
      'nobody asked': avanceOf({ ...told, actual: [text('Sin demanda')], evidence: {} }),
    },
    invalid: {
      'a month without': [
        avanceOf({ ...told, evidence: [letter, null, letter] }),
        [
          {
            item: '1.1',
            period: 'Feb',
            severity: 'info',
            cells: ['G5'],
            says: '1.1 no tiene medio de verificación en feb.',
          },
        ],
      ],
      'dashes are none': [
        avanceOf({ ...told, evidence: [letter, text('n/a'), null] }),
        [{ item: '1.1', cells: ['G5:H5'] }],
      ],
      'nobody names any: one finding': [
        avanceOf({ ...told, evidence: {} }, { ...told, evidence: {} }),
        [
          {
            item: null,
            messageId: 'plan',
            cells: ['F5:H5', 'F9:H9'],
            says: 'Ningún reporte tiene medio de verificación (2 indicadores).',
          },
        ],
      ],
    },
  },
  { cutoff: 5 },
);

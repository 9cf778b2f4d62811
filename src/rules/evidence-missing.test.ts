import { planOf, text } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const told = { months: 10, annual: 120, actual: [10, 10, 10] };
const letter = text('Oficio 12/2026');

testRule(
  'evidence-missing',
  {
    valid: {
      'each report has one': planOf({ ...told, evidence: [letter, letter, letter] }),
      'no cell asks for it': planOf(told),
      'nothing reported, nothing to prove': planOf({ ...told, actual: {}, evidence: {} }),
      'nobody asked': planOf({ ...told, actual: [text('Sin demanda')], evidence: {} }),
    },
    invalid: {
      'a month without': [
        planOf({ ...told, evidence: [letter, null, letter] }),
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
        planOf({ ...told, evidence: [letter, text('n/a'), null] }),
        [{ item: '1.1', cells: ['G5:H5'] }],
      ],
      'nobody names any: one finding': [
        planOf({ ...told, evidence: {} }, { ...told, evidence: {} }),
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

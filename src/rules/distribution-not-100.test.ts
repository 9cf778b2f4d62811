import { cellError, pct, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const base = { months: { Abr: 40, Ago: 40, Dic: 10 }, annual: 90 };

testRule('distribution-not-100', {
  valid: {
    'as 7.1.1': planOf({ ...base, distribution: { Abr: pct(44.4), Ago: pct(44.4), Dic: pct(11.2) } }),
    'no such line': planOf(base),
    'an empty line': planOf({ ...base, distribution: null }),
    'exact ratios': planOf({ ...base, distribution: { Abr: 4000 / 90, Ago: 4000 / 90, Dic: 1000 / 90 } }),
    'an error value (cell-error says so)': planOf({ ...base, distribution: { Abr: cellError('#DIV/0!') } }),
  },
  invalid: {
    'ten points too many': [
      planOf({ ...base, distribution: { Abr: pct(44.4), Ago: pct(44.4), Dic: pct(21.2) } }),
      [
        {
          item: '1.1',
          cells: ['I4', 'M4', 'Q4'],
          severity: 'warning',
          says: 'La distribución de 1.1 suma 110.0 %, no 100 %.',
        },
      ],
    ],
    'as 7.1.3: 100.1 by rounding': [
      planOf({
        months: [null, 25, 25, 25, 25, 30, 30, 30, 25, 25, 30, 25],
        annual: 295,
        distribution: [null, 8.5, 8.5, 8.5, 8.5, 10.2, 10.2, 10.2, 8.5, 8.5, 10.2, 8.3],
      }),
      [
        {
          item: '1.1',
          cells: ['G4:Q4'],
          severity: 'info',
          messageId: 'rounding',
          says: 'La distribución de 1.1 suma 100.1 % por redondeo.',
        },
      ],
    ],
  },
});

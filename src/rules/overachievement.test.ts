import { pct, planOf, poaOf, text } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const hundred = { months: { Mar: 100, Jun: 100 }, annual: 200 };

testRule(
  'overachievement',
  {
    valid: {
      'exactly 130 %': planOf({ ...hundred, actual: { Mar: 130, Jun: 100 } }),
      'a narrative closes it': planOf({
        ...hundred,
        actual: { Mar: 180 },
        narrative: { Mar: text('Se sumó una brigada del estado.') },
      }),
      'so does the justification of a product': poaOf({
        ...hundred,
        actual: { Mar: 180 },
        product: { justification: 'Donación extraordinaria de equipo.' },
      }),
      'after the corte': planOf({ ...hundred, actual: { Sep: 500 } }),
      'a few things: three for two in a month evens out': planOf({
        months: [2, 2, 2, 2, 2, 2],
        annual: 12,
        actual: [3, 1, 2, 2, 2, 2],
      }),
      'nothing planned': planOf({ months: { Mar: 0, Jun: 100 }, annual: 100, actual: { Mar: 5, Jun: 100 } }),
      'fewer minutes than the maximum, but not by far': planOf({
        months: { Mar: 100 },
        direction: 'descending',
        actual: { Mar: 80 },
      }),
    },
    invalid: {
      'one month': [
        planOf({ ...hundred, actual: { Mar: 180, Jun: 100 } }),
        [
          {
            item: '1.1',
            period: 'Mar',
            severity: 'warning',
            cells: ['H4'],
            says: '1.1 alcanzó 180.0 % en mar; revise la planeación.',
          },
        ],
      ],
      'two months, one with a narrative': [
        planOf({
          months: [100, 100, 100],
          annual: 300,
          actual: [200, 150, 140],
          narrative: [null, text('Campaña adelantada.'), text('  —  ')],
        }),
        [
          {
            item: '1.1',
            messageId: 'several',
            cells: ['F4', 'H4'],
            says: '1.1 alcanzó hasta 200.0 % en ene y mar; revise la planeación.',
          },
        ],
      ],
      'a few things, far above in the year to date': [
        planOf({ months: [2, 2, 2, 2], annual: 8, actual: [4, 4, 3, 4] }),
        [
          {
            item: '1.1',
            period: 'Abr',
            messageId: 'toDate',
            cells: ['I4'],
            says: '1.1 lleva 187.5 % de lo programado a abr; revise la planeación.',
          },
        ],
      ],
      'a ratio of numbers': [
        planOf({
          months: { Jun: pct(50) },
          annual: pct(50),
          numerator: { Jun: 90 },
          denominator: { Jun: 100 },
        }),
        [
          {
            item: '1.1',
            period: 'Jun',
            cells: ['K4', 'K5'],
            says: '1.1 alcanzó 180.0 % en jun; revise la planeación.',
          },
        ],
      ],
      'beyond what an institution chose': [
        planOf({ ...hundred, actual: { Mar: 125 } }),
        [{ item: '1.1', period: 'Mar', cells: ['H4'] }],
        { rules: { overachievement: ['warning', { above: 120 }] } },
      ],
    },
  },
  { cutoff: 5 },
);

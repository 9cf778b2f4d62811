import { cellError, pct, planOf, poaOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule(
  'actual-without-target',
  {
    valid: {
      'reports where something was planned': planOf({
        months: { Mar: 5, Jun: 5 },
        annual: 10,
        actual: { Mar: 5, Jun: 6 },
      }),
      'a typed zero says the same as the blank': planOf({ months: { Mar: 5 }, actual: { Feb: 0, Mar: 5 } }),
      'a plan without a calendar': poaOf({ annual: 10, actual: { Mar: 5 } }),
      'nothing programmed at all (sum-mismatch-annual says so)': planOf({ annual: 10, actual: { Mar: 5 } }),
      'after the corte (future-actual says so)': planOf({ months: { Mar: 5 }, actual: { Mar: 5, Sep: 2 } }),
      'a target that cannot be read': planOf({
        months: { Mar: cellError(), Jun: 5 },
        annual: 5,
        actual: { Mar: 5 },
      }),
    },
    invalid: {
      'one month': [
        planOf({ months: { Mar: 5 }, actual: { Feb: 2, Mar: 5 } }),
        [
          {
            item: '1.1',
            period: 'Feb',
            severity: 'warning',
            cells: ['G4'],
            says: '1.1 reporta 2 en feb sin meta.',
          },
        ],
      ],
      'a percentage': [
        planOf({ months: { Mar: pct(100) }, annual: pct(100), actual: { Jun: pct(95.5) } }),
        [{ item: '1.1', period: 'Jun', cells: ['K4'], says: '1.1 reporta 95.5 % en jun sin meta.' }],
      ],
      'several months are one line': [
        planOf({ months: { Mar: 5 }, actual: { Ene: 1, Feb: 2, Abr: 1 } }),
        [
          {
            item: '1.1',
            messageId: 'several',
            cells: ['F4:G4', 'I4'],
            says: '1.1 reporta en ene, feb y abr sin meta.',
          },
        ],
      ],
    },
  },
  { cutoff: 5 },
);

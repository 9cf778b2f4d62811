import { pct, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const targets = [120, 130, 110, 140, 125, 150];
const months = { months: targets, annual: 775 };

testRule(
  'copied-target',
  {
    valid: {
      measured: planOf({ ...months, actual: [118, 133, 110, 140, 122, 149] }),
      'one month that differs shows that somebody measures': planOf({
        ...months,
        actual: [120, 130, 110, 140, 125, 149],
      }),
      'a ratio at 100 %': planOf({ months: pct(100), annual: pct(100), actual: pct(100) }),
      'one report a month': planOf({ months: 1, annual: 12, actual: 1 }),
      'five periods': planOf({ months: targets.slice(0, 5), annual: 625, actual: targets.slice(0, 5) }),
    },
    invalid: {
      'six months': [
        planOf({ ...months, actual: targets }),
        [
          {
            item: '1.1',
            severity: 'info',
            cells: ['F4:K4'],
            says: '1.1 repite la meta exacta en 6 periodos.',
          },
        ],
      ],
      'a percentage other than 100': [
        planOf({ months: pct(85), annual: pct(85), actual: pct(85) }),
        [{ item: '1.1', cells: ['F4:K4'] }],
      ],
      'as few as an institution wants': [
        planOf({ months: targets.slice(0, 3), annual: 360, actual: targets.slice(0, 3) }),
        [{ item: '1.1', cells: ['F4:H4'] }],
        { rules: { 'copied-target': ['info', { minPeriods: 3 }] } },
      ],
    },
  },
  { cutoff: 5 },
);

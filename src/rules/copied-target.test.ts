import { pct, planOf, text } from '../../test/support/plan-builder';
import { findingsOf, testRule } from '../../test/support/rule-tests';

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
      'one month that differs among more than six': planOf({
        months: [...targets, 100],
        annual: 875,
        actual: [...targets, 99],
      }),
      'a range that is reached at its upper bound': planOf({
        months: text('95–105'),
        annual: text('95–105'),
        direction: 'range',
        actual: 105,
      }),
      'nothing of what should not happen': planOf({
        months: pct(0),
        annual: pct(0),
        direction: 'descending',
        actual: pct(0),
      }),
      'nineteen a month': planOf({ months: 19, annual: 228, actual: 19 }),
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
      'twenty a month': [
        planOf({ months: 20, annual: 240, actual: 20 }),
        [{ item: '1.1', cells: ['F4:L4'] }],
      ],
      'six of seven months, and one without a report or without demand': [
        planOf(
          { months: [100, ...targets], annual: 875, actual: [null, ...targets] },
          { months: [100, ...targets], annual: 875, actual: [text('Sin demanda'), ...targets] },
        ),
        [
          { item: '1.1', cells: ['G4:L4'] },
          { item: '1.2', cells: ['G7:L7'] },
        ],
      ],
      'what was achieved without having been programmed is beside the point': [
        planOf({ months: [null, ...targets], annual: 775, actual: [7, ...targets] }),
        [{ item: '1.1', cells: ['G4:L4'] }],
      ],
      'a percentage other than 100': [
        planOf({ months: pct(85), annual: pct(85), actual: pct(85) }),
        [{ item: '1.1', cells: ['F4:L4'] }],
      ],
      'as few as an institution wants': [
        planOf({ months: targets.slice(0, 3), annual: 360, actual: targets.slice(0, 3) }),
        [{ item: '1.1', cells: ['F4:H4'] }],
        { rules: { 'copied-target': ['info', { minPeriods: 3 }] } },
      ],
    },
  },
  { cutoff: 6 },
);

test('only months up to the corte count', () => {
  const plan = planOf({ ...months, actual: targets });
  const cells = (cutoff: 4 | 5 | null, minPeriods = 6) =>
    findingsOf('copied-target', plan, { rules: { 'copied-target': ['info', { minPeriods }] } }, { cutoff })
      .length;
  expect(cells(5)).toBe(1);
  expect(cells(4)).toBe(0);
  expect(cells(4, 5)).toBe(1);
  // Without a corte nothing is judged yet.
  expect(cells(null, 1)).toBe(0);
});

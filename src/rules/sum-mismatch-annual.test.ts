import { cellError, pct, planOf, poaOf, text } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const quarters = (...values: number[]) =>
  Object.fromEntries(values.map((value, i) => [['Mar', 'Jun', 'Sep', 'Dic'][i]!, value]));

testRule('sum-mismatch-annual', {
  valid: {
    'a report without columns of months': poaOf({ annual: 12 }),
    'months that add up': planOf({ months: quarters(60, 60, 60, 50), annual: 230 }),
    'tenths that floating point would miss': planOf({ months: quarters(0.1, 0.1, 0.1), annual: 0.3 }),
    'minutes of downtime: the maximum by sum, as 5.4.3.1': planOf({
      months: quarters(1314, 1314, 1314, 1314),
      annual: 5256,
      measure: 'time',
      direction: 'descending',
    }),
    'a ratio repeats its target': planOf({ months: pct(100), annual: pct(100) }),
    'one period': planOf({ months: { Dic: 9 }, annual: 9, measure: 'score' }),
    'a ratio with one month off is constant-mismatch-annual’s': planOf({
      months: [100, 100, 90, 100],
      annual: 100,
      measure: 'percent',
    }),
    'a number stored as text counts': planOf({ months: { Mar: 60, Jun: text('60', 60) }, annual: 120 }),
    'an error value among the months (cell-error says so)': planOf({
      months: { Mar: 60, Jun: cellError() },
      annual: 120,
    }),
    'no annual target (missing-target says so)': planOf({ months: quarters(60, 60), annual: null }),
  },
  invalid: {
    'revenue, as 7.3.1': [
      planOf({ months: quarters(5_000_000_000, 5_993_181_185), annual: 10_993_183_187, measure: 'money' }),
      [
        {
          item: '1.1',
          cells: ['C2', 'F2:Q2'],
          severity: 'error',
          says: 'Los meses de 1.1 suman 10,993,181,185 y la meta anual es 10,993,183,187 (diferencia 2,002).',
        },
      ],
    ],
    'a declared sum of percentages': [
      planOf({ months: quarters(25, 25, 25, 20), annual: 100, measure: 'percent', behavior: 'sum' }),
      [
        {
          item: '1.1',
          cells: ['C2', 'F2:Q2'],
          says: 'Los meses de 1.1 suman 95.0 % y la meta anual es 100.0 % (diferencia 5.0 %).',
        },
      ],
    ],
    'progress in unequal steps, nearer to its steps than to their sum': [
      planOf({ months: { May: 40, Jun: 30, Sep: 20, Dic: 10 }, annual: 55, measure: 'percent' }),
      [{ item: '1.1', cells: ['C2', 'F2:Q2'] }],
    ],
    'one and one beside 1.4: quantities add up': [
      planOf({ months: { Jun: 1, Dic: 1 }, annual: 1.4 }),
      [{ item: '1.1', cells: ['C2', 'F2:Q2'] }],
    ],
    'one month far too large': [
      planOf({ months: [25, 25, 25, 25, 2500, 25], annual: 150 }),
      [{ item: '1.1', cells: ['C2', 'F2:Q2'] }],
    ],
    'one period that misses its target': [
      planOf({ months: { Dic: 8 }, annual: 10 }),
      [{ item: '1.1', cells: ['C2', 'F2:Q2'] }],
    ],
    'nothing programmed': [
      planOf({ annual: 10, weights: null }),
      [
        {
          item: '1.1',
          cells: ['C2', 'F2:Q2'],
          messageId: 'nothingProgrammed',
          says: '1.1 tiene meta anual (10) y ningún mes programado.',
        },
      ],
    ],
    'beyond a tolerance of the institution': [
      planOf({ months: quarters(60, 60), annual: 125 }, { months: quarters(60, 60), annual: 121 }),
      [{ item: '1.1', cells: ['C2', 'F2:Q2'] }],
      { rules: { 'sum-mismatch-annual': ['error', { tolerance: 1 }] } },
    ],
  },
});

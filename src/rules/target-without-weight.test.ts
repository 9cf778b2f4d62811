import { testFixes } from '../../test/support/fix-tests';
import { cellError, planOf, text } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const months = { Ene: 5, Jul: 5 };

testRule('target-without-weight', {
  valid: {
    'a weight beside each target': planOf({ months, annual: 10 }),
    'an informative indicator weighs 0 in the year': planOf({ months, annual: 10, weight: 0, weights: null }),
    'a weight that cannot be read (cell-error says so)': planOf({
      months,
      annual: 10,
      weights: { Ene: 100, Jul: cellError() },
    }),
    'a 0 without a weight is not programmed': planOf({
      months: { ...months, Feb: 0 },
      annual: 10,
      weights: { Ene: 100, Jul: 100 },
    }),
  },
  invalid: {
    'a blank weight': [
      planOf({ months, annual: 10, weights: { Ene: 100 } }),
      [
        {
          item: '1.1',
          period: 'Jul',
          cells: ['L3', 'L2'],
          severity: 'error',
          says: '1.1 tiene meta en jul sin ponderación.',
        },
      ],
    ],
    'a weight of 0 in a month': [
      planOf({ months, annual: 10, weights: { Ene: 100, Jul: 0 } }),
      [{ item: '1.1', period: 'Jul', cells: ['L3', 'L2'] }],
    ],
    'one month, and no weight in any': [
      planOf({ months: { Jul: 5 }, annual: 5, weights: null }),
      [{ item: '1.1', period: 'Jul', cells: ['L3', 'L2'] }],
    ],
    'one month, and no annual weight either': [
      planOf({ months: { Jul: 5 }, annual: 5, weight: null, weights: null }),
      [{ item: '1.1', period: 'Jul', cells: ['R3', 'L3', 'L2'], messageId: 'noAnnualWeight' }],
    ],
    'weights in other months than targets': [
      planOf({ months, annual: 10, weights: { Mar: 100 } }),
      [
        { item: '1.1', period: 'Ene', cells: ['F3', 'F2'] },
        { item: '1.1', period: 'Jul', cells: ['L3', 'L2'] },
      ],
    ],
    'a word for the annual weight': [
      planOf({ months, annual: 10, weight: text('N/A'), weights: null }),
      [{ item: '1.1', cells: ['R3', 'F3', 'L3', 'F2', 'L2'], messageId: 'noAnnualWeight' }],
    ],
    'no weight in any month: one line': [
      planOf({ months, annual: 10, weights: null }),
      [{ item: '1.1', cells: ['F3', 'L3', 'F2', 'L2'], messageId: 'noWeights' }],
    ],
    'neither annual nor monthly': [
      planOf({ months, annual: 10, weight: null, weights: null }),
      [{ item: '1.1', cells: ['R3', 'F3', 'L3', 'F2', 'L2'], messageId: 'noAnnualWeight' }],
    ],
    'no line of weights': [
      planOf({ months, annual: 10, noWeightLine: true }),
      [{ item: '1.1', cells: ['F2', 'L2'], messageId: 'noAnnualWeight' }],
    ],
  },
});

testFixes('target-without-weight', {
  'one month is computed again with it': {
    plan: planOf(
      { months: { Ene: 5, Feb: 5 }, annual: 10, weight: 40, weights: { Ene: 40 } },
      { months: { Ene: 5, Feb: 5 }, annual: 10, weight: 60, weights: { Ene: 60, Feb: 100 } },
    ),
    fixes: [
      {
        id: 'recompute',
        writes: { G3: 40, G5: 60 },
        kind: 'safe',
        says: 'Recalcular las ponderaciones de feb del área 1 con la de 1.1.',
      },
    ],
  },
  'without it the targets make the year: it may not belong there': {
    plan: planOf(
      {
        months: { Ene: 5, Feb: 5, Mar: 5 },
        annual: 10,
        behavior: 'sum',
        weight: 40,
        weights: { Ene: 40, Feb: 40 },
      },
      { months: { Ene: 5, Feb: 5, Mar: 5 }, annual: 15, weight: 60, weights: { Ene: 60, Feb: 60, Mar: 100 } },
    ),
    fixes: [
      {
        id: 'withdraw',
        writes: { H2: '' },
        kind: 'proposed',
        says: 'Quitar la meta de 1.1 en mar: sin ella las demás dan la meta anual.',
        effects: ['Suma de los meses (meta anual: 10): 15 → 10'],
      },
    ],
  },
  'none of its months had a weight': {
    plan: planOf(
      { months: { Ene: 5, Feb: 5 }, annual: 10, weight: 40, weights: null },
      { months: { Ene: 5 }, annual: 5, weight: 60, weights: { Ene: 100 } },
    ),
    fixes: [{ id: 'recompute', writes: { F3: 40, F5: 60, G3: 100 } }],
  },
  'the others make 100 without it: it may be informative': {
    plan: planOf({ months: { Ene: 5 }, weight: null, weights: null }, { months: { Feb: 5 }, weight: 100 }),
    fixes: [{ id: 'informative', writes: { R3: 0 }, kind: 'proposed' }],
  },
  'without a line of weights there is nowhere to write': {
    plan: planOf({ months: { Ene: 5 }, noWeightLine: true }, { months: { Feb: 5 }, weight: 100 }),
    fixes: [],
  },
});

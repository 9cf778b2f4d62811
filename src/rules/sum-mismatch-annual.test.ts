import { testFixes } from '../../test/support/fix-tests';
import { cellError, pct, planOf, poaOf, text, toReading, UNCOMPUTED } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';
import type { Plan } from '../domain/plan';

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
    'nothing is to be done, and nothing is programmed': planOf({ annual: 0, weights: null }),
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
    'a limit that the months share': [
      planOf({
        months: quarters(10, 10),
        annual: 25,
        measure: 'time',
        direction: 'descending',
        behavior: 'max-sum',
      }),
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
  unchecked: {
    'a formula without a result': [
      planOf({ months: { Mar: 60, Jun: UNCOMPUTED }, annual: 130, behavior: 'sum' }),
      ['uncomputed: K2'],
    ],
  },
});

/** The same plan with totals that somebody typed behind the months. */
function withTotals(plan: Plan, total: number): Plan {
  const areas = plan.areas.map((area) => ({
    ...area,
    indicators: area.indicators.map((indicator) => ({
      ...indicator,
      programmed: indicator.programmed && { ...indicator.programmed, total: toReading(total) },
    })),
  }));
  return { ...plan, areas };
}

testFixes('sum-mismatch-annual', {
  'nothing is left for the last month': {
    plan: planOf({ months: { Jun: 60, Dic: 60 }, annual: 60, behavior: 'sum' }),
    fixes: [
      { id: 'annual', writes: { C2: 120 } },
      { id: 'spread', writes: { K2: 30, Q2: 30 } },
    ],
  },
  'not enough for every month': {
    plan: planOf({ months: quarters(1, 1, 1, 1), annual: 3, behavior: 'sum' }),
    fixes: [{ id: 'annual', writes: { C2: 4 } }],
  },
  'one period': {
    plan: planOf({ months: { Dic: 8 }, annual: 10 }),
    fixes: [
      { id: 'annual', writes: { C2: 8 } },
      { id: 'last', writes: { Q2: 10 } },
    ],
  },
  'a typed total follows what the months add up to': {
    plan: withTotals(planOf({ months: { Jun: 4, Dic: 4 }, annual: 10 }), 10),
    fixes: [
      { id: 'annual', writes: { C2: 8, R2: 8 } },
      { id: 'last', writes: { Q2: 6 } },
      { id: 'spread', writes: { K2: 5, Q2: 5 } },
    ],
  },
  'revenue, as 7.3.1: the sum, the last quarter, or in proportion': {
    plan: planOf({
      months: quarters(5_000_000_000, 5_993_181_185),
      annual: 10_993_183_187,
      measure: 'money',
    }),
    fixes: [
      {
        id: 'annual',
        writes: { C2: 10_993_181_185 },
        kind: 'proposed',
        says: 'Cambiar la meta anual de 1.1 a 10,993,181,185, que es lo que suman los meses.',
        effects: [
          'Suma de los meses (meta anual: 10,993,181,185): 10,993,181,185 → 10,993,181,185',
          'Meta anual: 10,993,183,187 → 10,993,181,185',
        ],
      },
      {
        id: 'last',
        writes: { K2: 5_993_183_187 },
        says: 'Llevar la diferencia al último mes programado de 1.1: jun queda en 5,993,183,187.',
        effects: ['Suma de los meses (meta anual: 10,993,183,187): 10,993,181,185 → 10,993,183,187'],
      },
      { id: 'spread', writes: { H2: 5_000_000_911, K2: 5_993_182_276 } },
    ],
  },
  'whole things by largest remainder; what grows in proportion grows last': {
    plan: planOf({ months: quarters(10, 10, 10, 10), annual: 43 }),
    fixes: [
      { id: 'annual', writes: { C2: 40 } },
      { id: 'last', writes: { Q2: 13 } },
      { id: 'spread', writes: { K2: 11, N2: 11, Q2: 11 } },
    ],
  },
  'percentages keep their format': {
    plan: planOf({ months: { Mar: pct(50), Jun: pct(25) }, annual: pct(100), behavior: 'sum' }),
    fixes: [
      {
        id: 'annual',
        writes: { C2: [0.75, '0%'] },
        says: 'Cambiar la meta anual de 1.1 a 75.0 %, que es lo que suman los meses.',
      },
      { id: 'last', writes: { K2: [0.5, '0%'] } },
      { id: 'spread', writes: { H2: [0.667, '0.0%'], K2: [0.333, '0.0%'] } },
    ],
  },
  'a sum above 100 % is no target, and the last month cannot take away more than it has': {
    plan: planOf({
      months: { Mar: 60, Jun: 60, Dic: 5 },
      annual: 100,
      measure: 'percent',
      behavior: 'sum',
    }),
    fixes: [{ id: 'spread', writes: { H2: 48, K2: 48, Q2: 4 } }],
  },
  'one period: the year or the month': {
    plan: planOf({ months: { Dic: 8 }, annual: 10 }),
    fixes: [
      { id: 'annual', writes: { C2: 8 } },
      { id: 'last', writes: { Q2: 10 } },
    ],
  },
  'a sum below the base line is no target': {
    plan: planOf({ months: { Dic: 8 }, annual: 10, baseline: 9 }),
    fixes: [{ id: 'last', writes: { Q2: 10 } }],
  },
  'formulas are left alone': {
    plan: planOf({
      months: { Jun: 4, Dic: { kind: 'number', value: 4, raw: 4, percent: false, formula: true } },
      annual: 10,
    }),
    fixes: [{ id: 'annual', writes: { C2: 8 } }],
  },
  'a formula that the cell alone shows': {
    plan: planOf({ months: { Jun: 4, Dic: 4 }, annual: 10 }),
    contentAt: ({ column }) => ({ value: null, formula: column === 2 ? '=SUM(F2:Q2)' : null }),
    fixes: [
      { id: 'last', writes: { Q2: 6 } },
      { id: 'spread', writes: { K2: 5, Q2: 5 } },
    ],
  },
  'the distribution follows, and adds up to 100.0': {
    plan: planOf({
      months: quarters(10, 10, 10),
      annual: 31,
      distribution: { Mar: 33.3, Jun: 33.3, Sep: 33.4 },
    }),
    fixes: [
      { id: 'annual', writes: { C2: 30 } },
      { id: 'last', writes: { N2: 11, H4: 32.2, K4: 32.3, N4: 35.5 } },
      { id: 'spread', writes: { N2: 11, H4: 32.2, K4: 32.3, N4: 35.5 } },
    ],
  },
  'nothing programmed: by the declared periodicity, with the weights of those months': {
    plan: planOf(
      { annual: 14, frequency: 'Trimestral', weights: null, weight: 40 },
      { annual: 12, months: 1, weight: 60, weights: 100 },
    ),
    fixes: [
      {
        id: 'distribute',
        writes: {
          ...{ H2: 3, K2: 3, N2: 4, Q2: 4 },
          ...{ H3: 40, H5: 60, K3: 40, K5: 60, N3: 40, N5: 60, Q3: 40, Q5: 60 },
        },
        says: 'Repartir la meta de 1.1 (14) según su periodicidad, Trimestral: mar, jun, sep y dic.',
        effects: [
          'Suma de los meses (meta anual: 14): 0 → 14',
          'De los meses cambiados, los que suman 100 % en el área 1: 4 → 4',
        ],
      },
    ],
  },
  'nothing programmed, and months that passed without a report': {
    plan: planOf({ annual: 14, frequency: 'Trimestral', weights: null, actual: { Abr: 3 } }),
    cutoff: 3,
    fixes: [],
  },
  'nothing programmed, and reported when it was due': {
    plan: planOf({ annual: 14, frequency: 'Trimestral', weights: null, actual: { Mar: 3 } }),
    cutoff: 3,
    fixes: [
      {
        id: 'distribute',
        writes: { H2: 3, K2: 3, N2: 4, Q2: 4, H3: 100, K3: 100, N3: 100, Q3: 100 },
      },
    ],
  },
  'nothing programmed and no periodicity: nobody knows': {
    plan: planOf({ annual: 10, weights: null }),
    fixes: [],
  },
});

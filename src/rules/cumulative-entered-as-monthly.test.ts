import { testFixes } from '../../test/support/fix-tests';
import { pct, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';
import type { Reading } from '../domain/plan';

const monthly = (...actual: number[]) => ({
  months: Array.from({ length: 12 }, () => 10),
  annual: 120,
  actual,
});

const formula = (value: number): Reading => ({
  kind: 'number',
  value,
  raw: value,
  percent: false,
  formula: true,
});

testRule(
  'cumulative-entered-as-monthly',
  {
    valid: {
      'each month its own': planOf(monthly(10, 11, 12, 13, 14, 15)),
      'far more than planned, but falling once': planOf(monthly(10, 20, 15, 40, 50, 60)),
      'growing, and the last one alone is not what was planned': planOf(monthly(20, 22, 24, 26, 28, 30)),
      'the same every month': planOf(monthly(60, 60, 60, 60, 60, 60)),
      'three periods': planOf({ months: [10, 10, 10], annual: 30, actual: [10, 20, 30] }),
      'a stock is not added up': planOf({
        months: { Mar: 30, Jun: 30, Sep: 90, Dic: 120 },
        annual: 120,
        behavior: 'last',
        actual: [10, 20, 30, 40, 50, 60],
      }),
      'a level that each month repeats': planOf({
        months: Array.from({ length: 12 }, () => 10),
        annual: 10,
        behavior: 'constant',
        actual: [10, 20, 30, 40, 50, 60],
      }),
      // 90 of 60, just the factor; the last is as far as it may be.
      'growing, and not more than one and a half times what was planned': planOf(
        monthly(1, 2, 5, 15, 22, 45),
      ),
      'a correction at the beginning': planOf(monthly(-10, 20, 30, 60, 60, 60)),
      'nothing was planned': planOf({ ...monthly(10, 20, 30, 40), months: { Dic: 120 } }),
      'targets of 0': planOf({ ...monthly(10, 20, 30, 40), months: 0, annual: 0, behavior: 'sum' }),
      'a ratio repeats': planOf({ months: pct(90), annual: pct(90), actual: [60, 70, 80, 90].map(pct) }),
      'after the corte nothing counts': planOf(monthly(10, 11, 10, 11, 10, 11, 70, 80, 90, 100)),
    },
    invalid: {
      'six months to date': [
        planOf(monthly(9, 21, 30, 41, 50, 61)),
        [
          {
            item: '1.1',
            severity: 'warning',
            cells: ['F4:K4'],
            says: 'Los valores de 1.1 parecen acumulados: suman 212 y lo programado es 60; el último solo es 61.',
          },
        ],
      ],
      'what lies behind the corte is left alone': [
        planOf(monthly(10, 20, 30, 40, 50, 60, 70, 80, 90, 100)),
        [
          {
            item: '1.1',
            cells: ['F4:K4'],
            says: 'Los valores de 1.1 parecen acumulados: suman 210 y lo programado es 60; el último solo es 60.',
          },
        ],
      ],
      'nothing in January': [planOf(monthly(0, 20, 30, 40, 50, 60)), [{ item: '1.1', cells: ['F4:K4'] }]],
      'planned by quarters, reported by months': [
        planOf({
          months: { Mar: 30, Jun: 30, Sep: 30, Dic: 30 },
          annual: 120,
          actual: [9, 21, 30, 41, 50, 61],
        }),
        [{ item: '1.1', cells: ['F4:K4'] }],
      ],
      'complaints, of which less is better': [
        planOf({ ...monthly(10, 20, 30, 40, 50, 60), direction: 'descending', behavior: 'max-sum' }),
        [{ item: '1.1', cells: ['F4:K4'] }],
      ],
      'a month that nobody reported': [
        planOf({ ...monthly(), actual: [10, null, 30, 40, 50] }),
        [{ item: '1.1', cells: ['F4', 'H4:J4'] }],
      ],
      'a month in which nothing was added': [
        planOf(monthly(10, 20, 20, 40)),
        [{ item: '1.1', cells: ['F4:I4'] }],
      ],
    },
  },
  { cutoff: 5 },
);

testFixes('cumulative-entered-as-monthly', {
  'the differences, each in its month': {
    cutoff: 5,
    plan: planOf(monthly(9, 21, 30, 41, 50, 61)),
    fixes: [
      {
        id: 'differences',
        kind: 'proposed',
        writes: { G4: 12, H4: 9, I4: 11, J4: 9, K4: 11 },
        says: 'Escribir en cada mes de 1.1 lo que aumentó desde el anterior.',
        effects: ['Suma de lo realizado: 212 → 61'],
      },
    ],
  },
  'tenths come out exactly': {
    cutoff: 5,
    plan: planOf({
      months: [0.1, 0.2, 0.1, 0.2],
      annual: 0.6,
      actual: [0.1, 0.3, 0.4, 0.6],
      measure: 'money',
    }),
    fixes: [{ id: 'differences', writes: { G4: 0.2, H4: 0.1, I4: 0.2 } }],
  },
  'from the last month that was reported': {
    cutoff: 5,
    plan: planOf({ ...monthly(), actual: [10, null, 30, 40, 50] }),
    fixes: [{ id: 'differences', writes: { H4: 20, I4: 10, J4: 10 } }],
  },
  'not where they are computed': {
    cutoff: 5,
    plan: planOf({ ...monthly(), actual: [9, 21, 30, 41, 50, 61].map(formula) }),
    fixes: [],
  },
  'nor where one of them is': {
    cutoff: 5,
    plan: planOf({ ...monthly(), actual: [9, 21, 30, formula(41), 50, 61] }),
    fixes: [],
  },
});

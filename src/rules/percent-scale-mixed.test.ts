import { testFixes } from '../../test/support/fix-tests';
import { cellError, pct, planOf, poaOf, text, toReading } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';
import type { Plan, Reading } from '../domain/plan';

/** Products of a POA with their weights in column AJ. */
function weighed(weights: readonly Reading[]): Plan {
  const plan = poaOf(...weights.map(() => ({ annual: 4, product: {} })));
  const areas = plan.areas.map((area) => ({
    ...area,
    indicators: area.indicators.map((one, i) => ({
      ...one,
      annualWeight: { value: weights[i]!, cell: { ...one.nameCell, column: 35 } },
    })),
  }));
  return { ...plan, areas };
}
const formula = (reading: Reading): Reading => ({ ...reading, formula: true }) as Reading;

testRule('percent-scale-mixed', {
  valid: {
    'percentages in one scale': planOf({ months: pct(100) }),
    '100 and 100 % are the same points': planOf({ months: [100, pct(100), 100], annual: pct(100) }),
    'a real 1 % of a sum': planOf({ months: [1, 49, 50], annual: 100, measure: 'percent' }),
    'a real 1 %, wrong for other reasons': planOf({ months: [1, 49, 49], annual: 100, measure: 'percent' }),
    'money is no percentage': planOf({ months: [90, 0.9, 90], annual: 90, measure: 'money' }),
    'a score is none': planOf({ months: [90, 90, 0.9], annual: 90, measure: 'score' }),
    'a time is none': planOf({ months: [90, 0.9, 90], annual: 90, measure: 'time' }),
    'a large count is a count': planOf({ months: [100, 10_000, 100], annual: 100, measure: 'count' }),
    'a level that begins at 1': planOf({
      months: { Mar: 1, Dic: 100 },
      annual: 100,
      behavior: 'last',
      measure: 'percent',
    }),
    'months that make the year in no scale that was declared': planOf({
      months: [0.5, 50],
      annual: 100,
      behavior: 'constant',
      measure: 'percent',
    }),
    'what would be more than all of it': planOf({ months: [1, 100], annual: 200, measure: 'percent' }),
    'a month that cannot be read': planOf({
      months: [100, 1, cellError(), 100],
      annual: 100,
      measure: 'percent',
    }),
    'no annual target to go by': planOf({ months: [100, 1, 100], annual: null, measure: 'percent' }),
    'an annual target to come': planOf({ months: {}, annual: 1, measure: 'percent' }),
    'a real weight of 1': planOf({ months: 100, weight: 1 }, { months: 100, weight: 99 }),
    'all annual weights in another scale': planOf(
      { months: 100, weight: 0.4, weights: 40 },
      { months: 100, weight: 0.6, weights: 60 },
    ),
    'annual weights that make no whole in either': planOf(
      { months: 100, weight: 0.4, weights: 40 },
      { months: 100, weight: 50, weights: 60 },
    ),
    'an annual weight that cannot be read': planOf(
      { months: 100, weight: 0.4, weights: 40 },
      { months: 100, weight: 60, weights: 60 },
      { months: 100, weight: cellError(), weights: 0 },
    ),
    'a month weight that is wrong in either scale': planOf(
      { annual: 100, months: { Mar: 100 }, weight: 30, weights: { Mar: 0.9 } },
      { annual: 100, months: { Mar: 100 }, weight: 55, weights: { Mar: 64.7 } },
    ),
    'a month weight too small to matter': planOf(
      { annual: 100, months: { Mar: 100 }, weight: 0.4, weights: { Mar: 0.004 } },
      { annual: 100, months: { Mar: 100 }, weight: 99.6, weights: { Mar: 99.6 } },
    ),
    'a weight of nothing that is programmed': planOf(
      { annual: 100, months: { Mar: 100 }, weight: 40, weights: { Mar: 100, Jun: 0.4 } },
      { annual: 100, months: { Jun: 100 }, weight: 60, weights: { Jun: 100 } },
    ),
  },
  invalid: {
    'a 1 among hundreds': [
      planOf({ months: [100, 100, 1, 100], annual: 100, measure: 'percent' }),
      [
        {
          item: '1.1',
          period: 'Mar',
          cells: ['H2'],
          severity: 'warning',
          says: '1.1 mezcla escalas en su programado: dice 1.0 % y parece querer decir 100.0 %.',
        },
      ],
    ],
    'the annual target is a 1': [
      planOf({ months: pct(100), annual: 1 }),
      [
        {
          item: '1.1',
          cells: ['C2'],
          says: '1.1 mezcla escalas en su meta anual: dice 1.0 % y parece querer decir 100.0 %.',
        },
      ],
    ],
    'the annual target and some months': [
      planOf({ months: [1, 100, 1, 100], annual: 1, measure: 'percent' }),
      [
        {
          item: '1.1',
          cells: ['F2', 'H2', 'C2'],
          says: '1.1 mezcla escalas en su programado: dice 1.0 % y parece querer decir 100.0 %.',
        },
      ],
    ],
    'two values of one scale': [
      planOf({ months: [0.3, 20, 0.5], annual: 100, measure: 'percent' }),
      [
        {
          item: '1.1',
          cells: ['F2', 'H2'],
          says: '1.1 mezcla escalas en su programado: dice 0.3 % y 0.5 % y parece querer decir 30.0 % y 50.0 %.',
        },
      ],
    ],
    'beside a month of 0, of what adds up': [
      planOf({ months: [0, 0.5, 50], annual: 100, behavior: 'sum', measure: 'percent' }),
      [{ item: '1.1', period: 'Feb', cells: ['G2'] }],
    ],
    '100 typed into a % format that kept it: 10,000 %': [
      planOf({ months: [pct(100), pct(10_000), pct(100)], annual: pct(100) }),
      [{ item: '1.1', period: 'Feb', cells: ['G2'] }],
    ],
    'an annual weight of 0.4 beside 60': [
      planOf({ months: 100, weight: 0.4, weights: 40 }, { months: 100, weight: 60, weights: 60 }),
      [
        {
          item: '1.1',
          cells: ['R3'],
          says: '1.1 mezcla escalas en su ponderación anual: dice 0.4 % y parece querer decir 40.0 %.',
        },
      ],
    ],
    'an annual weight of 4,000 beside 60, and one that is missing': [
      planOf(
        { months: 100, weight: 4000, weights: 40 },
        { months: 100, weight: 60, weights: 60 },
        { months: 100, weight: null, weights: 0 },
      ),
      [
        {
          item: '1.1',
          cells: ['R3'],
          says: '1.1 mezcla escalas en su ponderación anual: dice 4,000.0 % y parece querer decir 40.0 %.',
        },
      ],
    ],
    'products of a POA, which weigh in a column of their own': [
      weighed([pct(0.4), pct(60)]),
      [{ item: '1.1.1', cells: ['AJ2'] }],
    ],
    'two months of an indicator, one of them a hundred times too large': [
      planOf(
        { annual: 100, months: { Mar: 100, Jun: 100 }, weight: 30, weights: { Mar: 0.353, Jun: 3530 } },
        { annual: 100, months: { Mar: 100, Jun: 100 }, weight: 55, weights: { Mar: 64.7, Jun: 64.7 } },
      ),
      [
        {
          item: '1.1',
          cells: ['H3', 'K3'],
          says: '1.1 mezcla escalas en su ponderación mensual: dice 0.35 % y 3,530.0 % y parece querer decir 35.3 %.',
        },
      ],
    ],
    'alone in its month, with a weight of 1': [
      planOf(
        { annual: 100, months: { Mar: 100, Jun: 100 }, weight: 40, weights: { Mar: 1, Jun: 40 } },
        { annual: 100, months: { Jun: 100 }, weight: 60, weights: { Jun: 60 } },
      ),
      [{ item: '1.1', period: 'Mar', cells: ['H3'] }],
    ],
    'a month weight of 0.353': [
      planOf(
        { annual: 100, months: { Mar: 100 }, weight: 30, weights: { Mar: 0.353 } },
        { annual: 100, months: { Mar: 100 }, weight: 55, weights: { Mar: 64.7 } },
      ),
      [{ item: '1.1', period: 'Mar', cells: ['H3'] }],
    ],
  },
});

testFixes('percent-scale-mixed', {
  'a 1 among hundreds': {
    plan: planOf({ months: [100, 100, 1, 100], annual: 100, measure: 'percent' }),
    fixes: [
      {
        id: 'scale',
        writes: { H2: 100 },
        kind: 'proposed',
        says: 'Escribir 100.0 % donde 1.1 dice 1.0 % (programado), en la escala de los demás.',
      },
    ],
  },
  'an annual 1 gets the format of the months': {
    plan: planOf({ months: pct(100), annual: 1 }),
    fixes: [
      {
        id: 'scale',
        writes: { C2: [1, '0%'] },
        effects: ['Meses con la meta de 100.0 %: 12 → 12', 'Meta anual: 1.0 % → 100.0 %'],
      },
    ],
  },
  '100 typed into a % format that kept it': {
    plan: planOf({ months: [pct(100), pct(10_000), pct(100)], annual: pct(100) }),
    fixes: [{ id: 'scale', writes: { G2: [1, '0%'] } }],
  },
  'an annual weight of 0.4 beside 60': {
    plan: planOf({ months: 100, weight: 0.4, weights: 40 }, { months: 100, weight: 60, weights: 60 }),
    fixes: [
      {
        id: 'scale',
        writes: { R3: 40 },
        effects: ['Suma de las ponderaciones anuales del área 1: 60.4 % → 100.0 %'],
      },
    ],
  },
  'a month weight of 0.353': {
    plan: planOf(
      { annual: 100, months: { Mar: 100 }, weight: 30, weights: { Mar: 0.353 } },
      { annual: 100, months: { Mar: 100 }, weight: 55, weights: { Mar: 64.7 } },
    ),
    fixes: [
      {
        id: 'scale',
        writes: { H3: 35.3 },
        effects: ['Suma de las ponderaciones de mar del área 1: 65.05 % → 100.0 %'],
      },
    ],
  },
  'the format of those beside it, wherever the 1 stands': {
    plan: planOf({ months: [1, pct(100), 1, pct(100)], annual: pct(100) }),
    fixes: [{ id: 'scale', writes: { F2: [1, '0%'], H2: [1, '0%'] } }],
  },
  'a cell with a % format keeps it among plain numbers': {
    plan: planOf({ months: [100, pct(10_000), 100], annual: 100 }),
    fixes: [{ id: 'scale', writes: { G2: [1, '0%'] } }],
  },
  'a number that is a text becomes one': {
    plan: planOf({ months: [100, text('1', 1), 100], annual: 100, measure: 'percent' }),
    fixes: [{ id: 'scale', writes: { G2: 100 } }],
  },
  'the annual target with the months': {
    plan: planOf({ months: [1, 100, 1, 100], annual: 1, measure: 'percent' }),
    fixes: [
      {
        id: 'scale',
        writes: { F2: 100, H2: 100, C2: 100 },
        says: 'Escribir 100.0 % donde 1.1 dice 1.0 % (programado), en la escala de los demás.',
        effects: ['Meses con la meta de 100.0 %: 2 → 4', 'Meta anual: 1.0 % → 100.0 %'],
      },
    ],
  },
  'the distribution follows what adds up; the annual target stays': {
    plan: planOf({
      months: [0.5, 50],
      annual: 100,
      behavior: 'sum',
      measure: 'percent',
      distribution: [1, 99],
    }),
    fixes: [
      {
        id: 'scale',
        writes: { F2: 50, F4: 50, G4: 50 },
        effects: ['Suma de los meses (meta anual: 100.0 %): 50.5 % → 100.0 %'],
      },
    ],
  },
  'a formula gives what it gives': {
    plan: planOf({ months: [100, formula(toReading(1)), 1, 100], annual: 100, measure: 'percent' }),
    fixes: [],
  },
  'an annual target by formula too': {
    plan: planOf({ months: pct(100), annual: formula(toReading(1)) }),
    fixes: [],
  },
  'annual weights with a % format': {
    plan: planOf({ months: 100, weight: 0.4, weights: 40 }, { months: 100, weight: pct(60), weights: 60 }),
    fixes: [
      {
        id: 'scale',
        writes: { R3: [0.4, '0%'] },
        says: 'Escribir 40.0 % donde 1.1 dice 0.4 % (ponderación anual), en la escala de los demás.',
      },
    ],
  },
  'an annual weight by formula': {
    plan: planOf(
      { months: 100, weight: formula(toReading(0.4)), weights: 40 },
      { months: 100, weight: 60, weights: 60 },
    ),
    fixes: [],
  },
  'products of a POA keep the % format of their column': {
    plan: weighed([pct(0.4), pct(60)]),
    fixes: [
      {
        id: 'scale',
        writes: { AJ2: [0.4, '0%'] },
        effects: ['Suma de las ponderaciones anuales del área 1.1: 60.4 % → 100.0 %'],
      },
    ],
  },
  'and take it where one was typed without': {
    plan: weighed([toReading(0.4), pct(60)]),
    fixes: [{ id: 'scale', writes: { AJ2: [0.4, '0%'] } }],
  },
  'month weights as the others of the line, else as the annual one': {
    plan: planOf(
      { annual: 100, months: { Mar: 100 }, weight: pct(30), weights: { Mar: 0.353 } },
      { annual: 100, months: { Mar: 100 }, weight: pct(55), weights: { Mar: pct(64.7) } },
    ),
    fixes: [
      {
        id: 'scale',
        writes: { H3: [0.353, '0.0%'] },
        says: 'Escribir 35.3 % donde 1.1 dice 0.35 % (ponderación mensual), en la escala de los demás.',
      },
    ],
  },
  'two month weights, each with its sum': {
    plan: planOf(
      { annual: 100, months: { Mar: 100, Jun: 100 }, weight: 30, weights: { Mar: 0.353, Jun: 3530 } },
      { annual: 100, months: { Mar: 100, Jun: 100 }, weight: 55, weights: { Mar: 64.7, Jun: 64.7 } },
    ),
    fixes: [
      {
        id: 'scale',
        writes: { H3: 35.3, K3: 35.3 },
        effects: [
          'Suma de las ponderaciones de mar del área 1: 65.05 % → 100.0 %',
          'Suma de las ponderaciones de jun del área 1: 3,594.7 % → 100.0 %',
        ],
      },
    ],
  },
  'a month weight by formula': {
    plan: planOf(
      { annual: 100, months: { Mar: 100 }, weight: 30, weights: { Mar: formula(toReading(0.353)) } },
      { annual: 100, months: { Mar: 100 }, weight: 55, weights: { Mar: 64.7 } },
    ),
    fixes: [],
  },
});

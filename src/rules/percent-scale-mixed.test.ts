import { testFixes } from '../../test/support/fix-tests';
import { pct, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('percent-scale-mixed', {
  valid: {
    'percentages in one scale': planOf({ months: pct(100) }),
    '100 and 100 % are the same points': planOf({ months: [100, pct(100), 100], annual: pct(100) }),
    'a real 1 % of a sum': planOf({ months: [1, 49, 50], annual: 100, measure: 'percent' }),
    'a real 1 %, wrong for other reasons': planOf({ months: [1, 49, 49], annual: 100, measure: 'percent' }),
    'money is no percentage': planOf({ months: [1, 100], annual: 200, measure: 'money' }),
    'a real weight of 1': planOf({ months: 100, weight: 1 }, { months: 100, weight: 99 }),
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
});

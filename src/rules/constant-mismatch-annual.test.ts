import { testFixes } from '../../test/support/fix-tests';
import { pct, planOf, UNCOMPUTED } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const twelve = (...first: number[]) => [...first, ...Array<number>(12 - first.length).fill(100)];

testRule('constant-mismatch-annual', {
  valid: {
    'every month repeats the target': planOf({ months: pct(100), annual: pct(100) }),
    'months that add up': planOf({ months: { Mar: 60, Jun: 40 }, annual: 100, measure: 'percent' }),
    'a level that ends at its target': planOf({
      months: { Mar: 70, Jun: 80, Dic: 90 },
      annual: 90,
      behavior: 'last',
    }),
    'a score that ends at its target': planOf({ months: { Jun: 8.5, Dic: 9 }, annual: 9, measure: 'score' }),
    'a 0 may be a month that is not programmed (zero-target-programmed asks)': planOf({
      months: twelve(0),
      annual: 100,
      behavior: 'constant',
    }),
    'nothing is programmed (sum-mismatch-annual says so)': planOf({
      annual: 100,
      weights: null,
      behavior: 'constant',
    }),
    'a sum that misses its target is sum-mismatch-annual’s': planOf({
      months: { Mar: 60, Jun: 60 },
      annual: 121,
    }),
  },
  invalid: {
    'one month at 90': [
      planOf({ months: twelve(100, 100, 90), annual: 100, measure: 'percent' }),
      [
        {
          item: '1.1',
          period: 'Mar',
          cells: ['H2', 'C2'],
          severity: 'error',
          says: '1.1 programa 90.0 % en mar y la meta anual es 100.0 %.',
        },
      ],
    ],
    'two months': [
      planOf({ months: twelve(95, 100, 90), annual: 100, behavior: 'constant' }),
      [
        { item: '1.1', period: 'Ene', cells: ['F2', 'C2'] },
        { item: '1.1', period: 'Mar', cells: ['H2', 'C2'] },
      ],
    ],
    'the annual target differs from all of them: that is where to go': [
      planOf({ months: pct(100), annual: pct(90) }),
      [
        {
          item: '1.1',
          cells: ['C2', 'F2:Q2'],
          messageId: 'allPeriods',
          says: '1.1 programa 100.0 % en todos sus periodos y la meta anual es 90.0 %.',
        },
      ],
    ],
    'most months differ, one way or another': [
      planOf({ months: { Mar: 70, Jun: 80, Dic: 90 }, annual: 100, behavior: 'constant' }),
      [{ item: '1.1', cells: ['C2', 'H2', 'K2', 'Q2'], messageId: 'several' }],
    ],
    'half of them differ: each for itself': [
      planOf({ months: { Mar: 70, Jun: 80, Sep: 100, Dic: 100 }, annual: 100, behavior: 'constant' }),
      [
        { item: '1.1', period: 'Mar', cells: ['H2', 'C2'] },
        { item: '1.1', period: 'Jun', cells: ['K2', 'C2'] },
      ],
    ],
    'more than half': [
      planOf({ months: { Mar: 70, Jun: 80, Dic: 100 }, annual: 100, behavior: 'constant' }),
      [{ item: '1.1', cells: ['C2', 'H2', 'K2'], messageId: 'several' }],
    ],
    'a 0 is not counted among them': [
      planOf({ months: { Mar: 0, Jun: 90, Dic: 0 }, annual: 100, behavior: 'constant' }),
      [{ item: '1.1', period: 'Jun', cells: ['K2', 'C2'] }],
    ],
    'the same in all but one': [
      planOf({ months: { Mar: 90, Jun: 90, Sep: 90, Dic: 95 }, annual: 100, behavior: 'constant' }),
      [{ item: '1.1', cells: ['C2', 'H2', 'K2', 'N2', 'Q2'], messageId: 'several' }],
    ],
    'a level that ends elsewhere': [
      planOf({ months: { Jun: 80, Dic: 90 }, annual: 95, behavior: 'last' }),
      [
        {
          item: '1.1',
          period: 'Dic',
          cells: ['Q2', 'C2'],
          messageId: 'lastPeriod',
          says: '1.1 termina el año en 90 (dic) y la meta anual es 95.',
        },
      ],
    ],
    'a single period of a ratio': [
      planOf({ months: { Dic: pct(90) }, annual: pct(100) }),
      [{ item: '1.1', period: 'Dic', cells: ['Q2', 'C2'] }],
    ],
  },
  unchecked: {
    'a formula without a result': [
      planOf({ months: { Mar: 90, Jun: UNCOMPUTED }, annual: 100, behavior: 'constant' }),
      ['uncomputed: K2'],
    ],
  },
});

testFixes('constant-mismatch-annual', {
  'a level that falls behind its base line: only the month': {
    plan: planOf({ months: { Jun: 80, Dic: 90 }, annual: 95, behavior: 'last', baseline: 92 }),
    fixes: [{ id: 'month', writes: { Q2: 95 } }],
  },
  'one month at 90': {
    plan: planOf({ months: twelve(100, 100, 90), annual: 100, measure: 'percent' }),
    fixes: [
      {
        id: 'month',
        writes: { H2: 100 },
        kind: 'proposed',
        says: 'Cambiar mar de 1.1 a 100.0 %, la meta anual.',
        effects: ['Meses con la meta de 100.0 %: 11 → 12'],
      },
    ],
  },
  'two months: each by itself': {
    plan: planOf({ months: twelve(95, 100, 90), annual: 100, behavior: 'constant' }),
    finding: 1,
    fixes: [{ id: 'month', writes: { H2: 100 } }],
  },
  'all agree: rather the annual target': {
    plan: planOf({ months: pct(100), annual: pct(90) }),
    fixes: [
      {
        id: 'annual',
        writes: { C2: [1, '0%'] },
        says: 'Cambiar la meta anual de 1.1 a 100.0 %, como dicen los meses.',
        effects: ['Meses con la meta de 100.0 %: 12 → 12', 'Meta anual: 90.0 % → 100.0 %'],
      },
      {
        id: 'months',
        writes: Object.fromEntries([...'FGHIJKLMNOPQ'].map((column) => [`${column}2`, [0.9, '0%'] as const])),
      },
    ],
  },
  'all agree below the base line: only the months': {
    plan: planOf({ months: { Jun: 8, Dic: 8 }, annual: 10, behavior: 'constant', baseline: 9 }),
    fixes: [{ id: 'months', writes: { K2: 10, Q2: 10 } }],
  },
  'most months differ, one way or another': {
    plan: planOf({ months: { Mar: 70, Jun: 80, Dic: 90 }, annual: 100, behavior: 'constant' }),
    fixes: [
      {
        id: 'months',
        writes: { H2: 100, K2: 100, Q2: 100 },
        says: 'Repetir la meta anual de 1.1, 100, en mar, jun y dic.',
      },
    ],
  },
  'a level that ends elsewhere: the end or the year': {
    plan: planOf({ months: { Jun: 80, Dic: 90 }, annual: 95, behavior: 'last' }),
    fixes: [
      { id: 'month', writes: { Q2: 95 }, effects: ['Último periodo (meta anual: 95): 90 → 95'] },
      { id: 'annual', writes: { C2: 90 } },
    ],
  },
});

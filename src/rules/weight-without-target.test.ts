import { testFixes } from '../../test/support/fix-tests';
import { pct, planOf, text } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('weight-without-target', {
  valid: {
    'weights where there are targets': planOf({ months: { Ene: 5, Jul: 5 }, annual: 10 }),
    'a weight below 0 is none (weight-out-of-range says so)': planOf({
      months: { Ene: 5 },
      weights: { Ene: 100, Feb: -5 },
    }),
    'a weight of 0 is none': planOf({ months: { Ene: 5 }, weights: { Ene: 100, Feb: 0 } }),
    'a target that is a text is a target': planOf({
      months: { Ene: text('5', 5) },
      annual: 5,
      weights: { Ene: 100 },
    }),
    'a target of 0 is a target (zero-target-programmed asks about it)': planOf({
      months: { Ene: 5, Feb: 0 },
      annual: 5,
      weights: { Ene: 100, Feb: 100 },
    }),
  },
  invalid: {
    'a weight beside a blank target': [
      planOf({ months: { Ene: 5 }, weights: { Ene: 100, Mar: 35.3 } }),
      [
        {
          item: '1.1',
          period: 'Mar',
          cells: ['H2', 'H3'],
          severity: 'error',
          says: '1.1 pondera 35.3 % en mar sin meta programada.',
        },
      ],
    ],
    'each month on its own': [
      planOf({ months: { Ene: 5 }, weights: { Ene: 100, Mar: 50, Dic: 50 } }),
      [
        { item: '1.1', period: 'Mar', cells: ['H2', 'H3'] },
        { item: '1.1', period: 'Dic', cells: ['Q2', 'Q3'] },
      ],
    ],
    'one line where nothing is programmed at all': [
      planOf({ annual: 10, weights: { Ene: 50, Feb: 50, Dic: 50 } }),
      [
        {
          item: '1.1',
          cells: ['F2:G2', 'Q2', 'F3:G3', 'Q3'],
          messageId: 'nothingProgrammed',
          says: '1.1 pondera en ene, feb y dic y no tiene ningún mes programado.',
        },
      ],
    ],
  },
});

const TWICE = { Ene: 5, Feb: 5 };

testFixes('weight-without-target', {
  'the weights are complete with it: its target is what is missing': {
    plan: planOf(
      { months: { Ene: 6 }, annual: 10, behavior: 'sum', weight: 40, weights: { Ene: 40, Feb: 40 } },
      { months: TWICE, annual: 10, weight: 60, weights: { Ene: 60, Feb: 60 } },
    ),
    fixes: [
      {
        id: 'programme',
        writes: { G2: 4 },
        kind: 'proposed',
        says: 'Programar 4 para 1.1 en feb.',
        effects: ['Suma de los meses (meta anual: 10): 6 → 10'],
      },
    ],
  },
  'the weights are complete without it: it does not belong there': {
    plan: planOf(
      { months: { Ene: pct(100) }, annual: pct(100), weight: 40, weights: { Ene: 40, Feb: 40 } },
      { months: TWICE, annual: 10, weight: 60, weights: { Ene: 60, Feb: 100 } },
    ),
    fixes: [
      {
        id: 'remove',
        writes: { G3: '' },
        says: 'Quitar la ponderación de 1.1 en feb y recalcular la de los demás indicadores.',
      },
      { id: 'programme', writes: { G2: [1, '0%'], G5: 60 } },
    ],
  },
  'a month that is past and was not reported gets no target any more': {
    plan: planOf(
      {
        months: { Ene: 6 },
        actual: { Ene: 6 },
        annual: 10,
        behavior: 'sum',
        weight: 40,
        weights: { Ene: 40, Feb: 40 },
      },
      { months: TWICE, actual: TWICE, annual: 10, weight: 60, weights: { Ene: 60, Feb: 60 } },
    ),
    cutoff: 1,
    // The targets don't make the year, with the weight or without it: that was there, and held back.
    formulasFollow: true,
    fixes: [{ id: 'remove', writes: { G3: '', G6: 100 } }],
  },
  'a sum that is complete has nothing to give': {
    plan: planOf({ months: { Ene: 10 }, annual: 10, behavior: 'sum', weights: { Ene: 100, Feb: 100 } }),
    fixes: [{ id: 'remove', writes: { G3: '' } }],
  },
  'nothing is programmed: the annual target over the months that weigh': {
    plan: planOf(
      { months: null, annual: 10, behavior: 'sum', weight: 40, weights: { Ene: 40, Feb: 40 } },
      { months: TWICE, annual: 10, weight: 60, weights: { Ene: 60, Feb: 60 } },
    ),
    fixes: [{ id: 'distribute', writes: { F2: 5, G2: 5 } }],
  },
  'the target of the year is the target of every month: it may belong there, or not': {
    plan: planOf(
      {
        months: { Ene: pct(100), Mar: pct(100) },
        annual: pct(100),
        weight: 40,
        weights: { Ene: 40, Feb: 40, Mar: 100 },
      },
      { months: TWICE, annual: 10, weight: 60, weights: { Ene: 60, Feb: 60 } },
    ),
    fixes: [
      { id: 'programme', writes: { G2: [1, '0%'] } },
      { id: 'remove', writes: { G3: '', G5: 100 }, kind: 'proposed' },
    ],
  },
});

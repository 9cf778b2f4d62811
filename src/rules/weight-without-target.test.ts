import { testFixes } from '../../test/support/fix-tests';
import { type IndicatorSpec, pct, planOf, text, UNCOMPUTED } from '../../test/support/plan-builder';
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

/** Beside one that weighs 60 in January and February. */
const withOther = (spec: IndicatorSpec) =>
  planOf({ weight: 40, ...spec }, { months: TWICE, annual: 10, weight: 60, weights: { Ene: 60, Feb: 60 } });
const SIX_OF_TEN: IndicatorSpec = {
  months: { Ene: 6 },
  annual: 10,
  behavior: 'sum',
  weights: { Ene: 40, Feb: 40 },
};

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
  'nothing is programmed of a percentage: the annual target in each of the months': {
    plan: withOther({ months: null, annual: pct(90), weights: { Ene: 40, Feb: 40 } }),
    fixes: [{ id: 'distribute', writes: { F2: [0.9, '0%'], G2: [0.9, '0%'] } }],
  },
  'nothing is programmed, nor is there an annual target: it does not belong there': {
    plan: withOther({ months: null, annual: null, weights: { Ene: 40, Feb: 40 } }),
    fixes: [{ id: 'remove', writes: { F3: '', F5: 100, G3: '', G5: 100 } }],
  },
  'nothing is programmed, and one thing cannot be done in two months': {
    plan: withOther({ months: null, annual: 1, behavior: 'sum', weights: { Ene: 40, Feb: 40 } }),
    fixes: [],
  },
  'nothing is programmed, and one of the months is past without a report': {
    plan: withOther({
      months: null,
      annual: 10,
      behavior: 'sum',
      actual: { Mar: 5 },
      weights: { Ene: 40, Feb: 40 },
    }),
    cutoff: 0,
    fixes: [],
  },
  'the figures themselves show that they add up': {
    plan: withOther({ months: { Ene: 6 }, annual: 10, weights: { Ene: 40, Feb: 40 } }),
    fixes: [{ id: 'programme', writes: { G2: 4 } }],
  },
  'a limit of the year is used up by the month too': {
    plan: withOther({
      months: { Ene: 6 },
      annual: 10,
      behavior: 'max-sum',
      direction: 'descending',
      weights: { Ene: 40, Feb: 40 },
    }),
    fixes: [{ id: 'programme', writes: { G2: 4 } }],
  },
  'a level that the last month misses already': {
    plan: planOf({
      months: { Jul: 70 },
      annual: 80,
      behavior: 'last',
      weights: { Mar: 100, Jul: 100 },
    }),
    // The level misses the year with the weight or without it: that was there, and held back.
    formulasFollow: true,
    fixes: [{ id: 'remove', writes: { H3: '' } }],
  },
  'another month that cannot be read may hold what is missing': {
    plan: withOther({
      months: { Ene: 6, Mar: text('por definir') },
      annual: 10,
      behavior: 'sum',
      weights: { Ene: 40, Feb: 40, Mar: 100 },
    }),
    fixes: [{ id: 'remove', writes: { G3: '', G5: 100 } }],
  },
  'a plan without a place for reports, whatever the corte': {
    plan: withOther(SIX_OF_TEN),
    cutoff: 5,
    fixes: [{ id: 'programme', writes: { G2: 4 } }],
  },
  'a month that is to come': {
    plan: withOther({ ...SIX_OF_TEN, actual: { Ene: 6 } }),
    cutoff: 0,
    fixes: [{ id: 'programme', writes: { G2: 4 } }],
  },
  'a month that was reported': {
    plan: withOther({ ...SIX_OF_TEN, actual: { Ene: 6, Feb: 3 } }),
    cutoff: 1,
    fixes: [{ id: 'programme', writes: { G2: 4 } }],
  },
  'a month that is past, of a year that nobody has reported': {
    plan: withOther({ ...SIX_OF_TEN, actual: {} }),
    cutoff: 1,
    // Then one report more is due.
    formulasFollow: true,
    fixes: [{ id: 'programme', writes: { G2: 4 } }],
  },
  'formulas that wait for reports, before anybody chose a corte': {
    plan: planOf(
      {
        months: { Feb: 6 },
        annual: 10,
        behavior: 'sum',
        actual: { Feb: UNCOMPUTED },
        weight: 40,
        weights: { Ene: 40, Feb: 40 },
      },
      { months: TWICE, annual: 10, weight: 60, weights: { Ene: 60, Feb: 60 } },
    ),
    fixes: [{ id: 'programme', writes: { F2: 4 } }],
  },
});

import { testFixes } from '../../test/support/fix-tests';
import { planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';
import { ruleOf } from './registry';
import { runRules } from './run';

const feb = (weight: number, written?: number) => ({
  annual: 100,
  months: { Feb: 100 },
  weight,
  ...(written === undefined ? {} : { weights: { Feb: written } }),
});
const dic = (weight: number) => ({ annual: 100, months: { Dic: 100 }, weight });

const TWO_OF_THREE = { Feb: 5, Abr: 5, Ago: 5, Oct: 5, Nov: 5 };
const FIFTY = { Feb: 50, Abr: 50, Ago: 50, Oct: 50, Nov: 50 };
const MONTHLY = { annual: 25 };

testRule('weight-not-renormalized', {
  valid: {
    'the weights that the rule prints': planOf(feb(34), dic(33), feb(33)),
    'exact ratios': planOf(feb(34, 3400 / 67), dic(33), feb(33, 3300 / 67)),
    'the residue on the largest weight: 25.3 for 25.17': planOf(
      feb(11.1, 24.9),
      feb(11.1, 24.9),
      feb(11.1, 24.9),
      feb(11.2, 25.3),
      dic(55.5),
    ),
    'whole numbers by the same rule are weight-rounding’s': planOf(
      feb(20, 33),
      feb(20, 33),
      feb(20, 34),
      dic(40),
    ),
    'a blank weight, and a zero, are target-without-weight’s': planOf(
      feb(34, 34),
      { ...feb(33), weights: null },
      feb(33, 0),
    ),
    'a weight where nothing is programmed is weight-without-target’s': planOf(
      feb(34, 50.7),
      { ...dic(33), weights: { Feb: 20, Dic: 100 } },
      feb(33, 49.3),
    ),
    'an annual weight is missing, so nothing can be told': planOf(feb(34, 50), {
      ...feb(33, 50),
      weight: null,
    }),
  },
  invalid: {
    'area 7.2 in February: 50 and 50 for 34 and 33': [
      planOf(feb(34, 50), dic(33), feb(33, 50)),
      [
        {
          item: '1.1',
          period: 'Feb',
          cells: ['G3'],
          severity: 'warning',
          says: 'En feb 1.1 pondera 50.0 y le corresponde 50.7.',
        },
        { item: '1.3', period: 'Feb', cells: ['G7'], says: 'En feb 1.3 pondera 50.0 y le corresponde 49.3.' },
      ],
    ],
    'the same weights in five months are one finding each': [
      planOf(
        { ...MONTHLY, months: TWO_OF_THREE, weight: 34, weights: FIFTY },
        { ...MONTHLY, months: { Ene: 5 }, annual: 5, weight: 33 },
        { ...MONTHLY, months: TWO_OF_THREE, weight: 33, weights: FIFTY },
      ),
      [
        {
          item: '1.1',
          cells: ['G3', 'I3', 'M3', 'O3', 'P3'],
          says: 'En feb, abr, ago, oct y nov 1.1 pondera 50.0 y le corresponde 50.7.',
        },
        { item: '1.3', cells: ['G7', 'I7', 'M7', 'O7', 'P7'] },
      ],
    ],
    'another weight, or another share, is another finding': [
      planOf(
        {
          months: { Ene: 5, Feb: 5, Mar: 5 },
          annual: 15,
          weight: 40,
          weights: { Ene: 60, Feb: 55, Mar: 60 },
        },
        { months: { Ene: 5, Feb: 5 }, annual: 10, weight: 30, weights: { Ene: 40, Feb: 45 } },
        { months: { Mar: 5 }, annual: 5, weight: 30, weights: { Mar: 40 } },
      ),
      [
        { item: '1.1', cells: ['F3', 'H3'] },
        { item: '1.1', period: 'Feb', cells: ['G3'] },
        { item: '1.2', period: 'Ene', cells: ['F5'] },
        { item: '1.2', period: 'Feb', cells: ['G5'] },
        { item: '1.3', period: 'Mar', cells: ['H7'] },
      ],
    ],
    'with another tolerance only the larger difference': [
      planOf(feb(60, 62), feb(30, 28.5), feb(10, 9.5)),
      [{ item: '1.1', period: 'Feb', cells: ['G3'] }],
      { rules: { 'weight-not-renormalized': ['warning', { tolerance: 1.6 }] } },
    ],
  },
});

testFixes('weight-not-renormalized', {
  'the whole month is computed again: one weight alone would break the sum': {
    plan: planOf(
      { months: { Ene: 5, Feb: 5 }, annual: 10, weight: 38, weights: { Ene: 38, Feb: 50 } },
      { months: { Ene: 5, Feb: 5 }, annual: 10, weight: 37, weights: { Ene: 37, Feb: 50 } },
      { months: { Ene: 5 }, annual: 5, weight: 25 },
    ),
    fixes: [
      {
        id: 'recompute',
        writes: { G3: 50.7, G5: 49.3 },
        says: 'Recalcular las ponderaciones de feb del área 1 con las anuales, hasta sumar 100.0 %.',
        kind: 'safe',
        effects: ['Suma de las ponderaciones de feb del área 1: 100.0 % → 100.0 %'],
      },
    ],
  },
  'all the months that it is about': {
    plan: planOf(
      { ...MONTHLY, months: TWO_OF_THREE, weight: 34, weights: FIFTY },
      { ...MONTHLY, months: { Ene: 5 }, annual: 5, weight: 33 },
      { ...MONTHLY, months: TWO_OF_THREE, weight: 33, weights: FIFTY },
    ),
    fixes: [
      {
        id: 'recompute',
        writes: {
          ...{ G3: 50.7, G7: 49.3, I3: 50.7, I7: 49.3, M3: 50.7, M7: 49.3 },
          ...{ O3: 50.7, O7: 49.3, P3: 50.7, P7: 49.3 },
        },
        kind: 'safe',
      },
    ],
  },
});

test('each month is written all or none', () => {
  const plan = planOf(
    { ...MONTHLY, months: TWO_OF_THREE, weight: 34, weights: FIFTY },
    { ...MONTHLY, months: { Ene: 5 }, annual: 5, weight: 33 },
    { ...MONTHLY, months: TWO_OF_THREE, weight: 33, weights: FIFTY },
  );
  const { findings, fixesOf } = runRules([plan], { rules: [ruleOf('weight-not-renormalized')!] });
  const months = fixesOf(findings[0]!)[0]!.writes.map(({ together }) => together);
  expect(months).toEqual(['Feb', 'Feb', 'Abr', 'Abr', 'Ago', 'Ago', 'Oct', 'Oct', 'Nov', 'Nov']);
});

import { cellError, planOf, poaOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';
import { ruleOf } from './registry';
import { runRules } from './run';

const counts = (...months: number[]) => planOf({ months, annual: months.reduce((sum, one) => sum + one, 0) });

testRule('outlier-month', {
  valid: {
    'much the same': counts(20, 25, 22, 30, 20, 25, 22, 30, 20, 25, 22, 30),
    'three times as much': counts(10, 10, 10, 10, 10, 30),
    'too few months to have a middle': counts(10, 10, 10, 10, 100),
    'a season': counts(25, 25, 25, 5, 2, 2, 5, 2, 2, 5, 2),
    'three times the mean of the two in the middle': counts(10, 10, 10, 14, 14, 36),
    'beside a month that cannot be read (cell-error says so)': planOf({
      months: [20, 25, 220, 30, 20, 25, cellError()],
      annual: 340,
    }),
    'ones and a handful': counts(1, 1, 1, 1, 1, 5),
  },
  invalid: {
    'a digit too many': [
      counts(20, 25, 220, 30, 20, 25),
      [
        {
          item: '1.1',
          period: 'Mar',
          cells: ['H2'],
          severity: 'info',
          says: '1.1 programa 220 en mar, lejos de los demás meses, cuya mediana es 25.',
        },
      ],
    ],
    'of an even number the middle is between two months': [
      counts(10, 10, 10, 14, 14, 37),
      [
        {
          item: '1.1',
          period: 'Jun',
          cells: ['K2'],
          says: '1.1 programa 37 en jun, lejos de los demás meses, cuya mediana es 12.',
        },
      ],
    ],
    'of an odd number it is a month': [
      counts(10, 10, 10, 12, 14, 14, 37),
      [
        {
          item: '1.1',
          period: 'Jul',
          cells: ['L2'],
          says: '1.1 programa 37 en jul, lejos de los demás meses, cuya mediana es 12.',
        },
      ],
    ],
    'two of twelve': [
      counts(10, 10, 10, 10, 10, 90, 10, 10, 10, 10, 10, 90),
      [{ item: '1.1', cells: ['K2', 'Q2'] }],
    ],
  },
});

test('an institution that asks for no number of months hears nothing of products without months', () => {
  const config = { rules: { 'outlier-month': ['info', { minMonths: 0 }] as const } };
  const rules = [ruleOf('outlier-month')!];
  const { findings, unchecked } = runRules([poaOf({ annual: 5 }), counts(10, 10, 100)], { rules, config });
  expect(findings.map(({ item }) => item)).toEqual(['1.1']);
  expect(unchecked).toEqual([]);
});

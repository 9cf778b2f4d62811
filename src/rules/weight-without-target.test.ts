import { planOf, text } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('weight-without-target', {
  valid: {
    'weights where there are targets': planOf({ months: { Ene: 5, Jul: 5 }, annual: 10 }),
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

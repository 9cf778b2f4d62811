import { testFixes } from '../../test/support/fix-tests';
import { planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const written = (weight: number, weights: Record<string, number>) => ({
  annual: 100,
  months: Object.fromEntries(Object.keys(weights).map((month) => [month, 100])),
  weight,
  weights,
});

testRule('weight-rounding', {
  valid: {
    'one decimal': planOf(
      { months: 100, weight: 20 },
      { months: 100, weight: 20 },
      { months: 100, weight: 20 },
    ),
    'whole numbers where one decimal gives the same': planOf(
      written(50, { Ene: 50 }),
      written(50, { Ene: 50 }),
    ),
    '50 and 50 for 50.7 and 49.3 is another rule': planOf(written(34, { Ene: 50 }), written(33, { Ene: 50 })),
  },
  invalid: {
    'one that is not programmed then, one without weights, one whose weight rounds to nothing': [
      planOf(
        written(20, { Ene: 33 }),
        { months: { Feb: 100 }, weight: 40, weights: { Feb: 100 } },
        { months: { Feb: 100 }, noWeightLine: true, name: 'Sin ponderación' },
        written(20, { Ene: 33 }),
        written(20, { Ene: 34 }),
      ),
      [{ item: null, cells: ['F3', 'F8', 'F10'] }],
    ],
    '33, 33, 34: one line for the area': [
      planOf(
        written(20, { Ene: 33, Feb: 33 }),
        written(20, { Ene: 33, Feb: 33 }),
        written(20, { Ene: 34, Feb: 34 }),
      ),
      [
        {
          item: null,
          cells: ['F3', 'F5', 'F7', 'G3', 'G5', 'G7'],
          severity: 'info',
          says: 'El área 1 redondea a enteros sus ponderaciones (33, 33 y 34) en ene y feb; con un decimal sería 33.3, 33.3 y 33.4.',
        },
      ],
    ],
  },
});

testFixes('weight-rounding', {
  'all its months with one decimal': {
    plan: planOf(
      ...[33, 33, 34].map((weight) => ({
        months: { Ene: 5, Mar: 5 },
        annual: 10,
        weight: 20,
        weights: { Ene: weight, Mar: weight },
      })),
      { months: { Feb: 5 }, weight: 40 },
    ),
    fixes: [
      {
        id: 'recompute',
        writes: { F3: 33.3, F5: 33.3, F7: 33.4, H3: 33.3, H5: 33.3, H7: 33.4 },
        kind: 'safe',
        says: 'Escribir con un decimal las ponderaciones de ene y mar del área 1.',
      },
    ],
  },
});

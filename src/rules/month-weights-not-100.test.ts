import { testFixes } from '../../test/support/fix-tests';
import {
  buildPlan,
  cellError,
  type Months,
  pct,
  planOf,
  toReading,
  UNCOMPUTED,
} from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';
import type { Plan } from '../domain/plan';

const in_ = (
  weight: number,
  weights: Parameters<typeof planOf>[0]['weights'],
  months: Months = { Mar: 100 },
) => ({
  annual: 100,
  months,
  weight,
  weights,
});

testRule('month-weights-not-100', {
  valid: {
    'area 1.1 in March': planOf(
      { months: { Dic: 100 }, weight: 15 },
      { months: { Mar: 100 }, weight: 30 },
      { months: { Mar: 100 }, weight: 10 },
      { months: { Mar: 100 }, weight: 15 },
      { months: { Mar: 100 }, weight: 30 },
    ),
    'exact ratios, as formulas give them': planOf(
      in_(30, { Mar: 3000 / 85 }),
      in_(10, { Mar: 1000 / 85 }),
      in_(15, { Mar: 1500 / 85 }),
      in_(30, { Mar: 3000 / 85 }),
    ),
    'a month with nothing programmed has no total': planOf(in_(100, { Mar: 100 })),
    'weights in a month with nothing programmed (weight-without-target says so)': planOf(
      in_(60, { Mar: 60, Abr: 60 }),
      in_(40, { Mar: 40, Abr: 20 }),
    ),
    'no weight at all in the month (target-without-weight says so)': planOf(in_(100, null)),
    'as little beside 100 as roundings make': planOf(in_(50, { Mar: 49.95 }), in_(50, { Mar: 50 })),
    'an error value (cell-error says so)': planOf(
      in_(50, { Mar: cellError('#DIV/0!') }),
      in_(50, { Mar: 50 }),
    ),
  },
  invalid: {
    'one weight is not what corresponds: that is where to go': [
      planOf(in_(60, { Mar: 70 }), in_(40, { Mar: 40 })),
      [
        {
          item: null,
          period: 'Mar',
          cells: ['H3', 'H5', 'H6'],
          severity: 'error',
          says: 'En mar las ponderaciones del área 1 suman 110.0 %, no 100 %: 1.1 pondera 70.0 y le corresponde 60.0.',
        },
      ],
    ],
    'it goes to the cell that is wrong, wherever it stands': [
      planOf(in_(60, { Mar: 60 }), in_(40, { Mar: 50 })),
      [
        {
          item: null,
          period: 'Mar',
          cells: ['H5', 'H3', 'H6'],
          says: 'En mar las ponderaciones del área 1 suman 110.0 %, no 100 %: 1.2 pondera 50.0 y le corresponde 40.0.',
        },
      ],
    ],
    'a weight that is missing is not a wrong one': [
      planOf(in_(60, { Mar: 60 }), in_(40, null)),
      [
        {
          item: null,
          period: 'Mar',
          cells: ['H6', 'H3'],
          says: 'En mar las ponderaciones del área 1 suman 60.0 %, no 100 %: faltan 40.0 puntos.',
        },
      ],
    ],
    'nor is one of an indicator that is not programmed': [
      planOf(in_(60, { Mar: 60 }), in_(40, { Mar: 40 }), in_(20, { Mar: 20 }, { Abr: 100 })),
      [
        {
          item: null,
          period: 'Mar',
          cells: ['H8', 'H3', 'H5', 'H7'],
          says: 'En mar las ponderaciones del área 1 suman 120.0 %, no 100 %: sobran 20.0 puntos, justo lo que pondera 1.3; puede estar contado dos veces.',
        },
      ],
    ],
    'more than roundings make, though each is near': [
      planOf(in_(50, { Mar: 49.94 }), in_(50, { Mar: 50 })),
      [{ item: null, period: 'Mar', cells: ['H6', 'H3', 'H5'], severity: 'info', messageId: 'rounding' }],
    ],
    'a tenth away, but a weight is missing: no rounding': [
      planOf(in_(50, { Mar: 49.9 }), in_(50, { Mar: 50 }), in_(0, null)),
      [{ item: null, period: 'Mar', cells: ['H8', 'H3', 'H5'], severity: 'error' }],
    ],
    'one that is not programmed is no part of it': [
      planOf(in_(50, { Mar: 49.9 }), in_(10, { Abr: 100 }, { Abr: 100 }), in_(50, { Mar: 50 })),
      [{ item: null, period: 'Mar', cells: ['H8', 'H3', 'H7'], severity: 'info', messageId: 'rounding' }],
    ],
    'beyond a tenth: one is at fault': [
      planOf(in_(50, { Mar: 49.8 }), in_(10, { Abr: 100 }, { Abr: 100 }), in_(50, { Mar: 50 })),
      [
        {
          item: null,
          period: 'Mar',
          cells: ['H3', 'H7', 'H8'],
          says: 'En mar las ponderaciones del área 1 suman 99.8 %, no 100 %: 1.1 pondera 49.8 y le corresponde 50.0.',
        },
      ],
    ],
    'an indicator without a line of weights, and no line of totals': [
      buildPlan({
        areas: [
          {
            noTotalLine: true,
            indicators: [
              in_(50, { Mar: 45 }),
              { ...in_(0, null), noWeightLine: true, months: { Abr: 1 } },
              in_(50, { Mar: 45 }),
            ],
          },
        ],
      }),
      [{ item: null, period: 'Mar', cells: ['H3', 'H6'] }],
    ],
    'fractions of 1': [
      planOf(in_(60, { Mar: 0.6 }), in_(40, { Mar: 0.4 })),
      [
        {
          item: null,
          period: 'Mar',
          cells: ['H6', 'H3', 'H5'],
          says: 'En mar las ponderaciones del área 1 suman 1.0 %, no 100 %: están escritas como fracciones de 1.',
        },
      ],
    ],
    'as much too many as one of them weighs': [
      planOf(
        in_(10, { Abr: 100 }, { Abr: 100 }),
        in_(50, { Mar: 60 }),
        in_(30, { Mar: 40 }),
        in_(20, { Mar: 20 }),
      ),
      [
        {
          item: null,
          period: 'Mar',
          cells: ['H10', 'H5', 'H7', 'H9'],
          says: 'En mar las ponderaciones del área 1 suman 120.0 %, no 100 %: sobran 20.0 puntos, justo lo que pondera 1.4; puede estar contado dos veces.',
        },
      ],
    ],
    'too many': [
      planOf(in_(40, { Mar: 50 }), in_(30, { Mar: 40 }), in_(30, { Mar: 30 })),
      [
        {
          item: null,
          period: 'Mar',
          cells: ['H8', 'H3', 'H5', 'H7'],
          says: 'En mar las ponderaciones del área 1 suman 120.0 %, no 100 %: sobran 20.0 puntos.',
        },
      ],
    ],
    'without an annual weight nobody knows what corresponds': [
      planOf({ ...in_(0, { Mar: 49.9 }), weight: null }, in_(50, { Mar: 50 })),
      [{ item: null, period: 'Mar', cells: ['H6', 'H3', 'H5'], severity: 'error' }],
    ],
    'several are off': [
      planOf(in_(50, { Mar: 45 }), in_(30, { Mar: 25 }), in_(20, { Mar: 20 })),
      [
        {
          item: null,
          period: 'Mar',
          cells: ['H8', 'H3', 'H5', 'H7'],
          says: 'En mar las ponderaciones del área 1 suman 90.0 %, no 100 %: faltan 10.0 puntos.',
        },
      ],
    ],
    '24.9 four times, without the residue of 6.4, is a rounding': [
      planOf(
        in_(11.1, { Mar: 24.9 }),
        in_(11.1, { Mar: 24.9 }),
        in_(11.1, { Mar: 24.9 }),
        in_(11.2, { Mar: 25.2 }),
      ),
      [
        {
          item: null,
          period: 'Mar',
          cells: ['H10', 'H3', 'H5', 'H7', 'H9'],
          severity: 'info',
          messageId: 'rounding',
        },
      ],
    ],
    '33 three times, and one that is not programmed': [
      planOf(
        in_(20, { Mar: 33 }),
        in_(40, { Abr: 100 }, { Abr: 100 }),
        in_(20, { Mar: 33 }),
        in_(20, { Mar: 33 }),
      ),
      [
        {
          item: null,
          period: 'Mar',
          cells: ['H10', 'H3', 'H7', 'H9'],
          severity: 'info',
          messageId: 'rounding',
        },
      ],
    ],
    '33 three times: whole numbers without the residue': [
      planOf(in_(20, { Mar: 33 }), in_(20, { Mar: 33 }), in_(20, { Mar: 33 })),
      [
        {
          item: null,
          period: 'Mar',
          cells: ['H8', 'H3', 'H5', 'H7'],
          severity: 'info',
          messageId: 'rounding',
        },
      ],
    ],
  },
  unchecked: {
    'formulas without a result, each in its month': [
      planOf(
        {
          ...in_(50, { Ene: UNCOMPUTED, Mar: 50 }, { Ene: 100, Mar: 100 }),
          weight: UNCOMPUTED,
        },
        { ...in_(0, null), noWeightLine: true, months: { Ene: 1 } },
        in_(50, { Ene: 50, Mar: UNCOMPUTED }, { Ene: 100, Mar: 100 }),
      ),
      ['uncomputed: F3 H6'],
    ],
    'a target': [planOf(in_(50, { Mar: 50 }, { Mar: UNCOMPUTED }), in_(50, { Mar: 40 })), ['uncomputed: H2']],
  },
});

const MARCH = [30, 10, 15, 30].map((weight) => ({ months: { Mar: 5 }, weight }));
const TWO = (weights: Months) =>
  planOf({ months: { Mar: 5 }, weight: 30, weights }, { months: { Mar: 5 }, weight: 70 });

testFixes('month-weights-not-100', {
  'one weight is wrong: the month is computed again, and only that cell changes': {
    plan: planOf({ ...MARCH[0], weights: { Mar: 45.3 } }, ...MARCH.slice(1), {
      months: { Abr: 5 },
      weight: 15,
    }),
    fixes: [
      {
        id: 'recompute',
        writes: { H3: 35.3 },
        kind: 'safe',
        says: 'Recalcular las ponderaciones de mar del área 1 con las anuales, hasta sumar 100.0 %.',
        effects: ['Suma de las ponderaciones de mar del área 1: 110.0 % → 100.0 %'],
      },
    ],
  },
  'the residue goes to the largest, in a tie to the last (area 6.4 in January)': {
    plan: planOf(
      ...[11.1, 11.1, 11.1, 11.2].map((weight, i) => ({
        months: { Ene: 5 },
        weight,
        weights: { Ene: [24.9, 24.9, 24.9, 25.2][i]! },
      })),
      { months: { Feb: 5 }, weight: 55.5 },
    ),
    fixes: [{ id: 'recompute', writes: { F9: 25.3 } }],
  },
  'cells with percentages keep fractions': {
    plan: TWO({ Mar: pct(35) }),
    fixes: [{ id: 'recompute', writes: { H3: [0.3, '0%'] } }],
  },
  'where the others hold the exact ratio, so does what is written': {
    plan: planOf(
      { months: { Mar: 5 }, weight: 20, weights: { Mar: 100 / 3 } },
      { months: { Mar: 5 }, weight: 20, weights: { Mar: 100 / 3 } },
      { months: { Mar: 5 }, weight: 20, weights: { Mar: 30 } },
      { months: { Abr: 5 }, weight: 40 },
    ),
    fixes: [{ id: 'recompute', writes: { H7: 100 / 3 } }],
  },
  'from annual weights that do not add up nothing safe follows': {
    plan: planOf(
      { months: { Mar: 5 }, weight: 30, weights: { Mar: 40 } },
      { months: { Mar: 5 }, weight: 60 },
    ),
    fixes: [{ id: 'recompute', writes: { H3: 33.3 }, kind: 'proposed' }],
  },
  'without all annual weights nothing follows': {
    plan: planOf(
      { months: { Mar: 5 }, weight: null, weights: { Mar: 40 } },
      { months: { Mar: 5 }, weight: 100, weights: { Mar: 40 } },
    ),
    fixes: [],
  },
  'the total that somebody typed goes along': {
    plan: withTotal(TWO({ Mar: 35 }), 105),
    fixes: [{ id: 'recompute', writes: { H3: 30, H6: 100 } }],
  },
  'where the line computes its other months, the formula comes back': {
    plan: TWO({ Ene: pct(30), Feb: pct(30), Mar: pct(35) }),
    contentAt: ({ row, column }) => ({
      value: null,
      formula:
        row === 2 && (column === 5 || column === 6)
          ? `=IF(${'FG'[column - 5]}2="","",$R3/${'FG'[column - 5]}$9)`
          : null,
    }),
    fixes: [{ id: 'recompute', writes: { H3: '=IF(H2="","",$R3/H$9)' } }],
    formulasFollow: true,
  },
});

function withTotal(plan: Plan, total: number): Plan {
  const [area] = plan.areas;
  const { totalLine } = area!;
  const months = totalLine!.months.map((reading, month) => (month === 2 ? toReading(total) : reading));
  return { ...plan, areas: [{ ...area!, totalLine: { ...totalLine!, months } }] };
}

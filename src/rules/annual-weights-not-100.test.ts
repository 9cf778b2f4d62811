import { testFixes } from '../../test/support/fix-tests';
import {
  buildPlan,
  cellError,
  pct,
  planOf,
  poaOf,
  text,
  toReading,
  UNCOMPUTED,
} from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';
import type { Plan, Reading } from '../domain/plan';

const one = { months: 100 };
/** A product with weights. */
const weighed = (weight: number | null) => ({ ...one, noWeightLine: false, weight, weights: null });
const weights = (...list: (Reading | number | null)[]) =>
  planOf(...list.map((weight) => ({ ...one, weight })));

testRule('annual-weights-not-100', {
  valid: {
    'weights that add up to 100': weights(30, 15, 10, 15, 30),
    'eight times 11.1 and 11.2, as area 6.4': weights(...Array<number>(8).fill(11.1), 11.2),
    'a difference below the tolerance': weights(33.33, 33.33, 33.33),
    'a template that nobody has filled in': planOf({ name: null, annual: null, weight: null }),
    'a text that writes the missing number (number-as-text says so)': planOf(
      { ...one, weight: text('40 %', 40) },
      { ...one, weight: 60 },
    ),
    'just as much as roundings make': weights(49.95, 50),
    'products that nobody weighs count alike': poaOf(weighed(null), weighed(null)),
    'an error value among them (cell-error says so)': planOf({ ...one, weight: cellError() }, one),
  },
  invalid: {
    'five points are missing': [
      weights(30, 65),
      [
        {
          item: null,
          cells: ['R6', 'R3', 'R5'],
          severity: 'error',
          says: 'Las ponderaciones anuales del área 1 suman 95.0 %, no 100 %: faltan 5.0 puntos.',
        },
      ],
    ],
    'products that are weighed': [
      poaOf(weighed(40), weighed(null), weighed(50)),
      [
        {
          item: null,
          cells: ['R5', 'R3', 'R7'],
          says: 'Las ponderaciones anuales del área 1.1 suman 90.0 %, no 100 %: faltan 10.0 puntos y no tienen ponderación anual: 1.1.2.',
        },
      ],
    ],
    'an indicator without a line of weights lacks no weight': [
      planOf({ ...one, weight: 40 }, { ...one, noWeightLine: true }, { ...one, weight: 50 }),
      [{ item: null, cells: ['R7', 'R3', 'R6'] }],
    ],
    'two blanks': [
      weights(40, null, null),
      [
        {
          item: null,
          cells: ['R8', 'R3', 'R5', 'R7'],
          says: 'Las ponderaciones anuales del área 1 suman 40.0 %, no 100 %: faltan 60.0 puntos y no tienen ponderación anual: 1.2 y 1.3.',
        },
      ],
    ],
    'fractions of 1': [
      weights(0.4, 0.5, 0.1),
      [
        {
          item: null,
          cells: ['R8', 'R3', 'R5', 'R7'],
          says: 'Las ponderaciones anuales del área 1 suman 1.0 %, no 100 %: están escritas como fracciones de 1.',
        },
      ],
    ],
    'as much too many as one of them weighs, beside a blank': [
      weights(null, 60, 40, 5),
      [
        {
          item: null,
          cells: ['R3', 'R5', 'R7', 'R9'],
          says: 'Las ponderaciones anuales del área 1 suman 105.0 %, no 100 %: sobran 5.0 puntos, justo lo que pondera 1.4; puede estar contado dos veces.',
        },
      ],
    ],
    'no line of totals': [
      buildPlan({
        areas: [
          {
            noTotalLine: true,
            indicators: [
              { ...one, weight: 40 },
              { ...one, weight: 50 },
            ],
          },
        ],
      }),
      [{ item: null, cells: ['R3', 'R5'] }],
    ],
    'twenty points too many': [
      weights(40, 60, 5, 10, 5),
      [
        {
          item: null,
          cells: ['R12', 'R3', 'R5', 'R7', 'R9', 'R11'],
          says: 'Las ponderaciones anuales del área 1 suman 120.0 %, no 100 %: sobran 20.0 puntos.',
        },
      ],
    ],
    'as much as one of them weighs': [
      weights(40, 60, 5),
      [
        {
          item: null,
          cells: ['R8', 'R3', 'R5', 'R7'],
          says: 'Las ponderaciones anuales del área 1 suman 105.0 %, no 100 %: sobran 5.0 puntos, justo lo que pondera 1.3; puede estar contado dos veces.',
        },
      ],
    ],
    'one has no weight: that is where to go': [
      weights(40, null, 50),
      [
        {
          item: null,
          cells: ['R5', 'R3', 'R7'],
          says: 'Las ponderaciones anuales del área 1 suman 90.0 %, no 100 %: faltan 10.0 puntos y no tienen ponderación anual: 1.2.',
        },
      ],
    ],
    'nine times 11.1 is a rounding, not an error': [
      weights(...Array<number>(9).fill(11.1)),
      [
        {
          item: null,
          cells: ['R20', 'R3', 'R5', 'R7', 'R9', 'R11', 'R13', 'R15', 'R17', 'R19'],
          severity: 'info',
          messageId: 'rounding',
        },
      ],
    ],
    'no weights at all': [
      weights(null, null),
      [
        {
          item: null,
          cells: ['R6', 'R3', 'R5'],
          says: 'Las ponderaciones anuales del área 1 suman 0.0 %, no 100 %: ningún indicador tiene ponderación anual.',
        },
      ],
    ],
  },
  unchecked: {
    'formulas without a result': [
      planOf({ ...one, weight: UNCOMPUTED }, { ...one, weight: pct(50) }, { ...one, noWeightLine: true }),
      ['uncomputed: R3'],
    ],
    'a table without weights': [planOf({ ...one, noWeightLine: true }), ['noAnnualWeights: A1']],
  },
});

/** Programmed in one month only, so that a table shows what follows there. */
const december = (...list: (Reading | number | null)[]) =>
  planOf(...list.map((weight) => ({ months: { Dic: 100 }, weight })));

/** 1.2 weighed 20 when the weights of the months were computed; 1.3 is programmed in December alone. */
const novemberAndDecember = (ofFirst: Record<string, number>, ofLast: Record<string, number>) => [
  { months: { Nov: 5, Dic: 5 }, weight: 30, weights: { Nov: 60, Dic: 30, ...ofFirst } },
  { months: { Nov: 5, Dic: 5 }, weight: 25, weights: { Nov: 40, Dic: 20 } },
  { months: { Dic: 5 }, weight: 50, weights: { Dic: 50, ...ofLast } },
];

/** With a total typed below the annual weights. */
function withTotal(total: Reading | number, plan: Plan): Plan {
  return {
    ...plan,
    areas: plan.areas.map((area) => ({
      ...area,
      totalLine: area.totalLine && { ...area.totalLine, total: toReading(total) },
    })),
  };
}

testFixes('annual-weights-not-100', {
  'a column at 95': {
    plan: december(30, 15, 10, 15, 25),
    fixes: [
      {
        id: 'proportion',
        writes: { R3: 31.6, R5: 15.8, R7: 10.5, R9: 15.8, R11: 26.3 },
        kind: 'proposed',
        says: 'Ajustar en proporción todas las ponderaciones anuales del área 1, hasta sumar 100.0 %.',
        effects: ['Suma de las ponderaciones anuales del área 1: 95.0 % → 100.0 %'],
      },
      {
        id: 'one',
        writes: { R3: 35, Q3: 35, Q5: 15, Q7: 10, Q9: 15, Q11: 25 },
        says: 'Sumar los 5.0 puntos que faltan a 1.1, el de mayor ponderación del área 1.',
      },
    ],
  },
  'one without a weight gets what is missing': {
    plan: december(40, null, 50),
    fixes: [
      {
        id: 'blank',
        writes: { R5: 10, Q3: 40, Q5: 10, Q7: 50 },
        says: 'Dar a 1.2, que no tiene ponderación, los 10.0 puntos que faltan.',
      },
      {
        id: 'proportion',
        writes: { R3: 44.4, R7: 55.6, R5: 0 },
        says: 'Ajustar en proporción las ponderaciones anuales del área 1, hasta sumar 100.0 %, y dejar con 0, como informativos, los que no tienen: 1.2.',
      },
    ],
  },
  'two without a weight share it, to the tenth': {
    plan: december(40, null, 50, null, 5.1),
    fixes: [
      {
        id: 'blank',
        writes: { R5: 2.4, R9: 2.5, Q3: 40, Q5: 2.4, Q7: 50, Q9: 2.5, Q11: 5.1 },
        says: 'Repartir por igual los 4.9 puntos que faltan entre los que no tienen ponderación: 1.2 y 1.4.',
      },
      { id: 'proportion', writes: { R3: 42.1, R7: 52.5, R11: 5.4, R5: 0, R9: 0 } },
    ],
  },
  'a rounding is left with the largest, in a tie with the last; in proportion is the same': {
    plan: december(...Array<number>(9).fill(11.1)),
    fixes: [
      {
        id: 'rounding',
        writes: { R19: 11.2 },
        says: 'Dejar la diferencia del redondeo, 0.1 puntos, en 1.9, el de mayor ponderación del área 1.',
      },
      { id: 'proportion', writes: { R19: 11.2 } },
    ],
  },
  'the weights of the months tell whose was changed': {
    plan: planOf(
      { months: { Dic: 5 }, weight: 30, weights: { Dic: 30 } },
      { months: { Dic: 5 }, weight: 25, weights: { Dic: 20 } },
      { months: { Dic: 5 }, weight: 50, weights: { Dic: 50 } },
    ),
    fixes: [
      {
        id: 'by-months',
        writes: { R5: 20 },
        says: 'Restar los 5.0 puntos que sobran a 1.2: sin ellos las ponderaciones de todos los meses del área 1 son las que corresponden.',
      },
      { id: 'proportion', writes: { R3: 28.6, R5: 23.8, R7: 47.6, Q3: 28.6, Q5: 23.8, Q7: 47.6 } },
      { id: 'one', writes: { R7: 45, Q5: 25, Q7: 45 } },
    ],
  },
  'nobody has one: alike': {
    plan: december(null, null, null),
    fixes: [{ id: 'even', writes: { R3: 33.3, R5: 33.3, R7: 33.4, Q3: 33.3, Q5: 33.3, Q7: 33.4 } }],
  },
  'fractions of 1 become points': {
    plan: december(0.3, 0.7),
    fixes: [{ id: 'fractions', writes: { R3: 30, R5: 70 } }],
  },
  'percentages stay fractions with their format': {
    plan: december(pct(30), pct(65)),
    fixes: [
      { id: 'proportion', writes: { R3: [0.316, '0.0%'], R5: [0.684, '0.0%'] } },
      { id: 'one', writes: { R5: [0.7, '0%'], Q3: 30, Q5: 70 } },
    ],
  },
  'a formula is never proposed to be replaced': {
    plan: december({ ...pct(60), formula: true } as Reading, pct(35)),
    fixes: [{ id: 'one', writes: { R5: [0.4, '0%'], Q3: 60, Q5: 40 } }],
  },
  'the weights of the months tell whose points are missing': {
    plan: planOf(
      { months: { Dic: 5 }, weight: 30, weights: { Dic: 30 } },
      { months: { Dic: 5 }, weight: 15, weights: { Dic: 20 } },
      { months: { Dic: 5 }, weight: 50, weights: { Dic: 50 } },
    ),
    fixes: [
      {
        id: 'by-months',
        writes: { R5: 20 },
        says: 'Sumar los 5.0 puntos que faltan a 1.2: con ellos las ponderaciones de todos los meses del área 1 son las que corresponden.',
      },
      { id: 'proportion', writes: { R3: 31.6, R5: 15.8, R7: 52.6, Q3: 31.6, Q5: 15.8, Q7: 52.6 } },
      { id: 'one', writes: { R7: 55, Q5: 15, Q7: 55 } },
    ],
  },
  'they tell it in months of some of them too, whatever stands where nobody is programmed': {
    plan: planOf(...novemberAndDecember({ Ene: 30 }, {})),
    fixes: [
      { id: 'by-months', writes: { R5: 20 } },
      {
        id: 'proportion',
        writes: {
          ...{ R3: 28.6, R5: 23.8, R7: 47.6 },
          ...{ P3: 54.6, P5: 45.4, Q3: 28.6, Q5: 23.8, Q7: 47.6 },
        },
        effects: [
          'Suma de las ponderaciones anuales del área 1: 105.0 % → 100.0 %',
          'De los meses cambiados, los que suman 100 % en el área 1: 2 → 2',
        ],
      },
      { id: 'one', writes: { R7: 45, P3: 54.5, P5: 45.5, Q5: 25, Q7: 45 } },
    ],
  },
  'not where one of them weighs in a month without a target': {
    plan: planOf(...novemberAndDecember({}, { Nov: 10 })),
    fixes: [
      {
        id: 'proportion',
        writes: {
          ...{ R3: 28.6, R5: 23.8, R7: 47.6 },
          ...{ P3: 54.6, P5: 45.4, P7: '', Q3: 28.6, Q5: 23.8, Q7: 47.6 },
        },
        effects: [
          'Suma de las ponderaciones anuales del área 1: 105.0 % → 100.0 %',
          'De los meses cambiados, los que suman 100 % en el área 1: 1 → 2',
        ],
      },
      { id: 'one', writes: { R7: 45, P3: 54.5, P5: 45.5, P7: '', Q5: 25, Q7: 45 } },
    ],
  },
  'nor where a target cannot be read': {
    plan: planOf(
      { months: { Nov: text('por definir'), Dic: 5 }, weight: 30, weights: { Nov: 100, Dic: 30 } },
      { months: { Dic: 5 }, weight: 25, weights: { Dic: 20 } },
      { months: { Dic: 5 }, weight: 50, weights: { Dic: 50 } },
    ),
    fixes: [
      { id: 'proportion', writes: { R3: 28.6, R5: 23.8, R7: 47.6, Q3: 28.6, Q5: 23.8, Q7: 47.6 } },
      { id: 'one', writes: { R7: 45, Q5: 25, Q7: 45 } },
    ],
  },
  'nor where the months follow from the weights as they are, though one is in no month': {
    plan: planOf({ months: { Dic: 5 }, weight: 30 }, { months: { Dic: 5 }, weight: 50 }, { weight: 25 }),
    fixes: [
      { id: 'proportion', writes: { R3: 28.6, R5: 47.6, R7: 23.8 } },
      { id: 'one', writes: { R5: 45, Q3: 40, Q5: 60 } },
    ],
  },
  'more too many than the largest weighs': {
    plan: december(60, 60, 60),
    fixes: [{ id: 'proportion', writes: { R3: 33.3, R5: 33.3, R7: 33.4 } }],
  },
  'just as many': {
    plan: december(50, 50, 50),
    fixes: [{ id: 'proportion', writes: { R3: 33.3, R5: 33.3, R7: 33.4 } }],
  },
  'one has everything, but for some points': {
    plan: december(0, 95),
    fixes: [
      { id: 'proportion', writes: { R5: 100 } },
      { id: 'one', writes: { R5: 100 } },
    ],
  },
  'zeros give no proportion, and nobody is the largest': { plan: december(0, 0), fixes: [] },
  'nor do points below zero; nobody may weigh more than all': { plan: december(-10, 90), fixes: [] },
  'a formula stays, also when it weighs most': {
    plan: december(pct(35), { ...pct(60), formula: true } as Reading),
    fixes: [{ id: 'one', writes: { R3: [0.4, '0%'], Q3: 40, Q5: 60 } }],
  },
  'nothing but formulas': {
    plan: december({ ...pct(60), formula: true } as Reading, { ...pct(35), formula: true } as Reading),
    fixes: [],
  },
  'nothing but formulas that are rounded': {
    plan: december(...Array<Reading>(3).fill({ ...pct(33.3), formula: true } as Reading)),
    fixes: [],
  },
  'a rounding where the first is the largest': {
    plan: december(33.4, 33.3, 33.2),
    fixes: [
      { id: 'rounding', writes: { R3: 33.5 } },
      { id: 'proportion', writes: { R3: 33.5 } },
    ],
  },
  'a rounding beside one without a weight, which is not what is missing': {
    plan: december(33.3, 33.3, 33.3, null),
    fixes: [
      { id: 'rounding', writes: { R7: 33.4 } },
      { id: 'proportion', writes: { R7: 33.4 } },
    ],
  },
  'a text becomes the number that it writes': {
    plan: december(text('33.3', 33.3), 33.3, 33.3),
    fixes: [
      { id: 'rounding', writes: { R7: 33.4 } },
      { id: 'proportion', writes: { R3: 33.3, R7: 33.4 } },
    ],
  },
  'hundredths that are missing, in hundredths': {
    plan: december(45.05, null, 50, null),
    fixes: [
      {
        id: 'blank',
        writes: { R5: 2.47, R9: 2.48, Q3: 45.1, Q5: 2.5, Q7: 49.9, Q9: 2.5 },
        says: 'Repartir por igual los 4.95 puntos que faltan entre los que no tienen ponderación: 1.2 y 1.4.',
      },
      { id: 'proportion', writes: { R3: 47.4, R7: 52.6, R5: 0, R9: 0 } },
    ],
  },
  'a tenth for two: nobody gets nothing': {
    plan: december(99.9, null, null),
    fixes: [
      { id: 'blank', writes: { R5: 0.05, R7: 0.05, Q3: 99.8, Q5: 0.1, Q7: 0.1 } },
      { id: 'proportion', writes: { R3: 100, R5: 0, R7: 0 } },
    ],
  },
  'a blank is filled in as the others are typed': {
    plan: december(pct(40), null, pct(50)),
    fixes: [
      { id: 'blank', writes: { R5: [0.1, '0%'], Q3: 40, Q5: 10, Q7: 50 } },
      { id: 'proportion', writes: { R3: [0.444, '0.0%'], R7: [0.556, '0.0%'], R5: [0, '0%'] } },
    ],
  },
  'or as the months are': {
    plan: planOf(
      { months: { Dic: 100 }, weight: null, weights: { Dic: pct(50) } },
      { months: { Dic: 100 }, weight: null, weights: { Dic: pct(50) } },
    ),
    fixes: [{ id: 'even', writes: { R3: [0.5, '0%'], R5: [0.5, '0%'] } }],
  },
  'fractions of 1 get the format of the months': {
    plan: planOf(
      { months: { Dic: 100 }, weight: 0.3, weights: { Dic: pct(30) } },
      { months: { Dic: 100 }, weight: 0.7, weights: { Dic: pct(70) } },
    ),
    fixes: [{ id: 'fractions', writes: { R3: [0.3, '0%'], R5: [0.7, '0%'] } }],
  },
  'a total that somebody typed below': {
    plan: withTotal(95, december(30, 65)),
    fixes: [
      { id: 'proportion', writes: { R3: 31.6, R5: 68.4, R6: 100 } },
      { id: 'one', writes: { R5: 70, Q3: 30, Q5: 70, R6: 100 } },
    ],
  },
  'a total of 100 is right already': {
    plan: withTotal(100, december(30, 65)),
    fixes: [
      { id: 'proportion', writes: { R3: 31.6, R5: 68.4 } },
      { id: 'one', writes: { R5: 70, Q3: 30, Q5: 70 } },
    ],
  },
  'a total that a formula adds up follows by itself': {
    plan: withTotal({ kind: 'number', value: 95, raw: 95, percent: false, formula: true }, december(30, 65)),
    fixes: [
      { id: 'proportion', writes: { R3: 31.6, R5: 68.4 } },
      { id: 'one', writes: { R5: 70, Q3: 30, Q5: 70 } },
    ],
  },
});

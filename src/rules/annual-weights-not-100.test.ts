import { cellError, pct, planOf, text, UNCOMPUTED } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';
import { runRules } from './run';

const one = { months: 100 };
const weights = (...list: (number | null)[]) => planOf(...list.map((weight) => ({ ...one, weight })));

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
});

test('a formula without a result is said to be unchecked', () => {
  const { findings, unchecked } = runRules([
    planOf({ ...one, weight: UNCOMPUTED }, { ...one, weight: pct(50) }),
  ]);
  expect(findings.map(({ rule }) => rule)).not.toContain('annual-weights-not-100');
  expect(unchecked).toContainEqual(
    expect.objectContaining({
      rule: 'annual-weights-not-100',
      plan: 'p1',
      reason: 'rules.unchecked.uncomputed',
    }),
  );
});

import { planOf } from '../../../test/support/plan-builder';
import { inPeriods, inRows } from '../../../test/support/plan-kinds';
import { formatLocal } from '../../domain/address';
import type { Month } from '../../domain/period';
import type { Line } from '../../domain/plan';
import { lineFormula } from './line-formula';
import { at } from './places';

/** Weights of a month in row 3: January in F, December in Q, the annual weight in R. */
const WEIGHTS = planOf({ months: 1, annual: 12 }).areas[0]!.indicators[0]!.weights!;
const weight = (column: string) => `=IF(${column}2="","",$R3/${column}$9)`;

/** What a line should hold in a month (0 is January) where its cells have these formulas. */
function formulaIn(month: Month, formulas: Readonly<Record<string, string>>, line: Line = WEIGHTS) {
  return lineFormula(line, month, {
    contentAt: (cell) => ({ value: null, formula: formulas[formatLocal(at(cell))] ?? null }),
  });
}

test.each<[string, Month, Record<string, string>, string | null]>([
  ['two others tell', 2, { F3: weight('F'), G3: weight('G') }, weight('H')],
  ['before them too', 0, { P3: weight('P'), Q3: weight('Q') }, weight('F')],
  ['one is none', 2, { F3: weight('F') }, null],
  ['none at all', 2, {}, null],
  ['its own is the one in question', 2, { F3: weight('F'), H3: weight('H') }, null],
  ['its own has no say', 2, { F3: weight('F'), G3: weight('G'), H3: '=1' }, weight('H')],
  ['each is of another kind', 2, { F3: '=F2', G3: '=G1', I3: '=I4' }, null],
  [
    'most are of one kind, whichever comes first',
    2,
    { F3: '=F2*2', G3: weight('G'), I3: weight('I'), J3: '=J2*2', K3: weight('K') },
    weight('H'),
  ],
  [
    'as many of one kind as of another',
    2,
    { F3: '=F2*2', G3: weight('G'), I3: weight('I'), J3: '=J2*2', K3: '=1' },
    null,
  ],
  ['references that would leave the sheet', 0, { Q3: '=A3', P3: '=A3', O3: '=A3' }, null],
])('the formula of a month: %s', (_, month, formulas, expected) => {
  expect(formulaIn(month, formulas)).toBe(expected);
});

test('of quarters each cell counts once', () => {
  const quarters = inPeriods(WEIGHTS, 3);
  expect(formulaIn(5, { F3: weight('F') }, quarters)).toBeNull();
  expect(formulaIn(5, { F3: weight('F'), H3: weight('H') }, quarters)).toBe(weight('G'));
});

test('of months below each other', () => {
  expect(formulaIn(2, { F3: '=E3/$E$20', F4: '=E4/$E$20' }, inRows(WEIGHTS))).toBe('=E5/$E$20');
});

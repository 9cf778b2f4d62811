/** Ways of mending targets, and what speaks against them. */
import {
  type Cell,
  type IndicatorSpec,
  type Months,
  pct,
  planOf,
  poaOf,
} from '../../../test/support/plan-builder';
import { inPeriods } from '../../../test/support/plan-kinds';
import { formatCell } from '../../domain/address';
import { EMPTY } from '../../domain/cell-content';
import type { Month } from '../../domain/period';
import type { Plan } from '../../domain/plan';
import { againstBaseline, annualFix, distributionFix, fixesFrom, monthsDue } from './target-fixes';

const QUARTERLY = { text: 'Trimestral', periods: 4, cell: { sheet: 'PAT', row: 1, column: 20 } };

function place(plan: Plan, cutoff: Month | null = null) {
  const [area] = plan.areas;
  return {
    area: area!,
    indicator: area!.indicators[0]!,
    context: { cutoff, contentAt: () => EMPTY },
  };
}

/** Cells and what is written there; null where nothing is proposed. */
function written(fix: ReturnType<typeof annualFix>) {
  return fix && Object.fromEntries(fix.writes.map(({ cell, after }) => [formatCell(cell), after]));
}

describe('the months in which the periods of a frequency end', () => {
  const line = planOf({ months: 5 }).areas[0]!.indicators[0]!.programmed!;
  const due = (periods: number, on = line) => monthsDue(on, { ...QUARTERLY, periods });

  test.each<[number, number[]]>([
    [12, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
    [4, [2, 5, 8, 11]],
    [3, [3, 7, 11]],
    [1, [11]],
    // Twice a month is planned by month.
    [24, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
  ])('%d a year: %j', (periods, expected) => {
    expect(due(periods)).toEqual(expected);
  });

  test('no number of periods, or no cells for them', () => {
    expect(due(5)).toBeNull();
    const blank = planOf({ months: {}, annual: 5 }).areas[0]!.indicators[0]!.programmed!;
    expect(due(12, inPeriods(blank, 3))).toBeNull();
    expect(due(2, inPeriods(blank, 3))).toEqual([5, 11]);
  });
});

describe('the annual target over the periods of a frequency', () => {
  const fix = (spec: IndicatorSpec, cutoff: Month | null = null) =>
    written(distributionFix(place(planOf({ noWeightLine: true, ...spec }), cutoff), QUARTERLY, 'distribute'));
  const SPREAD = { H2: 25, K2: 25, N2: 25, Q2: 25 };

  test('what was planned in other months goes', () => {
    expect(fix({ months: { Ene: 50, Jun: 25 }, annual: 100 })).toEqual({
      F2: '',
      H2: 25,
      N2: 25,
      Q2: 25,
    });
  });

  test('nothing is proposed without an annual target, or without cells for months', () => {
    expect(fix({ months: { Ene: 50 }, annual: null })).toBeNull();
    const poa = place(poaOf({ annual: 100 }));
    expect(distributionFix(poa, QUARTERLY, 'distribute')).toBeNull();
  });

  test.each<[string, IndicatorSpec]>([
    ['less than one for each period', { annual: 3 }],
    ['more digits than a number has', { annual: 1e21 }],
  ])('nor where it cannot be spread: %s', (_, spec) => {
    expect(fix({ months: {}, ...spec })).toBeNull();
  });

  test('a level is repeated', () => {
    expect(fix({ months: {}, annual: pct(85), measure: 'percent' })).toEqual({
      H2: 0.85,
      K2: 0.85,
      N2: 0.85,
      Q2: 0.85,
    });
  });

  describe('what passed without a report is not programmed', () => {
    const reports = (actual: Months | undefined, cutoff: Month | null, other: IndicatorSpec = {}) =>
      fix({ months: {}, annual: 100, actual, ...other }, cutoff);

    test('before the month closes, and before anybody chose a corte, anything may be', () => {
      expect(reports({}, 1)).toEqual(SPREAD);
      expect(reports({}, null)).toEqual(SPREAD);
    });
    test('once it is closed, its report is there', () => {
      expect(reports({}, 2)).toBeNull();
      expect(reports({ Mar: 20 }, 4)).toEqual(SPREAD);
      expect(reports({ Mar: 20 }, 5)).toBeNull();
    });
    test('a numerator is a report, an empty one is none', () => {
      expect(reports({}, 2, { numerator: { Mar: 20 } })).toEqual(SPREAD);
      expect(reports({ Mar: 20 }, 2, { numerator: {} })).toBeNull();
    });
    test('a plan without cells for reports owes none', () => {
      expect(reports(undefined, 11)).toEqual(SPREAD);
    });
  });
});

describe('another annual target', () => {
  const name = { id: 'annual', params: {} };
  test('is written, and called by its id', () => {
    const fix = annualFix(place(planOf({ months: { Dic: 5 }, annual: 4 })), 5, name);
    expect(fix).toMatchObject({ id: 'annual', messageId: 'annual' });
    expect(written(fix)).toEqual({ C2: 5 });
  });
  test('not where it is the same', () => {
    const fix = annualFix(place(planOf({ months: { Dic: 5 }, annual: 5 })), 5, name);
    expect(fixesFrom(fix, undefined)).toEqual([]);
  });
});

test.each<[string, IndicatorSpec, boolean[]]>([
  // Targets of 70, 80 and 90 beside a base line of 80.
  ['more is better', { direction: 'ascending', baseline: 80 }, [true, false, false]],
  ['less is better', { direction: 'descending', baseline: 80 }, [false, false, true]],
  ['between two bounds', { direction: 'range', baseline: 80 }, [false, false, false]],
  ['no base line', { direction: 'ascending' }, [false, false, false]],
  ['no base line, and less is better', { direction: 'descending' }, [false, false, false]],
  ['a base line in words', { baseline: 'n. d.' }, [false, false, false]],
])('against the base line: %s', (_, spec, expected) => {
  const against = (annual: Cell) => {
    const { indicator } = place(planOf({ months: { Dic: 85 }, annual: 85, measure: 'count', ...spec }));
    return againstBaseline(indicator, annual as number);
  };
  expect([70, 80, 90].map(against)).toEqual(expected);
});

/** The weights of an area as the rules see them: who counts in a month, and what the rule gives. */
import {
  buildPlan,
  type Cell,
  cellError,
  type IndicatorSpec,
  planOf,
  poaOf,
  text,
  UNCOMPUTED,
} from '../../../test/support/plan-builder';
import { formatCell } from '../../domain/address';
import type { Area, Plan } from '../../domain/plan';
import { differs, sumOf, weightTable } from './weight-table';

const areaOf = ({ areas }: Plan): Area => areas[0]!;
const tableOf = (...indicators: IndicatorSpec[]) => weightTable(areaOf(planOf(...indicators)));
const march = (...indicators: IndicatorSpec[]) => tableOf(...indicators).months[2]!;
const cells = (addresses: readonly ({ sheet: string; row: number; column: number } | null)[]) =>
  addresses.map((address) => address && formatCell(address));

test('an area is read once', () => {
  const area = areaOf(planOf({ months: 5 }));
  expect(weightTable(area)).toBe(weightTable(area));
});

describe('annual weights', () => {
  test('of a PAT stand behind the line of weights', () => {
    const table = tableOf({ months: 5, weight: 60 }, { months: 5, weight: text('40', 40) });
    expect(table).toMatchObject({ annual: [60, 40], hasAnnualColumn: true, annualUnreadable: false });
    expect(cells(table.annualCells)).toEqual(['R3', 'R5']);
    expect(table.annualReadings.map((reading) => reading?.kind)).toEqual(['number', 'text']);
    expect(table.uncomputed).toEqual([]);
  });

  test('where the line has no total, nowhere', () => {
    const area = areaOf(planOf({ months: 5 }));
    const [indicator] = area.indicators;
    const weights = { ...indicator!.weights!, columns: { ...indicator!.weights!.columns, total: null } };
    const table = weightTable({ ...area, indicators: [{ ...indicator!, weights, annualWeight: null }] });
    expect(table).toMatchObject({ annual: [null], annualCells: [null], hasAnnualColumn: false });
  });

  test('of a POA stand in a column of their own; products without one are parts, or count alike', () => {
    const table = weightTable(
      areaOf(
        poaOf(
          { annual: 5, product: { weight: 60 } },
          { annual: 5, product: { partOf: '1.1.1' } },
          { annual: 5, product: { weight: 40 } },
        ),
      ),
    );
    expect(table.indicators.map(({ key }) => key)).toEqual(['1.1.1', '1.1.3']);
    expect(cells(table.annualCells)).toEqual(['AP2', 'AP4']);
  });

  test('a product of which the months are weighted is one of the table', () => {
    const area = areaOf(planOf({ months: 5 }));
    const [product] = areaOf(poaOf({ annual: 5, product: {} })).indicators;
    const weighted = { ...product!, weights: area.indicators[0]!.weights };
    expect(weightTable({ ...area, indicators: [weighted] }).annual).toEqual([100]);
  });

  test('an indicator of a PAT without a line of weights is one of the table', () => {
    const table = tableOf({ months: 5, weight: 100 }, { months: 5, noWeightLine: true });
    expect(table).toMatchObject({ annual: [100, null], annualUnreadable: false });
    expect(cells(table.annualCells)).toEqual(['R3', null]);
  });

  test.each<[string, Cell, string[]]>([
    ['an error value', cellError(), []],
    ['words', text('por definir'), []],
    ['a formula without a result', UNCOMPUTED, ['R3']],
  ])('that cannot be read: %s', (_, weight, uncomputed) => {
    const table = tableOf({ months: 5, weight });
    expect(table).toMatchObject({ annual: [null], annualUnreadable: true });
    expect(cells(table.uncomputed)).toEqual(uncomputed);
  });

  test('empty blocks of a template are left out', () => {
    const table = tableOf({ months: 5 }, { name: null, annual: null, weight: null });
    expect(table.indicators).toHaveLength(1);
  });
});

describe('a month', () => {
  test('the rule: a share of what is programmed, printed with one decimal', () => {
    // 30, 10 and 30 of the 70 that are programmed; what is left of 100 goes to the last of the largest.
    const month = march(
      { months: { Mar: 5 }, weight: 30 },
      { months: { Mar: 5 }, weight: 10 },
      { months: { Ene: 5 }, weight: 30 },
      { months: { Mar: 5 }, weight: 30 },
    );
    expect(month).toMatchObject({
      programmed: [true, true, false, true],
      anyProgrammed: true,
      unreadable: false,
      weights: [42.9, 14.3, null, 42.8],
      printed: [42.9, 14.3, 0, 42.8],
      wholeNumbers: false,
    });
    expect(month.exact![0]).toBeCloseTo(42.857, 3);
  });

  test('a zero is programmed where a weight stands beside it', () => {
    const zero = { months: { Mar: 0 }, annual: 0, weight: 50 };
    const beside = { months: { Mar: 5 }, weight: 50 };
    const programmed = (weight: Cell) => march({ ...zero, weights: { Mar: weight } }, beside).programmed;
    expect(programmed(50)).toEqual([true, true]);
    expect(programmed(0)).toEqual([false, true]);
    expect(programmed(null)).toEqual([false, true]);
  });

  test.each<[string, Cell, string[]]>([
    ['an error value', cellError(), []],
    ['words', text('por definir'), []],
    ['a formula without a result', UNCOMPUTED, ['H2']],
  ])('a target that cannot be read is one: %s', (_, target, uncomputed) => {
    const table = tableOf({ months: { Mar: target }, annual: 5, weights: { Mar: 100 } });
    expect(table.months[2]).toMatchObject({ programmed: [true], unreadable: true, wholeNumbers: false });
    expect(table.months[1]).toMatchObject({ programmed: [false], unreadable: false });
    expect(cells(table.uncomputed)).toEqual(uncomputed);
  });

  test.each<[string, Cell, string[]]>([
    ['an error value', cellError(), []],
    ['words', text('por definir'), []],
    ['a formula without a result', UNCOMPUTED, ['H3']],
  ])('a weight that cannot be read: %s', (_, weight, uncomputed) => {
    const table = tableOf({ months: { Mar: 5 }, weights: { Mar: weight } });
    expect(table.months[2]).toMatchObject({ weights: [null], programmed: [true], unreadable: true });
    expect(cells(table.uncomputed)).toEqual(uncomputed);
  });

  test('words for nothing are no target', () => {
    expect(march({ months: { Ene: 5, Mar: text('no aplica') } })).toMatchObject({
      programmed: [false],
      unreadable: false,
    });
  });

  test('nothing is programmed: there is no rule', () => {
    expect(march({ months: { Ene: 5 } })).toMatchObject({
      anyProgrammed: false,
      exact: null,
      printed: null,
      wholeNumbers: false,
    });
  });

  test('an annual weight is missing among those that are programmed: nobody can tell', () => {
    const month = march({ months: { Mar: 5 }, weight: 50 }, { months: { Mar: 5 }, weight: null });
    expect(month).toMatchObject({ anyProgrammed: true, exact: null, printed: null });
    const elsewhere = march({ months: { Mar: 5 }, weight: 50 }, { months: { Ene: 5 }, weight: null });
    expect(elsewhere.exact).toEqual([100, null]);
  });

  test('annual weights of zero make no shares', () => {
    const month = march({ months: { Mar: 5 }, weight: 0 });
    expect(month).toMatchObject({ exact: null, printed: null, wholeNumbers: false });
  });

  test('rounded to whole numbers, as some offices do', () => {
    const thirds = (weights: (number | null)[], third: Cell = 5) =>
      march(
        { months: { Mar: 5 }, weight: 33.3, weights: { Mar: weights[0]! } },
        { months: { Mar: 5 }, weight: 33.3, weights: { Mar: weights[1]! } },
        { months: { Mar: third }, weight: 33.3, weights: { Mar: weights[2]! } },
      );
    expect(thirds([33, 33, 34]).wholeNumbers).toBe(true);
    expect(thirds([33.3, 33.3, 33.4]).wholeNumbers).toBe(false);
    expect(thirds([33, 33, null]).wholeNumbers).toBe(false);
    expect(thirds([33, 33, 34], cellError()).wholeNumbers).toBe(false);
    // Where one decimal gives the same, nothing was rounded.
    const halves = march(
      { months: { Mar: 5 }, weight: 50, weights: { Mar: 50 } },
      { months: { Mar: 5 }, weight: 50, weights: { Mar: 50 } },
    );
    expect(halves.wholeNumbers).toBe(false);
  });

  test('areas have tables of their own', () => {
    const [first, second] = buildPlan({
      areas: [{ indicators: [{ months: 5, weight: 60 }] }, { indicators: [{ months: 5, weight: 70 }] }],
    }).areas;
    expect([weightTable(first!).annual, weightTable(second!).annual]).toEqual([[60], [70]]);
  });
});

test.each<[string, number, number, number, number, boolean]>([
  // Weight, printed, exact, tolerance.
  ['as it is printed', 35.3, 35.3, 35.2941, 0, false],
  ['as Excel computes it', 35.294117647, 35.3, 35.294117647, 0, false],
  ['another', 35.2, 35.3, 35.2941, 0.05, true],
  ['within what an institution lets pass', 35.2, 35.3, 35.2941, 0.1, false],
  ['near the exact one only', 35.25, 35.3, 35.2941, 0.0442, false],
  ['near the printed one only', 35.35, 35.3, 35.2941, 0.05, false],
  ['twice as much', 70.6, 35.3, 35.2941, 0.1, true],
])('a weight is another: %s', (_, weight, printed, exact, tolerance, expected) => {
  expect(differs(weight, printed, exact, tolerance)).toBe(expected);
});

test('figures are added as they are printed', () => {
  expect(sumOf([0.1, null, 0.2, 0])).toBe(0.3);
  expect(sumOf([null])).toBe(0);
});

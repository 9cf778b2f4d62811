/** Weights of March computed again from the annual ones. */
import {
  type Cell,
  cellError,
  type IndicatorSpec,
  pct,
  planOf,
  text,
  toReading,
} from '../../../test/support/plan-builder';
import { formatCell } from '../../domain/address';
import type { CellContent } from '../../domain/edit';
import { MONTHS } from '../../domain/period';
import type { Area } from '../../domain/plan';
import { createTranslator } from '../../i18n';
import { monthsOf, monthsToFollow, monthWeightFix, recomputed } from './month-weight-fix';

const spanish = createTranslator('es-MX');
const MARCH = 2;

/** What an indicator weighs in the year, whether March is programmed, and what it weighs there. */
type Weighed = readonly [annual: Cell, target: Cell, march: Cell];

function areaOf(...rows: Weighed[]): Area {
  return planOf(
    ...rows.map(
      ([weight, target, march]): IndicatorSpec => ({
        weight,
        months: { Mar: target, Dic: 5 },
        annual: 5,
        weights: { Mar: march },
      }),
    ),
  ).areas[0]!;
}

/** With this in March of the line TOTAL DE LA PONDERACIÓN. */
function totalled(area: Area, total: Cell): Area {
  const months = MONTHS.map((month) => toReading(month === MARCH ? total : null));
  return { ...area, totalLine: { ...area.totalLine!, months } };
}

/** A sheet with these formulas. */
const formulas = (cells: Readonly<Record<string, string>> = {}) => ({
  contentAt: (cell: Parameters<typeof formatCell>[0]): CellContent => ({
    value: null,
    formula: cells[formatCell(cell)] ?? null,
  }),
});

function fixOf(area: Area, sheet = formulas(), annual?: (number | null)[]) {
  return monthWeightFix(area, [MARCH], sheet, annual);
}

/** Cells and what is written there. */
function written(area: Area, sheet = formulas(), annual?: (number | null)[]) {
  const fix = fixOf(area, sheet, annual);
  return (
    fix &&
    Object.fromEntries(
      fix.writes.map(({ cell, after, numberFormat }) => [
        formatCell(cell),
        numberFormat === undefined ? after : [after, numberFormat],
      ]),
    )
  );
}

describe('how they are written', () => {
  test.each<[string, Weighed[], Record<string, unknown> | null]>([
    [
      'a share of what is programmed',
      [
        [60, 5, 50],
        [40, 5, 50],
      ],
      { H3: 60, H5: 40 },
    ],
    [
      'with one decimal, and what is missing to 100 on the last of the largest',
      [
        [30, 5, 40],
        [10, 5, 20],
        [30, null, null],
        [30, 5, 40],
      ],
      { H3: 42.9, H5: 14.3, H9: 42.8 },
    ],
    [
      'exactly, where the others are',
      [
        [30, 5, 300 / 7],
        [10, 5, 100 / 7],
        [30, 5, 40],
      ],
      { H7: 300 / 7 },
    ],
    [
      'with two decimals, where the others are',
      [
        [30, 5, 42.86],
        [10, 5, 14.29],
        [30, 5, 40],
      ],
      { H7: 42.85 },
    ],
    [
      'blank cells alike',
      [
        [60, 5, null],
        [40, 5, null],
      ],
      { H3: 60, H5: 40 },
    ],
    [
      'percentages as such',
      [
        [pct(60), 5, pct(50)],
        [pct(40), 5, pct(50)],
      ],
      { H3: [0.6, '0%'], H5: [0.4, '0%'] },
    ],
    [
      'a text becomes a number, also where it is right',
      [
        [60, 5, text('60', 60)],
        [40, 5, 40],
      ],
      { H3: 60 },
    ],
    [
      'the digits behind the fifteenth are the same number',
      [
        [50, 5, 50.00000000000001],
        [50, 5, 50],
      ],
      null,
    ],
    [
      'what is not programmed weighs nothing; its zero may stay',
      [
        [60, 5, 50],
        [20, null, 0],
        [20, null, 50],
      ],
      { H3: 100, H7: '' },
    ],
    [
      'zeros of indicators that weigh nothing stay',
      [
        [100, 5, 90],
        [0, 5, 0],
        [0, 5, null],
      ],
      { H3: 100 },
    ],
    [
      'nothing is programmed: nobody weighs anything',
      [
        [60, null, 60],
        [40, null, 0],
      ],
      { H3: '' },
    ],
  ])('%s', (_, rows, expected) => {
    expect(written(areaOf(...rows))).toEqual(expected);
  });

  test('the weights of a month belong together, and make 100', () => {
    const fix = fixOf(areaOf([60, 5, 50], [40, 5, 30]));
    expect(fix!.writes.map(({ together }) => together)).toEqual(['Mar', 'Mar']);
    const [{ labelId, params, before, after, cells }] = fix!.effects as [
      (typeof fix & object)['effects'][number],
    ];
    expect(spanish.t(labelId, params)).toBe('Suma de las ponderaciones de mar del área 1');
    expect([before, after].map((value) => spanish.param(value))).toEqual(['80.0 %', '100.0 %']);
    expect(cells.map(formatCell)).toEqual(['H3', 'H5']);
  });

  test('for other annual weights, in the style that the old ones had', () => {
    const thirds = areaOf([30, 5, 100 / 3], [30, 5, 100 / 3], [30, 5, 100 / 3]);
    expect(written(thirds, formulas(), [40, 20, 10])).toEqual({
      H3: 400 / 7,
      H5: 200 / 7,
      H7: 100 / 7,
    });
  });
});

describe('what cannot be told', () => {
  test.each<[string, Area]>([
    ['an annual weight is missing', areaOf([60, 5, 50], [null, 5, 50])],
    ['a weight cannot be read', areaOf([60, 5, cellError()], [40, 5, 50])],
    ['a target cannot be read', areaOf([60, cellError(), 50], [40, 5, 50])],
    ['nobody weighs anything in the year', areaOf([0, 5, 50], [0, 5, 50])],
    ['nothing would change', areaOf([60, 5, 60], [40, 5, 40])],
  ])('%s', (_, area) => {
    expect(fixOf(area)).toBeNull();
  });

  test('a missing annual weight of an indicator that is not programmed takes nothing away', () => {
    expect(written(areaOf([60, 5, 50], [null, null, null]))).toEqual({ H3: 100 });
  });

  test('a cell for a weight is missing', () => {
    const area = areaOf([60, 5, 50], [40, 5, 50]);
    const [first, second] = area.indicators;
    const lacking = { ...area, indicators: [first!, { ...second!, weights: null }] };
    expect(fixOf(lacking)).toBeNull();
    // One that weighs nothing needs none.
    const idle = areaOf([100, 5, 50], [0, null, null]);
    const [only, other] = idle.indicators;
    expect(written({ ...idle, indicators: [only!, { ...other!, weights: null }] })).toEqual({ H3: 100 });
  });
});

describe('whether only what follows from the plan is written', () => {
  test.each<[string, Weighed[], boolean]>([
    [
      'annual weights of 100',
      [
        [60, 5, 50],
        [40, 5, 50],
      ],
      true,
    ],
    [
      'annual weights that were rounded',
      [
        [33.3, 5, 30],
        [33.3, 5, 30],
        [33.3, 5, 30],
      ],
      true,
    ],
    [
      'annual weights of 90',
      [
        [60, 5, 50],
        [30, 5, 50],
      ],
      false,
    ],
    [
      'an annual weight that nobody needs in March cannot be read',
      [
        [100, 5, 50],
        [cellError(), null, null],
      ],
      false,
    ],
    [
      'a weight where nothing is programmed: the target may be what is missing',
      [
        [60, 5, 60],
        [40, null, 40],
      ],
      false,
    ],
  ])('%s: %#', (_, rows, safe) => {
    const area = areaOf(...rows);
    expect(fixOf(area)!.safe).toBe(safe);
    const [fix] = recomputed(area, [MARCH], { messageId: 'recompute', params: {} }, formulas());
    expect(fix).toMatchObject({ id: 'recompute', messageId: 'recompute' });
    expect(fix!.kind).toBe(safe ? undefined : 'proposed');
  });

  test('nothing to compute is no proposal', () => {
    const draft = { messageId: 'recompute', params: {} };
    expect(recomputed(areaOf([100, 5, 100]), [MARCH], draft, formulas())).toEqual([]);
  });
});

describe('formulas', () => {
  const sevenths: Weighed[] = [
    [30, 5, 300 / 7],
    [10, 5, 14.3],
    [30, 5, 42.8],
  ];

  test('stay where they give what corresponds, though the others are rounded', () => {
    expect(written(areaOf(...sevenths), formulas({ H3: '=100*R3/70' }))).toBeNull();
    // A number that somebody typed is written as the others are.
    expect(written(areaOf(...sevenths))).toEqual({ H3: 42.9 });
  });

  test('are replaced where they give something else', () => {
    const area = areaOf([30, 5, 40], [10, 5, 14.3], [30, 5, 42.8]);
    expect(written(area, formulas({ H3: '=R3+10', G3: '=R3', I3: '=R3' }))).toEqual({ H3: 42.9 });
  });

  const line = { F3: '=100*$R3/F$9', G3: '=100*$R3/G$9' };

  test('of the line come back where somebody typed a value', () => {
    expect(written(areaOf([60, 5, 50], [40, 5, 40]), formulas(line))).toEqual({ H3: '=100*$R3/H$9' });
  });

  test('with the format of the line, where the cell has another', () => {
    const format = (march: Cell) =>
      written(areaOf([pct(60), 5, march], [pct(40), 5, pct(40)]), formulas(line));
    expect(format(50)).toEqual({ H3: ['=100*$R3/H$9', '0.0%'] });
    expect(format(null)).toEqual({ H3: ['=100*$R3/H$9', '0.0%'] });
    expect(format(pct(50))).toEqual({ H3: '=100*$R3/H$9' });
  });

  test('of a line that says nothing of formats are written as they are', () => {
    const area = areaOf([60, 5, 50], [40, 5, 40]);
    const [first, second] = area.indicators;
    const bare = {
      ...first!,
      weights: {
        ...first!.weights!,
        total: toReading(text('60', 60)),
        months: first!.weights!.months.map(() => toReading(null)),
      },
    };
    expect(written({ ...area, indicators: [bare, second!] }, formulas(line))).toEqual({ H3: '=100*$R3/H$9' });
  });
});

describe('the total below the month', () => {
  const wrong = () => areaOf([60, 5, 50], [40, 5, 40]);
  test.each<[string, Cell, Record<string, unknown>]>([
    ['that somebody typed becomes 100', 90, { H3: 60, H6: 100 }],
    ['of 100 stays', 100, { H3: 60 }],
    ['of 100 but for dust stays', 100.00000000000001, { H3: 60 }],
    ['that is blank stays', null, { H3: 60 }],
  ])('%s', (_, total, expected) => {
    expect(written(totalled(wrong(), total))).toEqual(expected);
  });

  test('that is a formula follows by itself', () => {
    expect(written(totalled(wrong(), 90), formulas({ H6: '=H3+H5' }))).toEqual({ H3: 60 });
  });
  test('goes where nothing is programmed any more', () => {
    expect(written(totalled(areaOf([100, null, 100]), 100))).toEqual({ H3: '', H4: '' });
  });
  test('alone is not mended here', () => {
    expect(fixOf(totalled(areaOf([100, 5, 100]), 90))).toBeNull();
  });
  test('is no line that every table has', () => {
    expect(written({ ...wrong(), totalLine: null })).toEqual({ H3: 60 });
  });
});

describe('the months that follow other annual weights', () => {
  const follow = (area: Area, annual: (number | null)[], sheet = formulas()) =>
    monthsToFollow(area, annual, sheet);

  test('are those with weights of the old ones', () => {
    const area = areaOf([60, 5, 60], [40, 5, 40]);
    // December has no weights at all.
    expect(follow(area, [70, 30])).toEqual([MARCH, 11]);
    expect(follow(areaOf([60, 5, 70], [40, 5, 30]), [70, 30])).toEqual([11]);
  });

  test.each<[string, Weighed[], number[], boolean]>([
    [
      'a tenth is rounding',
      [
        [60, 5, 60.1],
        [40, 5, 39.9],
      ],
      [60, 40],
      false,
    ],
    [
      'but the month has to make 100',
      [
        [60, 5, 60.1],
        [40, 5, 40],
      ],
      [60, 40],
      true,
    ],
    [
      'a zero where nothing is programmed fits',
      [
        [60, 5, 100],
        [40, null, 0],
      ],
      [60, 40],
      false,
    ],
    [
      'a blank does',
      [
        [60, 5, 100],
        [40, null, null],
      ],
      [60, 40],
      false,
    ],
    [
      'a weight there does not',
      [
        [60, 5, 90],
        [40, null, 10],
      ],
      [60, 40],
      true,
    ],
    [
      'a blank where one is due does not',
      [
        [60, 5, 60],
        [40, 5, null],
      ],
      [60, 40],
      true,
    ],
    [
      'a month without targets has no weights to follow',
      [
        [60, null, 60],
        [40, null, null],
      ],
      [70, 30],
      false,
    ],
    [
      'a month that cannot be read',
      [
        [60, cellError(), 50],
        [40, 5, 50],
      ],
      [70, 30],
      false,
    ],
  ])('%s', (_, rows, annual, expected) => {
    expect(follow(areaOf(...rows), annual).includes(MARCH)).toBe(expected);
  });

  test('formulas follow by themselves', () => {
    const area = areaOf([60, 5, 60], [40, 5, 40]);
    expect(follow(area, [70, 30], formulas({ H5: '=100*R5/100' }))).toEqual([11]);
  });

  test('an indicator without a line of weights has none to follow', () => {
    const area = areaOf([60, 5, 100], [40, null, null]);
    const [first, second] = area.indicators;
    expect(follow({ ...area, indicators: [first!, { ...second!, weights: null }] }, [100, null])).toEqual([
      11,
    ]);
  });
});

test('the months that a finding is about', () => {
  expect(monthsOf({ cells: [], period: 2 })).toEqual([2]);
  expect(monthsOf({ cells: [], periods: [2, 5] })).toEqual([2, 5]);
  expect(monthsOf({ cells: [] })).toEqual([]);
});

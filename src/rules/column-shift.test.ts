import { testFixes } from '../../test/support/fix-tests';
import {
  cellError,
  type Months,
  pct,
  planOf,
  text,
  toReading,
  UNCOMPUTED,
} from '../../test/support/plan-builder';
import { inRows } from '../../test/support/plan-kinds';
import { testRule } from '../../test/support/rule-tests';
import type { Line, Plan, Reading } from '../domain/plan';
import { runRules } from './run';

const quarters: Months = { Mar: pct(100), Jun: pct(100), Sep: pct(100), Dic: pct(100) };
const weights = (points: number): Months => ({
  Mar: pct(points),
  Jun: pct(points),
  Sep: pct(points),
  Dic: pct(points),
});
/** Two indicators of 50 each that weigh at the end of each quarter; the second is programmed as given. */
const beside = (months: Months, own: Months = weights(50)) =>
  planOf(
    { annual: pct(100), months: quarters, weight: 50, weights: weights(50) },
    { annual: pct(100), months, weight: 50, weights: own },
  );

/** The plan with the readings of its line of totals, and of the total behind the second indicator's months. */
function withTotals(
  plan: Plan,
  months: readonly number[],
  behind?: Reading,
  total: Reading = pct(100),
): Plan {
  const areas = plan.areas.map((area) => {
    const line = area.totalLine!;
    const readings = line.months.map((reading, month) => (months.includes(month) ? total : reading));
    const indicators = area.indicators.map((indicator, i) =>
      i === 1 && behind && indicator.programmed
        ? { ...indicator, programmed: { ...indicator.programmed, total: behind } }
        : indicator,
    );
    return { ...area, indicators, totalLine: { ...line, months: readings } };
  });
  return { ...plan, areas };
}

/** The plan with the columns of what is programmed changed. */
function inColumns(plan: Plan, change: (line: Line) => Line): Plan {
  const areas = plan.areas.map((area) => ({
    ...area,
    indicators: area.indicators.map((one) => ({
      ...one,
      programmed: one.programmed && change(one.programmed),
    })),
  }));
  return { ...plan, areas };
}
const moved = (line: Line, columns: Partial<Line['columns']>): Line => ({
  ...line,
  columns: { ...line.columns, ...columns },
});
const computed = (value: number): Reading => ({
  kind: 'number',
  value,
  raw: value / 100,
  percent: true,
  formula: true,
});

const inQuarters = [2, 5, 8, 11];
const oneLater: Months = { Abr: pct(100), Jul: pct(100), Oct: pct(100) };
const earlier: Months = { Feb: pct(100), May: pct(100), Ago: pct(100), Nov: pct(100) };
const weighedEarlier: Months = { Feb: pct(50), May: pct(50), Ago: pct(50), Nov: pct(50) };
/** The first two where they belong, the third a month late: the fourth would stand behind December. */
const lastTwoLater: Months = { Mar: pct(100), Jun: pct(100), Oct: pct(100) };
const lastFour: Months = { Sep: pct(100), Oct: pct(100), Nov: pct(100), Dic: pct(100) };
const weighedInLastFour: Months = { Sep: pct(50), Oct: pct(50), Nov: pct(50), Dic: pct(50) };

testRule('column-shift', {
  valid: {
    'targets and weights in the same months': beside(quarters),
    'another number of months': beside({ Mar: pct(100), Jun: pct(100) }),
    'one alone may be in the wrong month': beside({
      Abr: pct(100),
      Jun: pct(100),
      Sep: pct(100),
      Dic: pct(100),
    }),
    'not all by as many columns': beside({
      Feb: pct(100),
      Abr: pct(100),
      Sep: pct(100),
      Dic: pct(100),
    }),
    'the weights are not where those of the others are': beside(quarters, {
      Feb: pct(50),
      May: pct(50),
      Ago: pct(50),
      Nov: pct(50),
    }),
    'a line of totals that has no such months': withTotals(beside(earlier), [1, 4, 7, 10]),
    'a month was deleted; behind the months stands the year': withTotals(
      beside({ Jun: pct(100), Sep: pct(100), Dic: pct(100) }),
      inQuarters,
      pct(100),
    ),
    'weights by formula follow the targets': beside(
      earlier,
      Object.fromEntries(
        ['Mar', 'Jun', 'Sep', 'Dic'].map((month) => [
          month,
          { kind: 'number', value: 50, raw: 0.5, percent: true, formula: true } satisfies Reading,
        ]),
      ),
    ),
    'without weights': planOf({ months: quarters, noWeightLine: true }),
    'the total is a formula, and no value that slipped': withTotals(
      beside(oneLater),
      inQuarters,
      computed(300),
    ),
    'a formula whose result the file does not hold neither': withTotals(
      beside(oneLater),
      inQuarters,
      UNCOMPUTED,
    ),
    'nor is a word': withTotals(beside(oneLater), inQuarters, text('ver nota')),
    'nothing stands behind December': withTotals(beside(oneLater), inQuarters),
    'the total stands somewhere else': inColumns(withTotals(beside(oneLater), inQuarters, pct(95)), (line) =>
      moved(line, { total: 30 }),
    ),
    'behind a gap stands the year’s own total': withTotals(beside(lastTwoLater), inQuarters, pct(100)),
    'the first of the last four was deleted': withTotals(
      planOf(
        { annual: pct(100), months: lastFour, weight: 50, weights: weighedInLastFour },
        {
          annual: pct(100),
          months: { Oct: pct(100), Nov: pct(100), Dic: pct(100) },
          weight: 50,
          weights: weighedInLastFour,
        },
      ),
      [8, 9, 10, 11],
      pct(95),
    ),
    'some of the weights are where the totals are not': withTotals(beside(earlier), [2, 3, 6, 9]),
    'some of the weights make no whole with the others': beside(quarters, {
      Mar: pct(50),
      Jun: pct(50),
      Ago: pct(50),
      Nov: pct(50),
    }),
    'a part of targets and weights together': withTotals(
      beside(
        { Mar: pct(100), Jun: pct(100), Ago: pct(100), Nov: pct(100) },
        { Mar: pct(50), Jun: pct(50), Ago: pct(50), Nov: pct(50) },
      ),
      inQuarters,
    ),
    'nobody else stands as the line of totals does': withTotals(
      planOf(
        { annual: pct(100), months: { Mar: pct(100) }, weight: 50, weights: { Mar: pct(50) } },
        { annual: pct(100), months: earlier, weight: 50, weights: weighedEarlier },
      ),
      inQuarters,
    ),
    'somebody does, and weighs elsewhere': withTotals(
      planOf(
        { annual: pct(100), months: quarters, weight: 50, weights: weighedEarlier },
        { annual: pct(100), months: earlier, weight: 50, weights: weighedEarlier },
      ),
      inQuarters,
    ),
    'months below each other': inColumns(beside(earlier), (line) => inRows(line)),
    'months that do not stand beside each other': inColumns(beside(earlier), (line) =>
      moved(line, { months: line.columns.months.map((column, month) => column + (month < 6 ? 0 : 1)) }),
    ),
  },
  invalid: {
    'a month too early': [
      beside(earlier),
      [
        {
          item: '1.2',
          cells: ['G4', 'J4', 'M4', 'P4', 'H5', 'K5', 'N5', 'Q5'],
          severity: 'warning',
          says: 'Los valores de 1.2 parecen corridos 1 columna a la izquierda: están en feb, may, ago y nov y ponderan en mar, jun, sep y dic.',
        },
      ],
    ],
    'out of the months, into the total': [
      withTotals(beside(oneLater), inQuarters, pct(100)),
      [{ item: '1.2', cells: ['I4', 'L4', 'O4', 'R4', 'H5', 'K5', 'N5', 'Q5'] }],
    ],
    'the whole row slipped: the formula stands in January': [
      withTotals(beside({ ...oneLater, Ene: text('Atendidas / recibidas') }), inQuarters, pct(100)),
      [
        {
          item: '1.2',
          cells: ['I4', 'L4', 'O4', 'R4', 'H5', 'K5', 'N5', 'Q5'],
          says: 'Los valores de 1.2 parecen corridos 1 columna a la derecha: están en abr, jul y oct y ponderan en mar, jun, sep y dic.',
        },
      ],
    ],
    'behind December stands the year, as it should': [
      withTotals(beside(earlier), inQuarters, pct(100)),
      [{ item: '1.2', cells: ['G4', 'J4', 'M4', 'P4', 'H5', 'K5', 'N5', 'Q5'] }],
    ],
    'the last two, before the year’s own total': [
      withTotals(
        beside({ Mar: pct(100), Jun: pct(100), Jul: pct(100), Oct: pct(100) }),
        inQuarters,
        pct(100),
      ),
      [{ item: '1.2', cells: ['L4', 'O4', 'H5', 'K5', 'N5', 'Q5'] }],
    ],
    'the last two, one of them into the total, which is not that of the year': [
      withTotals(beside(lastTwoLater), inQuarters, pct(95)),
      [
        {
          item: '1.2',
          cells: ['O4', 'R4', 'H5', 'K5', 'N5', 'Q5'],
          says: 'Los valores de 1.2 parecen corridos 1 columna a la derecha: están en mar, jun y oct y ponderan en mar, jun, sep y dic.',
        },
      ],
    ],
    'totals by formula follow whatever stands above': [
      withTotals(beside(earlier), [1, 4, 7, 10], undefined, computed(100)),
      [{ item: '1.2', cells: ['G4', 'J4', 'M4', 'P4', 'H5', 'K5', 'N5', 'Q5'] }],
    ],
    'so they do where the file holds no results': [
      withTotals(beside(earlier), [1, 4, 7, 10], undefined, UNCOMPUTED),
      [{ item: '1.2', cells: ['G4', 'J4', 'M4', 'P4', 'H5', 'K5', 'N5', 'Q5'] }],
    ],
    'a weight of 0 is none': [
      beside(earlier, { ...(weights(50) as object), Ene: pct(0), Feb: pct(0) }),
      [{ item: '1.2', cells: ['G4', 'J4', 'M4', 'P4', 'H5', 'K5', 'N5', 'Q5'] }],
    ],
    'a target of 0 is one': [
      planOf(
        { annual: pct(100), months: quarters, weight: 50, weights: weights(50) },
        {
          annual: 0,
          direction: 'descending',
          months: { Feb: 0, May: 0, Ago: 0, Nov: 0 },
          weight: 50,
          weights: weights(50),
        },
      ),
      [{ item: '1.2', cells: ['G4', 'J4', 'M4', 'P4', 'H5', 'K5', 'N5', 'Q5'] }],
    ],
    'without weights of its own: the line of totals tells': [
      withTotals(
        planOf(
          { annual: pct(100), months: quarters, weight: 100, weights: weights(100) },
          { annual: pct(100), months: earlier, noWeightLine: true },
        ),
        inQuarters,
      ),
      [
        {
          item: '1.2',
          cells: ['G4', 'J4', 'M4', 'P4', 'H5', 'K5', 'N5', 'Q5'],
          messageId: 'totals',
          says: 'Los valores de 1.2 parecen corridos 1 columna a la izquierda: están en feb, may, ago y nov y la línea de totales, en mar, jun, sep y dic.',
        },
      ],
    ],
    'only the last two': [
      beside({ Mar: pct(100), Jun: pct(100), Jul: pct(100), Oct: pct(100) }),
      [{ item: '1.2', cells: ['L4', 'O4', 'H5', 'K5', 'N5', 'Q5'] }],
    ],
    'targets and weights together, beside the line of totals': [
      withTotals(beside(earlier, { Feb: pct(50), May: pct(50), Ago: pct(50), Nov: pct(50) }), inQuarters),
      [
        {
          item: '1.2',
          cells: ['G4', 'J4', 'M4', 'P4', 'H6', 'K6', 'N6', 'Q6'],
          messageId: 'totals',
        },
      ],
    ],
    'one is enough for a stricter institution': [
      beside({ Abr: pct(100), Jun: pct(100), Sep: pct(100), Dic: pct(100) }),
      [{ item: '1.2', cells: ['I4', 'H5', 'K5', 'N5', 'Q5'] }],
      { rules: { 'column-shift': ['warning', { minCells: 1 }] } },
    ],
  },
});

const computedIn = (address: string) => (cell: { row: number; column: number }) => ({
  value: null,
  formula: `${String.fromCharCode(65 + cell.column)}${cell.row + 1}` === address ? '=IF(A1=0,"",A1)' : null,
});

testFixes('column-shift', {
  'of two indicators each its own': {
    plan: planOf(
      { annual: pct(100), months: quarters, weight: 40, weights: weights(40) },
      { annual: pct(100), months: earlier, weight: 30, weights: weights(30) },
      {
        annual: pct(100),
        months: { Ene: pct(100), Abr: pct(100), Jul: pct(100), Oct: pct(100) },
        weight: 30,
        weights: weights(30),
      },
    ),
    finding: 1,
    fixes: [
      {
        id: 'back',
        writes: {
          F6: '',
          H6: [1, '0%'],
          I6: '',
          K6: [1, '0%'],
          L6: '',
          N6: [1, '0%'],
          O6: '',
          Q6: [1, '0%'],
        },
        says: 'Regresar los valores de 1.3 2 columnas a la derecha.',
        effects: ['Periodos programados: ene, abr, jul y oct → mar, jun, sep y dic'],
      },
    ],
  },
  'out of the total': {
    plan: withTotals(
      planOf(
        { annual: 40, months: { Mar: 10, Jun: 10, Sep: 10, Dic: 10 }, weight: 50, weights: weights(50) },
        { annual: 40, months: { Mar: 10, Jun: 10, Oct: 12 }, weight: 50, weights: weights(50) },
      ),
      inQuarters,
      toReading(8),
    ),
    fixes: [
      {
        id: 'back',
        writes: { N4: 12, O4: '', Q4: 8, R4: '' },
        says: 'Regresar los valores de 1.2 1 columna a la izquierda.',
        effects: ['Periodos programados: mar, jun y oct → mar, jun, sep y dic'],
      },
    ],
  },
  'numbers that are texts stay texts': {
    plan: beside({ Feb: text('100 %', 100), May: pct(100), Ago: pct(100), Nov: pct(100) }),
    // As a text it is no figure of other rules.
    formulasFollow: true,
    fixes: [
      {
        id: 'back',
        writes: {
          G4: '',
          H4: '100 %',
          J4: '',
          K4: [1, '0%'],
          M4: '',
          N4: [1, '0%'],
          P4: '',
          Q4: [1, '0%'],
        },
      },
    ],
  },
  'no value is put over a formula that shows nothing': {
    plan: beside(earlier),
    contentAt: computedIn('H4'),
    fixes: [],
  },
  'nor a formula moved': { plan: beside(earlier), contentAt: computedIn('P4'), fixes: [] },
  'what is computed cannot be moved': {
    plan: beside({ Feb: computed(100), May: pct(100), Ago: pct(100), Nov: pct(100) }),
    fixes: [],
  },
  'nor what cannot be read': {
    plan: beside({ Feb: cellError(), May: pct(100), Ago: pct(100), Nov: pct(100) }),
    fixes: [],
  },
  'back to the months of the weights': {
    plan: beside(earlier),
    fixes: [
      {
        id: 'back',
        writes: {
          G4: '',
          H4: [1, '0%'],
          J4: '',
          K4: [1, '0%'],
          M4: '',
          N4: [1, '0%'],
          P4: '',
          Q4: [1, '0%'],
        },
        says: 'Regresar los valores de 1.2 1 columna a la derecha.',
        effects: ['Periodos programados: feb, may, ago y nov → mar, jun, sep y dic'],
      },
    ],
  },
});

test('one cause, one finding: the months without targets or weights follow from it', () => {
  const { findings } = runRules([beside(earlier)]);
  const rules = findings.filter(({ item }) => item === '1.2').map(({ rule }) => rule);
  expect(rules).toContain('column-shift');
  expect(rules).not.toContain('weight-without-target');
  expect(rules).not.toContain('target-without-weight');
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

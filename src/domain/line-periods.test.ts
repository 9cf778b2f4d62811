/** Periods of lines: which months share a cell, when they close, and how often a plan is due. */
import { type IndicatorSpec, indicator, line } from '../../test/support/indicator';
import { areaOf, inPeriods, inRows, withLines } from '../../test/support/plan-kinds';
import { formatLocal } from './address';
import {
  type Cadence,
  cadenceOf,
  cadenceOfLine,
  closingMonth,
  closingMonths,
  decidingLine,
  monthCells,
  periodClosedIn,
  usualCadence,
} from './line-periods';
import { MONTH_LABELS, MONTHS, type Month } from './period';
import type { Indicator, Line } from './plan';

const [ene, feb, mar, abr, jun, jul, sep, oct, dic] = [
  0, 1, 2, 3, 5, 6, 8, 9, 11,
] as const satisfies readonly Month[];

/** A line of months beginning in column I, on row 11. */
const monthly = (months: Parameters<typeof line>[2] = {}) => line('programmed', 10, months);
/** A line whose periods have so many months each. */
const uneven = (...lengths: number[]): Line => ({
  ...monthly(),
  columns: { months: lengths.flatMap((length, i) => Array<number>(length).fill(8 + i)), total: null },
});
const labels = (months: readonly Month[]) => months.map((month) => MONTH_LABELS[month]).join(' ');
const cells = (source: Line, months?: readonly Month[]) =>
  monthCells(source, months).map(formatLocal).join(' ');

describe('periods', () => {
  test.each<[string, Line, string, Cadence]>([
    ['months', monthly(), 'Ene Feb Mar Abr May Jun Jul Ago Sep Oct Nov Dic', 'month'],
    ['quarters', inPeriods(monthly(), 3), 'Mar Jun Sep Dic', 'quarter'],
    ['cuatrimestres', inPeriods(monthly(), 4), 'Abr Ago Dic', 'fourMonths'],
    ['semesters', inPeriods(monthly(), 6), 'Jun Dic', 'semester'],
    ['the year', inPeriods(monthly(), 12), 'Dic', 'year'],
    ['bimesters', inPeriods(monthly(), 2), 'Feb Abr Jun Ago Oct Dic', 'other'],
    ['months on rows', inRows(monthly()), 'Ene Feb Mar Abr May Jun Jul Ago Sep Oct Nov Dic', 'month'],
    ['quarters on rows', inRows(monthly(), 3), 'Mar Jun Sep Dic', 'quarter'],
    ['four periods that are no quarters', uneven(2, 4, 3, 3), 'Feb Jun Sep Dic', 'other'],
    ['January, then the rest', uneven(1, 11), 'Ene Dic', 'other'],
    [
      'a reading within a quarter closes it there',
      inPeriods(monthly({ Feb: 10, Jun: 10 }), 3),
      'Feb Mar Jun Sep Dic',
      'other',
    ],
  ])('%s', (_, source, closings, cadence) => {
    expect(labels(closingMonths(source))).toBe(closings);
    expect(cadenceOfLine(source)).toBe(cadence);
  });

  test.each<[string, Line, Month, Month, Month]>([
    // A month of the period, its first and its last.
    ['months', monthly(), jun, jun, jun],
    ['months', monthly(), ene, ene, ene],
    ['months', monthly(), dic, dic, dic],
    ['the first quarter', inPeriods(monthly(), 3), feb, ene, mar],
    ['the second quarter', inPeriods(monthly(), 3), abr, abr, jun],
    ['the last quarter', inPeriods(monthly(), 3), oct, oct, dic],
    ['the year', inPeriods(monthly(), 12), jun, ene, dic],
    ['a quarter on its row', inRows(monthly(), 3), jul, jul, sep],
    ['what a reading closes', inPeriods(monthly({ Feb: 10 }), 3), ene, ene, feb],
    ['what is left of its quarter', inPeriods(monthly({ Feb: 10 }), 3), mar, mar, mar],
  ])('a month of %s', (_, source, month, first, last) => {
    expect(closingMonth(source, month)).toBe(last);
    expect(periodClosedIn(source, last)).toEqual({ first, last });
  });
});

describe('cells of months', () => {
  /** Two tables of six months: the second half of the year below the first, or a row lower beside it. */
  const halves = (column: number): Line => ({
    ...monthly(),
    columns: { months: MONTHS.map((month) => (month < 6 ? 8 : column) + (month % 6)), total: null },
    rows: MONTHS.map((month) => (month < 6 ? 10 : 11)),
  });
  /** A column for each quarter, its months below each other. */
  const quarterColumns: Line = {
    ...monthly(),
    columns: { months: MONTHS.map((month) => 8 + Math.floor(month / 3)), total: null },
    rows: MONTHS.map((month) => 10 + (month % 3)),
  };
  test.each<[string, Line, readonly Month[] | undefined, string]>([
    ['the year', monthly(), undefined, 'I11:T11'],
    ['neighbours', monthly(), [feb, mar, abr], 'J11:L11'],
    ['in any order', monthly(), [mar, ene, feb], 'I11:K11'],
    ['with a hole', monthly(), [ene, feb, abr, dic], 'I11:J11 L11 T11'],
    ['none', monthly(), [], ''],
    ['a quarter is one cell', inPeriods(monthly(), 3), [ene, feb, mar], 'I11'],
    ['the quarters of a year', inPeriods(monthly(), 3), undefined, 'I11:L11'],
    ['months on rows', inRows(monthly()), undefined, 'I11:I22'],
    ['months on rows with a hole', inRows(monthly()), [ene, feb, abr], 'I11:I12 I14'],
    ['quarters on rows', inRows(monthly(), 3), [ene, feb, mar, abr], 'I11:I12'],
    ['two halves below each other', halves(8), undefined, 'I11:N11 I12:N12'],
    ['two halves beside each other, a row apart', halves(14), undefined, 'I11:N11 O12:T12'],
    ['the last of the one, the first of the other', halves(14), [jun, jul], 'N11 O12'],
    ['the same month of both', halves(8), [ene, jul], 'I11:I12'],
    ['a column for each quarter', quarterColumns, undefined, 'I11:I13 J11:J13 K11:K13 L11:L13'],
    ['the first month of each', quarterColumns, [ene, abr, jul, oct], 'I11:L11'],
  ])('%s', (_, source, months, expected) => {
    expect(cells(source, months)).toBe(expected);
  });

  test('the months that are asked for stay in their order', () => {
    const asked: Month[] = [mar, ene];
    monthCells(monthly(), asked);
    expect(asked).toEqual([mar, ene]);
  });
});

describe('what decides when an indicator is due', () => {
  const spec: IndicatorSpec = { measure: 'count', actual: {} };
  const keep = (source: Line) => source;
  const by = (length: number) => (source: Line) => inPeriods(source, length);
  const odd = (source: Line): Line => ({ ...source, columns: uneven(2, 3, 3, 4).columns });

  test.each<[string, Indicator, 'programmed' | 'actual' | null]>([
    ['planned and reported by month', indicator(spec), null],
    ['by quarter both', withLines(indicator(spec), by(3)), null],
    ['by quarter, reported in rows', withLines(indicator(spec), by(3), (source) => inRows(source, 3)), null],
    ['reported by quarter', withLines(indicator(spec), keep, by(3)), 'actual'],
    ['planned by quarter', withLines(indicator(spec), by(3), keep), 'programmed'],
    ['planned by quarter, reported by semester', withLines(indicator(spec), by(3), by(6)), 'actual'],
    [
      'planned for the year, reported by cuatrimestre',
      withLines(indicator(spec), by(12), by(4)),
      'programmed',
    ],
    ['as many periods, that close in other months', withLines(indicator(spec), by(3), odd), 'actual'],
    ['not planned by period', { ...withLines(indicator(spec), by(3)), programmed: null }, null],
    ['not reported by period', { ...withLines(indicator(spec), by(3)), actual: null }, null],
  ])('%s', (_, subject, line) => {
    expect(decidingLine(subject)).toBe(line === null ? null : subject[line]);
  });

  test('where both share their cells, a report within a quarter changes nothing', () => {
    const { columns } = inPeriods(monthly(), 3);
    const shared = withLines(indicator({ ...spec, actual: { Feb: 9 } }), (source) => ({
      ...source,
      columns,
    }));
    expect(decidingLine(shared)).toBeNull();
    // In other columns it is a period of its own.
    expect(decidingLine(withLines(indicator({ ...spec, actual: { Feb: 9 } }), by(3)))).not.toBeNull();
  });

  test('of a share its numerator tells', () => {
    const share = indicator({ ...spec, numerator: {}, denominator: {} });
    const subject = { ...share, numerator: inPeriods(share.numerator!, 6) };
    expect(decidingLine(subject)).toBe(subject.numerator);
  });

  test.each<[string, Indicator, Cadence | null]>([
    ['months', indicator(spec), 'month'],
    ['reported by quarter', withLines(indicator(spec), keep, by(3)), 'quarter'],
    ['planned for the year', withLines(indicator(spec), by(12), keep), 'year'],
    ['reported only', { ...withLines(indicator(spec), by(4)), programmed: null }, 'fourMonths'],
    [
      'a share that is reported only',
      { ...withLines(indicator({ numerator: {}, denominator: {} }), by(6)), programmed: null },
      'semester',
    ],
    ['nothing by period', { ...indicator({}), programmed: null }, null],
  ])('how often: %s', (_, subject, cadence) => {
    expect(cadenceOf(subject)).toBe(cadence);
  });
});

describe('how often most are due', () => {
  const every = (length: number) => withLines(indicator({}), (source) => inPeriods(source, length));
  const never = { ...indicator({}), programmed: null };
  test.each<[string, Indicator[][], Cadence]>([
    ['nothing to go by', [[], [never]], 'month'],
    ['all by quarter', [[every(3)], [every(3), never]], 'quarter'],
    ['most by quarter', [[every(1), every(3)], [every(3)]], 'quarter'],
    ['most by month', [[every(3), every(1)], [every(1)]], 'month'],
    ['as many: the first', [[every(4)], [every(3)]], 'fourMonths'],
    ['as many, beginning with months', [[every(1), every(3)]], 'month'],
    ['a majority that comes late', [[every(4), every(3), every(1), every(3), every(1), every(1)]], 'month'],
  ])('%s', (_, areas, cadence) => {
    expect(usualCadence(areas.map((indicators) => areaOf(indicators)))).toBe(cadence);
  });
});

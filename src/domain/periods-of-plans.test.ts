/** Plans by quarter, cuatrimestre and semester, and reports of one row a month: worked numbers, states, cells. */
import { type IndicatorSpec, indicator } from '../../test/support/indicator';
import { areaOf, inPeriods, inRows, withLines } from '../../test/support/plan-kinds';
import { formatLocal } from './address';
import { computeAreaCompliance, computeIndicatorCompliance } from './compliance';
import type { ComplianceSettings, ComplianceState } from './compliance-model';
import { defaultComplianceSettings } from './compliance-settings';
import { roundHalfUp } from './decimal';
import { cadenceOf, monthCells } from './line-periods';
import { MONTHS, type Month } from './period';
import type { Indicator } from './plan';

const settings = (cutoff: Month, changes: Partial<ComplianceSettings> = {}): ComplianceSettings => ({
  ...defaultComplianceSettings(cutoff),
  ...changes,
});
const one = (value: number | null) => (value === null ? null : roundHalfUp(value, 1));
const [mar, abr, may, jun, ago, dic] = [2, 3, 4, 5, 7, 11] as const satisfies readonly Month[];

/** 30 a quarter; 27 and 24 reached. */
const quarterSpec: IndicatorSpec = {
  measure: 'count',
  target: 120,
  programmed: { Mar: 30, Jun: 30, Sep: 30, Dic: 30 },
  actual: { Mar: 27, Jun: 24 },
};
/** 400 a cuatrimestre; 360 and 440 reached. */
const fourMonthSpec: IndicatorSpec = {
  measure: 'count',
  target: 1200,
  programmed: { Abr: 400, Ago: 400, Dic: 400 },
  actual: { Abr: 360, Ago: 440 },
};
const of = (spec: IndicatorSpec, length: number) =>
  withLines(indicator(spec), (line) => inPeriods(line, length));

describe('worked numbers', () => {
  type Kind = 'quarters' | 'fourMonths' | 'semesters';
  test.each<[string, Indicator, Month, Kind, (number | ComplianceState)[]]>([
    ['quarters, in June', of(quarterSpec, 3), jun, 'quarters', [90, 80, 'pending', 'pending']],
    [
      'quarters, in May: the second is open',
      of(quarterSpec, 3),
      may,
      'quarters',
      [90, 'pending', 'pending', 'pending'],
    ],
    ['quarters as semesters', of(quarterSpec, 3), jun, 'semesters', [85, 'pending']],
    ['cuatrimestres, in August', of(fourMonthSpec, 4), ago, 'fourMonths', [90, 110, 'pending']],
    ['cuatrimestres, in July', of(fourMonthSpec, 4), 6, 'fourMonths', [90, 'pending', 'pending']],
    [
      'cuatrimestres, in December: the last is not reported',
      of(fourMonthSpec, 4),
      dic,
      'fourMonths',
      [90, 110, 'not-reported'],
    ],
    ['months as cuatrimestres', indicator(quarterSpec), jun, 'fourMonths', [90, 80, 'pending']],
    [
      'a ratio by semester',
      of({ programmed: { Jun: 80, Dic: 80 }, numerator: { Jun: 72 }, denominator: { Jun: 95 } }, 6),
      jun,
      'semesters',
      [94.7, 'pending'],
    ],
    [
      'a descending one by cuatrimestre',
      of(
        {
          measure: 'time',
          direction: 'descending',
          target: 3942,
          programmed: { Abr: 1314, Ago: 1314, Dic: 1314 },
          actual: { Abr: 1000, Ago: 1500 },
        },
        4,
      ),
      dic,
      'fourMonths',
      [123.9, 85.8, 'not-reported'],
    ],
    [
      'nothing programmed in one of them',
      of({ measure: 'count', target: 10, programmed: { Abr: 10 }, actual: { Abr: 10 } }, 4),
      dic,
      'fourMonths',
      [100, 'not-programmed', 'not-programmed'],
    ],
  ])('%s', (_name, subject, cutoff, kind, expected) => {
    const computed = computeIndicatorCompliance(subject, settings(cutoff))[kind];
    expect(computed.map(({ state, raw }) => (state === 'computed' ? one(raw) : state))).toEqual(expected);
  });

  test.each<[string, Indicator, Month, ComplianceState, number | null, number | null]>([
    ['quarters in June', of(quarterSpec, 3), jun, 'computed', 85, 42.5],
    ['quarters in May count the first', of(quarterSpec, 3), may, 'computed', 90, 22.5],
    ['quarters in February: nothing has closed', of(quarterSpec, 3), 1, 'pending', null, null],
    ['cuatrimestres in August', of(fourMonthSpec, 4), ago, 'computed', 100, 66.7],
    ['cuatrimestres in March', of(fourMonthSpec, 4), mar, 'pending', null, null],
  ])('to date and year: %s', (_name, subject, cutoff, state, toDate, year) => {
    const computed = computeIndicatorCompliance(subject, settings(cutoff));
    expect([computed.toDate.state, one(computed.toDate.raw)]).toEqual([state, toDate]);
    expect(one(computed.annual.raw)).toBe(year);
  });
});

describe('a period is pending until its last month is closed', () => {
  test.each<[Month, Month, ComplianceState, string]>([
    // The month looked at, the corte.
    [0, mar, 'not-programmed', 'compliance.how.withinPeriod'],
    [0, 1, 'pending', 'compliance.how.periodPending'],
    [1, 1, 'pending', 'compliance.how.periodPending'],
    [mar, 1, 'pending', 'compliance.how.pending'],
    [mar, mar, 'computed', 'compliance.how.ratio'],
    [abr, jun, 'not-programmed', 'compliance.how.withinPeriod'],
  ])('month %p with the corte in %p is %s', (month, cutoff, state, how) => {
    const computed = computeIndicatorCompliance(of(quarterSpec, 3), settings(cutoff)).months[month]!;
    expect([computed.state, computed.derivation.messageId]).toEqual([state, how]);
  });

  test('what is typed before the period closes does not count yet', () => {
    const early = of({ ...quarterSpec, actual: { Mar: 30 } }, 3);
    const area = computeAreaCompliance('p1', areaOf([early]), settings(1), 'POA');
    expect(area.scores.toDate.strict.value).toBeNull();
    expect(area.scores.quarter.strict.value).toBeNull();
    expect(computeAreaCompliance('p1', areaOf([early]), settings(2), 'POA').scores.toDate.strict.value).toBe(
      100,
    );
  });

  test('an area of months and quarters: each counts when it is due', () => {
    const monthly = indicator({
      code: 'm',
      weight: 60,
      measure: 'count',
      target: 120,
      programmed: MONTHS.map(() => 10),
      actual: [10, 10, 10, 5, 5],
    });
    const quarterly = indicator({ ...quarterSpec, code: 'q', weight: 40 });
    const area = areaOf([monthly, withLines(quarterly, (line) => inPeriods(line, 3))]);
    const { scores } = computeAreaCompliance('p1', area, settings(may), 'POA');
    // In May the monthly one alone; to date 40 of 50 and 27 of 30.
    expect(scores.month.strict.value).toBe(50);
    expect(scores.toDate.strict.value).toBe(0.6 * 80 + 0.4 * 90);
    expect(scores.periods.quarter.map(({ strict }) => strict.value)).toEqual([
      0.6 * 100 + 0.4 * 90,
      50,
      null,
      null,
    ]);
    expect(scores.fourMonths.strict.value).toBe(50);
    expect(scores.semester.strict.value).toBe(0.6 * 80 + 0.4 * 90);
    expect(scores.periods.semester.map(({ strict }) => strict.value)).toEqual([84, null]);
    expect(scores.periods.fourMonths).toHaveLength(3);
  });
});

describe('periods of different length in one indicator', () => {
  const monthly: IndicatorSpec = {
    measure: 'count',
    target: 120,
    programmed: MONTHS.map(() => 10),
    actual: { Mar: 27, Jun: 24 },
  };
  const planned = (spec: IndicatorSpec, programmed: number, reported: number) =>
    withLines(
      indicator(spec),
      (line) => (programmed === 1 ? line : inPeriods(line, programmed)),
      (line) => (reported === 1 ? line : inPeriods(line, reported)),
    );

  test.each<[string, Indicator, Month, number | null, number | null]>([
    ['programmed by month, reported by quarter', planned(monthly, 1, 3), jun, 85, 80],
    ['the open quarter is not due', planned(monthly, 1, 3), may, 90, null],
    [
      'programmed by quarter, reported by month',
      planned({ ...quarterSpec, actual: [9, 9, 9, 8, 8, 8] }, 3, 1),
      jun,
      85,
      80,
    ],
    [
      'a ratio of months reported by quarter',
      planned({ programmed: MONTHS.map(() => 90), numerator: { Mar: 81 }, denominator: { Mar: 100 } }, 1, 3),
      mar,
      90,
      90,
    ],
    [
      'a ratio by quarter of numbers by month',
      planned(
        {
          programmed: { Mar: 100, Jun: 100, Sep: 100, Dic: 100 },
          numerator: { Ene: 10, Feb: 0, Mar: 40 },
          denominator: { Ene: 10, Feb: 0, Mar: 50 },
        },
        3,
        1,
      ),
      mar,
      83.3,
      83.3,
    ],
    [
      'the last level of a quarter',
      planned(
        {
          measure: 'score',
          behavior: 'last',
          target: 9,
          programmed: [7, 7.5, 8, 8, 8.5, 9],
          actual: { Mar: 7.2, Jun: 8.1 },
        },
        1,
        3,
      ),
      jun,
      90,
      90,
    ],
  ])('%s', (_name, subject, cutoff, toDate, month) => {
    const computed = computeIndicatorCompliance(subject, settings(cutoff));
    expect([one(computed.toDate.raw), one(computed.months[cutoff]!.raw)]).toEqual([toDate, month]);
    const { scores } = computeAreaCompliance('p1', areaOf([subject]), settings(cutoff), 'POA');
    expect([one(scores.toDate.strict.value), one(scores.month.strict.value)]).toEqual([toDate, month]);
  });

  test('the derivation has the cells of all months behind the quarter, each once', () => {
    const { derivation } = computeIndicatorCompliance(planned(monthly, 1, 3), settings(jun)).toDate;
    expect(derivation.terms.slice(0, 2).map(({ cells }) => cells.map(formatLocal))).toEqual([
      ['I11:N11'],
      ['I13:J13'],
    ]);
  });
});

describe('cells', () => {
  const spec: IndicatorSpec = { ...quarterSpec, actual: { Mar: 27 } };
  test('of quarters, each cell once; periods are named by their first and last month', () => {
    const { derivation } = computeIndicatorCompliance(of(spec, 3), settings(jun)).toDate;
    expect(derivation.terms.map(({ label, cells }) => [label, cells.map(formatLocal)])).toEqual([
      ['compliance.terms.programmed', ['I11:J11']],
      ['compliance.terms.actual', ['I13']],
      ['compliance.terms.ofReported', []],
      ['compliance.terms.unreported', ['J13']],
      ['compliance.terms.behavior', ['F11']],
    ]);
    expect(derivation.terms[3]!.value).toMatchObject({
      items: [{ messageId: 'compliance.terms.months', params: { first: { month: 3 }, last: { month: 5 } } }],
    });
  });

  test('of a report with a row for each month', () => {
    const monthly = withLines(
      indicator({ ...spec, programmed: [1, 1, null, 1], actual: [1, 1, null, 1] }),
      (line) => inRows(line),
    );
    const { derivation, raw } = computeIndicatorCompliance(monthly, settings(abr)).toDate;
    expect(raw).toBe(100);
    expect(derivation.terms[0]!.cells.map(formatLocal)).toEqual(['I11:I12', 'I14']);
  });

  test.each([
    ['all of a line of months', 1, 'I11:T11'],
    ['all of quarters', 3, 'I11:L11'],
    ['all of a year', 12, 'I11'],
  ])('%s', (_name, length, range) => {
    const line = of({ programmed: {} }, length).programmed!;
    expect(monthCells(line).map(formatLocal)).toEqual([range]);
  });

  test.each([
    ['month', indicator(quarterSpec)],
    ['quarter', of(quarterSpec, 3)],
    ['fourMonths', of(fourMonthSpec, 4)],
    ['semester', of({ programmed: { Jun: 1 } }, 6)],
    ['year', of({ programmed: { Dic: 1 } }, 12)],
    ['month', withLines(indicator(quarterSpec), (line) => inRows(line))],
    ['quarter', withLines(indicator(quarterSpec), (line) => inRows(line, 3))],
  ])('is due by %s', (cadence, subject) => {
    expect(cadenceOf(subject)).toBe(cadence);
  });
});

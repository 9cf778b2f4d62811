/** All that one stretch of months says about an indicator: worked numbers of docs/domain.md, and what they were made of. */
import { type IndicatorSpec, indicator } from '../../test/support/indicator';
import { inPeriods, withLines } from '../../test/support/plan-kinds';
import { defaultComplianceSettings } from './compliance-settings';
import { roundHalfUp } from './decimal';
import {
  behaviorOf,
  type Evaluation,
  evaluate,
  isProgrammedIn,
  type PendingMonths,
  programmedMonths,
} from './evaluation';
import { type Month, type MonthSpan, YEAR } from './period';

const span = (first: Month, last: Month): MonthSpan => ({ first, last });
const [toFebruary, toJune, toJuly] = [span(0, 1), span(0, 5), span(0, 6)];
const [secondQuarter, thirdQuarter] = [span(3, 5), span(6, 8)];
const [ene, feb, mar, abr, may, jun, jul, ago, sep, dic] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 11,
] as const satisfies readonly Month[];

type Told = Partial<Evaluation>;

/** What is not named is as where nothing was reported and nothing is owed. */
const complete = (told: Told): Told => ({
  programmed: null,
  actual: null,
  raw: null,
  strict: null,
  provisional: null,
  approximate: false,
  numerator: null,
  denominator: null,
  counted: [],
  unreported: [],
  pending: [],
  owes: false,
  owesPending: false,
  countsIn: null,
  ...told,
});

const computed = (points: number, told: Told): Told =>
  complete({ state: 'computed', raw: points, strict: points, provisional: points, ...told });

const points = (value: number | null) => (value === null ? null : roundHalfUp(value, 2));

function told(evaluation: Evaluation): Told {
  const { attainment, behavior, behaviorAssumed, target, ...rest } = evaluation;
  return {
    ...rest,
    raw: points(rest.raw),
    strict: points(rest.strict),
    provisional: points(rest.provisional),
  };
}

type Case = [string, IndicatorSpec, MonthSpan, Month, PendingMonths, Told];

const count = (spec: IndicatorSpec): IndicatorSpec => ({ measure: 'count', behavior: 'sum', ...spec });
const lessIsBetter = (spec: IndicatorSpec): IndicatorSpec => ({
  measure: 'count',
  direction: 'descending',
  behavior: 'max-sum',
  ...spec,
});
const repeated = (spec: IndicatorSpec): IndicatorSpec => ({ behavior: 'constant', ...spec });
const score = (spec: IndicatorSpec): IndicatorSpec => ({ measure: 'score', behavior: 'last', ...spec });
const milestone = (spec: IndicatorSpec): IndicatorSpec => count({ unit: 'Hito', ...spec });

describe('quantities that add up', () => {
  test.each<Case>([
    [
      'a month not reported owes its target',
      count({ programmed: { Ene: 10, Feb: 30 }, actual: { Ene: 9 } }),
      toJune,
      jun,
      'not-due',
      computed(22.5, {
        programmed: 40,
        actual: 9,
        provisional: 90,
        counted: [ene],
        unreported: [feb],
        owes: true,
      }),
    ],
    [
      'nothing reported: owed is what was due, not what is still to come',
      count({ programmed: { Ene: 10, Jul: 30 } }),
      toJuly,
      jun,
      'not-due',
      complete({
        state: 'not-reported',
        programmed: 10,
        strict: 0,
        unreported: [ene],
        pending: [jul],
        owes: true,
      }),
    ],
    [
      'a quarter to come',
      count({ programmed: { Jul: 10, Ago: 20, Oct: 5 } }),
      thirdQuarter,
      jun,
      'not-due',
      complete({ state: 'pending', programmed: 30, pending: [jul, ago] }),
    ],
    [
      'a year of which half is over',
      count({ programmed: { Mar: 10, Jun: 10, Dic: 20 }, actual: { Mar: 10, Jun: 8, Dic: 20 } }),
      YEAR,
      jun,
      'owed',
      computed(45, {
        programmed: 40,
        actual: 18,
        provisional: 90,
        counted: [mar, jun],
        pending: [dic],
        owes: true,
        owesPending: true,
      }),
    ],
    [
      'a target to come that cannot be read is no amount',
      count({ programmed: { Jul: '#REF!', Ago: 10 } }),
      YEAR,
      jun,
      'owed',
      complete({
        state: 'pending',
        programmed: 10,
        strict: 0,
        pending: [jul, ago],
        owes: true,
        owesPending: true,
      }),
    ],
    [
      'months without target count what was done in them',
      count({ programmed: { Ene: 10, Mar: 10 }, actual: { Ene: 10, Feb: 4, Mar: 4 } }),
      toJune,
      jun,
      'not-due',
      computed(90, { programmed: 20, actual: 18, counted: [ene, feb, mar] }),
    ],
    [
      'a month with a target of 0 and no report is none of them',
      count({ programmed: { Ene: 10, Feb: 0 }, actual: { Ene: 5 } }),
      toJune,
      jun,
      'not-due',
      computed(50, { programmed: 10, actual: 5, counted: [ene] }),
    ],
    [
      'done in a month without target only: nothing else was reported',
      count({ programmed: { Ene: 20 }, actual: { Feb: 4 } }),
      toJune,
      jun,
      'not-due',
      computed(20, {
        programmed: 20,
        actual: 4,
        provisional: null,
        counted: [feb],
        unreported: [ene],
        owes: true,
      }),
    ],
    [
      'done before anything was planned',
      count({ programmed: { Ago: 20 }, actual: { Feb: 4 } }),
      toJune,
      jun,
      'not-due',
      complete({ state: 'not-programmed', actual: 4 }),
    ],
    [
      'targets of 0 and something done: nothing to divide by',
      count({ programmed: { Ene: 0, Feb: 0 }, actual: { Feb: 2 } }),
      toJune,
      jun,
      'not-due',
      complete({ state: 'not-computable', programmed: 0, actual: 2 }),
    ],
    [
      'no demand in the only month with a target, something done in another',
      count({ programmed: { Ene: 10 }, actual: { Ene: 'Sin demanda', Feb: 4 } }),
      toJune,
      jun,
      'not-due',
      complete({ state: 'no-demand', actual: 4 }),
    ],
    [
      'a target that cannot be read',
      count({ programmed: { Ene: '#REF!' }, actual: { Ene: 4 } }),
      toJune,
      jun,
      'not-due',
      complete({ state: 'unreadable', strict: 0 }),
    ],
    [
      'a report that cannot be read is owed',
      count({ programmed: { Ene: 10, Feb: 10 }, actual: { Ene: 'diez', Feb: 9 } }),
      toJune,
      jun,
      'not-due',
      computed(45, {
        programmed: 20,
        actual: 9,
        provisional: 90,
        counted: [feb],
        unreported: [ene],
        owes: true,
      }),
    ],
    [
      'amounts whose behavior nobody told, spent in a month without target',
      {
        measure: 'money',
        behavior: null,
        target: 3002,
        programmed: { Ene: 1000, Feb: 2000 },
        actual: { Mar: 600 },
      },
      toJune,
      jun,
      'not-due',
      computed(20, {
        programmed: 3000,
        actual: 600,
        provisional: null,
        approximate: true,
        counted: [mar],
        unreported: [ene, feb],
        owes: true,
      }),
    ],
  ])('%s', (_name, spec, stretch, cutoff, pendingMonths, expected) => {
    const result = evaluate(indicator(spec), stretch, defaultComplianceSettings(cutoff), pendingMonths);
    expect(told(result)).toEqual(expected);
  });
});

describe('less is better, milestones and ranges', () => {
  test.each<Case>([
    [
      'what was used in a month without target counts',
      lessIsBetter({ programmed: { Mar: 10, Jun: 10 }, actual: { Mar: 8, Abr: 4, Jun: 8 } }),
      toJune,
      jun,
      'not-due',
      computed(100, { programmed: 20, actual: 20, counted: [mar, abr, jun] }),
    ],
    [
      'used in a month without target only: no achievement',
      lessIsBetter({ programmed: { Ene: 20 }, actual: { Feb: 4 } }),
      toJune,
      jun,
      'not-due',
      complete({
        state: 'not-reported',
        programmed: 20,
        actual: 4,
        strict: 0,
        unreported: [ene],
        owes: true,
      }),
    ],
    [
      'a quarter to come adds up too',
      lessIsBetter({ programmed: { Jul: 10, Ago: 20 } }),
      thirdQuarter,
      jun,
      'not-due',
      complete({ state: 'pending', programmed: 30, pending: [jul, ago] }),
    ],
    [
      'less than nothing cannot be planned',
      lessIsBetter({ programmed: { Mar: -5 }, actual: { Mar: 3 } }),
      toJune,
      jun,
      'not-due',
      complete({ state: 'not-computable', programmed: -5, actual: 3, counted: [mar] }),
    ],
    [
      'a milestone delivered in another month',
      milestone({ programmed: { Ene: 1 }, actual: { Mar: 1 } }),
      toJune,
      jun,
      'not-due',
      computed(100, {
        programmed: 1,
        actual: 1,
        provisional: null,
        counted: [mar],
        unreported: [ene],
        owes: true,
      }),
    ],
    [
      'no milestone planned, none reported',
      milestone({ programmed: { Mar: 0 } }),
      toJune,
      jun,
      'not-due',
      complete({ state: 'not-computable', programmed: 0 }),
    ],
    [
      'a month below its range and one above it do not make up for each other',
      {
        measure: 'count',
        direction: 'range',
        behavior: 'sum',
        target: '10 a 12',
        programmed: { Ene: '10 a 12', Feb: '10 a 12' },
        actual: { Ene: 8, Feb: 15 },
      },
      toJune,
      jun,
      'not-due',
      // 80 and 2 − 15/12 = 75.
      computed(77.5, { actual: 11.5, counted: [ene, feb] }),
    ],
  ])('%s', (_name, spec, stretch, cutoff, pendingMonths, expected) => {
    const result = evaluate(indicator(spec), stretch, defaultComplianceSettings(cutoff), pendingMonths);
    expect(told(result)).toEqual(expected);
  });
});

describe('levels and shares that each month repeats', () => {
  test.each<Case>([
    [
      'a share of a demand: all answered of all asked',
      repeated({ programmed: { Ene: 80, Feb: 80 }, numerator: [36, 36], denominator: [40, 60] }),
      toJune,
      jun,
      'not-due',
      // 72 of 100 against 80.
      computed(90, { programmed: 80, actual: 72, numerator: 72, denominator: 100, counted: [ene, feb] }),
    ],
    [
      'minutes a call: no percentage',
      repeated({
        measure: 'time',
        programmed: { Ene: 5, Feb: 5 },
        numerator: [40, 30],
        denominator: [10, 10],
      }),
      toJune,
      jun,
      'not-due',
      computed(70, { programmed: 5, actual: 3.5, numerator: 70, denominator: 20, counted: [ene, feb] }),
    ],
    [
      'people served each month: their mean is exact',
      repeated({ measure: 'count', programmed: { Ene: 10, Feb: 10 }, actual: [8, 10] }),
      toJune,
      jun,
      'not-due',
      computed(90, { programmed: 10, actual: 9, counted: [ene, feb] }),
    ],
    [
      'percentages without their demand: their mean is an estimate',
      repeated({ programmed: { Ene: 100, Feb: 100 }, actual: [100, 80] }),
      toJune,
      jun,
      'not-due',
      computed(90, { programmed: 100, actual: 90, approximate: true, counted: [ene, feb] }),
    ],
    [
      'a quarter to come ends at its last target',
      repeated({ programmed: { Jul: 80, Ago: 90 } }),
      thirdQuarter,
      jun,
      'not-due',
      complete({ state: 'pending', programmed: 90, pending: [jul, ago] }),
    ],
    [
      'a running quarter without demand so far',
      repeated({ programmed: { Abr: 100, Jun: 90 }, actual: { Abr: 'Sin demanda' } }),
      secondQuarter,
      may,
      'not-due',
      complete({ state: 'no-demand', programmed: 90, pending: [jun] }),
    ],
    [
      'the year without demand so far: December is owed',
      repeated({ programmed: { Ene: 100, Dic: 90 }, actual: { Ene: 'Sin demanda' } }),
      YEAR,
      jun,
      'owed',
      complete({
        state: 'pending',
        programmed: 90,
        strict: 0,
        pending: [dic],
        owes: true,
        owesPending: true,
      }),
    ],
    [
      'a year that never had any demand',
      repeated({ programmed: { Ene: 100 }, actual: { Ene: 'Sin demanda' } }),
      YEAR,
      dic,
      'owed',
      complete({ state: 'no-demand', owesPending: true }),
    ],
    [
      'the year before its only month',
      repeated({ programmed: { Dic: 100 } }),
      YEAR,
      jun,
      'owed',
      complete({
        state: 'pending',
        programmed: 100,
        strict: 0,
        pending: [dic],
        owes: true,
        owesPending: true,
      }),
    ],
  ])('%s', (_name, spec, stretch, cutoff, pendingMonths, expected) => {
    const result = evaluate(indicator(spec), stretch, defaultComplianceSettings(cutoff), pendingMonths);
    expect(told(result)).toEqual(expected);
  });
});

describe('scores, of which the last tells', () => {
  test.each<Case>([
    [
      'the last one reported',
      score({ programmed: { Feb: 8, May: 9 }, actual: { Feb: 8, May: 8.1 } }),
      toJune,
      jun,
      'not-due',
      computed(90, { programmed: 9, actual: 8.1, counted: [may] }),
    ],
    [
      'the last one is not reported',
      score({ programmed: { Feb: 8, May: 9 }, actual: { Feb: 8 } }),
      toJune,
      jun,
      'not-due',
      complete({
        state: 'not-reported',
        programmed: 8,
        actual: 8,
        strict: 0,
        provisional: 100,
        counted: [feb],
        unreported: [may],
        owes: true,
      }),
    ],
    [
      'the year: the last one is to come',
      score({ programmed: { Feb: 8, Sep: 9 }, actual: { Feb: 8 } }),
      YEAR,
      jun,
      'owed',
      complete({
        state: 'pending',
        programmed: 8,
        actual: 8,
        strict: 0,
        provisional: 100,
        counted: [feb],
        pending: [sep],
        owes: true,
        owesPending: true,
      }),
    ],
    [
      'an earlier target cannot be read: an estimate',
      score({ programmed: { Ene: '#REF!', Feb: 8, May: 9 }, actual: { Feb: 8 } }),
      toJune,
      jun,
      'not-due',
      complete({
        state: 'not-reported',
        programmed: 8,
        actual: 8,
        strict: 0,
        provisional: 100,
        approximate: true,
        counted: [feb],
        unreported: [may],
        owes: true,
      }),
    ],
  ])('%s', (_name, spec, stretch, cutoff, pendingMonths, expected) => {
    const result = evaluate(indicator(spec), stretch, defaultComplianceSettings(cutoff), pendingMonths);
    expect(told(result)).toEqual(expected);
  });
});

describe('plans of quarters', () => {
  const quarters = withLines(
    indicator(count({ programmed: { Mar: 30, Sep: 30 }, actual: { Mar: 27 } })),
    (line) => inPeriods(line, 3),
  );
  const told1 = (month: Month, cutoff: Month) =>
    told(evaluate(quarters, span(month, month), defaultComplianceSettings(cutoff)));

  test('a month within a quarter says in which month it counts', () => {
    expect(told1(ene, mar)).toEqual(complete({ state: 'not-programmed', countsIn: mar }));
    expect(told1(mar, mar)).toEqual(computed(90, { programmed: 30, actual: 27, counted: [mar] }));
  });
  test('and is pending until that month is closed', () => {
    expect(told1(ene, feb)).toEqual(complete({ state: 'pending', pending: [mar], countsIn: mar }));
    expect(told1(feb, feb)).toEqual(complete({ state: 'pending', pending: [mar], countsIn: mar }));
    expect(told1(mar, feb)).toEqual(complete({ state: 'pending', programmed: 30, pending: [mar] }));
  });
  test('a month of a quarter without target counts nowhere', () => {
    expect(told1(abr, dic)).toEqual(complete({ state: 'not-programmed' }));
  });
  test('reports by quarter of what is programmed by month', () => {
    const mixed = withLines(
      indicator(count({ programmed: [10, 10, 10, 10, 10, 10], actual: { Mar: 27, Jun: 24 } })),
      (line) => line,
      (line) => inPeriods(line, 3),
    );
    const result = evaluate(mixed, toJune, defaultComplianceSettings(jun));
    expect(told(result)).toEqual(computed(85, { programmed: 60, actual: 51, counted: [mar, jun] }));
    const early = evaluate(mixed, span(abr, abr), defaultComplianceSettings(may));
    expect(told(early)).toEqual(complete({ state: 'pending', pending: [jun], countsIn: jun }));
  });
});

test('without a line of targets nothing is programmed', () => {
  const empty = { ...indicator({ actual: { Ene: 4 } }), programmed: null };
  expect(told(evaluate(empty, toFebruary, defaultComplianceSettings(jun)))).toEqual(
    complete({ state: 'not-programmed' }),
  );
  expect(programmedMonths(empty)).toEqual(Array.from({ length: 12 }, () => null));
  expect(isProgrammedIn(empty, YEAR)).toBe(false);
});

test('the targets of the year are its numbers; texts and errors are none', () => {
  const { programmed } = indicator({ programmed: { Ene: 10, Mar: '12', May: '#REF!', Dic: 0 } });
  expect(programmedMonths({ ...indicator({}), programmed })).toEqual([
    10,
    ...Array.from({ length: 10 }, () => null),
    0,
  ]);
});

describe('the behavior to compute with', () => {
  const undeclared = (spec: IndicatorSpec) => behaviorOf(indicator({ behavior: null, ...spec }));
  const thirds = { Ene: 10, Feb: 10, Mar: 10 };

  test('the declared one, whatever the targets say', () => {
    const declared = indicator({ measure: 'count', behavior: 'last', target: 30, programmed: thirds });
    expect(behaviorOf(declared)).toEqual({ behavior: 'last', assumed: false });
  });
  test.each<[string, IndicatorSpec, string]>([
    ['the targets add up', { measure: 'count', target: 30, programmed: thirds }, 'sum'],
    [
      'less is better',
      { measure: 'count', direction: 'descending', target: 30, programmed: thirds },
      'max-sum',
    ],
    ['the targets repeat', { measure: 'count', target: 10, programmed: thirds }, 'constant'],
    [
      'a percentage of which nothing is known',
      { target: null, programmed: { Ene: 80, Feb: 90 } },
      'constant',
    ],
    ['a count of which nothing is known', { measure: 'count', target: null, programmed: thirds }, 'sum'],
  ])('else the most likely one, and that is said: %s', (_name, spec, behavior) => {
    expect(undeclared(spec)).toEqual({ behavior, assumed: true });
  });
  test('it makes a stretch an estimate, not a month', () => {
    const spec: IndicatorSpec = {
      behavior: null,
      target: null,
      programmed: { Ene: 80 },
      actual: { Ene: 80 },
    };
    const of = (stretch: MonthSpan) =>
      evaluate(indicator(spec), stretch, defaultComplianceSettings(jun)).approximate;
    expect([of(span(ene, ene)), of(toFebruary)]).toEqual([false, true]);
  });
});

describe('whether anything may be due', () => {
  const march = indicator({ programmed: { Mar: 100 }, actual: {} });
  test.each<[MonthSpan, boolean]>([
    [toFebruary, false],
    [span(feb, mar), true],
    [span(mar, abr), true],
    [span(abr, dic), false],
  ])('in %p: %p', (stretch, expected) => {
    expect(isProgrammedIn(march, stretch)).toBe(expected);
  });
  test('a target that cannot be read may', () => {
    expect(isProgrammedIn(indicator({ programmed: { Mar: '#REF!' } }), span(mar, mar))).toBe(true);
  });
  test('what January plans and a quarter reports is due in March', () => {
    const mixed = withLines(
      indicator(count({ programmed: { Ene: 10 }, actual: { Mar: 10 } })),
      (line) => line,
      (line) => inPeriods(line, 3),
    );
    expect(isProgrammedIn(mixed, span(feb, mar))).toBe(true);
  });
});

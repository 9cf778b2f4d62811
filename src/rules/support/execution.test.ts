import {
  cellError,
  type IndicatorSpec,
  type pct,
  planOf,
  text,
  toReading,
} from '../../../test/support/plan-builder';
import { inPeriods, withLines } from '../../../test/support/plan-kinds';
import { formatLocal } from '../../domain/address';
import type { Indicator, Plan } from '../../domain/plan';
import {
  complianceOf,
  executionOf,
  inMonths,
  isDue,
  owesReports,
  reportCells,
  reportsAnything,
} from './execution';

// The builder's lines: targets in row 2, weights in row 3, and reports from row 4 on; January is F.
const one = (spec: IndicatorSpec): Indicator => planOf(spec).areas[0]!.indicators[0]!;
const TARGETS = { months: 10, annual: 120 };
/** What a formula of the template shows. */
const shown = (value: number) => ({ ...toReading(value), formula: true }) as ReturnType<typeof pct>;
const reportedIn = (indicator: Indicator) => executionOf(indicator)!.periods.map(({ reported }) => reported);

describe('what an indicator reports', () => {
  test('nothing, where the plan has no cells for it', () => {
    expect(executionOf(one(TARGETS))).toBeNull();
  });

  test('month by month, also where nothing is planned or reported', () => {
    const indicator = one({ months: { Ene: 10, Mar: 10 }, annual: 20, actual: { Ene: 9, Feb: 3 } });
    const { periods, line } = executionOf(indicator)!;
    expect(line).toBe(indicator.actual);
    expect(periods.map(({ month }) => month)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(periods.slice(0, 4).map(({ target, actual }) => [target?.high ?? null, actual])).toEqual([
      [10, 9],
      [null, 3],
      [10, null],
      [null, null],
    ]);
    expect(executionOf(indicator)).toBe(executionOf(indicator));
  });

  test('is typed as numerators, where there are any', () => {
    const indicator = one({ ...TARGETS, actual: 10, numerator: [1], denominator: [2] });
    expect(executionOf(indicator)!.line).toBe(indicator.numerator);
    expect(executionOf(one({ ...TARGETS, denominator: [2] }))!.line.role).toBe('denominator');
  });

  test('planned by month and reported by quarter: when the quarter closes', () => {
    const spec = { ...TARGETS, actual: { Mar: 28, Jun: 30 } };
    const quarterly = withLines(
      one(spec),
      (line) => line,
      (line) => inPeriods(line, 3),
    );
    const { periods } = executionOf(quarterly)!;
    expect(periods.map(({ month, target, actual }) => [month, target?.high ?? null, actual])).toEqual([
      [2, 30, 28],
      [5, 30, 30],
      [8, 30, null],
      [11, 30, null],
    ]);
  });

  test.each<[string, Partial<IndicatorSpec>, string]>([
    ['nothing', {}, 'blank'],
    ['a number', { actual: { Ene: 5 } }, 'set'],
    ['a word for a report to come', { actual: { Ene: text('Pendiente') } }, 'blank'],
    ['in other words, with blanks around them', { actual: { Ene: text(' Sin reporte. ') } }, 'blank'],
    ['a dash', { actual: { Ene: text('—') } }, 'blank'],
    ['a word that says nothing of it', { actual: { Ene: text('Ver anexo') } }, 'unreadable'],
    ['an error', { actual: { Ene: cellError() } }, 'unreadable'],
    ['nobody asked for it', { actual: { Ene: text('Sin demanda') } }, 'no-demand'],
    [
      'a numerator in words beside a report to come',
      { actual: { Ene: text('Pendiente') }, numerator: { Ene: text('doce') }, denominator: {} },
      'unreadable',
    ],
    [
      'a denominator to come',
      { actual: {}, numerator: {}, denominator: { Ene: text('Pendiente') } },
      'blank',
    ],
    // What other months say is no matter of this one.
    [
      'a report to come before one that cannot be read',
      { actual: { Ene: text('pendiente'), Feb: text('x') } },
      'blank',
    ],
  ])('of January, by %s', (_, spec, expected) => {
    expect(reportedIn(one({ ...TARGETS, actual: {}, ...spec }))[0]).toBe(expected);
  });

  test('of a quarter, by a word in its cell', () => {
    const quarterly = (word: string) =>
      withLines(
        one({ ...TARGETS, actual: { Mar: 28, Jun: text(word) } }),
        (line) => line,
        (line) => inPeriods(line, 3),
      );
    expect(reportedIn(quarterly('Pendiente'))).toEqual(['set', 'blank', 'blank', 'blank']);
    expect(reportedIn(quarterly('Ver anexo'))).toEqual(['set', 'unreadable', 'blank', 'blank']);
  });
});

describe('who has to report', () => {
  const plan = (spec: IndicatorSpec, changes: Partial<Plan> = {}): Plan => ({ ...planOf(spec), ...changes });
  const silent = plan({ ...TARGETS, actual: {} });
  const reporting = (code: string, changes: Partial<Plan>) =>
    plan({ ...TARGETS, code, actual: { Ene: 9 } }, { id: 'p2', sheet: 'Informe', ...changes });

  test('one report of one indicator is a report', () => {
    const two = planOf({ ...TARGETS, actual: {} }, { ...TARGETS, actual: { Ene: 9 } });
    expect([silent, two, planOf(TARGETS)].map(reportsAnything)).toEqual([false, true, false]);
    expect(reportsAnything(two)).toBe(true);
  });

  test.each<[string, readonly Plan[], boolean]>([
    ['alone', [], true],
    ['beside a plan that reports nothing either', [plan(TARGETS, { id: 'p2', year: 2018 })], true],
    ['beside the report on it', [reporting('1.1', { type: 'AVANCE' })], false],
    ['beside a report on something else', [reporting('7.3', { type: 'AVANCE' })], true],
    ['beside another plan of its kind that reports', [reporting('1.1', { type: 'PAT' })], true],
    ['beside a report that names no year', [reporting('1.1', { type: 'AVANCE', year: null })], false],
    ['beside something else that names no year', [reporting('7.3', { type: 'AVANCE', year: null })], true],
    ['beside the report of another year', [reporting('7.3', { type: 'AVANCE', year: 2018 })], false],
    [
      'beside the report on it among others',
      [reporting('7.3', { type: 'AVANCE' }), reporting('1.1', { type: 'AVANCE', id: 'p3' })],
      false,
    ],
    [
      'beside a report on it and on more',
      [
        {
          ...planOf(
            { ...TARGETS, code: '1.1', actual: { Ene: 9 } },
            { ...TARGETS, code: '9.9', actual: { Ene: 9 } },
          ),
          id: 'p2',
          type: 'AVANCE',
        },
      ],
      false,
    ],
  ])('a plan without reports, %s', (_, others, owes) => {
    expect(owesReports(silent, [silent, ...others], 3)).toBe(owes);
  });

  test('a plan that names no year is reported by any', () => {
    const undated = { ...silent, year: null };
    expect(owesReports(undated, [undated, reporting('7.3', { type: 'AVANCE', year: 2018 })], 3)).toBe(true);
  });

  test('whoever has begun goes on, whatever others report', () => {
    const begun = plan({ ...TARGETS, actual: { Ene: 9 } });
    expect(owesReports(begun, [begun, reporting('1.1', { type: 'AVANCE' })], 0)).toBe(true);
  });

  test('nobody, while the corte is January and nothing is reported', () => {
    expect([0, 1].map((cutoff) => owesReports(silent, [silent], cutoff as 0 | 1))).toEqual([false, true]);
  });
});

test.each<[string, IndicatorSpec, boolean]>([
  ['something planned', { months: [10], annual: 10, actual: {} }, true],
  ['nothing planned', { months: [null, 10], annual: 10, actual: {} }, false],
  ['a zero', { months: [0, 10], annual: 10, actual: {} }, false],
  ['a zero where less is better', { months: [0, 10], annual: 10, actual: {}, direction: 'descending' }, true],
])('a report of January is due: %s', (_, spec, due) => {
  const indicator = one(spec);
  expect(isDue(executionOf(indicator)!.periods[0]!, indicator)).toBe(due);
});

test.each<[string, IndicatorSpec, number | null]>([
  ['of a sum', { months: 10, annual: 120, actual: [9, 9, 9, 20] }, 90],
  ['by 2 − A/P where less is better', { months: 10, annual: 120, direction: 'descending', actual: 12 }, 80],
  ['not reported', { months: { Abr: 10 }, annual: 10, actual: {} }, null],
])('compliance of a quarter: %s', (_, spec, expected) => {
  expect(complianceOf(one(spec), 0, 2)).toBe(expected);
});

describe('where a report stands', () => {
  // Rows of the builder: what was achieved first, then numerators and denominators.
  test.each<[string, Partial<IndicatorSpec>, string[]]>([
    ['what was achieved', { actual: { Ene: 5 } }, ['F4']],
    ['what was achieved, by formulas', { actual: { Ene: shown(5) } }, ['F4']],
    ['numerators and denominators', { numerator: { Ene: 5 }, denominator: { Ene: 6 } }, ['F4', 'F5']],
    ['numerators alone', { numerator: { Ene: 5 } }, ['F4']],
    [
      'numerators and denominators, from which what was achieved follows',
      { actual: { Ene: shown(83) }, numerator: { Ene: 5 }, denominator: { Ene: 6 } },
      ['F5', 'F6'],
    ],
    [
      'numerators of another month, beside a typed result',
      { actual: { Ene: 83 }, numerator: { Mar: 5 }, denominator: {} },
      ['F5', 'F6'],
    ],
    [
      'a template in which a count leaves numerators blank',
      { actual: { Mar: 5 }, numerator: {}, denominator: {} },
      ['F4'],
    ],
    [
      'a template with a word instead of a count',
      { actual: { Mar: text('Sin demanda') }, numerator: {}, denominator: {} },
      ['F4'],
    ],
    [
      'a template in which nobody has reported yet',
      { actual: { Ene: cellError('#DIV/0!') }, numerator: {}, denominator: {} },
      ['F5', 'F6'],
    ],
    [
      'a template whose formulas give zeros',
      { actual: shown(0), numerator: {}, denominator: {} },
      ['F5', 'F6'],
    ],
  ])('%s', (_, spec, cells) => {
    expect(reportCells(one({ ...TARGETS, ...spec }), [0]).map(formatLocal)).toEqual(cells);
  });

  test('of several months: neighbours as one range', () => {
    expect(reportCells(one({ ...TARGETS, actual: 5 }), [0, 1, 4]).map(formatLocal)).toEqual(['F4:G4', 'J4']);
  });

  test('of a quarter in which each month reports: its three months', () => {
    const quarterly = withLines(
      one({ months: { Mar: 30, Jun: 30, Sep: 30, Dic: 30 }, annual: 120, actual: 10 }),
      (line) => inPeriods(line, 3),
      (line) => line,
    );
    expect(reportCells(quarterly, [5]).map(formatLocal)).toEqual(['I4:K4']);
  });
});

test('one month or several', () => {
  expect(inMonths([4])).toEqual({ period: 4 });
  expect(inMonths([4, 5])).toEqual({ periods: [4, 5] });
});

/** A new year from an old plan: worked targets, base lines, months, and what a person edits. */
import { type RollForwardOptions, rollForward, type TargetChoice, withRow } from '../../src/app/roll-forward';
import { DEFAULT_COMPLIANCE_SETTINGS } from '../../src/domain/compliance-settings';
import { sumExact } from '../../src/domain/decimal';
import { createTranslator } from '../../src/i18n';
import { buildPlan, type IndicatorSpec, pct, planOf, text } from '../support/plan-builder';
import { publishedPlan } from '../support/published-plan';

const of = (spec: IndicatorSpec, choice: TargetChoice, over: Partial<RollForwardOptions> = {}) => {
  const preview = rollForward([planOf(spec)], DEFAULT_COMPLIANCE_SETTINGS, {
    choice,
    distribution: 'last-year',
    ...over,
  });
  for (const note of preview.rows[0]!.notes) {
    for (const locale of ['es-MX', 'en-US'] as const) {
      expect(createTranslator(locale).t(`edits.rollForward.notes.${note}`)).not.toBe('');
    }
  }
  return preview.rows[0]!;
};

const visits: IndicatorSpec = {
  annual: 230,
  months: { Mar: 100, Jun: 130 },
  actual: { Mar: 75, Jun: 150 },
  behavior: 'sum',
};
const ratio: IndicatorSpec = {
  annual: pct(95),
  months: { Jun: pct(95), Dic: pct(95) },
  behavior: 'constant',
};
const ACTUAL: TargetChoice = { kind: 'actual' };
const better = (percent: number): TargetChoice => ({ kind: 'improve', percent });

test.each<[string, IndicatorSpec, TargetChoice, number | string | null, string[]]>([
  ['the same', visits, { kind: 'same' }, 230, []],
  ['what was achieved: 75 + 150', visits, ACTUAL, 225, []],
  ['10 % more, in whole units: 247.5', visits, better(10), 248, []],
  [
    'money in whole units',
    { ...visits, measure: 'money', actual: { Mar: 1_012, Jun: 433 } },
    better(4.5),
    1_510,
    [],
  ],
  [
    'less is better: 10 % fewer than 225',
    { ...visits, behavior: 'max-sum', direction: 'descending' },
    better(10),
    203,
    [],
  ],
  [
    'a ratio in tenths: 90.5 and 3 %',
    { ...ratio, actual: { Jun: pct(91), Dic: pct(90) } },
    better(3),
    93.2,
    [],
  ],
  [
    'a ratio is not more than 100',
    { ...ratio, actual: { Jun: pct(99), Dic: pct(99) } },
    better(5),
    100,
    ['cappedAt100'],
  ],
  [
    'a score in tenths, the last one',
    {
      annual: 9,
      months: { Jun: 8.5, Dic: 9 },
      actual: { Jun: 8.4, Dic: 8.7 },
      measure: 'score',
      behavior: 'last',
    },
    better(2),
    8.9,
    [],
  ],
  [
    'less is better of a maximum, whatever its direction says',
    { ...visits, behavior: 'max-sum' },
    better(10),
    203,
    [],
  ],
  [
    'a level that falls: its base line changes how it is measured',
    {
      annual: 20,
      months: { Jun: 20, Dic: 20 },
      actual: { Jun: 18, Dic: 16 },
      behavior: 'last',
      direction: 'descending',
    },
    better(25),
    12,
    ['baselineChangesMethod'],
  ],
  ['nothing was reported', { ...visits, actual: null }, better(10), 230, ['noActual']],
  ['half of the year was reported', { ...visits, actual: { Mar: 75 } }, better(10), 230, ['incomplete']],
  ['a range', { ...visits, annual: text('95-105') }, better(10), '95-105', ['textKept']],
  ['there was no target', { ...visits, annual: null }, { kind: 'same' }, null, ['noTarget']],
  [
    'not declared',
    { annual: 7, months: { Mar: 2, Jun: 3 }, actual: { Mar: 2, Jun: 3 } },
    ACTUAL,
    5,
    ['behaviorAssumed'],
  ],
])('%s', (_name, spec, choice, target, notes) => {
  const row = of(spec, choice);
  expect(row.target).toBe(target);
  expect(row.notes).toEqual(notes);
});

test('the result is the base line, with its year; of a year that is not complete there is none', () => {
  expect(of(visits, ACTUAL).baseline).toEqual({ value: 225, year: 2019 });
  expect(of({ ...visits, actual: { Mar: 75 } }, ACTUAL).baseline).toBeNull();
  expect(of({ ...visits, actual: null }, ACTUAL).baseline).toBeNull();
});

const filled = (months: readonly (number | null)[]) =>
  months.flatMap((value, month) => (value === null ? [] : [[month, value]]));

test.each<[string, IndicatorSpec, TargetChoice, Partial<RollForwardOptions>, number[][]]>([
  [
    'by last year’s shape: 75 and 150 of 225',
    visits,
    { kind: 'same' },
    {},
    [
      [2, 77],
      [5, 153],
    ],
  ],
  [
    'evenly over the months that were planned',
    visits,
    { kind: 'same' },
    { distribution: 'even' },
    [
      [2, 115],
      [5, 115],
    ],
  ],
  [
    'a ratio repeats',
    { ...ratio, actual: { Jun: pct(90), Dic: pct(90) } },
    ACTUAL,
    {},
    [
      [5, 90],
      [11, 90],
    ],
  ],
  [
    'a level rises from last year’s',
    {
      annual: 9,
      months: { Jun: 8.5, Dic: 9 },
      actual: { Jun: 8, Dic: 8 },
      measure: 'score',
      behavior: 'last',
    },
    better(10),
    {},
    [
      [5, 8.4],
      [11, 8.8],
    ],
  ],
])('%s', (_name, spec, choice, over, expected) => {
  expect(filled(of(spec, choice, over).months)).toEqual(expected);
});

test('an edited target is spread as the proposed one; an edited weight counts', () => {
  const preview = rollForward(
    [
      buildPlan({
        areas: [
          {
            indicators: [
              { ...visits, weight: pct(60) },
              { ...visits, weight: pct(40) },
            ],
          },
        ],
      }),
    ],
    DEFAULT_COMPLIANCE_SETTINGS,
    { choice: { kind: 'same' }, distribution: 'last-year' },
  );
  expect(preview.year).toBe(2020);
  expect(preview.areas.map(({ weightTotal }) => weightTotal)).toEqual([100]);
  const edited = withRow(withRow(preview, '0:1.1', { target: 300 }), '0:1.2', { weight: 35 });
  expect(filled(edited.rows[0]!.months)).toEqual([
    [2, 100],
    [5, 200],
  ]);
  expect(edited.areas.map(({ weightTotal }) => weightTotal)).toEqual([95]);
  expect(edited.rows[1]!.months).toEqual(preview.rows[1]!.months);
  expect(() => withRow(preview, 'nobody', {})).toThrow(RangeError);
});

test('the published plan keeps its 38 areas, 124 indicators, targets and weights, and its sums add up', () => {
  const plan = publishedPlan();
  const preview = rollForward([plan], DEFAULT_COMPLIANCE_SETTINGS, {
    choice: better(5),
    distribution: 'last-year',
  });
  expect(preview.areas).toHaveLength(38);
  expect(preview.rows).toHaveLength(124);
  for (const { weightTotal } of preview.areas) expect(weightTotal).toBe(100);
  for (const row of preview.rows) {
    expect(row.target).toBe(row.oldTarget);
    const months = row.months.flatMap((value) => (value === null ? [] : [value]));
    expect(months.length).toBeGreaterThan(0);
    if (row.behavior === 'sum') expect(sumExact(months)).toBe(row.target);
    else if (row.behavior === 'constant') expect(months.every((value) => value === row.target)).toBe(true);
  }
});

test('a plan without a year needs one', () => {
  const plan = { ...planOf(visits), year: null };
  const options: RollForwardOptions = { choice: ACTUAL, distribution: 'even' };
  expect(() => rollForward([plan], DEFAULT_COMPLIANCE_SETTINGS, options)).toThrow(RangeError);
  expect(rollForward([plan], DEFAULT_COMPLIANCE_SETTINGS, { ...options, year: 2027 }).year).toBe(2027);
  expect(() => rollForward([], DEFAULT_COMPLIANCE_SETTINGS, options)).toThrow(RangeError);
});

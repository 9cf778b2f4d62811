import { type IndicatorSpec, indicator, reading } from '../../test/support/indicator';
import { withMoney } from '../../test/support/plan-kinds';
import type { ComplianceSettings, ComplianceState, TrafficLight } from './compliance-model';
import { defaultComplianceSettings } from './compliance-settings';
import { roundHalfUp } from './decimal';
import { evaluate } from './evaluation';
import { annualWeight, computeIndicatorCompliance } from './indicator-compliance';
import { type Month, spanOf, YEAR } from './period';
import { computePeriod } from './period-compliance';

const settings = (changes: Partial<ComplianceSettings> = {}): ComplianceSettings => ({
  ...defaultComplianceSettings(),
  ...changes,
});
const june = settings({ cutoff: 5 });
const one = (value: number | null) => (value === null ? null : roundHalfUp(value, 1));

function monthOf(spec: IndicatorSpec, month: Month, changes: Partial<ComplianceSettings> = {}) {
  return computeIndicatorCompliance(indicator(spec), settings(changes)).months[month]!;
}

describe('compliance of a month: the worked examples', () => {
  const minutes: IndicatorSpec = { measure: 'time', direction: 'descending', programmed: { Mar: 1314 } };
  const reduction: IndicatorSpec = {
    direction: 'descending',
    behavior: 'last',
    baseline: 80,
    programmed: { Mar: 60 },
  };
  const range: IndicatorSpec = { direction: 'range', programmed: { Mar: '95–105' }, target: '95–105' };
  test.each<[string, IndicatorSpec, Partial<ComplianceSettings>, number]>([
    ['ascending: 225 of 230', { measure: 'count', programmed: { Mar: 230 }, actual: { Mar: 225 } }, {}, 97.8],
    ['descending: 1,000 of 1,314', { ...minutes, actual: { Mar: 1000 } }, {}, 123.9],
    ['descending: 1,500 of 1,314', { ...minutes, actual: { Mar: 1500 } }, {}, 85.8],
    ['descending as P/A: 1,500', { ...minutes, actual: { Mar: 1500 } }, { descending: 'inverse' }, 87.6],
    ['descending: 2,628 of 1,314', { ...minutes, actual: { Mar: 2628 } }, {}, 0],
    ['descending: twice as bad and more', { ...minutes, actual: { Mar: 9999 } }, {}, 0],
    ['descending: nothing at all', { ...minutes, actual: { Mar: 0 } }, {}, 200],
    ['descending as P/A: nothing at all', { ...minutes, actual: { Mar: 0 } }, { descending: 'inverse' }, 200],
    ['reduction from 80 to 60: 65', { ...reduction, actual: { Mar: 65 } }, {}, 75],
    ['reduction: worse than the baseline', { ...reduction, actual: { Mar: 95 } }, {}, 0],
    ['reduction: baseline as a text', { ...reduction, baseline: '80 %', actual: { Mar: 65 } }, {}, 75],
    ['a baseline that is no reduction', { ...reduction, baseline: 60, actual: { Mar: 66 } }, {}, 90],
    ['range: inside', { ...range, actual: { Mar: 101 } }, {}, 100],
    ['range: at its bound', { ...range, actual: { Mar: 105 } }, {}, 100],
    ['range: 90, below', { ...range, actual: { Mar: 90 } }, {}, 94.7],
    ['range: 115, above', { ...range, actual: { Mar: 115 } }, {}, 90.5],
    [
      'demand: 72 of 95 against 80 %',
      { programmed: { Mar: 80 }, numerator: { Mar: 72 }, denominator: { Mar: 95 } },
      {},
      94.7,
    ],
    ['count: 190 of 200', { measure: 'count', programmed: { Mar: 200 }, actual: { Mar: 190 } }, {}, 95],
    ['score: 8.7 of 9.0', { measure: 'score', programmed: { Mar: 9 }, actual: { Mar: 8.7 } }, {}, 96.7],
    [
      'money: 95 % of January 2019',
      { measure: 'money', programmed: { Mar: 1065719413 }, actual: { Mar: 1012433442 } },
      {},
      95,
    ],
    [
      'milestone delivered',
      { unit: 'Hito', measure: 'count', programmed: { Mar: 1 }, actual: { Mar: 1 } },
      {},
      100,
    ],
    [
      'milestone not delivered',
      { unit: 'Hito', measure: 'count', programmed: { Mar: 1 }, actual: { Mar: 0.9 } },
      {},
      0,
    ],
    ['a typed 0 is a real 0', { programmed: { Mar: 100 }, actual: { Mar: 0 } }, {}, 0],
  ])('%s', (_name, spec, changes, expected) => {
    const month = monthOf(spec, 2, changes);
    expect([month.state, one(month.raw)]).toEqual(['computed', expected]);
    expect(month.approximate).toBe(false);
  });

  test.each([
    [1065719413, 1065719412, 100],
    [1065719413, 1065719414.4, 100],
    [2000, 1998, 99.9],
    // In millions a unit is not nothing.
    [2.5, 1.5, 60],
  ])('money: %p programmed, %p spent is %p', (programmed, actual, expected) => {
    const month = monthOf({ measure: 'money', programmed: { Mar: programmed }, actual: { Mar: actual } }, 2);
    expect(month.raw).toBe(expected);
  });
});

describe('states of a month', () => {
  test.each<[string, IndicatorSpec, Month, ComplianceState, number | null]>([
    ['nothing programmed', { actual: { Feb: 7 } }, 1, 'not-programmed', null],
    ['no line at all', { programmed: { Mar: 100 } }, 0, 'not-programmed', null],
    [
      'zero where more is better',
      { measure: 'count', programmed: { Mar: 0 }, actual: { Mar: 3 } },
      2,
      'not-computable',
      null,
    ],
    ['zero, and nothing reported', { measure: 'count', programmed: { Mar: 0 } }, 2, 'not-computable', null],
    [
      'zero where less is better, met',
      { direction: 'descending', measure: 'count', programmed: { Mar: 0 }, actual: { Mar: 0 } },
      2,
      'computed',
      100,
    ],
    [
      'zero where less is better, missed',
      { direction: 'descending', measure: 'count', programmed: { Mar: 0 }, actual: { Mar: 1 } },
      2,
      'computed',
      0,
    ],
    ['closed and not reported', { programmed: { Mar: 100 } }, 2, 'not-reported', null],
    ['after the corte', { programmed: { Jul: 100 } }, 6, 'pending', null],
    ['after the corte, though typed', { programmed: { Jul: 100 }, actual: { Jul: 100 } }, 6, 'pending', null],
    [
      '0 of 0',
      { programmed: { Mar: 100 }, numerator: { Mar: 0 }, denominator: { Mar: 0 } },
      2,
      'no-demand',
      null,
    ],
    [
      '0 of 0 above #DIV/0!',
      {
        programmed: { Mar: 100 },
        actual: { Mar: '#DIV/0!' },
        numerator: { Mar: 0 },
        denominator: { Mar: 0 },
      },
      2,
      'no-demand',
      null,
    ],
    ['0 of 0 in words', { programmed: { Mar: 100 }, actual: { Mar: 'Sin demanda' } }, 2, 'no-demand', null],
    [
      '#DIV/0! of an empty demand',
      { programmed: { Mar: 100 }, actual: { Mar: '#DIV/0!' }, numerator: {}, denominator: {} },
      2,
      'not-reported',
      null,
    ],
    [
      '3 of 0',
      { programmed: { Mar: 100 }, numerator: { Mar: 3 }, denominator: { Mar: 0 } },
      2,
      'unreadable',
      null,
    ],
    ['a text for the actual', { programmed: { Mar: 100 }, actual: { Mar: 'cien' } }, 2, 'unreadable', null],
    ['a number as text', { programmed: { Mar: 100 }, actual: { Mar: '95' } }, 2, 'unreadable', null],
    ['an error for the target', { programmed: { Mar: '#REF!' }, actual: { Mar: 95 } }, 2, 'unreadable', null],
    [
      'a negative target',
      { measure: 'count', programmed: { Mar: -5 }, actual: { Mar: 5 } },
      2,
      'not-computable',
      null,
    ],
    [
      'half a demand, but an actual',
      { programmed: { Mar: 100 }, actual: { Mar: 90 }, numerator: { Mar: 9 }, denominator: {} },
      2,
      'computed',
      90,
    ],
  ])('%s', (_name, spec, month, state, raw) => {
    expect(monthOf(spec, month, { cutoff: 5 })).toMatchObject({ state, raw });
  });

  test.each<[ComplianceState, IndicatorSpec, number | null, number | null]>([
    ['not-programmed', {}, null, null],
    ['not-computable', { measure: 'count', programmed: { Mar: 0 }, actual: { Mar: 1 } }, null, null],
    ['not-reported', { programmed: { Mar: 100 } }, 0, null],
    ['unreadable', { programmed: { Mar: 100 }, actual: { Mar: 'x' } }, 0, null],
    ['no-demand', { programmed: { Mar: 100 }, actual: { Mar: 'Sin demanda' } }, null, null],
    ['computed', { programmed: { Mar: 100 }, actual: { Mar: 90 } }, 90, 90],
  ])('%s counts in the strict and the provisional score as it should', (state, spec, strict, provisional) => {
    expect(evaluate(indicator(spec), { first: 2, last: 2 }, june)).toMatchObject({
      state,
      strict,
      provisional,
    });
  });
});

describe('cap and traffic light', () => {
  test.each<[number, TrafficLight, number]>([
    [74.9, 'red', 74.9],
    [75, 'yellow', 75],
    [89.99, 'yellow', 89.99],
    [90, 'green', 90],
    [110, 'green', 100],
    [110.1, 'blue', 100],
    [130, 'blue', 100],
    [130.1, 'purple', 100],
    [0, 'red', 0],
    [-5, 'red', 0],
  ])('%p is %s and counts %p', (actual, light, capped) => {
    const month = monthOf({ programmed: { Mar: 100 }, actual: { Mar: actual } }, 2);
    expect(month).toMatchObject({ raw: actual, light, capped });
  });
  test.each([
    [100, 100],
    [110, 110],
    [120, 115],
    [null, 115],
  ] as const)('the cap %p lets 115 count %p', (cap, capped) => {
    expect(monthOf({ programmed: { Mar: 100 }, actual: { Mar: 115 } }, 2, { cap }).capped).toBe(capped);
  });
});

describe('to date', () => {
  const to = (spec: IndicatorSpec, changes: Partial<ComplianceSettings> = {}) =>
    computeIndicatorCompliance(indicator(spec), settings({ cutoff: 5, ...changes })).toDate;
  const progress: IndicatorSpec = {
    behavior: 'sum',
    target: 100,
    programmed: [14, 14, 14, 14, 14, 14, 4, 4, 4, 2, 1, 1],
    actual: [10, 12, 12, 12, 12, 12],
  };

  test('progress that adds up to 100: ΣP 84, ΣA 70 to June; 70 points of the year', () => {
    const computed = computeIndicatorCompliance(indicator(progress), june);
    expect(computed.toDate).toMatchObject({ programmed: 84, actual: 70, approximate: false });
    expect(one(computed.toDate.raw)).toBe(83.3);
    expect(computed.annual).toMatchObject({
      state: 'computed',
      programmed: 100,
      actual: 70,
      raw: 70,
      light: null,
    });
  });

  test('percentages of percentages: 10/10, 0/0, 40/50 are 50/60', () => {
    const computed = to({
      programmed: { Ene: 100, Feb: 100, Mar: 100 },
      numerator: { Ene: 10, Feb: 0, Mar: 40 },
      denominator: { Ene: 10, Feb: 0, Mar: 50 },
    });
    expect(one(computed.raw)).toBe(83.3);
    expect(computed.approximate).toBe(false);
  });

  test('with percentages alone the mean of the months is marked approximate', () => {
    const computed = to({
      programmed: { Ene: 100, Feb: 100, Mar: 100 },
      actual: { Ene: 100, Feb: 'Sin demanda', Mar: 80 },
    });
    expect(computed).toMatchObject({ raw: 90, approximate: true });
  });

  test('the mean of equal percentages is no estimate', () => {
    expect(to({ programmed: { Ene: 80, Feb: 80 }, actual: { Ene: 72, Feb: 72 } })).toMatchObject({
      raw: 90,
      approximate: false,
    });
  });

  test.each<[string, IndicatorSpec, ComplianceState, number | null, number | null]>([
    [
      'a sum counts what was done in months without target',
      { measure: 'count', target: 20, programmed: { Ene: 10, Mar: 10 }, actual: { Ene: 10, Feb: 4, Mar: 4 } },
      'computed',
      90,
      90,
    ],
    [
      'a sum counts what was done in months with a target of 0',
      { measure: 'count', target: 10, programmed: { Ene: 10, Feb: 0 }, actual: { Ene: 5, Feb: 4 } },
      'computed',
      90,
      90,
    ],
    [
      'a sum with a month not reported',
      { measure: 'count', target: 40, programmed: { Ene: 10, Feb: 30 }, actual: { Ene: 9 } },
      'computed',
      22.5,
      90,
    ],
    [
      'only months that were not programmed were reported',
      { measure: 'count', target: 20, programmed: { Ene: 20 }, actual: { Feb: 4 } },
      'computed',
      20,
      null,
    ],
    [
      'done ahead of a plan that begins later',
      { measure: 'count', target: 20, programmed: { Ago: 20 }, actual: { Feb: 4 } },
      'not-programmed',
      null,
      null,
    ],
    [
      'a constant with a month not reported',
      { programmed: { Ene: 100, Mar: 100 }, actual: { Ene: 90 } },
      'computed',
      45,
      90,
    ],
    [
      'the last of a score',
      {
        measure: 'score',
        behavior: 'last',
        target: 9,
        programmed: { Feb: 8, May: 9 },
        actual: { Feb: 8, May: 8.1 },
      },
      'computed',
      90,
      90,
    ],
    [
      'the last of a score is not reported',
      { measure: 'score', behavior: 'last', target: 9, programmed: { Feb: 8, May: 9 }, actual: { Feb: 8 } },
      'not-reported',
      0,
      100,
    ],
    [
      'the last of a score is after the corte',
      { measure: 'score', behavior: 'last', target: 9, programmed: { Feb: 8, Sep: 9 }, actual: { Feb: 8 } },
      'computed',
      100,
      100,
    ],
    [
      'minutes of downtime',
      {
        measure: 'time',
        direction: 'descending',
        target: 2628,
        programmed: { Mar: 1314, Jun: 1314 },
        actual: { Mar: 1000, Jun: 1500 },
      },
      'computed',
      104.87,
      104.87,
    ],
    [
      'minutes that were not reported are no achievement',
      {
        measure: 'time',
        direction: 'descending',
        target: 2628,
        programmed: { Mar: 1314, Jun: 1314 },
        actual: { Mar: 1314 },
      },
      'computed',
      50,
      100,
    ],
    ['nothing reported', { programmed: { Ene: 100, Mar: 100 } }, 'not-reported', 0, null],
    ['nothing programmed yet', { programmed: { Dic: 100 } }, 'not-programmed', null, null],
    [
      'never any demand',
      { programmed: { Ene: 100, Feb: 100 }, numerator: { Ene: 0, Feb: 0 }, denominator: { Ene: 0, Feb: 0 } },
      'no-demand',
      null,
      null,
    ],
    [
      'one of three milestones',
      {
        unit: 'Hito',
        measure: 'count',
        target: 3,
        programmed: { Ene: 1, Feb: 1, Mar: 1 },
        actual: { Ene: 1, Feb: 0.5, Mar: 0.4 },
      },
      'computed',
      33.33,
      33.33,
    ],
    [
      'a milestone delivered late',
      { unit: 'Hito', measure: 'count', target: 1, programmed: { Ene: 1 }, actual: { Ene: 0, Mar: 1 } },
      'computed',
      100,
      100,
    ],
    [
      'zero only',
      {
        measure: 'count',
        behavior: 'sum',
        target: 0,
        programmed: { Ene: 0, Feb: 0 },
        actual: { Ene: 0, Feb: 2 },
      },
      'not-computable',
      null,
      null,
    ],
    [
      'a reduction',
      {
        direction: 'descending',
        behavior: 'last',
        baseline: 80,
        target: 60,
        programmed: { Feb: 70, May: 60 },
        actual: { Feb: 75, May: 65 },
      },
      'computed',
      75,
      75,
    ],
    [
      'a range, constant',
      {
        direction: 'range',
        behavior: 'constant',
        programmed: { Feb: '95 a 105', May: '95 a 105' },
        target: '95 a 105',
        actual: { Feb: 80, May: 100 },
      },
      'computed',
      92.11,
      92.11,
    ],
  ])('%s', (_name, spec, state, strict, provisional) => {
    const round = (value: number | null) => (value === null ? null : roundHalfUp(value, 2));
    const result = evaluate(indicator(spec), { first: 0, last: 5 }, june);
    expect([result.state, round(result.strict), round(result.provisional)]).toEqual([
      state,
      strict,
      provisional,
    ]);
    expect(to(spec).state).toBe(state);
  });

  test('a behavior that nobody declared and the targets do not tell is assumed, and marked', () => {
    const spec: IndicatorSpec = {
      measure: 'money',
      target: 3002,
      programmed: { Ene: 1000, Feb: 2000 },
      actual: { Ene: 1000, Feb: 1700 },
    };
    const computed = to(spec);
    expect(computed).toMatchObject({ raw: 90, approximate: true });
    expect(computed.derivation.terms.map((term) => term.label)).toContain('compliance.terms.behaviorAssumed');
    expect(monthOf(spec, 0).approximate).toBe(false);
  });

  test('a target that cannot be read makes the stretch an estimate', () => {
    expect(to({ programmed: { Ene: 100, Feb: '#REF!' }, actual: { Ene: 90, Feb: 90 } })).toMatchObject({
      raw: 90,
      approximate: true,
    });
  });
});

describe('quarters, cuatrimestres, semesters and the year', () => {
  const spec: IndicatorSpec = {
    measure: 'count',
    target: 120,
    programmed: Array.from({ length: 12 }, () => 10),
    actual: [10, 8, 9, 10, 10],
  };
  test('a quarter counts up to the corte; one that lies after it is pending', () => {
    const { quarters } = computeIndicatorCompliance(indicator(spec), settings({ cutoff: 3 }));
    expect(quarters.map((quarter) => [quarter.state, quarter.raw])).toEqual([
      ['computed', 90],
      ['computed', 100],
      ['pending', null],
      ['pending', null],
    ]);
  });
  test('cuatrimestres and semesters count up to the corte too', () => {
    const computed = computeIndicatorCompliance(indicator(spec), settings({ cutoff: 4 }));
    const inShort = (periods: readonly { state: string; raw: number | null }[]) =>
      periods.map(({ state, raw }) => [state, raw]);
    // 10 + 8 + 9 + 10 of 40; May alone; nothing yet.
    expect(inShort(computed.fourMonths)).toEqual([
      ['computed', 92.5],
      ['computed', 100],
      ['pending', null],
    ]);
    expect(inShort(computed.semesters)).toEqual([
      ['computed', 94],
      ['pending', null],
    ]);
  });
  test.each([
    ['fourMonths', 1, 92.5],
    ['semester', 1, 94],
    ['quarter', 1, 90],
  ] as const)('%s %p', (kind, ordinal, expected) => {
    expect(computePeriod(indicator(spec), spanOf(kind, ordinal), settings({ cutoff: 4 })).raw).toBe(expected);
  });
  test('the year owes what is after the corte, and has no light before its end', () => {
    const during = computePeriod(indicator(spec), YEAR, settings({ cutoff: 4 }), 'owed');
    expect(during).toMatchObject({ state: 'computed', programmed: 120, actual: 47, light: null });
    expect(during.raw).toBe(percentOf47());
    const closed = computePeriod(indicator({ ...spec, actual: spec.programmed }), YEAR, settings(), 'owed');
    expect(closed).toMatchObject({ raw: 100, light: 'green' });
  });
  test('a year in which nothing is due yet is pending', () => {
    const year = computePeriod(indicator({ programmed: { Dic: 100 } }), YEAR, june, 'owed');
    expect(year).toMatchObject({ state: 'pending', raw: null, programmed: 100 });
  });
  const percentOf47 = () => 4700 / 120;
});

test.each(['months', 'quarters', 'fourMonths', 'semesters', 'toDate', 'annual', 'financial'] as const)(
  '%s: computed once, whoever asks',
  (part) => {
    const funded = withMoney(indicator({ programmed: { Mar: 100 } }), { current: 800, executed: 360 }, 1);
    const computed = computeIndicatorCompliance(funded, june);
    expect(computed[part]).toBeTruthy();
    expect(computed[part]).toBe(computed[part]);
  },
);

test.each([
  ['points', 12.5, 12.5],
  ['a product that counts for nothing', 0, 0],
  ['a blank cell', null, null],
  ['a text', 'doce', null],
  ['a number written as text', '12', null],
  ['less than nothing', -5, null],
  ['more than numbers can say', Number.POSITIVE_INFINITY, null],
])('the annual weight of an indicator: %s', (_, cell, weight) => {
  const { annualWeight: given, ...rest } = indicator({});
  const weighed = { ...rest, annualWeight: { ...given!, value: reading(cell) } };
  expect(annualWeight(weighed)).toBe(weight);
  expect(computeIndicatorCompliance(weighed, june).weight).toBe(weight);
  expect(annualWeight({ ...rest, annualWeight: null })).toBe(null);
});

describe('how a number came about', () => {
  test('names the formula, its numbers and its cells', () => {
    const { derivation } = monthOf({ measure: 'count', programmed: { Mar: 230 }, actual: { Mar: 225 } }, 2);
    expect(derivation.messageId).toBe('compliance.how.ratio');
    expect(derivation.params).toMatchObject({
      actual: { value: 225 },
      programmed: { value: 230 },
      result: { style: 'percent' },
    });
    expect(derivation.terms.map((term) => [term.label, term.cells[0]?.row, term.cells[0]?.column])).toEqual([
      ['compliance.terms.programmed', 10, 10],
      ['compliance.terms.actual', 12, 10],
    ]);
  });
  test('a quarter that is still running owes nothing; the year owes what is after the corte', () => {
    const computed = computeIndicatorCompliance(
      indicator({
        direction: 'descending',
        measure: 'time',
        target: 30,
        programmed: { Abr: 10, Jun: 10, Dic: 10 },
        actual: { Abr: 9 },
      }),
      settings({ cutoff: 4 }),
    );
    expect(computed.quarters[1]!).toMatchObject({
      raw: 110,
      derivation: { messageId: 'compliance.how.twoMinusRatio' },
    });
    expect(computed.annual.derivation.messageId).toBe('compliance.how.twoMinusRatioOfShare');
    expect(roundHalfUp(computed.annual.raw!, 2)).toBe(36.67);
    expect(computed.annual.derivation.terms.map((term) => term.label)).toContain(
      'compliance.terms.pendingOwed',
    );
  });
  test('neighbouring months are one range', () => {
    const { derivation } = computeIndicatorCompliance(
      indicator({
        measure: 'count',
        target: 4,
        programmed: { Ene: 1, Feb: 1, Mar: 1, May: 1 },
        actual: { Ene: 1 },
      }),
      june,
    ).toDate;
    expect(derivation.terms[0]!.cells.map((range) => [range.column, range.columnCount])).toEqual([
      [8, 3],
      [12, 1],
    ]);
    expect(derivation.terms.map((term) => term.label)).toContain('compliance.terms.unreported');
  });
});

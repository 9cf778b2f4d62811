/** What is shown of a compliance: what counts of it, its light, and when there is none. */
import { type IndicatorSpec, indicator } from '../../test/support/indicator';
import type { ComplianceSettings } from './compliance-model';
import { defaultComplianceSettings } from './compliance-settings';
import type { PendingMonths } from './evaluation';
import { type MonthSpan, YEAR } from './period';
import { capped, computePeriod, toDateSpan } from './period-compliance';

const [ene, feb, mar, dic] = [0, 1, 2, 11] as const;
const month = (of: 0 | 1 | 2 | 11): MonthSpan => ({ first: of, last: of });
const FIRST_QUARTER: MonthSpan = { first: ene, last: mar };
const settings = (changes: Partial<ComplianceSettings> = {}): ComplianceSettings => ({
  ...defaultComplianceSettings(feb),
  ...changes,
});
/** Of 100 applications a month, as a number. */
const attended = (actual: IndicatorSpec['actual']) =>
  indicator({
    measure: 'count',
    behavior: 'sum',
    target: 1200,
    programmed: Array.from({ length: 12 }, () => 100),
    actual,
  });
const shown = (
  actual: IndicatorSpec['actual'],
  span: MonthSpan,
  pendingMonths?: PendingMonths,
  changes: Partial<ComplianceSettings> = {},
) => {
  const { state, raw, capped, light } = computePeriod(
    attended(actual),
    span,
    settings(changes),
    pendingMonths,
  );
  return [state, raw, capped, light];
};

test('the year to date ends with the corte', () => {
  expect(toDateSpan({ cutoff: mar })).toEqual({ first: ene, last: mar });
});

test.each([
  [80, 100, 80],
  [100, 100, 100],
  [130, 100, 100],
  [130, 110, 110],
  [130, null, 130],
  [-5, 100, 0],
  [-5, null, 0],
] as const)('%p counts, with a cap of %p, as %p', (points, cap, counts) => {
  expect(capped(points, cap)).toBe(counts);
});

describe('a month', () => {
  test.each<[string, IndicatorSpec['actual'], Partial<ComplianceSettings>, unknown[]]>([
    ['below what was programmed', { Ene: 80 }, {}, ['computed', 80, 80, 'yellow']],
    ['nothing of it', { Ene: 0 }, {}, ['computed', 0, 0, 'red']],
    // The light is that of what was reached, not of what counts.
    ['more than the cap', { Ene: 140 }, { cap: 100 }, ['computed', 140, 100, 'purple']],
    ['more, without a cap', { Ene: 140 }, { cap: null }, ['computed', 140, 140, 'purple']],
    ['not reported: no number, and no light', {}, {}, ['not-reported', null, null, null]],
    ['without demand', { Ene: 'Sin demanda' }, {}, ['no-demand', null, null, null]],
    ['that cannot be read', { Ene: '#REF!' }, {}, ['unreadable', null, null, null]],
  ])('%s', (_, actual, changes, expected) => {
    expect(shown(actual, month(ene), 'not-due', changes)).toEqual(expected);
  });

  test('after the corte is pending', () => {
    expect(shown({ Ene: 80 }, month(dic))).toEqual(['pending', null, null, null]);
  });
});

describe('a quarter in its second month', () => {
  test('is judged by what is closed: what comes is not due', () => {
    expect(shown({ Ene: 100, Feb: 60 }, FIRST_QUARTER)).toEqual(['computed', 80, 80, 'yellow']);
    expect(shown({ Ene: 100, Feb: 60 }, FIRST_QUARTER, 'not-due')).toEqual(['computed', 80, 80, 'yellow']);
  });

  test('as part of what is owed in the end it is not late yet: no light', () => {
    const [state, raw, counts, light] = shown({ Ene: 100, Feb: 60 }, FIRST_QUARTER, 'owed');
    expect([state, light]).toEqual(['computed', null]);
    expect(raw).toBeCloseTo(160 / 3);
    expect(counts).toBe(raw);
  });

  test('when all of it is closed there is a light', () => {
    expect(shown({ Ene: 100, Feb: 60, Mar: 80 }, FIRST_QUARTER, 'owed', { cutoff: mar })).toEqual([
      'computed',
      80,
      80,
      'yellow',
    ]);
  });
});

test('a year has a light from the last month on in which something is programmed', () => {
  const once = indicator({ programmed: { Mar: 100 }, actual: { Mar: 95 } });
  expect(computePeriod(once, YEAR, settings({ cutoff: feb }), 'owed').light).toBeNull();
  expect(computePeriod(once, YEAR, settings({ cutoff: mar }), 'owed').light).toBe('green');
});

test('it says what was programmed and reached, how sure that is and how it came about', () => {
  const exact = computePeriod(attended({ Ene: 100, Feb: 60 }), FIRST_QUARTER, settings());
  expect(exact).toMatchObject({ programmed: 200, actual: 160, approximate: false });
  expect(exact.derivation).toMatchObject({
    messageId: 'compliance.how.ratio',
    params: { programmed: { value: 200 }, actual: { value: 160 }, result: { value: 80 } },
  });
  expect(exact.derivation).toBe(exact.derivation);
  const percentages = indicator({ programmed: { Ene: 100, Feb: 100 }, actual: { Ene: 90, Feb: 80 } });
  expect(computePeriod(percentages, FIRST_QUARTER, settings())).toMatchObject({ raw: 85, approximate: true });
});

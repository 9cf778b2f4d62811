/** The months of a stretch as one number: worked numbers of docs/domain.md, "Stretches of months". */
import type { Attainment, AttainmentKind } from './attainment';
import { type Collected, combineConstant, combineLast, combineSum, type Due } from './combination';
import type { MonthFacts } from './month-facts';
import type { Month } from './period';

const [ene, feb, mar, abr, jun] = [0, 1, 2, 3, 5] as const satisfies readonly Month[];

/** What a month reports: what was achieved, a share of a demand, or nothing. */
type Report = number | { readonly numerator: number; readonly denominator: number } | null;

function due(month: Month, target: number | readonly [number, number], report: Report): Due {
  const [low, high] = typeof target === 'number' ? [target, target] : target;
  const share = typeof report === 'object' ? report : null;
  const facts: MonthFacts = {
    programmed: 'set',
    target: { low, high },
    reported: report === null ? 'blank' : 'set',
    actual: share ? (100 * share.numerator) / share.denominator : (report as number | null),
    numerator: share?.numerator ?? null,
    denominator: share?.denominator ?? null,
  };
  return { month, target: { low, high }, facts };
}

/** Months without a report are owed. */
function found(months: readonly Due[], extra: Collected['extra'] = []): Collected {
  const owed = months.filter(({ facts }) => facts.reported === 'blank');
  const reported = months.filter(({ facts }) => facts.reported !== 'blank');
  return {
    reported,
    owed,
    unreported: owed.map(({ month }) => month),
    pending: [],
    extra,
    due: months.length,
    unreadable: 0,
    unreadableTargets: 0,
    noDemand: 0,
    notComputable: 0,
    pendingTargets: [],
  };
}

const by = (kind: AttainmentKind): Attainment => ({
  kind,
  baseline: null,
  money: false,
  descending: 'two-minus-ratio',
});

describe('periods that add up', () => {
  test('what is owed counts by its target, also where less is better', () => {
    const months = [due(ene, 10, 10), due(feb, 30, null)];
    // 10 of 40; where less is better, 100 for the reported quarter of the whole.
    expect(combineSum(found(months), by('ratio'))).toMatchObject({ raw: 25, provisional: 100 });
    expect(combineSum(found(months), by('two-minus-ratio'))).toMatchObject({
      target: { low: 40, high: 40 },
      actual: 10,
      raw: 25,
      provisional: 100,
    });
  });

  test('targets of zero count by their number: no complaint in January, February not reported', () => {
    const months = [due(ene, 0, 0), due(feb, 0, null)];
    expect(combineSum(found(months), by('two-minus-ratio'))).toMatchObject({ raw: 50, provisional: 100 });
  });

  test('a negative target of something of which less is better counts nothing', () => {
    const months = [due(ene, -5, 3), due(feb, 10, null)];
    expect(combineSum(found(months), by('two-minus-ratio'))).toMatchObject({ raw: 0, provisional: null });
  });

  test('what was achieved in a month without a target counts towards what is owed', () => {
    const result = combineSum(found([due(feb, 40, null)], [{ month: ene, actual: 10 }]), by('ratio'));
    expect(result).toMatchObject({ actual: 10, raw: 25, provisional: null, counted: [ene] });
  });

  test('milestones are paid in their order, each whole', () => {
    const milestone = by('milestone');
    // The first takes 30: 10 do not pay for it, though they would for the second.
    const late = found([due(mar, 30, null), due(jun, 10, 10)]);
    expect(combineSum(late, milestone)).toMatchObject({ raw: 0, provisional: 100 });
    const first = found([due(ene, 10, 10), due(abr, 30, null), due(jun, 20, 15)]);
    // 25 pay for 10 of 60; of those that were reported, for 10 of 30.
    expect(combineSum(first, milestone)).toMatchObject({
      raw: (100 * 10) / 60,
      provisional: (100 * 10) / 30,
    });
    const ahead = found([due(ene, 10, null)], [{ month: feb, actual: 10 }]);
    expect(combineSum(ahead, milestone)).toMatchObject({ raw: 100, provisional: null });
  });
});

describe('levels and shares that every period repeats', () => {
  const share = (numerator: number, denominator: number) => ({ numerator, denominator });

  test('a target that changes weighs as much as the demand it was meant for', () => {
    const months = [due(ene, 80, share(30, 40)), due(feb, 90, share(42, 60))];
    // 40 at 80 and 60 at 90 make 86; 72 of 100 were answered.
    const result = combineConstant(found(months), by('ratio'), true);
    expect(result).toMatchObject({
      target: { low: 86, high: 86 },
      actual: 72,
      numerator: 72,
      denominator: 100,
      approximate: false,
      counted: [ene, feb],
    });
    expect(result.raw).toBeCloseTo(83.7209, 4);
  });

  test('a target that stays is that target, to its last digit', () => {
    const months = [
      due(ene, 33.3, share(7, 7)),
      due(feb, 33.3, share(11, 11)),
      due(mar, 33.3, share(13, 13)),
    ];
    expect(combineConstant(found(months), by('ratio'), true).target).toEqual({ low: 33.3, high: 33.3 });
    // A tenth, three times: their sum divided by three is another number.
    const tenths = [ene, feb, mar].map((month) => due(month, 0.1, 0.1));
    expect(combineConstant(found(tenths), by('ratio'), false)).toMatchObject({
      target: { low: 0.1, high: 0.1 },
      actual: 0.1,
    });
  });

  test('nothing is rounded where nothing is owed', () => {
    const third = [due(ene, 30, 10), due(feb, 30, 10)];
    expect(combineConstant(found(third), by('ratio'), true).raw).toBe(100 / 3);
  });

  test.each<[string, Report]>([
    ['only its percentage', 70],
    ['a demand of nobody', share(0, 0)],
    ['a negative demand, which is none', share(-7, -10)],
  ])('a month with %s: the mean of the months', (_, report) => {
    const march = due(mar, 80, report);
    const months = [due(ene, 80, share(36, 40)), { ...march, facts: { ...march.facts, actual: 70 } }];
    expect(combineConstant(found(months), by('ratio'), true)).toMatchObject({
      // 90 and 70.
      actual: 80,
      raw: 100,
      numerator: null,
      denominator: null,
      approximate: true,
    });
  });

  test('a month that is owed counts nothing: half of 90', () => {
    const months = [due(ene, 100, 90), due(feb, 100, null)];
    expect(combineConstant(found(months), by('ratio'), true)).toMatchObject({ raw: 45, provisional: 90 });
  });

  test.each<[string, boolean, Report, boolean]>([
    ['a percentage alone is an estimate: nobody knows the demand of the other month', true, 90, true],
    ['a share of a known demand is none', true, share(9, 10), false],
    ['a count is none', false, 90, false],
  ])('of two months one is owed: %s', (_, percent, report, approximate) => {
    const months = [due(ene, 100, report), due(feb, 100, null)];
    expect(combineConstant(found(months), by('ratio'), percent).approximate).toBe(approximate);
  });

  test('equal percentages are no estimate, and neither is the level of a count', () => {
    const months = (first: number) => found([due(ene, 100, first), due(feb, 100, 80)]);
    expect(combineConstant(months(80), by('ratio'), true).approximate).toBe(false);
    expect(combineConstant(months(90), by('ratio'), true).approximate).toBe(true);
    expect(combineConstant(months(90), by('ratio'), false).approximate).toBe(false);
  });

  test('too little and too much do not make up for each other in a range', () => {
    const months = [due(ene, [95, 105], 80), due(feb, [95, 105], 120)];
    // 80 / 95 and 2 − 120 / 105.
    const { raw } = combineConstant(found(months), by('range'), true);
    expect(raw).toBeCloseTo((84.2105 + 85.7143) / 2, 3);
  });

  test('a level that cannot be compared has no compliance, owed or not', () => {
    const months = [due(ene, -5, 3), due(feb, -5, null)];
    expect(combineConstant(found(months), by('two-minus-ratio'), false)).toMatchObject({
      raw: null,
      provisional: null,
    });
  });
});

describe('a stock or score, of which the last month tells', () => {
  const last = (months: readonly Due[]) => combineLast(found(months), by('ratio'));

  test('whatever was owed before it', () => {
    const result = last([due(ene, 8, null), due(feb, 10, 9)]);
    expect(result).toMatchObject({ actual: 9, raw: 90, provisional: 90, counted: [feb] });
  });

  test('what is owed after it leaves the strict number open', () => {
    expect(last([due(ene, 10, 9), due(feb, 10, null)])).toMatchObject({
      actual: 9,
      raw: null,
      provisional: 90,
      counted: [ene],
    });
  });
});

/** Targets over periods: worked numbers, and what must hold for any. */
import fc from 'fast-check';
import { sumExact } from './decimal';
import { type Distribution, type DistributionRequest, distribute } from './distribution';
import { divideWhole } from './largest-remainder';
import { MONTHS, type Month } from './period';
import { monthsOfPeriodicity, periodicityOf, periodicityWith } from './periodicity';

const QUARTERS = monthsOfPeriodicity('quarterly');

function request(over: Partial<DistributionRequest>): DistributionRequest {
  return { annual: 100, periods: MONTHS, behavior: 'sum', measure: 'count', ...over };
}

function targetsOf(distribution: Distribution): number[] {
  if (distribution.kind === 'problem') throw new Error(distribution.problem);
  return [...distribution.targets.values()];
}

const spread = (over: Partial<DistributionRequest>) => targetsOf(distribute(request(over)));
const problemOf = (over: Partial<DistributionRequest>) => {
  const done = distribute(request(over));
  return done.kind === 'problem' ? done.problem : null;
};

describe('Suma', () => {
  test.each<[string, Partial<DistributionRequest>, number[]]>([
    ['100 pieces, monthly: what is left goes to the last', {}, [8, 8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9]],
    ['10 over four quarters', { annual: 10, periods: QUARTERS }, [2, 2, 3, 3]],
    ['three in the year, monthly', { annual: 3 }, [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1]],
    [
      'the revenue of 7.3.1, whole pesos',
      { annual: 10_993_183_187, measure: 'money', periods: QUARTERS },
      [2_748_295_796, 2_748_295_797, 2_748_295_797, 2_748_295_797],
    ],
    [
      '100 % of a progress, in tenths',
      { measure: 'percent' },
      [8.3, 8.3, 8.3, 8.3, 8.3, 8.3, 8.3, 8.3, 8.4, 8.4, 8.4, 8.4],
    ],
    ['a target finer than its unit', { annual: 1.05, periods: QUARTERS }, [0.26, 0.26, 0.26, 0.27]],
    ['by shares, largest remainders', { annual: 7, periods: QUARTERS, shares: [1, 1, 2, 3] }, [1, 1, 2, 3]],
    [
      'by shares that do not fit',
      { annual: 10, periods: QUARTERS, shares: [0.1, 0.2, 0.3, 0.4] },
      [1, 2, 3, 4],
    ],
    ['ties to the last', { annual: 5, periods: QUARTERS, shares: [5, 5, 5, 5] }, [1, 1, 1, 2]],
    ['a share of nothing gets nothing', { annual: 9, periods: QUARTERS, shares: [0, 1, 0, 2] }, [0, 3, 0, 6]],
    [
      'what is captured stays',
      { annual: 100, periods: QUARTERS, kept: new Map<Month, number>([[2, 40]]) },
      [20, 20, 20],
    ],
    [
      'what is captured outside of the periods counts',
      { annual: 100, periods: QUARTERS, kept: new Map<Month, number>([[0, 20]]) },
      [20, 20, 20, 20],
    ],
    ['a decrease', { annual: -10, periods: QUARTERS }, [-2, -2, -3, -3]],
    ['nothing', { annual: 0, periods: QUARTERS }, [0, 0, 0, 0]],
  ])('%s', (_name, over, expected) => {
    expect(spread(over)).toEqual(expected);
  });

  test.each<[string, Partial<DistributionRequest>, string]>([
    ['more captured than there is', { kept: new Map<Month, number>([[0, 101]]) }, 'kept-exceeds'],
    [
      'everything captured, and another sum',
      { periods: QUARTERS, kept: new Map<Month, number>(QUARTERS.map((month) => [month, 20])) },
      'kept-differs',
    ],
    ['no shares', { periods: QUARTERS, shares: [0, 0, 0, 0] }, 'no-shares'],
    ['a negative share', { periods: QUARTERS, shares: [1, -1, 1, 1] }, 'no-shares'],
    ['too few shares', { periods: QUARTERS, shares: [1] }, 'no-shares'],
    [
      'the only shares are where something is captured',
      { periods: QUARTERS, shares: [1, 0, 0, 0], kept: new Map<Month, number>([[2, 40]]) },
      'no-shares',
    ],
    ['no periods', { periods: [] }, 'no-periods'],
    ['more digits than a number has', { annual: 1e21 }, 'too-fine'],
  ])('%s', (_name, over, expected) => {
    expect(problemOf(over)).toBe(expected);
  });

  test('the sum is exact, the units whole, even parts never fall, and larger shares never get less', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000_000_000 }),
        fc.constantFrom<DistributionRequest['measure']>('count', 'money', 'percent', 'unknown'),
        fc.constantFrom(MONTHS, QUARTERS, monthsOfPeriodicity('half-yearly')),
        fc.boolean(),
        fc.array(fc.double({ min: 0, max: 1_000, noNaN: true }), { minLength: 12, maxLength: 12 }),
        (tenths, measure, periods, even, numbers) => {
          const annual = measure === 'percent' ? Number(`${tenths}e-1`) : tenths;
          const shares = numbers.slice(0, periods.length);
          fc.pre(even || shares.some((share) => share > 0));
          const parts = spread({ annual, measure, periods, ...(even ? {} : { shares }) });
          expect(sumExact(parts)).toBe(annual);
          for (const part of parts) {
            expect(Number.isInteger(measure === 'percent' ? Number((part * 10).toPrecision(15)) : part)).toBe(
              true,
            );
            expect(part).toBeGreaterThanOrEqual(0);
          }
          for (let i = 1; i < parts.length; i++) {
            if (even) expect(parts[i]!).toBeGreaterThanOrEqual(parts[i - 1]!);
            for (let j = 0; !even && j < i; j++) {
              const unit = measure === 'percent' ? 0.1000001 : 1;
              if (shares[j]! > shares[i]!) expect(parts[j]! + unit).toBeGreaterThanOrEqual(parts[i]!);
            }
          }
        },
      ),
    );
  });
});

describe('Constante and Último', () => {
  test.each<[string, Partial<DistributionRequest>, number[]]>([
    ['a ratio repeats', { behavior: 'constant', measure: 'percent', annual: 95 }, new Array(12).fill(95)],
    [
      'what is captured stays',
      { behavior: 'constant', periods: QUARTERS, annual: 95, kept: new Map<Month, number>([[2, 90]]) },
      [95, 95, 95],
    ],
    [
      'a level that is held',
      { behavior: 'last', measure: 'score', annual: 9, periods: QUARTERS },
      [9, 9, 9, 9],
    ],
    [
      'a level that rises from the base line',
      { behavior: 'last', annual: 100, periods: QUARTERS, start: 60 },
      [70, 80, 90, 100],
    ],
    [
      'a level that falls, in whole units',
      { behavior: 'last', annual: 10, periods: QUARTERS, start: 15 },
      [14, 13, 11, 10],
    ],
    [
      'the levels of last year, scaled',
      { behavior: 'last', annual: 110, periods: QUARTERS, shares: [50, 60, 80, 100] },
      [55, 66, 88, 110],
    ],
  ])('%s', (_name, over, expected) => {
    expect(spread(over)).toEqual(expected);
  });

  test('another level captured in the last period is said', () => {
    expect(problemOf({ behavior: 'last', kept: new Map<Month, number>([[11, 50]]) })).toBe('kept-differs');
  });

  test('Último ends at the target and goes one way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }), (annual, start) => {
        const parts = spread({ behavior: 'last', annual, start });
        expect(parts.at(-1)).toBe(annual);
        const rising = annual >= start;
        for (let i = 1; i < parts.length; i++) {
          if (rising) expect(parts[i]!).toBeGreaterThanOrEqual(parts[i - 1]!);
          else expect(parts[i]!).toBeLessThanOrEqual(parts[i - 1]!);
        }
      }),
    );
  });
});

test.each([
  ['Mensual', 'monthly', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
  ['Bimestral', 'bimonthly', [1, 3, 5, 7, 9, 11]],
  ['4 - TRIMESTRAL', 'quarterly', [2, 5, 8, 11]],
  ['Cuatrimestral', 'four-monthly', [3, 7, 11]],
  ['semestral', 'half-yearly', [5, 11]],
  ['1 - Anual', 'yearly', [11]],
] as const)('%s', (text, periodicity, months) => {
  expect(periodicityOf(text)).toBe(periodicity);
  expect(monthsOfPeriodicity(periodicity)).toEqual(months);
  expect(periodicityWith(months.length)).toBe(periodicity);
});

test.each(['5 - BIMENSUAL', 'Quincenal', '', 'manual', 'Continua'])('«%s» says nothing certain', (text) => {
  expect(periodicityOf(text)).toBeNull();
});

test.each([
  [-1, [1]],
  [1.5, [1]],
  [10, []],
  [10, [0, 0]],
  [10, [Number.NaN]],
])('nothing can be divided: %p by %p', (total, shares) => {
  expect(divideWhole(total, shares)).toBeNull();
});

describe('at the ends', () => {
  test.each<[string, Partial<DistributionRequest>, number[]]>([
    [
      'everything captured, and the sum is right',
      { periods: QUARTERS, kept: new Map<Month, number>(QUARTERS.map((month) => [month, 25])) },
      [],
    ],
    [
      'nothing is left for periods without a share',
      { periods: QUARTERS, shares: [1, 0, 0, 0], kept: new Map<Month, number>([[2, 100]]) },
      [0, 0, 0],
    ],
    [
      'a decrease of which a part is captured',
      { annual: -10, periods: QUARTERS, kept: new Map<Month, number>([[0, -4]]) },
      [-1, -1, -2, -2],
    ],
    ['a decrease by less than there are months', { annual: -3 }, [0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, -1]],
    [
      'Constante repeats the target wherever the year began',
      { behavior: 'constant', measure: 'percent', annual: 95, periods: QUARTERS, start: 60 },
      [95, 95, 95, 95],
    ],
    [
      'a score in hundredths rises in hundredths',
      { behavior: 'last', measure: 'score', annual: 9.25, periods: QUARTERS, start: 8 },
      [8.31, 8.63, 8.94, 9.25],
    ],
    ['a limit that is shared', { behavior: 'max-sum', annual: 10, periods: QUARTERS }, [2, 2, 3, 3]],
    ['half an hour', { measure: 'time', annual: 10.5, periods: QUARTERS }, [2.6, 2.6, 2.6, 2.7]],
    [
      'a score rises in tenths',
      { behavior: 'last', measure: 'score', annual: 9, periods: QUARTERS, start: 8 },
      [8.3, 8.5, 8.8, 9],
    ],
    [
      'the level at the end is captured',
      { behavior: 'last', periods: QUARTERS, start: 60, kept: new Map<Month, number>([[11, 100]]) },
      [70, 80, 90],
    ],
  ])('%s', (_name, over, expected) => {
    expect(spread(over)).toEqual(expected);
  });

  test.each<[string, Partial<DistributionRequest>]>([
    ['a share that is no number', { periods: QUARTERS, shares: [1, Number.NaN, 1, 1] }],
    ['a share without end', { periods: QUARTERS, shares: [1, Number.POSITIVE_INFINITY, 1, 1] }],
    ['Constante without any share', { behavior: 'constant', periods: QUARTERS, shares: [0, 0, 0, 0] }],
    ['Último from a level below nothing', { behavior: 'last', periods: QUARTERS, shares: [-1, 1, 1, 1] }],
    [
      'Último from a level without end',
      { behavior: 'last', periods: QUARTERS, shares: [Number.POSITIVE_INFINITY, 1, 1, 1] },
    ],
    ['more shares than periods', { periods: QUARTERS, shares: [1, 1, 1, 1, 1] }],
    ['levels that end at nothing', { behavior: 'last', periods: QUARTERS, shares: [1, 1, 1, 0] }],
  ])('%s', (_name, over) => {
    expect(problemOf(over)).toBe('no-shares');
  });

  test('what is distributed says so', () => {
    for (const behavior of ['sum', 'constant', 'last'] as const) {
      expect(distribute(request({ behavior })).kind).toBe('distributed');
    }
    const captured = new Map<Month, number>(QUARTERS.map((month) => [month, 25]));
    expect(distribute(request({ periods: QUARTERS, kept: captured })).kind).toBe('distributed');
    const first = new Map<Month, number>([[2, 100]]);
    expect(distribute(request({ periods: QUARTERS, shares: [1, 0, 0, 0], kept: first })).kind).toBe(
      'distributed',
    );
  });
});

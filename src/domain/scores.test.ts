import fc from 'fast-check';
import { area, type IndicatorSpec, indicator } from '../../test/support/indicator';
import { createTranslator } from '../i18n';
import { formatLocal } from './address';
import { computeAreaCompliance, meanScore, scoreOverSpan, weightedMean } from './compliance';
import type { ComplianceSettings, PeriodScores, Score, ScorePair } from './compliance-model';
import { defaultComplianceSettings } from './compliance-settings';
import { roundHalfUp, sumExact } from './decimal';
import { MONTHS, type Month, type MonthSpan, spanOf } from './period';
import { periodScores, type ScoreKey, scoreAt, weightingOf } from './scores';
import { exactMonthWeights, printedWeights } from './weights';

const settings = (changes: Partial<ComplianceSettings> = {}): ComplianceSettings => ({
  ...defaultComplianceSettings(),
  ...changes,
});
const rounded = (value: number | null, decimals = 2) =>
  value === null ? null : roundHalfUp(value, decimals);
const march = settings({ cutoff: 2 });
const ERROR = { kind: 'error', error: '#REF!' } as const;
const NO_SCORE: Score = {
  value: null,
  approximate: false,
  derivation: { messageId: 'compliance.how.noScore', params: {}, terms: [] },
};
const quarterly = { Mar: 100, Jun: 100, Sep: 100, Dic: 100 };

/** Area 1.1 of the published plan, with what is achieved in March. */
function area11(march: readonly (number | null)[]) {
  const [, second = null, third = null, fourth = null, fifth = null] = march;
  return area({
    indicators: [
      { weight: 15, programmed: { Dic: 100 }, actual: {} },
      { weight: 30, programmed: quarterly, actual: { Mar: second } },
      { weight: 10, programmed: quarterly, actual: { Mar: third } },
      { weight: 15, programmed: quarterly, actual: { Mar: fourth } },
      { weight: 30, programmed: quarterly, actual: { Mar: fifth } },
    ],
  });
}

describe('the score of area 1.1', () => {
  test('March: 100, 50, 100, 90 with exact weights', () => {
    const { scores } = computeAreaCompliance('p1', area11([null, 100, 50, 100, 90]), march);
    expect(rounded(scores.month.strict.value)).toBe(90.59);
    expect(rounded(scores.month.provisional.value)).toBe(90.59);
    expect(scores.month.strict.approximate).toBe(false);
  });

  test('the same with printed weights', () => {
    const annual = [15, 30, 10, 15, 30];
    const exact = exactMonthWeights(annual, [false, true, true, true, true]);
    const printed = printedWeights(exact, annual);
    expect(rounded(weightedMean([null, 100, 50, 100, 90], printed))).toBe(90.57);
    expect(rounded(weightedMean([null, 100, 50, 100, 90], exact))).toBe(90.59);
  });

  test('March with 1.1.3 not reported: strict and provisional', () => {
    const { scores } = computeAreaCompliance('p1', area11([null, 100, null, 100, 90]), march);
    expect(rounded(scores.month.strict.value, 1)).toBe(84.7);
    expect(scores.month.provisional.value).toBe(96);
  });

  test('the year is Σ W·C(annual), not the mean of the months', () => {
    const year = (...achieved: number[]) => ({
      Mar: achieved[0]!,
      Jun: achieved[1]!,
      Sep: achieved[2]!,
      Dic: achieved[3]!,
    });
    const { scores, indicators } = computeAreaCompliance(
      'p1',
      area({
        indicators: [
          { weight: 15, programmed: { Dic: 100 }, actual: { Dic: 80 } },
          { weight: 30, programmed: quarterly, actual: year(100, 100, 100, 100) },
          { weight: 10, programmed: quarterly, actual: year(50, 100, 100, 100) },
          { weight: 15, programmed: quarterly, actual: year(100, 100, 100, 100) },
          { weight: 30, programmed: quarterly, actual: year(90, 95, 95, 100) },
        ],
      }),
      settings(),
    );
    expect(indicators.map((one) => one.annual.raw)).toEqual([80, 100, 87.5, 100, 95]);
    expect(scores.year.strict.value).toBe(94.25);
    expect(scores.year.provisional.value).toBe(94.25);
    expect(scores.toDate.strict.value).toBe(94.25);
    const months = scores.months.flatMap((pair) => pair.strict.value ?? []);
    expect(rounded(meanScore(months))).not.toBe(94.25);
  });

  test('the year in March: what is secured so far, and what the reported part promises', () => {
    const { scores } = computeAreaCompliance('p1', area11([null, 100, 100, 100, 100]), march);
    // A quarter of 85 points is done; 1.1.1 is not due before December.
    expect(scores.year.strict.value).toBe(21.25);
    expect(scores.year.provisional.value).toBe(100);
    expect(scores.toDate.strict.value).toBe(100);
  });

  test('months without programme or after the corte have no score', () => {
    const { scores } = computeAreaCompliance('p1', area11([null, 100, 50, 100, 90]), march);
    expect(scores.months).toHaveLength(12);
    expect(scores.months.map((pair) => pair.strict.value === null)).toEqual(
      MONTHS.map((month) => month !== 2),
    );
  });
});

describe('what counts in a score', () => {
  const others: IndicatorSpec = { weight: 50, programmed: { Mar: 100 }, actual: { Mar: 80 } };
  test.each<[string, IndicatorSpec, number | null, number | null]>([
    [
      'no demand leaves its weight to the others',
      { weight: 50, programmed: { Mar: 100 }, actual: { Mar: 'Sin demanda' } },
      80,
      80,
    ],
    [
      'not computable too',
      { weight: 50, measure: 'count', programmed: { Mar: 0 }, actual: { Mar: 3 } },
      80,
      80,
    ],
    ['not programmed too', { weight: 50, programmed: {} }, 80, 80],
    ['not reported', { weight: 50, programmed: { Mar: 100 } }, 40, 80],
    ['unreadable', { weight: 50, programmed: { Mar: 100 }, actual: { Mar: '#REF!' } }, 40, 80],
    ['more than the cap', { weight: 50, programmed: { Mar: 100 }, actual: { Mar: 150 } }, 90, 90],
    ['no weight', { weight: null, programmed: { Mar: 100 }, actual: { Mar: 0 } }, 80, 80],
    ['a weight of zero', { weight: 0, programmed: { Mar: 100 }, actual: { Mar: 0 } }, 80, 80],
    ['a negative weight', { weight: -50, programmed: { Mar: 100 }, actual: { Mar: 0 } }, 80, 80],
  ])('%s', (_name, spec, strict, provisional) => {
    const { scores } = computeAreaCompliance('p1', area({ indicators: [others, spec] }), march);
    expect([scores.month.strict.value, scores.month.provisional.value]).toEqual([strict, provisional]);
  });

  test('an area whose indicators have no weights has no score, and says so', () => {
    const { scores } = computeAreaCompliance(
      'p1',
      area({ indicators: [{ ...others, weight: null }] }),
      march,
    );
    expect(scores.month.strict.value).toBeNull();
    expect(scores.month.strict.derivation.messageId).toBe('compliance.how.noScore');
  });

  test('an area without indicators', () => {
    const { scores } = computeAreaCompliance('p1', area({ indicators: [] }), march);
    expect(scores.year.strict.value).toBeNull();
  });

  test('the cap can be higher or none', () => {
    const indicators: IndicatorSpec[] = [
      others,
      { weight: 50, programmed: { Mar: 100 }, actual: { Mar: 150 } },
    ];
    const score = (cap: ComplianceSettings['cap']) =>
      computeAreaCompliance('p1', area({ indicators }), { ...march, cap }).scores.month.strict.value;
    expect([score(100), score(110), score(120), score(null)]).toEqual([90, 95, 100, 115]);
  });

  test('the derivation lists the weights and adds up to the score', () => {
    const { scores } = computeAreaCompliance('p1', area11([null, 100, 50, 100, 90]), march);
    const { derivation } = scores.month.strict;
    expect(derivation.messageId).toBe('compliance.how.strictScore');
    expect(derivation.params).toMatchObject({ sum: { value: 7700 }, weights: { value: 85 } });
    expect(derivation.terms.map((term) => [term.label, term.cells[0]?.column])).toEqual(
      ['1.1.2', '1.1.3', '1.1.4', '1.1.5'].map((code) => [code, 20]),
    );
  });

  test('an approximate compliance makes the score approximate', () => {
    const spec: IndicatorSpec = { programmed: { Ene: 100, Feb: 100 }, actual: { Ene: 90, Feb: 80 } };
    const { scores } = computeAreaCompliance('p1', area({ indicators: [spec] }), march);
    expect(scores.toDate.strict).toMatchObject({ value: 85, approximate: true });
    expect(scores.months[0]!.strict.approximate).toBe(false);
  });
});

test.each([
  ['quarter', 1, 90],
  ['fourMonths', 1, 92.5],
  ['semester', 1, 95],
  ['semester', 2, null],
] as const)('the score of %s %p', (kind, ordinal, expected) => {
  const spec: IndicatorSpec = {
    measure: 'count',
    target: 120,
    programmed: Array.from({ length: 12 }, () => 10),
    actual: [9, 9, 9, 10, 10, 10],
  };
  const { strict } = scoreOverSpan([indicator(spec)], spanOf(kind, ordinal), settings({ cutoff: 5 }));
  expect(strict.value).toBe(expected);
});

describe('the mean of what counts', () => {
  test.each<[string, (number | null)[], (number | null)[], number | null]>([
    ['weighted', [80, 100], [75, 25], 85],
    ['without what has no value', [80, null], [75, 25], 80],
    ['without what has no weight', [80, 100], [75, null], 80],
    ['without what lies beyond the weights', [80, 100], [75], 80],
    ['a weight of 0', [80, 100], [75, 0], 80],
    ['weights of 0 only', [80, 100], [0, 0], null],
    ['nothing', [], [], null],
  ])('%s', (_name, values, weights, expected) => {
    expect(weightedMean(values, weights)).toBe(expected);
  });
});

describe('whether products count alike', () => {
  const blank: IndicatorSpec = { weight: null };
  test.each([
    ['a PAT without weights', 'PAT', [blank, blank], 'declared'],
    ['a POA without weights', 'POA', [blank, blank], 'alike'],
    ['a POA with one', 'POA', [blank, { weight: 40 }], 'declared'],
    ['a weight of 0 is one', 'POM', [blank, { weight: 0 }], 'declared'],
  ] as const)('%s', (_name, type, indicators, expected) => {
    expect(weightingOf(area({ indicators }), type)).toBe(expected);
  });
  test('a report without a column of weights; one that cannot be read', () => {
    const withoutCell = { ...indicator({}), annualWeight: null };
    const unreadable = { ...indicator({}), annualWeight: { ...indicator({}).annualWeight!, value: ERROR } };
    expect(weightingOf({ indicators: [withoutCell, withoutCell] }, 'AVANCE')).toBe('alike');
    expect(weightingOf({ indicators: [withoutCell, unreadable] }, 'AVANCE')).toBe('declared');
  });
});

describe('how a score came about', () => {
  const spanish = createTranslator('es-MX');
  const told = ({ derivation: { messageId, params, terms } }: Score) => [
    spanish.t(messageId, params),
    ...terms.map(({ label, value, cells }) =>
      [`${label}: ${spanish.param(value)}`, ...cells.map(formatLocal)].join(' '),
    ),
  ];

  test('weights, compliance, their cells; what is not reported counts 0, provisionally not at all', () => {
    const { scores } = computeAreaCompliance('p1', area11([null, 100, null, 100, 90]), march);
    // 30 · 100 + 15 · 100 + 30 · 90 = 7,200.
    expect(told(scores.month.strict)).toEqual([
      '7,200.0 ÷ 85.0 = 84.7 %; lo no reportado cuenta 0',
      '1.1.2: 30.0 × 100.0 % U17',
      '1.1.3: 10.0 × 0.0 % U22',
      '1.1.4: 15.0 × 100.0 % U27',
      '1.1.5: 30.0 × 90.0 % U32',
    ]);
    expect(told(scores.month.provisional)).toEqual([
      '7,200.0 ÷ 75.0 = 96.0 %; lo no reportado no se cuenta',
      '1.1.2: 30.0 × 100.0 % U17',
      '1.1.4: 15.0 × 100.0 % U27',
      '1.1.5: 30.0 × 90.0 % U32',
    ]);
  });

  test('products that count alike', () => {
    const indicators = [80, 60, null].map((reached, i) => ({
      ...indicator({ code: `1.1.${i + 1}`, programmed: { Mar: 100 }, actual: { Mar: reached } }),
      annualWeight: null,
    }));
    const products = { ...area({ indicators: [] }), indicators };
    const { month } = computeAreaCompliance('p1', products, march, 'POA').scores;
    expect(rounded(month.strict.value)).toBe(46.67);
    expect(told(month.strict)).toEqual([
      'Sin ponderaciones cada producto cuenta igual: promedio de 3 = 46.7 %; lo no reportado cuenta 0',
      '1.1.1: 80.0 %',
      '1.1.2: 60.0 %',
      '1.1.3: 0.0 %',
    ]);
    expect(told(month.provisional)).toEqual([
      'Sin ponderaciones cada producto cuenta igual: promedio de 2 = 70.0 %; lo no reportado no se cuenta',
      '1.1.1: 80.0 %',
      '1.1.2: 60.0 %',
    ]);
  });

  test('who has no weight or nothing to do is no term of it', () => {
    const reached: IndicatorSpec = { programmed: { Mar: 100 }, actual: { Mar: 80 } };
    const indicators = [
      { ...reached, weight: 50 },
      { ...reached, weight: 0 },
      { ...reached, weight: null },
      { ...reached, weight: -50 },
      { weight: 50, programmed: { Jun: 100 } },
      { weight: 50, programmed: { Mar: 100 }, actual: { Mar: 'Sin demanda' } },
    ];
    const { scores } = computeAreaCompliance('p1', area({ indicators }), march);
    expect(told(scores.month.strict)).toEqual([
      '4,000.0 ÷ 50.0 = 80.0 %; lo no reportado cuenta 0',
      '1.1.1: 50.0 × 80.0 % U12',
    ]);
    expect(told(scores.months[0]!.strict)).toEqual(['No hay nada que calificar en el periodo.']);
  });

  test('an estimate among others makes an estimate; provisionally only where it counts', () => {
    // Nobody told that these amounts add up, and nothing but an unplanned month was reported.
    const assumed: IndicatorSpec = {
      measure: 'money',
      behavior: null,
      target: 3002,
      programmed: { Ene: 1000, Feb: 2000 },
      actual: { Mar: 600 },
    };
    const exact: IndicatorSpec = { programmed: { Mar: 100 }, actual: { Mar: 100 } };
    const { toDate } = computeAreaCompliance('p1', area({ indicators: [exact, assumed] }), march).scores;
    expect(toDate.strict).toMatchObject({ value: 60, approximate: true });
    expect(toDate.provisional).toMatchObject({ value: 100, approximate: false });
  });
});

describe('the scores of a year', () => {
  const november = settings({ cutoff: 10 });
  const monthly: IndicatorSpec = {
    measure: 'count',
    target: 120,
    programmed: Array.from({ length: 12 }, () => 10),
    actual: [10, 10, 10, 10, 10, 10, 9, 8, 7, 6, 2],
  };
  const yearOf = () => computeAreaCompliance('p1', area({ indicators: [monthly] }), november).scores;
  const value = ({ strict }: ScorePair) => rounded(strict.value);
  /** Worked out by hand: achieved of 10 a month up to November; the year of 120. */
  const expected: readonly (readonly [ScoreKey, number | null])[] = [
    [0, 100],
    [6, 90],
    [10, 20],
    [11, null],
    ['quarter 1', 100],
    ['quarter 3', 80],
    ['quarter 4', 40],
    ['fourMonths 1', 100],
    ['fourMonths 2', 92.5],
    ['fourMonths 3', 50],
    ['semester 1', 100],
    ['semester 2', 64],
    ['toDate', 83.64],
    ['year', 76.67],
  ];

  test('of the corte, of all periods, to date and of the year', () => {
    const scores = yearOf();
    const { month, quarter, fourMonths, semester, toDate, year } = scores;
    expect([month, quarter, fourMonths, semester, toDate, year].map(value)).toEqual([
      20, 40, 50, 64, 83.64, 76.67,
    ]);
    expect(scores.months.map(value)).toEqual([100, 100, 100, 100, 100, 100, 90, 80, 70, 60, 20, null]);
    expect(scores.periods.quarter.map(value)).toEqual([100, 100, 80, 40]);
    expect(scores.periods.fourMonths.map(value)).toEqual([100, 92.5, 50]);
    expect(scores.periods.semester.map(value)).toEqual([100, 64]);
    expect(Object.keys(scores.periods)).toEqual(['quarter', 'fourMonths', 'semester']);
  });

  test.each(expected)('%p is %p', (key, score) => {
    expect(value(scoreAt(yearOf(), key))).toBe(score);
  });

  test('those of somebody else are found by the same names', () => {
    const { month, quarter, fourMonths, semester, toDate, year, months, periods } = yearOf();
    const copied: PeriodScores = { month, quarter, fourMonths, semester, toDate, year, months, periods };
    expect(expected.map(([key]) => value(scoreAt(copied, key)))).toEqual(expected.map(([, score]) => score));
  });

  test('each is asked for by its stretch, and computed once', () => {
    const asked: [MonthSpan, string, ScoreKey][] = [];
    const scores = periodScores(november, (span, pendingMonths, key) => {
      asked.push([span, pendingMonths, key]);
      return { strict: NO_SCORE, provisional: NO_SCORE };
    });
    for (const _ of [1, 2]) {
      void [scores.month, scores.quarter, scores.fourMonths, scores.semester, scores.toDate, scores.year];
      scoreAt(scores, 'quarter 4');
      scoreAt(scores, 10);
    }
    expect(asked).toEqual([
      [{ first: 10, last: 10 }, 'not-due', 10],
      [{ first: 9, last: 11 }, 'not-due', 'quarter 4'],
      [{ first: 8, last: 11 }, 'not-due', 'fourMonths 3'],
      [{ first: 6, last: 11 }, 'not-due', 'semester 2'],
      [{ first: 0, last: 10 }, 'not-due', 'toDate'],
      [{ first: 0, last: 11 }, 'owed', 'year'],
    ]);
  });
});

test('an area is called by its code, else by its name', () => {
  const label = (code: string | null) =>
    computeAreaCompliance('p1', area({ code, name: 'Dirección de Becas', indicators: [] }), march).label;
  expect([label('7.3'), label(null)]).toEqual(['7.3', 'Dirección de Becas']);
});

describe('properties', () => {
  const RUNS = { numRuns: 40 };
  const cell = fc.option(
    fc.integer({ min: 0, max: 3000 }).map((n) => n / 10),
    { nil: null },
  );
  const spec = fc.record({
    weight: fc.integer({ min: 0, max: 1000 }).map((n) => n / 10),
    measure: fc.constantFrom('percent', 'count', 'score', 'time', 'money'),
    direction: fc.constantFrom('ascending', 'descending'),
    behavior: fc.constantFrom('sum', 'constant', 'last', 'max-sum', null),
    programmed: fc.array(cell, { minLength: 12, maxLength: 12 }),
    actual: fc.array(cell, { minLength: 12, maxLength: 12 }),
    target: cell,
  }) as fc.Arbitrary<IndicatorSpec>;
  const specs = fc.array(spec, { minLength: 1, maxLength: 8 });
  const cutoffs = fc.integer({ min: 0, max: 11 }).map((month) => month as Month);
  const caps = fc.constantFrom<(100 | 110 | 120)[]>(100, 110, 120);
  const pairs = (indicators: readonly IndicatorSpec[], changes: Partial<ComplianceSettings>) => {
    const { scores } = computeAreaCompliance('p1', area({ indicators }), settings(changes));
    return [scores.month, scores.quarter, scores.toDate, scores.year, ...scores.months];
  };

  test('scores lie between 0 and the cap, and the provisional one is there only with a strict one', () => {
    fc.assert(
      fc.property(specs, cutoffs, caps, (indicators, cutoff, cap) => {
        for (const pair of pairs(indicators, { cutoff, cap })) {
          for (const value of [pair.strict.value, pair.provisional.value]) {
            if (value === null) continue;
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(cap);
          }
          if (pair.provisional.value !== null) expect(pair.strict.value).not.toBeNull();
        }
      }),
      RUNS,
    );
  });

  test('the order of indicators does not matter', () => {
    fc.assert(
      fc.property(specs, cutoffs, (indicators, cutoff) => {
        const forward = pairs(indicators, { cutoff });
        const backward = pairs([...indicators].reverse(), { cutoff });
        forward.forEach((pair, i) => {
          for (const which of ['strict', 'provisional'] as const) {
            const [a, b] = [pair[which].value, backward[i]![which].value];
            if (a === null || b === null) expect(a).toBe(b);
            else expect(Math.abs(a - b)).toBeLessThan(1e-9);
          }
        });
      }),
      RUNS,
    );
  });

  test('neither does the scale of the weights', () => {
    fc.assert(
      fc.property(specs, cutoffs, (indicators, cutoff) => {
        const scaled = indicators.map((one) => ({ ...one, weight: (one.weight ?? 0) * 4 }));
        const [before, after] = [pairs(indicators, { cutoff }), pairs(scaled, { cutoff })];
        before.forEach((pair, i) => {
          const [a, b] = [pair.strict.value, after[i]!.strict.value];
          if (a === null || b === null) expect(a).toBe(b);
          else expect(Math.abs(a - b)).toBeLessThan(1e-9);
        });
      }),
      RUNS,
    );
  });

  test('every derivation can be built, and cells of later months never change what is scored', () => {
    fc.assert(
      fc.property(specs, cutoffs, (indicators, cutoff) => {
        const cut = indicators.map((one) => ({
          ...one,
          actual: (one.actual as (number | null)[]).map((value, month) => (month > cutoff ? null : value)),
        }));
        const [all, some] = [pairs(indicators, { cutoff }), pairs(cut, { cutoff })];
        all.forEach((pair, i) => {
          expect(pair.strict.value).toBe(some[i]!.strict.value);
          expect(pair.strict.derivation.messageId).toMatch(/^compliance\.how\./);
        });
      }),
      RUNS,
    );
  });

  test('the renormalised weights of a month, printed, add up to exactly 100', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.boolean()), { minLength: 1 }),
        (rows) => {
          const annual = rows.map(([weight]) => weight / 10);
          const programmed = rows.map(([, planned]) => planned);
          const printed = printedWeights(exactMonthWeights(annual, programmed), annual);
          expect(sumExact(printed)).toBe(programmed.some(Boolean) ? 100 : 0);
        },
      ),
    );
  });
});

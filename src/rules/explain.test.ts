/** One cause, one finding: what is held back, by how near it is, what it is about, and what the figures say. */
import { buildPlan, type IndicatorSpec } from '../../test/support/plan-builder';
import { cellRange } from '../domain/address';
import type { FindingDraft } from './define-rule';
import { explained, isExplanatory } from './explain';

const { areas } = buildPlan({
  areas: [{ indicators: [{ name: 'Visitas' }, { name: 'Cursos' }] }, { indicators: [{ name: 'Convenios' }] }],
});
const [area, otherArea] = areas as [(typeof areas)[0], (typeof areas)[0]];
const [visits, courses] = area!.indicators as [(typeof area.indicators)[0], (typeof area.indicators)[0]];
const ENE = 0;
const MAR = 2;
const ABR = 3;

type Said = readonly [rule: string, about: Partial<FindingDraft>];

/** Which of the findings stay, by their place in the list. */
function left(...said: readonly Said[]): number[] {
  const drafts = said.map(([, about]): FindingDraft => ({ cells: [cellRange('PAT', 0, 0)], ...about }));
  const byRule = new Map<string, FindingDraft[]>();
  for (const [i, [rule]] of said.entries()) byRule.set(rule, [...(byRule.get(rule) ?? []), drafts[i]!]);
  const held = explained(byRule);
  return drafts.flatMap((draft, i) => (held.has(draft) ? [] : [i]));
}

const HELD = [0];
const BOTH = [0, 1];

test.each<[string, Said, Said, number[]]>([
  // A year that breaks the trend makes a series that falls.
  [
    'what follows, of the same indicator',
    ['trend-outlier', { area, indicator: visits }],
    ['non-monotonic-multiyear', { area, indicator: visits }],
    HELD,
  ],
  [
    'nothing of another indicator',
    ['trend-outlier', { area, indicator: visits }],
    ['non-monotonic-multiyear', { area, indicator: courses }],
    BOTH,
  ],
  [
    'what follows, of the same product of a POM',
    ['trend-outlier', { item: '1.2' }],
    ['non-monotonic-multiyear', { item: '1.2' }],
    HELD,
  ],
  [
    'nothing of another product',
    ['trend-outlier', { item: '1.2' }],
    ['non-monotonic-multiyear', { item: '1.3' }],
    BOTH,
  ],
  ['nothing about no product at all', ['trend-outlier', {}], ['non-monotonic-multiyear', {}], BOTH],
  [
    'nothing that does not follow from it',
    ['trend-outlier', { area, indicator: visits }],
    ['missing-unit', { area, indicator: visits }],
    BOTH,
  ],
  [
    'no cause by its consequence',
    ['non-monotonic-multiyear', { area, indicator: visits }],
    ['duplicate-name', { area, indicator: visits }],
    BOTH,
  ],
  // Rows that slipped: one finding about several indicators.
  [
    'what follows, of one of several indicators',
    ['row-shift-suspected', { area, indicators: [visits, courses] }],
    ['missing-unit', { area, indicator: courses }],
    HELD,
  ],
  [
    'nothing of an indicator beside several',
    ['row-shift-suspected', { area, indicators: [visits] }],
    ['missing-unit', { area, indicator: courses }],
    BOTH,
  ],
  // A code that two have leaves its number free, for the whole area.
  [
    'what follows in the area of several indicators',
    ['duplicate-code', { area, indicators: [visits, courses] }],
    ['code-gap', { area }],
    HELD,
  ],
  [
    'what follows in the area of one indicator',
    ['missing-code', { area, indicator: visits }],
    ['code-gap', { area }],
    HELD,
  ],
  [
    'nothing in another area',
    ['duplicate-code', { area, indicators: [visits, courses] }],
    ['code-gap', { area: otherArea }],
    BOTH,
  ],
])('holds back %s', (_, cause, effect, expected) => {
  expect(left(cause, effect)).toEqual(expected);
  // Whichever rule speaks first.
  expect(left(effect, cause)).toEqual(expected.map((i) => 1 - i).sort());
});

test('what is held back explains what follows from it in turn', () => {
  const about = { area, indicator: visits };
  expect(
    left(['row-shift-suspected', about], ['periodicity-mismatch', about], ['frequency-text-mismatch', about]),
  ).toEqual([0]);
});

describe('only what the cause says', () => {
  const concentration: Said = ['weight-concentration', { area, indicator: visits }];

  test.each<[string, Partial<FindingDraft>, number[]]>([
    ['its first message', {}, HELD],
    ['its first message by name', { messageId: 'default' }, HELD],
    ['another message', { messageId: 'rounding' }, BOTH],
  ])('%s', (_, message, expected) => {
    expect(left(['annual-weights-not-100', { area, ...message }], concentration)).toEqual(expected);
  });

  test.each<[string, Partial<FindingDraft>, number[]]>([
    ['of annual weights, of any month', { subject: 'annual-weight' }, HELD],
    ['of a target, of its own month', { subject: 'programmed', period: MAR }, HELD],
    ['of a target of another month: nothing', { subject: 'programmed', period: ABR }, BOTH],
    ['of the annual target: nothing', { subject: 'annual-target' }, BOTH],
    ['of nothing in particular: nothing', {}, BOTH],
  ])('a number typed as text: weights that do not add up, where it is one %s', (_, about, expected) => {
    const cause: Said = ['number-as-text', { area, indicator: visits, ...about }];
    expect(left(cause, ['month-weights-not-100', { area, period: MAR }])).toEqual(expected);
  });
});

describe('only a consequence of that message', () => {
  test.each<[string, Partial<FindingDraft>, number[]]>([
    ['where the annual weight is missing', { messageId: 'noAnnualWeight' }, HELD],
    ['where the weight of a month is missing', {}, BOTH],
    ['where it says so by name', { messageId: 'default' }, BOTH],
  ])('a target without weight, %s', (_, message, expected) => {
    expect(
      left(
        ['annual-weights-not-100', { area }],
        ['target-without-weight', { area, indicator: visits, ...message }],
      ),
    ).toEqual(expected);
  });
});

describe('month by month', () => {
  const weightIn = (...months: (0 | 2 | 3)[]): Said[] =>
    months.map((period) => ['weight-without-target', { area, indicator: visits, period }]);
  const renormalised = (about: Partial<FindingDraft>): Said => [
    'weight-not-renormalized',
    { area, ...about },
  ];

  test.each<[string, Said[], Said, boolean]>([
    ['the same month', weightIn(MAR), renormalised({ period: MAR }), true],
    ['January', weightIn(ENE), renormalised({ period: ENE }), true],
    ['January does not explain March', weightIn(ENE), renormalised({ period: MAR }), false],
    ['March does not explain January', weightIn(MAR), renormalised({ period: ENE }), false],
    ['two causes explain two months', weightIn(MAR, ABR), renormalised({ periods: [MAR, ABR] }), true],
    ['one of two months stays unexplained', weightIn(MAR), renormalised({ periods: [MAR, ABR] }), false],
    ['a month of several causes', weightIn(ENE, MAR, ABR), renormalised({ periods: [MAR] }), true],
    [
      'a cause of several months',
      [['weight-without-target', { area, indicator: visits, periods: [MAR, ABR] }]],
      renormalised({ period: ABR }),
      true,
    ],
    ['what is about no month stays', weightIn(MAR), renormalised({}), false],
    [
      'a cause about no month explains none',
      [['weight-without-target', { area, indicator: visits }]],
      renormalised({ period: ENE }),
      false,
    ],
    ['another area', weightIn(MAR), ['weight-not-renormalized', { area: otherArea, period: MAR }], false],
  ])('%s', (_, causes, effect, isHeld) => {
    expect(left(...causes, effect)).toEqual([...causes.keys(), ...(isHeld ? [] : [causes.length])]);
  });

  test('of one indicator only its own months', () => {
    const cause: Said = ['overachievement', { area, indicator: visits, period: MAR }];
    const unexplained = (indicator: typeof visits, period: 2 | 3): Said => [
      'deviation-without-narrative',
      { area, indicator, period },
    ];
    expect(
      left(cause, unexplained(visits, MAR), unexplained(visits, ABR), unexplained(courses, MAR)),
    ).toEqual([0, 2, 3]);
  });
});

describe('by what the targets add up to', () => {
  const withTargets = (spec: IndicatorSpec) => {
    const [own] = buildPlan({ areas: [{ indicators: [{ behavior: 'sum', ...spec }] }] }).areas;
    return { area: own!, indicator: own!.indicators[0]! };
  };
  // In March a weight lost its target, or a target its weight.
  const cases: [string, IndicatorSpec, boolean, boolean][] = [
    ['less than the annual target', { months: { Ene: 4 }, annual: 12 }, true, false],
    ['more than the annual target', { months: { Ene: 12, Mar: 4 }, annual: 12 }, false, true],
    ['the annual target', { months: { Ene: 8, Mar: 4 }, annual: 12 }, false, false],
    ['something, without an annual target', { months: { Ene: 8 }, annual: null }, false, false],
  ];

  test.each(cases)('%s', (_, spec, byWeight, byTarget) => {
    const about = withTargets(spec);
    const mismatch: Said = ['sum-mismatch-annual', about];
    expect(left(['weight-without-target', { ...about, period: MAR }], mismatch)).toEqual(
      byWeight ? HELD : BOTH,
    );
    expect(left(['target-without-weight', { ...about, period: MAR }], mismatch)).toEqual(
      byTarget ? HELD : BOTH,
    );
  });

  test('of a product without such targets nothing is known', () => {
    expect(left(['weight-without-target', { item: '1' }], ['sum-mismatch-annual', { item: '1' }])).toEqual(
      BOTH,
    );
  });
});

test.each([
  ['trend-outlier', true],
  ['missing-unit', true],
  ['duplicate-name', false],
])('%s explains something or is explained: %p', (rule, expected) => {
  expect(isExplanatory(rule)).toBe(expected);
});

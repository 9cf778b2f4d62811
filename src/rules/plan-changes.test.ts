/** When what a rule said of a plan may be kept after an edit, and when the plan has to be looked at again. */
import { buildPlan, type IndicatorSpec } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
import type { Ficha } from '../domain/ficha';
import { type Area, numberOf, type Plan } from '../domain/plan';
import { defineRule, type FindingDraft, type Rule, type RuleMeta } from './define-rule';
import type { Said } from './judge';
import { replacedAreas, sameHead, stillHolds } from './plan-changes';
import type { AnyRule } from './registry';

const VISITS: IndicatorSpec = { name: 'Visitas', annual: 12 };
const COURSES: IndicatorSpec = { name: 'Cursos', annual: 4 };
const planWith = (...indicators: IndicatorSpec[]) =>
  buildPlan({ areas: indicators.map((one) => ({ indicators: [one] })) });
const PLAN = planWith(VISITS, COURSES, { name: 'Talleres', annual: 3 });
const [first, second, third] = PLAN.areas as readonly [Area, Area, Area];
/** The second area after an edit. */
const edited = (change: IndicatorSpec): Area => planWith(VISITS, { ...COURSES, ...change }).areas[1]!;

describe('the head of a plan', () => {
  test.each<[string, Partial<Plan>]>([
    ['id', { id: 'p2' }],
    ['type', { type: 'AVANCE' }],
    ['title', { title: 'Otra dirección' }],
    ['institution', { institution: 'Instituto' }],
    ['year', { year: 2020 }],
    ['sheet', { sheet: 'PAT 2' }],
    ['layout', { layout: 'template' }],
    ['years of a POM', { multiYear: pomOf({ code: '1' }).multiYear! }],
    ['ficha', { ficha: {} as Ficha }],
  ])('is another with another %s', (_, change) => {
    expect(sameHead(PLAN, { ...PLAN, ...change })).toBe(false);
  });

  test('is the same whatever becomes of the areas, and wherever the plan stands', () => {
    const { range } = planWith(VISITS);
    expect(sameHead(PLAN, { ...PLAN, areas: [], range, confidence: 0.5, notes: [] })).toBe(true);
  });
});

describe('areas that stand in the place of others', () => {
  const replaced = (areas: readonly Area[], head: Partial<Plan> = {}) =>
    replacedAreas({ ...PLAN, ...head }, { ...PLAN, ...head, areas });

  test('none where all are the objects that they were', () => {
    expect(replaced([first, second, third])).toEqual([]);
  });

  test('those that are others, with what stands there now', () => {
    const [one, three] = [edited({ annual: 5 }), edited({ annual: 6 })];
    const pairs = replaced([one, second, three])!;
    expect(pairs).toHaveLength(2);
    expect(pairs[0]![0]).toBe(first);
    expect(pairs[0]![1]).toBe(one);
    expect(pairs[1]![0]).toBe(third);
    expect(pairs[1]![1]).toBe(three);
  });

  test.each<[string, readonly Area[], Partial<Plan>]>([
    ['an area is gone', [first, second], {}],
    ['there is an area more', [first, second, third, edited({})], {}],
    [
      'the plan has products of several years',
      [first, second, third],
      { multiYear: pomOf({ code: '1' }).multiYear! },
    ],
    ['the plan is a ficha', [first, second, third], { ficha: {} as Ficha }],
  ])('cannot be told where %s', (_, areas, head) => {
    expect(replaced(areas, head)).toBeNull();
  });
});

function ruleWith(meta: Partial<RuleMeta>, reads?: Rule['reads']): AnyRule {
  return defineRule({
    meta: {
      id: 'a-rule',
      severity: 'warning',
      category: 'structure',
      appliesTo: ['PAT'],
      fix: null,
      messages: ['default'],
      options: {},
      ...meta,
    },
    check: () => undefined,
    ...(reads ? { reads } : {}),
  });
}

const TEXTS = ruleWith({ scope: 'plan-texts' });
const SUMS = ruleWith({ scope: 'plan' }, ({ indicators }) =>
  indicators.map(({ annualTarget }) => numberOf(annualTarget.value)),
);
const WHOLE = ruleWith({ scope: 'plan' });
const otherFigure = edited({ annual: 5 });
const otherName = edited({ name: 'Cursillos' });

describe('what a rule said of the whole plan', () => {
  test.each<[string, AnyRule, readonly Area[], boolean]>([
    ['holds where nothing was edited', WHOLE, [first, second, third], true],
    ['of a rule that looks at everything no edit leaves', WHOLE, [first, edited({}), third], false],
    ['holds for a rule of texts after another figure', TEXTS, [first, otherFigure, third], true],
    ['does not hold for a rule of texts after another name', TEXTS, [first, otherName, third], false],
    ['holds for a rule of sums after another name', SUMS, [first, otherName, third], true],
    ['does not hold for a rule of sums after another figure', SUMS, [first, otherFigure, third], false],
    [
      'does not hold where one of two edits matters',
      SUMS,
      [edited({ annual: 12 }), otherFigure, third],
      false,
    ],
    ['does not hold where an area is gone', SUMS, [first, second], false],
  ])('%s', (_, rule, areas, holds) => {
    expect(stillHolds(rule, null, replacedAreas(PLAN, { ...PLAN, areas }))).toBe(holds);
  });

  test('a rule of texts takes texts alone, whatever else it says that it reads', () => {
    const both = ruleWith({ scope: 'plan-texts' }, SUMS.reads);
    expect(stillHolds(both, null, [[second, otherFigure]])).toBe(true);
    expect(stillHolds(both, null, [[second, otherName]])).toBe(false);
  });
});

describe('what was said of an area that is no longer there does not hold', () => {
  const about = (...drafts: Partial<FindingDraft>[]): Said => ({
    drafts: drafts.map((draft) => ({ cells: [], ...draft })),
    failure: null,
    missing: new Map(),
  });
  const [visits, courses, workshops] = [first, second, third].map(({ indicators }) => indicators[0]!);
  // Nothing that the rule takes from the area has changed.
  const holds = (said: Said) => stillHolds(TEXTS, said, [[second, otherFigure]]);

  test.each<[string, Said, boolean]>([
    ['nothing in particular', about({}), true],
    ['the area', about({ area: second }), false],
    ['another area', about({ area: first }), true],
    ['its indicator', about({ indicator: courses }), false],
    ['an indicator of another area', about({ area: first, indicator: visits }), true],
    [
      'several indicators, the last one its own',
      about({ indicators: [visits!, workshops!, courses!] }),
      false,
    ],
    ['several indicators of other areas', about({ indicators: [visits!, workshops!] }), true],
    ['another area, and then this one', about({ area: third }, { area: second }), false],
    ['this area, and then another', about({ indicator: courses }, { area: third }), false],
    ['two other areas', about({ area: first }, { area: third }), true],
  ])('%s', (_, said, expected) => {
    expect(holds(said)).toBe(expected);
  });
});

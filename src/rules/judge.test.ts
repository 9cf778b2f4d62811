import { planOf } from '../../test/support/plan-builder';
import type { Plan } from '../domain/plan';
import { defineRule, type RuleContext } from './define-rule';
import { judgeOf } from './judge';
import { at } from './support/places';

const PLAN = planOf({ annual: 5 });
const CELL = at({ sheet: 'PAT', row: 1, column: 2 });
const OTHER = at({ sheet: 'PAT', row: 1, column: 3 });

function judging(check: (plan: Plan, context: RuleContext) => void) {
  const rule = defineRule({
    meta: {
      id: 'test-rule',
      severity: 'warning',
      category: 'structure',
      appliesTo: ['PAT'],
      fix: null,
      messages: ['default'],
      options: { limit: 3 },
    },
    check,
  });
  const settled = { rule, severity: 'warning' as const, options: { limit: 5 } };
  return judgeOf(settled, { plans: [PLAN], cutoff: 4, approved: null });
}

test('a rule is told its options as they are in force, the corte and the other plans', () => {
  const told: unknown[] = [];
  judging((plan, { options, plans, cutoff, approved }) => {
    told.push(plan, options, plans, cutoff, approved);
  })(PLAN);
  expect(told).toEqual([PLAN, { limit: 5 }, [PLAN], 4, null]);
});

test('a rule with nothing to say', () => {
  expect(judging(() => {})(PLAN)).toBeNull();
});

test('what it reports, in its order', () => {
  const said = judging((_, { report }) => {
    report({ cells: [CELL], value: 1 });
    report({ cells: [CELL], value: 2 });
  })(PLAN);
  expect(said).toEqual({
    drafts: [
      { cells: [CELL], value: 1 },
      { cells: [CELL], value: 2 },
    ],
    failure: null,
    missing: new Map(),
  });
});

test('what it cannot judge, by reason', () => {
  const cells = [CELL];
  const said = judging((_, { cannotCheck }) => {
    cannotCheck('uncomputed', cells);
    cannotCheck('noAnnualWeights', [OTHER]);
    cannotCheck('uncomputed', [OTHER, CELL]);
  })(PLAN);
  expect(said).toEqual({
    drafts: [],
    failure: null,
    missing: new Map([
      ['uncomputed', [CELL, OTHER, CELL]],
      ['noAnnualWeights', [OTHER]],
    ]),
  });
  // The rule's own list is left alone.
  expect(cells).toEqual([CELL]);
});

test.each<[string, () => never, string]>([
  [
    'an error',
    () => {
      throw new TypeError('surprise');
    },
    'surprise',
  ],
  [
    'anything else',
    () => {
      throw 'surprise of another kind';
    },
    'surprise of another kind',
  ],
])('a rule that fails says so, and what it had said before: %s', (_, fail, failure) => {
  const said = judging((_plan, { report }) => {
    report({ cells: [CELL] });
    fail();
  })(PLAN);
  expect(said).toEqual({ drafts: [{ cells: [CELL] }], failure, missing: new Map() });
});

test('a finding that marks no cell is a failure of the rule', () => {
  const said = judging((_, { report }) => report({ cells: [] }))(PLAN);
  expect(said).toEqual({ drafts: [], failure: 'a finding without a cell', missing: new Map() });
});

test('what it says of one area is apart from what it says of the next', () => {
  const judge = judging(({ areas }, { report, cannotCheck }) => {
    if (areas.length === 0) return;
    report({ cells: [CELL] });
    cannotCheck('uncomputed', [OTHER]);
  });
  const first = judge(PLAN);
  const second = judge(PLAN);
  const once = {
    drafts: [{ cells: [CELL] }],
    failure: null,
    missing: new Map([['uncomputed', [OTHER]]]),
  };
  expect([first, second]).toEqual([once, once]);
  expect(judge({ ...PLAN, areas: [] })).toBeNull();
});

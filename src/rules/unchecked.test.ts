/** What is said about rules that could not judge: which, where, why, and what they would have needed. */
import { planOf } from '../../test/support/plan-builder';
import { cellRange } from '../domain/address';
import { defineRule, type UncheckedReason } from './define-rule';
import type { Said, SaidByRule } from './judge';
import { type AnyRule, RULES } from './registry';
import type { Settled } from './settle';
import { uncheckedOf, unknownRules } from './unchecked';

function ruleNamed(id: string): AnyRule {
  return defineRule({
    meta: {
      id,
      severity: 'warning',
      category: 'structure',
      appliesTo: ['PAT'],
      fix: null,
      messages: ['default'],
      options: {},
    },
    check: () => undefined,
  });
}

const settled = (id: string): Settled => ({ rule: ruleNamed(id), severity: 'warning', options: {} });
const said = (
  missing: Partial<Record<UncheckedReason, ReturnType<typeof cellRange>[]>>,
  failure: string | null = null,
): Said => ({
  drafts: [],
  failure,
  missing: new Map(Object.entries(missing) as [UncheckedReason, ReturnType<typeof cellRange>[]][]),
});
const by = (...all: (Said | null)[]): SaidByRule =>
  new Map(all.flatMap((one, place) => (one === null ? [] : [[place, one] as const])));
const [c2, c4, f2] = [cellRange('PAT', 1, 2), cellRange('PAT', 3, 2), cellRange('PAT', 1, 5)];

describe('rules that the settings name', () => {
  const own = ruleNamed('ours');

  test('are known where they are in force, or are registered', () => {
    const rules = { ours: 'off', 'code-gap': 'error' } as const;
    expect(unknownRules([own], { rules })).toEqual([]);
    expect(unknownRules(RULES, { rules: { 'code-gap': 'off' } })).toEqual([]);
  });

  test('are named where there are none of them', () => {
    const rules = { ours: 'off', theirs: 'off', 'code-gaps': 'error' } as const;
    expect(unknownRules([own], { rules })).toEqual([
      { rule: 'theirs', plan: '', reason: 'rules.unchecked.unknownRule' },
      { rule: 'code-gaps', plan: '', reason: 'rules.unchecked.unknownRule' },
    ]);
  });

  test('are none without settings', () => {
    expect(unknownRules([own], {})).toEqual([]);
  });
});

describe('what rules could not judge in a plan', () => {
  const plan = { ...planOf({ annual: 5 }), id: 'p7' };
  const rules = [settled('sums'), settled('weights')];

  test('is nothing where all of them judged', () => {
    expect(uncheckedOf(plan, rules, [])).toEqual([]);
    expect(uncheckedOf(plan, rules, [by(said({}), null), by()])).toEqual([]);
  });

  test('is one entry for a rule and a reason, with the cells of all parts', () => {
    const parts = [
      by(said({ uncomputed: [c2] }), said({ noAnnualWeights: [f2] })),
      by(null, said({ uncomputed: [c4] })),
      by(said({ uncomputed: [c4, f2] })),
    ];
    expect(uncheckedOf(plan, rules, parts)).toEqual([
      { rule: 'sums', plan: 'p7', reason: 'rules.unchecked.uncomputed', cells: [c2, c4, f2] },
      { rule: 'weights', plan: 'p7', reason: 'rules.unchecked.noAnnualWeights', cells: [f2] },
      { rule: 'weights', plan: 'p7', reason: 'rules.unchecked.uncomputed', cells: [c4] },
    ]);
    // What was said of the parts stays as it was: they are remembered.
    expect(parts[0]!.get(0)!.missing.get('uncomputed')).toEqual([c2]);
  });

  test('is first of all that a rule failed, with what the first of its failures says', () => {
    const parts = [
      by(said({ uncomputed: [c2] })),
      by(said({}, 'months[12] is undefined'), said({}, 'no such area')),
      by(said({}, 'another')),
    ];
    expect(uncheckedOf(plan, rules, parts)).toEqual([
      { rule: 'sums', plan: 'p7', reason: 'rules.unchecked.failed', detail: 'months[12] is undefined' },
      { rule: 'sums', plan: 'p7', reason: 'rules.unchecked.uncomputed', cells: [c2] },
      { rule: 'weights', plan: 'p7', reason: 'rules.unchecked.failed', detail: 'no such area' },
    ]);
  });
});

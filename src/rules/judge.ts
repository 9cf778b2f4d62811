/** Lets one rule look at a plan, or at one area of it, and keeps what it says. */
import type { CellRange } from '../domain/address';
import type { Plan } from '../domain/plan';
import type { FindingDraft, RuleContext, UncheckedReason } from './define-rule';
import type { Settled } from './settle';

/** What a rule said about what it was shown. */
export interface Said {
  readonly drafts: readonly FindingDraft[];
  /** Why it failed, for support; null when it ran to its end. */
  readonly failure: string | null;
  /** What it could not judge, and what it would have needed. */
  readonly missing: ReadonlyMap<UncheckedReason, readonly CellRange[]>;
}

/** What rules said, by their place among the settled ones; those that said nothing are not there. */
export type SaidByRule = ReadonlyMap<number, Said>;

export type Surroundings = Pick<RuleContext, 'plans' | 'cutoff' | 'approved'>;

/**
 * A rule with what it may know. Never throws for what a plan holds: a rule that fails says so.
 * @returns what it says about a plan; null where it has nothing to say
 */
export function judgeOf({ rule, options }: Settled, surroundings: Surroundings): (plan: Plan) => Said | null {
  let drafts: FindingDraft[] = [];
  let missing = new Map<UncheckedReason, CellRange[]>();
  const context: RuleContext = {
    ...surroundings,
    options,
    report(draft) {
      if (draft.cells.length === 0) throw new RangeError('a finding without a cell');
      drafts.push(draft);
    },
    cannotCheck(reason, cells) {
      const known = missing.get(reason);
      if (known) known.push(...cells);
      else missing.set(reason, [...cells]);
    },
  };
  return (plan) => {
    let failure: string | null = null;
    try {
      rule.check(plan, context);
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
    if (drafts.length === 0 && missing.size === 0 && failure === null) return null;
    const said = { drafts, failure, missing };
    drafts = [];
    missing = new Map();
    return said;
  };
}

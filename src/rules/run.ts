/** Runs the rules over plans. */
import type { CellAddress } from '../domain/address';
import type { ApprovedTargets } from '../domain/approved-targets';
import type { CellContent } from '../domain/edit';
import type { Finding, UncheckedRule } from '../domain/finding';
import type { Month } from '../domain/period';
import type { Plan } from '../domain/plan';
import type { RuleConfig } from './config';
import type { FixDraft } from './define-rule';
import type { AnyRule } from './registry';
import { createRuleRunner } from './runner';

export interface RunOptions {
  readonly config?: RuleConfig;
  /** See `RuleContext`; null without it. */
  readonly cutoff?: Month | null;
  readonly approved?: ApprovedTargets | null;
  /** What the cells hold, for the fixes; see `FixContext`. */
  readonly contentAt?: (cell: CellAddress) => CellContent;
  /** Other rules than the registered ones. */
  readonly rules?: readonly AnyRule[];
}

export interface RunResult {
  /** By severity, then by place: the order of the plans, row, column, and the order of the registry. */
  readonly findings: Finding[];
  /** Rules that could not judge a plan (or a part of it), and why. */
  readonly unchecked: UncheckedRule[];
  /** The ways of mending one of these findings, best first. */
  fixesOf(finding: Finding): readonly FixDraft[];
}

/**
 * Judges plans. Never throws for what a plan holds: a rule that fails is reported as one that could not run.
 * Linear in the number of indicators.
 */
export function runRules(plans: readonly Plan[], options: RunOptions = {}): RunResult {
  return createRuleRunner().run(plans, options);
}

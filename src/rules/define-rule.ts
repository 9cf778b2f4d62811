/** What a rule is: metadata and a pure function from a plan to findings. Rules know no clock, no Office and no React. */
import type { CellAddress, CellRange } from '../domain/address';
import type { ApprovedTargets } from '../domain/approved-targets';
import type { CellInput } from '../domain/change-set';
import type { CellContent, EditEffect } from '../domain/edit';
import type { Compared, FixKind, MessageParams, Severity } from '../domain/finding';
import type { Month } from '../domain/period';
import type { Area, Indicator, Plan, PlanType } from '../domain/plan';

export type RuleCategory = 'structure' | 'weights' | 'targets' | 'execution';

export type RuleOptions = Readonly<Record<string, number | string | boolean>>;

export type FindingSubject =
  | 'annual-target'
  | 'programmed'
  | 'annual-weight'
  | 'month-weight'
  | 'distribution'
  | 'actual';

/** What a rule reports; the runner adds the rule's id, the severity and the plan. */
export interface FindingDraft {
  /** A key of the rule's messages; `default` without it. */
  readonly messageId?: string;
  readonly params?: MessageParams;
  readonly area?: Area;
  readonly indicator?: Indicator;
  /** The indicators that it is about where there are several (then `indicator` is left out): those whose findings it explains. */
  readonly indicators?: readonly Indicator[];
  /** What it is called in the list where it is about no indicator, such as a product of a POM. */
  readonly item?: string;
  readonly period?: Month;
  /** The months it speaks about when there are several (then `period` is left out). */
  readonly periods?: readonly Month[];
  /** What of the plan it is about, where one rule looks at several things; see `explained`. */
  readonly subject?: FindingSubject;
  readonly cells: readonly CellRange[];
  readonly value?: number | string | null;
  readonly expected?: number | string | null;
  readonly compared?: readonly Compared[];
  /** When a case differs from the rule's default, for example a rounding residue (info) of a sum (error). */
  readonly severity?: Severity;
  readonly fix?: FixKind | null;
}

/**
 * One way of mending what a finding says, before it is compared with what the cells hold. A fix writes only cells of the plan
 * that were read; formulas among them are shown as such in the preview and never batched.
 */
export interface FixDraft {
  /** Unique among the fixes of one finding: `proportion`, `one`, `recompute`. */
  readonly id: string;
  /** A key under `rules.<rule>.fixes`: what it does, in a sentence. */
  readonly messageId: string;
  readonly params: MessageParams;
  /** Each cell once. */
  readonly writes: readonly {
    readonly cell: CellAddress;
    readonly after: Exclude<CellInput, null>;
    readonly numberFormat?: string;
    /**
     * Written all or none with those that have the same: the weights of a month. Without it with all that have none.
     */
    readonly together?: string;
  }[];
  /** What becomes of the totals. */
  readonly effects: readonly EditEffect[];
  /** The rule's own kind without it. */
  readonly kind?: FixKind;
  /** Whether each cell makes sense by itself; without it all of them are written or none, or those that belong together. */
  readonly independent?: boolean;
}

/** Keys of `rules.unchecked`: why a rule could not run. */
export type UncheckedReason = 'uncomputed' | 'noAnnualWeights' | 'failed' | 'unknownRule';

export interface RuleContext<O extends RuleOptions = RuleOptions> {
  readonly options: O;
  /** All plans of the workbook, the judged one among them. */
  readonly plans: readonly Plan[];
  /**
   * The last month that should have been reported: the workbook's corte where somebody chose one, else the last month with a
   * report. Null where nobody chose one and nothing is reported: there is no execution to judge yet.
   */
  readonly cutoff: Month | null;
  /** The targets as they were approved, or null where the workbook has no record of an approval. */
  readonly approved: ApprovedTargets | null;
  report(draft: FindingDraft): void;
  /**
   * Says that the rule could not judge something that it should have: never silence.
   * @param reason a key of `rules.unchecked`
   * @param cells what it would have needed
   */
  cannotCheck(reason: UncheckedReason, cells: readonly CellRange[]): void;
}

/** What a fix may know besides the finding and its plan. */
export type FixContext<O extends RuleOptions = RuleOptions> = Pick<
  RuleContext<O>,
  'options' | 'plans' | 'cutoff' | 'approved'
> & {
  /** What a cell holds, for formulas that are to be taken over from a neighbour; blank where only plans are judged. */
  contentAt(cell: CellAddress): CellContent;
};

/**
 * How far a rule looks, so that after an edit only what may have changed is judged again:
 * - `area`: at one area or its indicators at a time, in the order of the areas, besides what the head of the plan says (type, title,
 *   institution, year, sheet, layout). It is shown areas one by one; plans with products of several years or a ficha as a whole.
 * - `plan`: at the whole plan. Its work for each area is remembered with `perArea`.
 * - `plan-texts`: at the whole plan, but at no figures and at nothing that is inferred from figures (the measure, the sentido, the
 *   comportamiento): what it says stays when only figures change.
 * - `workbook`: at other plans too.
 */
export type RuleScope = 'area' | 'plan-texts' | 'plan' | 'workbook';

export interface RuleMeta<O extends RuleOptions = RuleOptions> {
  /** The file's name; never changes once released. */
  readonly id: string;
  readonly severity: Severity;
  readonly category: RuleCategory;
  readonly appliesTo: readonly PlanType[];
  readonly fix: FixKind | null;
  /** Message ids under `rules.<id>.messages`. */
  readonly messages: readonly string[];
  /** No reason justifies it: there is nothing to argue about, such as an error in a cell. */
  readonly noException?: boolean;
  /** What it looks at; `workbook` without it. */
  readonly scope?: RuleScope;
  /** Defaults; what an institution may change. */
  readonly options: O;
}

export interface Rule<O extends RuleOptions = RuleOptions> {
  readonly meta: RuleMeta<O>;
  check(plan: Plan, context: RuleContext<O>): void;
  /**
   * Of a rule whose scope is `plan`: all that it takes from an area, as plain data. Where that is as it was, what the rule said of the
   * plan stays. Without it the rule looks at the plan again whenever an area is another.
   */
  reads?(area: Area): unknown;
  /**
   * The ways of mending a finding, best first; none where nothing can be proposed. Asked for one finding at a time.
   * @param draft as `check` reported it
   */
  fixes?(draft: FindingDraft, plan: Plan, context: FixContext<O>): readonly FixDraft[];
}

/** Gives a rule its type; nothing is registered here (see `registry`). */
export function defineRule<O extends RuleOptions>(rule: Rule<O>): Rule<O> {
  return rule;
}

/** Runs the rules over plans. */
import type { CellAddress, CellRange } from '../domain/address';
import type { ApprovedTargets } from '../domain/approved-targets';
import { EMPTY } from '../domain/cell-content';
import { sumExact } from '../domain/decimal';
import type { CellContent } from '../domain/edit';
import type { Finding, Severity, UncheckedRule } from '../domain/finding';
import { SEVERITIES } from '../domain/finding';
import type { Month } from '../domain/period';
import type { Area, Indicator, Plan } from '../domain/plan';
import { labelOf } from '../domain/plan';
import type { RuleConfig } from './config';
import type { FindingDraft, FixDraft, RuleContext, UncheckedReason } from './define-rule';
import type { Explanation } from './explained';
import { EXPLANATIONS } from './explained';
import type { AnyRule } from './registry';
import { RULES, ruleOf } from './registry';
import { narrowSeverity, settle } from './settle';
import { targetsOf } from './support/figures';
import { areaLabel } from './support/words';

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
  const rules = options.rules ?? RULES;
  const config = options.config ?? {};
  const { cutoff = null, approved = null, contentAt = () => EMPTY } = options;
  const unknown = unknownRules(rules, config);
  const unchecked: UncheckedRule[] = unknown.map((rule) => ({
    rule,
    plan: '',
    reason: reasonId('unknownRule'),
  }));
  const placed: { finding: Finding; plan: number; rule: number }[] = [];
  const origins = new Map<Finding, () => readonly FixDraft[]>();
  for (const [planIndex, plan] of plans.entries()) {
    const drafts = new Map<string, FindingDraft[]>();
    const settled = settle(rules, config, plan);
    const severityAt = narrowSeverity(config, plan);
    for (const { rule, options: ruleOptions } of settled) {
      if (!rule.meta.appliesTo.includes(plan.type)) continue;
      const own: FindingDraft[] = [];
      drafts.set(rule.meta.id, own);
      const missing = new Map<UncheckedReason, CellRange[]>();
      const context: RuleContext = {
        options: ruleOptions,
        plans,
        cutoff,
        approved,
        report(draft) {
          if (draft.cells.length === 0) throw new RangeError('a finding without a cell');
          own.push(draft);
        },
        cannotCheck(reason, cells) {
          const known = missing.get(reason);
          if (known) known.push(...cells);
          else missing.set(reason, [...cells]);
        },
      };
      try {
        rule.check(plan, context);
      } catch (error) {
        unchecked.push({
          rule: rule.meta.id,
          plan: plan.id,
          reason: reasonId('failed'),
          detail: error instanceof Error ? error.message : String(error),
        });
      }
      for (const [reason, cells] of missing) {
        unchecked.push({ rule: rule.meta.id, plan: plan.id, reason: reasonId(reason), cells });
      }
    }
    const held = explained(drafts, options.rules ? [] : EXPLANATIONS);
    for (const [ruleIndex, { rule, severity, options: ruleOptions }] of settled.entries()) {
      for (const draft of drafts.get(rule.meta.id) ?? []) {
        if (held.has(draft)) continue;
        const level = severityAt(rule.meta.id, draft) ?? severity;
        if (level === 'off') continue;
        const finding = finish(draft, rule, level, plan);
        origins.set(
          finding,
          () => rule.fixes?.(draft, plan, { options: ruleOptions, plans, cutoff, approved, contentAt }) ?? [],
        );
        placed.push({ finding, plan: planIndex, rule: ruleIndex });
      }
    }
  }
  placed.sort(
    (a, b) =>
      SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity) ||
      a.plan - b.plan ||
      comparePlace(a.finding.cells[0]!, b.finding.cells[0]!) ||
      a.rule - b.rule,
  );
  return {
    findings: placed.map(({ finding }) => finding),
    unchecked,
    fixesOf: (finding) => (finding.fix === null ? [] : (origins.get(finding)?.() ?? [])),
  };
}

function reasonId(reason: UncheckedReason): string {
  return `rules.unchecked.${reason}`;
}

function unknownRules(rules: readonly AnyRule[], config: RuleConfig): string[] {
  const ids = new Set(rules.map(({ meta }) => meta.id));
  return Object.keys(config.rules ?? {}).filter((id) => !ids.has(id) && !ruleOf(id));
}

function finish(draft: FindingDraft, rule: AnyRule, severity: Severity, plan: Plan): Finding {
  return {
    rule: rule.meta.id,
    // A milder case stays milder, whatever the institution made of the rule.
    severity: draft.severity ? milder(draft.severity, severity) : severity,
    messageId: draft.messageId ?? 'default',
    params: draft.params ?? {},
    plan: plan.id,
    item: draft.indicator ? labelOf(draft.indicator) : (draft.item ?? null),
    area: draft.area ? areaLabel(draft.area) : null,
    period: draft.period ?? null,
    ...(draft.subject === undefined ? {} : { subject: draft.subject }),
    cells: draft.cells,
    value: draft.value ?? null,
    expected: draft.expected ?? null,
    compared: draft.compared ?? [],
    fix: draft.fix === undefined ? rule.meta.fix : draft.fix,
  };
}

function milder(a: Severity, b: Severity): Severity {
  return SEVERITIES[Math.max(SEVERITIES.indexOf(a), SEVERITIES.indexOf(b))]!;
}

function comparePlace(a: CellRange, b: CellRange): number {
  return a.row - b.row || a.column - b.column;
}

/** The drafts that only follow from another finding; see `explained.ts`. */
function explained(
  drafts: ReadonlyMap<string, readonly FindingDraft[]>,
  explanations: readonly Explanation[],
): Set<FindingDraft> {
  const held = new Set<FindingDraft>();
  for (const explanation of explanations) {
    const { cause, message, subjects, effects, effectMessage, within, when } = explanation;
    const causes = (drafts.get(cause) ?? []).filter(
      (draft) =>
        (message === undefined || (draft.messageId ?? 'default') === message) &&
        (subjects === undefined || (draft.subject !== undefined && subjects.includes(draft.subject))),
    );
    if (causes.length === 0) continue;
    const byMonth = within.endsWith('-month');
    const scopeOf = within.startsWith('area')
      ? (draft: FindingDraft) => draft.area
      : (draft: FindingDraft) => draft.indicator;
    const months = new Map<Area | Indicator, number>();
    for (const draft of causes) {
      const scope = scopeOf(draft);
      if (scope) months.set(scope, (months.get(scope) ?? 0) | monthMask(draft));
    }
    for (const effect of effects) {
      for (const draft of drafts.get(effect) ?? []) {
        const scope = scopeOf(draft);
        const mask = scope && months.get(scope);
        if (mask === undefined) continue;
        if (effectMessage !== undefined && (draft.messageId ?? 'default') !== effectMessage) continue;
        if (byMonth && (monthMask(draft) === 0 || (monthMask(draft) & ~mask) !== 0)) continue;
        if (when && balance(draft.indicator) !== when) continue;
        held.add(draft);
      }
    }
  }
  return held;
}

function monthMask(draft: FindingDraft): number {
  if (draft.period !== undefined) return 1 << draft.period;
  return (draft.periods ?? []).reduce<number>((mask, month) => mask | (1 << month), 0);
}

function balance(indicator: Indicator | undefined): 'below' | 'above' | null {
  if (!indicator) return null;
  const { annual, months } = targetsOf(indicator);
  if (annual === null) return null;
  const sum = sumExact(months.filter((target): target is number => target !== null));
  return sum < annual ? 'below' : sum > annual ? 'above' : null;
}

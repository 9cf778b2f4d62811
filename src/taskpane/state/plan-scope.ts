/** Which plans are looked at, and what came of checking them. */
import type { ValidationResult } from '../../app/pane-services';
import type { CellAddress } from '../../domain/address';
import type { Finding, UncheckedRule } from '../../domain/finding';
import type { JustificationProblem, JustifiedFinding } from '../../domain/justification';
import type { Plan } from '../../domain/plan';
import type { PaneState, Scope } from './types';

/** What a plan is known by in the next run: its id is valid for one snapshot only. */
export function planKey(plan: Plan, plans: readonly Plan[]): string {
  const same = (other: Plan) =>
    other.sheet === plan.sheet && other.title === plan.title && other.year === plan.year;
  const ordinal = plans.filter(same).indexOf(plan);
  return [plan.sheet, plan.title, plan.year ?? '', ordinal].join('|');
}

/** The plan in which a cell lies, else the first one of its sheet. */
export function planAt(plans: readonly Plan[], cell: CellAddress | null): Plan | null {
  if (!cell) return null;
  const onSheet = plans.filter((plan) => plan.sheet === cell.sheet);
  const around = onSheet.find(({ range }) => cell.row >= range.row && cell.row < range.row + range.rowCount);
  return around ?? onSheet[0] ?? null;
}

/**
 * The plans of a scope. A plan that is gone and a selected sheet without a plan show the whole workbook:
 * nothing is ever hidden because of where the selection happens to be.
 */
export function plansInScope(
  plans: readonly Plan[],
  scope: Scope,
  selection: CellAddress | null,
): readonly Plan[] {
  if (scope.kind === 'all') return plans;
  const chosen =
    scope.kind === 'follow'
      ? planAt(plans, selection)
      : (plans.find((plan) => planKey(plan, plans) === scope.key) ?? null);
  return chosen ? [chosen] : plans;
}

/** The plan that the tab *Plan* describes: the chosen one, else the one at the selection, else the first. */
export function planInFocus(state: PaneState): Plan | null {
  const plans = state.validation?.plans ?? [];
  const inScope = plansInScope(plans, state.scope, state.selection);
  return inScope.length === 1 ? inScope[0]! : (planAt(plans, state.selection) ?? plans[0] ?? null);
}

/** What the tab *Hallazgos* has to say. */
export type Verdict =
  | 'not-run'
  | 'no-plan'
  | 'findings'
  | 'clean'
  /** Rules could not run and nothing was found: not the same as clean. */
  | 'unchecked'
  /** There is a plan, but nothing in it that the rules speak about. */
  | 'not-applicable';

export interface ScopedResult {
  readonly verdict: Verdict;
  readonly plans: readonly Plan[];
  readonly findings: readonly Finding[];
  readonly unchecked: readonly UncheckedRule[];
  readonly justified: readonly JustifiedFinding[];
  /** Those of no finding (any more) are of every scope. */
  readonly justificationProblems: readonly JustificationProblem[];
  /** Indicators in the plans of the scope. */
  readonly indicators: number;
}

/** The part of a result that belongs to the chosen plans. */
export function scopedResult(
  result: ValidationResult | null,
  scope: Scope,
  selection: CellAddress | null,
): ScopedResult {
  if (!result) {
    return {
      verdict: 'not-run',
      plans: [],
      findings: [],
      unchecked: [],
      justified: [],
      justificationProblems: [],
      indicators: 0,
    };
  }
  const plans = plansInScope(result.plans, scope, selection);
  const ids = new Set(plans.map((plan) => plan.id));
  const whole = plans.length === result.plans.length;
  const findings = whole ? result.findings : result.findings.filter(({ plan }) => ids.has(plan));
  const unchecked = whole ? result.unchecked : result.unchecked.filter(({ plan }) => ids.has(plan));
  const justified = whole
    ? result.justified
    : result.justified.filter(({ finding }) => ids.has(finding.plan));
  const justificationProblems = whole
    ? result.justificationProblems
    : result.justificationProblems.filter(({ finding }) => finding === null || ids.has(finding.plan));
  let indicators = 0;
  for (const plan of plans) for (const area of plan.areas) indicators += area.indicators.length;
  return {
    verdict: verdictOf(result, findings.length, unchecked.length, indicators),
    plans,
    findings,
    unchecked,
    justified,
    justificationProblems,
    indicators,
  };
}

function verdictOf(
  result: ValidationResult,
  findings: number,
  unchecked: number,
  indicators: number,
): Verdict {
  if (result.outcome === 'no-plan') return 'no-plan';
  if (findings > 0) return 'findings';
  if (unchecked > 0 || (result.outcome === 'unchecked' && result.unchecked.length === 0)) {
    return 'unchecked';
  }
  return indicators === 0 ? 'not-applicable' : 'clean';
}

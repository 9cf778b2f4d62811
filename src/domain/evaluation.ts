/**
 * Compliance of one indicator over any stretch of months: the core that months, quarters, the year to date and the year
 * share. It works on numbers only and builds nothing lasting; words and cells are put to it by `derivation`.
 */
import { type Attainment, attainmentOf, type Target } from './attainment';
import { likelyBehavior } from './behavior';
import {
  type Collected,
  type Combined,
  combineConstant,
  combineLast,
  combineSum,
  isSingle,
  sumTargets,
} from './combination';
import type { ComplianceSettings, ComplianceState } from './compliance-model';
import { sumExact } from './decimal';
import { closingMonth, decidingLine } from './line-periods';
import { type MonthFacts, monthFacts } from './month-facts';
import { MONTHS, type Month, type MonthSpan } from './period';
import { periodFacts } from './period-facts';
import { type Behavior, type Indicator, type Line, numberOf } from './plan';

/**
 * What becomes of months after the corte. `not-due` leaves them out: the stretch counts up to the corte. `owed` counts
 * them as programmed and not achieved: what of the whole is secured so far (the year).
 */
export type PendingMonths = 'not-due' | 'owed';

export interface Evaluation {
  readonly state: ComplianceState;
  /** In the indicator's unit; null where the months have no common one (ranges) or nothing is programmed. */
  readonly programmed: number | null;
  readonly actual: number | null;
  /** Points; null unless `state` is `computed`. What wasn't reported counts 0 here. */
  readonly raw: number | null;
  /** What the strict score counts: `raw`, or 0 for what is owed; null when the indicator is left out. */
  readonly strict: number | null;
  /** What the provisional score counts: of what was reported only; null when the indicator is left out. */
  readonly provisional: number | null;
  readonly approximate: boolean;
  readonly attainment: Attainment;
  readonly behavior: Behavior;
  /** Neither declared nor inferred with certainty. */
  readonly behaviorAssumed: boolean;
  readonly target: Target | null;
  /** Σ of the captured numerators and denominators, where they make the number. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The months that make the number, those closed and not reported, and those after the corte. */
  readonly counted: readonly Month[];
  readonly unreported: readonly Month[];
  readonly pending: readonly Month[];
  /** Whether any of them count as programmed and not achieved. */
  readonly owes: boolean;
  /** Whether the months after the corte do. */
  readonly owesPending: boolean;
  /** The later month that closes the period in which the stretch ends, where nothing else is due in it. */
  readonly countsIn: Month | null;
}

/** Twelve programmed targets as the inference of behavior wants them. */
export function programmedMonths(indicator: Indicator): (number | null)[] {
  return MONTHS.map((month) => {
    const reading = indicator.programmed?.months[month];
    return reading === undefined ? null : numberOf(reading);
  });
}

/** The behavior to compute with: declared, inferred, or (then it is said) the most likely one. */
export function behaviorOf(indicator: Indicator): { behavior: Behavior; assumed: boolean } {
  if (indicator.behavior) return { behavior: indicator.behavior.value, assumed: false };
  const likely = likelyBehavior(
    programmedMonths(indicator),
    numberOf(indicator.annualTarget.value),
    indicator.measure,
    indicator.direction.value,
  );
  const fallback: Behavior = indicator.measure === 'percent' ? 'constant' : 'sum';
  return { behavior: likely ?? fallback, assumed: true };
}

function collect(
  span: MonthSpan,
  cutoff: Month,
  attainment: Attainment,
  pendingMonths: PendingMonths,
  factsOf: (month: Month) => MonthFacts,
): Collected {
  const found: Collected = {
    reported: [],
    owed: [],
    unreported: [],
    pending: [],
    extra: [],
    due: 0,
    unreadable: 0,
    unreadableTargets: 0,
    noDemand: 0,
    notComputable: 0,
    pendingTargets: [],
  };
  for (let m = span.first; m <= span.last; m++) {
    const month = m as Month;
    const facts = factsOf(month);
    if (month > cutoff) {
      if (facts.programmed === 'blank') continue;
      found.pending.push(month);
      if (facts.target === null) continue;
      const pending = { month, target: facts.target, facts };
      found.pendingTargets.push(pending);
      if (pendingMonths === 'owed') found.owed.push(pending);
      continue;
    }
    if (facts.programmed === 'blank') {
      if (facts.actual !== null) found.extra.push({ month, actual: facts.actual });
      continue;
    }
    found.due++;
    if (facts.target === null) {
      found.unreadable++;
      found.unreadableTargets++;
      continue;
    }
    const needsMoreThanZero = attainment.kind === 'ratio' || attainment.kind === 'milestone';
    if (needsMoreThanZero && facts.target.high <= 0) {
      found.notComputable++;
      if (facts.actual !== null) found.extra.push({ month, actual: facts.actual });
      continue;
    }
    const due = { month, target: facts.target, facts };
    switch (facts.reported) {
      case 'set':
        found.reported.push(due);
        break;
      case 'no-demand':
        found.noDemand++;
        break;
      case 'unreadable':
        found.unreadable++;
        found.owed.push(due);
        found.unreported.push(month);
        break;
      case 'blank':
        found.owed.push(due);
        found.unreported.push(month);
        break;
    }
  }
  return found;
}

/**
 * Computes an indicator over a stretch of months.
 * @param span any run of months: one month, a quarter, a cuatrimestre, January to the corte, the year
 */
export function evaluate(
  indicator: Indicator,
  span: MonthSpan,
  settings: ComplianceSettings,
  pendingMonths: PendingMonths = 'not-due',
): Evaluation {
  const attainment = attainmentOf(indicator, settings);
  const { behavior, assumed } = behaviorOf(indicator);
  const deciding = decidingLine(indicator);
  const factsOf =
    deciding === null
      ? (month: Month) => monthFacts(indicator, month)
      : (month: Month) => periodFacts(indicator, deciding, month, behavior);
  const found = collect(span, settings.cutoff, attainment, pendingMonths, factsOf);
  const adds = behavior === 'sum' || behavior === 'max-sum';
  const more = attainment.kind === 'ratio' || attainment.kind === 'milestone';
  const stretch = {
    attainment,
    behavior,
    behaviorAssumed: assumed && span.first !== span.last,
    owesPending: pendingMonths === 'owed',
    countsIn: null,
  };
  const aheadOfPlan = adds && found.extra.length > 0 ? sumExact(found.extra.map((one) => one.actual)) : null;

  if (found.due === 0 && found.pending.length === 0) {
    const countsIn = closingLater(deciding ?? indicator.programmed, span.last, factsOf);
    const isPending = countsIn !== null && countsIn > settings.cutoff;
    if (isPending) found.pending.push(countsIn);
    const state = isPending ? 'pending' : 'not-programmed';
    return describe({ ...stretch, countsIn }, found, state, uncounted(null, aheadOfPlan), null);
  }
  const countsAhead = more && aheadOfPlan !== null && found.owed.length > 0;
  if (found.reported.length === 0 && !countsAhead) {
    const state = stateWithoutReport(found, pendingMonths);
    const owes =
      state === 'not-reported' || state === 'unreadable' || (state === 'pending' && pendingMonths === 'owed');
    const planned = targetWithoutReport(found, behavior);
    return describe(stretch, found, state, uncounted(planned, aheadOfPlan), owes ? 0 : null);
  }
  const combined =
    adds && attainment.kind !== 'range'
      ? combineSum(found, attainment)
      : behavior === 'last'
        ? combineLast(found, attainment)
        : combineConstant(found, attainment, indicator.measure === 'percent');
  if (combined.raw !== null) return describe(stretch, found, 'computed', combined, combined.raw);
  // The period that tells is owed; what was reported before it is all that is known.
  if (combined.provisional !== null) {
    const state = found.unreported.length > 0 ? 'not-reported' : 'pending';
    return describe(stretch, found, state, combined, 0);
  }
  return describe(stretch, found, 'not-computable', combined, null);
}

/** The month after a stretch that closes the programmed period in which it ends, or null. */
function closingLater(line: Line | null, last: Month, factsOf: (month: Month) => MonthFacts): Month | null {
  if (line === null) return null;
  const closing = closingMonth(line, last);
  return closing !== last && factsOf(closing).programmed !== 'blank' ? closing : null;
}

function uncounted(target: Target | null, actual: number | null): Combined {
  return {
    target,
    actual,
    raw: null,
    provisional: null,
    approximate: false,
    numerator: null,
    denominator: null,
    counted: [],
  };
}

/** Written out field by field: this runs some twenty times for every indicator. */
function describe(
  stretch: Pick<Evaluation, 'attainment' | 'behavior' | 'behaviorAssumed' | 'owesPending' | 'countsIn'>,
  found: Collected,
  state: ComplianceState,
  combined: Combined,
  strict: number | null,
): Evaluation {
  const { target } = combined;
  const counts = combined.provisional !== null || combined.raw !== null;
  return {
    state,
    programmed: target !== null && isSingle(target) ? target.high : null,
    actual: combined.actual,
    raw: combined.raw,
    strict,
    provisional: combined.provisional,
    approximate: combined.approximate || (counts && (stretch.behaviorAssumed || found.unreadableTargets > 0)),
    attainment: stretch.attainment,
    behavior: stretch.behavior,
    behaviorAssumed: stretch.behaviorAssumed,
    target,
    numerator: combined.numerator,
    denominator: combined.denominator,
    counted: combined.counted,
    unreported: found.unreported,
    pending: found.pending,
    owes: found.owed.length > 0,
    owesPending: stretch.owesPending,
    countsIn: stretch.countsIn,
  };
}

/** Whether anything may be due within some months; cheap, to leave the others out early. */
export function isProgrammedIn(indicator: Indicator, span: MonthSpan): boolean {
  const months = indicator.programmed?.months;
  if (months === undefined) return false;
  // Programmed in January, it may be due when the quarter closes.
  if (decidingLine(indicator) !== null) return true;
  for (let month = span.first; month <= span.last; month++) {
    if (months[month]!.kind !== 'blank') return true;
  }
  return false;
}

function stateWithoutReport(found: Collected, pendingMonths: PendingMonths): ComplianceState {
  if (found.unreadable > 0) return 'unreadable';
  if (found.unreported.length > 0) return 'not-reported';
  if (found.pending.length > 0 && (pendingMonths === 'owed' || found.due === 0)) return 'pending';
  return found.noDemand > 0 ? 'no-demand' : 'not-computable';
}

function targetWithoutReport(found: Collected, behavior: Behavior): Target | null {
  const months = found.owed.length > 0 ? found.owed : found.pendingTargets;
  if (months.length === 0) return found.notComputable > 0 ? { low: 0, high: 0 } : null;
  if (behavior === 'sum' || behavior === 'max-sum') return sumTargets(months);
  return months[months.length - 1]!.target;
}

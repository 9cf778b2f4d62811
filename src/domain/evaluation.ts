/**
 * Compliance of one indicator over any stretch of months: the core that months, quarters, the year to date and the year
 * share. It works on numbers only and builds nothing lasting; words and cells are put to it by `derivation`.
 */
import { type Attainment, attain, attainmentOf, type Target } from './attainment';
import { likelyBehavior } from './behavior';
import type { ComplianceSettings, ComplianceState } from './compliance-model';
import { percentOf, sumExact, withoutDust } from './decimal';
import { type MonthFacts, monthFacts } from './month-facts';
import { MONTHS, type Month, type MonthSpan } from './period';
import { type Behavior, type Indicator, numberOf } from './plan';

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

interface Due {
  readonly month: Month;
  readonly target: Target;
  readonly facts: MonthFacts;
}

/** The months of a stretch, sorted by what they are good for. */
interface Collected {
  /** Programmed and reported. */
  readonly reported: Due[];
  /** Programmed and owed: not reported, or after the corte where that is owed. */
  readonly owed: Due[];
  readonly unreported: Month[];
  readonly pending: Month[];
  /** Reported where nothing (or zero) was programmed: counts where the periods add up. */
  readonly extra: { month: Month; actual: number }[];
  /** Programmed months within the corte. */
  due: number;
  unreadable: number;
  /** Of those, the ones whose target cannot be read: nobody knows how much is owed. */
  unreadableTargets: number;
  noDemand: number;
  notComputable: number;
  readonly pendingTargets: Due[];
}

function collect(
  indicator: Indicator,
  span: MonthSpan,
  cutoff: Month,
  attainment: Attainment,
  pendingMonths: PendingMonths,
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
    const facts = monthFacts(indicator, month);
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

/** What a behavior makes of the months: the numbers to compare and what follows from what is owed. */
interface Combined {
  readonly target: Target | null;
  readonly actual: number | null;
  readonly raw: number | null;
  readonly provisional: number | null;
  readonly approximate: boolean;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly counted: readonly Month[];
}

const points = (target: Target): boolean => target.low === target.high;

function sumTargets(months: readonly Due[]): Target {
  return {
    low: sumExact(months.map((due) => due.target.low)),
    high: sumExact(months.map((due) => due.target.high)),
  };
}

/** The periods add up: Σ actual against Σ target. */
function combineSum(found: Collected, attainment: Attainment): Combined {
  const { reported, owed, extra } = found;
  const all = [...reported, ...owed];
  const actual = sumExact([...reported.map((due) => due.facts.actual!), ...extra.map((one) => one.actual)]);
  const whole = sumTargets(all);
  const part = sumTargets(reported);
  const result = (raw: number | null, provisional: number | null): Combined => ({
    target: whole,
    actual,
    raw,
    provisional,
    approximate: false,
    numerator: null,
    denominator: null,
    counted: [...reported.map((due) => due.month), ...extra.map((one) => one.month)].sort((a, b) => a - b),
  });
  if (attainment.kind === 'milestone') {
    // A milestone counts whole or not at all: those that the actuals pay for in full, in order.
    const delivered = (months: readonly Due[]): number => {
      let paid = 0;
      for (const due of [...months].sort((a, b) => a.month - b.month)) {
        const next = sumExact([paid, due.target.high]);
        if (next > actual) break;
        paid = next;
      }
      return paid;
    };
    const share = (months: readonly Due[], total: number) =>
      total > 0 ? percentOf(delivered(months), total) : null;
    return result(share(all, whole.high), share(reported, part.high));
  }
  const provisional = reported.length > 0 ? attain(attainment, part, actual) : null;
  if (owed.length === 0) return result(provisional, provisional);
  if (attainment.kind === 'ratio') return result(attain(attainment, whole, actual), provisional);
  // Where less is better an empty cell must not count as an achievement: what is owed counts 0.
  const share = whole.high > 0 ? part.high / whole.high : all.length > 0 ? reported.length / all.length : 0;
  return result(withoutDust((provisional ?? 0) * share), provisional);
}

function meanOf(values: readonly number[]): number {
  return values.every((value) => value === values[0]) ? values[0]! : sumExact(values) / values.length;
}

/** A ratio or level that every period repeats: Σ numerators / Σ denominators, or the mean of the months. */
function combineConstant(found: Collected, attainment: Attainment, percent: boolean): Combined {
  const { reported, owed } = found;
  const facts = reported.map((due) => due.facts);
  const byDemand = facts.length > 0 && facts.every((one) => one.denominator !== null && one.denominator > 0);
  const lows = reported.map((due) => due.target.low);
  const highs = reported.map((due) => due.target.high);
  const actuals = facts.map((one) => one.actual!);
  let numerator: number | null = null;
  let denominator: number | null = null;
  let target: Target;
  let actual: number;
  if (byDemand) {
    numerator = sumExact(facts.map((one) => one.numerator!));
    const demand = facts.map((one) => one.denominator!);
    const total = sumExact(demand);
    denominator = total;
    actual = percent ? percentOf(numerator, total) : numerator / total;
    // A target that changes weighs as much as the demand it was meant for.
    const weighted = (targets: readonly number[]) =>
      targets.every((one) => one === targets[0])
        ? targets[0]!
        : targets.reduce((sum, one, i) => sum + one * demand[i]!, 0) / total;
    target = { low: weighted(lows), high: weighted(highs) };
  } else {
    actual = meanOf(actuals);
    target = { low: meanOf(lows), high: meanOf(highs) };
  }
  // The mean of equal percentages is right whatever their denominators were.
  const estimated = !byDemand && percent && actuals.some((one) => one !== actuals[0]);
  // A month below a range and one above it do not make up for each other: the mean is that of the months' compliance.
  const provisional =
    attainment.kind === 'range'
      ? meanOf(reported.map((due) => attain(attainment, due.target, due.facts.actual!) ?? 0))
      : attain(attainment, target, actual);
  const share = reported.length / (reported.length + owed.length);
  return {
    target,
    actual,
    raw: provisional === null ? null : share === 1 ? provisional : withoutDust(provisional * share),
    provisional,
    approximate: estimated || (percent && !byDemand && owed.length > 0 && actuals.length > 0),
    numerator,
    denominator,
    counted: reported.map((due) => due.month),
  };
}

/** A stock or score: the last programmed month tells. */
function combineLast(found: Collected, attainment: Attainment): Combined {
  const { reported, owed } = found;
  const last = reported[reported.length - 1]!;
  const provisional = attain(attainment, last.target, last.facts.actual!);
  const stillOwed = owed.some((due) => due.month > last.month);
  return {
    target: last.target,
    actual: last.facts.actual,
    raw: stillOwed ? null : provisional,
    provisional,
    approximate: false,
    numerator: last.facts.numerator,
    denominator: last.facts.denominator,
    counted: [last.month],
  };
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
  const found = collect(indicator, span, settings.cutoff, attainment, pendingMonths);
  const adds = behavior === 'sum' || behavior === 'max-sum';
  const more = attainment.kind === 'ratio' || attainment.kind === 'milestone';
  const stretch = {
    attainment,
    behavior,
    behaviorAssumed: assumed && span.first !== span.last,
    owesPending: pendingMonths === 'owed',
  };
  const aheadOfPlan = adds && found.extra.length > 0 ? sumExact(found.extra.map((one) => one.actual)) : null;

  if (found.due === 0 && found.pending.length === 0) {
    return describe(stretch, found, 'not-programmed', uncounted(null, aheadOfPlan), null);
  }
  const countsAhead = adds && more && aheadOfPlan !== null && found.owed.length > 0;
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
  stretch: Pick<Evaluation, 'attainment' | 'behavior' | 'behaviorAssumed' | 'owesPending'>,
  found: Collected,
  state: ComplianceState,
  combined: Combined,
  strict: number | null,
): Evaluation {
  const { target } = combined;
  const counts = combined.provisional !== null || combined.raw !== null;
  return {
    state,
    programmed: target !== null && points(target) ? target.high : null,
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
  };
}

/** Whether anything is programmed within some months; cheap, to leave the others out early. */
export function isProgrammedIn(indicator: Indicator, span: MonthSpan): boolean {
  const months = indicator.programmed?.months;
  if (months === undefined) return false;
  for (let month = span.first; month <= span.last; month++) {
    if ((months[month]?.kind ?? 'blank') !== 'blank') return true;
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

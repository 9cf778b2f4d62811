/** How the months of a stretch make one number: by adding up, by repeating, or by the last of them. */
import { type Attainment, attain, type Target } from './attainment';
import { percentOf, sumExact, withoutDust } from './decimal';
import type { MonthFacts } from './month-facts';
import type { Month } from './period';

/** A programmed month. */
export interface Due {
  readonly month: Month;
  readonly target: Target;
  readonly facts: MonthFacts;
}

/** The months of a stretch, sorted by what they are good for. */
export interface Collected {
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

/** What a behavior makes of the months: the numbers to compare and what follows from what is owed. */
export interface Combined {
  readonly target: Target | null;
  readonly actual: number | null;
  readonly raw: number | null;
  readonly provisional: number | null;
  readonly approximate: boolean;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly counted: readonly Month[];
}

/** Whether a target is one number, not a range. */
export const isSingle = (target: Target): boolean => target.low === target.high;

export function sumTargets(months: readonly Due[]): Target {
  return {
    low: sumExact(months.map((due) => due.target.low)),
    high: sumExact(months.map((due) => due.target.high)),
  };
}

/**
 * The periods add up: Σ actual against Σ target. Where only months without a target report, nothing is known of what was due:
 * a ratio to no target is none.
 */
export function combineSum(found: Collected, attainment: Attainment): Combined {
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
  const provisional = attain(attainment, part, actual);
  if (owed.length === 0) return result(provisional, provisional);
  if (attainment.kind === 'ratio') return result(attain(attainment, whole, actual), provisional);
  // Where less is better an empty cell must not count as an achievement: what is owed counts 0.
  const share = whole.high > 0 ? part.high / whole.high : reported.length / all.length;
  return result(provisional === null ? 0 : withoutDust(provisional * share), provisional);
}

function meanOf(values: readonly number[]): number {
  return values.every((value) => value === values[0]) ? values[0]! : sumExact(values) / values.length;
}

/**
 * A ratio or level that every period repeats: Σ numerators / Σ denominators, or the mean of the months.
 * @param found with a month that is reported, at least
 */
export function combineConstant(found: Collected, attainment: Attainment, percent: boolean): Combined {
  const { reported, owed } = found;
  const facts = reported.map((due) => due.facts);
  const byDemand = facts.every((one) => one.denominator !== null && one.denominator > 0);
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
    approximate: estimated || (percent && !byDemand && owed.length > 0),
    numerator,
    denominator,
    counted: reported.map((due) => due.month),
  };
}

/**
 * A stock or score: the last programmed month tells.
 * @param found with a month that is reported, at least
 */
export function combineLast(found: Collected, attainment: Attainment): Combined {
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

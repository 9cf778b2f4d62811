/**
 * An annual target spread over the periods of a year, exactly. Whole units by largest remainders (in a tie the last), money in
 * whole units, percentages in tenths of a point; a target that is finer than its unit is spread as finely as it is written.
 *
 * What is spread depends on the comportamiento:
 * - Suma, Máximo por suma: the periods add up to the target.
 * - Constante: every period repeats the target.
 * - Último: the last period is the target. Where the level at the beginning is known (the base line) the periods before it rise
 *   or fall towards it in equal steps, or by the shape; where it is not, the level is to be held: every period is the target.
 */
import { decimalsOf, roundHalfUp, sumExact } from './decimal';
import { amountOf, divideWhole, unitsOf } from './largest-remainder';
import type { Month } from './period';
import type { Behavior, Measure } from './plan';

export interface DistributionRequest {
  /** In the plan's units; percentages in points. */
  readonly annual: number;
  /** The months that get a target, in order. */
  readonly periods: readonly Month[];
  readonly behavior: Behavior;
  readonly measure: Measure;
  /**
   * One for each period, in any scale; even without it. For Suma the parts, for Último the levels of the shape (last year's), of
   * which only the proportion to their last counts.
   */
  readonly shares?: readonly number[];
  /** What is captured and stays, by month; months that are no periods count too. */
  readonly kept?: ReadonlyMap<Month, number>;
  /** Último: the level at the end of the year before. */
  readonly start?: number;
}

export type DistributionProblem =
  /** What stays is more than the target (or has another sign). */
  | 'kept-exceeds'
  /** Nothing is left to fill in, and what stays is not the target. */
  | 'kept-differs'
  /** Shares that are negative, not numbers, or all zero. */
  | 'no-shares'
  | 'no-periods'
  /** More digits than can be counted exactly. */
  | 'too-fine';

export type Distribution =
  | {
      readonly kind: 'distributed';
      /** By month; only what is to be written. */
      readonly targets: ReadonlyMap<Month, number>;
    }
  | { readonly kind: 'problem'; readonly problem: DistributionProblem };

/** Decimals in which a quantity is planned: whole units, percentages in tenths. */
export function decimalsOfMeasure(measure: Measure, amounts: readonly number[]): number {
  const own = amounts.reduce((most, amount) => Math.max(most, decimalsOf(amount)), 0);
  switch (measure) {
    case 'percent':
    case 'score':
      return Math.max(1, own);
    case 'count':
    case 'money':
    case 'time':
    case 'unknown':
      return own;
  }
}

const problem = (kind: DistributionProblem): Distribution => ({ kind: 'problem', problem: kind });

/** Spreads an annual target over its periods. Pure and exact. */
export function distribute(request: DistributionRequest): Distribution {
  const { periods, shares, kept = new Map<Month, number>() } = request;
  if (periods.length === 0) return problem('no-periods');
  if (shares) {
    const usable =
      shares.length === periods.length && shares.every((share) => Number.isFinite(share) && share >= 0);
    if (!usable || shares.every((share) => share === 0)) return problem('no-shares');
  }
  const open = periods.flatMap((month, i) => (kept.has(month) ? [] : [{ month, share: shares?.[i] ?? 1 }]));
  switch (request.behavior) {
    case 'sum':
    case 'max-sum':
      return spread(request, open, kept);
    case 'constant':
      return {
        kind: 'distributed',
        targets: new Map(open.map(({ month }) => [month, request.annual])),
      };
    case 'last':
      return levels(request, open, kept);
  }
}

interface OpenPeriod {
  readonly month: Month;
  readonly share: number;
}

function spread(
  { annual, measure }: DistributionRequest,
  open: readonly OpenPeriod[],
  kept: ReadonlyMap<Month, number>,
): Distribution {
  const rest = sumExact([annual, ...[...kept.values()].map((value) => -value)]);
  if (open.length === 0) {
    return rest === 0 ? { kind: 'distributed', targets: new Map() } : problem('kept-differs');
  }
  if (rest !== 0 && Math.sign(rest) !== Math.sign(annual)) return problem('kept-exceeds');
  const decimals = decimalsOfMeasure(measure, [annual, rest]);
  const units = unitsOf(Math.abs(rest), decimals);
  if (units === null) return problem('too-fine');
  const shares = open.map(({ share }) => share);
  const parts = divideWhole(units, shares);
  // Only the periods that are left may have no share at all.
  if (parts === null) return units === 0 ? nothing(open) : problem('no-shares');
  const sign = rest < 0 ? -1 : 1;
  return {
    kind: 'distributed',
    targets: new Map(
      open.map(({ month }, i) => [month, parts[i] === 0 ? 0 : sign * amountOf(parts[i]!, decimals)]),
    ),
  };
}

const nothing = (open: readonly OpenPeriod[]): Distribution => ({
  kind: 'distributed',
  targets: new Map(open.map(({ month }) => [month, 0])),
});

function levels(
  { annual, measure, periods, shares, start }: DistributionRequest,
  open: readonly OpenPeriod[],
  kept: ReadonlyMap<Month, number>,
): Distribution {
  const last = periods[periods.length - 1]!;
  const keptLast = kept.get(last);
  if (keptLast !== undefined && keptLast !== annual) return problem('kept-differs');
  const decimals = decimalsOfMeasure(measure, [annual]);
  const shape = shares && { levels: shares, end: shares[shares.length - 1]! };
  if (shape?.end === 0) return problem('no-shares');
  const level = (index: number): number => {
    if (index === periods.length - 1) return annual;
    if (shape) return roundHalfUp((annual * shape.levels[index]!) / shape.end, decimals);
    if (start === undefined) return annual;
    return roundHalfUp(start + ((annual - start) * (index + 1)) / periods.length, decimals);
  };
  return {
    kind: 'distributed',
    targets: new Map(open.map(({ month }) => [month, level(periods.indexOf(month))])),
  };
}

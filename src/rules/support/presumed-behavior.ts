/**
 * What the targets were probably meant to do, when they fit no behavior because one of them is wrong. Only used to choose
 * the rule that speaks: a ratio with one month at 90 should hear about that month, not that its months add up to 1,190.
 */
import { equalsExactly, sumExact } from '../../domain/decimal';
import type { Behavior, Indicator } from '../../domain/plan';
import { targetsOf } from './figures';

/**
 * @returns the declared or inferred behavior; else `constant` when most periods repeat the annual target, or most repeat
 *   one figure that is nearer to it than that figure times their number; `last` for scores; `sum` otherwise. Null where
 *   there is nothing to go by, or where the figures rise to the target like a level that nobody declared.
 */
export function presumedBehavior(indicator: Indicator): Behavior | null {
  const { months, programmed, annual, behavior } = targetsOf(indicator);
  if (behavior !== null) return behavior;
  if (annual === null || programmed.length === 0) return null;
  const adding: Behavior = indicator.direction.value === 'descending' ? 'max-sum' : 'sum';
  const figures = programmed.map((month) => months[month]!);
  const count = figures.length;
  const repeating = figures.filter((figure) => equalsExactly(figure, annual)).length;
  const ratio = indicator.measure === 'percent';
  if (repeating * 2 > count || (repeating * 2 === count && ratio)) return 'constant';
  if (indicator.measure === 'score') return 'last';
  if (count === 1) return ratio ? 'constant' : adding;
  if (count >= 3 && endsAsLevel(figures, annual)) return null;
  if (indicator.measure === 'money') return adding;
  const usual = [...figures].sort((a, b) => a - b)[Math.floor((count - 1) / 2)]!;
  const mostAlike = figures.filter((figure) => equalsExactly(figure, usual)).length * 2 > count;
  if (!mostAlike || usual <= 0 || annual <= 0) return adding;
  const asConstant = Math.abs(Math.log(usual / annual));
  const asSum = Math.abs(Math.log((usual * count) / annual));
  // Quantities add up by nature: they have to be clearly nearer to one period than to the sum.
  return asConstant * (ratio ? 1 : 2) < asSum ? 'constant' : adding;
}

/** Figures that never fall, rise at least once and end at the annual target, without nearly adding up to it. */
function endsAsLevel(figures: readonly number[], annual: number): boolean {
  const rises = figures.every((figure, i) => i === 0 || figure >= figures[i - 1]!);
  const last = figures[figures.length - 1]!;
  return rises && last > figures[0]! && equalsExactly(last, annual) && sumExact(figures) > annual * 1.25;
}

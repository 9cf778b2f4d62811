/** What the targets were meant to do; only used to choose the rule that speaks about a wrong one. */
import { likelyBehavior } from '../../domain/behavior';
import type { Behavior, Indicator } from '../../domain/plan';
import { targetsOf } from './figures';

/** The declared or inferred behavior, else the likely one; numbers stored as text count. Null when nothing tells. */
export function presumedBehavior(indicator: Indicator): Behavior | null {
  const { months, annual, behavior } = targetsOf(indicator);
  return behavior ?? likelyBehavior(months, annual, indicator.measure, indicator.direction.value);
}

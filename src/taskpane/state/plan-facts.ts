/** What the tab *Plan* says of a plan. Pure. */
import type { Behavior, Plan } from '../../domain/plan';

export interface InferredBehaviors {
  /** Indicators whose comportamiento was not declared. */
  readonly total: number;
  /** The most frequent first; `none` where no test of the inference passed. */
  readonly counts: readonly { readonly behavior: Behavior | 'none'; readonly count: number }[];
}

/** How the comportamiento of a plan's indicators was inferred: shown, never silent. */
export function inferredBehaviors(plan: Plan): InferredBehaviors {
  const counts = new Map<Behavior | 'none', number>();
  for (const area of plan.areas) {
    for (const { behavior } of area.indicators) {
      if (behavior?.source === 'declared') continue;
      const key = behavior?.value ?? 'none';
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const sorted = [...counts].map(([behavior, count]) => ({ behavior, count }));
  sorted.sort((a, b) => b.count - a.count);
  return { total: sorted.reduce((sum, { count }) => sum + count, 0), counts: sorted };
}

/** Goes through the indicators that somebody began to fill in. */
import type { Area, Indicator, Plan } from '../../domain/plan';
import { isUsed } from './figures';
import { perArea } from './per-area';

/** Those of an area. */
export const usedIn: (area: Area) => readonly Indicator[] = perArea(({ indicators }) =>
  indicators.filter(isUsed),
);

export function* eachIndicator(plan: Plan): Generator<{ area: Area; indicator: Indicator }> {
  for (const area of plan.areas) {
    for (const indicator of usedIn(area)) yield { area, indicator };
  }
}

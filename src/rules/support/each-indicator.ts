/** Goes through the indicators that somebody began to fill in. */
import type { Area, Indicator, Plan } from '../../domain/plan';
import { isUsed } from './figures';

export function* eachIndicator(plan: Plan): Generator<{ area: Area; indicator: Indicator }> {
  for (const area of plan.areas) {
    for (const indicator of area.indicators) {
      if (isUsed(indicator)) yield { area, indicator };
    }
  }
}

/** Which plans become a new year: those that there is a template with months for. */
import type { PlanType } from '../domain/plan';

export type RollablePlanType = 'PAT' | 'POA';

export function isRollable(type: PlanType): type is RollablePlanType {
  return type === 'PAT' || type === 'POA';
}

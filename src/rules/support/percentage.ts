/** Whether a target is a percentage, also where nobody wrote a % sign. */
import type { Indicator } from '../../domain/plan';
import { plainText } from '../../domain/words';
import { targetsOf } from './figures';
import { unitOf } from './unit-of';

/** What names a percentage at the head of a name. */
const NAMED =
  /^(?:porcentaje|eficacia|eficiencia|nivel|tasa|cobertura|proporcion|indice|avance porcentual|por ciento)\b/;

/**
 * A percent format or unit says so. Without a unit, plain numbers are percentages when their name says so, when every period repeats
 * an annual target of 100 at most (things would add up), or when the year is 100.
 */
export function isPercentage(indicator: Indicator): boolean {
  if (indicator.measure === 'percent') return true;
  if ((indicator.measure !== 'count' && indicator.measure !== 'unknown') || unitOf(indicator)) return false;
  const { annual, behavior, programmed } = targetsOf(indicator);
  if (annual === null || annual <= 0 || annual > 100) return false;
  if (annual === 100 || NAMED.test(plainText(indicator.name?.value ?? ''))) return true;
  return behavior === 'constant' && programmed.length > 1;
}

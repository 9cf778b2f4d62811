/** The base line as a figure that can be compared with the target. */
import { parseNumberText } from '../../domain/number-text';
import type { Indicator } from '../../domain/plan';
import { targetsOf } from './figures';

/** In the unit of the target; null where there is none, where it says something else, or where the scales differ. */
export function baselineFigure(indicator: Indicator): number | null {
  const value = indicator.baseline?.value ?? null;
  if (value === null) return null;
  const parsed =
    typeof value === 'number' ? { value, percent: false, ambiguous: false } : parseNumberText(value);
  if (!parsed || parsed.ambiguous) return null;
  const figure = parsed.value;
  const annual = targetsOf(indicator).annual ?? 0;
  // A target of 80 % beside a base line of 0.75: `percent-scale-mixed` would have to say so first.
  const fraction =
    indicator.measure === 'percent' && !parsed.percent && Math.abs(figure) <= 1 && Math.abs(annual) > 1;
  return fraction && figure !== 0 ? null : figure;
}

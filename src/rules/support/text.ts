/** Texts of an indicator, made comparable. */
import type { Indicator } from '../../domain/plan';

/** Everything that an indicator says about itself. */
export function textOf(indicator: Indicator): string {
  return [indicator.name, indicator.description, indicator.formula, indicator.unitOfMeasure]
    .map((part) => part?.value ?? '')
    .join(' ');
}

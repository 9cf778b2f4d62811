/** Texts of an indicator, made comparable. */
import type { Indicator } from '../../domain/plan';

/** Everything that an indicator says about itself. */
export function textOf(indicator: Indicator): string {
  const { name, description, formula, unitOfMeasure } = indicator;
  return [name, description, formula, unitOfMeasure].flatMap((part) => part?.value ?? []).join(' ');
}

/** Texts of an indicator, made comparable. */
import type { Indicator } from '../../domain/plan';

/** Lower case, without accents, single blanks. */
export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Everything that an indicator says about itself. */
export function textOf(indicator: Indicator): string {
  return [indicator.name, indicator.description, indicator.formula, indicator.unitOfMeasure]
    .map((part) => part?.value ?? '')
    .join(' ');
}

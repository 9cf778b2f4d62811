/** A percentage divides like by like. */
import { labelOf } from '../domain/plan';
import { participle, plainText } from '../domain/words';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { isPercentage } from './support/percentage';
import { at } from './support/places';
import { contentOf, quotientOf } from './support/quotient';
import { nounOf } from './words/nouns';
import { isAnswer, isDemand, ratioRoleOf } from './words/ratios';

/** Rates divide unlike things on purpose. */
const RATE = /\b(?:por cada|por mil|per capita|promedio|tasa|razon)\b/;

export const formulaUnitMismatch = defineRule({
  meta: {
    id: 'formula-unit-mismatch',
    severity: 'info',
    category: 'structure',
    appliesTo: ['PAT', 'FICHA'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const formula = indicator.formula;
      if (!isPercentage(indicator) || !formula) continue;
      const quotient = quotientOf(formula.value);
      if (!quotient || RATE.test(plainText(`${indicator.name?.value ?? ''} ${formula.value}`))) continue;
      const above = things(quotient.numerator);
      const below = things(quotient.denominator);
      if (above.length === 0 || below.length === 0 || alike(above, below)) continue;
      context.report({
        params: {
          item: labelOf(indicator),
          numerator: quotient.numerator,
          denominator: quotient.denominator,
        },
        area,
        indicator,
        cells: [at(formula.cell)],
        value: formula.value,
        expected: null,
        compared: [
          { labelId: 'rules.labels.numerator', value: quotient.numerator, cells: [at(formula.cell)] },
          { labelId: 'rules.labels.denominator', value: quotient.denominator, cells: [at(formula.cell)] },
        ],
      });
    }
  },
});

/** What a side counts, without what was done with it. */
function things(side: string): string[] {
  return contentOf(side).filter((word) => ratioRoleOf(participle(word)) === null);
}

/** Whether the sides share a word, are both about persons, or the one answers the other. */
function alike(above: readonly string[], below: readonly string[]): boolean {
  const there = new Set(below);
  if (above.some((word) => there.has(word))) return true;
  const [a, b] = [above[0]!, below[0]!];
  if (nounOf(a)?.nature === 'person' && nounOf(b)?.nature === 'person') return true;
  return isAnswer(a) && isDemand(b);
}

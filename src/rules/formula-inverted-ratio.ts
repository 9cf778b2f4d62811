/** The part belongs above the whole: "propuestos / seleccionados" passes 100 % by nature. */
import { BLANK, labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { isComputed, printedText, textWrite } from './support/fix-writes';
import { at } from './support/places';
import { quotientOf, sideRole } from './support/quotient';

export const formulaInvertedRatio = defineRule({
  meta: {
    id: 'formula-inverted-ratio',
    severity: 'warning',
    category: 'structure',
    appliesTo: ['PAT', 'FICHA'],
    scope: 'area',
    fix: 'proposed',
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const formula = indicator.formula;
      const quotient = formula && quotientOf(formula.value);
      if (!quotient) continue;
      const { annual } = targetsOf(indicator);
      // A ratio that is meant to pass 100 % may divide by the part.
      if (indicator.measure === 'percent' && (annual ?? 0) > 100) continue;
      const above = sideRole(quotient.numerator);
      const below = sideRole(quotient.denominator);
      if (below !== 'part' || (above !== 'demand' && above !== 'plan')) continue;
      const { numerator, denominator } = quotient;
      context.report({
        params: { item: labelOf(indicator), numerator, denominator },
        area,
        indicator,
        cells: [at(formula.cell)],
        value: formula.value,
        expected: `${denominator} / ${numerator}`,
        compared: [
          { labelId: 'rules.labels.numerator', value: numerator, cells: [at(formula.cell)] },
          { labelId: 'rules.labels.denominator', value: denominator, cells: [at(formula.cell)] },
        ],
      });
    }
  },
  fixes({ indicator, params }, _plan, context) {
    const formula = indicator?.formula;
    if (!formula || isComputed(formula.cell, BLANK, context)) return [];
    const printed = printedText(formula.cell, formula.value, context);
    const numerator = String(params?.numerator);
    const denominator = String(params?.denominator);
    const text =
      exchanged(printed, numerator, denominator) ?? exchanged(formula.value, numerator, denominator);
    if (text === null) return [];
    return [
      {
        id: 'exchange',
        messageId: 'exchange',
        params: { item: labelOf(indicator), numerator: denominator, denominator: numerator },
        writes: [textWrite(formula.cell, text)],
        effects: [],
      },
    ];
  },
});

/** The formula with its sides exchanged; brackets and factors of a hundred stay where they are. */
function exchanged(formula: string, numerator: string, denominator: string): string | null {
  const above = formula.indexOf(numerator);
  const below = formula.lastIndexOf(denominator);
  if (above < 0 || below < above + numerator.length) return null;
  const between = formula.slice(above + numerator.length, below);
  return (
    formula.slice(0, above) + denominator + between + numerator + formula.slice(below + denominator.length)
  );
}

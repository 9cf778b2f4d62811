/** The part belongs above the whole: "propuestos / seleccionados" passes 100 % by nature. */
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
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
      if (indicator.measure === 'percent' && annual !== null && annual > 100) continue;
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
});

/** A quotient gives a percentage: a target in things beside it leaves open what is to be reached. */
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { isPercentage } from './support/percentage';
import { at } from './support/places';
import { quotientOf, sideRole } from './support/quotient';
import { amount } from './support/words';

export const countVsRatio = defineRule({
  meta: {
    id: 'count-vs-ratio',
    severity: 'warning',
    category: 'structure',
    appliesTo: ['PAT', 'FICHA'],
    scope: 'area',
    fix: null,
    messages: ['default', 'planned'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const formula = indicator.formula;
      if (indicator.measure !== 'count' || isPercentage(indicator) || !formula) continue;
      const { annual } = targetsOf(indicator);
      const quotient = quotientOf(formula.value);
      if (!quotient || annual === null || !Number.isInteger(annual)) continue;
      // "Realizadas / programadas" is compliance with the target itself: a custom, and no contradiction.
      const planned = sideRole(quotient.denominator) === 'plan';
      context.report({
        messageId: planned ? 'planned' : 'default',
        params: { item: labelOf(indicator), annual: amount(annual, 'count'), formula: formula.value },
        area,
        indicator,
        ...(planned ? { severity: 'info' as const } : {}),
        cells: [at(indicator.annualTarget.cell), at(formula.cell)],
        value: annual,
        expected: null,
        compared: [
          {
            labelId: 'rules.labels.annualTarget',
            value: amount(annual, 'count'),
            cells: [at(indicator.annualTarget.cell)],
          },
          { labelId: 'rules.labels.formula', value: formula.value, cells: [at(formula.cell)] },
        ],
      });
    }
  },
});

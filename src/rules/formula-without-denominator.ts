/** A target in percent is the quotient of two numbers. */
import { labelOf } from '../domain/plan';
import { plainText } from '../domain/words';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { isPercentage } from './support/percentage';
import { at } from './support/places';
import { quotientOf } from './support/quotient';
import { percent } from './support/words';

/** "Avance porcentual", "porcentaje de cumplimiento": a percentage is meant, its two numbers go without saying. */
const PERCENTAGE = /\b(?:porcentual(?:es)?|porcentajes?|por ciento|tasa|proporcion|variacion|promedio)\b|%/;

export const formulaWithoutDenominator = defineRule({
  meta: {
    id: 'formula-without-denominator',
    severity: 'warning',
    category: 'structure',
    appliesTo: ['PAT', 'FICHA'],
    scope: 'area',
    fix: null,
    messages: ['default', 'percentage'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const formula = indicator.formula;
      if (!isPercentage(indicator) || !formula || formula.value.trim() === '') continue;
      if (quotientOf(formula.value)) continue;
      const named = PERCENTAGE.test(plainText(formula.value));
      const { annual } = targetsOf(indicator);
      context.report({
        messageId: named ? 'percentage' : 'default',
        params: { item: labelOf(indicator), formula: formula.value },
        area,
        indicator,
        ...(named ? { severity: 'info' as const } : {}),
        cells: [at(formula.cell)],
        value: formula.value,
        expected: null,
        compared: [
          { labelId: 'rules.labels.formula', value: formula.value, cells: [at(formula.cell)] },
          ...(annual === null
            ? []
            : [
                {
                  labelId: 'rules.labels.annualTarget',
                  value: percent(annual),
                  cells: [at(indicator.annualTarget.cell)],
                },
              ]),
        ],
      });
    }
  },
});

/** Every indicator has an annual target. */
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { isBlank } from './support/figures';
import { at } from './support/places';

export const missingTarget = defineRule({
  meta: {
    id: 'missing-target',
    severity: 'error',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const { value, cell } = indicator.annualTarget;
      if (value.kind === 'uncomputed') context.cannotCheck('uncomputed', [at(cell)]);
      if (!isBlank(value)) continue;
      context.report({
        params: { item: labelOf(indicator) },
        area,
        indicator,
        subject: 'annual-target',
        cells: [at(cell)],
        value: value.kind === 'text' ? value.text : null,
        expected: null,
      });
    }
  },
});

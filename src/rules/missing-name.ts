/** Every indicator that is filled in has a name. */
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { at } from './support/places';

export const missingName = defineRule({
  meta: {
    id: 'missing-name',
    severity: 'warning',
    category: 'structure',
    appliesTo: ['PAT', 'POA', 'POM', 'AVANCE'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      if ((indicator.name?.value.trim() ?? '') !== '') continue;
      context.report({
        params: { item: labelOf(indicator) },
        area,
        indicator,
        cells: [at(indicator.nameCell)],
        value: null,
        expected: null,
      });
    }
  },
});

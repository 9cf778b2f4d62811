/** Where a plan says how it computes, it says so of every indicator. */
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { blankCellOf, withoutText } from './support/blank-cells';
import { blankFichaCell } from './support/ficha-cells';
import { at } from './support/places';

export const missingFormula = defineRule({
  meta: {
    id: 'missing-formula',
    severity: 'error',
    category: 'structure',
    appliesTo: ['PAT', 'FICHA'],
    scope: 'plan-texts',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    if (plan.ficha) {
      const cell = blankFichaCell(plan, 'calculation', 'method');
      if (cell) context.report({ params: { item: plan.title }, item: plan.title, cells: [at(cell)] });
      return;
    }
    for (const area of plan.areas) {
      for (const indicator of withoutText(area, 'formula')) {
        const cell = blankCellOf(plan, indicator, 'formula');
        if (!cell) continue;
        context.report({ params: { item: labelOf(indicator) }, area, indicator, cells: [at(cell)] });
      }
    }
  },
});

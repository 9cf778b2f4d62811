/** What is planned has a code, where the plan gives codes. */
import { labelOf } from '../domain/plan';
import { plainText } from '../domain/words';
import { defineRule } from './define-rule';
import { blankCellOf, withoutText } from './support/blank-cells';
import { usedIn } from './support/each-indicator';
import { at } from './support/places';

/** Lines of totals that recognition could not tell from indicators. */
const TOTAL = /^(?:gran |sub)?total\b/;

export const missingCode = defineRule({
  meta: {
    id: 'missing-code',
    severity: 'error',
    category: 'structure',
    appliesTo: ['PAT', 'POA', 'POM'],
    scope: 'plan-texts',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    let used = 0;
    let lacking = 0;
    for (const area of plan.areas) {
      used += usedIn(area).length;
      lacking += withoutText(area, 'code').length;
    }
    // A plan without codes is a list without codes; one or two codes are no system either.
    if ((used - lacking) * 2 < used) return;
    for (const area of plan.areas) {
      for (const indicator of withoutText(area, 'code')) {
        if (TOTAL.test(plainText(indicator.name?.value ?? ''))) continue;
        const cell = blankCellOf(plan, indicator, 'code') ?? indicator.nameCell;
        context.report({
          params: { row: String(cell.row + 1), item: labelOf(indicator) },
          area,
          indicator,
          cells: [at(cell)],
          value: null,
          expected: null,
        });
      }
    }
  },
});

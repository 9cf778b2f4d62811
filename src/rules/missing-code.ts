/** What is planned has a code, where the plan gives codes. */
import { labelOf } from '../domain/plan';
import { plainText } from '../domain/words';
import { defineRule } from './define-rule';
import { blankCellOf, hasText } from './support/blank-cells';
import { eachIndicator } from './support/each-indicator';
import { at } from './support/places';

/** Lines of totals that recognition could not tell from indicators. */
const TOTAL = /^(?:gran |sub)?total\b/;

export const missingCode = defineRule({
  meta: {
    id: 'missing-code',
    severity: 'error',
    category: 'structure',
    appliesTo: ['PAT', 'POA', 'POM'],
    scope: 'plan',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    const used = [...eachIndicator(plan)];
    const coded = used.filter(({ indicator }) => hasText(indicator, 'code')).length;
    // A plan without codes is a list without codes; one or two codes are no system either.
    if (coded * 2 < used.length) return;
    for (const { area, indicator } of used) {
      if (hasText(indicator, 'code') || TOTAL.test(plainText(indicator.name?.value ?? ''))) continue;
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
  },
});

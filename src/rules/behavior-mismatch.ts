/** How much of a demand is served doesn't add up over the year: 8.3 % of the requests each month serves 8.3 % of them. */
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { plannedMonths } from './support/calendar';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { isPercentage } from './support/percentage';
import { at, monthCells } from './support/places';
import { isRatioOfDemand } from './support/quotient';
import { percent } from './support/words';

export const behaviorMismatch = defineRule({
  meta: {
    id: 'behavior-mismatch',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['PAT', 'FICHA'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const { formula, programmed: line } = indicator;
      const { annual, behavior } = targetsOf(indicator);
      const programmed = plannedMonths(indicator);
      if (behavior !== 'sum' || programmed.length < 2 || annual === null || !line || !formula) continue;
      if (!isPercentage(indicator) || !isRatioOfDemand(formula.value)) continue;
      const months = monthCells(line, programmed);
      context.report({
        params: { item: labelOf(indicator) },
        area,
        indicator,
        subject: 'programmed',
        cells: [...months, at(formula.cell)],
        value: 'sum',
        expected: 'constant',
        compared: [
          { labelId: 'rules.labels.formula', value: formula.value, cells: [at(formula.cell)] },
          { labelId: 'rules.labels.monthSum', value: percent(annual), cells: months },
        ],
      });
    }
  },
});

/** A target far from what was reached is ambitious, or a slip. */
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { baselineFigure } from './support/baseline';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { at } from './support/places';
import { amount } from './support/words';

export const targetJumpVsBaseline = defineRule({
  meta: {
    id: 'target-jump-vs-baseline',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'FICHA'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {
      /** Change, as a share of the base line, from which on it is said. */
      tolerance: 0.5,
      /** Small base lines double easily. */
      minBaseline: 20,
    },
  },
  check(plan, context) {
    const { tolerance, minBaseline } = context.options;
    for (const { area, indicator } of eachIndicator(plan)) {
      const { annual } = targetsOf(indicator);
      const baseline = baselineFigure(indicator);
      if (annual === null || baseline === null || Math.abs(baseline) < minBaseline) continue;
      const change = (annual - baseline) / Math.abs(baseline);
      if (Math.abs(change) <= tolerance + 1e-9) continue;
      const { measure } = indicator;
      context.report({
        params: {
          item: labelOf(indicator),
          annual: amount(annual, measure),
          change: { kind: 'number', value: 100 * change, style: 'percent', decimals: 0 },
          baseline: amount(baseline, measure),
        },
        area,
        indicator,
        subject: 'annual-target',
        cells: [at(indicator.annualTarget.cell), at(indicator.baseline!.cell)],
        value: annual,
        expected: null,
        compared: [
          {
            labelId: 'rules.labels.annualTarget',
            value: amount(annual, measure),
            cells: [at(indicator.annualTarget.cell)],
          },
          {
            labelId: 'rules.labels.baseline',
            value: amount(baseline, measure),
            cells: [at(indicator.baseline!.cell)],
          },
        ],
      });
    }
  },
});

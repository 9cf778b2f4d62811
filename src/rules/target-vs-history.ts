/** A target beside what was reached last. */
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { figureOf, targetsOf } from './support/figures';
import { at } from './support/places';
import { amount } from './support/words';

export const targetVsHistory = defineRule({
  meta: {
    id: 'target-vs-history',
    severity: 'info',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {
      /** Distance, as a share of what was reached, from which on it is said. */
      tolerance: 0.3,
    },
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const { annual } = targetsOf(indicator);
      const years = (indicator.history ?? []).flatMap(({ year, value }) => {
        const figure = figureOf(value.value);
        return figure === null ? [] : [{ year, figure, cell: value.cell }];
      });
      const last = years[years.length - 1];
      // From nothing everything is infinitely far.
      if (annual === null || !last || last.figure === 0) continue;
      const change = (annual - last.figure) / Math.abs(last.figure);
      if (Math.abs(change) <= context.options.tolerance + 1e-9) continue;
      const { measure } = indicator;
      context.report({
        params: {
          item: labelOf(indicator),
          annual: amount(annual, measure),
          observed: amount(last.figure, measure),
          year: String(last.year),
          change: { kind: 'number', value: 100 * change, style: 'percent', decimals: 0 },
        },
        area,
        indicator,
        subject: 'annual-target',
        cells: [at(indicator.annualTarget.cell), at(last.cell)],
        value: annual,
        expected: null,
        compared: [
          {
            labelId: 'rules.labels.annualTarget',
            value: amount(annual, measure),
            cells: [at(indicator.annualTarget.cell)],
          },
          ...years.map(({ figure, cell }) => ({
            labelId: 'rules.labels.history',
            value: amount(figure, measure),
            cells: [at(cell)],
          })),
        ],
      });
    }
  },
});

/**
 * Far more was achieved than planned: the target was too low, or the report is wrong. One finding an indicator.
 */
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { comparedDeviations, deviationsOf, isExplained, tenths } from './support/deviations';
import { eachIndicator } from './support/each-indicator';
import { inMonths, reportCells } from './support/execution';
import { months as monthsParam, percent } from './support/words';

export const overachievement = defineRule({
  meta: {
    id: 'overachievement',
    severity: 'warning',
    category: 'execution',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'],
    scope: 'area',
    fix: null,
    messages: ['default', 'several', 'toDate'],
    options: {
      /** Compliance in points above which planning is to be looked at. */
      above: 130,
    },
  },
  check(plan, context) {
    const { cutoff } = context;
    if (cutoff === null) return;
    for (const { area, indicator } of eachIndicator(plan)) {
      const far = deviationsOf(indicator, cutoff).filter(
        (one) => one.compliance > context.options.above && isExplained(indicator, one) !== true,
      );
      if (far.length === 0) continue;
      const months = far.map(({ month }) => month);
      const most = Math.max(...far.map(({ compliance }) => compliance));
      context.report({
        messageId: far[0]!.toDate ? 'toDate' : far.length === 1 ? 'default' : 'several',
        params: {
          item: labelOf(indicator),
          compliance: percent(tenths(most)),
          months: monthsParam(months),
        },
        area,
        indicator,
        ...inMonths(months),
        subject: 'actual',
        cells: reportCells(indicator, months),
        value: tenths(most),
        expected: null,
        compared: comparedDeviations(indicator, far),
      });
    }
  },
});

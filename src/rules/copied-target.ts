/**
 * What was achieved is exactly the target, month after month: reality is not that tidy, the target was probably copied. Ratios at
 * 100 % and small numbers are achieved exactly all the time.
 */
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { executionOf, reportCells } from './support/execution';
import { isPercentage } from './support/percentage';
import { monthCells } from './support/places';
import { count, months as monthsParam } from './support/words';

export const copiedTarget = defineRule({
  meta: {
    id: 'copied-target',
    severity: 'info',
    category: 'execution',
    appliesTo: ['PAT', 'POA', 'AVANCE'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {
      /** Periods in which both are the same. */
      minPeriods: 6,
      /** Counts below it are reached exactly without anybody copying. */
      minTarget: 20,
    },
  },
  check(plan, context) {
    const { cutoff } = context;
    if (cutoff === null) return;
    const { minPeriods, minTarget } = context.options;
    for (const { area, indicator } of eachIndicator(plan)) {
      const told = (executionOf(indicator)?.periods ?? []).filter(
        ({ month, target, reported }) => month <= cutoff && target !== null && reported === 'set',
      );
      const percent = isPercentage(indicator);
      const same = told.filter(({ target, actual }) => {
        const { low, high } = target!;
        return low === high && actual === high && (percent ? high !== 100 && high !== 0 : high >= minTarget);
      });
      // One month that differs shows that somebody measures.
      if (same.length < minPeriods || same.length < told.length) continue;
      const months = same.map(({ month }) => month);
      context.report({
        params: { item: labelOf(indicator), count: count(months.length) },
        area,
        indicator,
        periods: months,
        subject: 'actual',
        cells: reportCells(indicator, months),
        value: null,
        expected: null,
        compared: [
          {
            labelId: 'rules.labels.programmed',
            value: monthsParam(months),
            cells: monthCells(indicator.programmed!, months),
          },
        ],
      });
    }
  },
});

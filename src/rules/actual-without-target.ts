/**
 * Something was reported in a month in which nothing was planned: it counts in the year to date, and no month answers for it.
 */
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { executionOf, inMonths, reportCells } from './support/execution';
import { amount, months as monthsParam } from './support/words';

export const actualWithoutTarget = defineRule({
  meta: {
    id: 'actual-without-target',
    severity: 'warning',
    category: 'execution',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'],
    scope: 'area',
    fix: null,
    messages: ['default', 'several'],
    options: {},
  },
  check(plan, context) {
    const { cutoff } = context;
    if (cutoff === null) return;
    for (const { area, indicator } of eachIndicator(plan)) {
      const { programmed, measure } = indicator;
      const execution = executionOf(indicator);
      // Where no month has a target the plan has no calendar, or another rule says that it lacks one.
      if (!execution || !programmed || programmed.months.every(({ kind }) => kind === 'blank')) continue;
      const extra = execution.periods.filter(
        ({ month, programmed: planned, reported, actual }) =>
          // A typed zero where nothing was planned says the same as the blank.
          month <= cutoff && planned === 'blank' && reported === 'set' && actual !== 0,
      );
      if (extra.length === 0) continue;
      const months = extra.map(({ month }) => month);
      const cells = reportCells(indicator, months);
      const first = amount(extra[0]!.actual!, measure);
      context.report({
        messageId: extra.length === 1 ? 'default' : 'several',
        params: {
          item: labelOf(indicator),
          months: monthsParam(months),
          ...(extra.length === 1 ? { actual: first } : {}),
        },
        area,
        indicator,
        ...inMonths(months),
        subject: 'actual',
        cells,
        value: extra.length === 1 ? extra[0]!.actual : null,
        expected: null,
        compared: extra.map(({ month, actual }) => ({
          labelId: 'rules.labels.actual',
          value: amount(actual!, measure),
          cells: reportCells(indicator, [month]),
        })),
      });
    }
  },
});

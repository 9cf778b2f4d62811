/** What is measured once a year is known when the year is over. */
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { declaredFrequency, plannedMonths } from './support/calendar';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { monthCells } from './support/places';
import { month as monthParam } from './support/words';

export const singlePeriodAnnual = defineRule({
  meta: {
    id: 'single-period-annual',
    severity: 'info',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const line = indicator.programmed;
      if (!line || targetsOf(indicator).unreadable !== null) continue;
      const planned = plannedMonths(indicator);
      const [month] = planned;
      // Who declares it annual has thought about it.
      if (month === undefined || planned.length > 1 || declaredFrequency(indicator)?.periods === 1) continue;
      context.report({
        params: { item: labelOf(indicator), month: monthParam(month) },
        area,
        indicator,
        period: month,
        subject: 'programmed',
        cells: monthCells(line, planned),
        value: 1,
        expected: null,
      });
    }
  },
});

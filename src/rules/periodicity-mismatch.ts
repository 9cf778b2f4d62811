/** What is programmed keeps to the declared periodicity. */
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { declaredFrequency, formPeriods, plannedMonths } from './support/calendar';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { at, monthCells } from './support/places';
import { count, months as monthsParam } from './support/words';

export const periodicityMismatch = defineRule({
  meta: {
    id: 'periodicity-mismatch',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM'],
    fix: 'proposed',
    messages: ['default', 'places'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const frequency = declaredFrequency(indicator);
      const line = indicator.programmed;
      if (!frequency || !line || targetsOf(indicator).unreadable !== null) continue;
      const planned = plannedMonths(indicator);
      // Nothing at all is another rule's finding; nothing below a month can be seen in months.
      if (planned.length === 0 || formPeriods(planned, Math.min(12, frequency.periods))) continue;
      const cells = monthCells(line, planned);
      context.report({
        messageId: planned.length === frequency.periods ? 'places' : 'default',
        params: {
          item: labelOf(indicator),
          periodicity: frequency.text,
          periods: count(frequency.periods),
          months: monthsParam(planned),
          count: count(planned.length),
        },
        area,
        indicator,
        subject: 'programmed',
        periods: planned,
        cells: [at(frequency.cell), ...cells],
        value: planned.length,
        expected: frequency.periods,
        compared: [
          { labelId: 'rules.labels.periodicity', value: frequency.text, cells: [at(frequency.cell)] },
          { labelId: 'rules.labels.periods', value: monthsParam(planned), cells },
        ],
      });
    }
  },
});

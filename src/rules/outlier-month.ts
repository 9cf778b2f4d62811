/** A month that is far from the others is a season, or a digit too many. One line per indicator. */
import { labelOf, monthCell } from '../domain/plan';
import { defineRule } from './define-rule';
import { plannedMonths } from './support/calendar';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { at, monthCells } from './support/places';
import { amount, months as monthsParam } from './support/words';

export const outlierMonth = defineRule({
  meta: {
    id: 'outlier-month',
    severity: 'info',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'AVANCE'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {
      /** Times the median of the months. */
      factor: 3,
      /** Fewer months have no middle. */
      minMonths: 6,
    },
  },
  check(plan, context) {
    const { factor, minMonths } = context.options;
    for (const { area, indicator } of eachIndicator(plan)) {
      const { months, unreadable } = targetsOf(indicator);
      const line = indicator.programmed;
      const planned = plannedMonths(indicator);
      if (!line || unreadable !== null || planned.length < minMonths) continue;
      const middle = medianOf(planned.map((month) => months[month]!));
      const far = planned.filter((month) => months[month]! > factor * middle);
      // Several of them are a season; and beside mostly small numbers nothing is far.
      if (middle <= 1 || far.length === 0 || far.length > Math.max(1, Math.floor(planned.length / 6)))
        continue;
      const { measure } = indicator;
      context.report({
        params: {
          item: labelOf(indicator),
          months: monthsParam(far),
          programmed: amount(months[far[0]!]!, measure),
          median: amount(middle, measure),
        },
        area,
        indicator,
        ...(far.length === 1 ? { period: far[0]! } : { periods: far }),
        subject: 'programmed',
        cells: monthCells(line, far),
        value: months[far[0]!]!,
        expected: null,
        compared: [
          ...far.map((month) => ({
            labelId: 'rules.labels.programmed',
            value: amount(months[month]!, measure),
            cells: [at(monthCell(line, month))],
          })),
          {
            labelId: 'rules.labels.median',
            value: amount(middle, measure),
            cells: monthCells(line, planned),
          },
        ],
      });
    }
  },
});

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Every month, and then nothing until December. One line per area and gap. */
import type { Month } from '../domain/period';
import { MONTHS } from '../domain/period';
import type { Indicator } from '../domain/plan';
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { plannedMonths } from './support/calendar';
import { isUsed, targetsOf } from './support/figures';
import { isPercentage } from './support/percentage';
import { monthCells } from './support/places';
import { list, months as monthsParam } from './support/words';

export const yearEndGap = defineRule({
  meta: {
    id: 'year-end-gap',
    severity: 'info',
    category: 'targets',
    appliesTo: ['PAT', 'POA'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {
      /** Months in a row from which on an indicator counts as monthly. */
      monthlyFrom: 6,
    },
  },
  check(plan, context) {
    for (const area of plan.areas) {
      const byGap = new Map<Month, Indicator[]>();
      for (const indicator of area.indicators) {
        if (!isUsed(indicator)) continue;
        const last = lastOfRun(indicator, context.options.monthlyFrom);
        if (last === null) continue;
        const holders = byGap.get(last);
        if (holders) holders.push(indicator);
        else byGap.set(last, [indicator]);
      }
      for (const [last, indicators] of byGap) {
        const gap = MONTHS.filter((month) => month > last);
        context.report({
          params: { items: list(indicators.map(labelOf)), months: monthsParam(gap) },
          area,
          ...(indicators.length === 1 ? { indicator: indicators[0]! } : {}),
          ...(gap.length === 1 ? { period: gap[0]! } : { periods: gap }),
          cells: indicators.flatMap(({ programmed }) => monthCells(programmed!, gap)),
          value: null,
          expected: null,
        });
      }
    }
  },
});

/** The last month of a run that ends before December; null for other calendars. */
function lastOfRun(indicator: Indicator, monthlyFrom: number): Month | null {
  const { behavior, unreadable } = targetsOf(indicator);
  const planned = plannedMonths(indicator);
  const first = planned[0];
  const last = planned[planned.length - 1];
  if (!indicator.programmed || unreadable !== null || first === undefined || last === undefined) return null;
  if (planned.length < monthlyFrom || last === 11 || last - first !== planned.length - 1) return null;
  // Progress that reaches its hundred is finished.
  return behavior === 'sum' && isPercentage(indicator) ? null : last;
}

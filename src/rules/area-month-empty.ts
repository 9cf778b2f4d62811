/** Months in which an area has nothing programmed have no score. One line per area that has no regular calendar. */
import type { Month } from '../domain/period';
import { MONTHS } from '../domain/period';
import { BLANK } from '../domain/plan';
import { defineRule } from './define-rule';
import { figureOf } from './support/figures';
import { at, monthCells } from './support/places';
import { weightTable } from './support/weight-table';
import { areaLabel, months as monthsParam } from './support/words';

export const areaMonthEmpty = defineRule({
  meta: {
    id: 'area-month-empty',
    severity: 'info',
    category: 'weights',
    appliesTo: ['PAT'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const area of plan.areas) {
      const { indicators, months } = weightTable(area);
      const empty = months
        .filter(({ month, unreadable, weights }) => {
          if (unreadable || weights.some((weight) => (weight ?? 0) !== 0)) return false;
          // A typed 0 is something: `zero-target-programmed` asks what it means.
          return !indicators.some(({ programmed }) => figureOf(programmed?.months[month] ?? BLANK) !== null);
        })
        .map(({ month }) => month);
      // An area without any programming at all has worse troubles than an empty month.
      if (empty.length === 12 || isCycle(empty)) continue;
      context.report({
        params: { area: areaLabel(area), months: monthsParam(empty) },
        area,
        ...(empty.length === 1 ? { period: empty[0] } : { periods: empty }),
        cells: area.totalLine ? monthCells(area.totalLine, empty) : [at(area.cell)],
        value: null,
        expected: null,
      });
    }
  },
});

/**
 * Whether the months between the empty ones come round at equal distances through the whole year, twice at least: who plans by
 * quarters is judged by quarters, and nobody forgot a month. Where none is empty, all twelve come round.
 */
function isCycle(empty: readonly Month[]): boolean {
  const used = MONTHS.filter((month) => !empty.includes(month));
  const step = 12 / used.length;
  return used.length >= 2 && used.every((month, i) => month === used[0]! + i * step);
}

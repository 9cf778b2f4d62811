/** Month weights rounded to whole numbers (33, 33, 34) where one decimal is the custom. One line per area. */
import type { CellRange } from '../domain/address';
import type { Month } from '../domain/period';
import { monthCell } from '../domain/plan';
import { defineRule } from './define-rule';
import { recomputed } from './support/month-weight-fix';
import { at } from './support/places';
import { weightTable } from './support/weight-table';
import { areaLabel, list, months as monthsParam, points } from './support/words';

export const weightRounding = defineRule({
  meta: {
    id: 'weight-rounding',
    severity: 'info',
    category: 'weights',
    appliesTo: ['PAT'],
    scope: 'area',
    fix: 'safe',
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const area of plan.areas) {
      const table = weightTable(area);
      const rounded = table.months.filter(({ wholeNumbers }) => wholeNumbers);
      const [sample] = rounded;
      if (!sample) continue;
      const months: Month[] = rounded.map(({ month }) => month);
      const counted = table.indicators.flatMap((_, i) => (sample.programmed[i] ? [i] : []));
      const written = list(counted.map((i) => ({ kind: 'number', value: sample.weights[i] ?? 0 })));
      const finer = list(counted.map((i) => points(sample.printed![i]!)));
      const cells: CellRange[] = rounded.flatMap(({ month, weights, programmed }) =>
        table.indicators.flatMap(({ weights: line }, i) =>
          line && programmed[i] && weights[i] !== null ? [at(monthCell(line, month))] : [],
        ),
      );
      context.report({
        params: {
          area: areaLabel(area),
          weights: written,
          expected: finer,
          months: monthsParam(months),
        },
        area,
        periods: months,
        subject: 'month-weight',
        cells,
        value: counted.map((i) => sample.weights[i] ?? 0).join(' / '),
        expected: counted.map((i) => sample.printed![i]!).join(' / '),
        compared: counted.map((i) => ({
          labelId: 'rules.labels.monthWeight',
          value: points(sample.weights[i] ?? 0),
          cells: [at(monthCell(table.indicators[i]!.weights!, sample.month))],
        })),
      });
    }
  },
  fixes({ area, periods }, _plan, context) {
    if (!area || !periods) return [];
    const params = { months: monthsParam(periods), area: areaLabel(area) };
    return recomputed(area, periods, { messageId: 'decimals', params }, context);
  },
});

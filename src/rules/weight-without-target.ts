/** A weight in a month without a programmed target. */
import type { Month } from '../domain/period';
import { MONTHS } from '../domain/period';
import { labelOf, monthCell } from '../domain/plan';
import { defineRule } from './define-rule';
import { figureOf, isBlank, isUsed, targetsOf } from './support/figures';
import { at, distinct, monthCells } from './support/places';
import { month as monthParam, months as monthsParam, percent } from './support/words';

export const weightWithoutTarget = defineRule({
  meta: {
    id: 'weight-without-target',
    severity: 'error',
    category: 'weights',
    appliesTo: ['PAT'],
    fix: 'proposed',
    messages: ['default', 'nothingProgrammed'],
    options: {},
  },
  check(plan, context) {
    for (const area of plan.areas) {
      for (const indicator of area.indicators) {
        const { weights, programmed } = indicator;
        if (!weights || !isUsed(indicator)) continue;
        const without = MONTHS.filter(
          (month) =>
            (figureOf(weights.months[month]!) ?? 0) > 0 &&
            (programmed === null || isBlank(programmed.months[month]!)),
        );
        if (without.length === 0) continue;
        const report = (months: readonly Month[]) => {
          const [month] = months;
          const single = months.length === 1;
          context.report({
            messageId: single ? 'default' : 'nothingProgrammed',
            params: single
              ? {
                  item: labelOf(indicator),
                  month: monthParam(month!),
                  weight: percent(figureOf(weights.months[month!]!)!),
                }
              : { item: labelOf(indicator), months: monthsParam(months) },
            area,
            indicator,
            ...(single ? { period: month } : { periods: months }),
            subject: 'programmed',
            cells: distinct([
              ...(programmed ? monthCells(programmed, months) : []),
              ...monthCells(weights, months),
            ]),
            value: single ? figureOf(weights.months[month!]!) : null,
            expected: null,
            compared: months.map((m) => ({
              labelId: 'rules.labels.monthWeight',
              value: percent(figureOf(weights.months[m]!)!),
              cells: [at(monthCell(weights, m))],
            })),
          });
        };
        if (targetsOf(indicator).programmed.length === 0) report(without);
        else for (const month of without) report([month]);
      }
    }
  },
});

/**
 * What was achieved so far was typed into each month instead of what was achieved in it: the values never fall, add up to far more
 * than was planned, and the last one alone is about what was planned.
 */
import { sumExact } from '../domain/decimal';
import { closingMonths } from '../domain/line-periods';
import type { Month } from '../domain/period';
import type { Indicator } from '../domain/plan';
import { labelOf, monthCell, numberOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { figureWrite, isComputed } from './support/fix-writes';
import { monthCells } from './support/places';
import { presumedBehavior } from './support/presumed-behavior';
import { amount } from './support/words';

interface Reported {
  readonly months: readonly Month[];
  readonly values: readonly number[];
}

export const cumulativeEnteredAsMonthly = defineRule({
  meta: {
    id: 'cumulative-entered-as-monthly',
    severity: 'warning',
    category: 'execution',
    appliesTo: ['PAT', 'POA', 'FICHA', 'AVANCE'],
    scope: 'area',
    fix: 'proposed',
    messages: ['default'],
    options: {
      /** Fewer periods may well grow by themselves. */
      minPeriods: 4,
      /** Times the target to date that the values have to add up to. */
      factor: 1.5,
      /** How near the last value alone has to be to the target to date, as a part of it. */
      tolerance: 0.25,
    },
  },
  check(plan, context) {
    const { cutoff } = context;
    if (cutoff === null) return;
    const { minPeriods, factor, tolerance } = context.options;
    for (const { area, indicator } of eachIndicator(plan)) {
      const behavior = presumedBehavior(indicator);
      if (behavior !== 'sum' && behavior !== 'max-sum') continue;
      const reported = reportedOf(indicator, cutoff);
      if (!reported || reported.values.length < minPeriods) continue;
      const { months, values } = reported;
      const [first, last] = [values[0]!, values[values.length - 1]!];
      if (first < 0 || last <= first || values.some((value, i) => i > 0 && value < values[i - 1]!)) continue;
      const lastMonth = months[months.length - 1]!;
      const targets = targetsOf(indicator).months.filter(
        (target, month): target is number => target !== null && month <= lastMonth,
      );
      const planned = sumExact(targets);
      const sum = sumExact(values);
      if (sum <= factor * planned) continue;
      // The last is above 0: nowhere near a target of 0 or below.
      if (Math.abs(last - planned) > tolerance * planned) continue;
      const { measure, actual } = indicator;
      const cells = monthCells(actual!, months);
      context.report({
        params: {
          item: labelOf(indicator),
          sum: amount(sum, measure),
          planned: amount(planned, measure),
          last: amount(last, measure),
        },
        area,
        indicator,
        periods: months,
        subject: 'actual',
        cells,
        value: sum,
        expected: last,
        compared: [
          { labelId: 'rules.labels.actualSum', value: amount(sum, measure), cells },
          {
            labelId: 'rules.labels.lastActual',
            value: amount(last, measure),
            cells: monthCells(actual!, [lastMonth]),
          },
          {
            labelId: 'rules.labels.programmedToDate',
            value: amount(planned, measure),
            cells: monthCells(
              indicator.programmed!,
              closingMonths(indicator.programmed!).filter((month) => month <= lastMonth),
            ),
          },
        ],
      });
    }
  },
  fixes({ indicator }, _plan, context) {
    if (!indicator?.actual || context.cutoff === null) return [];
    const { actual, measure } = indicator;
    const reported = reportedOf(indicator, context.cutoff);
    if (!reported) return [];
    const { months, values } = reported;
    const cells = months.map((month) => monthCell(actual, month));
    if (cells.some((cell, i) => isComputed(cell, actual.months[months[i]!]!, context))) return [];
    const writes = values.flatMap((value, i) => {
      const before = actual.months[months[i]!]!;
      return i === 0
        ? []
        : [figureWrite(cells[i]!, sumExact([value, -values[i - 1]!]), before, actual.months)];
    });
    const last = values[values.length - 1]!;
    return [
      {
        id: 'differences',
        messageId: 'differences',
        params: { item: labelOf(indicator) },
        writes,
        effects: [
          {
            labelId: 'rules.labels.actualSum',
            params: {},
            before: amount(sumExact(values), measure),
            after: amount(last, measure),
            cells: monthCells(actual, months),
          },
        ],
      },
    ];
  },
});

/** The numbers that were typed, up to the corte; null where there is no such line. */
function reportedOf({ actual, programmed }: Indicator, cutoff: Month): Reported | null {
  if (!actual || !programmed) return null;
  const told = closingMonths(actual).flatMap((month) => {
    const value = month <= cutoff ? numberOf(actual.months[month]!) : null;
    return value === null ? [] : [{ month, value }];
  });
  return { months: told.map(({ month }) => month), values: told.map(({ value }) => value) };
}

/**
 * A report of a month that is not closed yet: a wrong column, or a corte that nobody moved on. One finding an indicator; one for the
 * plan where most of its indicators report beyond the corte. The corte is of the last year that reports: earlier years are closed.
 */
import { decidingLine, periodClosedIn } from '../domain/line-periods';
import type { Month } from '../domain/period';
import type { Area, Indicator, Plan, Reading } from '../domain/plan';
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { executionOf, inMonths, reportCells, reportsAnything } from './support/execution';
import { count, month as monthParam, months as monthsParam } from './support/words';

export const futureActual = defineRule({
  meta: {
    id: 'future-actual',
    severity: 'error',
    category: 'execution',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'],
    scope: 'workbook',
    fix: null,
    messages: ['default', 'plan'],
    options: {},
  },
  check(plan, context) {
    const { cutoff } = context;
    if (cutoff === null || isPast(plan, context.plans)) return;
    const early: { area: Area; indicator: Indicator; months: Month[] }[] = [];
    let reporting = 0;
    for (const { area, indicator } of eachIndicator(plan)) {
      const periods = executionOf(indicator)?.periods ?? [];
      if (periods.some(({ reported }) => reported !== 'blank')) reporting++;
      const months = periods
        .filter(({ month, reported }) => month > cutoff && reported !== 'blank')
        .map(({ month }) => month)
        .filter((month) => isTyped(indicator, month, cutoff));
      if (months.length > 0) early.push({ area, indicator, months });
    }
    const compared = [
      {
        labelId: 'rules.labels.cutoff',
        value: monthParam(cutoff),
        cells: [],
      },
    ];
    if (early.length > 2 && early.length * 2 > reporting) {
      const months = [...new Set(early.flatMap((one) => one.months))].sort((a, b) => a - b);
      context.report({
        messageId: 'plan',
        params: {
          count: count(early.length),
          months: monthsParam(months),
          cutoff: monthParam(cutoff),
        },
        ...inMonths(months),
        subject: 'actual',
        cells: early.flatMap((one) => reportCells(one.indicator, one.months)),
        value: null,
        expected: null,
        compared,
      });
      return;
    }
    for (const { area, indicator, months } of early) {
      context.report({
        params: { item: labelOf(indicator), months: monthsParam(months), cutoff: monthParam(cutoff) },
        area,
        indicator,
        ...inMonths(months),
        subject: 'actual',
        cells: reportCells(indicator, months),
        value: null,
        expected: null,
        compared,
      });
    }
  },
});

/** Whether anything was reported behind the corte in the period that closes in a month. */
function isTyped(indicator: Indicator, month: Month, cutoff: Month): boolean {
  const deciding = decidingLine(indicator);
  const first = deciding ? Math.max(periodClosedIn(deciding, month).first, cutoff + 1) : month;
  return [indicator.numerator, indicator.denominator, indicator.actual].some((line) =>
    line?.months.slice(first, month + 1).some(isReport),
  );
}

/** Formulas that give nothing, or zero, for months to come are no report. */
function isReport(reading: Reading): boolean {
  return reading.kind === 'text' || (reading.kind === 'number' && !(reading.formula && reading.value === 0));
}

/** Whether a later year reports already. */
function isPast({ year: own }: Plan, plans: readonly Plan[]): boolean {
  return (
    own !== null && plans.some((other) => other.year !== null && other.year > own && reportsAnything(other))
  );
}

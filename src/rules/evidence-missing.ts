/**
 * Something was reported and its means of verification is blank. Only where the table has a column for it. One finding an indicator;
 * one for the whole plan where nobody names any.
 */
import type { CellRange } from '../domain/address';
import { closingMonth } from '../domain/line-periods';
import type { Month } from '../domain/period';
import type { Area, Indicator } from '../domain/plan';
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { executionOf, inMonths } from './support/execution';
import { isBlank } from './support/figures';
import { monthCells } from './support/places';
import { count, months as monthsParam } from './support/words';

export const evidenceMissing = defineRule({
  meta: {
    id: 'evidence-missing',
    severity: 'info',
    category: 'execution',
    appliesTo: ['AVANCE'],
    scope: 'plan',
    fix: null,
    messages: ['default', 'plan'],
    options: {},
  },
  check(plan, context) {
    const { cutoff } = context;
    if (cutoff === null) return;
    const bare: { area: Area; indicator: Indicator; months: Month[]; cells: CellRange[] }[] = [];
    let any = false;
    for (const { area, indicator } of eachIndicator(plan)) {
      const { evidence } = indicator;
      if (!evidence) continue;
      any ||= evidence.months.some((reading) => !isBlank(reading));
      const months = (executionOf(indicator)?.periods ?? [])
        .filter(({ month, reported }) => month <= cutoff && reported === 'set')
        .map(({ month }) => month)
        .filter((month) => isBlank(evidence.months[closingMonth(evidence, month)]!));
      if (months.length > 0) bare.push({ area, indicator, months, cells: monthCells(evidence, months) });
    }
    if (bare.length > 1 && !any) {
      const periods = [...new Set(bare.flatMap(({ months }) => months))].sort((a, b) => a - b);
      context.report({
        messageId: 'plan',
        params: { count: count(bare.length) },
        ...inMonths(periods),
        cells: bare.flatMap(({ cells }) => cells),
        value: null,
        expected: null,
        compared: bare.slice(0, 20).map(({ indicator, cells }) => ({
          labelId: 'rules.labels.noEvidence',
          value: labelOf(indicator),
          cells,
        })),
      });
      return;
    }
    for (const { area, indicator, months, cells } of bare) {
      context.report({
        params: { item: labelOf(indicator), months: monthsParam(months) },
        area,
        indicator,
        ...inMonths(months),
        cells,
        value: null,
        expected: null,
        compared: [{ labelId: 'rules.labels.noEvidence', value: monthsParam(months), cells }],
      });
    }
  },
});

/** A programmed target in a month without a weight. */
import { fitsBehavior } from '../domain/behavior';
import type { Month } from '../domain/period';
import type { Indicator } from '../domain/plan';
import { labelOf, totalCell } from '../domain/plan';
import type { FixDraft } from './define-rule';
import { defineRule } from './define-rule';
import { figureOf, isUsed, targetsOf, unreadable } from './support/figures';
import { monthsOf, recomputed } from './support/month-weight-fix';
import { distinct, monthCells, totalCells } from './support/places';
import { programmeFix } from './support/programme-fix';
import { amount, areaLabel, month as monthParam, months as monthsParam } from './support/words';

export const targetWithoutWeight = defineRule({
  meta: {
    id: 'target-without-weight',
    severity: 'error',
    category: 'weights',
    appliesTo: ['PAT'],
    scope: 'area',
    fix: 'safe',
    messages: ['default', 'noWeights', 'noAnnualWeight'],
    options: {},
  },
  check(plan, context) {
    for (const area of plan.areas) {
      for (const indicator of area.indicators) {
        if (!isUsed(indicator)) continue;
        const { weights, programmed } = indicator;
        // An indicator that weighs 0 in the year is informative: nobody expects weights of it.
        if (!programmed || (weights && figureOf(weights.total) === 0)) continue;
        const targets = targetsOf(indicator);
        const lacks = (month: Month) =>
          targets.months[month] !== 0 &&
          (weights === null ||
            (unreadable(weights.months[month]!) === null && (figureOf(weights.months[month]!) ?? 0) === 0));
        const without = targets.programmed.filter(lacks);
        if (without.length === 0) continue;
        const noneAtAll =
          without.length === targets.programmed.length &&
          (weights === null || weights.months.every((reading) => (figureOf(reading) ?? 0) === 0));
        const noAnnualWeight = noneAtAll && (weights === null || figureOf(weights.total) === null);
        const report = (months: readonly Month[], messageId: string) => {
          const [month] = months;
          const single = messageId === 'default';
          context.report({
            messageId,
            params: single
              ? { item: labelOf(indicator), month: monthParam(month!) }
              : { item: labelOf(indicator), months: monthsParam(months) },
            area,
            indicator,
            ...(months.length === 1 ? { period: month } : { periods: months }),
            subject: 'month-weight',
            cells: distinct([
              ...(noAnnualWeight ? totalCells(weights) : []),
              ...(weights ? monthCells(weights, months) : []),
              ...monthCells(programmed, months),
            ]),
            value: null,
            expected: null,
            compared: months.map((m) => ({
              labelId: 'rules.labels.programmed',
              value: amount(targets.months[m]!, indicator.measure),
              cells: monthCells(programmed, [m]),
            })),
          });
        };
        if (noAnnualWeight) report(without, 'noAnnualWeight');
        else if (noneAtAll && without.length > 1) report(without, 'noWeights');
        else for (const month of without) report([month], 'default');
      }
    }
  },
  fixes(draft, _plan, context) {
    const { area, indicator } = draft;
    const months = monthsOf(draft);
    if (!area || !indicator || months.length === 0) return [];
    if (draft.messageId === 'noAnnualWeight') return informative(indicator);
    const params = { item: labelOf(indicator), months: monthsParam(months), area: areaLabel(area) };
    if (!isBeyond(indicator, months)) {
      return recomputed(area, months, { messageId: 'recompute', params }, context);
    }
    // Without them the targets make the year: a weight would only move the fault to their sum.
    const fix = programmeFix(context, area, indicator, { months: new Map(months.map((one) => [one, null])) });
    return fix ? [{ id: 'withdraw', messageId: 'withdraw', params, ...fix, kind: 'proposed' }] : [];
  },
});

/** Whether the targets don't make the annual one, and would without these months. */
function isBeyond(indicator: Indicator, months: readonly Month[]): boolean {
  const { months: figures, annual, behavior, fits, programmed } = targetsOf(indicator);
  if (fits || programmed.length === months.length) return false;
  const others = figures.map((figure, month) => (months.includes(month as Month) ? null : figure));
  const behaviors = behavior ? [behavior] : (['sum', 'constant'] as const);
  return behaviors.some((one) => fitsBehavior(one, others, annual));
}

/** Where the others add up to 100 without it, what can be said is that it does not count. */
function informative(indicator: Indicator): FixDraft[] {
  const { weights } = indicator;
  const cell = weights && totalCell(weights);
  if (!cell || weights.total.kind !== 'blank') return [];
  return [
    {
      id: 'informative',
      messageId: 'informative',
      params: { item: labelOf(indicator) },
      writes: [{ cell, after: 0 }],
      effects: [],
      kind: 'proposed',
    },
  ];
}

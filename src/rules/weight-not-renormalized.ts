/** In a month an indicator weighs 100 · W / Σ W of those programmed in it. */
import { labelOf, monthCell, totalCell } from '../domain/plan';
import { defineRule } from './define-rule';
import { recomputed } from './support/month-weight-fix';
import { at } from './support/places';
import { differs, sumOf, weightTable } from './support/weight-table';
import { areaLabel, month as monthParam, percent, points } from './support/words';

export const weightNotRenormalized = defineRule({
  meta: {
    id: 'weight-not-renormalized',
    severity: 'warning',
    category: 'weights',
    appliesTo: ['PAT'],
    scope: 'area',
    fix: 'safe',
    messages: ['default'],
    options: {
      /** Points between a weight and what corresponds to it. */
      tolerance: 0.1,
    },
  },
  check(plan, context) {
    const { tolerance } = context.options;
    for (const area of plan.areas) {
      const table = weightTable(area);
      for (const { month, weights, programmed, exact, printed, unreadable, wholeNumbers } of table.months) {
        if (!exact || !printed || unreadable || wholeNumbers) continue;
        for (const [i, indicator] of table.indicators.entries()) {
          const weight = weights[i] ?? null;
          const correct = exact[i] ?? null;
          const line = indicator.weights;
          if (weight === null || correct === null || !line) continue;
          // No weight at all is `target-without-weight`'s.
          if (weight === 0 || !differs(weight, printed[i]!, correct, tolerance)) continue;
          const annualCell = totalCell(line);
          const base = sumOf(table.annual.map((annual, k) => (programmed[k] ? annual : null)));
          context.report({
            params: {
              item: labelOf(indicator),
              month: monthParam(month),
              weight: points(weight),
              expected: points(printed[i]!),
            },
            area,
            indicator,
            period: month,
            subject: 'month-weight',
            cells: [at(monthCell(line, month))],
            value: weight,
            expected: printed[i]!,
            compared: [
              {
                labelId: 'rules.labels.monthWeight',
                value: percent(weight),
                cells: [at(monthCell(line, month))],
              },
              {
                labelId: 'rules.labels.annualWeight',
                value: percent(table.annual[i]!),
                cells: annualCell ? [at(annualCell)] : [],
              },
              {
                labelId: 'rules.labels.programmedWeightSum',
                value: percent(base),
                cells: table.annualCells.flatMap((cell, k) => (cell && programmed[k] ? [at(cell)] : [])),
              },
              { labelId: 'rules.labels.corresponds', value: percent(printed[i]!), cells: [] },
            ],
          });
        }
      }
    }
  },
  fixes({ area, period }, _plan, context) {
    if (!area || period === undefined) return [];
    // One weight alone would leave the sum wrong: the whole month is computed again.
    const params = { month: monthParam(period), area: areaLabel(area) };
    return recomputed(area, [period], { messageId: 'recompute', params }, context);
  },
});

/** The weights of a month add up to 100 wherever something is programmed. */
import { roundHalfUp } from '../domain/decimal';
import type { MessageParam } from '../domain/finding';
import { labelOf, monthCell } from '../domain/plan';
import { diagnoseSum, SUM_TOLERANCE } from '../domain/weights';
import { defineRule } from './define-rule';
import { recomputed } from './support/month-weight-fix';
import { at, distinct } from './support/places';
import type { WeightMonth, WeightTable } from './support/weight-table';
import { differs, sumOf, weightTable } from './support/weight-table';
import { areaLabel, list, month as monthParam, percent, phrase, points } from './support/words';

const ID = 'month-weights-not-100';

export const monthWeightsNot100 = defineRule({
  meta: {
    id: ID,
    severity: 'error',
    category: 'weights',
    appliesTo: ['PAT'],
    scope: 'area',
    fix: 'safe',
    messages: ['default', 'rounding'],
    options: {},
  },
  check(plan, context) {
    for (const area of plan.areas) {
      const table = weightTable(area);
      for (const entry of table.months) {
        if (!entry.anyProgrammed) continue;
        if (entry.unreadable) {
          const lost = table.uncomputed.filter((cell) => isOfMonth(table, entry, cell));
          if (lost.length > 0) context.cannotCheck('uncomputed', lost.map(at));
          continue;
        }
        // Without a single weight the month is `target-without-weight`'s, indicator by indicator.
        if (entry.weights.every((weight) => weight === null)) continue;
        const sum = sumOf(entry.weights);
        if (Math.abs(sum - 100) <= SUM_TOLERANCE + 1e-9) continue;
        const rounding = isRounding(entry);
        const weighed = table.indicators.flatMap((indicator, i) =>
          indicator.weights && entry.weights[i] !== null
            ? [at(monthCell(indicator.weights, entry.month))]
            : [],
        );
        const culprit = rounding ? -1 : onlyCulprit(entry);
        const total = area.totalLine ? [at(monthCell(area.totalLine, entry.month))] : [];
        const first = culprit < 0 ? total : [at(monthCell(table.indicators[culprit]!.weights!, entry.month))];
        context.report({
          messageId: rounding ? 'rounding' : 'default',
          severity: rounding ? 'info' : undefined,
          params: {
            month: monthParam(entry.month),
            area: areaLabel(area),
            sum: percent(sum),
            diagnosis: diagnose(table, entry, culprit),
          },
          area,
          period: entry.month,
          subject: 'month-weight',
          cells: distinct([...first, ...weighed, ...total]),
          value: sum,
          expected: 100,
          compared: [
            { labelId: 'rules.labels.monthWeightSum', value: percent(sum), cells: weighed },
            { labelId: 'rules.labels.expected', value: percent(100), cells: [] },
          ],
        });
      }
    }
  },
  fixes(draft, _plan, context) {
    const { area, period } = draft;
    if (!area || period === undefined) return [];
    const params = { month: monthParam(period), area: areaLabel(area) };
    return recomputed(area, [period], { messageId: 'recompute', params }, context);
  },
});

function isOfMonth(table: WeightTable, entry: WeightMonth, cell: { row: number; column: number }): boolean {
  return table.indicators.some(({ weights, programmed }) =>
    [weights, programmed].some((line) => {
      const own = line && monthCell(line, entry.month);
      return own?.row === cell.row && own.column === cell.column;
    }),
  );
}

/**
 * Whether rounding explains the difference: every weight is the exact one rounded to whole numbers, or lies within one tenth of
 * it; only the residue was not given to anyone.
 */
function isRounding({ weights, exact, programmed }: WeightMonth): boolean {
  if (!exact || weights.some((weight, i) => (weight === null) === programmed[i])) return false;
  const isNear = weights.every((weight, i) => Math.abs((weight ?? 0) - (exact[i] ?? 0)) <= 0.1 + 1e-9);
  return (
    isNear || weights.every((weight, i) => Math.abs((weight ?? 0) - roundHalfUp(exact[i] ?? 0, 0)) < 1e-9)
  );
}

/** The one indicator whose weight is not what corresponds to it; −1 when there are several or it cannot be told. */
function onlyCulprit({ weights, exact, printed }: WeightMonth): number {
  if (!exact || !printed) return -1;
  const off = weights.flatMap((weight, i) =>
    weight !== null && exact[i] != null && differs(weight, printed[i]!, exact[i]!, 0.1) ? [i] : [],
  );
  return off.length === 1 ? off[0]! : -1;
}

function diagnose(table: WeightTable, entry: WeightMonth, culprit: number): MessageParam {
  const said = `rules.${ID}.diagnoses`;
  const diagnosis = diagnoseSum(entry.weights.map((weight) => weight ?? 0));
  const amount = points(Math.abs(diagnosis.difference));
  if (culprit >= 0) {
    return phrase(`${said}.culprit`, {
      item: labelOf(table.indicators[culprit]!),
      weight: points(entry.weights[culprit]!),
      expected: points(entry.printed![culprit]!),
    });
  }
  if (diagnosis.asFractions) return phrase(`${said}.fractions`);
  if (diagnosis.difference < 0) return phrase(`${said}.missing`, { points: amount });
  const twice = diagnosis.countedTwice.map((k) => labelOf(table.indicators[k]!));
  return twice.length > 0
    ? phrase(`${said}.twice`, { points: amount, items: list(twice) })
    : phrase(`${said}.excess`, { points: amount });
}

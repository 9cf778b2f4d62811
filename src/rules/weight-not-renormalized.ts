/**
 * In a month an indicator weighs 100 · W / Σ W of those programmed in it. Months in which the same weight is wrong for the same
 * reason are said once.
 */
import type { Area, Line } from '../domain/plan';
import { labelOf, monthCell } from '../domain/plan';
import type { RuleContext } from './define-rule';
import { defineRule } from './define-rule';
import { inMonths } from './support/execution';
import { monthsOf, recomputed } from './support/month-weight-fix';
import { at, totalCells } from './support/places';
import type { WeightMonth } from './support/weight-table';
import { differs, sumOf, weightTable } from './support/weight-table';
import { areaLabel, months as monthsParam, percent, points } from './support/words';

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
      for (const wrong of groupsIn(area, tolerance)) report(context, area, wrong);
    }
  },
  fixes(draft, _plan, context) {
    const { area } = draft;
    if (!area) return [];
    const months = monthsOf(draft);
    // One weight alone would leave the sum wrong: the whole month is computed again, or not at all.
    const params = { months: monthsParam(months), area: areaLabel(area) };
    return recomputed(area, months, { messageId: 'recompute', params }, context);
  },
});

/** Months in which an indicator has the same wrong weight, for the same reason. */
interface Wrong {
  readonly place: number;
  readonly line: Line;
  readonly weight: number;
  readonly printed: number;
  /** What the annual weights of the programmed ones add up to. */
  readonly base: number;
  readonly months: WeightMonth[];
}

/** In the order of the indicators, then of the months. */
function groupsIn(area: Area, tolerance: number): Wrong[] {
  const table = weightTable(area);
  return table.indicators.flatMap(({ weights: line }, i) => {
    const alike = new Map<string, Wrong>();
    for (const entry of table.months) {
      const { weights, exact, printed, programmed, unreadable, wholeNumbers } = entry;
      if (!exact || unreadable || wholeNumbers) continue;
      const weight = weights[i] ?? null;
      const correct = exact[i] ?? null;
      if (weight === null || correct === null || !line) continue;
      // No weight at all is `target-without-weight`'s.
      if (weight === 0 || !differs(weight, printed![i]!, correct, tolerance)) continue;
      const base = sumOf(table.annual.map((annual, k) => (programmed[k] ? annual : null)));
      const key = [weight, printed![i], base].join(' ');
      const same = alike.get(key);
      if (same) same.months.push(entry);
      else alike.set(key, { place: i, line, weight, printed: printed![i]!, base, months: [entry] });
    }
    return [...alike.values()];
  });
}

function report(context: Pick<RuleContext, 'report'>, area: Area, wrong: Wrong): void {
  const { place, line, weight, printed, base } = wrong;
  const table = weightTable(area);
  const indicator = table.indicators[place]!;
  const months = wrong.months.map(({ month }) => month);
  const cells = months.map((month) => at(monthCell(line, month)));
  const counted = table.annualCells.flatMap((cell, k) =>
    cell && wrong.months.some(({ programmed }) => programmed[k]) ? [at(cell)] : [],
  );
  context.report({
    params: {
      item: labelOf(indicator),
      months: monthsParam(months),
      weight: points(weight),
      expected: points(printed),
    },
    area,
    indicator,
    ...inMonths(months),
    subject: 'month-weight',
    cells,
    value: weight,
    expected: printed,
    compared: [
      { labelId: 'rules.labels.monthWeight', value: percent(weight), cells },
      {
        labelId: 'rules.labels.annualWeight',
        value: percent(table.annual[place]!),
        cells: totalCells(line),
      },
      { labelId: 'rules.labels.programmedWeightSum', value: percent(base), cells: counted },
      { labelId: 'rules.labels.corresponds', value: percent(printed), cells: [] },
    ],
  });
}

/** A plan in which nearly everything is to be 100 % always leaves nothing to be reached. One line per plan. */
import type { CellRange } from '../domain/address';
import { equalsExactly } from '../domain/decimal';
import { defineRule } from './define-rule';
import { usedIn } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { perArea } from './support/per-area';
import { isPercentage } from './support/percentage';
import { at } from './support/places';
import { count, percent } from './support/words';

export const flat100Target = defineRule({
  meta: {
    id: 'flat-100-target',
    severity: 'info',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM'],
    scope: 'plan',
    fix: null,
    messages: ['default'],
    options: {
      /** Fewer are nothing to remark on. */
      minCount: 5,
      /** Share of the plan's indicators from which on it is said. */
      minShare: 0.5,
    },
  },
  reads: (area) => [usedIn(area).length, flatTargets(area)],
  check(plan, context) {
    const { minCount, minShare } = context.options;
    const cells: CellRange[] = [];
    let total = 0;
    for (const area of plan.areas) {
      total += usedIn(area).length;
      for (const cell of flatTargets(area)) cells.push(cell);
    }
    if (cells.length < minCount || cells.length < minShare * total) return;
    context.report({
      params: { count: count(cells.length), total: count(total) },
      cells,
      value: cells.length,
      expected: null,
      compared: [{ labelId: 'rules.labels.annualTarget', value: percent(100), cells }],
    });
  },
});

const flatTargets = perArea((area) =>
  usedIn(area).flatMap((indicator) => {
    const { annual, months, programmed } = targetsOf(indicator);
    if (programmed.length === 0 || annual === null || !isPercentage(indicator)) return [];
    const values = [annual, ...programmed.map((month) => months[month]!)];
    return values.every((one) => equalsExactly(one, 100)) ? [at(indicator.annualTarget.cell)] : [];
  }),
);

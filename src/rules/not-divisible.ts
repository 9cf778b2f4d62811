/** A target that doesn't fall evenly on its periods needs a calendar. One line per plan where there are no columns for one. */

import type { Area, Indicator } from '../domain/plan';
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { declaredFrequency } from './support/calendar';
import { usedIn } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { perArea } from './support/per-area';
import { at } from './support/places';
import { distributionFix, fixesFrom } from './support/target-fixes';
import { countsThings } from './support/unit-of';
import { amount, count } from './support/words';

export const notDivisible = defineRule({
  meta: {
    id: 'not-divisible',
    severity: 'info',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'FICHA'],
    scope: 'plan',
    fix: 'proposed',
    messages: ['default', 'several'],
    options: {},
  },
  reads: (area) =>
    suspectsIn(area).map(({ indicator, frequency, annual }) => [
      labelOf(indicator),
      indicator.annualTarget.cell,
      indicator.programmed === null,
      frequency,
      annual,
    ]),
  check(plan, context) {
    const without: { area: Area; indicator: Indicator }[] = [];
    for (const { area, indicator, frequency, annual } of plan.areas.flatMap(suspectsIn)) {
      if (!indicator.programmed) {
        without.push({ area, indicator });
        continue;
      }
      const cells = [at(indicator.annualTarget.cell), at(frequency.cell)];
      context.report({
        params: {
          item: labelOf(indicator),
          annual: amount(annual, 'count'),
          periods: count(frequency.periods),
        },
        area,
        indicator,
        subject: 'annual-target',
        cells,
        value: annual,
        expected: null,
        compared: [
          { labelId: 'rules.labels.annualTarget', value: amount(annual, 'count'), cells: [cells[0]!] },
          { labelId: 'rules.labels.periodicity', value: frequency.text, cells: [cells[1]!] },
        ],
      });
    }
    if (without.length === 0) return;
    context.report({
      messageId: 'several',
      params: { count: count(without.length) },
      cells: without.map(({ indicator }) => at(indicator.annualTarget.cell)),
      fix: null,
    });
  },
  fixes({ area, indicator }, _plan, context) {
    const frequency = indicator && declaredFrequency(indicator);
    if (!area || !frequency) return [];
    return fixesFrom(distributionFix({ area, indicator, context }, frequency, 'distribute'));
  },
});

/** Whole numbers without a calendar that the periods don't divide. */
const suspectsIn = perArea((area) =>
  usedIn(area).flatMap((indicator) => {
    const frequency = declaredFrequency(indicator);
    const { annual, programmed, unreadable } = targetsOf(indicator);
    if (!frequency || annual === null || programmed.length > 0 || unreadable !== null) return [];
    if (indicator.measure === 'percent' || !countsThings(indicator) || !Number.isInteger(annual)) return [];
    // Less than one a period is `target-below-periods`.
    if (annual < frequency.periods || annual % frequency.periods === 0) return [];
    return [{ area, indicator, frequency, annual }];
  }),
);

/** Who reports every month a product of which there are three in the year reports nothing nine times. */
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { declaredFrequency } from './support/calendar';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { at } from './support/places';
import { countsThings } from './support/unit-of';
import { amount, count } from './support/words';

export const targetBelowPeriods = defineRule({
  meta: {
    id: 'target-below-periods',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'FICHA'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const frequency = declaredFrequency(indicator);
      const { annual, behavior } = targetsOf(indicator);
      if (!frequency || !annual || annual < 0 || annual >= frequency.periods) continue;
      // A level or a constant is the same in every period, however small.
      if (indicator.measure === 'percent' || !countsThings(indicator)) continue;
      if (behavior === 'constant' || behavior === 'last') continue;
      const target = amount(annual, 'count');
      const cells = [at(indicator.annualTarget.cell), at(frequency.cell)];
      context.report({
        params: {
          item: labelOf(indicator),
          periodicity: frequency.text,
          periods: count(frequency.periods),
          annual: target,
        },
        area,
        indicator,
        subject: 'annual-target',
        cells,
        value: annual,
        expected: frequency.periods,
        compared: [
          { labelId: 'rules.labels.annualTarget', value: target, cells: [cells[0]!] },
          { labelId: 'rules.labels.periodicity', value: frequency.text, cells: [cells[1]!] },
        ],
      });
    }
  },
});

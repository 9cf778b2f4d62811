/** A target doesn't fall behind what was reached already. */
import { labelOf } from '../domain/plan';
import { wordsOf } from '../domain/words';
import { defineRule } from './define-rule';
import { baselineFigure } from './support/baseline';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { at } from './support/places';
import { textOf } from './support/text';
import { amount, phrase } from './support/words';
import { meansMaintenance } from './words/directions';

export const targetVsBaselineDirection = defineRule({
  meta: {
    id: 'target-vs-baseline-direction',
    severity: 'error',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'FICHA'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const { direction, measure } = indicator;
      const { annual } = targetsOf(indicator);
      const baseline = baselineFigure(indicator);
      if (annual === null || baseline === null || direction.value === 'range') continue;
      const against = direction.value === 'ascending' ? annual < baseline : annual > baseline;
      if (!against) continue;
      // Who wants to keep a level, or never said which way is better, is asked rather than told.
      const kept = wordsOf(textOf(indicator)).some(meansMaintenance);
      const words = phrase(`rules.directions.${direction.value}`);
      context.report({
        params: {
          item: labelOf(indicator),
          annual: amount(annual, measure),
          baseline: amount(baseline, measure),
          direction: words,
        },
        area,
        indicator,
        subject: 'annual-target',
        ...(kept || direction.source === 'inferred' ? { severity: 'warning' as const } : {}),
        cells: [at(indicator.annualTarget.cell), at(indicator.baseline!.cell)],
        value: annual,
        expected: baseline,
        compared: [
          {
            labelId: 'rules.labels.annualTarget',
            value: amount(annual, measure),
            cells: [at(indicator.annualTarget.cell)],
          },
          {
            labelId: 'rules.labels.baseline',
            value: amount(baseline, measure),
            cells: [at(indicator.baseline!.cell)],
          },
          {
            labelId: 'rules.labels.direction',
            value: words,
            cells: direction.cell ? [at(direction.cell)] : [],
          },
        ],
      });
    }
  },
});

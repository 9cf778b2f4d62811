/** One indicator decides the score of an area that has several. */
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { at } from './support/places';
import { weightTable } from './support/weight-table';
import { areaLabel, percent } from './support/words';

export const weightConcentration = defineRule({
  meta: {
    id: 'weight-concentration',
    severity: 'info',
    category: 'weights',
    appliesTo: ['PAT', 'POA', 'POM'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {
      /** Points of annual weight above which an indicator is named. */
      threshold: 60,
    },
  },
  check(plan, context) {
    const { threshold } = context.options;
    for (const area of plan.areas) {
      const { indicators, annual, annualCells } = weightTable(area);
      if (indicators.length < 2) continue;
      for (const [i, weight] of annual.entries()) {
        const cell = annualCells[i];
        if (weight === null || weight <= threshold || !cell) continue;
        context.report({
          params: { item: labelOf(indicators[i]!), weight: percent(weight), area: areaLabel(area) },
          area,
          indicator: indicators[i],
          subject: 'annual-weight',
          cells: [at(cell)],
          value: weight,
          expected: null,
          compared: [{ labelId: 'rules.labels.annualWeight', value: percent(weight), cells: [at(cell)] }],
        });
      }
    }
  },
});

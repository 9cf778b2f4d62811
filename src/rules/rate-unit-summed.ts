/** Litres for each person don't add up to litres. */
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { declaredFrequency } from './support/calendar';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { at, monthCells } from './support/places';
import { unitOf } from './support/unit-of';
import { amount } from './support/words';

export const rateUnitSummed = defineRule({
  meta: {
    id: 'rate-unit-summed',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA'],
    scope: 'area',
    fix: null,
    messages: ['default', 'annual'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const unit = unitOf(indicator);
      const { annual, behavior, programmed } = targetsOf(indicator);
      if (unit?.kind !== 'rate' || annual === null || annual === 0) continue;
      const line = indicator.programmed;
      const summed = (behavior === 'sum' || behavior === 'max-sum') && programmed.length > 1;
      // A report without months states what the periods of the year produce together.
      const together = plan.type === 'POA' && !line && (declaredFrequency(indicator)?.periods ?? 1) > 1;
      if (!summed && !together) continue;
      const annualCell = at(indicator.annualTarget.cell);
      const months = summed ? monthCells(line!, programmed) : [];
      context.report({
        messageId: summed ? 'default' : 'annual',
        params: { item: labelOf(indicator), unit: unit.name, annual: amount(annual, 'count') },
        area,
        indicator,
        subject: 'annual-target',
        cells: [at(unit.cell), annualCell, ...months],
        value: annual,
        expected: null,
        compared: [
          { labelId: 'rules.labels.unit', value: unit.name, cells: [at(unit.cell)] },
          { labelId: 'rules.labels.annualTarget', value: amount(annual, 'count'), cells: [annualCell] },
        ],
      });
    }
  },
});

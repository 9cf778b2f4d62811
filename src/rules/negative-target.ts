/** A target is not negative. */
import { labelOf, monthCell } from '../domain/plan';
import { plainText } from '../domain/words';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { at } from './support/places';
import { textOf } from './support/text';
import { amount, month as monthParam } from './support/words';

/** A net change may fall below zero. */
const NET_CHANGE = /\b(net[oa]s?|variacion\w*|saldos?|diferencias?|balances?)\b/;

export const negativeTarget = defineRule({
  meta: {
    id: 'negative-target',
    severity: 'error',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'],
    scope: 'area',
    fix: null,
    messages: ['default', 'annual'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const { annual, months, programmed } = targetsOf(indicator);
      const negative = programmed.filter((month) => months[month]! < 0);
      const annualNegative = annual !== null && annual < 0;
      if ((negative.length === 0 && !annualNegative) || NET_CHANGE.test(plainText(textOf(indicator)))) {
        continue;
      }
      const item = labelOf(indicator);
      if (annualNegative) {
        const cell = at(indicator.annualTarget.cell);
        context.report({
          messageId: 'annual',
          params: { item, value: amount(annual, indicator.measure) },
          area,
          indicator,
          subject: 'annual-target',
          cells: [cell],
          value: annual,
          expected: null,
          compared: [
            { labelId: 'rules.labels.annualTarget', value: amount(annual, indicator.measure), cells: [cell] },
          ],
        });
      }
      for (const month of negative) {
        const cell = at(monthCell(indicator.programmed!, month));
        const value = amount(months[month]!, indicator.measure);
        context.report({
          params: { item, month: monthParam(month), value },
          area,
          indicator,
          period: month,
          subject: 'programmed',
          cells: [cell],
          value: months[month]!,
          expected: null,
          compared: [{ labelId: 'rules.labels.programmed', value, cells: [cell] }],
        });
      }
    }
  },
});

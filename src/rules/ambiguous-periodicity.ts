/** "Bimensual" means twice a month; who picks it mostly means every two months. */
import { labelOf } from '../domain/plan';
import { wordsOf } from '../domain/words';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { at } from './support/places';
import { frequencyOf } from './words/frequencies';

export const ambiguousPeriodicity = defineRule({
  meta: {
    id: 'ambiguous-periodicity',
    severity: 'info',
    category: 'structure',
    appliesTo: ['PAT', 'POA', 'FICHA'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const text = indicator.frequency?.value ?? indicator.product?.periodicity?.name ?? '';
      const word = wordsOf(text).find((one) => frequencyOf(one)?.periods === null);
      if (word === undefined) continue;
      const cell = at(indicator.frequency?.cell ?? indicator.nameCell);
      context.report({
        params: { item: labelOf(indicator), text },
        area,
        indicator,
        cells: [cell],
        value: text,
        expected: null,
        compared: [{ labelId: 'rules.labels.periodicity', value: text, cells: [cell] }],
      });
    }
  },
});

/** A target says little without what there was before; an increase says nothing. */
import type { CellAddress } from '../domain/address';
import { labelOf } from '../domain/plan';
import { plainText, wordsOf } from '../domain/words';
import { defineRule } from './define-rule';
import { blankCellOf, hasText } from './support/blank-cells';
import { eachIndicator } from './support/each-indicator';
import { blankFichaCell } from './support/ficha-cells';
import { isPercentage } from './support/percentage';
import { at } from './support/places';
import { textOf } from './support/text';
import { count } from './support/words';
import { meansChange } from './words/directions';

/** What is new has nothing before it; what compares with last year carries its base line in the formula. */
const NEW_OR_COMPARED =
  /\b(?:primer ano|nuevo indicador|indicador nuevo|ano anterior|ejercicio anterior|mismo periodo)\b/;

export const missingBaseline = defineRule({
  meta: {
    id: 'missing-baseline',
    severity: 'warning',
    category: 'structure',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA'],
    scope: 'plan',
    fix: null,
    messages: ['default', 'year', 'change', 'none'],
    options: {},
  },
  check(plan, context) {
    if (plan.ficha) {
      const value = blankFichaCell(plan, 'baselineValue');
      const year = blankFichaCell(plan, 'baselineYear');
      const cell = value ?? year;
      if (!cell) return;
      context.report({
        messageId: value ? 'default' : 'year',
        params: { item: plan.title },
        item: plan.title,
        cells: [value, year].flatMap((one) => (one ? [at(one)] : [])),
      });
      return;
    }
    const used = [...eachIndicator(plan)];
    const any = used.some(({ indicator }) => hasText(indicator, 'baseline'));
    const years = used.some(({ indicator }) => indicator.baselineYear !== undefined);
    const blank: CellAddress[] = [];
    for (const { area, indicator } of used) {
      const place = { params: { item: labelOf(indicator) }, area, indicator };
      if (hasText(indicator, 'baseline')) {
        if (years && indicator.baselineYear === undefined) {
          context.report({ ...place, messageId: 'year', cells: [at(indicator.baseline!.cell)] });
        }
        continue;
      }
      const text = plainText(textOf(indicator));
      if (NEW_OR_COMPARED.test(text)) continue;
      const cell = blankCellOf(plan, indicator, 'baseline');
      const change =
        isPercentage(indicator) && wordsOf(indicator.name?.value ?? '').find((word) => meansChange(word));
      if (change) {
        context.report({
          ...place,
          messageId: 'change',
          params: { item: labelOf(indicator), word: change },
          cells: [at(cell ?? indicator.nameCell)],
        });
      } else if (cell && any) {
        context.report({ ...place, cells: [at(cell)] });
      } else if (cell) {
        blank.push(cell);
      }
    }
    // A column that nobody uses is one finding, and a milder one.
    if (blank.length > 0) {
      context.report({
        messageId: 'none',
        params: { count: count(blank.length) },
        severity: 'info',
        cells: blank.map(at),
      });
    }
  },
});

/** A target says little without what there was before; an increase says nothing. */
import type { CellAddress } from '../domain/address';
import { labelOf } from '../domain/plan';
import { plainText, wordsOf } from '../domain/words';
import { defineRule } from './define-rule';
import { blankCellOf, hasColumnFor, hasText, withoutText } from './support/blank-cells';
import { usedIn } from './support/each-indicator';
import { blankFichaCell } from './support/ficha-cells';
import { perArea } from './support/per-area';
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
  reads: (area) => [
    area.indicators.map(({ baseline }) => baseline),
    baselinesIn(area).any,
    baselinesIn(area).years,
    baselinesIn(area).withoutYear.map(labelOf),
    baselinesIn(area).without.map(({ indicator, change }) => [
      labelOf(indicator),
      change,
      indicator.blankCells,
      indicator.nameCell,
      indicator.range,
    ]),
  ],
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
    const parts = plan.areas.map(baselinesIn);
    const any = parts.some((part) => part.any);
    const years = parts.some((part) => part.years);
    const hasColumn = hasColumnFor(plan, 'baseline');
    const blank: CellAddress[] = [];
    for (const [index, area] of plan.areas.entries()) {
      const { withoutYear, without, tellable } = parts[index]!;
      for (const indicator of years ? withoutYear : []) {
        const cells = [at(indicator.baseline!.cell)];
        context.report({ params: { item: labelOf(indicator) }, area, indicator, messageId: 'year', cells });
      }
      for (const { indicator, change } of hasColumn ? without : tellable) {
        // Null only of a promised change in a table without the column.
        const cell = blankCellOf(plan, indicator, 'baseline');
        const place = { params: { item: labelOf(indicator) }, area, indicator };
        if (change !== null) {
          context.report({
            ...place,
            messageId: 'change',
            params: { item: labelOf(indicator), word: change },
            cells: [at(cell ?? indicator.nameCell)],
          });
        } else if (any) {
          context.report({ ...place, cells: [at(cell!)] });
        } else {
          blank.push(cell!);
        }
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

const baselinesIn = perArea((area) => {
  const used = usedIn(area);
  const told = used.filter((indicator) => hasText(indicator, 'baseline'));
  const without = withoutText(area, 'baseline').flatMap((indicator) => {
    if (NEW_OR_COMPARED.test(plainText(textOf(indicator)))) return [];
    const words = isPercentage(indicator) ? wordsOf(indicator.name?.value ?? '') : [];
    return [{ indicator, change: words.find((word) => meansChange(word)) ?? null }];
  });
  return {
    any: told.length > 0,
    years: used.some(({ baselineYear }) => baselineYear !== undefined),
    withoutYear: told.filter(({ baselineYear }) => baselineYear === undefined),
    without,
    /** Where no indicator of the plan has one and recognition names no cell for it, there is nothing to point at. */
    tellable: without.filter(({ indicator, change }) => change !== null || indicator.blankCells?.baseline),
  };
});

/**
 * What is produced costs, and what is paid for produces. Scope: the plan, to see whether subproducts carry money or units at all.
 */
import type { MultiYearProduct } from '../domain/multi-year';
import { defineRule } from './define-rule';
import { isBlank } from './support/figures';
import { at } from './support/places';
import { productLabel, productsOf, TARGET_KINDS } from './support/products';
import { list, phrase } from './support/words';

export const physicalWithoutFinancial = defineRule({
  meta: {
    id: 'physical-without-financial',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['POM'],
    scope: 'plan',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    const products = productsOf(plan);
    // A POM may cost its products only, or have one kind of columns only.
    const complete = new Set(
      (['product', 'subproduct'] as const).filter((level) => {
        const same = products.filter((product) => product.level === level);
        return TARGET_KINDS.every((kind) => same.some((product) => hasAny(product, kind)));
      }),
    );
    for (const product of products) {
      if (!complete.has(product.level)) continue;
      for (const present of TARGET_KINDS) {
        const missing = present === 'physical' ? 'financial' : 'physical';
        const years = product.years.filter(
          (year) => !isBlank(year[present].value) && isBlank(year[missing].value),
        );
        if (years.length === 0) continue;
        const item = productLabel(product);
        const blanks = years.map((year) => at(year[missing].cell));
        const filled = years.map((year) => at(year[present].cell));
        const named = list(years.map(({ year }) => String(year)));
        context.report({
          params: {
            item,
            present: phrase(`rules.relations.kinds.${present}`),
            missing: phrase(`rules.relations.kinds.${missing}`),
            years: named,
          },
          item,
          cells: [...blanks, ...filled],
          value: null,
          expected: null,
          compared: [
            { labelId: 'rules.relations.labels.withTarget', value: named, cells: filled },
            { labelId: 'rules.relations.labels.missing', value: named, cells: blanks },
          ],
        });
      }
    }
  },
});

function hasAny(product: MultiYearProduct, kind: 'physical' | 'financial'): boolean {
  return product.years.some((year) => !isBlank(year[kind].value));
}

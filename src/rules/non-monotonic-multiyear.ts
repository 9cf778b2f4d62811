/** A result that promises growth, and a year that falls. Scope: each product of a POM by itself. */
import { plainText } from '../domain/words';
import { defineRule } from './define-rule';
import { at } from './support/places';
import { productLabel, productsOf, yearFigures } from './support/products';
import { amount } from './support/words';
import { directionPhrasesIn, wordOfGrowthIn } from './words/directions';

export const nonMonotonicMultiyear = defineRule({
  meta: {
    id: 'non-monotonic-multiyear',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['POM'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {
      /** A fall of more percent than this on the year before. */
      drop: 5,
    },
  },
  check(plan, context) {
    for (const product of productsOf(plan)) {
      const texts = [product.name, product.result].flatMap((text) => text ?? []);
      const declared = texts
        .map((text) => ({ text, word: wordOfGrowthIn(text.value) }))
        .find(({ word }) => word !== null);
      if (!declared) continue;
      // What is to become less may fall, whatever else is to grow.
      const falls = texts.some(({ value }) =>
        directionPhrasesIn(plainText(value)).some(({ direction }) => direction === 'descending'),
      );
      if (falls) continue;
      const series = yearFigures(product, 'physical').filter(({ figure }) => figure !== null);
      let worst: { at: number; drop: number } | null = null;
      for (let i = 1; i < series.length; i++) {
        const [before, after] = [series[i - 1]!.figure!, series[i]!.figure!];
        const drop = before > 0 ? (100 * (before - after)) / before : 0;
        if (drop > context.options.drop && (worst === null || drop > worst.drop)) worst = { at: i, drop };
      }
      if (worst === null) continue;
      const [before, after] = [series[worst.at - 1]!, series[worst.at]!];
      const [was, becomes] = [amount(before.figure!, 'count'), amount(after.figure!, 'count')];
      const item = productLabel(product);
      const cells = [at(after.source.cell), at(before.source.cell)];
      context.report({
        params: {
          item,
          before: was,
          from: String(before.year),
          after: becomes,
          to: String(after.year),
          word: declared.word!,
        },
        item,
        cells: [...cells, at(declared.text.cell)],
        value: after.figure,
        expected: before.figure,
        compared: [
          {
            labelId: 'rules.relations.labels.before',
            value: was,
            cells: [cells[1]!],
          },
          {
            labelId: 'rules.relations.labels.after',
            value: becomes,
            cells: [cells[0]!],
          },
        ],
      });
    }
  },
});

/** More is to be produced year after year with the same money. Scope: each product of a POM by itself. */
import { percentOf, sumExact } from '../domain/decimal';
import { defineRule } from './define-rule';
import { at } from './support/places';
import { productLabel, productsOf, yearFigures } from './support/products';
import { list, percent } from './support/words';

export const flatBudgetGrowingTarget = defineRule({
  meta: {
    id: 'flat-budget-growing-target',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['POM'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {
      /** Money that changes by less than this many percent a year stays as it is. */
      flat: 0.5,
      /** A physical target that grows by more than this many percent a year grows. */
      growth: 4,
      /** Years in a row. */
      minYears: 2,
    },
  },
  check(plan, context) {
    const { flat, growth, minYears } = context.options;
    for (const product of productsOf(plan)) {
      const physical = yearFigures(product, 'physical');
      const financial = yearFigures(product, 'financial');
      const run = longestRun(
        physical.map((_, y) => {
          const [more, money] = [changeAt(physical, y), changeAt(financial, y)];
          return more > growth && Math.abs(money) < flat;
        }),
      );
      if (run.length < minYears) continue;
      // The years of the run and the one that they grow from.
      const years = [run[0]! - 1, ...run];
      const first = years[0]!;
      const last = years[years.length - 1]!;
      const change = (of: typeof physical) => percent(changeOf(of[first]!.figure!, of[last]!.figure!));
      const item = productLabel(product);
      const cellsOf = (of: typeof physical) => years.map((y) => at(of[y]!.source.cell));
      context.report({
        params: {
          item,
          years: list(years.map((y) => String(physical[y]!.year))),
          growth: change(physical),
        },
        item,
        cells: [...cellsOf(financial), ...cellsOf(physical)],
        value: financial[last]!.figure,
        expected: null,
        compared: [
          {
            labelId: 'rules.relations.labels.financialChange',
            value: change(financial),
            cells: cellsOf(financial),
          },
          {
            labelId: 'rules.relations.labels.physicalChange',
            value: change(physical),
            cells: cellsOf(physical),
          },
        ],
      });
    }
  },
});

/** The change on the year before in percent; NaN, which is neither more nor less, where there is none to compare with. */
function changeAt(series: readonly { readonly figure: number | null }[], year: number): number {
  const [before, after] = [series[year - 1]?.figure ?? null, series[year]!.figure];
  return before === null || after === null || before <= 0 ? Number.NaN : changeOf(before, after);
}

/** Exactly: 104 is not more than 4 % above 100. */
function changeOf(before: number, after: number): number {
  return percentOf(sumExact([after, -before]), before);
}

function longestRun(marks: readonly boolean[]): number[] {
  let best: number[] = [];
  let run: number[] = [];
  for (const [i, marked] of marks.entries()) {
    run = marked ? [...run, i] : [];
    if (run.length > best.length) best = run;
  }
  return best;
}

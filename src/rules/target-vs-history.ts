/**
 * A target beside what was reached last: in a column of the plan, else in the plan of the year before.
 * Scope: each indicator and product by itself, and the plans of the workbook.
 */
import type { CellRange } from '../domain/address';
import type { MessageParam } from '../domain/finding';
import type { Indicator, Measure, Plan } from '../domain/plan';
import { labelOf } from '../domain/plan';
import type { FindingDraft, RuleContext } from './define-rule';
import { defineRule } from './define-rule';
import { usedIn } from './support/each-indicator';
import { figureOf, targetsOf } from './support/figures';
import { perArea } from './support/per-area';
import { at } from './support/places';
import { productLabel, productsOf, yearFigures } from './support/products';
import { amount } from './support/words';
import { yearBefore } from './support/year-before';

interface Observed {
  readonly year: number;
  readonly figure: number;
  readonly cells: readonly CellRange[];
}

type Options = { readonly tolerance: number };

const withHistory = perArea((area) => usedIn(area).filter(({ history }) => history !== undefined));

export const targetVsHistory = defineRule({
  meta: {
    id: 'target-vs-history',
    severity: 'info',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA'],
    scope: 'workbook',
    fix: null,
    messages: ['default', 'firstYear'],
    options: {
      /** Distance, as a share of what was reached, from which on it is said. */
      tolerance: 0.3,
    },
  },
  check(plan, context) {
    const before = yearBefore(plan, context.plans);
    for (const area of plan.areas) {
      for (const indicator of before ? usedIn(area) : withHistory(area)) {
        const years = observedIn(indicator.history);
        if (years.length === 0) {
          const found = before?.(area, indicator);
          if (found) years.push(found);
        }
        const { annual } = targetsOf(indicator);
        compare(context, years, annual, indicator.annualTarget.cell, indicator.measure, {
          params: { item: labelOf(indicator) },
          area,
          indicator,
        });
      }
    }
    compareProducts(plan, context);
  },
});

/** Products of a POM: the first of its years beside what came before. */
function compareProducts(plan: Plan, context: Pick<RuleContext<Options>, 'options' | 'report'>): void {
  for (const product of productsOf(plan)) {
    const years = observedIn(product.history);
    const [first] = yearFigures(product, 'physical');
    if (!first) continue;
    const { value } = first.source;
    const measure = 'percent' in value && value.percent ? 'percent' : 'count';
    const item = productLabel(product);
    compare(context, years, first.figure, first.source.cell, measure, {
      messageId: 'firstYear',
      params: { item, target: String(first.year) },
      item,
    });
  }
}

function observedIn(history: Indicator['history']): Observed[] {
  return (history ?? []).flatMap(({ year, value }) => {
    const figure = figureOf(value.value);
    return figure === null ? [] : [{ year, figure, cells: [at(value.cell)] }];
  });
}

function compare(
  context: Pick<RuleContext<Options>, 'options' | 'report'>,
  years: readonly Observed[],
  target: number | null,
  cell: Indicator['annualTarget']['cell'],
  measure: Measure,
  {
    params,
    ...draft
  }: Pick<FindingDraft, 'area' | 'indicator' | 'item' | 'messageId'> & {
    readonly params: Readonly<Record<string, MessageParam>>;
  },
): void {
  const last = years[years.length - 1];
  // From nothing everything is infinitely far.
  if (target === null || !last || last.figure === 0) return;
  const change = (target - last.figure) / Math.abs(last.figure);
  if (Math.abs(change) <= context.options.tolerance + 1e-9) return;
  context.report({
    ...draft,
    params: {
      ...params,
      annual: amount(target, measure),
      observed: amount(last.figure, measure),
      year: String(last.year),
      change: { kind: 'number', value: 100 * change, style: 'percent', decimals: 0 },
    },
    subject: 'annual-target',
    cells: [at(cell), ...last.cells],
    value: target,
    expected: null,
    compared: [
      { labelId: 'rules.labels.annualTarget', value: amount(target, measure), cells: [at(cell)] },
      ...years.map(({ figure, cells }) => ({
        labelId: 'rules.labels.history',
        value: amount(figure, measure),
        cells,
      })),
    ],
  });
}

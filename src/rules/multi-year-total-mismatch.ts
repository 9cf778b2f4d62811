/** *Total Meta Multianual* is the sum of the years. Scope: each product of a POM by itself. */
import { sumExact } from '../domain/decimal';
import type { MultiYearProduct } from '../domain/multi-year';
import type { TargetKind } from '../domain/multi-year-totals';
import { isPercentUnit } from '../domain/multi-year-totals';
import type { Reading, Sourced } from '../domain/plan';
import { defineRule } from './define-rule';
import { figureOf } from './support/figures';
import { at } from './support/places';
import {
  productLabel,
  productsOf,
  sumOfCells,
  TARGET_KINDS,
  uncomputedAmong,
  unreadableAmong,
} from './support/products';
import { sumFormula } from './support/sum-formula';
import { amount, phrase } from './support/words';

const ID = 'multi-year-total-mismatch';

const figure = (value: number) => amount(value, 'count');

interface Total {
  readonly product: MultiYearProduct;
  readonly kind: TargetKind;
  readonly cell: Sourced<Reading>;
  readonly years: readonly Sourced<Reading>[];
}

/** The totals of a product that are there and should be sums: the years of a percentage make none. */
function totalsOf(product: MultiYearProduct): Total[] {
  return TARGET_KINDS.flatMap((kind) => {
    const cell = kind === 'physical' ? product.totalPhysical : product.totalFinancial;
    const summed = kind === 'financial' || !isPercentUnit(product.unit?.value ?? '');
    return cell && summed ? [{ product, kind, cell, years: product.years.map((year) => year[kind]) }] : [];
  });
}

export const multiYearTotalMismatch = defineRule({
  meta: {
    id: ID,
    severity: 'error',
    category: 'targets',
    appliesTo: ['POM'],
    scope: 'area',
    fix: 'safe',
    messages: ['default', 'rounding'],
    options: {},
  },
  check(plan, context) {
    for (const product of productsOf(plan)) {
      for (const { kind, cell, years } of totalsOf(product)) {
        const why = unreadableAmong([cell, ...years]);
        if (why === 'uncomputed') context.cannotCheck('uncomputed', uncomputedAmong([cell, ...years]));
        const total = figureOf(cell.value);
        const sum = sumOfCells(years);
        // Errors and words among the years are findings of their own; a total that is not filled in contradicts nothing.
        if (why !== null || total === null || sum === null) continue;
        const difference = sumExact([total, -sum]);
        if (difference === 0) continue;
        const rounding = Math.abs(difference) <= 1;
        const summed = years.map(({ cell: year }) => at(year));
        const item = productLabel(product);
        context.report({
          messageId: rounding ? 'rounding' : 'default',
          ...(rounding ? { severity: 'info' as const } : {}),
          params: {
            item,
            kind: phrase(`rules.relations.kinds.${kind}`),
            total: figure(total),
            sum: figure(sum),
          },
          item,
          cells: [at(cell.cell), ...summed],
          value: total,
          expected: sum,
          compared: [
            {
              labelId: `rules.relations.labels.${kind}Total`,
              value: figure(total),
              cells: [at(cell.cell)],
            },
            { labelId: 'rules.relations.labels.yearsSum', value: figure(sum), cells: summed },
          ],
        });
      }
    }
  },
  fixes({ cells, value, expected }, plan) {
    const [first] = cells;
    for (const product of productsOf(plan)) {
      for (const { kind, cell, years } of totalsOf(product)) {
        if (cell.cell.row !== first!.row || cell.cell.column !== first!.column) continue;
        const formula = sumFormula(
          cell.cell,
          years.map((year) => year.cell),
        );
        if (formula === null) return [];
        const sum = figure(Number(expected));
        return [
          {
            id: 'formula',
            messageId: 'formula',
            params: { item: productLabel(product), kind: phrase(`rules.relations.kinds.${kind}`), sum },
            writes: [{ cell: cell.cell, after: formula }],
            effects: [
              {
                labelId: `rules.relations.labels.${kind}Total`,
                params: {},
                before: figure(Number(value)),
                after: sum,
                cells: [at(cell.cell)],
              },
            ],
          },
        ];
      }
    }
    return [];
  },
});

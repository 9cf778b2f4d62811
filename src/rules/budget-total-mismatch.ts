/** The budget adds up, and says of each programme what the POM says. Scope: the plan, its products and its budget. */
import { sumExact } from '../domain/decimal';
import type { MessageParam } from '../domain/finding';
import type { MultiYearProduct } from '../domain/multi-year';
import { programKey } from '../domain/multi-year-totals';
import type { Plan, Reading, Sourced } from '../domain/plan';
import type { RuleContext } from './define-rule';
import { defineRule } from './define-rule';
import { figureOf } from './support/figures';
import { at } from './support/places';
import { productsOf, sumOfCells, uncomputedAmong, unreadableAmong } from './support/products';
import { sumFormula } from './support/sum-formula';
import { amount, list } from './support/words';

interface Total {
  readonly messageId: 'default' | 'grand' | 'products' | 'row';
  readonly params: Readonly<Record<string, MessageParam>>;
  readonly total: Sourced<Reading>;
  readonly parts: readonly Sourced<Reading>[];
}

const money = (value: number) => amount(value, 'money');

/** Every total of the budget, and those of the POM, with what they add. */
function totalsOf(plan: Plan): Total[] {
  const { multiYear } = plan;
  if (!multiYear) return [];
  const { budget, years } = multiYear;
  const totals: Total[] = [];
  const main = productsOf(plan).filter(({ level }) => level === 'product');
  for (const [y, total] of (multiYear.totals ?? []).entries()) {
    const parts = main.map((product) => product.years[y]!.financial);
    totals.push({ messageId: 'products', params: { year: String(years[y]) }, total, parts });
  }
  if (!budget) return totals;
  for (const row of budget.rows) {
    if (!row.total) continue;
    const program = row.code?.value ?? row.name?.value ?? '';
    totals.push({ messageId: 'row', params: { program }, total: row.total, parts: row.years });
  }
  for (const [y, total] of budget.totals.entries()) {
    const grand = y === years.length;
    const parts = budget.rows.flatMap((row) => (grand ? row.total : row.years[y]) ?? []);
    totals.push({
      messageId: grand ? 'grand' : 'default',
      params: grand ? {} : { year: String(years[y]) },
      total,
      parts,
    });
  }
  return totals;
}

export const budgetTotalMismatch = defineRule({
  meta: {
    id: 'budget-total-mismatch',
    severity: 'error',
    category: 'targets',
    appliesTo: ['POM'],
    scope: 'plan',
    fix: 'safe',
    messages: ['default', 'grand', 'plan', 'products', 'row'],
    options: {
      /** Differences below this many units of money are rounding. */
      tolerance: 1,
    },
  },
  check(plan, context) {
    for (const { messageId, params, total, parts } of totalsOf(plan)) {
      const why = unreadableAmong([total, ...parts]);
      if (why === 'uncomputed') context.cannotCheck('uncomputed', uncomputedAmong([total, ...parts]));
      const stated = figureOf(total.value);
      const sum = sumOfCells(parts);
      if (why !== null || stated === null || sum === null) continue;
      if (Math.abs(sumExact([stated, -sum])) < context.options.tolerance) continue;
      const cells = parts.map(({ cell }) => at(cell));
      context.report({
        messageId,
        params: { ...params, total: money(stated), sum: money(sum) },
        cells: [at(total.cell), ...cells],
        value: stated,
        expected: sum,
        compared: [
          {
            labelId: 'rules.relations.labels.total',
            value: money(stated),
            cells: [at(total.cell)],
          },
          { labelId: 'rules.relations.labels.sum', value: money(sum), cells },
        ],
      });
    }
    againstPlan(plan, context, context.options.tolerance);
  },
  fixes({ cells, value, expected }, plan) {
    const [first] = cells;
    const found = totalsOf(plan).find(
      ({ total: { cell } }) =>
        cell.sheet === first!.sheet && cell.row === first!.row && cell.column === first!.column,
    );
    const formula =
      found &&
      sumFormula(
        found.total.cell,
        found.parts.map(({ cell }) => cell),
      );
    if (!found || !formula) return [];
    const sum = money(Number(expected));
    return [
      {
        id: 'formula',
        messageId: 'formula',
        params: { sum },
        writes: [{ cell: found.total.cell, after: formula }],
        effects: [
          {
            labelId: 'rules.relations.labels.total',
            params: {},
            before: money(Number(value)),
            after: sum,
            cells: [first!],
          },
        ],
      },
    ];
  },
});

/**
 * One line for each programme whose years differ; programmes that the POM doesn't use are no contradiction. What cannot be read
 * among the amounts may be what differs.
 */
function againstPlan(
  plan: Plan,
  context: Pick<RuleContext, 'report' | 'cannotCheck'>,
  tolerance: number,
): void {
  const { multiYear } = plan;
  if (!multiYear?.budget) return;
  const { budget, years } = multiYear;
  const used = new Map<string, MultiYearProduct[]>();
  for (const product of productsOf(plan)) {
    if (product.level !== 'product' || product.program === null) continue;
    const key = programKey(product.program.value);
    const same = used.get(key);
    if (same) same.push(product);
    else used.set(key, [product]);
  }
  const compared = budget.rows.flatMap((row) => {
    const program = row.code?.value ?? row.name?.value ?? '';
    const products = used.get(programKey(program));
    return products ? [{ program, own: row.years, products }] : [];
  });
  const amounts = compared.flatMap(({ own, products }) => [
    ...own,
    ...products.flatMap((product) => product.years.map(({ financial }) => financial)),
  ]);
  const why = unreadableAmong(amounts);
  if (why === 'uncomputed') context.cannotCheck('uncomputed', uncomputedAmong(amounts));
  if (why !== null) return;
  for (const { program, own, products } of compared) {
    const off = own.slice(0, years.length).flatMap((cell, y) => {
      const parts = products.map((product) => product.years[y]!.financial);
      const planned = sumOfCells([cell]) ?? 0;
      const summed = sumOfCells(parts) ?? 0;
      const differs = Math.abs(sumExact([planned, -summed])) >= tolerance;
      return differs
        ? [{ year: years[y]!, cell, planned, summed, parts: parts.map((part) => at(part.cell)) }]
        : [];
    });
    const [first] = off;
    if (!first) continue;
    context.report({
      messageId: 'plan',
      params: { program, years: list(off.map(({ year }) => String(year))) },
      cells: off.flatMap(({ cell: { cell }, parts }) => [at(cell), ...parts]),
      value: first.planned,
      expected: first.summed,
      compared: off.flatMap(({ cell: { cell }, planned, summed, parts }) => [
        { labelId: 'rules.relations.labels.budget', value: money(planned), cells: [at(cell)] },
        { labelId: 'rules.relations.labels.plan', value: money(summed), cells: parts },
      ]),
      fix: null,
    });
  }
}

/** The budget adds up, and says of each programme what the POM says. Scope: the plan, its products and its budget. */
import { sumExact } from '../domain/decimal';
import type { MessageParam } from '../domain/finding';
import { checkBudget, programKey } from '../domain/multi-year-totals';
import type { Plan, Reading, Sourced } from '../domain/plan';
import type { RuleContext } from './define-rule';
import { defineRule } from './define-rule';
import { figureOf } from './support/figures';
import { at } from './support/places';
import { productsOf, sumOfCells, unreadableAmong } from './support/products';
import { sumFormula } from './support/sum-formula';
import { amount, list } from './support/words';

interface Total {
  readonly messageId: 'default' | 'grand' | 'products' | 'row';
  readonly params: Readonly<Record<string, MessageParam>>;
  readonly total: Sourced<Reading>;
  readonly parts: readonly Sourced<Reading>[];
}

/** Every total of the budget, and those of the POM, with what they add. */
function totalsOf(plan: Plan): Total[] {
  const { multiYear } = plan;
  if (!multiYear) return [];
  const { budget, years } = multiYear;
  const totals: Total[] = [];
  const main = productsOf(plan).filter(({ level }) => level === 'product');
  for (const [y, total] of (multiYear.totals ?? []).entries()) {
    const parts = main.flatMap((product) => product.years[y]?.financial ?? []);
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
    let sound = true;
    for (const { messageId, params, total, parts } of totalsOf(plan)) {
      const why = unreadableAmong([total, ...parts]);
      if (why !== null) sound = false;
      if (why === 'uncomputed') context.cannotCheck('uncomputed', [at(total.cell)]);
      const stated = figureOf(total.value);
      const sum = sumOfCells(parts);
      if (why !== null || stated === null || sum === null) continue;
      if (Math.abs(sumExact([stated, -sum])) < context.options.tolerance) continue;
      const cells = parts.map(({ cell }) => at(cell));
      context.report({
        messageId,
        params: { ...params, total: amount(stated, 'money'), sum: amount(sum, 'money') },
        cells: [at(total.cell), ...cells],
        value: stated,
        expected: sum,
        compared: [
          {
            labelId: 'rules.relations.labels.total',
            value: amount(stated, 'money'),
            cells: [at(total.cell)],
          },
          { labelId: 'rules.relations.labels.sum', value: amount(sum, 'money'), cells },
        ],
      });
    }
    if (sound) againstPlan(plan, context, context.options.tolerance);
  },
  fixes({ cells, messageId, value, expected }, plan) {
    const [first] = cells;
    const found = totalsOf(plan).find(
      ({ total: { cell }, messageId: kind }) =>
        kind === messageId &&
        cell.sheet === first!.sheet &&
        cell.row === first!.row &&
        cell.column === first!.column,
    );
    const formula =
      found &&
      sumFormula(
        found.total.cell,
        found.parts.map(({ cell }) => cell),
      );
    if (!found || !formula) return [];
    const sum = amount(Number(expected), 'money');
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
            before: amount(Number(value), 'money'),
            after: sum,
            cells: [first!],
          },
        ],
      },
    ];
  },
});

/** One line for each programme whose years differ; programmes that the POM doesn't use are no contradiction. */
function againstPlan(plan: Plan, context: Pick<RuleContext, 'report'>, tolerance: number): void {
  const { multiYear } = plan;
  if (!multiYear?.budget) return;
  const { budget, years } = multiYear;
  const main = productsOf(plan).filter(({ level, program }) => level === 'product' && program !== null);
  const used = new Map<string, typeof main>();
  for (const product of main) {
    const key = programKey(product.program!.value);
    const same = used.get(key);
    if (same) same.push(product);
    else used.set(key, [product]);
  }
  const checks = checkBudget(plan.multiYear!, budget).rows;
  for (const [i, row] of budget.rows.entries()) {
    const program = row.code?.value ?? row.name?.value ?? '';
    const products = used.get(programKey(program));
    if (!products) continue;
    const off = years.flatMap((year, y) => {
      const { budget: planned, planned: summed, difference } = checks[i]!.years[y]!;
      const own = row.years[y];
      if (!own || Math.abs(difference) < tolerance) return [];
      const cells = products.flatMap((product) => product.years[y]?.financial ?? []);
      return [{ year, own, planned, summed, cells }];
    });
    const [first] = off;
    if (!first) continue;
    context.report({
      messageId: 'plan',
      params: { program, years: list(off.map(({ year }) => String(year))) },
      cells: off.flatMap(({ own, cells }) => [at(own.cell), ...cells.map(({ cell }) => at(cell))]),
      value: first.planned,
      expected: first.summed,
      compared: off.flatMap(({ own, planned, summed, cells }) => [
        {
          labelId: 'rules.relations.labels.budget',
          value: amount(planned, 'money'),
          cells: [at(own.cell)],
        },
        {
          labelId: 'rules.relations.labels.plan',
          value: amount(summed, 'money'),
          cells: cells.map(({ cell }) => at(cell)),
        },
      ]),
      fix: null,
    });
  }
}

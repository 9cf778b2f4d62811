/**
 * A series of years has no holes; the year of the base line stands apart and may be any. Scope: the plan for the years of a POM
 * or ficha, each indicator for its earlier years.
 */
import type { CellRange } from '../domain/address';
import type { Plan } from '../domain/plan';
import { labelOf } from '../domain/plan';
import type { RuleContext } from './define-rule';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { at } from './support/places';
import { productsOf } from './support/products';

interface Year {
  readonly year: number;
  readonly cell: CellRange;
}

export const missingYear = defineRule({
  meta: {
    id: 'missing-year',
    severity: 'info',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA'],
    scope: 'area',
    fix: null,
    messages: ['default', 'history'],
    options: {},
  },
  check(plan, context) {
    for (const gap of gapsIn(yearsOf(plan))) report(context, gap, {});
    for (const { area, indicator } of eachIndicator(plan)) {
      const years = (indicator.history ?? []).map(({ year, value }) => ({ year, cell: at(value.cell) }));
      for (const gap of gapsIn(years)) {
        report(context, gap, { area, indicator, messageId: 'history', item: labelOf(indicator) });
      }
    }
  },
});

/** The years of the whole plan with a cell for each: of a POM that of its first product. */
function yearsOf(plan: Plan): Year[] {
  const [product] = productsOf(plan);
  if (product) return product.years.map(({ year, physical }) => ({ year, cell: at(physical.cell) }));
  return (plan.ficha?.trend ?? []).flatMap(({ label }) => {
    const text = label.value.trim();
    return /^(?:19|20)\d\d$/.test(text) ? [{ year: Number(text), cell: at(label.cell) }] : [];
  });
}

interface Gap {
  readonly before: Year;
  readonly after: Year;
  /** The first year that is missing. */
  readonly missing: number;
}

/** Where years are missing; years in steps of two or more are a series, too. */
function gapsIn(years: readonly Year[]): Gap[] {
  const sorted = [...years].sort((a, b) => a.year - b.year);
  const steps = sorted.slice(1).map((one, i) => one.year - sorted[i]!.year);
  const usual = Math.min(...steps.filter((step) => step > 0));
  if (steps.length < 2 || !Number.isFinite(usual)) return [];
  return steps.flatMap((step, i) => {
    const before = sorted[i]!;
    return step > usual ? [{ before, after: sorted[i + 1]!, missing: before.year + usual }] : [];
  });
}

function report(
  context: Pick<RuleContext, 'report'>,
  { before, after, missing }: Gap,
  { item, ...place }: Partial<Parameters<RuleContext['report']>[0]>,
): void {
  const [from, to] = [String(before.year), String(after.year)];
  context.report({
    ...place,
    params: item === undefined ? { from, to } : { item, from, to },
    cells: [after.cell, before.cell],
    value: after.year,
    expected: missing,
    compared: [
      { labelId: 'rules.relations.labels.before', value: from, cells: [before.cell] },
      { labelId: 'rules.relations.labels.after', value: to, cells: [after.cell] },
      { labelId: 'rules.labels.expected', value: String(missing), cells: [] },
    ],
  });
}

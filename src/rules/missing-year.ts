/**
 * A series of years has no holes; the year of the base line stands apart and may be any. Scope: the plan for the years of a POM
 * or ficha, each area for the earlier years of its indicators.
 */
import type { CellRange } from '../domain/address';
import type { Area, Indicator, Plan } from '../domain/plan';
import { labelOf } from '../domain/plan';
import type { FindingDraft, RuleContext } from './define-rule';
import { defineRule } from './define-rule';
import { usedIn } from './support/each-indicator';
import { at } from './support/places';
import { productsOf } from './support/products';
import { areaLabel, count } from './support/words';

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
    messages: ['default', 'history', 'area'],
    options: {},
  },
  check(plan, context) {
    for (const gap of gapsIn(yearsOf(plan))) report(context, gap, {});
    for (const area of plan.areas) {
      // A column that was lost is lost for all indicators: that is said once.
      const alike = new Map<string, Hole[]>();
      for (const indicator of usedIn(area)) {
        const years = (indicator.history ?? []).map(({ year, value }) => ({ year, cell: at(value.cell) }));
        for (const gap of gapsIn(years)) {
          const key = `${gap.before.year} ${gap.after.year}`;
          const same = alike.get(key);
          if (same) same.push({ indicator, gap });
          else alike.set(key, [{ indicator, gap }]);
        }
      }
      for (const holes of alike.values()) reportAll(context, area, holes);
    }
  },
});

interface Hole {
  readonly indicator: Indicator;
  readonly gap: Gap;
}

function reportAll(context: Pick<RuleContext, 'report'>, area: Area, holes: readonly Hole[]): void {
  const [{ indicator, gap }] = holes as readonly [Hole, ...Hole[]];
  if (holes.length === 1) {
    report(context, gap, { area, indicator, messageId: 'history', params: { item: labelOf(indicator) } });
    return;
  }
  report(
    context,
    gap,
    {
      area,
      indicators: holes.map((hole) => hole.indicator),
      messageId: 'area',
      params: { area: areaLabel(area), count: count(holes.length) },
    },
    holes.slice(1).map((hole) => hole.gap.after.cell),
  );
}

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

/** Where years are missing: steps that are longer than the shortest, for years in steps of two or more are a series, too. */
function gapsIn(years: readonly Year[]): Gap[] {
  const sorted = [...years].sort((a, b) => a.year - b.year);
  const steps = sorted.slice(1).map((one, i) => one.year - sorted[i]!.year);
  const usual = Math.min(...steps.filter((step) => step > 0));
  return steps.flatMap((step, i) => {
    const before = sorted[i]!;
    return step > usual ? [{ before, after: sorted[i + 1]!, missing: before.year + usual }] : [];
  });
}

function report(
  context: Pick<RuleContext, 'report'>,
  { before, after, missing }: Gap,
  { params, ...place }: Partial<FindingDraft>,
  besides: readonly CellRange[] = [],
): void {
  const [from, to] = [String(before.year), String(after.year)];
  context.report({
    ...place,
    params: { ...params, from, to },
    cells: [after.cell, before.cell, ...besides],
    value: after.year,
    expected: missing,
    compared: [
      { labelId: 'rules.relations.labels.before', value: from, cells: [before.cell] },
      { labelId: 'rules.relations.labels.after', value: to, cells: [after.cell] },
      { labelId: 'rules.labels.expected', value: String(missing), cells: [] },
    ],
  });
}

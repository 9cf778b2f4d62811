/** The distribution helpers: what is selected, what is asked, and the proposals that come of it. Pure; nothing is written here. */
import { contains } from '../domain/address';
import type { EditProposal } from '../domain/edit';
import type { MultiYearProduct } from '../domain/multi-year';
import type { Area, Indicator, Plan } from '../domain/plan';
import { distributeTargets, type Outcome } from './distribute-targets';
import { distributeAnnualWeights, distributeMonthWeights } from './distribute-weights';
import { distributeYears } from './distribute-years';
import type {
  DistributionContext,
  DistributionPreview,
  DistributionRequest,
  DistributionSelection,
  SkippedItem,
} from './distribution-request';
import { lastYearFinder } from './last-year';

interface Selected {
  readonly plan: Plan;
  /** Areas with one of the items, or that were selected as a whole. */
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  readonly products: readonly MultiYearProduct[];
}

function everythingOf(plan: Plan): Selected {
  return {
    plan,
    areas: plan.areas,
    indicators: plan.areas.flatMap(({ indicators }) => indicators),
    products: plan.multiYear?.products ?? [],
  };
}

/** What a selection means in the plans of the workbook; nothing where it means nothing. */
export function selectedIn(plans: readonly Plan[], selection: DistributionSelection): Selected[] {
  if (selection.kind === 'cell') return plans.flatMap((plan) => underCell(plan, selection.cell));
  const plan = plans.find(({ id }) => id === selection.plan);
  if (plan === undefined) return [];
  const all = everythingOf(plan);
  if (selection.kind === 'plan') return [all];
  const keys = new Set(selection.keys);
  return [
    {
      plan,
      areas: all.areas.filter(({ indicators }) => indicators.some(({ key }) => keys.has(key))),
      indicators: all.indicators.filter(({ key }) => keys.has(key)),
      products: all.products.filter(({ key }) => keys.has(key)),
    },
  ];
}

function underCell(plan: Plan, cell: { sheet: string; row: number; column: number }): Selected[] {
  const products = (plan.multiYear?.products ?? []).filter(({ range }) => inRows(range, cell));
  for (const area of plan.areas) {
    const indicators = area.indicators.filter(({ range }) => inRows(range, cell));
    if (indicators.length > 0) return [{ plan, areas: [area], indicators, products }];
    if (contains(area.range, cell) || inRows(area.range, cell)) {
      return [{ plan, areas: [area], indicators: area.indicators, products }];
    }
  }
  if (products.length > 0) return [{ plan, areas: [], indicators: [], products }];
  return contains(plan.range, cell) ? [everythingOf(plan)] : [];
}

/** Whether a cell is in the rows of a range, whatever its column: a cell at the right of a table belongs to its row. */
function inRows(
  range: { sheet: string; row: number; rowCount: number },
  cell: { sheet: string; row: number },
): boolean {
  return range.sheet === cell.sheet && cell.row >= range.row && cell.row < range.row + range.rowCount;
}

function outcomesFor(
  selected: Selected,
  request: DistributionRequest,
  context: DistributionContext,
): Outcome[] {
  const { plan, areas, indicators, products } = selected;
  const { task } = request;
  switch (task.kind) {
    case 'targets': {
      const lastYear = task.by === 'last-year' ? lastYearFinder(context.plans, plan) : () => null;
      return indicators.map((indicator) =>
        distributeTargets(plan, indicator, task, lastYear(indicator), context),
      );
    }
    case 'annual-weights':
      return areas.map((area) => distributeAnnualWeights(plan, area, task, context));
    case 'month-weights':
      return areas.map((area) => distributeMonthWeights(plan, area, context));
    case 'years':
      return products.flatMap((product) => distributeYears(plan, product, task, context));
  }
}

/**
 * What can be filled in for a selection, and what cannot and why.
 * @param context the plans as recognised from the snapshot
 */
export function proposeDistribution(
  request: DistributionRequest,
  context: DistributionContext,
): DistributionPreview {
  const proposals: EditProposal[] = [];
  const skipped: SkippedItem[] = [];
  for (const selected of selectedIn(context.plans, request.selection)) {
    for (const outcome of outcomesFor(selected, request, context)) {
      if ('proposal' in outcome) proposals.push(outcome.proposal);
      else skipped.push(outcome.skipped);
    }
  }
  return { proposals, skipped };
}

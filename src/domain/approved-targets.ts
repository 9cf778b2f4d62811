/**
 * The targets of a workbook as they were approved: what a reviewer signed, kept with the workbook, so that a later change of a
 * target can be told from a reprogramming that somebody recorded.
 */
import { planKey, wordOf } from './justification-binding';
import type { MultiYearProduct } from './multi-year';
import type { Area, Indicator, Plan, Reading } from './plan';

/** The targets of one indicator when they were approved. */
export interface ApprovedItem {
  /** What it is: `approvedKey` of the plan and the indicator, never an address. */
  readonly key: string;
  /** In the unit of the plan model: percentages in points. Null where it was blank. */
  readonly annual: number | null;
  /** Twelve; null where nothing was programmed. */
  readonly months: readonly (number | null)[];
}

export interface ApprovedTargets {
  /** The day of the approval: `2026-11-21`. */
  readonly date: string;
  readonly by: string;
  readonly items: readonly ApprovedItem[];
}

/** What all keys of a plan begin with: its kind and year, never its sheet. */
export function approvedPlanKey(plan: Plan): string {
  return `${planKey(plan)}|`;
}

/**
 * What an indicator is called in an approval: kind and year of the plan, area, code (or name), joined by `|`. Survives sorting,
 * inserted rows, renamed and copied sheets. Two indicators that a plan calls the same have the same key.
 */
export function approvedKey(plan: Plan, area: Area, indicator: Indicator): string {
  const item = indicator.code?.value ?? indicator.name?.value ?? indicator.key;
  return `${approvedPlanKey(plan)}${wordOf(area.code ?? area.name)}|${wordOf(item)}`;
}

/** What a product's physical target of one year of a multi-year plan is called. */
export function approvedYearKey(plan: Plan, product: MultiYearProduct, year: number): string {
  const item = product.code ?? product.name?.value ?? product.key;
  return `${approvedPlanKey(plan)}${year}|${wordOf(item)}`;
}

/** The number of a cell, also where it is stored as a text; null where there is none. */
function figureOf(reading: Reading): number | null {
  if (reading.kind === 'number') return reading.value;
  return reading.kind === 'text' ? reading.number : null;
}

/** The targets of one indicator as an approval keeps them. */
export function approvedItem(plan: Plan, area: Area, indicator: Indicator): ApprovedItem {
  return {
    key: approvedKey(plan, area, indicator),
    annual: figureOf(indicator.annualTarget.value),
    months: Array.from({ length: 12 }, (_, month) => {
      const reading = indicator.programmed?.months[month];
      return reading === undefined ? null : figureOf(reading);
    }),
  };
}

const NO_MONTHS: readonly null[] = Object.freeze(Array.from({ length: 12 }, () => null));

/** The physical targets of a product of a multi-year plan, one item a year. */
export function approvedYears(plan: Plan, product: MultiYearProduct): ApprovedItem[] {
  return product.years.map(({ year, physical }) => ({
    key: approvedYearKey(plan, product, year),
    annual: figureOf(physical.value),
    months: NO_MONTHS,
  }));
}

/** Whether anything is planned. */
export function hasTarget(item: ApprovedItem): boolean {
  return item.annual !== null || item.months.some((target) => target !== null);
}

/**
 * What would be approved now: every indicator of these plans that has a target. Reports of progress are left out: they repeat
 * the targets of a plan, and are not what is approved.
 * @param date `2026-11-21`
 * @param by who approves
 */
export function approvedFrom(plans: readonly Plan[], date: string, by: string): ApprovedTargets {
  const items = plans
    .filter(({ type }) => type !== 'AVANCE')
    .flatMap((plan) => [
      ...plan.areas.flatMap((area) =>
        area.indicators.map((indicator) => approvedItem(plan, area, indicator)),
      ),
      ...(plan.multiYear?.products ?? []).flatMap((product) => approvedYears(plan, product)),
    ]);
  return { date, by, items: items.filter(hasTarget) };
}

/** Everything in a plan that has a name and a unit: indicators, and the products of a POM. */
import type { CellAddress } from '../../domain/address';
import type { MultiYearProduct } from '../../domain/multi-year';
import type { Area, Indicator, Plan, Sourced } from '../../domain/plan';
import { labelOf } from '../../domain/plan';
import { usedIn } from './each-indicator';
import { perArea } from './per-area';
import type { UnitOf } from './unit-of';
import { unitIn, unitOf } from './unit-of';

export interface PlanRow {
  /** What it is called in a sentence. */
  readonly label: string;
  readonly name: Sourced<string> | null;
  readonly nameCell: CellAddress;
  readonly unit: UnitOf | null;
  /** Where it is no indicator. */
  readonly product: MultiYearProduct | null;
  /** For the draft of a finding. */
  readonly place: { readonly area: Area; readonly indicator: Indicator } | { readonly item: string };
}

const known = new WeakMap<Plan, readonly PlanRow[]>();

/** In the order of the plan; indicators that nobody began to fill in are left out. */
export function rowsOf(plan: Plan): readonly PlanRow[] {
  let rows = known.get(plan);
  if (!rows) {
    rows = [...plan.areas.flatMap(rowsIn), ...(plan.multiYear?.products ?? []).map(productRow)];
    known.set(plan, rows);
  }
  return rows;
}

/** Those of an area. */
export const rowsIn: (area: Area) => readonly PlanRow[] = perArea((area) =>
  usedIn(area).map((indicator) => ({
    label: labelOf(indicator),
    name: indicator.name,
    nameCell: indicator.nameCell,
    unit: unitOf(indicator),
    product: null,
    place: { area, indicator },
  })),
);

function productRow(product: MultiYearProduct): PlanRow {
  const label = product.code ?? product.name?.value ?? product.key;
  return {
    label,
    name: product.name,
    nameCell: product.nameCell,
    unit: product.unit ? unitIn(product.unit.value, product.unit.cell, product.unitEntry) : null,
    product,
    place: { item: label },
  };
}

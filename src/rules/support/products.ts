/** The products of a POM, as rules speak about them. */
import type { CellRange } from '../../domain/address';
import { sumExact } from '../../domain/decimal';
import type { MultiYearProduct } from '../../domain/multi-year';
import type { TargetKind } from '../../domain/multi-year-totals';
import type { Plan, Reading, Sourced } from '../../domain/plan';
import { figureOf, unreadable } from './figures';
import { at } from './places';

export const TARGET_KINDS: readonly TargetKind[] = ['physical', 'financial'];

/** What a product is called in a sentence. */
export function productLabel(product: MultiYearProduct): string {
  return product.code ?? product.name?.value ?? product.key;
}

/** The products of the plan; none where it is no POM. */
export function productsOf(plan: Plan): readonly MultiYearProduct[] {
  return plan.multiYear?.products ?? [];
}

/** A year's target with its figure; texts that write a number count with it. */
export interface YearFigure {
  readonly year: number;
  readonly source: Sourced<Reading>;
  readonly figure: number | null;
}

export function yearFigures(product: MultiYearProduct, kind: TargetKind): YearFigure[] {
  return product.years.map((one) => ({
    year: one.year,
    source: one[kind],
    figure: figureOf(one[kind].value),
  }));
}

/** Why a sum of these cells cannot be judged; null when it can. */
export function unreadableAmong(
  readings: readonly (Sourced<Reading> | null | undefined)[],
): 'error' | 'text' | 'uncomputed' | null {
  for (const source of readings) {
    const why = source ? unreadable(source.value) : null;
    if (why !== null) return why;
  }
  return null;
}

/** Those whose formula has no result: what a sum of them would need. */
export function uncomputedAmong(readings: readonly Sourced<Reading>[]): CellRange[] {
  return readings.filter(({ value }) => value.kind === 'uncomputed').map(({ cell }) => at(cell));
}

/** What cells add up to; null where none has a figure. Texts are no numbers to Excel, but are read as what they write. */
export function sumOfCells(cells: readonly Sourced<Reading>[]): number | null {
  const figures = cells.flatMap(({ value }) => figureOf(value) ?? []);
  return figures.length === 0 ? null : sumExact(figures);
}

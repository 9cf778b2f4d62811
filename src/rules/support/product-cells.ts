/** The cells of a POM's five years in which a number belongs, line by line. */
import type { BudgetTable, MultiYear, MultiYearProduct } from '../../domain/multi-year';
import type { Reading, Sourced } from '../../domain/plan';
import type { NumberCell, NumberLine } from './number-cells';

/** Words beside a physical target that say that it takes no money. */
const COSTS_NOTHING = /^(?:sin costo|no requiere|gratuit[oa])\b/i;

/** The years of a product, and their totals. */
export function productLines(product: MultiYearProduct): NumberLine[] {
  const { years, totalPhysical, totalFinancial } = product;
  const financial = years.map((year) => year.financial).filter(({ value }) => !costsNothing(value));
  return [
    line(
      'physical',
      years.map((year) => year.physical),
    ),
    line('financial', financial),
    line('totalPhysical', totalPhysical ? [totalPhysical] : [], true),
    line('totalFinancial', totalFinancial ? [totalFinancial] : [], true),
  ];
}

/** A programme of the budget: its years, and their total. */
export function programmeLines({ years, total }: BudgetTable['rows'][number]): NumberLine[] {
  return [line('budget', years), line('budgetTotal', total ? [total] : [], true)];
}

/** The lines of totals below the products and below the budget; the last cell of the budget is that of all years. */
export function totalsOf({ totals, budget }: MultiYear): { products: NumberCell[]; budget: NumberCell[] } {
  return { products: (totals ?? []).map(toCell), budget: (budget?.totals ?? []).map(toCell) };
}

function line(label: string, sources: readonly Sourced<Reading>[], derived = false): NumberLine {
  return { subject: 'annual-target', label, derived, takesWords: false, cells: sources.map(toCell) };
}

function toCell({ value, cell }: Sourced<Reading>): NumberCell {
  return { reading: value, cell, month: null };
}

function costsNothing(reading: Reading): boolean {
  return reading.kind === 'text' && COSTS_NOTHING.test(reading.text.trim());
}

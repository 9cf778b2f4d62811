/** The cells of a POM's five years in which a number belongs, line by line. */
import type { BudgetTable, MultiYear, MultiYearProduct } from '../../domain/multi-year';
import type { Plan, Reading, Sourced } from '../../domain/plan';
import type { NumberCell, NumberLine } from './number-cells';
import { productLabel } from './products';

/** Words beside a physical target that say that it takes no money. */
const COSTS_NOTHING = /^(?:sin costo|no requiere|gratuit[oa])\b/i;

/** The years of a product, and their totals. */
function productLines(product: MultiYearProduct): NumberLine[] {
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
function programmeLines({ years, total }: BudgetTable['rows'][number]): NumberLine[] {
  return [line('budget', years), line('budgetTotal', total ? [total] : [], true)];
}

/** A product, or a programme of the budget. */
export interface YearsRow {
  /** What it is called in a sentence. */
  readonly item: string;
  readonly isProgramme: boolean;
  /** Of a product. */
  readonly unit: string | null;
  readonly lines: readonly NumberLine[];
}

/** The products of a POM, then the programmes of its budget; none where the plan is no POM. */
export function yearsRows({ multiYear }: Plan): YearsRow[] {
  const products = multiYear?.products ?? [];
  const programmes = multiYear?.budget?.rows ?? [];
  return [
    ...products.map((product) => ({
      item: productLabel(product),
      isProgramme: false,
      unit: product.unit?.value ?? null,
      lines: productLines(product),
    })),
    ...programmes.map((row) => ({
      item: row.code?.value ?? row.name?.value ?? '',
      isProgramme: true,
      unit: null,
      lines: programmeLines(row),
    })),
  ];
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

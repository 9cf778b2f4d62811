/** What a POM plans: five years of physical and financial targets by product and subproduct, and the budget they must match. */
import type { CellAddress, CellRange } from './address';
import type { CatalogueEntry, Reading, Sourced } from './plan';

/** One year of a product: *Meta Física* and *Meta Financiera*. */
export interface YearTargets {
  readonly year: number;
  readonly physical: Sourced<Reading>;
  readonly financial: Sourced<Reading>;
}

export interface MultiYearProduct {
  /** Unique in the plan and stable when rows move: the code, or the normalised name. */
  readonly key: string;
  readonly code: string | null;
  readonly name: Sourced<string> | null;
  /** The cell where the name is, or should be. */
  readonly nameCell: CellAddress;
  readonly level: 'product' | 'subproduct';
  /** The key of the product that a subproduct belongs to. */
  readonly parent: string | null;
  readonly result: Sourced<string> | null;
  readonly unit: Sourced<string> | null;
  readonly unitEntry: CatalogueEntry | null;
  readonly program: Sourced<string> | null;
  readonly subprogram: Sourced<string> | null;
  readonly project: Sourced<string> | null;
  readonly activity: Sourced<string> | null;
  /** *Producto de mayor contribución* (1 or 0). */
  readonly mainContribution: Sourced<Reading> | null;
  readonly baseline: {
    readonly year: Sourced<Reading> | null;
    readonly absolute: Sourced<Reading> | null;
    readonly relative: Sourced<Reading> | null;
  };
  /** As many as the plan has years, in order. */
  readonly years: readonly YearTargets[];
  /** What was produced in the years before them, oldest first. */
  readonly history?: readonly { readonly year: number; readonly value: Sourced<Reading> }[];
  readonly totalPhysical: Sourced<Reading> | null;
  readonly totalFinancial: Sourced<Reading> | null;
  readonly coverage: Sourced<string> | null;
  readonly responsible: Sourced<string> | null;
  readonly range: CellRange;
}

/** The sheet of the budget: programmes by year. */
export interface BudgetTable {
  readonly rows: readonly {
    readonly code: Sourced<string> | null;
    readonly name: Sourced<string> | null;
    readonly years: readonly Sourced<Reading>[];
    readonly total: Sourced<Reading> | null;
  }[];
  /** The line of totals: a cell for each year, then the total. */
  readonly totals: readonly Sourced<Reading>[];
  readonly range: CellRange;
}

export interface MultiYear {
  /** The heading over the table, which mostly names the years. */
  readonly title?: Sourced<string>;
  /** Five, rising; holes are a finding. */
  readonly years: readonly number[];
  /** In the order of the rows: each product before its subproducts. */
  readonly products: readonly MultiYearProduct[];
  /** The line of the financial totals, a cell for each year; null where the sheet has none. */
  readonly totals: readonly Sourced<Reading>[] | null;
  readonly budget: BudgetTable | null;
}

/**
 * What a POM adds up to: products from their subproducts, programmes, years, cost per unit, and the check against the budget
 * (docs/domain.md, section 1). Amounts are added exactly: cents don't turn into dust.
 */
import { sumExact, withoutDust } from './decimal';
import type { BudgetTable, MultiYear, MultiYearProduct } from './multi-year';
import { numberOf, type Reading, type Sourced } from './plan';

export type TargetKind = 'physical' | 'financial';

/** Σ of the numbers among readings; null where there is none. Texts and errors are no numbers. */
export function sumOfReadings(readings: readonly (Reading | undefined)[]): number | null {
  const numbers = readings.flatMap((reading) => {
    const number = reading === undefined ? null : numberOf(reading);
    return number === null ? [] : [number];
  });
  return numbers.length === 0 ? null : sumExact(numbers);
}

/** The subproducts of a product, in the order of the rows. */
export function subproductsOf(plan: Pick<MultiYear, 'products'>, key: string): MultiYearProduct[] {
  return plan.products.filter(({ parent }) => parent === key);
}

const comparableUnit = (unit: string | null) => (unit ?? '').trim().toLocaleLowerCase('es');

/** Whether two units are the same, without regard to case: only then do physical targets add up. */
export function isSameUnit(a: string | null, b: string | null): boolean {
  return comparableUnit(a) === comparableUnit(b);
}

/** Whether a unit counts percentages: `75 - PORCENTAJE`, `%`. The years of a percentage make no sum. */
export function isPercentUnit(unit: string): boolean {
  return /porcentaje|^\s*%/i.test(unit);
}

/** Whether the physical targets of subproducts can be added: all are in the product's unit, which is no percentage. */
export function sharesUnit(product: MultiYearProduct, subproducts: readonly MultiYearProduct[]): boolean {
  const unit = product.unit?.value ?? null;
  return !isPercentUnit(unit ?? '') && subproducts.every((one) => isSameUnit(one.unit?.value ?? null, unit));
}

/**
 * What the subproducts of a product make in a year.
 * @param year index among the years of the plan
 * @returns null where no subproduct has a number, and of the physical where the units differ: nothing can be said then
 */
export function subproductSum(
  product: MultiYearProduct,
  subproducts: readonly MultiYearProduct[],
  kind: TargetKind,
  year: number,
): number | null {
  if (kind === 'physical' && !sharesUnit(product, subproducts)) return null;
  return sumOfReadings(subproducts.map((one) => one.years[year]?.[kind].value));
}

/**
 * *Total Meta Multianual*: what the years of a product make; null where no year has a number, and of the physical where the
 * unit is a percentage.
 */
export function multiYearTotal(product: MultiYearProduct, kind: TargetKind): number | null {
  if (kind === 'physical' && isPercentUnit(product.unit?.value ?? '')) return null;
  return sumOfReadings(product.years.map((one) => one[kind].value));
}

/**
 * Cost per unit over all years.
 * @returns null where one of the totals is missing; `not-computable` where nothing is produced
 */
export function unitCost(product: MultiYearProduct): number | null | 'not-computable' {
  const physical = multiYearTotal(product, 'physical');
  const financial = multiYearTotal(product, 'financial');
  if (physical === null || financial === null) return null;
  return physical === 0 ? 'not-computable' : financial / physical;
}

/**
 * What identifies a programme: the code in front of a dash, without leading zeros, so that `11`, `011` and `11 - Salud` are
 * one; else the text without regard to case. Empty for no programme.
 */
export function programKey(text: string | null): string {
  const front = (text ?? '').split(/[-–—]/, 1)[0]!.trim();
  return /^\d+$/.test(front) ? String(Number(front)) : front.toLocaleLowerCase('es');
}

const onlyProducts = (plan: Pick<MultiYear, 'products'>) =>
  plan.products.filter(({ level }) => level === 'product');

/** The financial targets of the products of a programme, by year. Subproducts are in their products. */
export function programFinancial(plan: Pick<MultiYear, 'products' | 'years'>, key: string): number[] {
  const products = onlyProducts(plan).filter(({ program }) => programKey(program?.value ?? null) === key);
  return financialByYear(products, plan.years.length);
}

/** The financial targets of all products, by year. */
export function financialTotals(plan: Pick<MultiYear, 'products' | 'years'>): number[] {
  return financialByYear(onlyProducts(plan), plan.years.length);
}

function financialByYear(products: readonly MultiYearProduct[], years: number): number[] {
  return Array.from(
    { length: years },
    (_, year) => sumOfReadings(products.map((product) => product.years[year]?.financial.value)) ?? 0,
  );
}

/** A year of a programme (or of all) in the budget and in the POM. */
export interface BudgetComparison {
  readonly budget: number;
  readonly planned: number;
  /** Budget less plan. */
  readonly difference: number;
  /** Differences below half a cent are none. */
  readonly agrees: boolean;
}

function compare(budget: number, planned: number): BudgetComparison {
  const difference = sumExact([budget, -planned]);
  return { budget, planned, difference, agrees: Math.abs(difference) < 0.005 };
}

export interface BudgetCheck {
  /** As many as the budget has rows; of each, as many as the plan has years, and the total. */
  readonly rows: readonly { readonly years: readonly BudgetComparison[]; readonly total: BudgetComparison }[];
  readonly totals: { readonly years: readonly BudgetComparison[]; readonly total: BudgetComparison };
  /** What the POM programmes in programmes that the budget doesn't have, by year. */
  readonly withoutProgram: readonly number[];
}

/** Compares the budget with what the POM adds up to, by programme and year. Blank amounts are 0. */
export function checkBudget(plan: Pick<MultiYear, 'products' | 'years'>, budget: BudgetTable): BudgetCheck {
  const count = plan.years.length;
  const amounts = (readings: readonly Sourced<Reading>[]) =>
    Array.from({ length: count }, (_, year) => sumOfReadings([readings[year]?.value]) ?? 0);
  const comparisons = (own: readonly number[], planned: readonly number[]) => ({
    years: own.map((amount, year) => compare(amount, planned[year]!)),
    total: compare(sumExact(own), sumExact(planned)),
  });
  const programs = budget.rows.map(({ code, name }) => {
    const text = code?.value ?? name?.value;
    return text === undefined ? null : programKey(text);
  });
  // A programme may have several rows: it is planned once.
  const byProgram = new Map(
    programs.flatMap((key) => (key === null ? [] : [[key, programFinancial(plan, key)] as const])),
  );
  const planned = programs.map((key) =>
    key === null ? Array.from({ length: count }, () => 0) : byProgram.get(key)!,
  );
  const own = budget.rows.map(({ years }) => amounts(years));
  const all = financialTotals(plan);
  const inBudget = all.map((_, year) => sumExact([...byProgram.values()].map((row) => row[year]!)));
  return {
    rows: own.map((row, i) => comparisons(row, planned[i]!)),
    totals: comparisons(
      all.map((_, year) => sumExact(own.map((row) => row[year]!))),
      all,
    ),
    withoutProgram: all.map((amount, year) => sumExact([amount, -inBudget[year]!])),
  };
}

/**
 * Weights of products that count alike, in points.
 * @example equalWeights(3) // 33.333…, 33.333…, 33.333…
 */
export function equalWeights(count: number): number[] {
  return Array.from({ length: count }, () => withoutDust(100 / count));
}

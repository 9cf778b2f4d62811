/** Plants of the rules about the years of a POM and of a ficha. */
import type { CellAddress } from '../../src/domain/address';
import type { MultiYearProduct, YearTargets } from '../../src/domain/multi-year';
import { numberOf } from '../../src/domain/plan';
import { isFormula, type PlantKind, type Plants, planted, type Site, typed, value } from './plant';

/** A product whose years are typed, and for which something holds. */
function aProduct(
  site: Site,
  holds: (product: MultiYearProduct) => boolean = () => true,
): MultiYearProduct | null {
  const products = (site.plan.multiYear?.products ?? []).filter(
    (product) =>
      product.years.every(
        ({ physical, financial }) => !isFormula(site, physical.cell) && !isFormula(site, financial.cell),
      ) &&
      product.name !== null &&
      !isFormula(site, product.name.cell) &&
      holds(product),
  );
  return products.length === 0 ? null : site.random.pick(products);
}

const isCount = ({ unit }: MultiYearProduct): boolean => !/PORCENTAJE/i.test(unit?.value ?? '');
const physical = ({ physical: one }: YearTargets): number => numberOf(one.value) ?? 0;
const financial = ({ financial: one }: YearTargets): number => numberOf(one.value) ?? 0;

const BUDGET = 'El presupuesto del programa ya no es lo que suman sus productos.';
const WHOLE = 'El producto suma la parte en la que se sembró.';
const TREND = 'El año sembrado rompe también la tendencia, la del producto que lo suma incluida.';

const totalTyped: PlantKind = (site) => {
  const products = (site.plan.multiYear?.products ?? []).filter(isCount);
  const totals = products.flatMap(({ totalPhysical, totalFinancial }) =>
    [totalPhysical, totalFinancial].flatMap((total) => (total?.value.kind === 'number' ? [total] : [])),
  );
  if (totals.length === 0) return null;
  const { cell, value: reading } = site.random.pick(totals);
  return planted(
    'another total of the years',
    [typed(cell, (numberOf(reading) ?? 0) + site.random.between(5, 900))],
    cell,
  );
};

const budgetTotalTyped: PlantKind = (site) => {
  const totals = (site.plan.multiYear?.budget?.totals ?? []).filter(
    ({ value: one }) => one.kind === 'number',
  );
  if (totals.length === 0) return null;
  const { cell, value: reading } = site.random.pick(totals);
  return planted(
    'another total of the budget',
    [typed(cell, (numberOf(reading) ?? 0) + site.random.between(5, 9000))],
    cell,
    { beside: { 'budget-total-mismatch': 'El total general suma los totales de los años.' } },
  );
};

const programmeChanged: PlantKind = (site) => {
  const cells = (site.plan.multiYear?.budget?.rows ?? []).flatMap(({ years }) =>
    years.filter(({ cell, value: one }) => one.kind === 'number' && !isFormula(site, cell)),
  );
  if (cells.length === 0) return null;
  const { cell, value: reading } = site.random.pick(cells);
  return planted(
    'another budget of a programme',
    [typed(cell, (numberOf(reading) ?? 0) + site.random.between(5, 9000))],
    cell,
  );
};

const flatBudget: PlantKind = (site) => {
  const product = aProduct(site, isCount);
  if (!product) return null;
  const [first] = product.years;
  const [things, money] = [physical(first!), financial(first!)];
  const growth = site.random.between(6, 12) / 100;
  const typings = product.years
    .slice(1)
    .flatMap((year, i) => [
      typed(year.physical.cell, Math.round(things * (1 + growth) ** (i + 1))),
      typed(year.financial.cell, money),
    ]);
  return planted('more with the same money', typings, product.years[2]!.financial.cell, {
    beside: {
      'budget-total-mismatch': BUDGET,
      'trend-outlier': TREND,
      'flat-budget-growing-target': WHOLE,
      'physical-without-financial': WHOLE,
    },
  });
};

const fallInGrowth: PlantKind = (site) => {
  const product = aProduct(site, isCount);
  if (!product?.name) return null;
  const first = physical(product.years[0]!);
  // Years that grow unevenly, and one that falls: no trend that it could break.
  const shares = [1, 1.04, 1.15, 0.98, 1.3];
  const fall = product.years[3]!.physical.cell;
  const words = `Incremento de ${product.name.value.toLowerCase()}`;
  return planted(
    'a fall where growth is declared',
    [
      typed(product.name.cell, words),
      ...product.years
        .slice(1)
        .map((year, i) => typed(year.physical.cell, Math.round(first * shares[i + 1]!))),
    ],
    fall,
    { beside: { 'trend-outlier': TREND, 'non-monotonic-multiyear': WHOLE } },
  );
};

const otherYearsNamed: PlantKind = (site) => {
  const product = aProduct(site);
  if (!product?.name) return null;
  const words = `${product.name.value}, periodo ${site.random.pick(['2020-2024', '2024-2028', '2026-2035'])}`;
  return planted('other years in the name', [typed(product.name.cell, words)], product.name.cell);
};

const noMoney: PlantKind = (site) => {
  const product = aProduct(site);
  if (!product) return null;
  const { cell } = site.random.pick(product.years).financial;
  return planted('money of a year deleted', [typed(cell, null)], cell, {
    beside: {
      'budget-total-mismatch': BUDGET,
      'trend-outlier': TREND,
      'flat-budget-growing-target': WHOLE,
      'physical-without-financial': WHOLE,
    },
  });
};

export const digitTooMany: PlantKind = (site) => {
  const product = aProduct(site, isCount);
  if (!product) return null;
  const year = site.random.between(1, 4);
  const { cell } = product.years[year]!.physical;
  return planted('a digit too many', [typed(cell, physical(product.years[year]!) * 10)], cell, {
    beside: { 'trend-outlier': TREND },
  });
};

/** The last year of the header is the one after the next. */
export const yearSkipped: PlantKind = (site) => {
  const years = site.plan.multiYear?.years;
  const [product] = site.plan.multiYear?.products ?? [];
  if (!years || !product) return null;
  const last = years.at(-1)!;
  const cells = cellsSaying(site, product.range.sheet, product.range.row, last);
  if (cells.length === 0) return null;
  return planted(
    'a year left out',
    cells.map((cell) => {
      const before = value(site, cell);
      return typed(
        cell,
        typeof before === 'number' ? last + 1 : String(before).replaceAll(String(last), String(last + 1)),
      );
    }),
    product.years.at(-1)!.physical.cell,
    { beside: { 'period-label-mismatch': 'El título nombra los años que la tabla tenía.' } },
  );
};

/** Header cells that say a year and nothing of a range. */
function cellsSaying(site: Site, sheetName: string, above: number, year: number): CellAddress[] {
  const sheet = site.snapshot.sheets.find(({ name }) => name === sheetName)!;
  return sheet.values.slice(0, above - sheet.row).flatMap((row, r) =>
    row.flatMap((one, c) => {
      const says =
        one === year ||
        (typeof one === 'string' && one.trim().endsWith(String(year)) && !/\d\s*[-–]\s*\d/.test(one));
      return says ? [{ sheet: sheetName, row: r + sheet.row, column: c + sheet.column }] : [];
    }),
  );
}

export const trendYearSkipped: PlantKind = (site) => {
  const points = (site.plan.ficha?.trend ?? []).filter(({ label }) => /^20\d\d$/.test(label.value.trim()));
  const last = points.at(-1)?.label;
  if (!last || points.length < 3) return null;
  return planted('a year left out', [typed(last.cell, Number(last.value) + 1)], last.cell);
};

/** The target of the year, another one in the execution than in the plan. */
export const otherInExecution: PlantKind = (site) => {
  const rows = site.plan.areas.flatMap(({ indicators }) =>
    indicators.filter(
      ({ measure, annualTarget }) => measure === 'count' && numberOf(annualTarget.value) !== null,
    ),
  );
  if (rows.length === 0) return null;
  const { annualTarget } = site.random.pick(rows);
  const after = numberOf(annualTarget.value)! + site.random.between(5, 60);
  return planted(`${after} in the execution`, [typed(annualTarget.cell, after)], annualTarget.cell);
};

export const MULTI_YEAR_PLANTS: Readonly<Record<string, Plants>> = {
  'multi-year-total-mismatch': { ways: { POM: [totalTyped] } },
  'budget-total-mismatch': { ways: { POM: [budgetTotalTyped, programmeChanged] } },
  'flat-budget-growing-target': { ways: { POM: [flatBudget] } },
  'non-monotonic-multiyear': { ways: { POM: [fallInGrowth] } },
  'period-label-mismatch': { ways: { POM: [otherYearsNamed] } },
  'physical-without-financial': { ways: { POM: [noMoney] } },
};

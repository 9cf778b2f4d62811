/** Plants of the rules that compare plans of one workbook, or a plan with what its own columns say of earlier years. */
import type { CellAddress } from '../../src/domain/address';
import { MONTHS } from '../../src/domain/period';
import type { Indicator } from '../../src/domain/plan';
import { monthCell, numberOf } from '../../src/domain/plan';
import { wordKey } from '../../src/domain/words';
import { digitTooMany, otherInExecution, trendYearSkipped, yearSkipped } from './multi-year-plants';
import {
  figure,
  filled,
  inPair,
  isFormula,
  type Planted,
  type PlantKind,
  type Plants,
  planted,
  type Site,
  typed,
  value,
} from './plant';
import type { Typing } from './workbook';

const annualOf = (indicator: Indicator): number => numberOf(indicator.annualTarget.value) ?? 0;
const nameOf = ({ name }: Indicator): string => wordKey(name?.value ?? '');

/** Indicators with a typed target that another plan of the workbook has too. */
function shared(site: Site): Indicator[] {
  const others = site.plans.filter((plan) => plan !== site.plan);
  const names = new Set(
    others.flatMap(({ areas }) => areas.flatMap(({ indicators }) => indicators.map(nameOf))),
  );
  return site.plan.areas
    .flatMap(({ indicators }) => indicators)
    .filter((one) => names.has(nameOf(one)) && annualOf(one) > 0 && !isFormula(site, one.annualTarget.cell));
}

/** The annual target changed by so much, and the months with it. */
function moved(site: Site, indicator: Indicator, by: number): Typing[] {
  const line = indicator.programmed!;
  const months = filled(line);
  const touched = indicator.behavior?.value === 'sum' ? months.slice(-1) : months;
  return [
    ...touched.map((month) => figure(site, monthCell(line, month), numberOf(line.months[month]!)! + by)),
    figure(site, indicator.annualTarget.cell, annualOf(indicator) + by),
  ];
}

/** One of two places says another target. */
function otherTarget(site: Site): Planted | null {
  const found = shared(site).filter(({ programmed }) => filled(programmed).length > 0);
  if (found.length === 0) return null;
  const indicator = site.random.pick(found);
  const by = site.random.between(2, 3);
  return planted(
    `${indicator.name!.value}: ${by} more than elsewhere`,
    moved(site, indicator, by),
    indicator.annualTarget.cell,
  );
}

/** A month only. */
function otherMonth(site: Site): Planted | null {
  const found = shared(site).filter(
    ({ programmed, behavior }) => behavior?.value === 'sum' && filled(programmed).length > 1,
  );
  if (found.length === 0) return null;
  const indicator = site.random.pick(found);
  const line = indicator.programmed!;
  const [first, second] = filled(line);
  return planted(
    `${indicator.name!.value}: two months otherwise than elsewhere`,
    [first!, second!].map((month, i) =>
      figure(site, monthCell(line, month), numberOf(line.months[month]!)! + (i === 0 ? 3 : -3)),
    ),
    monthCell(line, first!),
  );
}

/** Where a column's header stands above one of its cells. */
function headerAbove(site: Site, cell: CellAddress, text: RegExp): CellAddress | null {
  for (let row = cell.row - 1; row >= 0; row--) {
    const place = { ...cell, row };
    const found = value(site, place);
    if (typeof found === 'string' && text.test(found)) return place;
  }
  return null;
}

const HEADERS = (year: number) => [
  `Observado ${year - 1}`,
  'Logro del año anterior',
  `Resultado ${year - 1}`,
];

/** The column of base lines is one of what was observed, and one figure in it is far from the target. */
function observedColumn(
  site: Site,
  header: CellAddress,
  observed: CellAddress,
  target: number,
  cells: readonly CellAddress[],
): Planted {
  const share = site.random.pick([0.3, 0.5, 1.8]);
  return planted(
    `observed ${share} of the target`,
    [
      typed(header, site.random.pick(HEADERS(site.plan.year!))),
      figure(site, observed, Math.round(target * share)),
    ],
    [observed, ...cells],
  );
}

const historyColumn: PlantKind = (site) => {
  const found = site.plan.areas
    .flatMap(({ indicators }) => indicators)
    .filter(({ baseline, annualTarget }) => baseline && numberOf(annualTarget.value) !== null);
  if (found.length === 0) return null;
  const indicator = site.random.pick(found);
  const { cell } = indicator.baseline!;
  const header =
    site.plan.ficha?.fields.get('baselineValue')?.label ?? headerAbove(site, cell, /^Línea base/);
  return header && observedColumn(site, header, cell, annualOf(indicator), []);
};

/** What was produced before the first year of a POM. */
const historyOfProducts: PlantKind = (site) => {
  const found = (site.plan.multiYear?.products ?? []).filter(
    ({ baseline, years }) => baseline.absolute && numberOf(years[0]!.physical.value) !== null,
  );
  if (found.length === 0) return null;
  const product = site.random.pick(found);
  const { cell } = product.baseline.absolute!;
  const header = headerAbove(site, cell, /^Datos Absolutos$/);
  return header && observedColumn(site, header, cell, numberOf(product.years[0]!.physical.value)!, []);
};

/** Twice what the year before came to. */
function twiceTheYearBefore(site: Site): Planted | null {
  const last = Math.max(...site.plans.map(({ year }) => year ?? 0));
  if (site.plan.year !== last) return null;
  const found = shared(site).filter(
    ({ measure, behavior }) => measure === 'count' && behavior?.value === 'sum',
  );
  if (found.length === 0) return null;
  const indicator = site.random.pick(found);
  const line = indicator.programmed!;
  const doubled = MONTHS.filter((month) => filled(line).includes(month)).map((month) =>
    figure(site, monthCell(line, month), 2 * numberOf(line.months[month]!)!),
  );
  const annual = 2 * annualOf(indicator);
  return planted(
    `${indicator.name!.value}: twice the year before`,
    [
      ...doubled,
      figure(site, indicator.annualTarget.cell, annual),
      ...(indicator.baseline ? [figure(site, indicator.baseline.cell, annual - 1)] : []),
    ],
    indicator.annualTarget.cell,
  );
}

/** A digit too many in what was observed. */
function digitInHistory(site: Site): Planted | null {
  const found = site.plan.areas.flatMap(({ indicators }) =>
    indicators.filter(({ history, measure }) => measure === 'count' && history?.length === 4),
  );
  if (found.length === 0) return null;
  const indicator = site.random.pick(found);
  const { value, year } = site.random.pick(indicator.history!.slice(0, 3));
  return planted(
    `ten times what was observed in ${year}`,
    [typed(value.cell, 10 * numberOf(value.value)!)],
    value.cell,
  );
}

/** The first of the years observed is another one. */
function yearSkippedInHistory(site: Site): Planted | null {
  const found = site.plan.areas.filter(({ indicators }) => (indicators[0]?.history?.length ?? 0) > 2);
  if (found.length === 0) return null;
  const [first, second] = site.random.pick(found).indicators[0]!.history!;
  const header = headerAbove(site, first!.value.cell, /^Observado/);
  return (
    header && planted('years skipped', [typed(header, `Observado ${first!.year - 2}`)], [second!.value.cell])
  );
}

const yearBefore = inPair('year-before', twiceTheYearBefore);

export const WORKBOOK_PLANTS: Readonly<Record<string, Plants>> = {
  'cross-reference-mismatch': {
    ways: {
      PAT: [inPair('report', otherTarget), inPair('ficha', otherTarget), inPair('report', otherMonth)],
      POA: [inPair('report', otherTarget), inPair('report', otherMonth)],
      POM: [otherInExecution],
      FICHA: [inPair('ficha', otherTarget), inPair('ficha', otherMonth)],
      AVANCE: [inPair('report', otherTarget), inPair('report', otherMonth)],
    },
  },
  'trend-outlier': {
    ways: {
      PAT: [inPair('history', digitInHistory)],
      POA: [inPair('history', digitInHistory)],
      POM: [digitTooMany],
    },
  },
  'missing-year': {
    ways: {
      PAT: [inPair('history', yearSkippedInHistory)],
      POA: [inPair('history', yearSkippedInHistory)],
      POM: [yearSkipped],
      FICHA: [trendYearSkipped],
    },
  },
  'target-vs-history': {
    ways: {
      PAT: [historyColumn, yearBefore],
      POA: [historyColumn, yearBefore],
      POM: [historyOfProducts],
      FICHA: [historyColumn],
    },
  },
};

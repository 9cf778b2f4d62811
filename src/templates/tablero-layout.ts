/** Where everything stands on the sheet *Tablero*. Rows and columns are 0-based. */
import { columnName } from '../domain/address';
import { PERIOD, type UnitSource } from './tablero-data';

/** The name that the sheet gets when it is new; it is found again by its role. */
export const DASHBOARD_SHEET = 'Tablero';

/** How many of the worst indicators are listed. */
export const WORST = 10;

/** With more areas than this, the traffic lights are drawn by unit. */
const MOST_BARS = 45;

/** The columns to read and print. */
export const COLUMN = {
  label: 0,
  /** The institution's periods stand from here on, as `PERIOD` says. */
  firstPeriod: 1,
  indicators: 1,
  monthStrict: 2,
  monthProvisional: 3,
  quarterStrict: 4,
  quarterProvisional: 5,
  toDateStrict: 6,
  toDateProvisional: 7,
  yearStrict: 8,
  yearProvisional: 9,
  light: 10,
  red: 11,
  yellow: 12,
  green: 13,
  blue: 14,
  purple: 15,
  notReported: 16,
  notMeasured: 17,
  origin: 18,
} as const;

export const WIDTH = COLUMN.origin + 1;

/** Of the list of the worst. */
export const WORST_COLUMN = { name: 0, code: 1, area: 2, strict: 3, provisional: 4, light: 5 } as const;

const FIRST_HELPER = WIDTH + 1;

/** The columns that the formulas work with, beside what is printed. */
export const HELPER = {
  label: FIRST_HELPER,
  count: FIRST_HELPER + 1,
  changed: FIRST_HELPER + 2,
  strict: FIRST_HELPER + 3,
  provisional: FIRST_HELPER + 3 + PERIOD.count,
  weight: FIRST_HELPER + 3 + 2 * PERIOD.count,
  end: FIRST_HELPER + 3 + 3 * PERIOD.count,
  // The rows of the indicators.
  code: FIRST_HELPER,
  name: FIRST_HELPER + 1,
  area: FIRST_HELPER + 2,
  itemStrict: FIRST_HELPER + 3,
  itemProvisional: FIRST_HELPER + 4,
  light: FIRST_HELPER + 5,
  rankKey: FIRST_HELPER + 6,
  /** Which of the indicators is the first, second … of the worst. */
  position: FIRST_HELPER + 8,
} as const;

export interface AreaRows {
  readonly row: number;
  readonly helper: number;
  readonly firstItem: number;
  readonly itemCount: number;
}

export interface UnitRows {
  readonly row: number;
  readonly helper: number;
  readonly areas: readonly AreaRows[];
  readonly firstItem: number;
  readonly itemCount: number;
}

export interface DashboardLayout {
  readonly units: readonly UnitRows[];
  /** The helper rows of the units that make the institution. */
  readonly counted: { readonly first: number; readonly count: number };
  readonly unitsHeader: number;
  readonly areasHeader: number;
  readonly firstArea: number;
  readonly areaCount: number;
  readonly lightsByUnit: boolean;
  readonly lightsChart: number;
  readonly lightsHeight: number;
  readonly worstHeader: number;
  readonly lastRow: number;
  readonly helperHeader: number;
  readonly firstHelper: number;
  readonly lastHelper: number;
  readonly itemsHeader: number;
  readonly firstItem: number;
  readonly itemCount: number;
}

/** The rows above the units. */
export const ROW = {
  title: 0,
  cutoff: 1,
  origin: 2,
  check: 3,
  institution: 5,
  header: 6,
  strict: 7,
  provisional: 8,
  programme: 9,
  summary: 11,
  firstSummary: 12,
  notes: 17,
  monthsChart: 11,
  monthsChartEnd: 27,
} as const;

export function layOutDashboard(sources: readonly UnitSource[]): DashboardLayout {
  const areaCount = sources.reduce((sum, unit) => sum + unit.areas.length, 0);
  const worstHeader = ROW.monthsChartEnd + 2;
  const unitsHeader = worstHeader + WORST + 5;
  const areasHeader = unitsHeader + sources.length + 3;
  const firstArea = areasHeader + 1;
  const helperHeader = ROW.header;
  const firstHelper = helperHeader + 1;
  const itemsHeader = firstHelper + sources.length + areaCount + 2;
  const firstItem = itemsHeader + 1;

  const units: UnitRows[] = [];
  let areaIndex = 0;
  let item = firstItem;
  for (const [index, unit] of sources.entries()) {
    const areas: AreaRows[] = [];
    const first = item;
    for (const area of unit.areas) {
      areas.push({
        row: firstArea + areaIndex,
        helper: firstHelper + sources.length + areaIndex,
        firstItem: item,
        itemCount: area.indicators.length,
      });
      areaIndex++;
      item += area.indicators.length;
    }
    units.push({
      row: unitsHeader + 1 + index,
      helper: firstHelper + index,
      areas,
      firstItem: first,
      itemCount: item - first,
    });
  }

  const lightsByUnit = areaCount > MOST_BARS;
  const bars = lightsByUnit ? sources.length : areaCount;
  const lightsChart = firstArea + areaCount + 2;
  const lightsHeight = Math.max(12, Math.ceil(bars * 1.1) + 7);
  return {
    units,
    counted: { first: firstHelper, count: sources.filter((unit) => !unit.reportedApart).length },
    unitsHeader,
    areasHeader,
    firstArea,
    areaCount,
    lightsByUnit,
    lightsChart,
    lightsHeight,
    worstHeader,
    lastRow: lightsChart + lightsHeight,
    helperHeader,
    firstHelper,
    lastHelper: firstHelper + sources.length + areaCount - 1,
    itemsHeader,
    firstItem,
    itemCount: item - firstItem,
  };
}

/** `$U$8:$U$45`, everything fixed. */
export function fixedRange(column: number, row: number, rowCount = 1, columnCount = 1): string {
  const first = `$${columnName(column)}$${row + 1}`;
  const last = `$${columnName(column + columnCount - 1)}$${row + rowCount}`;
  return first === last ? first : `${first}:${last}`;
}

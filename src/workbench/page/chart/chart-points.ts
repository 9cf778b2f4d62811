/** What a chart shows now: the values and texts of the cells that its series refer to. */
import { splitSheet, tryParseArea } from '../../host/model/addresses';
import type { ChartRecord } from '../../host/model/charts';
import type { SheetModel } from '../../host/model/sheet-model';

export interface SeriesPoints {
  readonly kind: ChartRecord['series'][number]['kind'];
  readonly name: string;
  /** `#RRGGBB`. */
  readonly color: string;
  readonly labels: boolean;
  /** As many as there are categories; null where the cell holds no number. */
  readonly values: readonly (number | null)[];
}

export interface ChartPoints {
  readonly categories: readonly string[];
  readonly series: readonly SeriesPoints[];
  /** Of the values, where the chart has none of its own. */
  readonly numberFormat: string;
}

/** Office's own order of colours, for series that have none. */
export const ACCENTS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

interface Spot {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/** A chart of whole columns would be drawn until tomorrow. */
const MAX_POINTS = 2_000;

/** The cells of a reference, row by row; hidden ones are left out where the chart says so. */
function spotsOf(home: SheetModel, reference: string | undefined, visibleOnly: boolean): Spot[] {
  if (!reference) return [];
  const { sheet: name, reference: local } = splitSheet(reference);
  const sheet = name === undefined ? home : home.book.sheetNamed(name);
  const area = tryParseArea(local);
  const spots: Spot[] = [];
  if (!sheet || !area) return spots;
  const used = sheet.usedRange();
  const bottom = Math.min(area.row + area.rowCount, used ? used.row + used.rowCount : 0);
  const right = Math.min(area.column + area.columnCount, used ? used.column + used.columnCount : 0);
  for (let row = area.row; row < bottom; row++) {
    if (visibleOnly && sheet.isRowHidden(row)) continue;
    for (let column = area.column; column < right && spots.length < MAX_POINTS; column++) {
      if (!(visibleOnly && sheet.isColumnHidden(column))) spots.push({ sheet, row, column });
    }
  }
  return spots;
}

export function chartPoints(sheet: SheetModel, chart: ChartRecord): ChartPoints {
  const spots = (reference: string | undefined) => spotsOf(sheet, reference, chart.visibleOnly);
  const values = chart.series.map((one) => spots(one.values));
  const count = values.reduce((most, list) => Math.max(most, list.length), 0);
  const texts = spots(chart.series.find((one) => one.categories !== undefined)?.categories);
  const first = values.find((list) => list.length > 0)?.[0];
  return {
    categories: Array.from({ length: count }, (_, i) => {
      const spot = texts[i];
      return spot ? spot.sheet.textAt(spot.row, spot.column) : String(i + 1);
    }),
    series: chart.series.map((one, index) => {
      const [named] = spots(one.nameFrom);
      return {
        kind: one.kind,
        name: (named ? named.sheet.textAt(named.row, named.column) : one.name) ?? `Serie${index + 1}`,
        color: one.color ?? ACCENTS[index % ACCENTS.length]!,
        labels: one.labels ?? false,
        values: Array.from({ length: count }, (_, i) => {
          const spot = values[index]![i];
          const value = spot ? spot.sheet.valueAt(spot.row, spot.column) : null;
          return typeof value === 'number' ? value : null;
        }),
      };
    }),
    numberFormat: first ? first.sheet.numberFormatAt(first.row, first.column) : 'General',
  };
}

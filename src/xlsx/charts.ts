/** A chart of a change set as a file keeps it. */
import { type CellRange, columnName, quoteSheet } from '../domain/address';
import type { ChartSpec } from '../domain/change-set';
import type { ChartData, ChartSeriesData } from '../ooxml/workbook-data';

/** `Tablero!$B$3:$B$14`. */
function reference({ sheet, row, column, rowCount, columnCount }: CellRange): string {
  const first = `$${columnName(column)}$${row + 1}`;
  const last = `$${columnName(column + columnCount - 1)}$${row + rowCount}`;
  return `${quoteSheet(sheet)}!${first}${first === last ? '' : `:${last}`}`;
}

function kindOf(type: ChartSpec['type'], as: 'column' | 'line' = 'column'): ChartSeriesData['kind'] {
  if (type === 'column-and-line') return as;
  if (type === 'line') return 'line';
  return type === 'bar' || type === 'bar-stacked' ? 'bar' : 'column';
}

/** @param spec all of whose ranges are on sheets of the workbook */
export function chartData(spec: ChartSpec): ChartData {
  const { place } = spec;
  const isBar = spec.type === 'bar' || spec.type === 'bar-stacked';
  return {
    name: spec.name,
    altText: spec.altText,
    title: spec.title,
    grouping: spec.type.endsWith('stacked') ? 'stacked' : 'clustered',
    series: spec.series.map((series) => ({
      kind: kindOf(spec.type, series.as),
      name: series.name,
      categories: reference(series.categories),
      values: reference(series.values),
      color: series.color.toUpperCase(),
      ...(spec.labels ? { labels: true } : {}),
    })),
    from: { row: place.row, column: place.column, x: 0, y: 0 },
    to: { row: place.row + place.rowCount, column: place.column + place.columnCount, x: 0, y: 0 },
    ...(spec.legend ? { legend: 'bottom' as const } : {}),
    valueAxis: {
      ...(spec.minimum === undefined ? {} : { minimum: spec.minimum }),
      ...(spec.maximum === undefined ? {} : { maximum: spec.maximum }),
      ...(spec.numberFormat === undefined ? {} : { numberFormat: spec.numberFormat }),
    },
    // Bars are drawn from the bottom up; turned over, the first stands at the top and the values still below.
    categoryAxis: isBar ? { reversed: true, valueAxisAt: 'maximum' } : {},
    gapWidth: 60,
    visibleOnly: false,
  };
}

/**
 * Charts through Excel's API. Everything here is in ExcelApi 1.8 or older; the API has no member for a chart's alternative
 * text.
 */
import type { CellRange } from '../domain/address';
import type { ChartSpec } from '../domain/change-set';

type ChartKind = 'ColumnClustered' | 'BarClustered' | 'ColumnStacked' | 'BarStacked' | 'Line';

const KINDS: Record<ChartSpec['type'], ChartKind> = {
  column: 'ColumnClustered',
  bar: 'BarClustered',
  'column-stacked': 'ColumnStacked',
  'bar-stacked': 'BarStacked',
  line: 'Line',
  'column-and-line': 'ColumnClustered',
};

function cells(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(range.row, range.column, range.rowCount, range.columnCount);
}

/** About how many bytes a chart takes in a request. */
export const CHART_BYTES = 12_000;

/**
 * Draws a chart; one of the same name that is there is replaced. Queued, not synced.
 * @param actual the name of a sheet now, by the name that the change set calls it
 */
export function queueChart(
  context: Excel.RequestContext,
  sheetName: string,
  spec: ChartSpec,
  actual: (wanted: string) => string,
): void {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItem(sheetName);
  const from = (range: CellRange) => cells(worksheets.getItem(actual(range.sheet)), range);
  const [first] = spec.series;
  if (!first) return;

  // On the null object this does nothing.
  sheet.charts.getItemOrNullObject(spec.name).delete();
  // One row or column of cells gives one series, the first; the others are added to it.
  const seriesBy = first.values.rowCount === 1 ? 'Rows' : 'Columns';
  const chart = sheet.charts.add(KINDS[spec.type], from(first.values), seriesBy);
  chart.name = spec.name;
  spec.series.forEach((one, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(one.name);
    if (index === 0) series.name = one.name;
    // Said of the first one too: where its first cell holds a text, Excel takes that for its name.
    series.setValues(from(one.values));
    series.setXAxisValues(from(one.categories));
    const isLine = spec.type === 'line' || (spec.type === 'column-and-line' && one.as === 'line');
    if (spec.type === 'column-and-line') series.chartType = isLine ? 'Line' : 'ColumnClustered';
    if (isLine) {
      series.format.line.color = one.color;
      series.format.line.weight = 2.25;
    } else {
      series.format.fill.setSolidColor(one.color);
      series.gapWidth = 60;
    }
    if (spec.labels) series.hasDataLabels = true;
  });
  chart.title.text = spec.title;
  chart.legend.visible = spec.legend;
  if (spec.legend) chart.legend.position = 'Bottom';
  const { valueAxis, categoryAxis } = chart.axes;
  if (spec.numberFormat !== undefined) valueAxis.numberFormat = spec.numberFormat;
  if (spec.minimum !== undefined) valueAxis.minimum = spec.minimum;
  if (spec.maximum !== undefined) valueAxis.maximum = spec.maximum;
  if (spec.type === 'bar' || spec.type === 'bar-stacked') {
    // Bars are drawn from the bottom up; turned over, the first stands at the top and the values still below.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = 'Maximum';
  }
  chart.plotVisibleOnly = false;
  const { row, column, rowCount, columnCount } = spec.place;
  chart.setPosition(sheet.getCell(row, column), sheet.getCell(row + rowCount - 1, column + columnCount - 1));
}

import type { ColorResolver } from './colors';
import type { Relationship, WorkbookPackage } from './package';
import type { ChartAnchorPoint, ChartData, ChartSeriesData, SheetData } from './workbook-data';
import { LEGEND_CODES } from './write-charts';
import { child, children, descendants, flag, numeric, type XmlElement } from './xml';
import { decodeXstring } from './xstring';

interface Context {
  readonly file: WorkbookPackage;
  notKept(kind: string): void;
  readonly color: ColorResolver;
}

/**
 * The charts of a sheet. What `ChartData` has no place for is told by `notKept`: whole charts of other kinds, and of
 * the charts that are kept their finer formats.
 * @param sheet for the sizes of cells, where a chart's end is given as a length
 */
export function readCharts(
  relationships: readonly Relationship[],
  sheet: Pick<SheetData, 'columns' | 'rowProperties'>,
  context: Context,
): ChartData[] {
  return relationships
    .filter((link) => link.type === 'drawing' && !link.external && context.file.zip.has(link.target))
    .flatMap((link) => readDrawing(link.target, sheet, context));
}

function readDrawing(
  part: string,
  sheet: Pick<SheetData, 'columns' | 'rowProperties'>,
  context: Context,
): ChartData[] {
  const { file, notKept } = context;
  const links = file.relationships(part);
  if (links.some((link) => link.type === 'chartEx')) notKept('charts of other kinds');
  if (links.some((link) => link.type === 'image')) notKept('pictures');
  const charts: ChartData[] = [];
  for (const anchor of file.tree(part).children) {
    if (!/^(twoCell|oneCell|absolute)Anchor$/.test(anchor.name)) continue;
    const frame = child(anchor, 'graphicFrame');
    const id = descendants(child(frame, 'graphic'), 'chart')[0]?.attributes.id;
    const link = links.find((one) => one.id === id && one.type === 'chart' && !one.external);
    if (!frame || !link || !file.zip.has(link.target)) {
      if (!child(anchor, 'pic')) notKept('shapes');
      continue;
    }
    const chart = readChart(file.tree(link.target), context);
    if (!chart) {
      notKept('charts of other kinds');
      continue;
    }
    const named = child(child(frame, 'nvGraphicFramePr'), 'cNvPr')?.attributes ?? {};
    const { from, to, placement } = placeOf(anchor, sheet);
    charts.push({
      name: decodeXstring(named.name ?? ''),
      ...(named.descr ? { altText: decodeXstring(named.descr) } : {}),
      ...chart,
      from,
      to,
      ...(placement ? { placement } : {}),
    });
  }
  return charts;
}

type Place = Pick<ChartData, 'from' | 'to' | 'placement'>;

function placeOf(anchor: XmlElement, sheet: Pick<SheetData, 'columns' | 'rowProperties'>): Place {
  const extent = child(anchor, 'ext')?.attributes ?? {};
  const width = numeric(extent.cx) ?? 0;
  const height = numeric(extent.cy) ?? 0;
  if (anchor.name === 'absoluteAnchor') {
    const at = child(anchor, 'pos')?.attributes ?? {};
    const origin = { row: 0, column: 0, x: 0, y: 0 };
    const from = reach(origin, numeric(at.x) ?? 0, numeric(at.y) ?? 0, sheet);
    return { from, to: reach(from, width, height, sheet), placement: 'absolute' };
  }
  const from = pointOf(child(anchor, 'from'));
  if (anchor.name === 'oneCellAnchor')
    return { from, to: reach(from, width, height, sheet), placement: 'oneCell' };
  const { editAs } = anchor.attributes;
  return {
    from,
    to: pointOf(child(anchor, 'to')),
    ...(editAs === 'oneCell' || editAs === 'absolute' ? { placement: editAs } : {}),
  };
}

function pointOf(element: XmlElement | undefined): ChartAnchorPoint {
  const of = (name: string) => Math.max(0, Math.round(numeric(child(element, name)?.text) ?? 0));
  return { row: of('row'), column: of('col'), x: of('colOff'), y: of('rowOff') };
}

const EMU_PER_PIXEL = 9_525;
const EMU_PER_POINT = 12_700;

/** The point that lies so far to the right of and below another. */
function reach(
  from: ChartAnchorPoint,
  width: number,
  height: number,
  { columns, rowProperties }: Pick<SheetData, 'columns' | 'rowProperties'>,
): ChartAnchorPoint {
  const across = walk(from.column, from.x + width, 16_383, (column) => {
    const { width: characters = 9.140625, hidden } = columns.get(column) ?? {};
    return hidden ? 0 : Math.round(characters * 7) * EMU_PER_PIXEL;
  });
  const down = walk(from.row, from.y + height, 1_048_575, (row) => {
    const { height: points = 15, hidden } = rowProperties.get(row) ?? {};
    return hidden ? 0 : points * EMU_PER_POINT;
  });
  return { row: down.index, column: across.index, x: across.rest, y: down.rest };
}

function walk(
  start: number,
  length: number,
  last: number,
  size: (index: number) => number,
): { index: number; rest: number } {
  let index = start;
  let rest = length;
  for (; index < last && rest >= size(index); index++) rest -= size(index);
  return { index, rest: Math.round(rest) };
}

const GROUPS: Readonly<Record<string, ChartSeriesData['kind']>> = {
  barChart: 'column',
  lineChart: 'line',
  areaChart: 'area',
  pieChart: 'pie',
};

/** What decorates a chart and is not kept. */
const FORMATS = new Set(
  (
    'manualLayout trendline errBars dPt txPr gradFill pattFill blipFill effectLst upDownBars hiLowLines dropLines ' +
    'view3D dTable minorGridlines userShapes dispUnits floor sideWall backWall dateAx rPr defRPr pivotSource style'
  ).split(' '),
);

/** The chart of a part; null for kinds that `ChartData` has no words for. */
function readChart(
  root: XmlElement,
  { notKept, color }: Context,
): Omit<ChartData, 'name' | 'altText' | 'from' | 'to' | 'placement'> | null {
  const chart = child(root, 'chart');
  const plot = child(chart, 'plotArea');
  if (!chart || !plot) return null;
  const groups = plot.children.filter((element) => element.name.endsWith('Chart'));
  if (groups.length === 0 || groups.some((group) => GROUPS[group.name] === undefined)) return null;
  const valueAxes = children(plot, 'valAx');
  let formatted = valueAxes.length > 1 || anyOf(root, FORMATS);

  let grouping: ChartData['grouping'] = 'clustered';
  let gapWidth: number | undefined;
  const series: { order: number; data: ChartSeriesData }[] = [];
  for (const group of groups) {
    const bars = child(group, 'barDir')?.attributes.val === 'bar';
    const kind = group.name === 'barChart' && bars ? 'bar' : GROUPS[group.name]!;
    const stacked = child(group, 'grouping')?.attributes.val;
    if (stacked === 'stacked' || stacked === 'percentStacked') {
      // Lines that are stacked on each other are not drawn so here.
      if (kind === 'line') formatted = true;
      else grouping = stacked;
    }
    gapWidth ??= numeric(child(group, 'gapWidth')?.attributes.val);
    for (const element of children(group, 'ser')) {
      const one = readSeries(element, kind, color);
      if (!one) return null;
      series.push({ order: numeric(child(element, 'order')?.attributes.val) ?? series.length, data: one });
    }
  }
  if (series.length === 0) return null;
  series.sort((a, b) => a.order - b.order);
  if (formatted) notKept('formats of charts');

  const valueAxis = valueAxes[0];
  const categoryAxis = child(plot, 'catAx') ?? child(plot, 'dateAx');
  const title = titleOf(chart, series);
  const legend = child(chart, 'legend');
  return {
    ...(title === undefined ? {} : { title }),
    grouping,
    series: series.map(({ data }) => data),
    ...(legend ? { legend: legendOf(legend) } : {}),
    valueAxis: readValueAxis(valueAxis),
    categoryAxis: {
      ...(child(child(categoryAxis, 'scaling'), 'orientation')?.attributes.val === 'maxMin'
        ? { reversed: true }
        : {}),
      ...(child(valueAxis, 'crosses')?.attributes.val === 'max' ? { valueAxisAt: 'maximum' as const } : {}),
    },
    ...(gapWidth === undefined || gapWidth === 150 ? {} : { gapWidth }),
    visibleOnly: flag(child(chart, 'plotVisOnly')?.attributes.val, true),
  };
}

function anyOf(element: XmlElement, names: ReadonlySet<string>): boolean {
  return element.children.some((one) => names.has(one.name) || anyOf(one, names));
}

function readSeries(
  element: XmlElement,
  kind: ChartSeriesData['kind'],
  color: ColorResolver,
): ChartSeriesData | null {
  const values = reference(child(element, 'val'));
  if (values === undefined) return null;
  const categories = reference(child(element, 'cat'));
  const tx = child(element, 'tx');
  const nameFrom = reference(tx);
  const name = tx ? (descendants(tx, 'v')[0]?.text ?? '') : undefined;
  const shape = child(element, 'spPr');
  const fill = child(kind === 'line' ? child(shape, 'ln') : shape, 'solidFill');
  const shown = drawingColor(fill, color);
  const labels = child(element, 'dLbls');
  return {
    kind,
    ...(name === undefined ? {} : { name: decodeXstring(name) }),
    ...(nameFrom === undefined ? {} : { nameFrom }),
    ...(categories === undefined ? {} : { categories }),
    values,
    ...(shown === undefined ? {} : { color: shown }),
    ...(flag(child(labels, 'showVal')?.attributes.val) ? { labels: true } : {}),
  };
}

/** The formula of a reference; undefined for literal lists, which are not kept. */
function reference(element: XmlElement | undefined): string | undefined {
  const formula = descendants(element, 'f')[0]?.text.trim();
  return formula ? decodeXstring(formula) : undefined;
}

const SCHEME: Readonly<Record<string, string>> = {
  lt1: '0',
  bg1: '0',
  dk1: '1',
  tx1: '1',
  lt2: '2',
  bg2: '2',
  dk2: '3',
  tx2: '3',
  accent1: '4',
  accent2: '5',
  accent3: '6',
  accent4: '7',
  accent5: '8',
  accent6: '9',
};

/** Of a `solidFill`; colours of the theme without their shades. */
function drawingColor(fill: XmlElement | undefined, color: ColorResolver): string | undefined {
  const rgb = child(fill, 'srgbClr')?.attributes.val;
  if (rgb && /^[0-9A-Fa-f]{6}$/.test(rgb)) return `#${rgb.toUpperCase()}`;
  const theme = SCHEME[child(fill, 'schemeClr')?.attributes.val ?? ''];
  if (theme === undefined) return undefined;
  return color({ name: 'color', attributes: { theme }, children: [], text: '' });
}

/** Without a text of its own, a chart of one series is titled by the series' name. */
function titleOf(chart: XmlElement, series: readonly { data: ChartSeriesData }[]): string | undefined {
  const title = child(chart, 'title');
  if (!title) return undefined;
  const tx = child(title, 'tx');
  const runs = descendants(tx, 't').length > 0 ? descendants(tx, 't') : descendants(tx, 'v');
  const words = runs.map((run) => run.text).join('');
  if (words !== '') return decodeXstring(words);
  return series.length === 1 ? series[0]!.data.name : undefined;
}

function legendOf(legend: XmlElement): NonNullable<ChartData['legend']> {
  const code = child(legend, 'legendPos')?.attributes.val ?? 'r';
  const found = Object.entries(LEGEND_CODES).find(([, one]) => one === code);
  return (found?.[0] as ChartData['legend']) ?? 'right';
}

function readValueAxis(axis: XmlElement | undefined): ChartData['valueAxis'] {
  const scaling = child(axis, 'scaling');
  const minimum = numeric(child(scaling, 'min')?.attributes.val);
  const maximum = numeric(child(scaling, 'max')?.attributes.val);
  const majorUnit = numeric(child(axis, 'majorUnit')?.attributes.val);
  const format = child(axis, 'numFmt')?.attributes;
  return {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(majorUnit === undefined ? {} : { majorUnit }),
    ...(format?.formatCode && !flag(format.sourceLinked)
      ? { numberFormat: decodeXstring(format.formatCode) }
      : {}),
    ...(axis && !child(axis, 'majorGridlines') ? { gridlines: false } : {}),
  };
}

import { parseArea } from './a1';
import type {
  CellValueData,
  ChartAnchorPoint,
  ChartData,
  ChartSeriesData,
  WorkbookData,
} from './workbook-data';
import { escapeAttribute, escapeText } from './xml';
import { encodeXstring } from './xstring';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

const text = (words: string) => escapeText(encodeXstring(words));
const attribute = (words: string) => escapeAttribute(encodeXstring(words));
const value = (name: string, of: string | number) => `<c:${name} val="${of}"/>`;

/**
 * The drawing of a sheet: where each chart stands.
 * @param ids the relationships to the charts' parts, in their order
 */
export function drawingXml(charts: readonly ChartData[], ids: readonly string[]): string {
  const frames = charts.map(
    (chart, index) =>
      `<xdr:twoCellAnchor${chart.placement ? ` editAs="${chart.placement}"` : ''}>` +
      `<xdr:from>${pointXml(chart.from)}</xdr:from><xdr:to>${pointXml(chart.to)}</xdr:to>` +
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
      `<xdr:cNvPr id="${index + 2}" name="${attribute(chart.name)}"` +
      `${chart.altText === undefined ? '' : ` descr="${attribute(chart.altText)}"`}/><xdr:cNvGraphicFramePr/>` +
      '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${LINKS}" r:id="${ids[index]}"/>` +
      '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  );
  return `${HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}">${frames.join('')}</xdr:wsDr>`;
}

function pointXml({ row, column, x, y }: ChartAnchorPoint): string {
  return `<xdr:col>${column}</xdr:col><xdr:colOff>${x}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${y}</xdr:rowOff>`;
}

const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

/** One chart's part, with the values of its cells as they are now. */
export function chartXml(chart: ChartData, data: WorkbookData): string {
  const kinds = [...new Set(chart.series.map((series) => series.kind))];
  const series = chart.series.map((one, index) => ({ one, index }));
  const groups = kinds.map((kind) =>
    groupXml(
      chart,
      kind,
      series.filter(({ one }) => one.kind === kind),
      data,
    ),
  );
  const hasAxes = kinds.some((kind) => kind !== 'pie');
  return [
    HEAD,
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${LINKS}">`,
    value('roundedCorners', 0),
    '<c:chart>',
    chart.title === undefined ? '' : titleXml(chart.title),
    value('autoTitleDeleted', chart.title === undefined ? 1 : 0),
    '<c:plotArea><c:layout/>',
    ...groups,
    hasAxes ? axesXml(chart, kinds.includes('bar')) : '',
    '</c:plotArea>',
    chart.legend
      ? `<c:legend>${value('legendPos', LEGEND_CODES[chart.legend])}${value('overlay', 0)}</c:legend>`
      : '',
    value('plotVisOnly', chart.visibleOnly ? 1 : 0),
    value('dispBlanksAs', 'gap'),
    '</c:chart></c:chartSpace>',
  ].join('');
}

export const LEGEND_CODES = { top: 't', bottom: 'b', left: 'l', right: 'r', corner: 'tr' } as const;

function titleXml(title: string): string {
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${text(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    `${value('overlay', 0)}</c:title>`
  );
}

interface NumberedSeries {
  readonly one: ChartSeriesData;
  readonly index: number;
}

function groupXml(
  chart: ChartData,
  kind: ChartSeriesData['kind'],
  series: readonly NumberedSeries[],
  data: WorkbookData,
): string {
  const inner = series.map((one) => seriesXml(one, data)).join('');
  const axes = value('axId', CATEGORY_AXIS) + value('axId', VALUE_AXIS);
  const vary = value('varyColors', kind === 'pie' ? 1 : 0);
  const stacked = chart.grouping === 'clustered' ? 'standard' : chart.grouping;
  switch (kind) {
    case 'column':
    case 'bar':
      return (
        `<c:barChart>${value('barDir', kind === 'bar' ? 'bar' : 'col')}${value('grouping', chart.grouping)}` +
        `${vary}${inner}${value('gapWidth', chart.gapWidth ?? 150)}` +
        `${chart.grouping === 'clustered' ? '' : value('overlap', 100)}${axes}</c:barChart>`
      );
    case 'line':
      return `<c:lineChart>${value('grouping', 'standard')}${vary}${inner}${value('marker', 1)}${axes}</c:lineChart>`;
    case 'area':
      return `<c:areaChart>${value('grouping', stacked)}${vary}${inner}${axes}</c:areaChart>`;
    case 'pie':
      return `<c:pieChart>${vary}${inner}${value('firstSliceAng', 0)}</c:pieChart>`;
  }
}

function seriesXml({ one, index }: NumberedSeries, data: WorkbookData): string {
  const { kind, color } = one;
  const solid = color ? `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>` : '';
  const shape = !color
    ? ''
    : kind === 'line'
      ? `<c:spPr><a:ln w="28575" cap="rnd">${solid}<a:round/></a:ln></c:spPr>`
      : `<c:spPr>${solid}</c:spPr>`;
  const isBar = kind === 'column' || kind === 'bar';
  const labels =
    '<c:dLbls>' +
    [
      ['showLegendKey', 0],
      ['showVal', 1],
      ['showCatName', 0],
      ['showSerName', 0],
      ['showPercent', 0],
      ['showBubbleSize', 0],
    ]
      .map(([name, on]) => value(String(name), on!))
      .join('') +
    '</c:dLbls>';
  return [
    '<c:ser>',
    value('idx', index),
    value('order', index),
    nameXml(one),
    shape,
    isBar ? value('invertIfNegative', 0) : '',
    kind === 'line' ? `<c:marker>${value('symbol', 'none')}</c:marker>` : '',
    one.labels ? labels : '',
    one.categories === undefined ? '' : `<c:cat>${categoriesXml(one.categories, data)}</c:cat>`,
    `<c:val>${numbersXml(one.values, data)}</c:val>`,
    kind === 'line' ? value('smooth', 0) : '',
    '</c:ser>',
  ].join('');
}

function nameXml({ name, nameFrom }: ChartSeriesData): string {
  if (nameFrom !== undefined) {
    const cache = `<c:strCache>${value('ptCount', 1)}<c:pt idx="0"><c:v>${text(name ?? '')}</c:v></c:pt></c:strCache>`;
    return `<c:tx><c:strRef><c:f>${text(nameFrom)}</c:f>${cache}</c:strRef></c:tx>`;
  }
  return name === undefined ? '' : `<c:tx><c:v>${text(name)}</c:v></c:tx>`;
}

/** What older versions of Excel take; bounds the work that a reference to whole columns costs. */
const MAX_POINTS = 32_000;

/** The values of the cells that a reference means, row by row; null when it is none that we can follow. */
export function valuesOfReference(reference: string, data: WorkbookData): CellValueData[] | null {
  const mark = reference.lastIndexOf('!');
  if (mark < 0) return null;
  const quoted = reference.slice(0, mark);
  const name = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  const sheet = data.sheets.find((one) => one.name.toLocaleLowerCase() === name.toLocaleLowerCase());
  const area = parseArea(reference.slice(mark + 1));
  if (!sheet || !area) return null;
  const bottom = Math.min(area.bottom, area.top + MAX_POINTS - 1, Math.max(area.top, sheet.rows.length - 1));
  const values: CellValueData[] = [];
  for (let row = area.top; row <= bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      values.push(sheet.rows[row]?.[column]?.value ?? null);
    }
  }
  return values;
}

function categoriesXml(reference: string, data: WorkbookData): string {
  const values = valuesOfReference(reference, data) ?? [];
  if (values.length > 0 && values.every((one) => typeof one === 'number')) return numbersXml(reference, data);
  const points = values.map((one, index) => {
    const shown = one === null ? '' : typeof one === 'object' ? one.error : String(one);
    return shown === '' ? '' : `<c:pt idx="${index}"><c:v>${text(shown)}</c:v></c:pt>`;
  });
  return `<c:strRef><c:f>${text(reference)}</c:f><c:strCache>${value('ptCount', values.length)}${points.join('')}</c:strCache></c:strRef>`;
}

function numbersXml(reference: string, data: WorkbookData): string {
  const values = valuesOfReference(reference, data) ?? [];
  const points = values.map((one, index) =>
    typeof one === 'number' && Number.isFinite(one)
      ? `<c:pt idx="${index}"><c:v>${one + 0}</c:v></c:pt>`
      : '',
  );
  return (
    `<c:numRef><c:f>${text(reference)}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
    `${value('ptCount', values.length)}${points.join('')}</c:numCache></c:numRef>`
  );
}

function axesXml({ categoryAxis, valueAxis }: ChartData, horizontal: boolean): string {
  const marks = (labels: 'low' | 'nextTo') =>
    value('majorTickMark', 'none') + value('minorTickMark', 'none') + value('tickLblPos', labels);
  const limits =
    (valueAxis.maximum === undefined ? '' : value('max', valueAxis.maximum)) +
    (valueAxis.minimum === undefined ? '' : value('min', valueAxis.minimum));
  const line = '<a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln>';
  const format = valueAxis.numberFormat ?? 'General';
  return (
    `<c:catAx>${value('axId', CATEGORY_AXIS)}<c:scaling>${value('orientation', categoryAxis.reversed ? 'maxMin' : 'minMax')}</c:scaling>` +
    `${value('delete', 0)}${value('axPos', horizontal ? 'l' : 'b')}` +
    `<c:numFmt formatCode="General" sourceLinked="1"/>${marks('low')}${value('crossAx', VALUE_AXIS)}${value('crosses', 'autoZero')}` +
    `${value('auto', 1)}${value('lblAlgn', 'ctr')}${value('lblOffset', 100)}${value('noMultiLvlLbl', 1)}</c:catAx>` +
    `<c:valAx>${value('axId', VALUE_AXIS)}<c:scaling>${value('orientation', 'minMax')}${limits}</c:scaling>` +
    `${value('delete', 0)}${value('axPos', horizontal ? 'b' : 'l')}` +
    `${valueAxis.gridlines === false ? '' : `<c:majorGridlines><c:spPr>${line}</c:spPr></c:majorGridlines>`}` +
    `<c:numFmt formatCode="${attribute(format)}" sourceLinked="${valueAxis.numberFormat === undefined ? 1 : 0}"/>${marks('nextTo')}` +
    `${value('crossAx', CATEGORY_AXIS)}${value('crosses', categoryAxis.valueAxisAt === 'maximum' ? 'max' : 'autoZero')}` +
    `${value('crossBetween', 'between')}` +
    `${valueAxis.majorUnit === undefined ? '' : value('majorUnit', valueAxis.majorUnit)}</c:valAx>`
  );
}

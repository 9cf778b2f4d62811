/**
 * Charts as far as the host knows them: columns, bars, lines, areas and pies on one pair of axes. Other kinds and other
 * members are refused.
 */
import type { ChartData, ChartSeriesData } from '../../../ooxml/workbook-data';
import type { Area } from '../model/addresses';
import { anchorAt, type ChartRecord, chartReference, pointsAt } from '../model/charts';
import { HostError, invalidArgument, itemNotFound } from '../model/errors';
import { assertUnprotected } from '../model/protection';
import type { SheetModel } from '../model/sheet-model';
import { rangeArgument } from './arguments';
import { HostCollection, type HostContext, HostObject } from './base';
import { ChartAxesObject, ChartLegendObject, ChartTitleObject } from './chart-parts';
import { ChartSeriesCollectionObject } from './chart-series';
import type { RangeObject } from './range';

interface Kind {
  readonly kind: ChartSeriesData['kind'];
  readonly grouping: ChartData['grouping'];
}

/** The client library's names of the kinds of charts. */
const KINDS: Readonly<Record<string, Kind>> = {
  ColumnClustered: { kind: 'column', grouping: 'clustered' },
  ColumnStacked: { kind: 'column', grouping: 'stacked' },
  ColumnStacked100: { kind: 'column', grouping: 'percentStacked' },
  BarClustered: { kind: 'bar', grouping: 'clustered' },
  BarStacked: { kind: 'bar', grouping: 'stacked' },
  BarStacked100: { kind: 'bar', grouping: 'percentStacked' },
  Line: { kind: 'line', grouping: 'clustered' },
  Area: { kind: 'area', grouping: 'clustered' },
  AreaStacked: { kind: 'area', grouping: 'stacked' },
  AreaStacked100: { kind: 'area', grouping: 'percentStacked' },
  Pie: { kind: 'pie', grouping: 'clustered' },
};

/** @throws HostError NotImplemented for kinds that the host doesn't draw */
export function kindArgument(type: unknown): Kind {
  const kind = KINDS[String(type)];
  if (!kind)
    throw new HostError('NotImplemented', `The host has no charts of the type ${String(type)}.`, 501);
  return kind;
}

export function kindName(kind: ChartSeriesData['kind'], grouping: ChartData['grouping']): string {
  const exact = Object.entries(KINDS).find(([, one]) => one.kind === kind && one.grouping === grouping);
  return (exact ?? Object.entries(KINDS).find(([, one]) => one.kind === kind))![0];
}

const DEFAULT_WIDTH = 360;
const DEFAULT_HEIGHT = 216;

export class ChartCollectionObject extends HostCollection<ChartObject> {
  readonly className = 'ChartCollection';

  constructor(
    host: HostContext,
    private readonly sheet: SheetModel,
  ) {
    super(host);
  }
  list(): ChartObject[] {
    return this.sheet.charts.map((chart) => new ChartObject(this.host, this.sheet, chart.id));
  }
  get count(): number {
    return this.sheet.charts.length;
  }
  /** By name or id. */
  getItemOrNullObject(key: string): ChartObject | null {
    const wanted = String(key).toLowerCase();
    const chart = this.sheet.charts.find((one) => one.id === key || one.name.toLowerCase() === wanted);
    return chart ? new ChartObject(this.host, this.sheet, chart.id) : null;
  }
  getItem(key: string): ChartObject {
    const item = this.getItemOrNullObject(key);
    if (!item) throw itemNotFound();
    return item;
  }
  /**
   * One series for each column (or row) of numbers. A first column of texts gives the categories, a first row of texts the
   * names, as Excel believes of what it is given.
   */
  add(type: unknown, sourceData: unknown, seriesBy: string = 'Auto'): ChartObject {
    const { kind, grouping } = kindArgument(type);
    const source = rangeArgument(this.host, sourceData, this.sheet);
    assertUnprotected(this.sheet);
    const { model } = this.host;
    const id = model.newId();
    const names = new Set(this.sheet.charts.map((chart) => chart.name.toLowerCase()));
    let n = 1;
    while (names.has(`gráfico ${n}`)) n++;
    const series = seriesOf(source, kind, seriesBy);
    const [only] = series;
    const record: ChartRecord = {
      id,
      name: `Gráfico ${n}`,
      grouping,
      series,
      // A chart of one series is titled by its name; others of Excel's have an empty title, which is none here.
      ...(series.length === 1 && only?.name ? { title: only.name } : {}),
      ...(series.length > 1 ? { legend: 'bottom' as const } : {}),
      from: anchorAt(this.sheet, 0, 0),
      to: anchorAt(this.sheet, DEFAULT_WIDTH, DEFAULT_HEIGHT),
      valueAxis: {},
      categoryAxis: {},
      visibleOnly: true,
    };
    this.sheet.put('charts', [...this.sheet.charts, record]);
    return new ChartObject(this.host, this.sheet, id);
  }
}

function seriesOf(
  { sheet, area }: RangeObject,
  kind: ChartSeriesData['kind'],
  seriesBy: string,
): ChartSeriesData[] {
  if (!['Auto', 'Columns', 'Rows'].includes(seriesBy)) throw invalidArgument();
  // More series than categories would be hard to read, so Excel takes the longer side for the categories.
  const byRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && area.columnCount > area.rowCount);
  const isText = (row: number, column: number) => {
    const value = sheet.valueAt(row, column);
    return value === null || typeof value === 'string';
  };
  const [lines, length] = byRows ? [area.rowCount, area.columnCount] : [area.columnCount, area.rowCount];
  const cell = (line: number, at: number): [number, number] =>
    byRows ? [area.row + line, area.column + at] : [area.row + at, area.column + line];
  const hasCategories =
    lines > 1 && Array.from({ length: length - 1 }, (_, i) => i + 1).every((at) => isText(...cell(0, at)));
  const first = hasCategories ? 1 : 0;
  const hasNames =
    length > 1 &&
    Array.from({ length: lines - first }, (_, i) => i + first).every((line) => {
      const value = sheet.valueAt(...cell(line, 0));
      return typeof value === 'string' && value !== '';
    });
  const start = hasNames ? 1 : 0;
  const part = (line: number): Area =>
    byRows
      ? {
          row: area.row + line,
          column: area.column + start,
          rowCount: 1,
          columnCount: area.columnCount - start,
        }
      : {
          row: area.row + start,
          column: area.column + line,
          rowCount: area.rowCount - start,
          columnCount: 1,
        };
  return Array.from({ length: lines - first }, (_, i) => i + first).map((line) => {
    const [row, column] = cell(line, 0);
    const named: Area = { row, column, rowCount: 1, columnCount: 1 };
    return {
      kind,
      ...(hasNames ? { name: sheet.textAt(row, column), nameFrom: chartReference(sheet, named) } : {}),
      ...(hasCategories ? { categories: chartReference(sheet, part(0)) } : {}),
      values: chartReference(sheet, part(line)),
    };
  });
}

export class ChartObject extends HostObject {
  readonly className = 'Chart';

  constructor(
    host: HostContext,
    readonly sheet: SheetModel,
    private readonly recordId: string,
  ) {
    super(host);
  }
  override identity() {
    return { Id: this.recordId };
  }
  get id(): string {
    return this.recordId;
  }
  get record(): ChartRecord {
    const record = this.sheet.charts.find((chart) => chart.id === this.recordId);
    if (!record) throw itemNotFound();
    return record;
  }
  /** For the objects of its parts. @throws HostError AccessDenied on a protected sheet */
  change(patch: Partial<ChartRecord>): void {
    assertUnprotected(this.sheet);
    this.replace({ ...this.record, ...patch });
  }
  /** Takes members away again. */
  drop(key: 'title' | 'legend'): void {
    assertUnprotected(this.sheet);
    const { [key]: _, ...rest } = this.record;
    this.replace(rest);
  }
  private replace(record: ChartRecord): void {
    this.sheet.put(
      'charts',
      this.sheet.charts.map((chart) => (chart.id === this.recordId ? record : chart)),
    );
  }

  get name(): string {
    return this.record.name;
  }
  set name(value: string) {
    const wanted = String(value);
    if (wanted === '') throw invalidArgument();
    this.change({ name: wanted });
  }
  get chartType(): string {
    const { series, grouping } = this.record;
    return kindName(series[0]?.kind ?? 'column', grouping);
  }
  set chartType(value: string) {
    const { kind, grouping } = kindArgument(value);
    this.change({ grouping, series: this.record.series.map((one) => ({ ...one, kind })) });
  }
  get plotVisibleOnly(): boolean {
    return this.record.visibleOnly;
  }
  set plotVisibleOnly(value: boolean) {
    this.change({ visibleOnly: value });
  }

  get series() {
    return new ChartSeriesCollectionObject(this.host, this);
  }
  get title() {
    return new ChartTitleObject(this.host, this);
  }
  get legend() {
    return new ChartLegendObject(this.host, this);
  }
  get axes() {
    return new ChartAxesObject(this.host, this);
  }

  // ---- place ----

  private get box(): { left: number; top: number; width: number; height: number } {
    const { from, to } = this.record;
    const start = pointsAt(this.sheet, from);
    const end = pointsAt(this.sheet, to);
    return { ...start, width: end.left - start.left, height: end.top - start.top };
  }
  private set box({ left, top, width, height }) {
    if (![left, top, width, height].every((n) => Number.isFinite(n) && n >= 0)) throw invalidArgument();
    this.change({
      from: anchorAt(this.sheet, left, top),
      to: anchorAt(this.sheet, left + width, top + height),
    });
  }
  get left(): number {
    return this.box.left;
  }
  set left(left: number) {
    this.box = { ...this.box, left };
  }
  get top(): number {
    return this.box.top;
  }
  set top(top: number) {
    this.box = { ...this.box, top };
  }
  get width(): number {
    return this.box.width;
  }
  set width(width: number) {
    this.box = { ...this.box, width };
  }
  get height(): number {
    return this.box.height;
  }
  set height(height: number) {
    this.box = { ...this.box, height };
  }
  /** Over the cells from one to another; with one cell it keeps its size. */
  setPosition(startCell: unknown, endCell?: unknown): void {
    const start = rangeArgument(this.host, startCell, this.sheet).area;
    const from = { row: start.row, column: start.column, x: 0, y: 0 };
    if (endCell === undefined) {
      const { left, top } = pointsAt(this.sheet, from);
      this.box = { ...this.box, left, top };
      return;
    }
    const end = rangeArgument(this.host, endCell, this.sheet).area;
    const row = end.row + end.rowCount;
    const column = end.column + end.columnCount;
    if (row <= start.row || column <= start.column) throw invalidArgument();
    this.change({ from, to: { row, column, x: 0, y: 0 } });
  }
  delete(): void {
    const { record } = this;
    assertUnprotected(this.sheet);
    this.sheet.put(
      'charts',
      this.sheet.charts.filter((chart) => chart.id !== record.id),
    );
  }
}

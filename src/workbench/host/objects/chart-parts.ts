/** What stands around a chart's series: title, legend, axes; and how a series looks. */
import type { ChartData } from '../../../ooxml/workbook-data';
import { HostError, invalidArgument } from '../model/errors';
import { type HostContext, HostObject } from './base';
import type { ChartSeriesObject } from './chart-series';
import type { ChartObject } from './charts';
import { colorArgument } from './format-target';

abstract class ChartPart extends HostObject {
  constructor(
    host: HostContext,
    protected readonly chart: ChartObject,
  ) {
    super(host);
  }
}

export class ChartTitleObject extends ChartPart {
  readonly className = 'ChartTitle';

  get text(): string {
    return this.chart.record.title ?? '';
  }
  set text(value: string) {
    this.chart.change({ title: String(value) });
  }
  get visible(): boolean {
    return this.chart.record.title !== undefined;
  }
  set visible(value: boolean) {
    if (!value) this.chart.drop('title');
    else if (!this.visible) this.chart.change({ title: this.chart.record.series[0]?.name ?? '' });
  }
}

const LEGEND_PLACES: Readonly<Record<string, NonNullable<ChartData['legend']>>> = {
  Top: 'top',
  Bottom: 'bottom',
  Left: 'left',
  Right: 'right',
  Corner: 'corner',
};

export class ChartLegendObject extends ChartPart {
  readonly className = 'ChartLegend';

  get visible(): boolean {
    return this.chart.record.legend !== undefined;
  }
  set visible(value: boolean) {
    if (!value) this.chart.drop('legend');
    else if (!this.visible) this.chart.change({ legend: 'right' });
  }
  get position(): string {
    const { legend } = this.chart.record;
    return Object.entries(LEGEND_PLACES).find(([, place]) => place === legend)?.[0] ?? 'Invalid';
  }
  set position(value: string) {
    const legend = LEGEND_PLACES[value];
    if (!legend) throw invalidArgument();
    this.chart.change({ legend });
  }
}

export class ChartAxesObject extends ChartPart {
  readonly className = 'ChartAxes';

  get valueAxis() {
    return new ChartAxisObject(this.host, this.chart, 'value');
  }
  get categoryAxis() {
    return new ChartAxisObject(this.host, this.chart, 'category');
  }
}

const notHere = (what: string) => new HostError('NotImplemented', `The host has no ${what}.`, 501);

export class ChartAxisObject extends ChartPart {
  readonly className = 'ChartAxis';

  constructor(
    host: HostContext,
    chart: ChartObject,
    private readonly kind: 'value' | 'category',
  ) {
    super(host, chart);
  }
  private changeValues(patch: ChartData['valueAxis']): void {
    if (this.kind !== 'value') throw notHere('limits or number formats of category axes');
    this.chart.change({ valueAxis: { ...this.chart.record.valueAxis, ...patch } });
  }
  /** A number, or the empty text for what Excel finds itself. */
  private limit(key: 'minimum' | 'maximum' | 'majorUnit', value: unknown): void {
    if (this.kind !== 'value') throw notHere('limits of category axes');
    if (value === '') {
      const { [key]: _, ...rest } = this.chart.record.valueAxis;
      this.chart.change({ valueAxis: rest });
      return;
    }
    if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument();
    this.changeValues({ [key]: value });
  }
  get minimum(): number | string {
    return (this.kind === 'value' ? this.chart.record.valueAxis.minimum : undefined) ?? '';
  }
  set minimum(value: unknown) {
    this.limit('minimum', value);
  }
  get maximum(): number | string {
    return (this.kind === 'value' ? this.chart.record.valueAxis.maximum : undefined) ?? '';
  }
  set maximum(value: unknown) {
    this.limit('maximum', value);
  }
  get majorUnit(): number | string {
    return (this.kind === 'value' ? this.chart.record.valueAxis.majorUnit : undefined) ?? '';
  }
  set majorUnit(value: unknown) {
    this.limit('majorUnit', value);
  }
  get numberFormat(): string {
    return (this.kind === 'value' ? this.chart.record.valueAxis.numberFormat : undefined) ?? 'General';
  }
  set numberFormat(value: string) {
    this.changeValues({ numberFormat: String(value) });
  }
  get reversePlotOrder(): boolean {
    return this.kind === 'category' && (this.chart.record.categoryAxis.reversed ?? false);
  }
  set reversePlotOrder(value: boolean) {
    if (this.kind !== 'category') throw notHere('value axes that run backwards');
    const { reversed: _, ...rest } = this.chart.record.categoryAxis;
    this.chart.change({ categoryAxis: value ? { ...rest, reversed: true } : rest });
  }
  /** Where the other axis crosses. */
  get position(): string {
    return this.kind === 'category' && this.chart.record.categoryAxis.valueAxisAt ? 'Maximum' : 'Automatic';
  }
  set position(value: string) {
    if (this.kind !== 'category') throw notHere('category axes elsewhere than at zero');
    if (value !== 'Maximum' && value !== 'Automatic') throw notHere(`axes at ${value}`);
    const { valueAxisAt: _, ...rest } = this.chart.record.categoryAxis;
    this.chart.change({ categoryAxis: value === 'Maximum' ? { ...rest, valueAxisAt: 'maximum' } : rest });
  }
  get majorGridlines() {
    return new ChartGridlinesObject(this.host, this.chart, this.kind);
  }
}

export class ChartGridlinesObject extends ChartPart {
  readonly className = 'ChartGridlines';

  constructor(
    host: HostContext,
    chart: ChartObject,
    private readonly kind: 'value' | 'category',
  ) {
    super(host, chart);
  }
  get visible(): boolean {
    return this.kind === 'value' && this.chart.record.valueAxis.gridlines !== false;
  }
  set visible(value: boolean) {
    if (this.kind !== 'value') throw notHere('gridlines of category axes');
    const { gridlines: _, ...rest } = this.chart.record.valueAxis;
    this.chart.change({ valueAxis: value ? rest : { ...rest, gridlines: false } });
  }
}

abstract class SeriesLook extends HostObject {
  constructor(
    host: HostContext,
    protected readonly series: ChartSeriesObject,
  ) {
    super(host);
  }
}

export class ChartFillObject extends SeriesLook {
  readonly className = 'ChartFill';

  setSolidColor(color: unknown): void {
    this.series.change({ color: colorArgument(color) });
  }
}

export class ChartLineFormatObject extends SeriesLook {
  readonly className = 'ChartLineFormat';

  get color(): string {
    return this.series.record.color ?? '';
  }
  set color(value: unknown) {
    // The edge of a bar is not kept; the colour of a line is the series' own.
    if (this.series.record.kind !== 'line') throw notHere('edges of bars');
    this.series.change({ color: colorArgument(value) });
  }
  /** In points. Lines of charts have one weight here. */
  get weight(): number {
    return 2.25;
  }
  set weight(value: number) {
    if (value !== 2.25) throw notHere(`lines of ${value} points`);
  }
}

/** The series of a chart. */
import type { ChartSeriesData } from '../../../ooxml/workbook-data';
import { chartReference } from '../model/charts';
import { invalidArgument, itemNotFound } from '../model/errors';
import { rangeArgument } from './arguments';
import { HostCollection, type HostContext, HostObject } from './base';
import { ChartFillObject, ChartLineFormatObject } from './chart-parts';
import { type ChartObject, kindArgument, kindName } from './charts';

export class ChartSeriesCollectionObject extends HostCollection<ChartSeriesObject> {
  readonly className = 'ChartSeriesCollection';

  constructor(
    host: HostContext,
    private readonly chart: ChartObject,
  ) {
    super(host);
  }
  list(): ChartSeriesObject[] {
    return this.chart.record.series.map((_, i) => new ChartSeriesObject(this.host, this.chart, i));
  }
  get count(): number {
    return this.chart.record.series.length;
  }
  /** A series without values; they are set afterwards. It is drawn as the first one is. */
  add(name?: string, index?: number): ChartSeriesObject {
    const { series } = this.chart.record;
    const at = index ?? series.length;
    if (!Number.isInteger(at) || at < 0 || at > series.length) throw invalidArgument();
    const one: ChartSeriesData = {
      kind: series[0]?.kind ?? 'column',
      ...(name === undefined ? {} : { name: String(name) }),
      values: '',
    };
    this.chart.change({ series: [...series.slice(0, at), one, ...series.slice(at)] });
    return new ChartSeriesObject(this.host, this.chart, at);
  }
}

export class ChartSeriesObject extends HostObject {
  readonly className = 'ChartSeries';

  constructor(
    host: HostContext,
    readonly chart: ChartObject,
    private readonly index: number,
  ) {
    super(host);
  }
  get record(): ChartSeriesData {
    const record = this.chart.record.series[this.index];
    if (!record) throw itemNotFound();
    return record;
  }
  change(patch: Partial<ChartSeriesData>): void {
    const changed = { ...this.record, ...patch };
    this.chart.change({
      series: this.chart.record.series.map((one, i) => (i === this.index ? changed : one)),
    });
  }

  get name(): string {
    return this.record.name ?? `Serie${this.index + 1}`;
  }
  set name(value: string) {
    const { nameFrom: _, ...rest } = this.record;
    this.chart.change({
      series: this.chart.record.series.map((one, i) =>
        i === this.index ? { ...rest, name: String(value) } : one,
      ),
    });
  }
  get chartType(): string {
    return kindName(this.record.kind, this.chart.record.grouping);
  }
  /** Only how this series is drawn: stacking belongs to the whole chart here. */
  set chartType(value: string) {
    this.change({ kind: kindArgument(value).kind });
  }
  get hasDataLabels(): boolean {
    return this.record.labels ?? false;
  }
  set hasDataLabels(value: boolean) {
    this.change({ labels: value });
  }
  get gapWidth(): number {
    return this.chart.record.gapWidth ?? 150;
  }
  set gapWidth(value: number) {
    if (!(value >= 0 && value <= 500)) throw invalidArgument();
    this.chart.change({ gapWidth: value });
  }
  get format() {
    return new ChartSeriesFormatObject(this.host, this);
  }
  setValues(sourceData: unknown): void {
    const { sheet, area } = rangeArgument(this.host, sourceData, this.chart.sheet);
    this.change({ values: chartReference(sheet, area) });
  }
  setXAxisValues(sourceData: unknown): void {
    const { sheet, area } = rangeArgument(this.host, sourceData, this.chart.sheet);
    this.change({ categories: chartReference(sheet, area) });
  }
  delete(): void {
    this.chart.change({ series: this.chart.record.series.filter((_, i) => i !== this.index) });
  }
}

export class ChartSeriesFormatObject extends HostObject {
  readonly className = 'ChartSeriesFormat';

  constructor(
    host: HostContext,
    private readonly series: ChartSeriesObject,
  ) {
    super(host);
  }
  get fill() {
    return new ChartFillObject(this.host, this.series);
  }
  get line() {
    return new ChartLineFormatObject(this.host, this.series);
  }
}

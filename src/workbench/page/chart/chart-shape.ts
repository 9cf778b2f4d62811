/** Where the parts of a chart are drawn. Pure: sizes in pixels from the top left corner of the chart. */
import type { ChartRecord } from '../../host/model/charts';
import type { ChartPoints } from './chart-points';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Bar extends Box {
  readonly series: number;
  readonly category: number;
}

export interface Slice {
  readonly path: string;
  readonly category: number;
}

export interface ChartShape {
  readonly plot: Box;
  /** Whether values run from left to right. */
  readonly horizontal: boolean;
  /** Where each line of the value axis is, and its value. */
  readonly ticks: readonly { readonly at: number; readonly value: number }[];
  /** Where the middle of each category is. */
  readonly categories: readonly number[];
  readonly bars: readonly Bar[];
  /** Of lines and areas, in parts that have no gap. */
  readonly lines: readonly { readonly series: number; readonly filled: boolean; readonly path: string }[];
  readonly slices: readonly Slice[];
}

/** Round numbers around a range: at most about six steps of 1, 2 or 5 times a power of ten. */
export function niceTicks(low: number, high: number, wanted = 6): number[] {
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span)) return [low];
  const power = 10 ** Math.floor(Math.log10(span / wanted));
  const step = power * ([1, 2, 5, 10].find((times) => power * times * wanted >= span) ?? 10);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  // Multiples of the step, not sums of it: those would gather dust.
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** The lowest and the highest value that are drawn. */
function extent(chart: ChartRecord, points: ChartPoints): [number, number] {
  let low = 0;
  let high = 0;
  const stacked = chart.grouping !== 'clustered';
  for (const [category] of points.categories.entries()) {
    let up = 0;
    let down = 0;
    for (const { kind, values } of points.series) {
      const value = values[category] ?? 0;
      if (stacked && kind !== 'line') {
        if (value > 0) up += value;
        else down += value;
        high = Math.max(high, up);
        low = Math.min(low, down);
      } else {
        high = Math.max(high, value);
        low = Math.min(low, value);
      }
    }
  }
  return chart.grouping === 'percentStacked' ? [low < 0 ? -1 : 0, high > 0 ? 1 : 0] : [low, high];
}

export function valueTicks(chart: ChartRecord, points: ChartPoints): number[] {
  const [low, high] = extent(chart, points);
  const { minimum, maximum, majorUnit } = chart.valueAxis;
  const from = minimum ?? low;
  const to = maximum ?? (high > from ? high : from + 1);
  if (majorUnit !== undefined && majorUnit > 0 && (to - from) / majorUnit <= 50) {
    return Array.from(
      { length: Math.floor((to - from) / majorUnit + 1e-9) + 1 },
      (_, i) => from + i * majorUnit,
    );
  }
  const ticks = niceTicks(from, to);
  const inside = ticks.filter(
    (tick) => (minimum === undefined || tick >= minimum) && (maximum === undefined || tick <= maximum),
  );
  return inside.length > 1 ? inside : [from, to];
}

/**
 * @param plot the room for the bars and lines, without the labels of the axes
 */
export function chartShape(chart: ChartRecord, points: ChartPoints, plot: Box): ChartShape {
  const horizontal = points.series.some((one) => one.kind === 'bar');
  if (points.series.length > 0 && points.series.every((one) => one.kind === 'pie')) {
    return {
      plot,
      horizontal: false,
      ticks: [],
      categories: [],
      bars: [],
      lines: [],
      slices: pie(points, plot),
    };
  }
  const ticks = valueTicks(chart, points);
  const low = ticks[0]!;
  const high = ticks[ticks.length - 1]!;
  const length = horizontal ? plot.width : plot.height;
  /** Clipped to the plot. */
  const at = (value: number) => {
    const share = Math.min(1, Math.max(0, (value - low) / (high - low || 1)));
    return horizontal ? plot.x + share * length : plot.y + plot.height - share * length;
  };
  const count = points.categories.length;
  const band = (horizontal ? plot.height : plot.width) / Math.max(1, count);
  const fromStart = horizontal ? (chart.categoryAxis.reversed ?? false) : !chart.categoryAxis.reversed;
  const middle = (category: number) => {
    const place = fromStart ? category : count - 1 - category;
    return (horizontal ? plot.y : plot.x) + (place + 0.5) * band;
  };

  const stacked = chart.grouping !== 'clustered';
  const barSeries = [...points.series.keys()].filter((i) => /^(column|bar)$/.test(points.series[i]!.kind));
  const bars: Bar[] = [];
  const lines: { series: number; filled: boolean; path: string }[] = [];
  const slots = stacked ? 1 : Math.max(1, barSeries.length);
  const thickness = band / (slots + (chart.gapWidth ?? 150) / 100);
  const totals = points.categories.map((_, c) =>
    points.series.reduce((sum, one) => sum + (one.kind === 'line' ? 0 : Math.abs(one.values[c] ?? 0)), 0),
  );
  const shareOf = (value: number, category: number) =>
    chart.grouping === 'percentStacked' ? value / (totals[category] || 1) : value;
  const base = Math.max(low, Math.min(high, 0));

  for (let category = 0; category < count; category++) {
    let up = 0;
    let down = 0;
    for (const [slot, series] of barSeries.entries()) {
      const raw = points.series[series]!.values[category];
      if (raw === null || raw === undefined || raw === 0) continue;
      const value = shareOf(raw, category);
      const start = stacked ? (value > 0 ? up : down) : base;
      const end = stacked ? start + value : value;
      if (value > 0) up = end;
      else down = end;
      const [a, b] = [at(start), at(end)];
      // Series of horizontal bars run the way the categories do.
      const place = stacked ? 0 : fromStart ? slot : slots - 1 - slot;
      const side = middle(category) + (place - slots / 2) * thickness;
      const [from, to] = [Math.min(a, b), Math.abs(b - a)];
      bars.push({
        series,
        category,
        ...(horizontal
          ? { x: from, y: side, width: to, height: thickness }
          : { x: side, y: from, width: thickness, height: to }),
      });
    }
  }
  const sums: number[] = points.categories.map(() => 0);
  for (const [series, one] of points.series.entries()) {
    if (one.kind !== 'line' && one.kind !== 'area') continue;
    const filled = one.kind === 'area';
    const place = (category: number, value: number): string =>
      horizontal ? `${at(value)} ${middle(category)}` : `${middle(category)} ${at(value)}`;
    let run: number[] = [];
    const close = () => {
      if (run.length > 0) {
        const top = run.map((c) => place(c, (filled && stacked ? sums[c]! : 0) + shareOf(one.values[c]!, c)));
        const bottom = filled ? [...run].reverse().map((c) => place(c, stacked ? sums[c]! : base)) : [];
        lines.push({ series, filled, path: `M${[...top, ...bottom].join('L')}${filled ? 'Z' : ''}` });
      }
      run = [];
    };
    for (let category = 0; category < count; category++) {
      if (one.values[category] === null) close();
      else run.push(category);
    }
    close();
    if (filled && stacked) {
      for (const [c, value] of one.values.entries()) sums[c]! += shareOf(value ?? 0, c);
    }
  }
  return {
    plot,
    horizontal,
    ticks: ticks.map((value) => ({ at: at(value), value })),
    categories: points.categories.map((_, c) => middle(c)),
    bars,
    lines,
    slices: [],
  };
}

function pie({ series }: ChartPoints, plot: Box): Slice[] {
  const values = series[0]?.values.map((value) => Math.max(0, value ?? 0)) ?? [];
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return [];
  const radius = Math.min(plot.width, plot.height) / 2;
  const [x, y] = [plot.x + plot.width / 2, plot.y + plot.height / 2];
  const at = (share: number) => {
    const angle = share * 2 * Math.PI;
    return `${x + radius * Math.sin(angle)} ${y - radius * Math.cos(angle)}`;
  };
  let before = 0;
  return values.flatMap((value, category) => {
    const start = before;
    before += value / total;
    if (value === 0) return [];
    // A whole circle has no arc from its end to its beginning.
    const end = Math.min(before, start + 0.99999);
    const large = end - start > 0.5 ? 1 : 0;
    return [{ category, path: `M${x} ${y}L${at(start)}A${radius} ${radius} 0 ${large} 1 ${at(end)}Z` }];
  });
}

/** A chart as a drawing that says in words what it shows. */
import type { ReactNode } from 'react';
import type { ChartRecord } from '../../host/model/charts';
import type { SheetModel } from '../../host/model/sheet-model';
import { formatValue } from '../../text/format-value';
import { onDarkPaper } from '../grid/colors';
import type { PageText } from '../text';
import { ACCENTS, chartPoints } from './chart-points';
import { type Box, chartShape, valueTicks } from './chart-shape';

interface Props {
  sheet: SheetModel;
  chart: ChartRecord;
  width: number;
  height: number;
  dark: boolean;
  text: PageText;
}

const FONT = 11;
const CHARACTER = 6;
const TITLE_HEIGHT = 30;
const LEGEND_HEIGHT = 24;

const cut = (label: string, room: number): string => {
  const most = Math.max(3, Math.floor(room / CHARACTER));
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
};

export function Chart({ sheet, chart, width, height, dark, text }: Props) {
  const points = chartPoints(sheet, chart);
  const color = (own: string) => (dark ? onDarkPaper(own) : own);
  const isPie = points.series.length > 0 && points.series.every((one) => one.kind === 'pie');
  const horizontal = points.series.some((one) => one.kind === 'bar');
  const axisFormat =
    chart.valueAxis.numberFormat ?? (chart.grouping === 'percentStacked' ? '0%' : points.numberFormat);
  const ticks = isPie ? [] : valueTicks(chart, points).map((tick) => formatValue(tick, axisFormat));
  const longest = (labels: readonly string[]) =>
    labels.reduce((most, label) => Math.max(most, label.length), 0);
  const side = horizontal
    ? Math.min(width * 0.35, longest(points.categories) * CHARACTER + 10)
    : longest(ticks) * CHARACTER + 10;
  const top = chart.title ? TITLE_HEIGHT : 10;
  const below = (chart.legend ? LEGEND_HEIGHT : 6) + (isPie ? 4 : 20);
  const plot: Box = {
    x: isPie ? 8 : side + 6,
    y: top,
    width: Math.max(10, width - (isPie ? 16 : side + 22)),
    height: Math.max(10, height - top - below),
  };
  const shape = chartShape(chart, points, plot);
  const label = [chart.title, chart.altText].filter(Boolean).join('. ');
  const bottom = plot.y + plot.height;
  // As many names of categories as there is room for.
  const step = horizontal
    ? Math.ceil((points.categories.length * (FONT + 2)) / plot.height)
    : Math.ceil(
        ((Math.min(longest(points.categories), 12) + 1) * CHARACTER * points.categories.length) / plot.width,
      );
  const room = horizontal ? side : (plot.width / Math.max(1, points.categories.length)) * Math.max(1, step);

  return (
    <svg
      className="chart"
      role="img"
      aria-label={text('chartLabel', { label: label || chart.name })}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <rect className="chart-paper" x={0.5} y={0.5} width={width - 1} height={height - 1} />
      {chart.title && (
        <text className="chart-title" x={width / 2} y={20} textAnchor="middle">
          {cut(chart.title, width / 1.2)}
        </text>
      )}
      {shape.ticks.map(({ at }, i) =>
        horizontal ? (
          <g key={ticks[i]}>
            {chart.valueAxis.gridlines !== false && (
              <line className="chart-grid" x1={at} x2={at} y1={plot.y} y2={bottom} />
            )}
            <text x={at} y={bottom + 14} textAnchor="middle">
              {ticks[i]}
            </text>
          </g>
        ) : (
          <g key={ticks[i]}>
            {chart.valueAxis.gridlines !== false && (
              <line className="chart-grid" x1={plot.x} x2={plot.x + plot.width} y1={at} y2={at} />
            )}
            <text x={plot.x - 6} y={at + 4} textAnchor="end">
              {ticks[i]}
            </text>
          </g>
        ),
      )}
      {shape.categories.map((at, i) =>
        i % Math.max(1, step) !== 0 ? null : (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: categories may be called alike
            key={i}
            x={horizontal ? plot.x - 6 : at}
            y={horizontal ? at + 4 : bottom + 14}
            textAnchor={horizontal ? 'end' : 'middle'}
          >
            {cut(points.categories[i]!, room)}
          </text>
        ),
      )}
      {shape.bars.map(({ series, category, ...box }) => (
        <rect
          key={`${series}:${category}`}
          className="chart-shape"
          {...box}
          fill={color(points.series[series]!.color)}
        />
      ))}
      {shape.lines.map(({ series, filled, path }) =>
        filled ? (
          <path key={path} className="chart-shape" d={path} fill={color(points.series[series]!.color)} />
        ) : (
          <path key={path} className="chart-line" d={path} stroke={color(points.series[series]!.color)} />
        ),
      )}
      {shape.slices.map(({ path, category }) => (
        <path
          key={category}
          className="chart-shape"
          d={path}
          fill={color(ACCENTS[category % ACCENTS.length]!)}
        />
      ))}
      {shape.bars.map(({ series, category, x, y, width: w, height: h }) => {
        const one = points.series[series]!;
        if (!one.labels) return null;
        const shown = formatValue(one.values[category] ?? 0, points.numberFormat);
        return horizontal ? (
          <text key={`${series}:${category}`} x={x + w + 4} y={y + h / 2 + 4}>
            {shown}
          </text>
        ) : (
          <text key={`${series}:${category}`} x={x + w / 2} y={y - 4} textAnchor="middle">
            {shown}
          </text>
        );
      })}
      {chart.legend && (
        <Legend
          names={points.series.map((one) => [one.name, color(one.color)])}
          width={width}
          y={height - 12}
        />
      )}
    </svg>
  );
}

function Legend({
  names,
  width,
  y,
}: {
  names: readonly (readonly [string, string])[];
  width: number;
  y: number;
}) {
  const sizes = names.map(([name]) => name.length * CHARACTER + 26);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let x = Math.max(6, (width - total) / 2);
  const entries: ReactNode[] = [];
  for (const [i, [name, color]] of names.entries()) {
    if (x + sizes[i]! > width) break;
    entries.push(
      <g key={name}>
        <rect className="chart-shape" x={x} y={y - 8} width={10} height={10} fill={color} />
        <text x={x + 15} y={y + 1}>
          {name}
        </text>
      </g>,
    );
    x += sizes[i]!;
  }
  return <>{entries}</>;
}

/**
 * The charts, drawn by Fluent's chart library. Loaded when the first chart is shown: the library weighs a quarter of the
 * rest of the pane. What the library says in English only (`bar 1 of 9`) is kept from screen readers: the table beside each
 * chart says the same in the pane's language.
 */
import { HorizontalBarChart, VerticalStackedBarChart } from '@fluentui/react-charts';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { BarPart, ChartData, StackedBar } from './chart-data';

const HEIGHT = 168;
/** Before the page was laid out. */
const WIDTH = 296;

const useBarStyles = makeStyles({
  root: { gap: '2px' },
  items: { marginBottom: '4px' },
  // The pane has a legend of its own, with shapes and words.
  legendContainer: { display: 'none' },
});

const NO_STYLES = {
  root: '',
  items: '',
  chart: '',
  chartTitle: '',
  barWrapper: '',
  chartTitleLeft: '',
  chartTitleRight: '',
  chartDataTextDenominator: '',
  benchmarkContainer: '',
  triangle: '',
  barLabel: '',
  chartWrapper: '',
  legendContainer: '',
};

const HUNDRED = { strokeWidth: 1.5, strokeDasharray: '4 3' };
const PROVISIONAL = { strokeWidth: 2.5 };

/** The width of an element, followed as the pane is made wider or narrower. */
function useWidth() {
  const ref = useRef<HTMLDivElement | null>(null);
  const [width, setWidth] = useState(WIDTH);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

export default function FluentChart({ data }: { readonly data: ChartData }) {
  return data.kind === 'months' ? <MonthsChart data={data} /> : <BarsChart bars={data.bars} />;
}

function MonthsChart({ data }: { readonly data: Extract<ChartData, { kind: 'months' }> }) {
  const { ref, width } = useWidth();
  const { names, months, label } = data;
  const highest = Math.max(
    100,
    ...months.flatMap(({ strict, provisional }) => [strict ?? 0, provisional ?? 0]),
  );
  const differs = months.some(({ strict, provisional }) => provisional !== strict);
  return (
    // The library fills the height of what is around it.
    <div ref={ref} inert style={{ height: HEIGHT }}>
      <VerticalStackedBarChart
        // The library measures once: another width is another chart.
        key={width}
        chartTitle={label}
        svgProps={{ 'aria-label': label, role: 'img' }}
        width={width}
        height={HEIGHT}
        margins={{ top: 8, bottom: 32, left: 32, right: 8 }}
        hideLegend
        hideLabels
        hideTooltip
        hideTickOverlap={false}
        barWidth={Math.max(8, Math.floor((width - 40) / 12) - 8)}
        maxBarWidth={32}
        yMaxValue={Math.ceil(highest / 50) * 50}
        yAxisTickValues={[0, 50, 100, ...(highest > 100 ? [Math.ceil(highest / 50) * 50] : [])]}
        data={months.map(({ label: month, strict, provisional, current }) => ({
          xAxisPoint: month,
          chartData: [
            {
              legend: names.strict,
              data: strict ?? 0,
              color: current ? tokens.colorCompoundBrandStroke : tokens.colorNeutralForeground3,
            },
          ],
          lineData: [
            { y: 100, legend: names.hundred, color: tokens.colorNeutralForeground1, lineOptions: HUNDRED },
            ...(provisional === null || !differs
              ? []
              : [
                  {
                    y: provisional,
                    legend: names.provisional,
                    color: tokens.colorPaletteDarkOrangeForeground2,
                    lineOptions: PROVISIONAL,
                  },
                ]),
          ],
        }))}
      />
    </div>
  );
}

function BarsChart({ bars }: { readonly bars: readonly StackedBar[] }) {
  const { root, items, legendContainer } = useBarStyles();
  const styles = { ...NO_STYLES, root, items, legendContainer };
  return (
    <div inert>
      <HorizontalBarChart
        data={bars.map(({ title, parts, whole }) => ({
          chartTitle: title,
          chartData: withRest(parts, whole).map(({ label, value, color }) => ({
            legend: label,
            horizontalBarChartdata: { x: value, total: whole },
            color,
          })),
        }))}
        chartDataMode="hidden"
        barHeight={10}
        hideTooltip
        showLegendForSinglePointBar
        // Measuring what fits into a legend that is not shown fails.
        legendProps={{ enabledWrapLines: true }}
        styles={styles}
      />
    </div>
  );
}

/** What is missing to the whole is drawn as the track of the bar. */
function withRest(parts: readonly BarPart[], whole: number): readonly BarPart[] {
  const shown = parts.filter(({ value }) => value > 0);
  const rest = whole - shown.reduce((sum, { value }) => sum + value, 0);
  return rest > 0 ? [...shown, { label: '', value: rest, color: tokens.colorNeutralBackground5 }] : shown;
}

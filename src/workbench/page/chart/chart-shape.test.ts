import type { ChartRecord } from '../../host/model/charts';
import type { ChartPoints } from './chart-points';
import { chartShape, niceTicks, valueTicks } from './chart-shape';

type Kind = ChartPoints['series'][number]['kind'];

const chart = (changes: Partial<ChartRecord> = {}): ChartRecord => ({
  id: '1',
  name: 'x',
  grouping: 'clustered',
  series: [],
  from: { row: 0, column: 0, x: 0, y: 0 },
  to: { row: 9, column: 9, x: 0, y: 0 },
  valueAxis: {},
  categoryAxis: {},
  visibleOnly: true,
  ...changes,
});

const points = (...series: [Kind, (number | null)[]][]): ChartPoints => ({
  categories: series[0]![1].map((_, i) => `c${i}`),
  series: series.map(([kind, values], i) => ({
    kind,
    name: `s${i}`,
    color: '#000000',
    labels: false,
    values,
  })),
  numberFormat: 'General',
});

const PLOT = { x: 0, y: 0, width: 100, height: 100 };

test.each([
  [0, 100, [0, 20, 40, 60, 80, 100]],
  [0, 0.97, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [0, 7, [0, 2, 4, 6, 8]],
  [-3, 4, [-4, -2, 0, 2, 4]],
  [0, 0.3, [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3]],
  [5, 5, [5]],
])('round numbers from %p to %p', (low, high, expected) => {
  expect(niceTicks(low, high)).toEqual(expected);
});

test.each<[string, Partial<ChartRecord>, [Kind, (number | null)[]][], number[]]>([
  ['columns begin at zero', {}, [['column', [3, 8]]], [0, 2, 4, 6, 8]],
  [
    'stacks are as high as their sum',
    { grouping: 'stacked' },
    [
      ['column', [3]],
      ['column', [9]],
    ],
    [0, 2, 4, 6, 8, 10, 12],
  ],
  [
    'limits of the axis',
    { valueAxis: { minimum: 0, maximum: 1 } },
    [['column', [0.2]]],
    [0, 0.2, 0.4, 0.6, 0.8, 1],
  ],
  ['steps of the axis', { valueAxis: { majorUnit: 5 } }, [['column', [10]]], [0, 5, 10]],
  ['nothing at all', {}, [['column', [null, null]]], [0, 0.2, 0.4, 0.6, 0.8, 1]],
])('the value axis: %s', (_name, changes, series, expected) => {
  expect(valueTicks(chart(changes), points(...series))).toEqual(expected);
});

test('columns stand on the axis, side by side, from the left to the right', () => {
  const { bars } = chartShape(
    chart({ gapWidth: 0, valueAxis: { maximum: 10 } }),
    points(['column', [10, 5]], ['column', [2, null]]),
    PLOT,
  );
  expect(bars).toEqual([
    { series: 0, category: 0, x: 0, y: 0, width: 25, height: 100 },
    { series: 1, category: 0, x: 25, y: 80, width: 25, height: 20 },
    { series: 0, category: 1, x: 50, y: 50, width: 25, height: 50 },
  ]);
});

test.each([
  [undefined, [75, 25]],
  [true, [25, 75]],
])('bars run from the bottom up, or reversed (%p) from the top down', (reversed, expected) => {
  const shape = chartShape(
    chart({ categoryAxis: reversed ? { reversed } : {} }),
    points(['bar', [1, 2]]),
    PLOT,
  );
  expect(shape.horizontal).toBe(true);
  expect(shape.categories).toEqual(expected);
});

test('stacked bars follow each other', () => {
  const { bars } = chartShape(
    chart({ grouping: 'stacked', valueAxis: { maximum: 10 } }),
    points(['bar', [4]], ['bar', [0]], ['bar', [6]]),
    PLOT,
  );
  expect(bars.map(({ series, x, width }) => [series, x, width])).toEqual([
    [0, 0, 40],
    [2, 40, 60],
  ]);
});

test('a line has gaps where there are no numbers', () => {
  const { lines } = chartShape(
    chart({ valueAxis: { minimum: 0, maximum: 1 } }),
    points(['line', [1, 1, null, 0]]),
    PLOT,
  );
  expect(lines.map(({ path }) => path)).toEqual(['M12.5 0L37.5 0', 'M87.5 100']);
});

test('the parts of a pie are a whole', () => {
  const { slices } = chartShape(chart(), points(['pie', [1, 0, 3]]), PLOT);
  expect(slices.map(({ category }) => category)).toEqual([0, 2]);
  expect(slices[1]!.path).toContain(' 0 1 1 ');
});

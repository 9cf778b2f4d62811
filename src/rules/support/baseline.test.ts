/** The base line as a figure beside the target. */
import { type Cell, pct, planOf } from '../../../test/support/plan-builder';
import { baselineFigure } from './baseline';

const figure = (baseline: string | number | null | undefined, annual: Cell = 120) =>
  baselineFigure(planOf({ baseline, annual }).areas[0]!.indicators[0]!);

test.each<[string | number | null | undefined, number | null]>([
  [80, 80],
  ['80', 80],
  ['1,250 personas', null],
  ['1,250', 1250],
  ['n. d.', null],
  // 1.25 or 1,250.
  ['1.250', null],
  [null, null],
  [undefined, null],
  // Of a count, a half is a half.
  [0.5, 0.5],
  ['0.5', 0.5],
])('beside 120 services, %j is %j', (baseline, expected) => {
  expect(figure(baseline)).toBe(expected);
});

describe('beside a percentage', () => {
  test.each<[string | number, Cell, number | null]>([
    [75, pct(80), 75],
    ['75 %', pct(80), 75],
    // A fraction beside points cannot be compared.
    [0.75, pct(80), null],
    ['0.75', pct(80), null],
    [-0.75, pct(80), null],
    [1, pct(80), null],
    [1.5, pct(80), 1.5],
    [0.75, pct(-80), null],
    // Zero is zero in both scales.
    [0, pct(80), 0],
    // A sign says that it is in points.
    ['0.5 %', pct(2), 0.5],
    // Both are small.
    [0.5, pct(1), 0.5],
    [0.5, pct(0.8), 0.5],
    [0.5, null, 0.5],
  ])('%j beside %j is %j', (baseline, annual, expected) => {
    const { areas } = planOf({ baseline, annual, measure: 'percent' });
    expect(baselineFigure(areas[0]!.indicators[0]!)).toBe(expected);
  });
});

import { formatArea, parseArea, tryParseArea } from '../../host/model/addresses';
import {
  cycleWithin,
  type Direction,
  jumpFrom,
  type Place,
  spanOf,
  stepFrom,
  type Terrain,
} from './selection';

/** A terrain from its filled cells, merged areas and hidden rows and columns, all in A1 notation. */
function terrain({
  filled = [] as string[],
  merged = [] as string[],
  hiddenRows = [] as number[],
  hiddenColumns = [] as number[],
} = {}): Terrain {
  const merges = merged.map(parseArea);
  const cells = new Set(filled);
  return {
    rowCount: 20,
    columnCount: 10,
    merges,
    isBlank: (row, column) => !cells.has(formatArea({ row, column, rowCount: 1, columnCount: 1 })),
    isHidden: (axis, index) => (axis === 'row' ? hiddenRows : hiddenColumns).includes(index),
    mergeAt: (row, column) =>
      merges.find(
        (m) =>
          row >= m.row && row < m.row + m.rowCount && column >= m.column && column < m.column + m.columnCount,
      ),
  };
}

const place = (address: string): Place => tryParseArea(address)!;
const named = ({ row, column }: Place) => formatArea({ row, column, rowCount: 1, columnCount: 1 });

describe('a step', () => {
  test.each<[string, Direction, string, Parameters<typeof terrain>[0]]>([
    ['B2', 'down', 'B3', {}],
    ['A1', 'up', 'A1', {}],
    ['A1', 'left', 'A1', {}],
    ['J20', 'right', 'J20', {}],
    ['J20', 'down', 'J20', {}],
    ['B2', 'right', 'E2', { merged: ['B2:D3'] }],
    ['B2', 'down', 'B4', { merged: ['B2:D3'] }],
    ['B2', 'down', 'B5', { hiddenRows: [2, 3] }],
    ['C1', 'left', 'A1', { hiddenColumns: [1] }],
    ['B1', 'left', 'B1', { hiddenColumns: [0] }],
  ])('from %s %s is %s', (from, direction, to, given) => {
    expect(named(stepFrom(terrain(given), place(from), direction))).toBe(to);
  });
});

describe('a jump with Ctrl', () => {
  test.each<[string, string, Direction, string, string[]]>([
    ['within a filled stretch goes to its end', 'A1', 'down', 'A3', ['A1', 'A2', 'A3', 'A6']],
    ['from its end goes to the next filled cell', 'A3', 'down', 'A6', ['A1', 'A2', 'A3', 'A6']],
    ['over blanks goes to the edge', 'A6', 'down', 'A20', ['A1', 'A6']],
    ['from a blank goes to the first filled cell', 'B1', 'right', 'E1', ['E1', 'F1']],
    ['backwards too', 'F1', 'left', 'E1', ['E1', 'F1']],
  ])('%s', (_name, from, direction, to, filled) => {
    expect(named(jumpFrom(terrain({ filled }), place(from), direction))).toBe(to);
  });
});

describe('a span', () => {
  test.each<[string, string, string, string[]]>([
    ['A1', 'C3', 'A1:C3', []],
    ['C3', 'A1', 'A1:C3', []],
    ['A1', 'B2', 'A1:D3', ['B2:D3']],
    ['A1', 'B2', 'A1:E5', ['B2:D3', 'D3:E5']],
  ])('of %s and %s is %s', (a, b, expected, merged) => {
    expect(formatArea(spanOf(terrain({ merged }), place(a), place(b)))).toBe(expected);
  });
});

describe('Tab and Enter within a selection', () => {
  test.each<[string, string, boolean, boolean, string, string[]]>([
    ['B2:C3', 'B2', true, true, 'C2', []],
    ['B2:C3', 'C2', true, true, 'B3', []],
    ['B2:C3', 'C3', true, true, 'B2', []],
    ['B2:C3', 'B2', false, true, 'C3', []],
    ['B2:C3', 'B2', true, false, 'B3', []],
    ['B2:C3', 'B3', true, false, 'C2', []],
    ['B2:D3', 'B2', true, true, 'D2', ['B2:C2']],
  ])('in %s from %s (forward %s, by rows %s) goes to %s', (range, from, forward, byRows, to, merged) => {
    expect(named(cycleWithin(terrain({ merged }), parseArea(range), place(from), forward, byRows))).toBe(to);
  });
});

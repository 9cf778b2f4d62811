/** The products of a POM: what they are called, and what their years make. */

import type { Cell } from '../../../test/support/plan-builder';
import { cellError, planOf, text, toReading, UNCOMPUTED } from '../../../test/support/plan-builder';
import { pomOf } from '../../../test/support/pom-builder';
import { productLabel, productsOf, sumOfCells, unreadableAmong, yearFigures } from './products';
import { rowsOf } from './rows-of';

const sourced = (cell: Cell) => ({ value: toReading(cell), cell: { sheet: 'POM', row: 1, column: 3 } });

test('a product is called by its code, else by its name, else by its row', () => {
  const plan = pomOf({ code: '001' }, { code: null, name: 'Informe anual' }, { code: null, name: null });
  expect(productsOf(plan).map(productLabel)).toEqual(['001', 'Informe anual', 'fila 4']);
  expect(rowsOf(plan).map(({ label, place }) => [label, place])).toEqual([
    ['001', { item: '001' }],
    ['Informe anual', { item: 'Informe anual' }],
    ['fila 4', { item: 'fila 4' }],
  ]);
});

test('other plans have none', () => {
  expect(productsOf(planOf({ annual: 5 }))).toEqual([]);
});

test('the rows of a plan are read once', () => {
  const plan = pomOf({ code: '001' });
  expect(rowsOf(plan)).toBe(rowsOf(plan));
});

test('each year with its figure, of what is produced or of what it costs', () => {
  const [product] = productsOf(pomOf({ code: '1', physical: [10, text('12', 12), null], financial: 500 }));
  const figures = (kind: 'physical' | 'financial') =>
    yearFigures(product!, kind).map(({ year, figure }) => [year, figure]);
  expect(figures('physical').slice(0, 3)).toEqual([
    [2026, 10],
    [2027, 12],
    [2028, null],
  ]);
  expect(figures('financial')[4]).toEqual([2030, 500]);
});

test.each<[string, Cell[], number | null]>([
  ['numbers, exactly', [0.1, 0.2], 0.3],
  ['texts that write one', [10, text('1,200', 1200)], 1210],
  ['blanks are nothing', [10, null], 10],
  ['words and errors are nothing', [10, text('por definir'), cellError()], 10],
  ['there is none', [null, text('n/a')], null],
  ['zero is one', [0, null], 0],
])('what cells add up to: %s', (_, cells, expected) => {
  expect(sumOfCells(cells.map(sourced))).toBe(expected);
});

test('the first reason why a sum cannot be judged', () => {
  const why = (...cells: (Cell | undefined)[]) =>
    unreadableAmong(cells.map((cell) => (cell === undefined ? undefined : sourced(cell))));
  expect(why(1, null, text('5', 5))).toBeNull();
  expect(why(1, text('por definir'), cellError())).toBe('text');
  expect(why(1, cellError(), UNCOMPUTED)).toBe('error');
  expect(why(UNCOMPUTED)).toBe('uncomputed');
  expect(why(undefined, 3)).toBeNull();
});

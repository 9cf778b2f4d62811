import { planOf } from '../../../test/support/plan-builder';
import { inRows } from '../../../test/support/plan-kinds';
import { cellRange, formatLocal } from '../../domain/address';
import { at, distinct, totalCells } from './places';

const WEIGHTS = planOf({ months: 1, annual: 12 }).areas[0]!.indicators[0]!.weights!;

test('a cell is a range of one row and one column', () => {
  expect(at({ sheet: 'PAT', row: 4, column: 2 })).toEqual({
    sheet: 'PAT',
    row: 4,
    column: 2,
    rowCount: 1,
    columnCount: 1,
  });
});

test('the total of a line, where the table has a column for it', () => {
  expect(totalCells(WEIGHTS).map(formatLocal)).toEqual(['R3']);
  // A report of one row a month has none.
  expect(totalCells(inRows(WEIGHTS))).toEqual([]);
  expect(totalCells(null)).toEqual([]);
});

describe('ranges, each once', () => {
  const one = cellRange('PAT', 4, 2);
  test('the first of each stays where it was', () => {
    const other = cellRange('PAT', 1, 1);
    expect(distinct([one, other, cellRange('PAT', 4, 2), other])).toEqual([one, other]);
  });
  test.each([
    ['another sheet', cellRange('Otra', 4, 2)],
    ['another row', cellRange('PAT', 5, 2)],
    ['another column', cellRange('PAT', 4, 3)],
    ['more rows', cellRange('PAT', 4, 2, 2, 1)],
    ['more columns', cellRange('PAT', 4, 2, 1, 2)],
  ])('%s is another range', (_, other) => {
    expect(distinct([one, other])).toEqual([one, other]);
  });
});

/** Where the numbers of a line stand, and what an indicator is called. */
import { indicator, line, reading } from '../../test/support/indicator';
import { MONTHS } from './period';
import { BLANK, labelOf, monthCell, numberOf, type Reading, totalCell } from './plan';

const own = line('actual', 10, { Ene: 1 });

describe('the cells of a line', () => {
  test('stand beside each other, the total behind them', () => {
    expect(MONTHS.map((month) => monthCell(own, month))).toEqual(
      MONTHS.map((month) => ({ sheet: 'PAT', row: 10, column: 8 + month })),
    );
    expect(totalCell(own)).toEqual({ sheet: 'PAT', row: 10, column: 20 });
  });

  test('stand below each other in a report of one row a month', () => {
    const columns = { months: MONTHS.map(() => 5), total: null };
    const below = { ...own, rows: MONTHS.map((month) => 30 + month), columns };
    expect(monthCell(below, 0)).toEqual({ sheet: 'PAT', row: 30, column: 5 });
    expect(monthCell(below, 11)).toEqual({ sheet: 'PAT', row: 41, column: 5 });
  });

  test('a table without a total has no cell for it', () => {
    expect(totalCell({ ...own, columns: { ...own.columns, total: null } })).toBeNull();
  });

  test('a total in the first column of the sheet has one', () => {
    expect(totalCell({ ...own, columns: { ...own.columns, total: 0 } })).toEqual({
      sheet: 'PAT',
      row: 10,
      column: 0,
    });
  });
});

test.each<[string, Reading, number | null]>([
  ['a number', reading(11.1), 11.1],
  ['a zero', reading(0), 0],
  ['a text that writes one', reading('11.1'), null],
  ['a blank', BLANK, null],
  ['an error', reading('#REF!'), null],
  ['a formula without a result', { kind: 'uncomputed' }, null],
])('the number of %s', (_, given, expected) => {
  expect(numberOf(given)).toBe(expected);
});

test('an indicator is called by its code, else by its name, else by its key', () => {
  const whole = indicator({ code: '7.3.1' });
  expect(labelOf(whole)).toBe('7.3.1');
  expect(labelOf({ ...whole, code: null })).toBe('Indicador 7.3.1');
  expect(labelOf({ ...whole, code: null, name: null, key: 'fila 11' })).toBe('fila 11');
});

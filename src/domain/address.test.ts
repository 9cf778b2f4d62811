/** Addresses as Excel writes and reads them. */
import fc from 'fast-check';
import {
  type CellRange,
  cellRange,
  columnIndex,
  columnName,
  contains,
  formatCell,
  formatLocal,
  formatRange,
  MAX_COLUMNS,
  MAX_ROWS,
  parseLocal,
  parseRange,
  quoteSheet,
} from './address';

describe('columns', () => {
  const COLUMNS: readonly (readonly [number, string])[] = [
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [MAX_COLUMNS - 1, 'XFD'],
  ];
  test.each(COLUMNS)('%p is %s', (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
    expect(columnIndex(name.toLowerCase())).toBe(index);
  });
});

describe('sheets in formulas', () => {
  test.each([
    ['PAT', 'PAT'],
    ['Programación', 'Programación'],
    ['_datos', '_datos'],
    ['Área_1.2', 'Área_1.2'],
    ['Enero2019', 'Enero2019'],
    ['A1_plan', 'A1_plan'],
    ['RCivil', 'RCivil'],
    ['PARC', 'PARC'],
    ['PAT 2019', "'PAT 2019'"],
    ['2019', "'2019'"],
    ['7.3', "'7.3'"],
    ['POA-POM', "'POA-POM'"],
    ["Plan d'acció", "'Plan d''acció'"],
    ['¿Qué?', "'¿Qué?'"],
    ['', "''"],
  ])('%s is written %s', (name, written) => {
    expect(quoteSheet(name)).toBe(written);
  });
  test.each(['A1', 'PAT2019', 'xfd7', 'R', 'c', 'RC', 'rc', 'R1', 'C12', 'RC1', 'R1C', 'R12C34', 'r1c1'])(
    '%s would be read as a cell, a row or a column without its quotes',
    (name) => {
      expect(quoteSheet(name)).toBe(`'${name}'`);
    },
  );
});

describe('addresses', () => {
  test.each<[CellRange, string]>([
    [cellRange('PAT', 6, 1), 'PAT!B7'],
    [cellRange('PAT', 6, 1, 3, 3), 'PAT!B7:D9'],
    [cellRange('PAT', 6, 1, 1, 12), 'PAT!B7:M7'],
    [cellRange('PAT', 6, 1, 12), 'PAT!B7:B18'],
    [cellRange('PAT 2019', 0, 0, MAX_ROWS, MAX_COLUMNS), "'PAT 2019'!A1:XFD1048576"],
    [cellRange("Plan d'acció", 0, 26), "'Plan d''acció'!AA1"],
    [cellRange('¡Listo!', 1, 2), "'¡Listo!'!C2"],
  ])('%j is %s', (range, written) => {
    expect(formatRange(range)).toBe(written);
    expect(parseRange(written)).toEqual(range);
  });

  test('whatever the sheet is called, it is found again', () => {
    const range = fc.record({
      sheet: fc.string({ minLength: 1, maxLength: 31, unit: 'grapheme' }),
      row: fc.nat(MAX_ROWS - 100),
      column: fc.nat(MAX_COLUMNS - 100),
      rowCount: fc.integer({ min: 1, max: 100 }),
      columnCount: fc.integer({ min: 1, max: 100 }),
    });
    fc.assert(fc.property(range, (one) => expect(parseRange(formatRange(one))).toEqual(one)));
  });

  test('a cell and a range inside a sheet', () => {
    expect(formatCell({ row: 99, column: 27 })).toBe('AB100');
    expect(formatLocal({ row: 99, column: 27, rowCount: 1, columnCount: 2 })).toBe('AB100:AC100');
  });
});

describe('what people and programs type', () => {
  const local = (row: number, column: number, rowCount = 1, columnCount = 1) => ({
    row,
    column,
    rowCount,
    columnCount,
  });
  test.each([
    ['B7', local(6, 1)],
    ['b7', local(6, 1)],
    [' B7 ', local(6, 1)],
    ['$B$7', local(6, 1)],
    ['$B7', local(6, 1)],
    ['B$7', local(6, 1)],
    ['B7:D9', local(6, 1, 3, 3)],
    ['$B$7:$D$9', local(6, 1, 3, 3)],
    ['B7:$D9', local(6, 1, 3, 3)],
    ['B7:D$9', local(6, 1, 3, 3)],
    ['D9:B7', local(6, 1, 3, 3)],
    ['B9:D7', local(6, 1, 3, 3)],
    ['D7:B9', local(6, 1, 3, 3)],
    ['B7:B7', local(6, 1)],
    ['AA10:AC120', local(9, 26, 111, 3)],
    ['A1048576', local(MAX_ROWS - 1, 0)],
    ['XFD1', local(0, MAX_COLUMNS - 1)],
  ])('%s', (text, expected) => {
    expect(parseLocal(text)).toEqual(expected);
    expect(parseRange(`PAT!${text}`)).toEqual({ sheet: 'PAT', ...expected });
  });

  test.each([
    '',
    'B',
    '7',
    '7B',
    'B0',
    'B07',
    'B-7',
    'B7:',
    ':B7',
    'B7:D',
    'B7:9',
    'B7:D0',
    'B7:D9:E11',
    'B7,D9',
    'B 7',
    'hasta B7',
    'B7 y D9',
    'B7:D9 y E1',
    'B:D',
    '7:9',
    'ABCD1',
    'A1048577',
    'A1:A1048577',
    'A10000000',
    'XFE1',
    'A1:XFE1',
    'ZZZ9',
  ])('%p is no address', (text) => {
    expect(parseLocal(text)).toBeNull();
    expect(parseRange(`PAT!${text}`)).toBeNull();
  });

  test.each(['B7', 'PAT', 'PAT B7', '', '!B7', "''!B7"])('%p names no sheet', (text) => {
    expect(parseRange(text)).toBeNull();
  });
});

describe('whether a cell lies in a range', () => {
  /** C4:E5. */
  const range = cellRange('PAT', 3, 2, 2, 3);
  test.each([
    ['C4', true],
    ['E4', true],
    ['C5', true],
    ['E5', true],
    ['D4', true],
    ['B4', false],
    ['F4', false],
    ['C3', false],
    ['C6', false],
    ['F6', false],
    ['A1', false],
  ])('%s: %p', (cell, expected) => {
    expect(contains(range, { sheet: 'PAT', ...parseLocal(cell)! })).toBe(expected);
    expect(contains(range, { sheet: 'POA', ...parseLocal(cell)! })).toBe(false);
  });
});

import fc from 'fast-check';
import {
  type CellValue,
  formatAt,
  formulaAt,
  isCellError,
  SheetBuilder,
  settingText,
  sheetNamed,
  valueAt,
} from './snapshot';

/** A cell: row, column, value, formula, number format. */
type Written = readonly [
  row: number,
  column: number,
  value: CellValue,
  formula?: string | null,
  format?: string,
];

function sheetOf(...cells: Written[]) {
  const builder = new SheetBuilder();
  for (const [row, column, value, formula = null, format = 'General'] of cells) {
    builder.set(row, column, value, formula, format);
  }
  return builder.build('PAT', 'visible', false);
}

describe('a sheet in its normal form', () => {
  test('begins at its first cell and ends at its last', () => {
    expect(sheetOf([3, 2, 'Ene'], [3, 4, 'Mar'], [5, 3, 20])).toEqual({
      name: 'PAT',
      visibility: 'visible',
      isProtected: false,
      row: 3,
      column: 2,
      rowCount: 3,
      columnCount: 3,
      values: [
        ['Ene', null, 'Mar'],
        [null, null, null],
        [null, 20, null],
      ],
      formulas: [[], [], []],
      formats: [[], [], []],
    });
  });

  test('keeps what it is called, whether it is hidden, whether it is protected', () => {
    expect(new SheetBuilder().build('Catálogos', 'veryHidden', true)).toEqual({
      name: 'Catálogos',
      visibility: 'veryHidden',
      isProtected: true,
      row: 0,
      column: 0,
      rowCount: 0,
      columnCount: 0,
      values: [],
      formulas: [],
      formats: [],
    });
  });

  test.each<[string, Written]>([
    ['a blank', [7, 7, null]],
    ['an empty text that somebody typed', [7, 7, '']],
    ['a number format of an empty cell', [7, 7, null, null, '0.0%']],
  ])('%s is nothing', (_, cell) => {
    expect(sheetOf(cell).rowCount).toBe(0);
    expect(sheetOf([0, 0, 1], cell)).toEqual(sheetOf([0, 0, 1]));
  });

  test.each<[string, CellValue]>([
    ['the empty text that a formula gives', ''],
    ['a formula whose result the file lacks', null],
  ])('%s is told from a blank', (_, result) => {
    const sheet = sheetOf([4, 1, result, '=IF(A1="","",A1)']);
    expect([sheet.row, sheet.rowCount, sheet.values]).toEqual([4, 1, [[result]]]);
    expect(sheet.formulas).toEqual([['=IF(A1="","",A1)']]);
  });

  test('of one column', () => {
    expect(sheetOf([0, 0, 'A'], [2, 0, 'C'])).toMatchObject({
      row: 0,
      column: 0,
      rowCount: 3,
      columnCount: 1,
      values: [['A'], [null], ['C']],
    });
  });

  test('zero and false are values', () => {
    expect(sheetOf([0, 0, 0], [0, 1, false]).values).toEqual([[0, false]]);
  });

  test('formulas and formats stand beside the values of their row', () => {
    const sheet = sheetOf(
      [0, 0, 'Total'],
      [1, 0, 5, '=C2', '0.0'],
      [1, 2, 5],
      [2, 1, 0.5, null, '0%'],
      [2, 2, 1, '=1'],
    );
    expect(sheet.formulas).toEqual([[], ['=C2', null, null], [null, null, '=1']]);
    expect(sheet.formats).toEqual([[], ['0.0', 'General', 'General'], ['General', '0%', 'General']]);
    const moved = sheetOf([1, 1, 5, '=D2', '0.0'], [1, 3, 5]);
    expect(moved.formulas).toEqual([['=D2', null, null]]);
    expect(moved.formats).toEqual([['0.0', 'General', 'General']]);
  });

  test('far to the right, and back again', () => {
    const wide = sheetOf([0, 0, 'A'], [0, 300, 'KO'], [1, 1, 'B']);
    expect([wide.columnCount, wide.values[0]!.length, wide.values[1]!.length]).toEqual([301, 301, 301]);
    expect([...wide.values[0]!.entries()].filter(([, value]) => value !== null)).toEqual([
      [0, 'A'],
      [300, 'KO'],
    ]);
    expect(wide.values[0]!.slice(0, 5)).toEqual(['A', null, null, null, null]);
    expect(1 in wide.values[0]!).toBe(true);
  });

  test('rows may come in any order, and more than once', () => {
    expect(
      sheetOf(
        [5, 0, 'last'],
        [2, 1, 'second'],
        [9, 0, 'end'],
        [0, 0, 'first'],
        [2, 0, 'again'],
        [5, 1, 'too'],
      ),
    ).toMatchObject({
      row: 0,
      rowCount: 10,
      values: [
        ['first', null],
        [null, null],
        ['again', 'second'],
        [null, null],
        [null, null],
        ['last', 'too'],
        [null, null],
        [null, null],
        [null, null],
        ['end', null],
      ],
    });
  });

  test('whatever the order of the rows, the sheet is the same', () => {
    const place = fc.tuple(fc.nat(12), fc.nat(90));
    const cells = fc.uniqueArray(place, { selector: ([row, column]) => `${row},${column}`, maxLength: 30 });
    fc.assert(
      fc.property(cells, (places) => {
        const written = places.map(([row, column], i): Written => {
          const formula = i % 3 === 0 ? `=A${i}` : null;
          return [row, column, i, formula, i % 4 === 0 ? '0%' : 'General'];
        });
        const sheet = sheetOf(...written);
        const inOrder = [...written].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        expect(sheet).toEqual(sheetOf(...inOrder));
        for (const [row, column, value, formula, format] of written) {
          expect([
            valueAt(sheet, row, column),
            formulaAt(sheet, row, column),
            formatAt(sheet, row, column),
          ]).toEqual([value, formula, format]);
        }
        const filled = sheet.values.flat().filter((value) => value !== null);
        expect(filled).toHaveLength(written.length);
        expect(sheet.values.map((row) => row.length)).toEqual(sheet.values.map(() => sheet.columnCount));
      }),
    );
  });
});

describe('what stands at a place', () => {
  const sheet = sheetOf([2, 1, 7, '=1+6', '0.0'], [3, 2, 'x']);
  test.each<[string, number, number, CellValue, string | null, string]>([
    ['its cell', 2, 1, 7, '=1+6', '0.0'],
    ['a cell without formula or format', 3, 2, 'x', null, 'General'],
    ['a blank among the others', 2, 2, null, null, 'General'],
    ['above', 0, 1, null, null, 'General'],
    ['left of it', 2, 0, null, null, 'General'],
    ['below', 9, 1, null, null, 'General'],
    ['right of it', 2, 50, null, null, 'General'],
  ])('%s', (_, row, column, value, formula, format) => {
    expect(valueAt(sheet, row, column)).toBe(value);
    expect(formulaAt(sheet, row, column)).toBe(formula);
    expect(formatAt(sheet, row, column)).toBe(format);
  });
});

test('a sheet is found by its name, however it is written', () => {
  const pat = sheetOf([0, 0, 1]);
  const snapshot = {
    sheets: [
      { ...pat, name: 'Ajustes' },
      { ...pat, name: 'Catálogos' },
    ],
    settings: new Map(),
  };
  expect(sheetNamed(snapshot, 'CATÁLOGOS')?.name).toBe('Catálogos');
  expect(sheetNamed({ ...snapshot, sheets: [{ ...pat, name: 'PAT' }] }, 'pat')?.name).toBe('PAT');
  expect(sheetNamed(snapshot, 'Tablero')).toBeUndefined();
});

test.each<[CellValue, boolean]>([
  [{ error: '#REF!' }, true],
  ['#REF!', false],
  [null, false],
  [0, false],
])('an error among values: %p', (value, expected) => {
  expect(isCellError(value)).toBe(expected);
});

test.each([
  ['JSON of a text, as Excel keeps it', '"{\\"rules\\":{}}"', '{"rules":{}}'],
  ['JSON that was put there as it is', '{"rules":{}}', '{"rules":{}}'],
  ['a number', '5', '5'],
  ['a text that only ends like one', 'año "2026"', 'año "2026"'],
  ['a text that only begins like one', '"2026" y "2027"', '"2026" y "2027"'],
  ['a text with a space before it', ' "2026"', ' "2026"'],
  ['nothing', '', ''],
])('a setting in a file: %s', (_, stored, text) => {
  expect(settingText(stored)).toBe(text);
});

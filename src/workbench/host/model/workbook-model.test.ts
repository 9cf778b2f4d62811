import { blankSheet, blankWorkbook } from '../../../ooxml/blank-workbook';
import type { SheetData, WorkbookData } from '../../../ooxml/workbook-data';
import { createRecalculator } from '../../calc/recalculator';
import type { ModelEvent } from './types';
import { WorkbookModel } from './workbook-model';

const at = (row: number, column: number, rowCount = 1, columnCount = 1) => ({
  row,
  column,
  rowCount,
  columnCount,
});

function model(): WorkbookModel {
  return WorkbookModel.blank(createRecalculator(), 'PAT');
}

const cells = (book: WorkbookModel, rows: number, columns: number) =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => book.sheets[0]!.valueAt(r, c)),
  );

describe('undo', () => {
  test('a transaction is one step; inner ones join; undo recalculates', () => {
    const book = model();
    const [sheet] = book.sheets;
    sheet!.setCells(at(0, 0, 1, 2), [[1, '=A1*2']]);
    book.transaction('user', 'both', () => {
      sheet!.setInput(0, 0, '5');
      sheet!.setInput(1, 0, 'x');
      sheet!.setStyle(at(0, 0), { fill: '#FF0000' });
    });
    expect(cells(book, 2, 2)).toEqual([
      [5, 10],
      ['x', null],
    ]);
    expect(book.undo()).toBe('both');
    expect(cells(book, 2, 2)).toEqual([
      [1, 2],
      [null, null],
    ]);
    expect(sheet!.styleAt(0, 0).fill).toBeUndefined();
    expect(book.redo()).toBe('both');
    expect([sheet!.valueAt(0, 1), sheet!.styleAt(0, 0).fill]).toEqual([10, '#FF0000']);
    expect([book.undo(), book.undo(), book.undo()]).toEqual(['both', 'edit', null]);
    expect(sheet!.usedRange()).toBeNull();
  });

  test('rows come back with all that was on them', () => {
    const book = model();
    const sheet = book.sheets[0]!;
    sheet.setCells(at(0, 0, 4, 1), [[1], [2], [3], ['=SUM(A1:A3)']]);
    sheet.merge(at(1, 1, 1, 2));
    sheet.addConditionalFormat({
      areas: [at(1, 0, 2, 1)],
      type: 'custom',
      kind: 'Custom',
      stopIfTrue: false,
      formulas: ['A2>2'],
      style: { fill: '#00FF00' },
    });
    book.setNames([{ id: 'n', name: 'Total', formula: 'PAT!$A$4', hidden: false, comment: '' }]);
    const before = book.toData();
    sheet.deleteRows(1, 1);
    expect(cells(book, 3, 1)).toEqual([[1], [3], [4]]);
    expect(sheet.formulaAt(2, 0)).toBe('=SUM(A1:A2)');
    expect([book.names[0]!.formula, sheet.merges.length]).toEqual(['PAT!$A$3', 0]);
    expect(sheet.conditionalFormats[0]).toMatchObject({ areas: [at(1, 0)], formulas: ['#REF!>2'] });
    book.undo();
    expect(book.toData()).toEqual(before);
    expect(sheet.valueAt(3, 0)).toBe(6);
  });

  test('what others do is not ours to undo', () => {
    const book = model();
    book.sheets[0]!.setInput(0, 0, '1');
    book.transaction('remote', 'remote', () => book.sheets[0]!.setInput(1, 0, '2'));
    expect(book.undo()).toBe('edit');
    expect(cells(book, 2, 1)).toEqual([[null], [2]]);
  });

  test('adding and renaming a sheet can be undone, deleting one empties the history', () => {
    const book = model();
    const events: string[] = [];
    book.subscribe((event) => events.push(event.type));
    const added = book.addSheet('Otra');
    book.renameSheet(added, 'Nueva');
    book.undo();
    expect(book.sheets.map((s) => s.name)).toEqual(['PAT', 'Otra']);
    book.undo();
    expect(book.sheets.map((s) => s.name)).toEqual(['PAT']);
    expect(events.filter((type) => type.startsWith('sheet-'))).toEqual([
      'sheet-added',
      'sheet-renamed',
      'sheet-renamed',
      'sheet-deleted',
    ]);
    book.redo();
    book.deleteSheet('Otra');
    expect([book.canUndo, book.canRedo]).toEqual([false, false]);
    expect(() => book.deleteSheet('PAT')).toThrow('at least one visible');
  });
});

describe('events', () => {
  test('come after the recalculation, with the values of a single cell', () => {
    const book = model();
    const sheet = book.sheets[0]!;
    sheet.setInput(0, 0, '1');
    sheet.setInput(0, 1, '=A1+1');
    const seen: [string, unknown][] = [];
    book.subscribe((event: ModelEvent) => {
      if (event.type === 'cells-changed')
        seen.push([event.source, [event.valueBefore, event.valueAfter, sheet.valueAt(0, 1)]]);
      if (event.type === 'calculated') seen.push(['calculated', event.ranges]);
    });
    sheet.setInput(0, 0, '5');
    expect(seen).toEqual([
      ['user', [1, 5, 6]],
      ['calculated', [at(0, 1)]],
    ]);
  });

  test('a listener that writes does not lose events', () => {
    const book = model();
    const sheet = book.sheets[0]!;
    const seen: number[] = [];
    book.subscribe((event) => {
      if (event.type !== 'cells-changed') return;
      seen.push(event.ranges[0]!.row);
      if (event.ranges[0]!.row === 0) sheet.setInput(1, 0, 'x');
    });
    sheet.setInput(0, 0, 'y');
    expect(seen).toEqual([0, 1]);
  });
});

test('what is written behind the first cell of a merged area is dropped', () => {
  const book = model();
  const sheet = book.sheets[0]!;
  sheet.merge(at(0, 0, 1, 2));
  sheet.setCells(at(0, 0, 1, 2), [['a', 'b']]);
  expect(cells(book, 1, 2)).toEqual([['a', null]]);
});

test('clearing: contents, formats, all', () => {
  const book = model();
  const sheet = book.sheets[0]!;
  const fill = () => {
    sheet.setCells(at(0, 0), [['a']]);
    sheet.setStyle(at(0, 0), { fill: '#FF0000' });
  };
  fill();
  sheet.clear(at(0, 0), 'contents');
  expect([sheet.valueAt(0, 0), sheet.styleAt(0, 0).fill]).toEqual([null, '#FF0000']);
  fill();
  sheet.clear(at(0, 0), 'formats');
  expect([sheet.valueAt(0, 0), sheet.styleAt(0, 0).fill]).toEqual(['a', undefined]);
  fill();
  sheet.clear(at(0, 0), 'all');
  expect(sheet.usedRange()).toBeNull();
});

test('a format on whole columns holds for cells to come', () => {
  const book = model();
  const sheet = book.sheets[0]!;
  sheet.setInput(0, 1, 'x');
  sheet.setStyle(at(0, 1, 1_048_576, 2), { numberFormat: '@' });
  sheet.setInput(5, 2, '007');
  expect([sheet.numberFormatAt(0, 1), sheet.valueAt(5, 2), sheet.numberFormatAt(9, 2)]).toEqual([
    '@',
    '007',
    '@',
  ]);
});

test('conditional formats that the host does not understand are kept as they are', () => {
  const data = workbook({
    conditionalFormats: [
      {
        range: 'A1:A9',
        type: 'other',
        priority: 2,
        stopIfTrue: false,
        formulas: [],
        style: {},
        xml: '<cfRule type="dataBar"/>',
      },
      {
        range: 'A1:A9 C1',
        type: 'expression',
        priority: 1,
        stopIfTrue: true,
        formulas: ['TRUE'],
        style: { fill: '#FF0000' },
      },
    ],
  });
  const book = WorkbookModel.fromData(data, createRecalculator());
  expect(book.sheets[0]!.conditionalFormats.map((cf) => cf.kind)).toEqual(['Custom', 'DataBar']);
  expect(book.sheets[0]!.displayStyleAt(0, 2).style.fill).toBe('#FF0000');
  expect(book.toData().sheets[0]!.conditionalFormats).toEqual(
    data.sheets[0]!.conditionalFormats.slice().sort((a, b) => a.priority - b.priority),
  );
});

test('a file comes back as it was', () => {
  const data = workbook({
    rows: Object.assign([], {
      0: [
        { value: 'a', style: 1 },
        { value: 3, formula: '=1+2', style: 0 },
      ],
      2: [{ value: { error: '#REF!' }, style: 0 }],
    }),
    columns: new Map([
      [0, { width: 20 }],
      [3, { hidden: true }],
    ]),
    rowProperties: new Map([[1, { height: 30 }]]),
    merges: ['A5:B6'],
    freeze: { rows: 1, columns: 2 },
    autoFilter: 'A1:B3',
    dataValidations: [
      {
        range: 'A1:A3 C1',
        type: 'list',
        formula1: '"a,b"',
        allowBlank: true,
        showDropDown: true,
        showError: true,
        showPrompt: true,
      },
    ],
    tables: [
      { name: 'T', range: 'A1:B3', columns: ['a', '3'], hasHeader: true, hasTotals: false, styleName: 'X' },
    ],
    notes: [{ row: 0, column: 0, author: 'yo', text: 'hola' }],
    protection: { sheet: '1', formatCells: '0' },
    tabColor: '#FF0000',
    pageSetup: { landscape: true, repeatRows: '$1:$2' },
    customProperties: new Map([['id', 'x']]),
  });
  data.styles.push({ font: { bold: true } });
  data.names.push({ name: 'N', formula: 'Hoja!$A$1', sheet: 'Hoja' });
  data.addInSettings.set('k', '{"a":1}');
  expect(WorkbookModel.fromData(data).toData()).toEqual(data);
});

test('formulas without a cached result are calculated when the file is opened, others are left', () => {
  const cached = workbook({ rows: [[{ value: 99, formula: '=1+2', style: 0 }]] });
  const bare = workbook({ rows: [[{ value: null, formula: '=1+2', style: 0 }]] });
  const value = (data: WorkbookData) =>
    WorkbookModel.fromData(data, createRecalculator()).sheets[0]!.valueAt(0, 0);
  expect([value(cached), value(bare)]).toEqual([99, 3]);
});

test('selection and active sheet: each sheet keeps its own', () => {
  const book = model();
  const other = book.addSheet('Otra');
  book.select('PAT', at(3, 3));
  book.select(other, [at(1, 1), at(5, 5)]);
  expect([book.activeSheet.name, book.selection.ranges.length]).toEqual(['Otra', 2]);
  book.activate('PAT');
  expect(book.selection.range).toEqual(at(3, 3));
  book.setVisibility(other, 'hidden');
  expect(() => book.activate(other)).toThrow('hidden');
});

test('a sheet of 50,000 × 30 cells opens in less than three seconds', () => {
  const rows = Array.from({ length: 50_000 }, (_, r) =>
    Array.from({ length: 30 }, (_, c) => ({ value: r * c, style: 0 })),
  );
  const data = workbook({ rows });
  const start = Date.now();
  const book = WorkbookModel.fromData(data, createRecalculator());
  book.sheets[0]!.setInput(100, 3, '1');
  expect(book.sheets[0]!.usedRange(true)).toEqual(at(0, 0, 50_000, 30));
  expect(Date.now() - start).toBeLessThan(3000);
});

function workbook(sheet: Partial<SheetData>): WorkbookData {
  return blankWorkbook([{ ...blankSheet('Hoja'), ...sheet }]);
}

/** @jest-environment jsdom */
import { createRecalculator } from '../../calc/recalculator';
import { createHost } from '../../host';
import { formatArea, parseArea } from '../../host/model/addresses';
import { GridController } from '../grid/controller';
import { firstOf, lastOf } from '../grid/selection';
import { copySelection, pasteArea, pasteClipboard } from './copy-paste';

/** A clipboard that keeps what is put on it. */
function clipboard(texts: Record<string, string> = {}): DataTransfer {
  const data = new Map(Object.entries(texts));
  return {
    getData: (type: string) => data.get(type) ?? '',
    setData: (type: string, text: string) => void data.set(type, text),
  } as unknown as DataTransfer;
}

function gridWith(cells: Record<string, string>) {
  const host = createHost({ recalculator: createRecalculator() });
  const grid = new GridController(host);
  for (const [address, text] of Object.entries(cells)) {
    const { row, column } = parseArea(address);
    grid.sheet.setInput(row, column, text);
  }
  const select = (address: string) => {
    const area = parseArea(address);
    grid.select([area], firstOf(area), lastOf(area));
  };
  const read = (address: string) => {
    const { row, column } = parseArea(address);
    return grid.sheet.formulaAt(row, column) ?? grid.sheet.textAt(row, column);
  };
  return { grid, select, read };
}

test.each([
  ['A1', 2, 3, 'A1:C2'],
  ['A1:B2', 1, 1, 'A1:B2'],
  ['A1:D4', 2, 2, 'A1:D4'],
  ['A1:C4', 2, 2, 'A1:B2'],
  ['A:A', 2, 1, 'A1:A2'],
  ['XFD1', 1, 3, 'XFD1'],
])('at %s a block of %d × %d goes to %s', (selection, rows, columns, expected) => {
  expect(formatArea(pasteArea(parseArea(selection), rows, columns))).toBe(expected);
});

test('copies take formulas along with shifted references, and formats', () => {
  const { grid, select, read } = gridWith({ A1: '45%', B1: '=A1*$A$1' });
  const board = clipboard();
  select('A1:B1');
  copySelection(grid, board, false);
  expect(board.getData('text/plain')).toBe('45%\t0.2025');
  select('C3');
  pasteClipboard(grid, board);
  expect([read('C3'), read('D3')]).toEqual(['45%', '=C3*$A$1']);
  expect(formatArea(grid.get().ranges[0]!)).toBe('C3:D3');
});

test('a cut moves formulas unchanged and empties the source, as one step', () => {
  const { grid, select, read } = gridWith({ A1: '2', B1: '=A1*2' });
  const board = clipboard();
  select('B1');
  copySelection(grid, board, true);
  select('D4');
  pasteClipboard(grid, board);
  expect([read('B1'), read('D4')]).toEqual(['', '=A1*2']);
  grid.travel('undo');
  expect([read('B1'), read('D4')]).toEqual(['=A1*2', '']);
});

test('one cell fills a selection', () => {
  const { grid, select, read } = gridWith({ A1: '=ROW()' });
  const board = clipboard();
  select('A1');
  copySelection(grid, board, false);
  select('B1:B3');
  pasteClipboard(grid, board);
  expect(['B1', 'B2', 'B3'].map(read)).toEqual(['=ROW()', '=ROW()', '=ROW()']);
});

test('text of another program is read as typed', () => {
  const { grid, select } = gridWith({});
  select('B2');
  pasteClipboard(grid, clipboard({ 'text/plain': 'Meta\t1,234.5\r\n\t45%\r\n' }));
  expect(grid.sheet.valueAt(1, 1)).toBe('Meta');
  expect(grid.sheet.valueAt(1, 2)).toBe(1234.5);
  expect(grid.sheet.valueAt(2, 2)).toBe(0.45);
});

test('a table of a page is preferred to its plain text', () => {
  const { grid, select, read } = gridWith({});
  select('A1');
  const html = '<table><tr><td>uno<br>dos</td><td>3</td></tr></table>';
  pasteClipboard(grid, clipboard({ 'text/plain': 'uno\ndos\t3', 'text/html': html }));
  expect([read('A1'), read('B1'), read('A2')]).toEqual(['uno\ndos', '3', '']);
});

test('merged areas are copied; what was merged below them is not any more', () => {
  const { grid, select } = gridWith({ A1: 'título' });
  grid.sheet.merge(parseArea('A1:B1'));
  grid.sheet.merge(parseArea('D3:D4'));
  const board = clipboard();
  select('A1:B1');
  copySelection(grid, board, false);
  select('D3:E3');
  pasteClipboard(grid, board);
  expect(grid.sheet.merges.map(formatArea).sort()).toEqual(['A1:B1', 'D3:E3']);
});

test('a protected sheet refuses, and nothing is written', () => {
  const { grid, select, read } = gridWith({ A1: 'x' });
  grid.sheet.put('protection', { sheet: '1' });
  select('B1');
  expect(() => pasteClipboard(grid, clipboard({ 'text/plain': 'y' }))).toThrow(
    expect.objectContaining({ code: 'AccessDenied' }),
  );
  expect(read('B1')).toBe('');
});

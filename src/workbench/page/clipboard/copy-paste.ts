/** Copy, cut and paste of the grid: texts for other programs, formulas and formats within the workbook. */
import type { CellData } from '../../../ooxml/workbook-data';
import { type Area, intersect, MAX_COLUMNS, MAX_ROWS } from '../../host/model/addresses';
import { moveFormula } from '../../host/model/formula-refs';
import { assertCellsEditable } from '../../host/model/protection';
import type { SheetModel } from '../../host/model/sheet-model';
import type { GridController } from '../grid/controller';
import { firstOf, lastOf } from '../grid/selection';
import { parseDelimited, toDelimited } from './delimited';
import { copyIdOf, parseHtmlTable, toHtmlTable } from './html-table';

let copies = 0;

/** Puts the selection on the clipboard and remembers where it came from. */
export function copySelection(grid: GridController, clipboard: DataTransfer, cut: boolean): void {
  const area = grid.workArea();
  const { sheet } = grid;
  const texts: string[][] = [];
  for (let r = area.row; r < area.row + area.rowCount; r++) {
    if (sheet.isRowHidden(r) && area.rowCount > 1) continue;
    const line: string[] = [];
    for (let c = area.column; c < area.column + area.columnCount; c++) line.push(sheet.textAt(r, c));
    texts.push(line);
  }
  const id = `c${++copies}-${sheet.id.replaceAll(/\W/g, '')}`;
  clipboard.setData('text/plain', toDelimited(texts));
  clipboard.setData('text/html', toHtmlTable(texts, id));
  grid.set({ copied: { id, sheet, area, cut } });
}

/** Where a block of cells goes: the selection, filled with repetitions when it is a multiple of the block. */
export function pasteArea(selection: Area, rows: number, columns: number): Area {
  const tiles = selection.rowCount % rows === 0 && selection.columnCount % columns === 0;
  const whole = selection.rowCount >= MAX_ROWS || selection.columnCount >= MAX_COLUMNS;
  return {
    row: selection.row,
    column: selection.column,
    rowCount: Math.min(tiles && !whole ? selection.rowCount : rows, MAX_ROWS - selection.row),
    columnCount: Math.min(tiles && !whole ? selection.columnCount : columns, MAX_COLUMNS - selection.column),
  };
}

/** Pastes what is on the clipboard at the selection. @throws HostError AccessDenied on locked cells */
export function pasteClipboard(grid: GridController, clipboard: DataTransfer): void {
  const html = clipboard.getData('text/html');
  const { copied } = grid.get();
  const ours =
    copied !== undefined && grid.model.sheets.includes(copied.sheet) && copyIdOf(html) === copied.id;
  if (ours) {
    pasteCopied(grid, copied.sheet, copied.area, copied.cut);
    return;
  }
  const table = html.includes('<table') ? parseHtmlTable(html) : undefined;
  const plain = clipboard.getData('text/plain');
  const rows = table ?? (plain === '' ? undefined : parseDelimited(plain));
  if (rows) pasteTexts(grid, rows);
}

/** Pastes texts as if they were typed. */
export function pasteTexts(grid: GridController, rows: readonly (readonly string[])[]): void {
  const { ranges } = grid.get();
  const target = pasteArea(ranges[ranges.length - 1]!, rows.length, rows[0]!.length);
  const values = Array.from({ length: target.rowCount }, (_, r) => {
    const line = rows[r % rows.length]!;
    return Array.from({ length: target.columnCount }, (_, c) => line[c % line.length] ?? '');
  });
  grid.model.transaction('user', 'paste', () => grid.sheet.setCells(target, values));
  grid.select([target], firstOf(target), lastOf(target), false);
}

function pasteCopied(grid: GridController, source: SheetModel, from: Area, cut: boolean): void {
  const { sheet, model } = grid;
  const { ranges } = grid.get();
  const selection = ranges[ranges.length - 1]!;
  const target = cut
    ? { ...from, row: selection.row, column: selection.column }
    : pasteArea(selection, from.rowCount, from.columnCount);
  // Read before anything is written: the target may overlap the source.
  const block: (CellData | undefined)[][] = [];
  for (let r = 0; r < from.rowCount; r++) {
    block.push(
      Array.from({ length: from.columnCount }, (_, c) => {
        const [row, column] = [from.row + r, from.column + c];
        const style = source.styleIndexAt(row, column);
        const cell = source.cellAt(row, column);
        return cell ? { ...cell, style } : style === 0 ? undefined : { value: null, style };
      }),
    );
  }
  const merges = source.merges.filter((m) => inside(m, from));
  model.transaction('user', 'paste', () => {
    assertCellsEditable(sheet, [target]);
    if (cut) source.clear(from, 'all');
    const dissolved = sheet.merges.some((m) => intersect(m, target));
    if (dissolved) sheet.unmerge(target);
    for (let r = 0; r < target.rowCount; r++) {
      for (let c = 0; c < target.columnCount; c++) {
        const [row, column] = [target.row + r, target.column + c];
        const [sr, sc] = [r % from.rowCount, c % from.columnCount];
        const cell = block[sr]![sc];
        const formula =
          cell?.formula === undefined || cut
            ? cell?.formula
            : moveFormula(cell.formula, row - (from.row + sr), column - (from.column + sc));
        const { arrayRange: _, ...kept } = cell ?? { value: null, style: 0 };
        sheet.writeCell(row, column, cell && { ...kept, ...(formula === undefined ? {} : { formula }) });
      }
    }
    for (let r = 0; r + from.rowCount <= target.rowCount; r += from.rowCount) {
      for (let c = 0; c + from.columnCount <= target.columnCount; c += from.columnCount) {
        for (const merge of merges) {
          const [row, column] = [target.row + r - from.row, target.column + c - from.column];
          sheet.merge({ ...merge, row: merge.row + row, column: merge.column + column });
        }
      }
    }
    model.markDirty(sheet, target);
    sheet.changed([target]);
  });
  if (cut) grid.set({ copied: undefined });
  grid.select([target], firstOf(target), lastOf(target), false);
}

const inside = (a: Area, b: Area): boolean =>
  a.row >= b.row &&
  a.column >= b.column &&
  a.row + a.rowCount <= b.row + b.rowCount &&
  a.column + a.columnCount <= b.column + b.columnCount;

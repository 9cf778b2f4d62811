import type { CellData } from '../../../ooxml/workbook-data';
import type { Area } from './addresses';
import { moveFormula } from './formula-refs';
import { assertCellsEditable } from './protection';
import type { SheetModel } from './sheet-model';

export type CopyWhat = 'all' | 'formulas' | 'values' | 'formats';

/**
 * Copies cells as Excel pastes them: relative references move along; a source that fits several times into the
 * target is repeated, otherwise its own size counts. All is read before anything is written, so areas may overlap.
 * @throws HostError AccessDenied when a cell of the target is locked
 */
export function copyCells(
  source: SheetModel,
  from: Area,
  target: SheetModel,
  to: Area,
  what: CopyWhat = 'all',
  skipBlanks = false,
): Area {
  const fits = (have: number, want: number) => (want % have === 0 ? want : have);
  const rowCount = fits(from.rowCount, to.rowCount);
  const columnCount = fits(from.columnCount, to.columnCount);
  const area = { ...to, rowCount, columnCount };
  assertCellsEditable(target, [area]);
  target.book.transaction(undefined, 'copy', () => {
    const cells = Array.from({ length: from.rowCount }, (_, r) =>
      Array.from({ length: from.columnCount }, (__, c) => ({
        cell: source.cellAt(from.row + r, from.column + c),
        style: source.styleIndexAt(from.row + r, from.column + c),
      })),
    );
    for (let r = 0; r < rowCount; r++) {
      for (let c = 0; c < columnCount; c++) {
        const [fromRow, fromColumn] = [r % from.rowCount, c % from.columnCount];
        const { cell, style } = cells[fromRow]![fromColumn]!;
        if (skipBlanks && (!cell || (cell.value === null && !cell.formula))) continue;
        const [row, column] = [area.row + r, area.column + c];
        const move = [row - from.row - fromRow, column - from.column - fromColumn] as const;
        target.writeCell(row, column, pasted(target, row, column, cell, style, what, move));
      }
    }
    target.book.markDirty(target, area);
    target.changed([area]);
  });
  return area;
}

function pasted(
  target: SheetModel,
  row: number,
  column: number,
  cell: CellData | undefined,
  style: number,
  what: CopyWhat,
  [rows, columns]: readonly [number, number],
): CellData | undefined {
  if (what === 'formats') return { ...(target.cellAt(row, column) ?? { value: null }), style };
  const formula = what !== 'values' && cell?.formula ? moveFormula(cell.formula, rows, columns) : undefined;
  const next = {
    value: cell?.value ?? null,
    ...(formula ? { formula } : {}),
    style: what === 'all' ? style : target.styleIndexAt(row, column),
  };
  return next.value === null && !formula && next.style === 0 ? undefined : next;
}

import type { Node } from './ast';
import { cellKey } from './dependency-index';
import type { Precedent } from './precedents';
import type { Scalar } from './values';

/** A formula cell and what is known of it. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** `undefined` when the text is no formula. */
  readonly tree: Node | undefined;
  readonly precedents: Precedent[];
  readonly volatile: boolean;
  value: Scalar;
  /** Its value is not up to date. */
  dirty: boolean;
  /** Its precedents were put before it in this pass. */
  expanded: boolean;
  /** The cell whose value it asked for and has to wait for. */
  waitsFor: FormulaCell | undefined;
  /** No longer in the workbook. */
  gone: boolean;
}

/** The formula cells of a workbook by place. */
export class FormulaCells {
  private readonly bySheet = new Map<string, Map<number, FormulaCell>>();
  private readonly byColumn = new Map<string, Map<number, FormulaCell[]>>();

  get(sheet: string, row: number, column: number): FormulaCell | undefined {
    return this.bySheet.get(sheet)?.get(cellKey(row, column));
  }

  /** Cells of one sheet by `cellKey`, for many questions in a row. */
  sheet(sheet: string): ReadonlyMap<number, FormulaCell> | undefined {
    return this.bySheet.get(sheet);
  }

  set(cell: FormulaCell): void {
    let cells = this.bySheet.get(cell.sheet);
    if (!cells) {
      cells = new Map();
      this.bySheet.set(cell.sheet, cells);
    }
    cells.set(cellKey(cell.row, cell.column), cell);
    let columns = this.byColumn.get(cell.sheet);
    if (!columns) {
      columns = new Map();
      this.byColumn.set(cell.sheet, columns);
    }
    const list = columns.get(cell.column);
    if (!list || list.length === 0) columns.set(cell.column, [cell]);
    else if (list[list.length - 1]!.row < cell.row) list.push(cell);
    else {
      const at = firstFrom(list, cell.row);
      list.splice(at, list[at]?.row === cell.row ? 1 : 0, cell);
    }
  }

  remove(cell: FormulaCell): void {
    this.bySheet.get(cell.sheet)?.delete(cellKey(cell.row, cell.column));
    const list = this.byColumn.get(cell.sheet)?.get(cell.column);
    const at = list ? firstFrom(list, cell.row) : -1;
    if (list?.[at]?.row === cell.row) list.splice(at, 1);
  }

  *all(): Iterable<FormulaCell> {
    for (const cells of this.bySheet.values()) yield* cells.values();
  }

  /** Formula cells within an area, column by column from the top. */
  inArea(area: Precedent, visit: (cell: FormulaCell) => void): void {
    const columns = this.byColumn.get(area.sheet);
    if (!columns) return;
    const inColumn = (list: FormulaCell[]) => {
      for (let i = firstFrom(list, area.row); i < list.length && list[i]!.row <= area.lastRow; i++)
        visit(list[i]!);
    };
    if (area.lastColumn - area.column < columns.size) {
      for (let column = area.column; column <= area.lastColumn; column++) {
        const list = columns.get(column);
        if (list) inColumn(list);
      }
    } else {
      for (const [column, list] of columns)
        if (column >= area.column && column <= area.lastColumn) inColumn(list);
    }
  }
}

/** Index of the first cell at or below a row, by halving. */
function firstFrom(list: readonly FormulaCell[], row: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

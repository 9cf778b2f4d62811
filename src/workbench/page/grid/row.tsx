/** One row: its header, the cells of the frozen columns, and the cells of the columns in view. */
import { memo, type ReactNode } from 'react';
import { type CellBox, overflows, overflowWidth, renderCell } from './cell';
import { PADDING, textCss, verticalCss } from './cell-look';
import type { SheetView } from './sheet-view';

export interface RowProps {
  view: SheetView;
  row: number;
  /** The first row of the part of the grid that this row is drawn in: merged cells that begin above are drawn here. */
  firstRow: number;
  /** The columns in view; frozen ones are drawn besides. */
  firstColumn: number;
  lastColumn: number;
  top: number;
  dark: boolean;
  headerWidth: number;
  selected: boolean;
  /** Only there so that the row is drawn again when the sheet or its layout has changed. */
  revision: number;
  layout: number;
}

/** How far to the left a text is looked for that may run into the columns in view. */
const LOOK_BACK = 40;

/** The cells of a stretch of columns. `origin` is where the containing element begins, in sheet pixels. */
function cellsOf(props: RowProps, from: number, to: number, origin: number): ReactNode[] {
  const { view, row, firstRow, dark } = props;
  const merges = view.mergesOfRow(row);
  const cells: ReactNode[] = [];
  for (let column = from; column <= to; column++) {
    const width = view.columns.size(column);
    const merge = merges?.find((m) => column >= m.column && column < m.column + m.columnCount);
    if (!merge) {
      if (width === 0) continue;
      const left = view.columns.start(column) - origin;
      const height = view.rows.size(row);
      cells.push(renderCell(view, { row, column, left, top: 0, width, height, merge: undefined }, dark));
      continue;
    }
    // A merged cell is drawn once: in the first of its rows and columns that this part shows.
    if (row !== Math.max(merge.row, firstRow) || column !== Math.max(merge.column, from)) continue;
    const box: CellBox = {
      row: merge.row,
      column: merge.column,
      left: view.columns.start(merge.column) - origin,
      top: view.rows.start(merge.row) - view.rows.start(row),
      width: view.columns.start(merge.column + merge.columnCount) - view.columns.start(merge.column),
      height: view.rows.start(merge.row + merge.rowCount) - view.rows.start(merge.row),
      merge,
    };
    if (box.width > 0 && box.height > 0) cells.push(renderCell(view, box, dark));
  }
  return cells;
}

/** The end of a text that begins to the left of what this part shows. */
function spilledIn({ view, row, dark }: RowProps, from: number): ReactNode {
  if (from === 0 || !view.isBlank(row, from) || view.mergeAt(row, from)) return undefined;
  for (let column = from - 1; column >= Math.max(0, from - LOOK_BACK); column--) {
    if (view.mergeAt(row, column)) return undefined;
    if (view.isBlank(row, column)) continue;
    const needed = overflows(view, row, column);
    if (needed === undefined) return undefined;
    const width = overflowWidth(view, row, column, needed);
    const start = view.columns.start(column);
    const hidden = view.columns.start(from) - start;
    if (width <= hidden) return undefined;
    const { style } = view.sheet.displayStyleAt(row, column);
    return (
      <div
        key="spilled"
        className="cell spill ghost"
        aria-hidden="true"
        style={{
          ...textCss(style, view.sheet.valueAt(row, column), dark),
          left: start,
          width,
          alignItems: style.vertical ? verticalCss(style) : undefined,
          clipPath: `inset(0 0 0 ${hidden}px)`,
        }}
      >
        <span className="text" style={{ maxWidth: width - 2 * PADDING }}>
          {view.sheet.displayTextAt(row, column)}
        </span>
      </div>
    );
  }
  return undefined;
}

export const GridRow = memo(function GridRow(props: RowProps) {
  const { view, row, top, headerWidth, selected } = props;
  const frozen = view.frozen.columns;
  const from = Math.max(props.firstColumn, frozen);
  return (
    <div className="row" role="row" aria-rowindex={row + 1} style={{ top, height: view.rows.size(row) }}>
      <div
        className={selected ? 'row-header selected' : 'row-header'}
        role="rowheader"
        data-row={row}
        style={{ width: headerWidth }}
      >
        {row + 1}
      </div>
      {frozen > 0 && (
        <div
          className="frozen-cells"
          role="presentation"
          style={{ left: headerWidth, marginLeft: headerWidth, width: view.columns.start(frozen) }}
        >
          {cellsOf(props, 0, frozen - 1, 0)}
        </div>
      )}
      <div className="cells" role="presentation" style={{ left: headerWidth }}>
        {spilledIn(props, from)}
        {cellsOf(props, from, props.lastColumn, 0)}
      </div>
    </div>
  );
});

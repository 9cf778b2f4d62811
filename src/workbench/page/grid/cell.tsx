/** One cell as an element. */
import type { CSSProperties, ReactNode } from 'react';
import type { StyleData } from '../../../ooxml/workbook-data';
import { type Area, formatArea } from '../../host/model/addresses';
import { alignmentOf, borderCss, fontOf, PADDING, shownColor, textCss, verticalCss } from './cell-look';
import { fitNumber } from './cell-text';
import { textWidth } from './measure-text';
import type { SheetView } from './sheet-view';

export interface CellBox {
  readonly row: number;
  readonly column: number;
  /** Position within the row's element. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly merge: Area | undefined;
}

/** The border that two neighbours share: the cell's own, or what the neighbour says of its side. */
function sharedEdge(
  view: SheetView,
  style: StyleData,
  row: number,
  column: number,
  side: 'right' | 'bottom',
) {
  const own = style.border?.[side];
  if (own) return own;
  const [r, c] = side === 'right' ? [row, column + 1] : [row + 1, column];
  return view.sheet.displayStyleAt(r, c).style.border?.[side === 'right' ? 'left' : 'top'];
}

/** How far a text may run into the blank cells to its right: the room it needs, or all that there is. */
export function overflowWidth(view: SheetView, row: number, column: number, needed: number): number {
  let room = view.columns.size(column);
  for (let c = column + 1; room < needed && c < view.columnCount; c++) {
    if (!view.isBlank(row, c) || view.mergeAt(row, c)) break;
    room += view.columns.size(c);
  }
  return room;
}

/** Whether a cell's text may leave its cell: texts that aren't wrapped and stand on the left. */
export function overflows(view: SheetView, row: number, column: number): number | undefined {
  const value = view.sheet.valueAt(row, column);
  if (typeof value !== 'string' || value === '' || value.includes('\n')) return undefined;
  const { style } = view.sheet.displayStyleAt(row, column);
  if (style.wrap || alignmentOf(style, value) !== 'left' || view.mergeAt(row, column)) return undefined;
  const needed =
    textWidth(view.sheet.displayTextAt(row, column), fontOf(style)) + 2 * PADDING + (style.indent ?? 0) * 9;
  return needed > view.columns.size(column) ? needed : undefined;
}

/** The text that a cell shows in its width. */
function shownText(view: SheetView, row: number, column: number, style: StyleData, width: number): string {
  const value = view.sheet.valueAt(row, column);
  const text = view.sheet.displayTextAt(row, column);
  if (typeof value !== 'number' || text === '' || style.wrap) return text;
  const general = (style.numberFormat ?? 'General') === 'General';
  const font = fontOf(style);
  const room = width - 2 * PADDING - (style.indent ?? 0) * 9 + 2;
  return fitNumber(value, text, general, room, (piece) => textWidth(piece, font));
}

const CORNER = { note: 'var(--note)', comment: 'var(--comment)' };

export function renderCell(view: SheetView, box: CellBox, dark: boolean): ReactNode {
  const { row, column, merge } = box;
  const { sheet } = view;
  const { style } = sheet.displayStyleAt(row, column);
  const value = sheet.valueAt(row, column);
  const area = merge ?? { row, column, rowCount: 1, columnCount: 1 };
  const lastRow = area.row + area.rowCount - 1;
  const lastColumn = area.column + area.columnCount - 1;
  const css: CSSProperties = { left: box.left, width: box.width };
  if (box.top !== 0) css.top = box.top;
  if (merge) css.height = box.height;
  const full = value === null ? '' : sheet.displayTextAt(row, column);
  const text = value === null ? '' : shownText(view, row, column, style, box.width);
  if (value !== null) Object.assign(css, textCss(style, value, dark));
  if (style.vertical) css.alignItems = verticalCss(style);
  const right = sharedEdge(view, style, lastRow, lastColumn, 'right');
  const bottom = sharedEdge(view, style, lastRow, lastColumn, 'bottom');
  const background = style.fill ? shownColor(style.fill, dark) : undefined;
  if (background) css.backgroundColor = background;
  else if (merge) css.backgroundColor = 'var(--paper)';
  // A fill covers the gridlines around it.
  const plainEdge = background ?? (sheet.showGridlines ? undefined : 'transparent');
  if (right) css.borderRight = borderCss(right, dark);
  else if (plainEdge) css.borderRight = `1px solid ${plainEdge}`;
  if (bottom) css.borderBottom = borderCss(bottom, dark);
  else if (plainEdge) css.borderBottom = `1px solid ${plainEdge}`;
  if (row === 0 && style.border?.top) css.borderTop = borderCss(style.border.top, dark);
  if (column === 0 && style.border?.left) css.borderLeft = borderCss(style.border.left, dark);
  const needed = value === null ? undefined : overflows(view, row, column);
  const note = sheet.noteAt(row, column);
  const comment = sheet.comments.find((c) => c.row === row && c.column === column);
  const mark = note ? 'note' : comment ? 'comment' : undefined;
  const spill = needed === undefined ? undefined : overflowWidth(view, row, column, needed);
  const classes = ['cell'];
  if (style.wrap) classes.push('wrap');
  if (spill !== undefined && spill > box.width) classes.push('spill');
  if (merge) classes.push('merged');
  const multiline = !style.wrap && full.includes('\n');
  return (
    <div
      key={column}
      role="gridcell"
      id={`cell-${row}-${column}`}
      data-address={formatArea({ row, column, rowCount: 1, columnCount: 1 })}
      aria-colindex={column + 1}
      aria-rowspan={merge && merge.rowCount > 1 ? merge.rowCount : undefined}
      aria-colspan={merge && merge.columnCount > 1 ? merge.columnCount : undefined}
      aria-label={text !== full ? full : undefined}
      title={note?.text ?? comment?.text}
      className={classes.join(' ')}
      style={css}
    >
      {text !== '' && (
        <span
          className="text"
          style={
            spill !== undefined && spill > box.width
              ? { maxWidth: spill - 2 * PADDING, background: style.fill ? undefined : 'var(--paper)' }
              : undefined
          }
        >
          {multiline ? text.replaceAll('\n', ' ') : text}
        </span>
      )}
      {mark && <i className="mark" style={{ borderTopColor: CORNER[mark] }} />}
    </div>
  );
}

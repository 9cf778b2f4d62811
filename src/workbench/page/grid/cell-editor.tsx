/**
 * The text field of the grid. It always has the focus while somebody works in the grid, so that accents, input
 * methods and the clipboard work; while a cell is edited it shows, over the cell.
 */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { formatArea } from '../../host/model/addresses';
import { copySelection, pasteClipboard } from '../clipboard/copy-paste';
import { fontOf, textCss } from './cell-look';
import type { GridController, GridState } from './controller';
import { type EditingHelp, typeOver } from './editing';
import { handleKey } from './keyboard';
import { textWidth } from './measure-text';

interface Props {
  grid: GridController;
  state: GridState;
  help: EditingHelp;
  dark: boolean;
  field: RefObject<HTMLTextAreaElement | null>;
  /** Where a cell is in the frame, in pixels; frozen panes and scrolling considered. */
  placeOf(row: number, column: number): { left: number; top: number };
  /** The space to the right of a position in the frame. */
  roomAt(left: number): number;
  pageRows(): number;
}

export function CellEditor({ grid, state, help, dark, field, placeOf, roomAt, pageRows }: Props) {
  const { editor, view, active } = state;
  const box = useRef<HTMLDivElement>(null);
  const shown = editor !== undefined && editor.sheet === view.sheet;
  const place = editor && shown ? editor.place : active;
  const area = view.mergeAt(place.row, place.column) ?? { ...place, rowCount: 1, columnCount: 1 };
  const { style } = view.sheet.displayStyleAt(place.row, place.column);
  const address = formatArea({ ...place, rowCount: 1, columnCount: 1 });

  const width = view.columns.start(area.column + area.columnCount) - view.columns.start(area.column);
  const height = view.rows.start(area.row + area.rowCount) - view.rows.start(area.row);
  const lines = editor ? editor.text.split('\n') : [''];

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const { left, top } = placeOf(area.row, area.column);
    element.style.transform = `translate(${left}px, ${top}px)`;
    const needed = Math.max(...lines.map((line) => textWidth(line, fontOf(style)))) + 24;
    const room = Math.max(width, Math.min(roomAt(left) - 8, 520));
    element.style.width = `${shown ? Math.max(width, Math.min(needed, room)) + 1 : 1}px`;
    element.style.minHeight = `${height + 1}px`;
    const input = field.current;
    if (!input) return;
    input.style.height = 'auto';
    input.style.height = shown ? `${Math.max(height - 1, input.scrollHeight)}px` : '1px';
  });

  const mode = editor?.mode;
  const where = editor?.where;
  useEffect(() => {
    if (where !== 'cell') return;
    const input = field.current;
    if (!input) return;
    input.focus({ preventScroll: true });
    if (mode === 'edit') input.setSelectionRange(input.value.length, input.value.length);
  }, [field, mode, where]);

  const text = view.sheet.textAt(active.row, active.column);
  return (
    <div ref={box} className={shown ? 'cell-editor shown' : 'cell-editor'}>
      <textarea
        ref={field}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        aria-label={editor ? address : `${address} ${text}`.trim()}
        aria-activedescendant={editor ? undefined : `cell-${area.row}-${area.column}`}
        data-editing={editor ? 'true' : undefined}
        value={editor?.text ?? ''}
        style={
          shown
            ? { ...textCss(style, editor.text === '' ? null : editor.text, dark), color: undefined }
            : undefined
        }
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (grid.get().editor) grid.updateEditor({ text: value });
          else if (value !== '') typeOver(grid, value);
        }}
        onKeyDown={(event) => {
          if (handleKey(event, { grid, help, pageRows })) event.preventDefault();
        }}
        onMouseDown={() => {
          if (grid.get().editor?.mode === 'enter') grid.updateEditor({ mode: 'edit' });
        }}
        onCopy={(event) => {
          if (grid.get().editor) return;
          event.preventDefault();
          copySelection(grid, event.clipboardData, false);
        }}
        onCut={(event) => {
          if (grid.get().editor) return;
          event.preventDefault();
          copySelection(grid, event.clipboardData, true);
        }}
        onPaste={(event) => {
          if (grid.get().editor) return;
          event.preventDefault();
          try {
            pasteClipboard(grid, event.clipboardData);
          } catch (error) {
            help.report(error);
          }
        }}
      />
    </div>
  );
}

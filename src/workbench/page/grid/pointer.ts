/** What the mouse does in the grid: select, extend, drag, resize, point at cells for a formula. */
import type { PointerEvent as ReactPointerEvent } from 'react';
import { columnCharacters } from './axis';
import type { GridController } from './controller';
import { commitEdit, type EditingHelp, insertReference, takesReference } from './editing';
import type { Place } from './selection';

export interface PointerContext {
  grid: GridController;
  help: EditingHelp;
  /** The cell under a point of the window. */
  placeAt(clientX: number, clientY: number): Place;
  /** The grid's text field. */
  field(): HTMLTextAreaElement | null;
}

const numberOf = (target: Element, name: string): number | undefined => {
  const text = target.closest(`[data-${name}]`)?.getAttribute(`data-${name}`);
  return text === null || text === undefined ? undefined : Number(text);
};

/** Follows the pointer until the button is released. */
function drag(event: ReactPointerEvent, onMove: (event: PointerEvent) => void, onEnd?: () => void): void {
  const element = event.currentTarget;
  element.setPointerCapture(event.pointerId);
  const move = (e: Event) => onMove(e as PointerEvent);
  const end = () => {
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', end);
    element.removeEventListener('pointercancel', end);
    onEnd?.();
  };
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', end);
  element.addEventListener('pointercancel', end);
}

export function handlePointerDown(event: ReactPointerEvent<HTMLElement>, context: PointerContext): void {
  const target = event.target as Element;
  // Scroll bars are the browser's; the right button keeps a selection that it hits.
  if (target === event.currentTarget || event.button > 0) return;
  const { grid, help, field } = context;
  event.preventDefault();
  const { editor } = grid.get();
  const input = field();
  const place = context.placeAt(event.clientX, event.clientY);
  const onCell = target.closest('.row-header, .column-headers') === null;
  if (editor?.where === 'cell' && input && onCell && takesReference(editor.text, input.selectionStart)) {
    const caret = input.selectionStart;
    insertReference(grid, caret, place);
    return;
  }
  input?.focus({ preventScroll: true });
  if (editor) {
    commitEdit(grid, help)
      .then((done) => {
        if (done && onCell) grid.selectCell(place);
      })
      .catch(help.report);
    return;
  }
  begin(event, target, place, context);
}

function begin(
  event: ReactPointerEvent<HTMLElement>,
  target: Element,
  place: Place,
  context: PointerContext,
): void {
  const { grid, placeAt } = context;
  const resize = numberOf(target, 'resize');
  const column = numberOf(target, 'column');
  const row = numberOf(target, 'row');
  if (resize !== undefined) resizeColumn(event, resize, grid);
  else if (target.closest('.corner')) grid.selectAll();
  else if (column !== undefined) {
    const start = event.shiftKey ? grid.get().active.column : column;
    grid.selectColumns(start, column);
    drag(event, (e) => grid.selectColumns(start, placeAt(e.clientX, e.clientY).column));
  } else if (row !== undefined) {
    const start = event.shiftKey ? grid.get().active.row : row;
    grid.selectRows(start, row);
    drag(event, (e) => grid.selectRows(start, placeAt(e.clientX, e.clientY).row));
  } else {
    if (event.shiftKey) grid.extendTo(place);
    else if (event.ctrlKey || event.metaKey) grid.addCell(place);
    else grid.selectCell(place);
    drag(event, (e) => grid.extendTo(placeAt(e.clientX, e.clientY)));
  }
}

const NARROWEST = 6;

function resizeColumn(event: ReactPointerEvent, column: number, grid: GridController): void {
  const from = event.clientX;
  const { view } = grid.get();
  const before = view.columns.size(column);
  let pixels = before;
  drag(
    event,
    (e) => {
      pixels = Math.max(NARROWEST, before + e.clientX - from);
    },
    () => {
      if (pixels === before) return;
      grid.model.transaction('user', 'column width', () =>
        grid.sheet.setColumns(column, 1, { width: columnCharacters(pixels) }),
      );
    },
  );
}

/** What the keys do in the grid, as in Excel. */
import type { KeyboardEvent } from 'react';
import { MAX_COLUMNS } from '../../host/model/addresses';
import type { GridController } from './controller';
import { commitEdit, type EditingHelp, editActive, typeOver } from './editing';
import type { Direction } from './selection';
import { choicesAt } from './validation';

const ARROWS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export interface KeyboardContext {
  grid: GridController;
  help: EditingHelp;
  /** Rows that fit into the grid, for PageUp and PageDown. */
  pageRows(): number;
}

/** @returns whether the key was for the grid; the browser then leaves it alone */
export function handleKey(event: KeyboardEvent<HTMLTextAreaElement>, context: KeyboardContext): boolean {
  // A key that belongs to an input method is not ours: Enter there ends the composition.
  if (event.nativeEvent.isComposing) return false;
  const { grid } = context;
  return grid.get().editor ? keyWhileEditing(event, context) : keyInGrid(event, context);
}

function keyWhileEditing(
  event: KeyboardEvent<HTMLTextAreaElement>,
  { grid, help }: KeyboardContext,
): boolean {
  const { key, shiftKey, altKey } = event;
  const commit = (then?: Direction) => {
    commitEdit(grid, help, then).catch(help.report);
    return true;
  };
  if (key === 'Escape') {
    grid.stopEditing();
    grid.set({ message: undefined });
    return true;
  }
  if (key === 'Enter' && altKey) {
    const field = event.currentTarget;
    field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
    grid.updateEditor({ text: field.value });
    return true;
  }
  if (key === 'Enter') return commit(shiftKey ? 'up' : 'down');
  if (key === 'Tab') return commit(shiftKey ? 'left' : 'right');
  if (key === 'F2') {
    const { mode } = grid.get().editor!;
    grid.updateEditor({ mode: mode === 'enter' ? 'edit' : 'enter' });
    return true;
  }
  const arrow = ARROWS[key];
  return arrow !== undefined && grid.get().editor!.mode === 'enter' ? commit(arrow) : false;
}

function keyInGrid(event: KeyboardEvent<HTMLTextAreaElement>, context: KeyboardContext): boolean {
  const { grid, help } = context;
  const { key, shiftKey, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[key];
  if (arrow === 'down' && altKey) return openChoices(grid);
  if (arrow) {
    grid.move(arrow, { extend: shiftKey, jump: control });
    return true;
  }
  if (control) return controlKey(key, shiftKey, grid, help);
  switch (key) {
    case 'Tab':
      grid.advance(shiftKey ? 'left' : 'right');
      return true;
    case 'Enter':
      grid.advance(shiftKey ? 'up' : 'down');
      return true;
    case 'Home':
    case 'End':
    case 'PageUp':
    case 'PageDown':
      return farKey(key, shiftKey, altKey, context);
    case 'F2':
      editActive(grid);
      return true;
    case 'Escape':
      grid.set({ copied: undefined, message: undefined, choosing: false });
      return true;
    case 'Delete':
      guarded(help, () => grid.clearContents());
      return true;
    case 'Backspace':
      typeOver(grid, '');
      return true;
    case ' ':
      if (!shiftKey) return false;
      grid.selectRows(grid.get().active.row, grid.get().lead.row);
      return true;
    default:
      return false;
  }
}

function controlKey(key: string, shift: boolean, grid: GridController, help: EditingHelp): boolean {
  const { active, view } = grid.get();
  const used = grid.sheet.usedRange();
  switch (key.toLowerCase()) {
    case 'z':
      grid.travel(shift ? 'redo' : 'undo');
      return true;
    case 'y':
      grid.travel('redo');
      return true;
    case 'a':
      grid.selectAll();
      return true;
    case ' ':
      grid.selectColumns(active.column, Math.min(grid.get().lead.column, MAX_COLUMNS - 1));
      return true;
    case 'home':
      grid.moveTo({ row: view.frozen.rows, column: view.frozen.columns }, shift);
      return true;
    case 'end':
      if (used) {
        grid.moveTo({ row: used.row + used.rowCount - 1, column: used.column + used.columnCount - 1 }, shift);
      }
      return true;
    case 'pageup':
    case 'pagedown':
      guarded(help, () => switchSheet(grid, key === 'PageUp' ? -1 : 1));
      return true;
    default:
      return false;
  }
}

function farKey(key: string, extend: boolean, alt: boolean, { grid, pageRows }: KeyboardContext): boolean {
  const { active, lead, view } = grid.get();
  const from = extend ? lead : active;
  if (key === 'Home') grid.moveTo({ row: from.row, column: view.frozen.columns }, extend);
  else if (key === 'End') {
    const line = grid.sheet.rows[from.row] ?? [];
    let last = line.length - 1;
    while (last > 0 && view.isBlank(from.row, last)) last--;
    grid.moveTo({ row: from.row, column: Math.max(0, last) }, extend);
  } else {
    const step = key === 'PageUp' ? -1 : 1;
    const row = alt ? from.row : Math.min(Math.max(0, from.row + step * pageRows()), view.rowCount - 1);
    const column = alt ? Math.min(Math.max(0, from.column + step * 10), view.columnCount - 1) : from.column;
    grid.moveTo({ row, column }, extend);
  }
  return true;
}

/** Opens the list of the active cell, if it has one. */
export function openChoices(grid: GridController): boolean {
  const { active } = grid.get();
  if (choicesAt(grid.sheet, active.row, active.column)) grid.set({ choosing: true });
  return true;
}

/** Shows the visible sheet before or after the active one. */
export function switchSheet(grid: GridController, step: -1 | 1): void {
  const visible = grid.model.sheets.filter((sheet) => sheet.visibility === 'visible');
  const next = visible[visible.indexOf(grid.sheet) + step];
  if (next) grid.model.activate(next);
}

function guarded(help: EditingHelp, act: () => void): void {
  try {
    act();
  } catch (error) {
    help.report(error);
  }
}

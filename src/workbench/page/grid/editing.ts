/** From typed text to the model, with the cell's rules in between. */
import { formatArea } from '../../host/model/addresses';
import { HostError } from '../../host/model/errors';
import { isFormula } from '../../text/parse-input';
import type { PageText } from '../text';
import type { GridController } from './controller';
import { editText } from './edit-text';
import { areaOf, type Direction, type Place } from './selection';
import { customRefusal, type Refusal, refusalOf } from './validation';

/** What editing needs from the page around the grid. */
export interface EditingHelp {
  text: PageText;
  /** Asks the person; resolves with whether to go on. */
  confirm(title: string, message: string): Promise<boolean>;
  /** Shows what Excel's model refused. */
  report(error: unknown): void;
}

/** Begins to edit what the active cell holds (F2, double click). */
export function editActive(grid: GridController, where: 'cell' | 'bar' = 'cell'): void {
  const { active } = grid.get();
  const text = editText(grid.sheet, active.row, active.column);
  grid.startEditing(text, text, 'edit', where);
}

/** Begins to overwrite the active cell with what was typed. */
export function typeOver(grid: GridController, typed: string): void {
  const { active } = grid.get();
  grid.startEditing(typed, editText(grid.sheet, active.row, active.column), 'enter');
}

const asMessage = (refusal: Refusal, help: EditingHelp) => ({
  title: refusal.title || help.text('validationTitle'),
  text: refusal.message || help.text('validationDefault'),
});

/**
 * Takes what is being edited into the sheet.
 * @param then where to go afterwards
 * @returns false when the editor stays open because the value was not taken
 */
export async function commitEdit(
  grid: GridController,
  help: EditingHelp,
  then?: Direction,
): Promise<boolean> {
  const { editor } = grid.get();
  if (!editor) return true;
  const { sheet, place, text } = editor;
  if (text === editor.original && sheet.formulaAt(place.row, place.column) === undefined) {
    grid.stopEditing();
    if (then) grid.advance(then);
    return true;
  }
  if (text.startsWith('=') && text.length > 1 && !isFormula(text)) {
    const words = { title: help.text('formulaTitle'), text: help.text('formulaText') };
    grid.set({ message: { sheet, place, kind: 'refusal', ...words } });
    return false;
  }
  const refusal = refusalOf(sheet, place.row, place.column, text);
  if (refusal && !(await accepted(grid, help, refusal, place))) return false;
  if (grid.get().editor !== editor) return false;
  grid.stopEditing();
  try {
    sheet.setInput(place.row, place.column, text);
  } catch (error) {
    help.report(error);
    return error instanceof HostError;
  }
  // As in Excel: what was copied is forgotten once something is typed.
  grid.set({ copied: undefined });
  const after = customRefusal(sheet, place.row, place.column);
  if (after && !(await accepted(grid, help, after, place))) {
    grid.travel('undo');
    return true;
  }
  if (then && grid.sheet === sheet) grid.advance(then);
  if (refusal?.style === 'information') {
    grid.set({ message: { sheet, place, kind: 'information', ...asMessage(refusal, help) } });
  }
  return true;
}

async function accepted(
  grid: GridController,
  help: EditingHelp,
  refusal: Refusal,
  place: Place,
): Promise<boolean> {
  const { title, text } = asMessage(refusal, help);
  if (refusal.style === 'information') return true;
  if (refusal.style === 'warning') return help.confirm(title, `${text} ${help.text('validationContinue')}`);
  grid.set({ message: { sheet: grid.sheet, place, kind: 'refusal', title, text } });
  return false;
}

/** Puts a value that was chosen from the cell's list into the cell. */
export function chooseValue(grid: GridController, help: EditingHelp, value: string): void {
  const { active } = grid.get();
  grid.stopEditing();
  grid.set({ choosing: false, message: undefined });
  try {
    grid.sheet.setInput(active.row, active.column, value);
  } catch (error) {
    help.report(error);
  }
}

/** Whether a click on a cell adds its address to the formula that is being written. */
export const takesReference = (text: string, caret: number): boolean =>
  text.startsWith('=') && /[=+\-*/^&(,;<>:]\s*$/.test(text.slice(0, caret));

/** Writes the address of a cell into the formula at the caret. */
export function insertReference(grid: GridController, caret: number, place: Place): void {
  const { editor } = grid.get();
  if (!editor) return;
  const address = formatArea(grid.get().view.mergeAt(place.row, place.column) ?? areaOf(place)).split(
    ':',
  )[0]!;
  grid.updateEditor({ text: editor.text.slice(0, caret) + address + editor.text.slice(caret) });
}

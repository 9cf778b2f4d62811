import type { CellData } from '../../../ooxml/workbook-data';
import type { SheetModel } from './sheet-model';
import type { ChangeSource } from './types';

type Entry =
  | { kind: 'cell'; sheet: SheetModel; row: number; column: number; before?: CellData; after?: CellData }
  | { kind: 'set'; target: Record<string, unknown>; key: string; before: unknown; after: unknown };

export interface Step {
  label: string;
  source: ChangeSource;
  entries: Entry[];
}

/** Excel keeps a hundred steps. */
const MAX_STEPS = 100;

/**
 * What was there before, in the order of the changes. Two kinds of entries are enough: cells, and members of
 * the model's objects, whose values are immutable (lists and maps are replaced, never changed in place).
 */
export class Journal {
  readonly undoStack: Step[] = [];
  readonly redoStack: Step[] = [];
  current: Step | undefined;
  /** Steps of the add-in that were recorded since the last reset of the counters. */
  addinSteps = 0;

  recordCell(sheet: SheetModel, row: number, column: number, before?: CellData, after?: CellData): void {
    this.current?.entries.push({ kind: 'cell', sheet, row, column, before, after });
  }

  /** Sets a member of a model object so that it can be undone. */
  set<T extends object, K extends keyof T & string>(target: T, key: K, value: T[K]): void {
    const before = target[key];
    if (before === value) return;
    this.current?.entries.push({
      kind: 'set',
      target: target as unknown as Record<string, unknown>,
      key,
      before,
      after: value,
    });
    target[key] = value;
  }

  /** Puts a finished step on the stack. A change by somebody else is not ours to undo. */
  commit(step: Step, joinLast: boolean): void {
    if (step.entries.length === 0 || step.source === 'remote') return;
    this.redoStack.length = 0;
    const last = this.undoStack.at(-1);
    if (joinLast && last && last.source === step.source) {
      for (const entry of step.entries) last.entries.push(entry);
      return;
    }
    this.undoStack.push(step);
    if (step.source === 'addin') this.addinSteps++;
    if (this.undoStack.length > MAX_STEPS) this.undoStack.shift();
  }

  /** Some acts cannot be undone in Excel and take the history with them. */
  clear(): void {
    this.undoStack.length = 0;
    this.redoStack.length = 0;
    if (this.current) this.current.entries.length = 0;
  }
}

/** Applies a step backwards or forwards through the given writer of cells. */
export function replay(
  step: Step,
  direction: 'undo' | 'redo',
  writeCell: (sheet: SheetModel, row: number, column: number, cell: CellData | undefined) => void,
): void {
  const entries = direction === 'undo' ? step.entries.slice().reverse() : step.entries;
  for (const entry of entries) {
    const value = direction === 'undo' ? entry.before : entry.after;
    if (entry.kind === 'cell') {
      writeCell(entry.sheet, entry.row, entry.column, value as CellData | undefined);
    } else entry.target[entry.key] = value;
  }
}

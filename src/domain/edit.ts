/**
 * Changes of single cells that a person sees before they are made: fixes, distributions, renormalised weights. A proposal
 * knows what each cell held when it was made, so that a cell that somebody changed meanwhile is left alone and named, and so
 * that what was written can be taken back.
 */
import type { CellAddress, CellRange } from './address';
import type { CellInput } from './change-set';
import type { FixKind, MessageParam, MessageParams } from './finding';
import type { CellValue } from './snapshot';

/** Whether a formula is replaced: the preview says so, and such an edit is never made in a batch. */
export function overwritesFormula(edit: CellEdit): boolean {
  return edit.before.formula !== null;
}

/** What a cell holds: its formula where it has one, and the value that it shows. */
export interface CellContent {
  readonly value: CellValue;
  /** With its leading `=`, or null. */
  readonly formula: string | null;
}

export interface CellAnchor {
  readonly cell: CellAddress;
  readonly content: CellContent;
}

export interface CellEdit {
  readonly cell: CellAddress;
  readonly before: CellContent;
  /** As in a change set: `''` empties the cell. Never null. */
  readonly after: Exclude<CellInput, null>;
  /**
   * Set together with the value, where the cell's format would show it wrongly. Left out when the cell has a percentage format
   * already that shows as many decimals.
   */
  readonly numberFormat?: string;
  /** What the format was; put in by whoever writes, so that it can be taken back. */
  readonly numberFormatBefore?: string;
  /**
   * The cell that names what the edit belongs to (a code, a name) and what it held: when rows were inserted meanwhile it holds
   * something else, and the edit is left alone even where its own cell is as blank as the one that was meant.
   */
  readonly anchor?: CellAnchor;
  /** Edits of one group are written all or none: eleven months of a distribution are worse than none. */
  readonly group?: string;
  /** How before and after are written in a preview; by the number format of the cell without it. */
  readonly shown?: { readonly before: MessageParam; readonly after: MessageParam };
}

/** What a proposal does to a total: `labelId` names it (*Suma de las ponderaciones*). */
export interface EditEffect {
  readonly labelId: string;
  readonly params: MessageParams;
  readonly before: MessageParam;
  readonly after: MessageParam;
  readonly cells: readonly CellRange[];
}

/** One way of mending or filling something, ready to be shown. */
export interface EditProposal {
  /** Unique among the proposals that are shown together. */
  readonly id: string;
  /** What it does, in a sentence. */
  readonly messageId: string;
  readonly params: MessageParams;
  /** Each cell once; in reading order. */
  readonly edits: readonly CellEdit[];
  readonly effects: readonly EditEffect[];
  readonly kind: FixKind;
}

/** What became of an edit. */
export type EditOutcome =
  | 'written'
  /** The cell held `after` already: nothing to write, and nothing of ours to take back. */
  | 'already'
  /** The cell (or its anchor) no longer held what it did: left alone. */
  | 'changed-meanwhile'
  /** The cell is locked on a protected sheet. */
  | 'not-writable'
  /** There is no sheet of that name any more. */
  | 'gone'
  /** Left alone because another edit of its group could not be made. */
  | 'with-group'
  /** Excel failed before it was written. */
  | 'not-written'
  /** Excel failed and didn't say afterwards what the cell holds. */
  | 'unknown';

export interface EditReport {
  readonly outcomes: readonly { readonly edit: CellEdit; readonly outcome: EditOutcome }[];
}

/** One press of a button in the journal: what was written, so that it can be taken back. */
export interface JournalEntry {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly messageId: string;
  readonly params: MessageParams;
  /** Only what was written. */
  readonly edits: readonly CellEdit[];
  /** The entry that this one took back. */
  readonly undoes?: string;
}

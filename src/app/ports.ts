/**
 * What the use cases need from the world. `excel` and `xlsx` implement these; nothing in `app` knows Office.js or files.
 */
import type { CellAddress, CellRange } from '../domain/address';
import type { ChangeSet } from '../domain/change-set';
import type { CellEdit, EditReport } from '../domain/edit';
import type { FoundCell } from '../domain/edit-decision';
import type { Snapshot } from '../domain/snapshot';

/** Errors of the host, in one closed union; the adapters throw nothing else. */
export type WorkbookErrorKind =
  /** A cell is being edited: finish it with Enter or Esc. */
  | 'editing-cell'
  /** The host didn't answer in time. */
  | 'no-answer'
  /** The host is busy or the connection failed; tried again in vain. */
  | 'unavailable'
  /** A protected sheet or workbook, or a read-only file. */
  | 'protected'
  /** Merged, filtered, pivot or table cells are in the way. */
  | 'blocked-by-layout'
  /** Something we were working on was deleted, renamed or changed by somebody else. */
  | 'changed-meanwhile'
  /** A sheet of that name is there already. */
  | 'name-taken'
  /** A sheet's name that Excel doesn't take. */
  | 'bad-name'
  /** More than the host carries in one go, even in small pieces. */
  | 'too-large'
  /** This Excel lacks something that is needed. */
  | 'unsupported'
  /** The person cancelled. */
  | 'cancelled'
  /** A file that cannot be read; `detail` says why. */
  | 'bad-file'
  | 'unknown';

export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  /**
   * @param kind which of the closed union
   * @param detail for support: the host's code and place, never shown as the main sentence
   * @param subject what it was about: a sheet's name, a file's
   * @param leftover the name of a sheet that is half written and could not be taken away again
   */
  constructor(
    readonly kind: WorkbookErrorKind,
    readonly detail: string,
    readonly subject: string | null = null,
    readonly leftover: string | null = null,
    options?: { cause?: unknown },
  ) {
    super(`${kind}: ${detail}`, options);
  }
}

export interface ReadProgress {
  readonly done: number;
  readonly total: number;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  onProgress?(progress: ReadProgress): void;
}

/** Reads the workbook as it is now. */
export interface SnapshotSource {
  /** @throws WorkbookError */
  readSnapshot(options?: ReadOptions): Promise<Snapshot>;
}

export interface ApplyOptions {
  readonly signal?: AbortSignal;
  onProgress?(progress: ReadProgress): void;
}

export interface ApplyReport {
  readonly sheetNames: ReadonlyMap<string, string>;
  /** Sheets whose marks were left out because they are protected. */
  readonly protectedSheets: readonly string[];
}

/** Writes a change set: all of it, or (as far as the host lets us) no trace. */
export interface ChangeSetSink {
  /**
   * @returns the names that the sheets of the change set really got, by the names that it wanted
   * @throws WorkbookError; `leftover` is set when an added sheet could not be removed again
   */
  apply(changeSet: ChangeSet, options?: ApplyOptions): Promise<ApplyReport>;
}

export interface WorkbookChange {
  /** Whether another user (or another instance) made it. */
  readonly remote: boolean;
  readonly sheetId: string | null;
  /** Local A1 address, when the event says it. */
  readonly address: string | null;
}

export interface SelectionChange {
  readonly cell: CellAddress | null;
}

/** Tells of changes. Handlers never write. */
export interface WorkbookWatch {
  /** @returns a function that ends it */
  onChange(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
  onSelection(listener: (change: SelectionChange) => void): Promise<() => Promise<void>>;
}

export interface Navigator {
  /** Activates the sheet and selects the range. Never fatal: what is gone is reported as `changed-meanwhile`. */
  select(range: CellRange): Promise<void>;
  /** Selects ranges of one sheet together, where Excel can; else what lies around them. */
  selectAll(ranges: readonly CellRange[]): Promise<void>;
  /** The first cell of the selection. */
  selectedCell(): Promise<CellAddress | null>;
}

/** Small settings that travel with the workbook, as JSON texts by key. */
export interface SettingsStore {
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<void>;
}

export interface WriteEditsOptions extends ApplyOptions {
  /**
   * A setting that goes into the workbook in the same request as the first edits (the journal). Not called when nothing
   * can be written.
   * @param stored the setting as it is now, or null
   * @param writing the edits that are about to be written
   * @returns its new text
   */
  readonly record?: {
    readonly key: string;
    text(stored: string | null, writing: readonly CellEdit[]): string;
  };
}

export interface WriteReport extends EditReport {
  /** Set when Excel failed half-way: some edits are written, and the outcomes say which. */
  readonly fault: WorkbookError | null;
}

/** Reads and writes single cells, never over what somebody else changed. */
export interface CellEditor {
  /**
   * What the cells hold now, in the order asked; null where the sheet is gone.
   * @throws WorkbookError
   */
  readCells(cells: readonly CellAddress[], options?: ReadOptions): Promise<readonly (FoundCell | null)[]>;
  /**
   * Writes edits where the cells still hold what they held: one sync to read, one to write, and one more for each chunk (and
   * one where a sheet is protected).
   * @param edits each cell once
   * @throws WorkbookError when nothing was written
   */
  writeEdits(edits: readonly CellEdit[], options?: WriteEditsOptions): Promise<WriteReport>;
}

/** Everything that the pane needs of a workbook. */
export interface WorkbookPort extends SnapshotSource, ChangeSetSink, CellEditor, WorkbookWatch, Navigator {
  readonly settings: SettingsStore;
}

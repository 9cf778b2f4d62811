/** What the pane asks about changes of cells: previews, writing, the journal. Part of `PaneServices`. */
import type { EditProposal, JournalEntry } from '../domain/edit';
import { recognise } from '../recognition';
import { type AppliedEdits, applyEdits, type UndoneEdits, undoEntry } from './apply-edits';
import { proposeDistribution } from './distribute';
import type { DistributionPreview, DistributionRequest } from './distribution-request';
import { JOURNAL_KEY, nextToUndo, type ReadJournal, readJournal, undoneIds } from './journal';
import type { TaskOptions, ValidationResult } from './pane-services';
import { WorkbookError, type WorkbookPort } from './ports';

/** The workbook judged again after a write. */
export interface Afterwards {
  /** Null when nothing was written, or when the workbook could not be read again. */
  readonly validation: ValidationResult | null;
  /** Why it could not be read again: what was written is written all the same. */
  readonly validationProblem: WorkbookError | null;
}

export interface JournalView extends ReadJournal {
  /** Ids of entries that were taken back. */
  readonly undone: ReadonlySet<string>;
  /** What `undo()` takes back; null where there is nothing. */
  readonly next: JournalEntry | null;
}

export interface EditServices {
  /**
   * Writes the chosen proposals where their cells still hold what the preview showed, notes it in the journal, and validates
   * again. Edits that were struck out are left away by the caller.
   */
  applyEdits(proposals: readonly EditProposal[], options?: TaskOptions): Promise<AppliedEdits & Afterwards>;
  /** Reads the workbook and says what a distribution would write; nothing is written. */
  proposeDistribution(request: DistributionRequest, options?: TaskOptions): Promise<DistributionPreview>;
  /** What was written into cells, newest first. */
  journal(): Promise<JournalView>;
  /** Takes back an entry (the newest that still holds, without an id), and validates again. */
  undo(id?: string, options?: TaskOptions): Promise<UndoneEdits & Afterwards>;
}

/**
 * @param workbook the port; its snapshots may be remembered by whoever wraps it
 * @param validateNow reads and judges the workbook
 */
export function createEditServices(
  workbook: WorkbookPort,
  validateNow: (options?: TaskOptions) => Promise<ValidationResult>,
  now: () => Date,
): EditServices {
  async function afterwards(wrote: boolean, options: TaskOptions | undefined): Promise<Afterwards> {
    if (!wrote) return { validation: null, validationProblem: null };
    try {
      return { validation: await validateNow(options), validationProblem: null };
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      return { validation: null, validationProblem: error };
    }
  }
  const wroteSomething = (entry: JournalEntry | null): boolean => entry !== null && entry.edits.length > 0;

  return {
    async proposeDistribution(request, options) {
      const snapshot = await workbook.readSnapshot(options);
      return proposeDistribution(request, { snapshot, plans: recognise(snapshot) });
    },
    async applyEdits(proposals, options) {
      const done = await applyEdits(workbook, proposals, now, options);
      return { ...done, ...(await afterwards(wroteSomething(done.journalEntry), options)) };
    },
    async journal() {
      const read = readJournal(await workbook.settings.get(JOURNAL_KEY));
      return { ...read, undone: undoneIds(read.entries), next: nextToUndo(read.entries) };
    },
    async undo(id, options) {
      const done = await undoEntry(workbook, id ?? null, now, options);
      return { ...done, ...(await afterwards(wroteSomething(done.journalEntry), options)) };
    },
  };
}

/** Writes what a person chose from a preview, notes it in the journal with the same press, and takes it back again. */
import { cellKey } from '../domain/cell-content';
import type { CellEdit, EditProposal, JournalEntry } from '../domain/edit';
import type { MessageParams } from '../domain/finding';
import {
  JOURNAL_KEY,
  journalCorrected,
  journalWith,
  newEntryId,
  nextToUndo,
  readJournal,
  undoEdits,
} from './journal';
import {
  type ApplyOptions,
  type CellEditor,
  type SettingsStore,
  WorkbookError,
  type WriteReport,
} from './ports';

/** What writing needs of a workbook. */
export type EditableWorkbook = CellEditor & { readonly settings: SettingsStore };

export interface AppliedEdits {
  readonly report: WriteReport;
  /** The entry of the journal; null when nothing was written. */
  readonly journalEntry: JournalEntry | null;
  /** Ids of proposals that were left out because another one chosen before them writes one of their cells. */
  readonly leftOut: readonly string[];
}

/** Proposals that don't touch each other's cells, in the order chosen; and the ids of the others. */
export function withoutOverlaps(proposals: readonly EditProposal[]): {
  readonly chosen: readonly EditProposal[];
  readonly leftOut: readonly string[];
} {
  const taken = new Set<string>();
  const chosen: EditProposal[] = [];
  const leftOut: string[] = [];
  for (const proposal of proposals) {
    const keys = proposal.edits.map(({ cell }) => cellKey(cell));
    if (keys.some((key) => taken.has(key)) || new Set(keys).size < keys.length) {
      leftOut.push(proposal.id);
      continue;
    }
    for (const key of keys) taken.add(key);
    chosen.push(proposal);
  }
  return { chosen, leftOut };
}

interface Title {
  readonly messageId: string;
  readonly params: MessageParams;
}

function titleOf(chosen: readonly EditProposal[]): Title {
  const [first] = chosen;
  if (first && chosen.length === 1) return { messageId: first.messageId, params: first.params };
  return { messageId: 'edits.journal.several', params: { count: { kind: 'number', value: chosen.length } } };
}

/** Writes edits and their entry in one go. */
async function writeJournaled(
  workbook: EditableWorkbook,
  edits: readonly CellEdit[],
  title: Title & { readonly undoes?: string },
  at: string,
  options: ApplyOptions,
): Promise<{ report: WriteReport; journalEntry: JournalEntry | null }> {
  let entry: JournalEntry | null = null;
  const correct = async (written: readonly CellEdit[]): Promise<void> => {
    if (entry === null) return;
    const { id } = entry;
    try {
      const { entries } = readJournal(await workbook.settings.get(JOURNAL_KEY));
      await workbook.settings.set(JOURNAL_KEY, journalCorrected(entries, id, written));
    } catch (error) {
      // What went wrong first is what is told. An entry with edits that were never made does no harm: taking back compares.
      if (!(error instanceof WorkbookError)) throw error;
    }
  };
  try {
    const report = await workbook.writeEdits(edits, {
      ...options,
      record: {
        key: JOURNAL_KEY,
        text(stored, writing) {
          const { entries } = readJournal(stored);
          entry = { id: newEntryId(at, entries), at, ...title, edits: writing };
          return journalWith(entry, entries);
        },
      },
    });
    const written = report.outcomes.flatMap(({ edit, outcome }) =>
      outcome === 'written' || outcome === 'unknown' ? [edit] : [],
    );
    if (report.fault) await correct(written);
    const journalEntry = entry as JournalEntry | null;
    return { report, journalEntry: journalEntry && { ...journalEntry, edits: written } };
  } catch (error) {
    await correct([]);
    throw error;
  }
}

/**
 * Writes the chosen proposals where their cells still hold what the preview showed.
 * @param proposals as shown; a person may have struck out edits of them
 * @param now the clock, for the journal
 * @throws WorkbookError when nothing was written
 */
export async function applyEdits(
  workbook: EditableWorkbook,
  proposals: readonly EditProposal[],
  now: () => Date,
  options: ApplyOptions = {},
): Promise<AppliedEdits> {
  const { chosen, leftOut } = withoutOverlaps(proposals);
  const edits = chosen.flatMap((proposal) => proposal.edits);
  const done = await writeJournaled(workbook, edits, titleOf(chosen), now().toISOString(), options);
  return { ...done, leftOut };
}

export interface UndoneEdits {
  /** The entry that was taken back; null when there was nothing to take back. */
  readonly entry: JournalEntry | null;
  /** Cells that no longer hold what was written keep what they hold: `changed-meanwhile`. */
  readonly report: WriteReport;
  readonly journalEntry: JournalEntry | null;
}

/**
 * Takes an entry back: restores the cells that still hold what it wrote, and lists the others. The taking back is an entry
 * itself, also when no cell could be restored: otherwise "Deshacer" would never get past it.
 * @param id of the entry; the newest that still holds without it
 * @throws WorkbookError when nothing was written
 */
export async function undoEntry(
  workbook: EditableWorkbook,
  id: string | null,
  now: () => Date,
  options: ApplyOptions = {},
): Promise<UndoneEdits> {
  const { entries } = readJournal(await workbook.settings.get(JOURNAL_KEY));
  const entry = id === null ? nextToUndo(entries) : (entries.find((one) => one.id === id) ?? null);
  if (entry === null) return { entry, report: { outcomes: [], fault: null }, journalEntry: null };
  const title = {
    messageId: 'edits.journal.undone',
    params: { what: { kind: 'message', messageId: entry.messageId, params: entry.params } } as MessageParams,
    undoes: entry.id,
  };
  const at = now().toISOString();
  const done = await writeJournaled(workbook, undoEdits(entry), title, at, options);
  if (done.journalEntry !== null) return { entry, ...done };
  const empty: JournalEntry = { id: newEntryId(at, entries), at, ...title, edits: [] };
  await workbook.settings.set(JOURNAL_KEY, journalWith(empty, entries));
  return { entry, ...done, journalEntry: empty };
}

/**
 * The journal of what was written into cells: newest first, bounded, kept in the workbook's settings, so that "Deshacer" works
 * after a reload and for a colleague. Taking back is itself an entry. Pure: `edit-cells` of the host writes it.
 */

import type { CellEdit, JournalEntry } from '../domain/edit';
import { invertEdits } from '../domain/edit-decision';
import { entryText, journalText, type ReadJournal, readJournal } from './journal-text';
import { WorkbookError } from './ports';

export { type ReadJournal, readJournal };

/** The key of the workbook's setting. */
export const JOURNAL_KEY = 'pondera.journal';

/** How many presses are kept, and how many characters they may take: settings are read with every
 * validation. */
export const JOURNAL_LIMITS = { entries: 40, characters: 600_000 } as const;

/**
 * The journal with one more entry, the oldest dropped where there is no room.
 * @param entries newest first
 * @throws WorkbookError `too-large` when the entry alone has no room: then nothing is to be written, since it could not be
 *   taken back
 */
export function journalWith(entry: JournalEntry, entries: readonly JournalEntry[]): string {
  const texts: string[] = [];
  let room: number = JOURNAL_LIMITS.characters;
  for (const one of [entry, ...entries].slice(0, JOURNAL_LIMITS.entries)) {
    const text = entryText(one);
    room -= text.length + 1;
    if (room < 0) break;
    texts.push(text);
  }
  if (texts.length === 0) {
    throw new WorkbookError('too-large', `${entry.edits.length} edits are more than the journal holds`);
  }
  return journalText(texts);
}

/** The journal in which one entry holds other edits (what was really written), or is gone when there are none. */
export function journalCorrected(
  entries: readonly JournalEntry[],
  id: string,
  edits: readonly CellEdit[],
): string {
  const corrected = entries.flatMap((entry) => {
    if (entry.id !== id) return [entry];
    return edits.length === 0 ? [] : [{ ...entry, edits }];
  });
  return journalText(corrected.map(entryText));
}

/** An id that no entry has: the time, and a number behind it where two fall together. */
export function newEntryId(at: string, entries: readonly JournalEntry[]): string {
  const taken = new Set(entries.map(({ id }) => id));
  let id = at;
  for (let n = 2; taken.has(id); n++) id = `${at} ${n}`;
  return id;
}

/** Ids of the entries that were taken back and not put back again. */
export function undoneIds(entries: readonly JournalEntry[]): ReadonlySet<string> {
  const undone = new Set<string>();
  // Newest first: whether an entry holds is known before what it took back is looked at.
  for (const { id, undoes } of entries) if (undoes !== undefined && !undone.has(id)) undone.add(undoes);
  return undone;
}

/** What "Deshacer" takes back next: the newest press that isn't itself a taking back and still holds. Null at the end. */
export function nextToUndo(entries: readonly JournalEntry[]): JournalEntry | null {
  const undone = undoneIds(entries);
  return entries.find(({ id, undoes }) => undoes === undefined && !undone.has(id)) ?? null;
}

/** The edits that take an entry back, only where the cells still hold what it wrote. */
export function undoEdits(entry: JournalEntry): readonly CellEdit[] {
  return invertEdits(entry.edits);
}

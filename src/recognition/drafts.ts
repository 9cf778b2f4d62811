/** Lets one recogniser after the other look at the sheets that are left, and numbers what they found. */
import type { Plan } from '../domain/plan';
import type { SheetSnapshot, Snapshot } from '../domain/snapshot';
import type { Draft, Recogniser } from './recogniser';
import { isSharedSheet } from './settings-sheet';

/** @returns what each of them found, in their order */
export function draftsOf(snapshot: Snapshot, recognisers: readonly Recogniser[]): Draft[][] {
  let free: readonly SheetSnapshot[] = snapshot.sheets.filter((sheet) => !isSharedSheet(sheet));
  return recognisers.map((recogniser) => {
    const drafts = recogniser(free, snapshot);
    if (drafts.length === 0) return drafts;
    const taken = new Set(drafts.flatMap((draft) => [draft.sheet, ...(draft.alsoReads ?? [])]));
    free = free.filter((sheet) => !taken.has(sheet.name));
    return drafts;
  });
}

/** Numbered in the order of the sheets; the plans of one sheet stay in the order in which they were found. */
export function plansOf(drafts: readonly Draft[], snapshot: Snapshot): Plan[] {
  const order = new Map(snapshot.sheets.map((sheet, index) => [sheet.name, index]));
  return [...drafts]
    .sort((a, b) => order.get(a.sheet)! - order.get(b.sheet)!)
    .map(({ alsoReads: _, ...plan }, index) => ({ id: `p${index + 1}`, ...plan }));
}

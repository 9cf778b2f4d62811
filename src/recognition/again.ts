/**
 * Recognises a workbook again after an edit. What has not changed keeps its objects: areas and plans are the same ones, so that those
 * who judged them need not look again. What comes out equals `recognise`.
 *
 * Only edits in sheets with a PAT are followed row by row (see `rescan`); after others everything is recognised anew, and what
 * equals what was there before keeps its objects.
 */
import type { Plan } from '../domain/plan';
import type { SheetSnapshot, Snapshot } from '../domain/snapshot';
import type { ChangedRows } from '../domain/snapshot-diff';
import { draftsOf, plansOf } from './drafts';
import { RECOGNISERS } from './index';
import { type PatMemory, patMemory, patsOf, recognisePat, scanWindows } from './pat';
import { hasProductHeader, readPoaHeader } from './poa-headers';
import { mayBeHeader, readPomHeader } from './pom-header';
import type { Draft } from './recogniser';
import { rescan, type SegmentedScan, scanInSegments, scanOf } from './rescan';
import { keepSame } from './same';
import { isSharedSheet } from './settings-sheet';

export interface RepeatedRecognition {
  /** @param changes since the last time; null where that is not known */
  recognise(snapshot: Snapshot, changes: ChangedRows | null): readonly Plan[];
}

interface PatSheet {
  /** The sheet as it was scanned, with rows that are replaced. */
  readonly view: View;
  readonly scan: SegmentedScan;
  /** Whether narrower forms were shown to see nothing in it. */
  isFree: boolean;
}

type View = SheetSnapshot & {
  readonly values: SheetSnapshot['values'][number][];
  readonly formulas: SheetSnapshot['formulas'][number][];
  readonly formats: SheetSnapshot['formats'][number][];
};

interface Known {
  plans: readonly Plan[];
  /** Of all kinds but the PAT. */
  readonly others: readonly Draft[];
  /** All that were looked at for a PAT; null where one of them has plans side by side. */
  readonly sheets: ReadonlyMap<string, PatSheet> | null;
  /** Those in which one was found. */
  readonly taken: ReadonlySet<string>;
  readonly memory: PatMemory;
}

/** More rows than these are read from the beginning as fast. */
const MOST_ROWS = 400;
/** The narrower forms look no further around a row that may be their header. */
const REACH = 4;

export function createRepeatedRecognition(): RepeatedRecognition {
  let known: Known | null = null;
  return {
    recognise(snapshot, changes) {
      if (known !== null && changes?.size === 0) return known.plans;
      const drafts = known && changes && follow(known, snapshot, changes);
      if (known && drafts) {
        known.plans = keepSame(known.plans, plansOf(drafts, snapshot));
        return known.plans;
      }
      const before = known?.plans ?? [];
      known = recogniseAnew(snapshot);
      known.plans = keepSame(before, known.plans);
      return known.plans;
    },
  };
}

function recogniseAnew(snapshot: Snapshot): Known {
  const memory = patMemory();
  const sheets = new Map<string, PatSheet>();
  let isDivided = false;
  const drafts = draftsOf(
    snapshot,
    RECOGNISERS.map((recogniser) => {
      if (recogniser !== recognisePat) return recogniser;
      return (free) => {
        const scanned = free.flatMap((sheet) => {
          const view = viewOf(sheet);
          const scan = scanInSegments(view);
          if (scan === null) {
            isDivided = true;
            return scanWindows(sheet);
          }
          sheets.set(sheet.name, { view, scan, isFree: false });
          return [{ sheet: view, scan: scanOf(scan) }];
        });
        return patsOf(scanned, memory);
      };
    }),
  );
  const pats = drafts[RECOGNISERS.indexOf(recognisePat)]!;
  const others = drafts.filter((own) => own !== pats).flat();
  return {
    plans: plansOf(drafts.flat(), snapshot),
    others,
    sheets: isDivided ? null : sheets,
    taken: new Set(pats.map(({ sheet }) => sheet)),
    memory,
  };
}

function viewOf(sheet: SheetSnapshot): View {
  return {
    ...sheet,
    values: [...sheet.values],
    formulas: [...sheet.formulas],
    formats: [...sheet.formats],
  };
}

/** @returns null where the changes cannot be followed; what is known is of no use any more then */
function follow(known: Known, snapshot: Snapshot, changes: ChangedRows): Draft[] | null {
  // A POM takes its institution from wherever it is said in the workbook.
  if (known.sheets === null || known.others.some(({ type }) => type === 'POM')) return null;
  for (const [name, rows] of changes) {
    const sheet = snapshot.sheets.find((one) => one.name === name);
    if (!sheet || rows.length > MOST_ROWS) return null;
    const own = known.sheets.get(name);
    if (!own || !known.taken.has(name)) {
      // Settings, justifications and the dashboard are no part of any plan; others were looked at by every kind.
      // (A POA also reads the catalogue.)
      if (own || !isSharedSheet(sheet) || known.others.some(({ type }) => type === 'POA')) return null;
      continue;
    }
    if (isSharedSheet(sheet) || !staysPat(own, sheet, rows)) return null;
    for (const row of rows) {
      own.view.values[row] = sheet.values[row]!;
      own.view.formulas[row] = sheet.formulas[row]!;
      own.view.formats[row] = sheet.formats[row]!;
    }
    if (!rescan(own.scan, own.view, rows)) return null;
  }
  const scanned = [...known.sheets.values()].map(({ view, scan }) => ({ sheet: view, scan: scanOf(scan) }));
  const pats = patsOf(scanned, known.memory);
  const taken = new Set(pats.map(({ sheet }) => sheet));
  if (taken.size !== known.taken.size || [...taken].some((name) => !known.taken.has(name))) return null;
  return [...known.others, ...pats];
}

/** Whether the narrower forms, which go first, still see nothing on the sheet. */
function staysPat(own: PatSheet, sheet: SheetSnapshot, rows: readonly number[]): boolean {
  if (!own.isFree) {
    for (let row = 0; row < own.view.rowCount; row++) if (beginsOther(own.view, row)) return false;
    own.isFree = true;
  }
  for (const row of rows) {
    for (let near = Math.max(0, row - REACH); near <= Math.min(sheet.rowCount - 1, row + REACH); near++) {
      if (beginsOther(sheet, near)) return false;
    }
  }
  return true;
}

/** Whether a POM or a POA would have a table begin at a row. */
function beginsOther(sheet: SheetSnapshot, row: number): boolean {
  if (mayBeHeader(sheet, row)) {
    const header = readPomHeader(sheet, row, 0);
    if (header !== null && header.kind !== 'miss') return true;
  }
  if (!hasProductHeader(sheet, row)) return false;
  const header = readPoaHeader(sheet, row, 0);
  return header !== null && !('missing' in header);
}

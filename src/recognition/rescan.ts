/**
 * Reads again only the part of a sheet in which something changed. A scan goes from row to row with little in mind; where a table
 * begins, that is noted. After an edit the scan begins again at the table before it, and ends at the first table behind it that it
 * comes to in the same state as the last time: from there on it would find what it found.
 */
import type { SheetSnapshot } from '../domain/snapshot';
import type { Heading, RawTable, SheetScan } from './raw-table';
import { Scan, type ScanState, sameColumns } from './scan-sheet';

/** From the header of a table to that of the next one; the first from the first row of the sheet. */
interface Segment {
  readonly row: number;
  /** Before its first row; null at the beginning of the sheet. */
  readonly from: ScanState | null;
  readonly tables: readonly RawTable[];
  readonly units: readonly Heading[];
}

export interface SegmentedScan {
  readonly segments: Segment[];
  title: string | null;
  titleYear: number | null;
}

/** A header looks for words in rows above it, and for the labels of lines in rows below. */
const REACH_ABOVE = 4;
const REACH_BELOW = 8;

/** @returns null for a sheet whose plans stand side by side: it is read in several goes */
export function scanInSegments(sheet: SheetSnapshot): SegmentedScan | null {
  const read = readFrom(sheet, 0, null, () => false);
  if (read === null || read.scan.splitAt !== null) return null;
  return { segments: read.segments, title: read.scan.title, titleYear: read.scan.titleYear };
}

export function scanOf({ segments, title, titleYear }: SegmentedScan): SheetScan {
  const tables: RawTable[] = [];
  const units: Heading[] = [];
  // After each edit, over all segments: loops, for `flatMap` makes an array of each.
  for (const segment of segments) {
    for (const table of segment.tables) tables.push(table);
    for (const unit of segment.units) units.push(unit);
  }
  return {
    tables,
    units,
    nearMisses: [],
    title,
    titleYear,
    splitAt: null,
  };
}

/**
 * Brings a scan up to date.
 * @param sheet the object that was scanned, with the new cells in it
 * @param rows those that changed, relative, in order
 * @returns false where that cannot be done; then the scan is of no use any more
 */
export function rescan(scanned: SegmentedScan, sheet: SheetSnapshot, rows: readonly number[]): boolean {
  const { segments } = scanned;
  let next = 0;
  while (next < rows.length) {
    const first = segmentAt(segments, Math.max(0, rows[next]! - REACH_BELOW));
    let candidate = first + 1;
    const begun = next;
    const { row: begin, from } = segments[first]!;
    const read = readFrom(sheet, begin, from, (row, scan) => {
      while (candidate < segments.length && segments[candidate]!.row < row) candidate++;
      const reached = segments[candidate];
      // Of two that begin at the first row, the second is the one with a table.
      if (!reached || reached.row !== row || reached.from === null || row === begin) return false;
      while (next < rows.length && rows[next]! < row) next++;
      if (next === begun || rows[next - 1]! >= row - REACH_ABOVE) return false;
      return sameState(reached.from, scan.state());
    });
    if (read === null) return false;
    if (read.end === sheet.rowCount) {
      if (read.scan.splitAt !== null) return false;
      segments.splice(first, segments.length - first, ...read.segments);
      scanned.title = read.scan.title;
      scanned.titleYear = read.scan.titleYear;
      return true;
    }
    segments.splice(first, candidate - first, ...read.segments);
  }
  return true;
}

interface Read {
  readonly segments: Segment[];
  readonly scan: SheetScan;
  /** The first row that was not read. */
  readonly end: number;
}

/** @returns null where the first row no longer begins the table that it began */
function readFrom(
  sheet: SheetSnapshot,
  begin: number,
  from: ScanState | null,
  isEnough: (row: number, scan: Scan) => boolean,
): Read | null {
  const unitsBefore = from?.units ?? 0;
  const marks: { row: number; from: ScanState | null; tables: number; units: number }[] = [
    { row: begin, from, tables: 0, units: 0 },
  ];
  let isThere = from === null;
  const scan = new Scan(sheet, from, (row, state) => {
    if (from !== null && row === begin) {
      isThere = true;
      return;
    }
    marks.push({ row, from: state, tables: scan.tableCount, units: state.units - unitsBefore });
  });
  let row = begin;
  for (; row < sheet.rowCount; row++) {
    if (isEnough(row, scan)) break;
    scan.read(row);
    if (!isThere) return null;
  }
  const found = scan.finish();
  return {
    segments: marks.map((mark, index) => ({
      row: mark.row,
      from: mark.from,
      tables: found.tables.slice(mark.tables, marks[index + 1]?.tables),
      units: found.units.slice(mark.units, marks[index + 1]?.units),
    })),
    scan: found,
    end: row,
  };
}

/** The last segment that begins at or above a row. */
function segmentAt(segments: readonly Segment[], row: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.row <= row) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether a table that begins is read alike in both states, and all that follows. */
function sameState(a: ScanState, b: ScanState): boolean {
  return (
    a.title === b.title &&
    a.titleYear === b.titleYear &&
    a.lastYear === b.lastYear &&
    a.closed === b.closed &&
    a.floor === b.floor &&
    a.splitAt === b.splitAt &&
    a.lastHeadingCode === b.lastHeadingCode &&
    a.units === b.units &&
    a.nearMisses === b.nearMisses &&
    alike(a.headings, b.headings, sameHeading) &&
    alike(
      a.block,
      b.block,
      (x, y) => x.label === y.label && x.value === y.value && x.row === y.row && x.column === y.column,
    ) &&
    (a.closed || sameTable(a.table, b.table))
  );
}

function alike<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean {
  return a.length === b.length && a.every((item, index) => same(item, b[index]!));
}

/** Whether two headings say the same in the same place. */
export function sameHeading(a: Heading, b: Heading): boolean {
  return (
    a.code === b.code &&
    a.name === b.name &&
    a.row === b.row &&
    a.column === b.column &&
    a.number === b.number
  );
}

/** A header that is repeated goes on with an open table where it has the same columns. */
function sameTable(a: RawTable | null, b: RawTable | null): boolean {
  return a === b || (a !== null && b !== null && sameColumns(a.columns, b.columns));
}

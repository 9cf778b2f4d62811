/** What a sheet holds before anything is interpreted: rows and texts by where they stand. Rows and columns are relative. */
import type { LineRole } from '../domain/plan';
import type { SheetSnapshot } from '../domain/snapshot';
import type { BlockEntry, TableColumns } from './columns';
import type { MonthSequence } from './months';
import type { RawText } from './row';

/**
 * A text with a code in front, or the bare name of a part of the institution, above or between tables.
 * Columns and rows are relative.
 */
export interface Heading {
  readonly code: string | null;
  readonly name: string;
  readonly row: number;
  readonly column: number;
  /** The number that holds the code, where it is one. */
  readonly number?: number;
}

export interface RawLine {
  readonly row: number;
  readonly label: LineRole | null;
}

export interface RawIndicator {
  readonly row: number;
  readonly strategic: boolean;
  readonly code: RawText | null;
  /** Grows when the name goes on in the next rows. */
  name: RawText | null;
  readonly lines: RawLine[];
  lastRow: number;
}

export interface RawTable {
  readonly sheet: SheetSnapshot;
  readonly columns: TableColumns;
  readonly months: MonthSequence;
  readonly headerRow: number;
  /** Coded texts since the table before, in order. */
  readonly headings: readonly Heading[];
  readonly block: readonly BlockEntry[];
  readonly indicators: RawIndicator[];
  totalRow: number | null;
  /** Whether that row says that it adds up weights. */
  totalsWeights: boolean;
  /** Whether it has the header of a table above, which was weighted. */
  readonly continues: boolean;
  /** The area, where a column of the table says it. */
  readonly areaName?: RawText & { readonly row: number };
  lastRow: number;
  /** The exercise that a title or the months say; the header's own banner comes first. */
  readonly year: number | null;
}

/** Something that looks like a plan and lacks a part. */
export interface RawNearMiss {
  readonly row: number;
  readonly column: number;
  readonly missing: 'name' | 'annual' | 'months' | 'weights' | 'indicators';
  readonly detail: string;
}

export interface SheetScan {
  readonly tables: readonly RawTable[];
  /** Headings of Direcciones Generales (a code of one segment, or none) of the whole sheet. */
  readonly units: readonly Heading[];
  readonly nearMisses: readonly RawNearMiss[];
  /** The first title of the sheet, and the year that it says. */
  readonly title: string | null;
  readonly titleYear: number | null;
  /** Column (relative) where a second plan begins beside the first, when there is one. */
  readonly splitAt: number | null;
}

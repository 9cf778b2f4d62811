/**
 * Recalculation behind an interface: the host's model is asked for cells, the recalculator answers with results.
 *
 * Rows and columns are 0-based. Formulas carry their leading `=`. Error results are values (`{ error: '#DIV/0!' }`).
 */
import type { CellValueData } from '../../ooxml/workbook-data';

/** What the recalculator reads from the workbook. It never writes: the host stores the results it gets. */
export interface CalcSource {
  sheetNames(): string[];
  cell(sheet: string, row: number, column: number): { value: CellValueData; formula?: string } | undefined;
  /** The smallest rectangle around the cells that hold something; `null` for an empty sheet. */
  usedRange(sheet: string): { row: number; column: number; rowCount: number; columnCount: number } | null;
  formulas(): Iterable<{ sheet: string; row: number; column: number; formula: string }>;
  /** Defined names; a name with a `sheet` is local to that sheet. Their formulas may or may not carry a `=`. */
  names(): { name: string; formula: string; sheet?: string }[];
}

export interface CalcResult {
  sheet: string;
  row: number;
  column: number;
  value: CellValueData;
}

/** An area of cells that the host changed since the last call. */
export interface ChangedArea {
  sheet: string;
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

export interface Recalculator {
  /** Recomputes every formula of the workbook and returns a result for each. */
  recalculateAll(source: CalcSource): CalcResult[];
  /** Recomputes what depends on the changed areas (and what is volatile); falls back to everything when it must. */
  recalculate(source: CalcSource, changed: ChangedArea[]): CalcResult[];
  /** The value of a formula as if it stood in the given cell; nothing is stored. */
  evaluate(source: CalcSource, sheet: string, row: number, column: number, formula: string): CellValueData;
  /** Forgets what is known of the workbook: needed after sheets or names changed, or rows were inserted. */
  reset(): void;
}

/** A recalculator for one workbook. */
export function createRecalculator(): Recalculator {
  throw new Error('Recalculation is not built yet.');
}

import type { Node } from './ast';
import type { Area, ArrayValue, Scalar } from './values';

/** What evaluation may ask of the workbook. */
export interface Reader {
  /** The workbook's spelling of a sheet's name, whatever its case; `undefined` when there is no such sheet. */
  sheetName(name: string): string | undefined;
  cell(sheet: string, row: number, column: number): Scalar;
  /** The cells of an area, cut at the last used row and column of the workbook (whole columns stay small). */
  read(area: Area): ArrayValue;
  /** The tree of a defined name as seen from a sheet, moved to the cell that asks; `undefined` when unknown. */
  name(name: string, sheet: string, row: number, column: number): Node | undefined;
  formulaAt(sheet: string, row: number, column: number): string | undefined;
  isRowHidden(sheet: string, row: number): boolean;
  now(): Date;
}

/** Where a formula stands, and how it treats ranges where one value is wanted. */
export interface Context {
  readonly reader: Reader;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** True: a range is an array. False: a range stands for its cell in the formula's row or column. */
  readonly arrays: boolean;
}

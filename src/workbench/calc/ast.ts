import type { CellErrorValue } from '../../ooxml/workbook-data';

/** A reference as written. Rows and columns are 0-based and inclusive; whole columns end at the sheet's last row. */
export interface ReferenceNode {
  kind: 'reference';
  sheet?: string;
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
  /** Which of row, column, lastRow, lastColumn carry a `$` (they don't move with a defined name). */
  fixed: readonly [boolean, boolean, boolean, boolean];
}

export interface CallNode {
  kind: 'call';
  /** Upper case, without the file format's `_xlfn.` prefixes. */
  name: string;
  args: Node[];
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Node =
  | { kind: 'constant'; value: number | string | boolean | CellErrorValue }
  | { kind: 'missing' }
  | ReferenceNode
  | CallNode
  | { kind: 'name'; name: string; sheet?: string }
  | { kind: 'binary'; operator: BinaryOperator; left: Node; right: Node }
  | { kind: 'unary'; operator: '-' | '+' | '@'; operand: Node }
  | { kind: 'percent'; operand: Node }
  | { kind: 'array'; rows: (number | string | boolean | CellErrorValue)[][] }
  | { kind: 'range'; left: Node; right: Node }
  | { kind: 'intersection'; left: Node; right: Node }
  | { kind: 'union'; items: Node[] };

/** A formula that is not one. */
export class FormulaSyntaxError extends Error {
  override readonly name = 'FormulaSyntaxError';
}

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** 0-based column of its letters, or -1 when there is no such column. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (let i = 0; i < letters.length; i++) n = n * 26 + (letters.charCodeAt(i) & 31);
  return n - 1 > LAST_COLUMN ? -1 : n - 1;
}

/** Letters of a 0-based column. */
export function columnLetters(column: number): string {
  let n = column + 1;
  let text = '';
  while (n > 0) {
    text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
    n = Math.floor((n - 1) / 26);
  }
  return text;
}

import type { CellValueData } from '../../ooxml/workbook-data';

export interface ParsedInput {
  value: CellValueData;
  /** With its leading `=`. */
  formula?: string;
  /** The format that Excel gives to the cell because of how the value was typed. */
  numberFormat?: string;
}

/** Reads typed text as Excel does. */
export function parseInput(text: string, cellFormat: string): ParsedInput {
  return { value: cellFormat === '@' ? text : text };
}

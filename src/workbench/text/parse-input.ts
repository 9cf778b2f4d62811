import type { CellValueData } from '../../ooxml/workbook-data';
import { parseFormula } from '../calc/parser';
import { readTypedNumber } from './number-text';

export interface ParsedInput {
  value: CellValueData;
  /** With its leading `=`; then `value` is `null` until it is calculated. */
  formula?: string;
  /** The format that a General cell takes from the way the value was typed; absent when it keeps its own. */
  numberFormat?: string;
}

/** Errors as typed, in English and in Spanish. */
const ERROR_LITERALS: Record<string, string> = {
  '#NULL!': '#NULL!',
  '#¡NULO!': '#NULL!',
  '#DIV/0!': '#DIV/0!',
  '#¡DIV/0!': '#DIV/0!',
  '#VALUE!': '#VALUE!',
  '#¡VALOR!': '#VALUE!',
  '#REF!': '#REF!',
  '#¡REF!': '#REF!',
  '#NAME?': '#NAME?',
  '#¿NOMBRE?': '#NAME?',
  '#NUM!': '#NUM!',
  '#¡NUM!': '#NUM!',
  '#N/A': '#N/A',
  '#N/D': '#N/A',
};

const BOOLEANS: Record<string, boolean> = { TRUE: true, VERDADERO: true, FALSE: false, FALSO: false };

/**
 * Reads typed text as Excel does in Mexico: decimal point, comma for thousands, day before month.
 * @param text what was typed
 * @param cellFormat the cell's number format before: a text cell (`@`) keeps everything as text; in a percentage
 * cell a bare 45 means 45 %, and 0.45 too (Excel's "automatic percent entry")
 * @returns the value, and what changes besides; empty text is a blank cell
 */
export function parseInput(text: string, cellFormat: string): ParsedInput {
  if (text === '') return { value: null };
  if (cellFormat === '@') return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  const number = readTypedNumber(text);
  if (number) {
    if (isGeneral(cellFormat)) {
      return number.format === undefined
        ? { value: number.value }
        : { value: number.value, numberFormat: number.format };
    }
    const bare = number.format === undefined && isPercentFormat(cellFormat) && Math.abs(number.value) >= 1;
    return { value: bare ? Number(`${number.value}e-2`) || number.value / 100 : number.value };
  }
  const upper = text.trim().toUpperCase();
  const boolean = BOOLEANS[upper];
  if (boolean !== undefined) return { value: boolean };
  const error = ERROR_LITERALS[upper];
  if (error !== undefined) return { value: { error } };
  if (/^[+-]/.test(text) && text.length > 1 && isFormula(text)) return { value: null, formula: `=${text}` };
  return { value: text };
}

/** Whether text (with or without its `=`) reads as a formula. Excel refuses to take one that does not. */
export function isFormula(text: string): boolean {
  try {
    parseFormula(text);
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'FormulaSyntaxError') return false;
    throw error;
  }
}

const isGeneral = (format: string) => format === '' || /^general$/i.test(format);

const isPercentFormat = (format: string) => format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').includes('%');

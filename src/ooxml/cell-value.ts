import { FileError } from './errors';
import type { CellValueData } from './workbook-data';
import { decodeXstring, isoToSerial } from './xstring';

/** What is needed to tell the value of a cell from its text. */
export interface CellContext {
  /** The workbook's shared strings. */
  strings: readonly string[];
  date1904: boolean;
  /** The sheet's part, for messages. */
  part: string;
}

const NUMBER = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;
const NOT_FINITE = /^[+-]?(?:nan|inf|infinity|1\.#[a-z]+)$/i;

/**
 * The value of a cell from its type and text (ECMA-376 part 1, 18.18.11).
 * Numbers that no cell can hold (`NaN`, `INF`, beyond the range of a double) are read as `#NUM!`.
 * @param type the attribute `t`; empty for numbers
 * @param text the text of `<v>`, or of `<is>` for inline strings; null when there is none
 * @throws FileError `corrupt-xml` for a number that is none, or a shared string that is not there
 */
export function cellValue(type: string, text: string | null, context: CellContext): CellValueData {
  if (text === null) return null;
  switch (type) {
    case 's':
      return sharedString(text, context);
    case 'str':
    case 'inlineStr':
      return decodeXstring(text);
    case 'b':
      return text.trim() === '1' || text.trim() === 'true';
    case 'e':
      return { error: text.trim() };
    case 'd':
      // Excel shows what it cannot read as a date as it is written.
      return isoToSerial(text, context.date1904) ?? text;
    default:
      return numberValue(text.trim(), context);
  }
}

function sharedString(text: string, { strings, part }: CellContext): string {
  const found = /^\s*[0-9]+\s*$/.test(text) ? strings[Number(text)] : undefined;
  if (found === undefined)
    throw new FileError('corrupt-xml', `there is no shared string ${text.slice(0, 20)}`, part);
  return found;
}

function numberValue(text: string, { part }: CellContext): CellValueData {
  if (text === '') return null;
  if (NUMBER.test(text)) {
    // Cells know no negative zero.
    const number = Number(text) + 0;
    return Number.isFinite(number) ? number : { error: '#NUM!' };
  }
  if (NOT_FINITE.test(text)) return { error: '#NUM!' };
  throw new FileError('corrupt-xml', `${JSON.stringify(text.slice(0, 20))} is no number`, part);
}

/** Puts cells: formulas as formulas, texts as texts, whatever Excel would make of them when typed. */
import type { CellInput } from '../domain/change-set';

/**
 * Excel reads what is written as if it were typed: `7.3` would become a number, `ene-19` a date, `VERDADERO` a truth
 * value. An apostrophe before it, as a person would type, keeps it a text. Formulas begin with `=`; a text that does
 * comes with its apostrophe already.
 */
export function toTyped(input: CellInput): CellInput {
  if (typeof input !== 'string' || input === '' || input.startsWith('=') || input.startsWith("'"))
    return input;
  const plainWords = /^[\p{L}«¿¡][^\d]*$/u.test(input) && !/^(?:true|false|verdadero|falso)$/i.test(input);
  return plainWords ? input : `'${input}`;
}

/** About how many bytes a row of cells takes in a request: a JSON text within a JSON text, where a quote takes four. */
export function sizeOfCells(row: readonly CellInput[]): number {
  let bytes = 2;
  for (const input of row) bytes += typeof input === 'string' ? sizeOfText(input) : 8;
  return bytes;
}

function sizeOfText(text: string): number {
  let bytes = text.length + 8;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34 || code === 92) bytes += 3;
    else if (code > 127) bytes += 2;
  }
  return bytes;
}

/** Queued, not synced. `null` leaves a cell alone. */
export function queueCells(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  cells: readonly (readonly CellInput[])[],
): void {
  const width = cells[0]?.length ?? 0;
  if (width === 0) return;
  sheet.getRangeByIndexes(row, column, cells.length, width).formulas = cells.map((line) => line.map(toTyped));
}

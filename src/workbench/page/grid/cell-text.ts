/** What fits into a cell: Excel shortens numbers of the General format and shows # where a number has no room. */
import type { CellValueData } from '../../../ooxml/workbook-data';

/** The text's usual place when the cell's format names none: numbers right, texts left, the rest in the middle. */
export function naturalAlignment(value: CellValueData): 'left' | 'right' | 'center' {
  if (typeof value === 'number') return 'right';
  return typeof value === 'string' || value === null ? 'left' : 'center';
}

/**
 * The text of a number that fits into a width.
 *
 * @param value the number
 * @param text how its format writes it
 * @param general whether the format is General, which may drop decimals
 * @param room the width in pixels
 * @param widthOf measures a text in pixels
 */
export function fitNumber(
  value: number,
  text: string,
  general: boolean,
  room: number,
  widthOf: (text: string) => number,
): string {
  if (widthOf(text) <= room) return text;
  if (general && !Number.isInteger(value) && Math.abs(value) >= 1e-4 && Math.abs(value) < 1e11) {
    const whole = Math.trunc(Math.abs(value)).toString().length;
    for (let digits = 15; digits >= whole; digits--) {
      const shorter = String(Number(value.toPrecision(digits)));
      if (widthOf(shorter) <= room) return shorter;
    }
  }
  const mark = Math.max(1, Math.floor(room / Math.max(1, widthOf('#'))));
  return '#'.repeat(mark);
}

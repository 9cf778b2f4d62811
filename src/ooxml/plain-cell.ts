import { MAX_COLUMNS, MAX_ROWS } from './a1';
import { parseDecimal } from './decimal-bytes';

const POWERS = Array.from({ length: 16 }, (_, n) => Number(`1e${n}`));

const INLINE = bytesOf(' t="inlineStr"><is><t>');
const INLINE_END = bytesOf('</t></is></c>');

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function startsWith(b: Uint8Array, at: number, expected: Uint8Array): boolean {
  for (let i = 0; i < expected.length; i++) if (b[at + i] !== expected[i]) return false;
  return true;
}

/**
 * Reads cells of the shape that nearly all cells of large files have, as Excel, LibreOffice and openpyxl write it:
 * `<c r="B7" s="3" t="n"><v>12.5</v></c>`, with or without `s` and `t`, of a number or a shared string, and
 * `<c r="B7" t="inlineStr"><is><t>text</t></is></c>`.
 * Whatever else it meets it leaves alone, for the general reader. It exists for speed only.
 */
export class PlainCell {
  row = 0;
  column = 0;
  style = 0;
  /** Whether `number` is the index of a shared string. */
  shared = false;
  number = 0;
  /** Where the characters of an inline text stand; `textEnd` is 0 when the cell holds none. */
  textStart = 0;
  textEnd = 0;

  /**
   * @param b the part in UTF-8
   * @param at where a cell may begin
   * @returns the offset behind the cell; 0 when there is no cell of this shape
   */
  read(b: Uint8Array, at: number): number {
    // <c r="
    if (b[at] !== 60 || b[at + 1] !== 99 || b[at + 2] !== 32 || b[at + 3] !== 114) return 0;
    if (b[at + 4] !== 61 || b[at + 5] !== 34) return 0;
    let i = at + 6;
    let c = b[i]!;
    let column = 0;
    while (c >= 65 && c <= 90) {
      column = column * 26 + c - 64;
      c = b[++i]!;
    }
    let row = 0;
    const digits = i;
    while (c >= 48 && c <= 57) {
      row = row * 10 + c - 48;
      c = b[++i]!;
    }
    if (c !== 34 || column === 0 || column > MAX_COLUMNS || row === 0 || row > MAX_ROWS || i - digits > 7)
      return 0;
    c = b[++i]!;
    let style = 0;
    // s="
    if (c === 32 && b[i + 1] === 115 && b[i + 2] === 61 && b[i + 3] === 34) {
      i += 4;
      const start = i;
      for (c = b[i]!; c >= 48 && c <= 57; c = b[++i]!) style = style * 10 + c - 48;
      if (c !== 34 || i === start || i - start > 9) return 0;
      c = b[++i]!;
    }
    let shared = false;
    // t="n" or t="s"
    if (c === 32 && b[i + 1] === 116 && b[i + 2] === 61 && b[i + 3] === 34 && b[i + 5] === 34) {
      const type = b[i + 4];
      if (type === 115) shared = true;
      else if (type !== 110) return 0;
      i += 6;
      c = b[i]!;
    }
    this.textEnd = 0;
    // t="inlineStr"><is><t>
    if (c === 32 && b[i + 1] === 116 && startsWith(b, i, INLINE)) {
      const from = i + INLINE.length;
      let to = from;
      for (c = b[to]!; c !== 60 && c >= 0; ) c = b[++to]!;
      if (!startsWith(b, to, INLINE_END)) return 0;
      this.row = row - 1;
      this.column = column - 1;
      this.style = style;
      this.textStart = from;
      this.textEnd = to;
      return to + INLINE_END.length;
    }
    // ><v>
    if (c !== 62 || b[i + 1] !== 60 || b[i + 2] !== 118 || b[i + 3] !== 62) return 0;
    const start = i + 4;
    i = start;
    c = b[i]!;
    let number = 0;
    while (c >= 48 && c <= 57) {
      number = number * 10 + c - 48;
      c = b[++i]!;
    }
    let length = i - start;
    if (c === 46 && length > 0) {
      const point = i;
      c = b[++i]!;
      while (c >= 48 && c <= 57) {
        number = number * 10 + c - 48;
        c = b[++i]!;
      }
      // Up to 15 digits both are exact, and so one division rounds correctly.
      length = i - start - 1;
      if (length <= 15) number /= POWERS[i - point - 1]!;
    }
    if (c !== 60 || length === 0 || length > 15) {
      while (c !== 60 && c > 32) c = b[++i]!;
      number = parseDecimal(b, start, i);
      if (Number.isNaN(number)) return 0;
    }
    // </v></c>
    if (b[i] !== 60 || b[i + 1] !== 47 || b[i + 2] !== 118 || b[i + 3] !== 62) return 0;
    if (b[i + 4] !== 60 || b[i + 5] !== 47 || b[i + 6] !== 99 || b[i + 7] !== 62) return 0;
    this.row = row - 1;
    this.column = column - 1;
    this.style = style;
    this.shared = shared;
    this.number = number;
    return i + 8;
  }
}

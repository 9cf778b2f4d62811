/** Positions along one axis of the grid, in pixels: rows from the top, columns from the left, headers not counted. */
export class Axis {
  private readonly starts: Float64Array;

  /**
   * @param count how many rows or columns there are
   * @param sizeOf the size of each in pixels; 0 for hidden ones
   */
  constructor(
    readonly count: number,
    sizeOf: (index: number) => number,
  ) {
    this.starts = new Float64Array(count + 1);
    for (let i = 0; i < count; i++) this.starts[i + 1] = this.starts[i]! + sizeOf(i);
  }

  /** Where a row or column begins; the total size for an index past the end. */
  start(index: number): number {
    return this.starts[Math.min(Math.max(0, index), this.count)]!;
  }

  size(index: number): number {
    return this.start(index + 1) - this.start(index);
  }

  get total(): number {
    return this.starts[this.count]!;
  }

  /** The row or column at a position; positions outside give the first or the last. */
  at(position: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle + 1]! > position) high = middle;
      else low = middle + 1;
    }
    return Math.max(0, low);
  }
}

/** Width of a digit of the default font (Calibri 11) at 96 dpi, on which Excel's column widths are based. */
const DIGIT = 7;

/** A column's width in the file's characters (padding included) as pixels, by the rule of ECMA-376 18.3.1.13. */
export const columnPixels = (width: number): number =>
  Math.trunc(((256 * width + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
export const columnCharacters = (pixels: number): number => Math.round((pixels / DIGIT) * 256) / 256;
export const rowPixels = (points: number): number => Math.round((points * 4) / 3);
export const rowPoints = (pixels: number): number => (pixels * 3) / 4;

import { SheetBuilder, type SheetSnapshot, type Snapshot, settingText } from '../domain/snapshot';
import { FileError } from '../ooxml/errors';
import { type OpenOptions, openPackage } from '../ooxml/package';
import { readAddInSettings } from '../ooxml/read-add-in';
import { readOutline, type SheetOutline } from '../ooxml/read-outline';
import { readCellFormats } from '../ooxml/read-styles';
import { scanSharedStrings } from '../ooxml/scan-shared-strings';
import { scanSheet } from '../ooxml/scan-sheet';
import { child, flag, type XmlElement } from '../ooxml/xml';

export interface ReadOptions extends OpenOptions {
  /**
   * The most cells that the used rectangle of a sheet may have, blanks included. A stray value in the last row and
   * column makes it 17 thousand million, over which nobody can loop. Default 2^28.
   */
  maxArea?: number;
  /** The most cells in the rows that hold something, over the width of the used rectangle. Default 2^25. */
  maxCells?: number;
}

/**
 * Reads a workbook file into a snapshot, without building a model of the file.
 * The same workbook read through Excel gives the same snapshot.
 * @param bytes the file
 * @throws FileError of any kind when it cannot be read; `too-large` also for sheets beyond the options' bounds
 */
export function readSnapshot(bytes: Uint8Array, options: ReadOptions = {}): Snapshot {
  const file = openPackage(bytes, options);
  const outline = readOutline(file);
  const formats = outline.styles ? readCellFormats(file.tree(outline.styles)) : [];
  const strings = outline.sharedStrings
    ? scanSharedStrings(file.bytes(outline.sharedStrings), outline.sharedStrings)
    : [];
  const sheets = outline.sheets.map((sheet) =>
    readSheet(file.bytes(sheet.part), sheet, strings, formats, outline.date1904, options),
  );
  const { settings } = readAddInSettings(file);
  return { sheets, settings: new Map([...settings].map(([key, value]) => [key, settingText(value)])) };
}

function readSheet(
  bytes: Uint8Array,
  sheet: SheetOutline,
  strings: readonly string[],
  formats: readonly string[],
  date1904: boolean,
  { maxArea = 2 ** 28, maxCells = 2 ** 25 }: ReadOptions,
): SheetSnapshot {
  const builder = new SheetBuilder();
  const extent = new Extent();
  const rest = scanSheet(
    bytes,
    { strings, date1904, part: sheet.part },
    {
      cell(row, column, style, value, formula) {
        if ((value === null || value === '') && formula === null) return;
        extent.add(row, column);
        builder.set(row, column, value, formula, formats[style] ?? 'General');
      },
    },
  );
  if (extent.area > maxArea || extent.cells > maxCells) {
    throw new FileError('too-large', `the sheet's used range has ${extent.area} cells`, sheet.part);
  }
  return builder.build(sheet.name, sheet.visibility, isProtected(rest));
}

/** How large the dense rectangle of a sheet will be. */
class Extent {
  #top = Number.POSITIVE_INFINITY;
  #bottom = -1;
  #left = Number.POSITIVE_INFINITY;
  #right = -1;
  #last = -1;
  #rows = 0;

  add(row: number, column: number): void {
    if (row !== this.#last) {
      this.#last = row;
      this.#rows++;
      if (row < this.#top) this.#top = row;
      if (row > this.#bottom) this.#bottom = row;
    }
    if (column < this.#left) this.#left = column;
    if (column > this.#right) this.#right = column;
  }

  get area(): number {
    return this.#bottom < 0 ? 0 : (this.#bottom - this.#top + 1) * (this.#right - this.#left + 1);
  }

  /** An upper bound where rows are out of order. */
  get cells(): number {
    return this.#bottom < 0
      ? 0
      : Math.min(this.#rows, this.#bottom - this.#top + 1) * (this.#right - this.#left + 1);
  }
}

function isProtected(sheet: XmlElement): boolean {
  return flag(child(sheet, 'sheetProtection')?.attributes.sheet);
}

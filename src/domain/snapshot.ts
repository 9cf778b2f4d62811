/**
 * A snapshot is what a workbook says at one moment: plain data, read in one go, from Excel or from a file alike.
 * Both adapters build it with `SheetBuilder`, so the same workbook gives the same snapshot.
 */

/** An error value of a cell, such as `#REF!`. */
export interface CellError {
  readonly error: string;
}

/**
 * `null` is a blank cell (an empty text counts as blank); beside a formula it means that no result is known. The empty
 * text is kept only as the result of a formula, which tells the two apart. Dates are serial numbers.
 */
export type CellValue = null | number | string | boolean | CellError;

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/**
 * One sheet. The rows of `values` cover the smallest rectangle that holds every value and formula;
 * `row` and `column` say where it starts. A sheet without any has `rowCount` 0.
 */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Whether the sheet is protected: writing may be refused. */
  readonly isProtected: boolean;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** `values[r][c]`, relative to `row` and `column`; every row has `columnCount` entries. */
  readonly values: readonly (readonly CellValue[])[];
  /** As `values`; a row without formulas is the shared empty array. Formulas have their leading `=`. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** As `values`; a row in which all is `General` is the shared empty array. */
  readonly formats: readonly (readonly string[])[];
}

export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  /**
   * The settings of the plan that travel with the workbook, by key, as they were stored (JSON texts).
   * Empty where the source has none.
   */
  readonly settings: ReadonlyMap<string, string>;
}

/**
 * The text of a setting as files keep it: Excel writes the JSON of whatever an add-in gives it, so that a text comes as JSON of a
 * text. What is no text, or was put there by another program as it is, stays as it stands.
 */
export function settingText(stored: string): string {
  if (!stored.startsWith('"')) return stored;
  try {
    // JSON that begins with a quotation mark is one of a text.
    return JSON.parse(stored) as string;
  } catch {
    // No JSON: another program's own text.
    return stored;
  }
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

const NO_FORMULAS: readonly (string | null)[] = Object.freeze([]);
const NO_FORMATS: readonly string[] = Object.freeze([]);

/** Rows up to this many columns are filled with blanks at once: plans have 20 to 60. */
const FILLED_WIDTH = 64;
const BLANKS: readonly CellValue[] = Array.from({ length: FILLED_WIDTH }, () => null);

/** The value at an absolute place; blank outside the used rectangle. */
export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.values[row - sheet.row]?.[column - sheet.column] ?? null;
}

/** The formula at an absolute place, or null. */
export function formulaAt(sheet: SheetSnapshot, row: number, column: number): string | null {
  return sheet.formulas[row - sheet.row]?.[column - sheet.column] ?? null;
}

/** The number format at an absolute place. */
export function formatAt(sheet: SheetSnapshot, row: number, column: number): string {
  return sheet.formats[row - sheet.row]?.[column - sheet.column] ?? 'General';
}

/** The sheet of that name; Excel compares names without case. */
export function sheetNamed(snapshot: Snapshot, name: string): SheetSnapshot | undefined {
  const wanted = name.toLocaleLowerCase();
  return snapshot.sheets.find((sheet) => sheet.name.toLocaleLowerCase() === wanted);
}

/**
 * Builds a sheet in its normal form. Feed it whole or partial rows in any order of rows; blanks may be left out.
 * Number formats of cells that hold nothing are dropped.
 */
export class SheetBuilder {
  readonly #values: (CellValue[] | undefined)[] = [];
  readonly #formulas: ((string | null)[] | undefined)[] = [];
  readonly #formats: ((string | undefined)[] | undefined)[] = [];
  readonly #rowNumbers: number[] = [];
  /** Made when a row comes out of order. */
  #indexOfRow: Map<number, number> | undefined;
  #highestRow = -1;
  #hasHoles = false;
  #firstColumn = Number.POSITIVE_INFINITY;
  #lastColumn = -1;
  #lastRow = -1;
  #lastIndex = 0;

  /**
   * Sets one cell, by absolute 0-based place.
   * @param formula with its leading `=`, or null
   * @param format the number format; `General` where there is none
   */
  set(row: number, column: number, value: CellValue, formula: string | null, format: string): void {
    const kept = value === '' && formula === null ? null : value;
    if (kept === null && formula === null) return;
    const index = this.#rowIndex(row);
    const cells = this.#values[index]!;
    // Rows without holes can be handed out as they are; far to the right they would only cost memory.
    if (column - cells.length > FILLED_WIDTH) this.#hasHoles = true;
    else while (cells.length < column) cells.push(null);
    cells[column] = kept;
    if (formula !== null) {
      let formulas = this.#formulas[index];
      if (formulas === undefined) {
        formulas = [];
        this.#formulas[index] = formulas;
      }
      formulas[column] = formula;
    }
    if (format !== 'General') {
      let formats = this.#formats[index];
      if (formats === undefined) {
        formats = [];
        this.#formats[index] = formats;
      }
      formats[column] = format;
    }
    if (column < this.#firstColumn) this.#firstColumn = column;
    if (column > this.#lastColumn) this.#lastColumn = column;
  }

  #rowIndex(row: number): number {
    if (row === this.#lastRow) return this.#lastIndex;
    if (row > this.#highestRow) {
      // The usual case: rows come in order, and no search is needed.
      const index = this.#rowNumbers.length;
      this.#indexOfRow?.set(row, index);
      this.#highestRow = row;
      return this.#addRow(row, index);
    }
    this.#indexOfRow ??= new Map(this.#rowNumbers.map((number, index) => [number, index]));
    const index = this.#indexOfRow.get(row);
    if (index === undefined) {
      this.#indexOfRow.set(row, this.#rowNumbers.length);
      return this.#addRow(row, this.#rowNumbers.length);
    }
    this.#lastRow = row;
    this.#lastIndex = index;
    return index;
  }

  #addRow(row: number, index: number): number {
    // As wide as the row before, so that it need not grow, and of one kind of element from the beginning.
    this.#values[index] = BLANKS.slice(0, this.#values[this.#lastIndex]?.length ?? 0);
    this.#rowNumbers.push(row);
    this.#lastRow = row;
    this.#lastIndex = index;
    return index;
  }

  build(name: string, visibility: SheetVisibility, isProtected: boolean): SheetSnapshot {
    const head = { name, visibility, isProtected };
    if (this.#lastColumn < 0) {
      return {
        ...head,
        row: 0,
        column: 0,
        rowCount: 0,
        columnCount: 0,
        values: [],
        formulas: [],
        formats: [],
      };
    }
    const order = Array.from(this.#rowNumbers.keys());
    if (this.#indexOfRow) order.sort((a, b) => this.#rowNumbers[a]! - this.#rowNumbers[b]!);
    const firstRow = this.#rowNumbers[order[0]!]!;
    const lastRow = this.#highestRow;
    let next = 0;
    const rowCount = lastRow - firstRow + 1;
    const columnCount = this.#lastColumn - this.#firstColumn + 1;
    const blank: CellValue[] = Array.from({ length: columnCount }, () => null);
    const values: (readonly CellValue[])[] = [];
    const formulas: (readonly (string | null)[])[] = [];
    const formats: (readonly string[])[] = [];
    for (let row = firstRow; row <= lastRow; row++) {
      const index = order[next]!;
      if (this.#rowNumbers[index] !== row) {
        values.push(blank);
        formulas.push(NO_FORMULAS);
        formats.push(NO_FORMATS);
        continue;
      }
      next++;
      const cells = this.#values[index]!;
      const isWhole = !this.#hasHoles && this.#firstColumn === 0 && cells.length === columnCount;
      values.push(isWhole ? cells : this.#cut(cells, columnCount, null));
      const rowFormulas = this.#formulas[index];
      formulas.push(rowFormulas ? this.#cut(rowFormulas, columnCount, null) : NO_FORMULAS);
      const rowFormats = this.#formats[index];
      formats.push(rowFormats ? this.#cut(rowFormats, columnCount, 'General') : NO_FORMATS);
    }
    return {
      ...head,
      row: firstRow,
      column: this.#firstColumn,
      rowCount,
      columnCount,
      values,
      formulas,
      formats,
    };
  }

  #cut<T>(row: (T | undefined)[], columnCount: number, absent: T): T[] {
    // Most sheets begin in the first column: their rows can be kept as they are, with the gaps filled.
    if (this.#firstColumn === 0) {
      for (let i = 0; i < columnCount; i++) if (row[i] === undefined) row[i] = absent;
      return row as T[];
    }
    const cut: T[] = new Array<T>(columnCount);
    for (let i = 0; i < columnCount; i++) cut[i] = row[this.#firstColumn + i] ?? absent;
    return cut;
  }
}

import type { Node } from './ast';
import type { Reader } from './context';
import type { DefinedNames } from './defined-names';
import type { CalcSource } from './recalculator';
import { type Area, ArrayValue, type Scalar } from './values';

/** Areas up to this many rows are read as they are; longer ones (whole columns) only as far as something reaches. */
const LONG = 10_000;
const WIDE = 1_000;
/** Cells that one pass may remember as areas already read. */
const REMEMBERED = 2_000_000;

/**
 * Reads the workbook for one pass. With `computed` the caller answers for formula cells first (or throws when one
 * is not ready yet); otherwise the workbook's stored values are taken.
 */
export class WorkbookReader implements Reader {
  private readonly sheets = new Map<string, string>();
  private reach: { rows: number; columns: number } | undefined;
  private readonly areas = new Map<string, ArrayValue>();
  private remembered = 0;

  constructor(
    private readonly source: CalcSource,
    private readonly names: DefinedNames,
    private readonly clock: () => Date,
    private readonly computed?: (sheet: string, row: number, column: number) => { value: Scalar } | undefined,
  ) {
    for (const name of source.sheetNames()) this.sheets.set(name.toLowerCase(), name);
  }

  sheetName(name: string): string | undefined {
    return this.sheets.get(name.toLowerCase());
  }

  cell(sheet: string, row: number, column: number): Scalar {
    const known = this.computed?.(sheet, row, column);
    return known ? known.value : (this.source.cell(sheet, row, column)?.value ?? null);
  }

  read(area: Area): ArrayValue {
    const rows = area.rowCount <= LONG ? area.rowCount : clamp(this.used().rows - area.row, area.rowCount);
    const columns =
      area.columnCount <= WIDE
        ? area.columnCount
        : clamp(this.used().columns - area.column, area.columnCount);
    const key = `${area.row},${area.column},${rows},${columns},${area.sheet}`;
    const known = this.areas.get(key);
    if (known) return known;
    const data: Scalar[] = new Array(rows * columns);
    let i = 0;
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) data[i++] = this.cell(area.sheet, area.row + r, area.column + c);
    }
    const values = new ArrayValue(rows, columns, data);
    if (this.computed && this.remembered + data.length <= REMEMBERED) {
      this.remembered += data.length;
      this.areas.set(key, values);
    }
    return values;
  }

  /** How far any sheet is used: one limit for all, so that whole columns of two sheets stay equally long. */
  private used(): { rows: number; columns: number } {
    if (this.reach) return this.reach;
    let rows = 0;
    let columns = 0;
    for (const name of this.sheets.values()) {
      const used = this.source.usedRange(name);
      if (!used) continue;
      rows = Math.max(rows, used.row + used.rowCount);
      columns = Math.max(columns, used.column + used.columnCount);
    }
    this.reach = { rows, columns };
    return this.reach;
  }

  name(name: string, sheet: string, row: number, column: number): Node | undefined {
    return this.names.find(name, sheet, row, column);
  }

  formulaAt(sheet: string, row: number, column: number): string | undefined {
    return this.source.cell(sheet, row, column)?.formula;
  }

  isRowHidden(sheet: string, row: number): boolean {
    return this.source.isRowHidden?.(sheet, row) ?? false;
  }

  now(): Date {
    return this.clock();
  }
}

/** At least one row or column stays, so that an area is never empty. */
const clamp = (count: number, most: number) => Math.max(1, Math.min(count, most));

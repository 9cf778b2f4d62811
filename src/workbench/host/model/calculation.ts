import type { CellData, CellValueData } from '../../../ooxml/workbook-data';
import type { CalcSource, ChangedArea, Recalculator } from '../../calc/recalculator';
import { type Area, bound } from './addresses';
import type { SheetModel } from './sheet-model';
import type { WorkbookModel } from './workbook-model';

/** Keeps in mind what is outdated, and puts the recalculator's results into the cells. */
export class Calculation {
  /** Sheets, names or rows changed: every formula is suspect. */
  structureDirty = false;
  private dirty: ChangedArea[] = [];

  constructor(
    private readonly book: WorkbookModel,
    private readonly recalculator: Recalculator | undefined,
  ) {}

  markDirty(sheet: SheetModel, area: Area): void {
    this.dirty.push({ sheet: sheet.name, ...area });
  }

  /** Recalculates what is outdated, or everything. Returns where results changed, as one area for each sheet. */
  run(all: boolean): Map<SheetModel, Area> {
    const touched = new Map<SheetModel, Area>();
    const { recalculator, dirty } = this;
    const everything = all || this.structureDirty;
    if (!recalculator || (!everything && dirty.length === 0)) return touched;
    this.dirty = [];
    this.structureDirty = false;
    if (everything) recalculator.reset();
    const results = everything
      ? recalculator.recalculateAll(this.source)
      : recalculator.recalculate(this.source, dirty);
    for (const { sheet: name, row, column, value } of results) {
      const sheet = this.book.sheetNamed(name);
      const cell = sheet?.cellAt(row, column);
      if (!sheet || !cell?.formula || sameValue(cell.value, value)) continue;
      sheet.rows[row]![column] = { ...cell, value };
      const area = { row, column, rowCount: 1, columnCount: 1 };
      const before = touched.get(sheet);
      touched.set(sheet, before ? bound(before, area) : area);
    }
    return touched;
  }

  evaluate(sheet: SheetModel, row: number, column: number, formula: string): CellValueData {
    if (!this.recalculator) return { error: '#N/A' };
    return this.recalculator.evaluate(this.source, sheet.name, row, column, formula);
  }

  /** The area that a formula refers to; undefined when it gives none, or without a recalculator. */
  referenceOf(
    sheet: SheetModel,
    row: number,
    column: number,
    formula: string,
  ): (Area & { sheet: string }) | undefined {
    return this.recalculator?.reference(this.source, sheet.name, row, column, formula);
  }

  private readonly source: CalcSource = {
    sheetNames: () => this.book.sheets.map((sheet) => sheet.name),
    cell: (sheet, row, column) => this.book.sheetNamed(sheet)?.cellAt(row, column),
    usedRange: (sheet) => this.book.sheetNamed(sheet)?.usedRange() ?? null,
    formulas: () => formulasOf(this.book.sheets),
    names: () =>
      this.book.names.map((name) => {
        const sheet = this.book.sheetById(name.sheetId)?.name;
        return { name: name.name, formula: name.formula, ...(sheet === undefined ? {} : { sheet }) };
      }),
  };
}

function* formulasOf(sheets: readonly SheetModel[]) {
  for (const sheet of sheets) {
    for (let row = 0; row < sheet.rows.length; row++) {
      const line: (CellData | undefined)[] | undefined = sheet.rows[row];
      if (!line) continue;
      for (let column = 0; column < line.length; column++) {
        const formula = line[column]?.formula;
        if (formula) yield { sheet: sheet.name, row, column, formula };
      }
    }
  }
}

function sameValue(a: CellValueData, b: CellValueData): boolean {
  if (a !== null && b !== null && typeof a === 'object' && typeof b === 'object') return a.error === b.error;
  return Object.is(a, b);
}

import type { CellValueData } from '../../ooxml/workbook-data';
import { columnIndex } from './ast';
import { type CalcSource, type ChangedArea, createRecalculator, type Recalculator } from './recalculator';

type Content = CellValueData | string;

/** A small workbook for tests: text that begins with `=` is a formula; everything else is a value. */
export class TestWorkbook implements CalcSource {
  readonly recalculator: Recalculator;
  private readonly sheets = new Map<string, Map<string, { value: CellValueData; formula?: string }>>();
  private readonly definedNames: { name: string; formula: string; sheet?: string }[] = [];
  readonly hiddenRows = new Set<number>();
  /** How many results the last recalculation gave. */
  computed = 0;

  constructor(sheets: Record<string, Record<string, Content> | Content[][]>, clock?: () => Date) {
    this.recalculator = createRecalculator(clock);
    for (const [name, content] of Object.entries(sheets)) {
      this.sheets.set(name, new Map());
      if (Array.isArray(content)) {
        content.forEach((row, r) => {
          row.forEach((item, c) => {
            this.put(name, r, c, item);
          });
        });
      } else for (const [address, item] of Object.entries(content)) this.put(name, ...place(address), item);
    }
  }

  sheetNames(): string[] {
    return [...this.sheets.keys()];
  }

  cell(sheet: string, row: number, column: number) {
    return this.sheets.get(sheet)?.get(`${row},${column}`);
  }

  usedRange(sheet: string) {
    const places = [...(this.sheets.get(sheet)?.keys() ?? [])].map((key) => key.split(',').map(Number));
    if (places.length === 0) return null;
    const rows = places.map(([row = 0]) => row);
    const columns = places.map(([, column = 0]) => column);
    const row = rows.reduce((a, b) => Math.min(a, b));
    const column = columns.reduce((a, b) => Math.min(a, b));
    const rowCount = rows.reduce((a, b) => Math.max(a, b)) - row + 1;
    const columnCount = columns.reduce((a, b) => Math.max(a, b)) - column + 1;
    return { row, column, rowCount, columnCount };
  }

  *formulas() {
    for (const [sheet, cells] of this.sheets) {
      for (const [key, { formula }] of cells) {
        const [row = 0, column = 0] = key.split(',').map(Number);
        if (formula !== undefined) yield { sheet, row, column, formula };
      }
    }
  }

  names() {
    return this.definedNames;
  }

  isRowHidden(_sheet: string, row: number): boolean {
    return this.hiddenRows.has(row);
  }

  define(name: string, formula: string, sheet?: string): this {
    this.definedNames.push({ name, formula, ...(sheet === undefined ? {} : { sheet }) });
    return this;
  }

  calculate(): this {
    return this.store(this.recalculator.recalculateAll(this));
  }

  /** Writes cells of a sheet and recalculates what depends on them. */
  edit(sheet: string, content: Record<string, Content>): this {
    const changed: ChangedArea[] = [];
    for (const [address, item] of Object.entries(content)) {
      const [row, column] = place(address);
      this.put(sheet, row, column, item);
      changed.push({ sheet, row, column, rowCount: 1, columnCount: 1 });
    }
    return this.store(this.recalculator.recalculate(this, changed));
  }

  value(sheet: string, address: string): CellValueData {
    return this.cell(sheet, ...place(address))?.value ?? null;
  }

  evaluate(sheet: string, address: string, formula: string): CellValueData {
    return this.recalculator.evaluate(this, sheet, ...place(address), formula);
  }

  private put(sheet: string, row: number, column: number, item: Content): void {
    const cells = this.sheets.get(sheet)!;
    if (item === null) cells.delete(`${row},${column}`);
    else if (typeof item === 'string' && item.startsWith('=')) {
      cells.set(`${row},${column}`, { value: null, formula: item });
    } else cells.set(`${row},${column}`, { value: item });
  }

  private store(results: ReturnType<Recalculator['recalculateAll']>): this {
    this.computed = results.length;
    for (const { sheet, row, column, value } of results) this.cell(sheet, row, column)!.value = value;
    return this;
  }
}

function place(address: string): [row: number, column: number] {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return [Number(digits) - 1, columnIndex(letters)];
}

/** A workbook whose cells can be changed, calculated anew and put back: a plant costs what depends on its cells. */
import type { CellAddress } from '../../src/domain/address';
import type { ChangeSet } from '../../src/domain/change-set';
import type { CellValue, SheetSnapshot, Snapshot } from '../../src/domain/snapshot';
import type { CellData, WorkbookData } from '../../src/ooxml/workbook-data';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import {
  type CalcSource,
  type ChangedArea,
  createRecalculator,
  type Recalculator,
} from '../../src/workbench/calc/recalculator';
import { changeSetToWorkbook } from '../../src/xlsx/change-set-to-workbook';
import { readSnapshot } from '../../src/xlsx/read-snapshot';

/** What is typed into a cell; a formula there is gone. Null empties it. */
export interface Typing {
  readonly cell: CellAddress;
  readonly value: CellValue;
  /** The number format; as it was without it. */
  readonly format?: string;
}

interface Changed extends Typing {
  /** Null where somebody typed a value. */
  readonly formula: string | null;
}

export class PlantWorkbook {
  readonly #data: WorkbookData;
  readonly #source: CalcSource;
  readonly #calc: Recalculator = createRecalculator(() => new Date(2026, 5, 30));
  /** What the last call changed: the engine has yet to come back from it. */
  #pending: ChangedArea[] = [];
  /** As it was built, with results. */
  readonly snapshot: Snapshot;

  constructor(changeSet: ChangeSet) {
    this.#data = changeSetToWorkbook(changeSet);
    this.#source = sourceOf(this.#data);
    for (const { sheet, row, column, value } of this.#calc.recalculateAll(this.#source)) {
      this.#cell(sheet, row, column)!.value = value;
    }
    this.snapshot = readSnapshot(writeWorkbook(this.#data));
  }

  /** The workbook as it is after something was typed and everything was calculated anew; it stays as it was. */
  after(typings: readonly Typing[]): Snapshot {
    const before = new Map<CellData, CellData>();
    const touched = new Map<string, Changed>();
    const areas = typings.map(({ cell }) => ({ ...cell, rowCount: 1, columnCount: 1 }));
    for (const typing of typings) {
      const { sheet, row, column } = typing.cell;
      const cell = this.#cell(sheet, row, column) ?? this.#add(sheet, row, column);
      if (!before.has(cell)) before.set(cell, { ...cell });
      cell.value = typing.value;
      delete cell.formula;
      touched.set(`${sheet}\n${row}\n${column}`, { ...typing, formula: null });
    }
    for (const { sheet, row, column, value } of this.#calc.recalculate(this.#source, [
      ...this.#pending,
      ...areas,
    ])) {
      const cell = this.#cell(sheet, row, column)!;
      if (isSame(cell.value, value)) continue;
      if (!before.has(cell)) before.set(cell, { ...cell });
      cell.value = value;
      touched.set(`${sheet}\n${row}\n${column}`, {
        cell: { sheet, row, column },
        value,
        formula: cell.formula ?? null,
      });
    }
    const snapshot = changed(this.snapshot, [...touched.values()]);
    for (const [cell, old] of before) Object.assign(cell, old);
    this.#pending = areas;
    return snapshot;
  }

  #cell(sheet: string, row: number, column: number): CellData | undefined {
    return this.#data.sheets.find(({ name }) => name === sheet)?.rows[row]?.[column] ?? undefined;
  }

  #add(sheet: string, row: number, column: number): CellData {
    const rows = this.#data.sheets.find(({ name }) => name === sheet)!.rows;
    rows[row] ??= [];
    const cell: CellData = { value: null, style: 0 };
    rows[row]![column] = cell;
    return cell;
  }
}

function isSame(a: CellValue, b: CellValue): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a.error === b.error;
}

function sourceOf(workbook: WorkbookData): CalcSource {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const sheetNames = workbook.sheets.map(({ name }) => name);
  return {
    sheetNames: () => sheetNames,
    cell: (sheet, row, column) => sheets.get(sheet)?.rows[row]?.[column],
    usedRange(name) {
      const rows = sheets.get(name)?.rows ?? [];
      const columnCount = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
      return columnCount === 0 ? null : { row: 0, column: 0, rowCount: rows.length, columnCount };
    },
    *formulas() {
      for (const sheet of workbook.sheets) {
        for (const [row, cells] of sheet.rows.entries()) {
          for (const [column, cell] of (cells ?? []).entries()) {
            if (cell?.formula !== undefined) yield { sheet: sheet.name, row, column, formula: cell.formula };
          }
        }
      }
    },
    names: () => workbook.names,
  };
}

/** The snapshot with cells changed; all of them lie within what was read. */
function changed(snapshot: Snapshot, changes: readonly Changed[]): Snapshot {
  const bySheet = new Map<string, Changed[]>();
  for (const change of changes) {
    const own = bySheet.get(change.cell.sheet);
    if (own) own.push(change);
    else bySheet.set(change.cell.sheet, [change]);
  }
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => changedSheet(sheet, bySheet.get(sheet.name) ?? [])),
  };
}

function changedSheet(sheet: SheetSnapshot, changes: readonly Changed[]): SheetSnapshot {
  if (changes.length === 0) return sheet;
  const values = [...sheet.values];
  const formulas = [...sheet.formulas];
  const formats = [...sheet.formats];
  const own = new Set<unknown>();
  /** A row that may be written, as wide as the sheet. */
  const writable = <T>(rows: (readonly T[])[], r: number, absent: T): T[] => {
    const row = rows[r]!;
    if (own.has(row)) return row as T[];
    const copy = Array.from({ length: sheet.columnCount }, (_, c) => row[c] ?? absent);
    rows[r] = copy;
    own.add(copy);
    return copy;
  };
  for (const { cell, value, format, formula } of changes) {
    const [r, c] = [cell.row - sheet.row, cell.column - sheet.column];
    if (r < 0 || c < 0 || r >= sheet.rowCount || c >= sheet.columnCount) {
      throw new RangeError(`${sheet.name} has no cell in row ${cell.row}, column ${cell.column}`);
    }
    writable(values, r, null as CellValue)[c] = value === '' && formula === null ? null : value;
    if ((sheet.formulas[r]?.[c] ?? null) !== formula)
      writable(formulas, r, null as string | null)[c] = formula;
    if (format !== undefined) writable(formats, r, 'General')[c] = format;
  }
  return { ...sheet, values, formulas, formats };
}

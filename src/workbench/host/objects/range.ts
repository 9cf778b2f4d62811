import { valueType, wireValue } from '../events';
import {
  type Area,
  bound,
  intersect,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  qualify,
  splitSheet,
} from '../model/addresses';
import { type CopyWhat, copyCells } from '../model/copy-cells';
import { HostError, invalidArgument, itemNotFound } from '../model/errors';
import { assertAllowed, assertCellsEditable } from '../model/protection';
import type { InputValue, SheetModel } from '../model/sheet-model';
import { type HostContext, HostObject } from './base';
import { ConditionalFormatCollectionObject } from './conditional-formats';
import { DataValidationObject } from './data-validation';
import { RangeFormatObject } from './formats';
import { RangeAreasObject } from './range-areas';
import { WorksheetObject } from './worksheets';

/** Beyond this many cells Excel answers `null` for arrays, without an error. */
const MAX_CELLS_READ = 5_000_000;

/** Addresses of ranges are cut at this length (documented limit of address texts). */
export const MAX_ADDRESS = 8192;

type Matrix<T> = T[][] | null;

const COPY_TYPES: Readonly<Record<string, CopyWhat>> = {
  All: 'all',
  Formulas: 'formulas',
  Values: 'values',
  Formats: 'formats',
};

/** A rectangle of cells. */
export class RangeObject extends HostObject {
  readonly className = 'Range';

  constructor(
    host: HostContext,
    readonly sheet: SheetModel,
    public area: Area,
  ) {
    super(host);
  }

  private at(area: Area): RangeObject {
    const { row, column, rowCount, columnCount } = area;
    const inside =
      row >= 0 &&
      column >= 0 &&
      rowCount > 0 &&
      columnCount > 0 &&
      row + rowCount <= MAX_ROWS &&
      column + columnCount <= MAX_COLUMNS;
    if (!inside) throw invalidArgument();
    return new RangeObject(this.host, this.sheet, area);
  }

  private areaOf(other: unknown): Area {
    if (other instanceof RangeObject) {
      if (other.sheet !== this.sheet) throw invalidArgument('The ranges are on different sheets.');
      return other.area;
    }
    if (typeof other !== 'string') throw invalidArgument();
    return parseArea(splitSheet(other).reference);
  }

  private get cells(): number {
    return this.area.rowCount * this.area.columnCount;
  }

  private read<T>(of: (row: number, column: number) => T): Matrix<T> {
    if (this.cells > MAX_CELLS_READ) return null;
    const { row, column, rowCount, columnCount } = this.area;
    const matrix = new Array<T[]>(rowCount);
    for (let r = 0; r < rowCount; r++) {
      const line = new Array<T>(columnCount);
      for (let c = 0; c < columnCount; c++) line[c] = of(row + r, column + c);
      matrix[r] = line;
    }
    return matrix;
  }

  /** A single value stands for all cells; `null` within an array leaves a cell alone. */
  private matrix(value: unknown): InputValue[][] {
    if (!Array.isArray(value)) {
      const scalar = inputValue(value);
      return Array.from({ length: this.area.rowCount }, () =>
        new Array<InputValue>(this.area.columnCount).fill(scalar),
      );
    }
    const rows = value as unknown[];
    const { rowCount, columnCount } = this.area;
    if (
      rows.length !== rowCount ||
      rows.some((line) => !Array.isArray(line) || line.length !== columnCount)
    ) {
      throw dimensionMismatch();
    }
    return rows.map((line) => (line as unknown[]).map(inputValue));
  }

  // ---- values ----

  get values(): Matrix<string | number | boolean> {
    return this.read((r, c) => wireValue(this.sheet.valueAt(r, c)));
  }
  set values(value: unknown) {
    this.sheet.setCells(this.area, this.matrix(value));
  }
  get formulas(): Matrix<string | number | boolean> {
    return this.read((r, c) => this.sheet.formulaAt(r, c) ?? wireValue(this.sheet.valueAt(r, c)));
  }
  set formulas(value: unknown) {
    this.sheet.setCells(this.area, this.matrix(value));
  }
  get text(): Matrix<string> {
    return this.read((r, c) => this.sheet.textAt(r, c));
  }
  get valueTypes(): Matrix<string> {
    return this.read((r, c) => valueType(this.sheet.valueAt(r, c)));
  }
  get numberFormat(): Matrix<string> {
    return this.read((r, c) => this.sheet.numberFormatAt(r, c));
  }
  set numberFormat(value: unknown) {
    this.setNumberFormat(value);
  }
  get numberFormatLocal(): Matrix<string> {
    return this.numberFormat;
  }

  private setNumberFormat(value: unknown): void {
    const format = (text: string) => ({ numberFormat: text === 'General' ? undefined : text });
    if (!Array.isArray(value) && typeof value !== 'string') throw invalidArgument();
    const matrix = Array.isArray(value) ? this.matrix(value) : [[value]];
    const first = matrix[0]![0];
    if (typeof first === 'string' && matrix.every((line) => line.every((v) => v === first))) {
      this.sheet.setStyle(this.area, format(first));
      return;
    }
    this.host.model.transaction(undefined, 'number format', () => {
      matrix.forEach((line, r) => {
        line.forEach((v, c) => {
          if (v === null) return;
          const cell = { row: this.area.row + r, column: this.area.column + c, rowCount: 1, columnCount: 1 };
          this.sheet.setStyle(cell, format(String(v)));
        });
      });
    });
  }

  // ---- where ----

  get address(): string {
    return qualify(this.sheet.name, this.area).slice(0, MAX_ADDRESS);
  }
  get addressLocal(): string {
    return this.address;
  }
  get rowIndex(): number {
    return this.area.row;
  }
  get columnIndex(): number {
    return this.area.column;
  }
  get rowCount(): number {
    return this.area.rowCount;
  }
  get columnCount(): number {
    return this.area.columnCount;
  }
  get cellCount(): number {
    return this.cells > 2 ** 31 - 1 ? -1 : this.cells;
  }
  get isEntireColumn(): boolean {
    return isWholeColumns(this.area);
  }
  get isEntireRow(): boolean {
    return isWholeRows(this.area);
  }
  get worksheet(): WorksheetObject {
    return new WorksheetObject(this.host, this.sheet);
  }
  get areas(): readonly Area[] {
    return [this.area];
  }

  // ---- parts ----

  get format(): RangeFormatObject {
    return new RangeFormatObject(this.host, this);
  }
  get conditionalFormats(): ConditionalFormatCollectionObject {
    return new ConditionalFormatCollectionObject(this.host, this);
  }
  get dataValidation(): DataValidationObject {
    return new DataValidationObject(this.host, this);
  }

  get rowHidden(): boolean | null {
    return this.allHidden(this.area.row, this.area.rowCount, this.sheet.isRowHidden);
  }
  set rowHidden(value: boolean) {
    assertAllowed(this.sheet, 'formatRows');
    this.sheet.setRows(this.area.row, this.area.rowCount, { hidden: value });
  }
  get columnHidden(): boolean | null {
    return this.allHidden(this.area.column, this.area.columnCount, this.sheet.isColumnHidden);
  }
  set columnHidden(value: boolean) {
    assertAllowed(this.sheet, 'formatColumns');
    this.sheet.setColumns(this.area.column, this.area.columnCount, { hidden: value });
  }
  private allHidden(first: number, count: number, of: (i: number) => boolean): boolean | null {
    const common = of(first);
    for (let i = first; i < first + count; i++) if (of(i) !== common) return null;
    return common;
  }

  // ---- other ranges ----

  getCell(row: number, column: number): RangeObject {
    return this.at({
      row: this.area.row + row,
      column: this.area.column + column,
      rowCount: 1,
      columnCount: 1,
    });
  }
  getRow(row: number): RangeObject {
    return this.at({ ...this.area, row: this.area.row + row, rowCount: 1 });
  }
  getColumn(column: number): RangeObject {
    return this.at({ ...this.area, column: this.area.column + column, columnCount: 1 });
  }
  getLastRow(): RangeObject {
    return this.getRow(this.area.rowCount - 1);
  }
  getLastColumn(): RangeObject {
    return this.getColumn(this.area.columnCount - 1);
  }
  getLastCell(): RangeObject {
    return this.getCell(this.area.rowCount - 1, this.area.columnCount - 1);
  }
  getEntireRow(): RangeObject {
    return this.at({ ...this.area, column: 0, columnCount: MAX_COLUMNS });
  }
  getEntireColumn(): RangeObject {
    return this.at({ ...this.area, row: 0, rowCount: MAX_ROWS });
  }
  getOffsetRange(rows: number, columns: number): RangeObject {
    return this.at({ ...this.area, row: this.area.row + rows, column: this.area.column + columns });
  }
  getResizedRange(rows: number, columns: number): RangeObject {
    const { rowCount, columnCount } = this.area;
    return this.at({ ...this.area, rowCount: rowCount + rows, columnCount: columnCount + columns });
  }
  getAbsoluteResizedRange(rows: number, columns: number): RangeObject {
    return this.at({ ...this.area, rowCount: rows, columnCount: columns });
  }
  getBoundingRect(other: unknown): RangeObject {
    return this.at(bound(this.area, this.areaOf(other)));
  }
  getIntersection(other: unknown): RangeObject {
    const found = this.getIntersectionOrNullObject(other);
    if (!found) throw itemNotFound();
    return found;
  }
  getIntersectionOrNullObject(other: unknown): RangeObject | null {
    const area = intersect(this.area, this.areaOf(other));
    return area ? this.at(area) : null;
  }
  getUsedRange(valuesOnly?: boolean): RangeObject {
    const found = this.getUsedRangeOrNullObject(valuesOnly);
    // Excel answers with the top left cell when there is nothing.
    return found ?? this.getCell(0, 0);
  }
  getUsedRangeOrNullObject(valuesOnly = false): RangeObject | null {
    const used = this.sheet.usedRange(valuesOnly);
    const area = used && intersect(used, this.area);
    return area ? this.at(area) : null;
  }
  getSurroundingRegion(): RangeObject {
    let area: Area = { ...this.area };
    const filled = (a: Area) => {
      let found = false;
      this.sheet.forEachCell(a, (_r, _c, cell) => {
        if (cell.value !== null || cell.formula) found = true;
      });
      return found;
    };
    for (let grown = true; grown; ) {
      grown = false;
      const { row, column, rowCount, columnCount } = area;
      const sides: [Area, Area][] = [
        [
          { row: row - 1, column: column - 1, rowCount: 1, columnCount: columnCount + 2 },
          { row: row - 1, column, rowCount: rowCount + 1, columnCount },
        ],
        [
          { row: row + rowCount, column: column - 1, rowCount: 1, columnCount: columnCount + 2 },
          { row, column, rowCount: rowCount + 1, columnCount },
        ],
        [
          { row, column: column - 1, rowCount, columnCount: 1 },
          { row, column: column - 1, rowCount, columnCount: columnCount + 1 },
        ],
        [
          { row, column: column + columnCount, rowCount, columnCount: 1 },
          { row, column, rowCount, columnCount: columnCount + 1 },
        ],
      ];
      for (const [probe, next] of sides) {
        const inside = intersect(probe, { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS });
        if (next.row >= 0 && next.column >= 0 && inside && filled(inside)) {
          area = next;
          grown = true;
          break;
        }
      }
    }
    return this.at(area);
  }

  // ---- acts ----

  clear(applyTo: string = 'All'): void {
    const what = ({ All: 'all', Contents: 'contents', Formats: 'formats' } as const)[applyTo as 'All'];
    if (what) this.sheet.clear(this.area, what);
    // The host has no hyperlinks: there is nothing to remove.
    else if (applyTo !== 'Hyperlinks' && applyTo !== 'RemoveHyperlinks') throw invalidArgument();
  }
  select(): void {
    if (this.sheet.visibility !== 'visible') {
      throw new HostError('InvalidOperation', 'A range of a hidden worksheet cannot be selected.');
    }
    this.host.model.select(this.sheet, this.area);
  }
  merge(across = false): void {
    assertAllowed(this.sheet, 'formatCells');
    assertCellsEditable(this.sheet, [this.area]);
    this.sheet.merge(this.area, across);
  }
  unmerge(): void {
    assertAllowed(this.sheet, 'formatCells');
    this.sheet.unmerge(this.area);
  }
  getMergedAreasOrNullObject(): RangeAreasObject | null {
    const merges = this.sheet.merges.filter((m) => intersect(m, this.area));
    // Known of Excel: this reading empties the undo history (office-js #5918).
    this.host.model.journal.clear();
    return merges.length > 0 ? new RangeAreasObject(this.host, this.sheet, merges) : null;
  }
  /** Only whole rows and columns can be inserted: the host doesn't shift parts of them. */
  insert(shift: string): RangeObject {
    const { row, column, rowCount, columnCount } = this.area;
    if (shift === 'Down' && isWholeRows(this.area)) this.sheet.insertRows(row, rowCount);
    else if (shift === 'Right' && isWholeColumns(this.area)) this.sheet.insertColumns(column, columnCount);
    else throw new HostError('NotImplemented', 'The host inserts whole rows and whole columns only.', 501);
    return this.at(this.area);
  }
  delete(shift: string): void {
    const { row, column, rowCount, columnCount } = this.area;
    if (shift === 'Up' && isWholeRows(this.area)) this.sheet.deleteRows(row, rowCount);
    else if (shift === 'Left' && isWholeColumns(this.area)) this.sheet.deleteColumns(column, columnCount);
    else throw new HostError('NotImplemented', 'The host deletes whole rows and whole columns only.', 501);
  }

  /** Copies cells; a source smaller than the target is repeated as often as it fits. */
  copyFrom(source: unknown, copyType: string = 'All', skipBlanks = false, transpose = false): void {
    if (transpose) throw new HostError('NotImplemented', 'The host does not transpose copies.', 501);
    const what = COPY_TYPES[copyType];
    if (!what) throw invalidArgument();
    const from = this.sourceRange(source);
    copyCells(from.sheet, from.area, this.sheet, this.area, what, skipBlanks);
  }

  private sourceRange(source: unknown): RangeObject {
    if (source instanceof RangeObject) return source;
    if (typeof source !== 'string') throw invalidArgument();
    const { sheet, reference } = splitSheet(source);
    const model = sheet === undefined ? this.sheet : this.host.model.sheetNamed(sheet);
    if (!model) throw itemNotFound();
    return new RangeObject(this.host, model, parseArea(reference));
  }

  /** The library asks for this before it writes a large array in parts. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rowCount || columns !== this.area.columnCount) throw dimensionMismatch();
  }
}

function dimensionMismatch(): HostError {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

function inputValue(value: unknown): InputValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw invalidArgument('A cell takes a text, a number or a logical value.');
}

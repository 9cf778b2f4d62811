import type { CellData, CellValueData, PageSetupData, StyleData } from '../../../ooxml/workbook-data';
import { formatValue } from '../../text/format-value';
import { parseInput } from '../../text/parse-input';
import { type Area, contains, intersect, sameArea, subtractAll } from './addresses';
import type { ChartRecord } from './charts';
import { type DisplayStyle, displayStyle, type RuleMatch } from './conditional';
import { invalidArgument } from './errors';
import { assertCellsEditable } from './protection';
import { clearFormats, restyle } from './sheet-format';
import { shiftSheet } from './sheet-structure';
import type { StylePatch } from './styles';
import type {
  ColumnRecord,
  CommentRecord,
  ConditionalFormatRecord,
  NoteRecord,
  RowRecord,
  TableRecord,
  ValidationRecord,
} from './types';
import type { WorkbookModel } from './workbook-model';

export type ClearWhat = 'all' | 'contents' | 'formats';
/** What may be written into a cell: text is read as typed input, `null` leaves the cell alone. */
export type InputValue = string | number | boolean | null;

/** Excel's default widths and heights: characters with padding as in the file, and points. */
export const DEFAULT_COLUMN_WIDTH = 9.140625;
export const DEFAULT_ROW_HEIGHT = 15;
/** Widths: files count characters of 7 pixels, the library points of 4/3 pixels. */
export const POINTS_PER_CHARACTER = 7 * 0.75;

/**
 * One sheet: cells in sparse rows, and everything around them as immutable records. Every change goes through
 * the workbook's transaction, so it can be undone, is followed by recalculation and told to the listeners.
 */
export class SheetModel {
  visibility: 'visible' | 'hidden' | 'veryHidden' = 'visible';
  rows: (CellData | undefined)[][] = [];
  columns: ReadonlyMap<number, ColumnRecord> = new Map();
  rowRecords: ReadonlyMap<number, RowRecord> = new Map();
  merges: readonly Area[] = [];
  freeze: { rows: number; columns: number } | undefined = undefined;
  autoFilter: Area | undefined = undefined;
  conditionalFormats: readonly ConditionalFormatRecord[] = [];
  dataValidations: readonly ValidationRecord[] = [];
  tables: readonly TableRecord[] = [];
  notes: readonly NoteRecord[] = [];
  comments: readonly CommentRecord[] = [];
  /** From the lowest to the topmost. */
  charts: readonly ChartRecord[] = [];
  /** The attributes of the file's `sheetProtection`; undefined when the sheet is not protected. */
  protection: Readonly<Record<string, string>> | undefined = undefined;
  tabColor: string | undefined = undefined;
  pageSetup: PageSetupData = {};
  showGridlines = true;
  showHeadings = true;
  customProperties: ReadonlyMap<string, string> = new Map();
  private used: { version: number; all?: Area | null; values?: Area | null } = { version: -1 };
  private matches: { version: number; byCell: Map<number, DisplayStyle> } = {
    version: -1,
    byCell: new Map(),
  };

  constructor(
    readonly book: WorkbookModel,
    /** Excel's id of the sheet; another one in each session. */
    readonly id: string,
    public name: string,
  ) {}

  // ---- reading ----

  cellAt(row: number, column: number): CellData | undefined {
    return this.rows[row]?.[column];
  }

  valueAt(row: number, column: number): CellValueData {
    return this.rows[row]?.[column]?.value ?? null;
  }

  formulaAt(row: number, column: number): string | undefined {
    return this.rows[row]?.[column]?.formula;
  }

  /** The index of the cell's format: its own, or the row's, or the column's. */
  styleIndexAt(row: number, column: number): number {
    return (
      this.rows[row]?.[column]?.style ??
      this.rowRecords.get(row)?.style ??
      this.columns.get(column)?.style ??
      0
    );
  }

  /** The cell's own format, without conditional formats. */
  styleAt(row: number, column: number): StyleData {
    return this.book.styles.get(this.styleIndexAt(row, column));
  }

  numberFormatAt(row: number, column: number): string {
    return this.styleAt(row, column).numberFormat ?? 'General';
  }

  /** The text that the cell shows. */
  textAt(row: number, column: number): string {
    const value = this.valueAt(row, column);
    return value === null ? '' : formatValue(value, this.numberFormatAt(row, column));
  }

  /** The text as drawn: a conditional format may bring a number format of its own. */
  displayTextAt(row: number, column: number): string {
    const value = this.valueAt(row, column);
    if (value === null) return '';
    const format = this.displayStyleAt(row, column).style.numberFormat ?? 'General';
    return formatValue(value, format);
  }

  /** The text to edit in the cell or the formula bar. */
  inputTextAt(row: number, column: number): string {
    const cell = this.rows[row]?.[column];
    if (!cell) return '';
    if (cell.formula) return cell.formula;
    const { value } = cell;
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    return typeof value === 'object' ? value.error : String(value);
  }

  /** The format as shown, conditional formats applied, and which rules matched. */
  displayStyleAt(row: number, column: number): DisplayStyle {
    if (this.matches.version !== this.book.version)
      this.matches = { version: this.book.version, byCell: new Map() };
    const key = row * 16_384 + column;
    let style = this.matches.byCell.get(key);
    if (!style) {
      style = displayStyle(this, row, column);
      this.matches.byCell.set(key, style);
    }
    return style;
  }

  /** The rules of conditional formatting that hold in a cell, the strongest first. */
  matchingRules(row: number, column: number): readonly RuleMatch[] {
    return this.displayStyleAt(row, column).rules;
  }

  /** The smallest rectangle around all cells that hold something (or, by values only, a value); null if none. */
  usedRange(valuesOnly = false): Area | null {
    if (this.used.version !== this.book.version) this.used = { version: this.book.version };
    const key = valuesOnly ? 'values' : 'all';
    if (this.used[key] === undefined) this.used[key] = this.measure(valuesOnly);
    return this.used[key] ?? null;
  }

  private measure(valuesOnly: boolean): Area | null {
    const counts = (cell: CellData | undefined): boolean =>
      cell !== undefined &&
      (cell.value !== null || cell.formula !== undefined || (!valuesOnly && cell.style !== 0));
    let top = -1;
    let bottom = -1;
    let left = Number.POSITIVE_INFINITY;
    let right = -1;
    this.rows.forEach((row, r) => {
      let last = row.length - 1;
      while (last >= 0 && !counts(row[last])) last--;
      if (last < 0) return;
      let first = 0;
      while (!counts(row[first])) first++;
      if (top < 0) top = r;
      bottom = r;
      left = Math.min(left, first);
      right = Math.max(right, last);
    });
    return top < 0
      ? null
      : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }

  columnWidth(column: number): number {
    return this.columns.get(column)?.width ?? DEFAULT_COLUMN_WIDTH;
  }

  rowHeight(row: number): number {
    return this.rowRecords.get(row)?.height ?? DEFAULT_ROW_HEIGHT;
  }

  isRowHidden = (row: number): boolean => this.rowRecords.get(row)?.hidden ?? false;
  isColumnHidden = (column: number): boolean => this.columns.get(column)?.hidden ?? false;

  /** The merged area that a cell belongs to. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((area) => contains(area, row, column));
  }

  validationAt(row: number, column: number): ValidationRecord | undefined {
    return this.dataValidations.find((v) => v.areas.some((area) => contains(area, row, column)));
  }

  noteAt(row: number, column: number): NoteRecord | undefined {
    return this.notes.find((note) => note.row === row && note.column === column);
  }

  // ---- writing cells ----

  /** Types a text into a cell, as a person does. @throws HostError AccessDenied on a locked cell */
  setInput(row: number, column: number, text: string): void {
    this.setCells({ row, column, rowCount: 1, columnCount: 1 }, [[text]]);
  }

  /**
   * Writes a rectangle of values; text is read as typed input and `null` leaves a cell as it is.
   * @throws HostError InvalidArgument when the array doesn't match the area, AccessDenied on locked cells
   */
  setCells(area: Area, values: readonly (readonly InputValue[])[]): void {
    if (values.length !== area.rowCount || values.some((row) => row.length !== area.columnCount)) {
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
    this.book.transaction(undefined, 'edit', () => {
      assertCellsEditable(this, [area]);
      const single = area.rowCount === 1 && area.columnCount === 1;
      const valueBefore = single ? this.valueAt(area.row, area.column) : null;
      const valueAfter = () => this.valueAt(area.row, area.column);
      for (let r = 0; r < area.rowCount; r++) {
        const line = values[r]!;
        for (let c = 0; c < area.columnCount; c++) {
          const input = line[c];
          if (input !== null && input !== undefined) this.enter(area.row + r, area.column + c, input);
        }
      }
      this.book.markDirty(this, area);
      if (!single) return this.changed([area]);
      this.book.emit({
        type: 'cells-changed',
        sheet: this,
        ranges: [area],
        source: this.book.source,
        valueBefore,
        // Read when the event is sent: a formula has its result only after the recalculation.
        get valueAfter() {
          return valueAfter();
        },
      });
    });
  }

  /** Reads what is written as typed input and puts it into the cell. */
  private enter(row: number, column: number, input: string | number | boolean): void {
    if (this.merges.length > 0) {
      // Believed of Excel: what is written behind a merged area's first cell is dropped.
      const merge = this.mergeAt(row, column);
      if (merge && (merge.row !== row || merge.column !== column)) return;
    }
    const style = this.styleIndexAt(row, column);
    this.writeCell(row, column, this.entered(input, style));
  }

  private entered(input: string | number | boolean, style: number): CellData | undefined {
    const format = this.book.styles.get(style).numberFormat ?? 'General';
    if (typeof input !== 'string') {
      if (format !== '@') return { value: input, style };
      // A number that is put into a cell of text format becomes text, as when it is typed.
      return { value: typeof input === 'boolean' ? String(input).toUpperCase() : String(input), style };
    }
    if (input === '') return style === 0 ? undefined : { value: null, style };
    const { value, formula, numberFormat } = parseInput(input, format);
    // Only a cell without a format of its own takes the one that the input suggests (45% → 0%).
    const typed =
      format === 'General' && numberFormat !== undefined && numberFormat !== 'General'
        ? this.book.styles.derive(style, { numberFormat }, `nf:${numberFormat}`)
        : style;
    return { value, ...(formula === undefined ? {} : { formula }), style: typed };
  }

  /** Puts a cell and records what was there; no checks, no events. For the model's own files. */
  writeCell(row: number, column: number, cell: CellData | undefined): void {
    let line = this.rows[row];
    const before = line?.[column];
    if (before === cell) return;
    if (!line) {
      if (!cell) return;
      line = [];
      this.rows[row] = line;
    }
    if (cell) line[column] = cell;
    else if (column === line.length - 1) line.length = column;
    else delete line[column];
    this.book.journal.recordCell(this, row, column, before, cell);
    this.book.version++;
  }

  /** Empties cells: contents, formats (with conditional formats), or everything (validation and notes too). */
  clear(area: Area, what: ClearWhat): void {
    this.book.transaction(undefined, 'clear', () => {
      if (what !== 'formats') {
        assertCellsEditable(this, [area]);
        this.forEachCell(area, (row, column, cell) => {
          if (cell.value !== null || cell.formula !== undefined) {
            this.writeCell(row, column, cell.style === 0 ? undefined : { value: null, style: cell.style });
          }
        });
        this.book.markDirty(this, area);
        this.changed([area]);
      }
      if (what !== 'contents') {
        clearFormats(this, area);
        this.clearConditionalFormats([area]);
      }
      if (what === 'all') {
        this.setValidation([area], undefined);
        this.put(
          'notes',
          this.notes.filter((n) => !contains(area, n.row, n.column)),
          'notes',
        );
        this.unmerge(area);
      }
    });
  }

  /** Calls back for every stored cell of the area. The callback may write. */
  forEachCell(area: Area, callback: (row: number, column: number, cell: CellData) => void): void {
    const bottom = Math.min(area.row + area.rowCount, this.rows.length);
    for (let r = area.row; r < bottom; r++) {
      const line = this.rows[r];
      if (!line) continue;
      const right = Math.min(area.column + area.columnCount, line.length);
      for (let c = area.column; c < right; c++) {
        const cell = line[c];
        if (cell) callback(r, c, cell);
      }
    }
  }

  changed(ranges: readonly Area[]): void {
    this.book.emit({ type: 'cells-changed', sheet: this, ranges, source: this.book.source });
  }

  // ---- formats ----

  /** Changes the format of all cells of an area. @throws HostError AccessDenied on a protected sheet */
  setStyle(area: Area, patch: StylePatch): void {
    this.book.transaction(undefined, 'format', () => restyle(this, area, patch));
  }

  setColumns(column: number, count: number, patch: Partial<ColumnRecord>): void {
    this.book.transaction(undefined, 'columns', () => {
      const next = new Map(this.columns);
      for (let c = column; c < column + count; c++) next.set(c, { ...next.get(c), ...patch });
      this.put('columns', next, 'columns');
    });
  }

  setRows(row: number, count: number, patch: Partial<RowRecord>): void {
    this.book.transaction(undefined, 'rows', () => {
      const next = new Map(this.rowRecords);
      for (let r = row; r < row + count; r++) next.set(r, { ...next.get(r), ...patch });
      this.put('rowRecords', next, 'rows');
      if (patch.hidden !== undefined) {
        const range = { row, column: 0, rowCount: count, columnCount: 16_384 };
        this.book.emit({
          type: 'rows-hidden',
          sheet: this,
          range,
          hidden: patch.hidden,
          source: this.book.source,
        });
      }
    });
  }

  // ---- structure ----

  insertRows = (row: number, count: number): void => shiftSheet(this, { axis: 'row', at: row, count });
  deleteRows = (row: number, count: number): void =>
    shiftSheet(this, { axis: 'row', at: row, count: -count });
  insertColumns = (column: number, count: number): void =>
    shiftSheet(this, { axis: 'column', at: column, count });
  deleteColumns = (column: number, count: number): void =>
    shiftSheet(this, { axis: 'column', at: column, count: -count });

  /** Merges an area; only the first cell keeps its value, as in Excel. */
  merge(area: Area, across = false): void {
    this.book.transaction(undefined, 'merge', () => {
      const lines = across
        ? Array.from({ length: area.rowCount }, (_, i) => ({ ...area, row: area.row + i, rowCount: 1 }))
        : [area];
      for (const line of lines) {
        if (line.rowCount * line.columnCount === 1) continue;
        this.forEachCell(line, (row, column, cell) => {
          if (row === line.row && column === line.column) return;
          if (cell.value !== null || cell.formula)
            this.writeCell(row, column, { value: null, style: cell.style });
        });
        this.put('merges', [...this.merges.filter((m) => !intersect(m, line)), line], 'merges');
        this.book.markDirty(this, line);
      }
    });
  }

  unmerge(area: Area): void {
    if (!this.merges.some((m) => intersect(m, area))) return;
    this.book.transaction(undefined, 'unmerge', () =>
      this.put(
        'merges',
        this.merges.filter((m) => !intersect(m, area)),
        'merges',
      ),
    );
  }

  // ---- records ----

  /** Replaces a member that holds records or a plain value, so that it can be undone. */
  put<K extends keyof SheetModel & string>(key: K, value: this[K], what: string = key): void {
    this.book.transaction(undefined, what, () => {
      this.book.journal.set(this as SheetModel, key, value as SheetModel[K]);
      this.book.version++;
      this.book.emit({ type: 'other-changed', sheet: this, what, source: this.book.source });
    });
  }

  /** Adds a rule at the top of the priorities, as Excel does, or at a position. */
  addConditionalFormat(record: Omit<ConditionalFormatRecord, 'id'>, position = 0): ConditionalFormatRecord {
    const added = { ...record, id: this.book.newId() };
    const list = this.conditionalFormats.slice();
    list.splice(position, 0, added);
    this.put('conditionalFormats', list);
    return added;
  }

  updateConditionalFormat(id: string, patch: Partial<ConditionalFormatRecord>): void {
    this.put(
      'conditionalFormats',
      this.conditionalFormats.map((cf) => (cf.id === id ? { ...cf, ...patch } : cf)),
    );
  }

  removeConditionalFormat(id: string): void {
    this.put(
      'conditionalFormats',
      this.conditionalFormats.filter((cf) => cf.id !== id),
    );
  }

  /** Takes the areas out of every rule; rules without any area left are gone. */
  clearConditionalFormats(areas: readonly Area[]): void {
    const next = this.conditionalFormats.flatMap((cf) => {
      const rest = areas.reduce<readonly Area[]>((left, area) => subtractAll(left, area), cf.areas);
      if (rest.length === 0) return [];
      const same = rest.length === cf.areas.length && rest.every((a, i) => sameArea(a, cf.areas[i]!));
      return [same ? cf : { ...cf, areas: rest }];
    });
    const same =
      next.length === this.conditionalFormats.length &&
      next.every((cf, i) => cf === this.conditionalFormats[i]);
    if (!same) this.put('conditionalFormats', next);
  }

  /** Gives an area a rule of data validation, or none. */
  setValidation(areas: readonly Area[], rule: Omit<ValidationRecord, 'areas'> | undefined): void {
    const hit = this.dataValidations.some((v) => v.areas.some((a) => areas.some((b) => intersect(a, b))));
    if (!hit && !rule) return;
    const rest = this.dataValidations.flatMap((v) => {
      const left = areas.reduce<readonly Area[]>((remaining, area) => subtractAll(remaining, area), v.areas);
      return left.length === 0 ? [] : [{ ...v, areas: left }];
    });
    this.put('dataValidations', rule ? [...rest, { ...rule, areas }] : rest);
  }
}

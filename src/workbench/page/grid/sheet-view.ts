/** What the grid knows of a sheet beyond the model: how much of it is shown, positions, heights that follow texts. */
import type { CellData, StyleData } from '../../../ooxml/workbook-data';
import { type Area, MAX_COLUMNS, MAX_ROWS } from '../../host/model/addresses';
import type { SheetModel } from '../../host/model/sheet-model';
import { Axis, columnPixels, rowPixels } from './axis';
import { fontOf, lineHeightOf, PADDING } from './cell-look';
import { wrappedLines } from './measure-text';
import type { Place, Terrain } from './selection';

/** Browsers don't show elements beyond some 30 million pixels; a million rows of 20 pixels stay below. */
const LEAST_ROWS = 300;
const LEAST_COLUMNS = 40;
const MARGIN_ROWS = 150;
const MARGIN_COLUMNS = 12;
/** Excel doesn't make rows higher than this by itself. */
const MAX_AUTO_POINTS = 409;
const DEFAULT_ROW_PIXELS = 20;

export class SheetView implements Terrain {
  rowCount = 0;
  columnCount = 0;
  rows: Axis = new Axis(0, () => 0);
  columns: Axis = new Axis(0, () => 0);
  /** Where the grid was scrolled to, so that it is there again when the sheet is shown again. */
  scroll = { top: 0, left: 0 };
  /** Goes up when positions change. */
  layout = 0;
  private reach: Place = { row: 0, column: 0 };
  private readonly autoHeights = new Map<number, number>();
  private mergeIndex: { merges: readonly Area[]; byRow: Map<number, Area[]> } | undefined;
  private built:
    | { columns: SheetModel['columns']; rows: SheetModel['rowRecords']; merges: readonly Area[] }
    | undefined;
  private stale = true;

  constructor(readonly sheet: SheetModel) {
    this.measureRows(0, Number.POSITIVE_INFINITY);
    this.refresh();
  }

  /** The frozen rows and columns. */
  get frozen(): { rows: number; columns: number } {
    const { freeze } = this.sheet;
    return {
      rows: Math.min(freeze?.rows ?? 0, this.rowCount),
      columns: Math.min(freeze?.columns ?? 0, this.columnCount),
    };
  }

  /** Makes room so that a place can be shown. */
  include(place: Place): void {
    if (place.row >= MAX_ROWS || place.column >= MAX_COLUMNS) return;
    this.reach = {
      row: Math.max(this.reach.row, place.row),
      column: Math.max(this.reach.column, place.column),
    };
    if (place.row + 20 > this.rowCount || place.column + 4 > this.columnCount) this.stale = true;
    this.refresh();
  }

  /** Tells that cells changed, so that the heights of their rows may follow. */
  cellsChanged(ranges: readonly Area[]): void {
    for (const range of ranges) this.measureRows(range.row, range.row + range.rowCount);
    this.stale = true;
  }

  /** Brings counts and positions up to date with the model. */
  refresh(): void {
    const { sheet } = this;
    const moved =
      this.built?.columns !== sheet.columns ||
      this.built.rows !== sheet.rowRecords ||
      this.built.merges !== sheet.merges;
    if (!this.stale && !moved) return;
    if (this.built && (this.built.columns !== sheet.columns || this.built.merges !== sheet.merges)) {
      this.measureRows(0, Number.POSITIVE_INFINITY);
    }
    this.stale = false;
    this.built = { columns: sheet.columns, rows: sheet.rowRecords, merges: sheet.merges };
    const used = sheet.usedRange();
    const bottom = used ? used.row + used.rowCount : 0;
    const right = used ? used.column + used.columnCount : 0;
    this.rowCount = Math.min(
      MAX_ROWS,
      Math.max(LEAST_ROWS, bottom + MARGIN_ROWS, this.reach.row + MARGIN_ROWS),
    );
    this.columnCount = Math.min(
      MAX_COLUMNS,
      Math.max(LEAST_COLUMNS, right + MARGIN_COLUMNS, this.reach.column + MARGIN_COLUMNS),
    );
    this.rows = new Axis(this.rowCount, (row) => this.rowSize(row));
    this.columns = new Axis(this.columnCount, (column) => this.columnSize(column));
    this.layout++;
  }

  private rowSize(row: number): number {
    const record = this.sheet.rowRecords.get(row);
    if (record?.hidden) return 0;
    if (record?.height !== undefined) return rowPixels(record.height);
    return this.autoHeights.get(row) ?? DEFAULT_ROW_PIXELS;
  }

  private columnSize(column: number): number {
    return this.sheet.isColumnHidden(column) ? 0 : columnPixels(this.sheet.columnWidth(column));
  }

  /** Rows without a height of their own are as high as their largest font and their wrapped texts. */
  private measureRows(from: number, to: number): void {
    const { rows, rowRecords } = this.sheet;
    for (let r = from; r < Math.min(to, rows.length); r++) {
      const line = rows[r];
      if (!line || rowRecords.get(r)?.height !== undefined) continue;
      let height = DEFAULT_ROW_PIXELS;
      line.forEach((cell, c) => {
        if (cell && cell.value !== null) height = Math.max(height, this.heightOf(cell, r, c));
      });
      if (height > DEFAULT_ROW_PIXELS) this.autoHeights.set(r, Math.min(height, rowPixels(MAX_AUTO_POINTS)));
      else this.autoHeights.delete(r);
    }
  }

  private heightOf(cell: CellData, row: number, column: number): number {
    const style: StyleData = this.sheet.book.styles.get(cell.style);
    const lineHeight = lineHeightOf(style);
    const multiline = typeof cell.value === 'string' && (style.wrap || cell.value.includes('\n'));
    // Merged cells don't make a row higher, in Excel either.
    if (!multiline || !style.wrap || this.mergeAt(row, column)) return lineHeight + 1;
    const width = this.columnSize(column) - 2 * PADDING - (style.indent ?? 0) * 9;
    return wrappedLines(String(cell.value), fontOf(style), Math.max(8, width)) * lineHeight + 1;
  }

  // ---- terrain ----

  get merges(): readonly Area[] {
    return this.sheet.merges;
  }

  isBlank(row: number, column: number): boolean {
    return this.sheet.valueAt(row, column) === null;
  }

  isHidden(axis: 'row' | 'column', index: number): boolean {
    return axis === 'row' ? this.sheet.isRowHidden(index) : this.sheet.isColumnHidden(index);
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.mergesOfRow(row)?.find((m) => column >= m.column && column < m.column + m.columnCount);
  }

  /** The merged areas that a row has a part in. */
  mergesOfRow(row: number): readonly Area[] | undefined {
    const { merges } = this.sheet;
    if (merges.length === 0) return undefined;
    if (this.mergeIndex?.merges !== merges) {
      const byRow = new Map<number, Area[]>();
      for (const merge of merges) {
        // Whole columns that are merged would fill the index; such merges don't occur in sheets of tables.
        const bottom = Math.min(merge.row + merge.rowCount, merge.row + 10_000);
        for (let r = merge.row; r < bottom; r++) {
          const list = byRow.get(r);
          if (list) list.push(merge);
          else byRow.set(r, [merge]);
        }
      }
      this.mergeIndex = { merges, byRow };
    }
    return this.mergeIndex.byRow.get(row);
  }
}

import { wireValue } from '../events';
import { type Area, intersect } from '../model/addresses';
import { HostError, invalidArgument, itemNotFound } from '../model/errors';
import { assertUnprotected } from '../model/protection';
import type { SheetModel } from '../model/sheet-model';
import { tableColumnName } from '../model/to-data';
import type { TableRecord } from '../model/types';
import type { WorkbookModel } from '../model/workbook-model';
import { rangeArgument } from './arguments';
import { HostCollection, type HostContext, HostObject } from './base';
import { RangeObject } from './range';
import { WorksheetObject } from './worksheets';

/** The data cells of a table, which its name stands for. */
export function areaOfTable(
  model: WorkbookModel,
  name: string,
): { sheet: SheetModel; area: Area } | undefined {
  const key = name.toLowerCase();
  for (const sheet of model.sheets) {
    const table = sheet.tables.find((t) => t.name.toLowerCase() === key);
    if (table) return { sheet, area: bodyOf(table) };
  }
  return undefined;
}

function bodyOf({ area, hasHeader, hasTotals }: TableRecord): Area {
  const above = hasHeader ? 1 : 0;
  return { ...area, row: area.row + above, rowCount: area.rowCount - above - (hasTotals ? 1 : 0) };
}

export class TableCollectionObject extends HostCollection<TableObject> {
  readonly className = 'TableCollection';

  constructor(
    host: HostContext,
    private readonly sheet?: SheetModel,
  ) {
    super(host);
  }
  list(): TableObject[] {
    const sheets = this.sheet ? [this.sheet] : this.host.model.sheets;
    return sheets.flatMap((sheet) => sheet.tables.map((t) => new TableObject(this.host, sheet, t.id)));
  }
  get count(): number {
    return this.list().length;
  }
  add(address: unknown, hasHeaders: boolean): TableObject {
    const range = rangeArgument(this.host, address, this.sheet ?? this.host.model.activeSheet);
    const { sheet } = range;
    assertUnprotected(sheet);
    if (
      sheet.tables.some((t) => intersect(t.area, range.area)) ||
      sheet.merges.some((m) => intersect(m, range.area))
    ) {
      throw new HostError('InvalidArgument', 'A table cannot overlap another table or merged cells.');
    }
    const { model } = this.host;
    const id = model.newId();
    let n = 1;
    const taken = new Set(model.sheets.flatMap((s) => s.tables.map((t) => t.name.toLowerCase())));
    while (taken.has(`tabla${n}`)) n++;
    model.transaction(undefined, 'table', () => {
      let { area } = range;
      // Without headers Excel puts a header row above the data.
      if (!hasHeaders) {
        sheet.insertRows(area.row, 1);
        area = { ...area, rowCount: area.rowCount + 1 };
      } else if (area.rowCount === 1) area = { ...area, rowCount: 2 };
      const record = {
        id,
        name: `Tabla${n}`,
        area,
        hasHeader: true,
        hasTotals: false,
        styleName: 'TableStyleMedium2',
      };
      sheet.put('tables', [...sheet.tables, record]);
      fillHeaders(sheet, record);
    });
    return new TableObject(this.host, sheet, id);
  }
  getItemOrNullObject(key: string): TableObject | null {
    const lower = String(key).toLowerCase();
    return this.list().find((t) => t.id === key || t.name.toLowerCase() === lower) ?? null;
  }
  getItem(key: string): TableObject {
    const item = this.getItemOrNullObject(key);
    if (!item) throw itemNotFound();
    return item;
  }
}

/** Headers are texts and not blank: Excel names blank ones and turns numbers into text. */
function fillHeaders(sheet: SheetModel, table: TableRecord): void {
  for (let i = 0; i < table.area.columnCount; i++) {
    const [row, column] = [table.area.row, table.area.column + i];
    const name = tableColumnName(sheet, table, i);
    if (sheet.valueAt(row, column) === name) continue;
    sheet.writeCell(row, column, { value: name, style: sheet.styleIndexAt(row, column) });
  }
}

export class TableObject extends HostObject {
  readonly className = 'Table';

  constructor(
    host: HostContext,
    readonly sheet: SheetModel,
    private readonly recordId: string,
  ) {
    super(host);
  }
  override identity() {
    return { Id: this.recordId };
  }
  get id(): string {
    return this.recordId;
  }
  get record(): TableRecord {
    const record = this.sheet.tables.find((t) => t.id === this.id);
    if (!record) throw itemNotFound();
    return record;
  }
  private change(patch: Partial<TableRecord>): void {
    this.sheet.put(
      'tables',
      this.sheet.tables.map((t) => (t.id === this.id ? { ...t, ...patch } : t)),
    );
  }
  private range(area: Area): RangeObject {
    return new RangeObject(this.host, this.sheet, area);
  }
  get name(): string {
    return this.record.name;
  }
  set name(value: string) {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(value)) throw invalidArgument();
    const other = this.host.model.sheets
      .flatMap((s) => s.tables)
      .find((t) => t.name.toLowerCase() === value.toLowerCase());
    if (other && other.id !== this.id) {
      throw new HostError(
        'ItemAlreadyExists',
        'A resource with the same name or identifier already exists.',
        409,
      );
    }
    this.change({ name: value });
  }
  get style(): string {
    return this.record.styleName;
  }
  set style(value: string) {
    this.change({ styleName: value });
  }
  get showHeaders(): boolean {
    return this.record.hasHeader;
  }
  get showTotals(): boolean {
    return this.record.hasTotals;
  }
  get worksheet() {
    return new WorksheetObject(this.host, this.sheet);
  }
  get columns() {
    return new TableColumnCollectionObject(this.host, this);
  }
  getRange(): RangeObject {
    return this.range(this.record.area);
  }
  getHeaderRowRange(): RangeObject {
    if (!this.record.hasHeader) throw itemNotFound();
    return this.range({ ...this.record.area, rowCount: 1 });
  }
  getDataBodyRange(): RangeObject {
    return this.range(bodyOf(this.record));
  }
  resize(newRange: unknown): void {
    const { area, sheet } = rangeArgument(this.host, newRange, this.sheet);
    const clash = this.sheet.tables.some((t) => t.id !== this.id && intersect(t.area, area));
    if (sheet !== this.sheet || area.row !== this.record.area.row || area.rowCount < 2 || clash)
      throw invalidArgument();
    this.change({ area });
    fillHeaders(this.sheet, this.record);
  }
  clearFilters(): void {
    // The host keeps no criteria of filters.
  }
  /** The cells stay, with what they hold. */
  convertToRange(): RangeObject {
    const range = this.getRange();
    this.sheet.put(
      'tables',
      this.sheet.tables.filter((t) => t.id !== this.id),
    );
    return range;
  }
  /** Deletes the table and its contents. */
  delete(): void {
    const { area } = this.record;
    this.host.model.transaction(undefined, 'delete table', () => {
      this.sheet.put(
        'tables',
        this.sheet.tables.filter((t) => t.id !== this.id),
      );
      this.sheet.clear(area, 'all');
    });
  }
}

export class TableColumnCollectionObject extends HostCollection<TableColumnObject> {
  readonly className = 'TableColumnCollection';

  constructor(
    host: HostContext,
    private readonly table: TableObject,
  ) {
    super(host);
  }
  list(): TableColumnObject[] {
    return Array.from(
      { length: this.table.record.area.columnCount },
      (_, i) => new TableColumnObject(this.host, this.table, i),
    );
  }
  get count(): number {
    return this.list().length;
  }
  getItemOrNullObject(key: string | number): TableColumnObject | null {
    const lower = String(key).toLowerCase();
    return this.list().find((c) => c.id === key || c.name.toLowerCase() === lower) ?? null;
  }
  getItem(key: string | number): TableColumnObject {
    const item = this.getItemOrNullObject(key);
    if (!item) throw itemNotFound();
    return item;
  }
}

export class TableColumnObject extends HostObject {
  readonly className = 'TableColumn';

  constructor(
    host: HostContext,
    private readonly table: TableObject,
    private readonly position: number,
  ) {
    super(host);
  }
  override identity() {
    return { Id: this.id };
  }
  get id(): number {
    return this.position + 1;
  }
  get index(): number {
    return this.position;
  }
  get name(): string {
    return tableColumnName(this.table.sheet, this.table.record, this.position);
  }
  get values(): (string | number | boolean)[][] {
    const { area } = this.getRange();
    return Array.from({ length: area.rowCount }, (_, i) => [
      wireValue(this.table.sheet.valueAt(area.row + i, area.column)),
    ]);
  }
  private part(area: Area): RangeObject {
    const column = this.table.record.area.column + this.position;
    return new RangeObject(this.host, this.table.sheet, { ...area, column, columnCount: 1 });
  }
  getRange(): RangeObject {
    return this.part(this.table.record.area);
  }
  getDataBodyRange(): RangeObject {
    return this.part(bodyOf(this.table.record));
  }
  getHeaderRowRange(): RangeObject {
    return this.part({ ...this.table.record.area, rowCount: 1 });
  }
}

import {
  type Area,
  intersect,
  parseArea,
  splitList,
  splitSheet,
  tryParseArea,
  wholeSheet,
} from '../model/addresses';
import { copiedCharts } from '../model/charts';
import { HostError, invalidArgument, itemNotFound } from '../model/errors';
import { SheetModel } from '../model/sheet-model';
import { normaliseColor } from '../model/styles';
import { AutoFilterObject } from './auto-filter';
import { HostCollection, type HostContext, HostObject } from './base';
import { ChartCollectionObject } from './charts';
import { CommentCollectionObject, NoteCollectionObject } from './comments';
import { WorksheetFreezePanesObject } from './freeze-panes';
import { areaOfName, NamedItemCollectionObject } from './names';
import { PageLayoutObject } from './page-layout';
import { WorksheetProtectionObject } from './protection';
import { RangeObject } from './range';
import { RangeAreasObject } from './range-areas';
import { WorksheetCustomPropertyCollectionObject } from './settings';
import { areaOfTable, TableCollectionObject } from './tables';

/** Address texts longer than this are cut, as in Excel (documented limit of `getRanges`). */
const MAX_ADDRESS_ARGUMENT = 8192;

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

export class WorksheetObject extends HostObject {
  readonly className = 'Worksheet';

  constructor(
    host: HostContext,
    readonly sheet: SheetModel,
  ) {
    super(host);
  }
  override identity() {
    return { Id: this.sheet.id };
  }
  override eventTarget() {
    return this.sheet.id;
  }

  get id(): string {
    return this.sheet.id;
  }
  get name(): string {
    return this.sheet.name;
  }
  set name(value: unknown) {
    this.host.model.renameSheet(this.sheet, String(value));
  }
  get position(): number {
    return this.host.model.sheets.indexOf(this.sheet);
  }
  set position(value: number) {
    if (!Number.isInteger(value) || value < 0) throw invalidArgument();
    this.host.model.moveSheet(this.sheet, value);
  }
  get visibility(): string {
    const entry = Object.entries(VISIBILITY).find(([, v]) => v === this.sheet.visibility);
    return entry![0];
  }
  set visibility(value: string) {
    const visibility = VISIBILITY[value as keyof typeof VISIBILITY];
    if (!visibility) throw invalidArgument();
    this.host.model.setVisibility(this.sheet, visibility);
  }
  get tabColor(): string {
    return this.sheet.tabColor ?? '';
  }
  set tabColor(value: unknown) {
    const color = value === '' ? undefined : normaliseColor(String(value));
    if (color === undefined && value !== '') throw invalidArgument();
    this.sheet.put('tabColor', color);
  }
  get showGridlines(): boolean {
    return this.sheet.showGridlines;
  }
  set showGridlines(value: boolean) {
    this.sheet.put('showGridlines', value);
  }
  get showHeadings(): boolean {
    return this.sheet.showHeadings;
  }
  set showHeadings(value: boolean) {
    this.sheet.put('showHeadings', value);
  }
  set gridlines(value: boolean) {
    this.showGridlines = value;
  }
  set headings(value: boolean) {
    this.showHeadings = value;
  }
  get standardHeight(): number {
    return 15;
  }
  get standardWidth(): number {
    return 8.43;
  }

  get names() {
    return new NamedItemCollectionObject(this.host, this.sheet);
  }
  get tables() {
    return new TableCollectionObject(this.host, this.sheet);
  }
  get charts() {
    return new ChartCollectionObject(this.host, this.sheet);
  }
  get comments() {
    return new CommentCollectionObject(this.host, this.sheet);
  }
  get notes() {
    return new NoteCollectionObject(this.host, this.sheet);
  }
  get protection() {
    return new WorksheetProtectionObject(this.host, this.sheet);
  }
  get freezePanes() {
    return new WorksheetFreezePanesObject(this.host, this.sheet);
  }
  get pageLayout() {
    return new PageLayoutObject(this.host, this.sheet);
  }
  get autoFilter() {
    return new AutoFilterObject(this.host, this.sheet);
  }
  get customProperties() {
    return new WorksheetCustomPropertyCollectionObject(this.host, this.sheet);
  }

  /** An address, a name or a table on this sheet; without an argument the whole sheet. */
  getRange(address?: string | null): RangeObject {
    const area = address ? this.areaOf(address) : wholeSheet;
    return new RangeObject(this.host, this.sheet, area);
  }
  getRanges(address?: string | null): RangeAreasObject {
    if (!address) return new RangeAreasObject(this.host, this.sheet, [wholeSheet]);
    const parts = splitList(String(address).slice(0, MAX_ADDRESS_ARGUMENT));
    if (parts.length === 0) throw invalidArgument();
    return new RangeAreasObject(
      this.host,
      this.sheet,
      parts.map((part) => this.areaOf(part)),
    );
  }
  private areaOf(address: string): Area {
    const { sheet, reference } = splitSheet(String(address).slice(0, MAX_ADDRESS_ARGUMENT));
    if (sheet !== undefined && sheet.toLowerCase() !== this.sheet.name.toLowerCase()) throw invalidArgument();
    const area = tryParseArea(reference.trim());
    if (area) return area;
    const named =
      areaOfName(this.host.model, reference, this.sheet) ?? areaOfTable(this.host.model, reference);
    if (named?.sheet === this.sheet) return named.area;
    return parseArea(reference);
  }
  getCell(row: number, column: number): RangeObject {
    return this.getRangeByIndexes(row, column, 1, 1);
  }
  getRangeByIndexes(row: number, column: number, rowCount: number, columnCount: number): RangeObject {
    const area = { row, column, rowCount, columnCount };
    const numbers = [row, column, rowCount, columnCount].every(Number.isInteger);
    const inside = numbers && intersect(area, wholeSheet);
    if (!inside || inside.rowCount !== rowCount || inside.columnCount !== columnCount)
      throw invalidArgument();
    return new RangeObject(this.host, this.sheet, area);
  }
  getUsedRange(valuesOnly?: boolean): RangeObject {
    return this.getRange().getUsedRange(valuesOnly);
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean): RangeObject | null {
    return this.getRange().getUsedRangeOrNullObject(valuesOnly);
  }
  getNextOrNullObject(visibleOnly = false): WorksheetObject | null {
    return this.neighbour(1, visibleOnly);
  }
  getPreviousOrNullObject(visibleOnly = false): WorksheetObject | null {
    return this.neighbour(-1, visibleOnly);
  }
  private neighbour(step: 1 | -1, visibleOnly: boolean): WorksheetObject | null {
    const { sheets } = this.host.model;
    for (let i = this.position + step; i >= 0 && i < sheets.length; i += step) {
      const sheet = sheets[i]!;
      if (!visibleOnly || sheet.visibility === 'visible') return new WorksheetObject(this.host, sheet);
    }
    return null;
  }

  activate(): void {
    this.host.model.activate(this.sheet);
  }
  calculate(): void {
    this.host.model.calculate(true);
  }
  delete(): void {
    this.host.model.deleteSheet(this.sheet);
  }

  /**
   * Copies the sheet. Its custom properties are lost in the copy, as in Excel (office-js #5486), and copying
   * cannot be undone.
   */
  copy(positionType: string = 'None', relativeTo?: WorksheetObject): WorksheetObject {
    const { model } = this.host;
    let n = 2;
    const base = this.sheet.name.slice(0, 26);
    while (model.sheetNamed(`${base} (${n})`)) n++;
    const copy = new SheetModel(model, model.newId(), `${base} (${n})`);
    copySheet(this.sheet, copy);
    const end = model.sheets.length;
    const anchor = relativeTo ? model.sheets.indexOf(relativeTo.sheet) : -1;
    const positions: Record<string, number> = {
      None: end,
      End: end,
      Beginning: 0,
      Before: anchor,
      After: anchor + 1,
    };
    const position = positions[positionType];
    if (position === undefined || position < 0) throw invalidArgument();
    model.insertSheet(copy, position);
    model.journal.clear();
    return new WorksheetObject(this.host, copy);
  }
}

function copySheet(from: SheetModel, to: SheetModel): void {
  from.rows.forEach((row, r) => {
    to.rows[r] = row.slice();
  });
  to.visibility = from.visibility;
  to.columns = from.columns;
  to.rowRecords = from.rowRecords;
  to.merges = from.merges;
  to.freeze = from.freeze;
  to.autoFilter = from.autoFilter;
  to.conditionalFormats = from.conditionalFormats.map((cf) => ({ ...cf, id: to.book.newId() }));
  to.dataValidations = from.dataValidations;
  to.tables = from.tables.map((table) => {
    const id = to.book.newId();
    return { ...table, id, name: `${table.name}_${id.slice(-5, -1)}` };
  });
  to.charts = copiedCharts(from, to);
  to.notes = from.notes;
  to.protection = from.protection;
  to.tabColor = from.tabColor;
  to.pageSetup = from.pageSetup;
  to.showGridlines = from.showGridlines;
  to.showHeadings = from.showHeadings;
}

export class WorksheetCollectionObject extends HostCollection<WorksheetObject> {
  readonly className = 'WorksheetCollection';

  list(): WorksheetObject[] {
    return this.host.model.sheets.map((sheet) => new WorksheetObject(this.host, sheet));
  }
  /** Without a name the sheet gets the next free one. */
  add(name?: string | null): WorksheetObject {
    return new WorksheetObject(this.host, this.host.model.addSheet(name ? String(name) : undefined));
  }
  /** By name or id. */
  getItemOrNullObject(key: string): WorksheetObject | null {
    const { model } = this.host;
    const sheet = model.sheetById(key) ?? model.sheetNamed(String(key));
    return sheet ? new WorksheetObject(this.host, sheet) : null;
  }
  getItem(key: string): WorksheetObject {
    const item = this.getItemOrNullObject(key);
    if (!item) throw itemNotFound();
    return item;
  }
  getActiveWorksheet(): WorksheetObject {
    return new WorksheetObject(this.host, this.host.model.activeSheet);
  }
  override getCount(visibleOnly = false): number {
    return this.host.model.sheets.filter((s) => !visibleOnly || s.visibility === 'visible').length;
  }
  private pick(visibleOnly: boolean, last: boolean): WorksheetObject {
    const sheets = this.host.model.sheets.filter((s) => !visibleOnly || s.visibility === 'visible');
    const sheet = last ? sheets.at(-1) : sheets[0];
    if (!sheet) throw new HostError('ItemNotFound', undefined, 404);
    return new WorksheetObject(this.host, sheet);
  }
  getFirst(visibleOnly = false): WorksheetObject {
    return this.pick(visibleOnly, false);
  }
  getLast(visibleOnly = false): WorksheetObject {
    return this.pick(visibleOnly, true);
  }
}

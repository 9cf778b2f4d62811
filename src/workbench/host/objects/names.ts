import { wireValue } from '../events';
import { type Area, quoteSheet, tryParseArea } from '../model/addresses';
import { HostError, invalidArgument, itemNotFound } from '../model/errors';
import { fixedReference, referenceOfFormula } from '../model/formula-refs';
import type { SheetModel } from '../model/sheet-model';
import type { NameRecord } from '../model/types';
import type { WorkbookModel } from '../model/workbook-model';
import { HostCollection, type HostContext, HostObject } from './base';
import { RangeObject } from './range';
import { WorksheetObject } from './worksheets';

/** Names that Excel keeps for itself: print areas, print titles, filters. */
const isBuiltIn = (name: NameRecord) => name.name.toLowerCase().startsWith('_xlnm.');

/** What a name refers to, when that is one area. */
export function areaOfRecord(
  model: WorkbookModel,
  name: NameRecord,
): { sheet: SheetModel; area: Area } | undefined {
  const reference = referenceOfFormula(name.formula);
  const area = reference && tryParseArea(reference.local);
  if (!reference || !area) return undefined;
  const sheet =
    reference.sheet === undefined ? model.sheetById(name.sheetId) : model.sheetNamed(reference.sheet);
  return sheet && { sheet, area };
}

/** The area of a defined name: the sheet's own names come before the workbook's. */
export function areaOfName(
  model: WorkbookModel,
  name: string,
  sheet?: SheetModel,
): { sheet: SheetModel; area: Area } | undefined {
  const key = name.toLowerCase();
  const same = model.names.filter((n) => n.name.toLowerCase() === key);
  const record =
    same.find((n) => sheet && n.sheetId === sheet.id) ?? same.find((n) => n.sheetId === undefined);
  return record && areaOfRecord(model, record);
}

export class NamedItemCollectionObject extends HostCollection<NamedItemObject> {
  readonly className = 'NamedItemCollection';

  constructor(
    host: HostContext,
    private readonly sheet?: SheetModel,
  ) {
    super(host);
  }
  list(): NamedItemObject[] {
    return this.host.model.names
      .filter((name) => name.sheetId === this.sheet?.id && !isBuiltIn(name))
      .map((name) => new NamedItemObject(this.host, name.id));
  }
  getItemOrNullObject(key: string): NamedItemObject | null {
    const lower = String(key).toLowerCase();
    return (
      this.list().find((item) => item.identity()._Id === key || item.name.toLowerCase() === lower) ?? null
    );
  }
  getItem(key: string): NamedItemObject {
    const item = this.getItemOrNullObject(key);
    if (!item) throw itemNotFound();
    return item;
  }
  add(name: string, reference: unknown, comment?: string | null): NamedItemObject {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || name.length > 255 || tryParseArea(name)) {
      throw invalidArgument(`"${name}" cannot be a name.`);
    }
    if (this.getItemOrNullObject(name)) {
      throw new HostError(
        'ItemAlreadyExists',
        'A resource with the same name or identifier already exists.',
        409,
      );
    }
    const formula =
      reference instanceof RangeObject
        ? `${quoteSheet(reference.sheet.name)}!${fixedReference(reference.area)}`
        : String(reference).replace(/^=/, '');
    const id = this.host.model.newId();
    const record: NameRecord = {
      id,
      name,
      formula,
      hidden: false,
      comment: comment ?? '',
      ...(this.sheet ? { sheetId: this.sheet.id } : {}),
    };
    this.host.model.setNames([...this.host.model.names, record]);
    return new NamedItemObject(this.host, id);
  }
}

export class NamedItemObject extends HostObject {
  readonly className = 'NamedItem';

  constructor(
    host: HostContext,
    private readonly id: string,
  ) {
    super(host);
  }
  override identity() {
    return { _Id: this.id };
  }
  private get record(): NameRecord {
    const record = this.host.model.names.find((name) => name.id === this.id);
    if (!record) throw itemNotFound();
    return record;
  }
  private change(patch: Partial<NameRecord>): void {
    const { model } = this.host;
    model.setNames(model.names.map((name) => (name.id === this.id ? { ...name, ...patch } : name)));
  }
  get name(): string {
    return this.record.name;
  }
  get formula(): string {
    return `=${this.record.formula}`;
  }
  set formula(value: unknown) {
    this.change({ formula: String(value).replace(/^=/, '') });
  }
  get comment(): string {
    return this.record.comment;
  }
  set comment(value: string) {
    this.change({ comment: value });
  }
  get visible(): boolean {
    return !this.record.hidden;
  }
  set visible(value: boolean) {
    this.change({ hidden: !value });
  }
  get scope(): string {
    return this.record.sheetId === undefined ? 'Workbook' : 'Worksheet';
  }
  private get computed() {
    const { model } = this.host;
    const home = model.sheetById(this.record.sheetId) ?? model.sheets[0]!;
    return model.evaluate(home, 0, 0, this.formula);
  }
  get type(): string {
    if (/#REF!/.test(this.record.formula)) return 'Error';
    if (areaOfRecord(this.host.model, this.record)) return 'Range';
    const value = this.computed;
    if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
    if (typeof value === 'boolean') return 'Boolean';
    return value !== null && typeof value === 'object' ? 'Error' : 'String';
  }
  /** The address of a range; otherwise what the formula gives. */
  get value(): string | number | boolean {
    return this.type === 'Range' || this.type === 'Error' ? this.record.formula : wireValue(this.computed);
  }
  get worksheetOrNullObject(): WorksheetObject | null {
    const sheet = this.host.model.sheetById(this.record.sheetId);
    return sheet ? new WorksheetObject(this.host, sheet) : null;
  }
  getRangeOrNullObject(): RangeObject | null {
    const found = areaOfRecord(this.host.model, this.record);
    return found ? new RangeObject(this.host, found.sheet, found.area) : null;
  }
  getRange(): RangeObject {
    const range = this.getRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }
  delete(): void {
    const { model } = this.host;
    model.setNames(model.names.filter((name) => name.id !== this.id));
  }
}

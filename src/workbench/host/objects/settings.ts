import { itemNotFound } from '../model/errors';
import type { SheetModel } from '../model/sheet-model';
import { HostCollection, type HostContext, HostObject } from './base';

/** `workbook.settings`: kept in the file for this add-in, by key, as JSON. */
export class SettingCollectionObject extends HostCollection<SettingObject> {
  readonly className = 'SettingCollection';

  list(): SettingObject[] {
    return [...this.host.model.settings.keys()].map((key) => new SettingObject(this.host, key));
  }
  getItemOrNullObject(key: string): SettingObject | null {
    return this.host.model.settings.has(key) ? new SettingObject(this.host, key) : null;
  }
  getItem(key: string): SettingObject {
    const item = this.getItemOrNullObject(key);
    if (!item) throw itemNotFound();
    return item;
  }
  /** Sets or adds. */
  add(key: string, value: unknown): SettingObject {
    const setting = new SettingObject(this.host, String(key));
    setting.value = value;
    return setting;
  }
}

export class SettingObject extends HostObject {
  readonly className = 'Setting';

  constructor(
    host: HostContext,
    private readonly settingKey: string,
  ) {
    super(host);
  }
  override identity() {
    return { _Id: this.settingKey };
  }
  get key(): string {
    return this.settingKey;
  }
  get value(): unknown {
    const text = this.host.model.settings.get(this.key);
    if (text === undefined) throw itemNotFound();
    return JSON.parse(text);
  }
  set value(value: unknown) {
    const { model } = this.host;
    model.setSettings(new Map(model.settings).set(this.key, JSON.stringify(value ?? null)));
  }
  delete(): void {
    const next = new Map(this.host.model.settings);
    next.delete(this.key);
    this.host.model.setSettings(next);
  }
}

export class WorksheetCustomPropertyCollectionObject extends HostCollection<WorksheetCustomPropertyObject> {
  readonly className = 'WorksheetCustomPropertyCollection';

  constructor(
    host: HostContext,
    private readonly sheet: SheetModel,
  ) {
    super(host);
  }
  private item(key: string) {
    return new WorksheetCustomPropertyObject(this.host, this.sheet, key);
  }
  list(): WorksheetCustomPropertyObject[] {
    return [...this.sheet.customProperties.keys()].map((key) => this.item(key));
  }
  /** Keys are compared without regard to case. */
  private find(key: string): string | undefined {
    const lower = String(key).toLowerCase();
    return [...this.sheet.customProperties.keys()].find((k) => k.toLowerCase() === lower);
  }
  getItemOrNullObject(key: string): WorksheetCustomPropertyObject | null {
    const found = this.find(key);
    return found === undefined ? null : this.item(found);
  }
  getItem(key: string): WorksheetCustomPropertyObject {
    const item = this.getItemOrNullObject(key);
    if (!item) throw itemNotFound();
    return item;
  }
  add(key: string, value: string): WorksheetCustomPropertyObject {
    const item = this.item(this.find(key) ?? String(key));
    item.value = value;
    return item;
  }
}

export class WorksheetCustomPropertyObject extends HostObject {
  readonly className = 'WorksheetCustomProperty';

  constructor(
    host: HostContext,
    private readonly sheet: SheetModel,
    private readonly propertyKey: string,
  ) {
    super(host);
  }
  override identity() {
    return { _Id: this.propertyKey };
  }
  get key(): string {
    return this.propertyKey;
  }
  get value(): string {
    return this.sheet.customProperties.get(this.propertyKey) ?? '';
  }
  set value(value: string) {
    this.sheet.put(
      'customProperties',
      new Map(this.sheet.customProperties).set(this.propertyKey, String(value)),
    );
  }
  delete(): void {
    const next = new Map(this.sheet.customProperties);
    next.delete(this.propertyKey);
    this.sheet.put('customProperties', next);
  }
}

import { accessDenied, HostError } from '../model/errors';
import { type Permission, passwordHash, passwordOpens } from '../model/protection';
import type { SheetModel } from '../model/sheet-model';
import { type HostContext, HostObject } from './base';

/** The library's options and the attributes of the file; an attribute of `0` allows. */
const OPTIONS: Readonly<
  Record<string, Permission | 'objects' | 'scenarios' | 'pivotTables' | 'insertHyperlinks'>
> = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowEditObjects: 'objects',
  allowEditScenarios: 'scenarios',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
};

export class WorksheetProtectionObject extends HostObject {
  readonly className = 'WorksheetProtection';

  constructor(
    host: HostContext,
    private readonly sheet: SheetModel,
  ) {
    super(host);
  }
  get protected(): boolean {
    return this.sheet.protection !== undefined;
  }
  get options(): Record<string, unknown> {
    const attributes = this.sheet.protection ?? {};
    const options: Record<string, unknown> = {};
    for (const [option, attribute] of Object.entries(OPTIONS)) {
      const fallback = attribute === 'objects' || attribute === 'scenarios' ? '0' : '1';
      options[option] = (attributes[attribute] ?? fallback) === '0';
    }
    const unlockedOnly = attributes.selectLockedCells === '1';
    options.selectionMode =
      attributes.selectUnlockedCells === '1' ? 'None' : unlockedOnly ? 'Unlocked' : 'Normal';
    return options;
  }
  get isPasswordProtected(): boolean {
    return Boolean(this.sheet.protection?.password ?? this.sheet.protection?.hashValue);
  }
  /** Protecting cannot be undone in Excel. @throws HostError AccessDenied on a protected sheet (documented) */
  protect(options?: Record<string, unknown> | null, password?: string | null): void {
    if (this.sheet.protection) throw accessDenied('The worksheet is already protected.');
    const attributes: Record<string, string> = { sheet: '1' };
    for (const [option, attribute] of Object.entries(OPTIONS)) {
      const value = options?.[option];
      const isObject = attribute === 'objects' || attribute === 'scenarios';
      if (isObject) attributes[attribute] = value === true ? '0' : '1';
      else if (value === true) attributes[attribute] = '0';
    }
    if (options?.selectionMode === 'Unlocked') attributes.selectLockedCells = '1';
    if (options?.selectionMode === 'None') {
      attributes.selectLockedCells = '1';
      attributes.selectUnlockedCells = '1';
    }
    if (password) attributes.password = passwordHash(password);
    this.change(attributes);
  }
  unprotect(password?: string | null): void {
    if (!this.sheet.protection) return;
    if (!passwordOpens(this.sheet.protection, password ?? undefined)) {
      throw accessDenied('The password you supplied is not correct.');
    }
    this.change(undefined);
  }
  private change(attributes: Record<string, string> | undefined): void {
    const { model } = this.host;
    model.transaction(undefined, 'protection', () => {
      this.sheet.put('protection', attributes);
      model.journal.clear();
      model.emit({ type: 'sheet-protection', sheet: this.sheet, source: model.source });
    });
  }
}

export class WorkbookProtectionObject extends HostObject {
  readonly className = 'WorkbookProtection';

  get protected(): boolean {
    return this.host.model.structureProtection !== undefined;
  }
  protect(password?: string | null): void {
    if (this.protected) throw accessDenied('The workbook is already protected.');
    this.host.model.structureProtection = password ? { passwordHash: passwordHash(password) } : {};
  }
  unprotect(password?: string | null): void {
    const stored = this.host.model.structureProtection?.passwordHash;
    if (stored && stored !== passwordHash(password ?? '')) {
      throw new HostError('AccessDenied', 'The password you supplied is not correct.', 403);
    }
    this.host.model.structureProtection = undefined;
  }
}

import { tryParseArea } from '../model/addresses';
import { HostError, itemNotFound } from '../model/errors';
import { ApplicationObject, RuntimeObject } from './application';
import { HostObject } from './base';
import { CommentCollectionObject, NoteCollectionObject } from './comments';
import { NamedItemCollectionObject } from './names';
import { WorkbookProtectionObject } from './protection';
import { RangeObject } from './range';
import { RangeAreasObject } from './range-areas';
import { SettingCollectionObject } from './settings';
import { TableCollectionObject } from './tables';
import { WorksheetCollectionObject } from './worksheets';

/** The root of every request. */
export class WorkbookObject extends HostObject {
  readonly className = 'Workbook';

  get name(): string {
    return this.host.model.fileName;
  }
  get readOnly(): boolean {
    return false;
  }
  get worksheets() {
    return new WorksheetCollectionObject(this.host);
  }
  get tables() {
    return new TableCollectionObject(this.host);
  }
  get names() {
    return new NamedItemCollectionObject(this.host);
  }
  get settings() {
    return new SettingCollectionObject(this.host);
  }
  get comments() {
    return new CommentCollectionObject(this.host);
  }
  get notes() {
    return new NoteCollectionObject(this.host);
  }
  get protection() {
    return new WorkbookProtectionObject(this.host);
  }
  get application() {
    return new ApplicationObject(this.host);
  }
  /** What `context.runtime` is on the wire. */
  get _Runtime() {
    return new RuntimeObject(this.host);
  }

  /** The range of an event; its reference is the sheet's id and the address. */
  _GetRangeOrNullObjectForEventByReferenceId(reference: string): RangeObject | null {
    const [id, address = ''] = reference.split('!');
    const sheet = this.host.model.sheetById(id);
    const area = tryParseArea(address);
    return sheet && area ? new RangeObject(this.host, sheet, area) : null;
  }
  _GetRangeForEventByReferenceId(reference: string): RangeObject {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(reference);
    if (!range) throw itemNotFound();
    return range;
  }

  getSelectedRange(): RangeObject {
    const { sheet, range, ranges } = this.host.model.selection;
    if (ranges.length > 1) {
      throw new HostError('InvalidSelection', 'The current selection is invalid for this operation.');
    }
    return new RangeObject(this.host, sheet, range);
  }
  getSelectedRanges(): RangeAreasObject {
    const { sheet, ranges } = this.host.model.selection;
    return new RangeAreasObject(this.host, sheet, ranges);
  }
  getActiveCell(): RangeObject {
    const { sheet, range } = this.host.model.selection;
    return new RangeObject(this.host, sheet, {
      row: range.row,
      column: range.column,
      rowCount: 1,
      columnCount: 1,
    });
  }
}

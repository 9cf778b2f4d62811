import { type Area, MAX_COLUMNS, qualify } from '../model/addresses';
import { invalidArgument } from '../model/errors';
import type { SheetModel } from '../model/sheet-model';
import { HostCollection, type HostContext, HostObject } from './base';
import { ConditionalFormatCollectionObject } from './conditional-formats';
import { DataValidationObject } from './data-validation';
import { RangeFormatObject } from './formats';
import { MAX_ADDRESS, RangeObject } from './range';
import { WorksheetObject } from './worksheets';

/** Several rectangles of one sheet. */
export class RangeAreasObject extends HostObject {
  readonly className = 'RangeAreas';

  constructor(
    host: HostContext,
    readonly sheet: SheetModel,
    readonly ranges: readonly Area[],
  ) {
    super(host);
  }

  get address(): string {
    const list = this.ranges.map((area) => qualify(this.sheet.name, area)).join(',');
    return list.slice(0, MAX_ADDRESS);
  }
  get addressLocal(): string {
    return this.address;
  }
  get areaCount(): number {
    return this.ranges.length;
  }
  get cellCount(): number {
    const cells = this.ranges.reduce((sum, a) => sum + a.rowCount * a.columnCount, 0);
    return cells > 2 ** 31 - 1 ? -1 : cells;
  }
  get worksheet(): WorksheetObject {
    return new WorksheetObject(this.host, this.sheet);
  }
  get areas(): RangeCollectionObject {
    return new RangeCollectionObject(
      this.host,
      this.ranges.map((area) => new RangeObject(this.host, this.sheet, area)),
    );
  }
  private get target() {
    return { sheet: this.sheet, areas: this.ranges };
  }
  get format(): RangeFormatObject {
    return new RangeFormatObject(this.host, this.target);
  }
  get conditionalFormats(): ConditionalFormatCollectionObject {
    return new ConditionalFormatCollectionObject(this.host, this.target);
  }
  get dataValidation(): DataValidationObject {
    return new DataValidationObject(this.host, this.target);
  }
  clear(applyTo?: string): void {
    this.host.model.transaction(undefined, 'clear', () => {
      for (const area of this.ranges) new RangeObject(this.host, this.sheet, area).clear(applyTo);
    });
  }
  select(): void {
    this.host.model.select(this.sheet, this.ranges);
  }
  getEntireRow(): RangeAreasObject {
    const rows = this.ranges.map((a) => ({ ...a, column: 0, columnCount: MAX_COLUMNS }));
    return new RangeAreasObject(this.host, this.sheet, rows);
  }
  getOffsetRangeAreas(rows: number, columns: number): RangeAreasObject {
    const moved = this.ranges.map((a) => ({ ...a, row: a.row + rows, column: a.column + columns }));
    if (moved.some((a) => a.row < 0 || a.column < 0)) throw invalidArgument();
    return new RangeAreasObject(this.host, this.sheet, moved);
  }
}

export class RangeCollectionObject extends HostCollection<RangeObject> {
  readonly className = 'RangeCollection';
  constructor(
    host: HostContext,
    private readonly ranges: RangeObject[],
  ) {
    super(host);
  }
  list(): RangeObject[] {
    return this.ranges;
  }
  override getItemAt(index: number): RangeObject {
    const range = this.ranges[index];
    if (!range) throw invalidArgument();
    return range;
  }
}

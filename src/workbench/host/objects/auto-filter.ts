import { HostError, invalidArgument } from '../model/errors';
import { assertUnprotected } from '../model/protection';
import type { SheetModel } from '../model/sheet-model';
import { type HostContext, HostObject } from './base';
import { RangeObject } from './range';

/** The filter buttons of a sheet. The host draws them and doesn't filter. */
export class AutoFilterObject extends HostObject {
  readonly className = 'AutoFilter';

  constructor(
    host: HostContext,
    private readonly sheet: SheetModel,
  ) {
    super(host);
  }
  get enabled(): boolean {
    return this.sheet.autoFilter !== undefined;
  }
  get isDataFiltered(): boolean {
    return false;
  }
  apply(range: unknown, columnIndex?: number | null, criteria?: unknown): void {
    if (criteria || (columnIndex !== undefined && columnIndex !== null)) {
      throw new HostError('NotImplemented', 'The host applies filters without criteria only.', 501);
    }
    assertUnprotected(this.sheet);
    const target = range instanceof RangeObject ? range.area : undefined;
    if (range instanceof RangeObject && range.sheet !== this.sheet) throw invalidArgument();
    if (target) this.sheet.put('autoFilter', target);
    else throw invalidArgument();
  }
  clearCriteria(): void {
    // There are never criteria, see `apply`.
  }
  remove(): void {
    assertUnprotected(this.sheet);
    this.sheet.put('autoFilter', undefined);
  }
  getRangeOrNullObject(): RangeObject | null {
    return this.sheet.autoFilter ? new RangeObject(this.host, this.sheet, this.sheet.autoFilter) : null;
  }
}

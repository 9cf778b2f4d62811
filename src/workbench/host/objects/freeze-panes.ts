import { invalidArgument } from '../model/errors';
import type { SheetModel } from '../model/sheet-model';
import { rangeArgument } from './arguments';
import { type HostContext, HostObject } from './base';
import { RangeObject } from './range';

export class WorksheetFreezePanesObject extends HostObject {
  readonly className = 'WorksheetFreezePanes';

  constructor(
    host: HostContext,
    private readonly sheet: SheetModel,
  ) {
    super(host);
  }
  freezeRows(count = 0): void {
    this.freeze(count, 0);
  }
  freezeColumns(count = 0): void {
    this.freeze(0, count);
  }
  /** Freezes the rows and columns that the range, in the top left corner, covers. */
  freezeAt(range: unknown): void {
    const { area } = rangeArgument(this.host, range, this.sheet);
    this.freeze(area.row + area.rowCount, area.column + area.columnCount);
  }
  unfreeze(): void {
    this.sheet.put('freeze', undefined);
  }
  getLocationOrNullObject(): RangeObject | null {
    const { freeze } = this.sheet;
    if (!freeze) return null;
    const rowCount = freeze.rows || 1_048_576;
    const columnCount = freeze.columns || 16_384;
    return new RangeObject(this.host, this.sheet, { row: 0, column: 0, rowCount, columnCount });
  }
  private freeze(rows: number, columns: number): void {
    if (!Number.isInteger(rows) || !Number.isInteger(columns) || rows < 0 || columns < 0)
      throw invalidArgument();
    this.sheet.put('freeze', rows || columns ? { rows, columns } : undefined);
  }
}

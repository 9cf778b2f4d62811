import type { PageSetupData } from '../../../ooxml/workbook-data';
import { isWholeColumns, isWholeRows, quoteSheet, tryParseArea } from '../model/addresses';
import { invalidArgument } from '../model/errors';
import { fixedReference } from '../model/formula-refs';
import type { SheetModel } from '../model/sheet-model';
import { rangeArgument } from './arguments';
import { type HostContext, HostObject } from './base';
import { areaOfRecord } from './names';
import { RangeObject } from './range';

/** Paper sizes by the code of the file. */
const PAPER: Record<string, number> = {
  Letter: 1,
  Tabloid: 3,
  Legal: 5,
  Executive: 7,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
};

const PRINT_AREA = '_xlnm.Print_Area';

export class PageLayoutObject extends HostObject {
  readonly className = 'PageLayout';

  constructor(
    host: HostContext,
    private readonly sheet: SheetModel,
  ) {
    super(host);
  }
  private change(patch: Partial<PageSetupData>): void {
    this.sheet.put('pageSetup', { ...this.sheet.pageSetup, ...patch });
  }
  get orientation(): string {
    return this.sheet.pageSetup.landscape ? 'Landscape' : 'Portrait';
  }
  set orientation(value: string) {
    if (value !== 'Landscape' && value !== 'Portrait') throw invalidArgument();
    this.change({ landscape: value === 'Landscape' });
  }
  get paperSize(): string {
    const code = this.sheet.pageSetup.paper ?? 1;
    return Object.keys(PAPER).find((name) => PAPER[name] === code) ?? 'Letter';
  }
  set paperSize(value: string) {
    // The library spells some sizes in lower case in its enumeration.
    const key = Object.keys(PAPER).find((name) => name.toLowerCase() === String(value).toLowerCase());
    if (!key) throw invalidArgument();
    this.change({ paper: PAPER[key]! });
  }
  /** Fitting to pages; the host has no scale. */
  get zoom(): Record<string, number> {
    const { fitToWidth, fitToHeight } = this.sheet.pageSetup;
    if (fitToWidth === undefined && fitToHeight === undefined) return { scale: 100 };
    return {
      ...(fitToWidth ? { horizontalFitToPages: fitToWidth } : {}),
      ...(fitToHeight ? { verticalFitToPages: fitToHeight } : {}),
    };
  }
  set zoom(value: unknown) {
    const zoom = value as { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
    if (zoom === null || typeof zoom !== 'object') throw invalidArgument();
    if (zoom.scale !== undefined && zoom.scale !== null && zoom.scale !== 100) {
      throw invalidArgument('The host fits to pages and has no scale.');
    }
    const fits = zoom.horizontalFitToPages != null || zoom.verticalFitToPages != null;
    // The file's 0 means "as many pages as needed" beside the other direction.
    const { pageSetup } = this.sheet;
    const { fitToWidth: _width, fitToHeight: _height, ...rest } = pageSetup;
    this.sheet.put(
      'pageSetup',
      fits
        ? { ...rest, fitToWidth: zoom.horizontalFitToPages ?? 0, fitToHeight: zoom.verticalFitToPages ?? 0 }
        : rest,
    );
  }
  setPrintTitleColumns(columns: unknown): void {
    const { area } = rangeArgument(this.host, columns, this.sheet);
    if (!isWholeColumns(area)) throw invalidArgument();
    this.change({ repeatColumns: fixedReference(area) });
  }
  getPrintTitleColumnsOrNullObject(): RangeObject | null {
    const { repeatColumns } = this.sheet.pageSetup;
    const area = repeatColumns && tryParseArea(repeatColumns);
    return area ? new RangeObject(this.host, this.sheet, area) : null;
  }
  setPrintTitleRows(rows: unknown): void {
    const { area } = rangeArgument(this.host, rows, this.sheet);
    if (!isWholeRows(area)) throw invalidArgument();
    this.change({ repeatRows: fixedReference(area) });
  }
  getPrintTitleRowsOrNullObject(): RangeObject | null {
    const { repeatRows } = this.sheet.pageSetup;
    const area = repeatRows && tryParseArea(repeatRows);
    return area ? new RangeObject(this.host, this.sheet, area) : null;
  }
  setPrintArea(range: unknown): void {
    const { area } = rangeArgument(this.host, range, this.sheet);
    const { model } = this.host;
    const others = model.names.filter((n) => n.name !== PRINT_AREA || n.sheetId !== this.sheet.id);
    model.setNames([
      ...others,
      {
        id: model.newId(),
        name: PRINT_AREA,
        formula: `${quoteSheet(this.sheet.name)}!${fixedReference(area)}`,
        sheetId: this.sheet.id,
        hidden: false,
        comment: '',
      },
    ]);
  }
  getPrintAreaOrNullObject(): RangeObject | null {
    const { model } = this.host;
    const name = model.names.find((n) => n.name === PRINT_AREA && n.sheetId === this.sheet.id);
    const found = name && areaOfRecord(model, name);
    return found ? new RangeObject(this.host, found.sheet, found.area) : null;
  }
}

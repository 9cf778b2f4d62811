/** What new sheets and workbooks begin with: nothing in them, and every member that the data must have. */
import type { SheetData, WorkbookData } from './workbook-data';

/** A visible sheet without cells. Each call gives lists and maps of its own. */
export function blankSheet(name: string): SheetData {
  return {
    name,
    visibility: 'visible',
    rows: [],
    columns: new Map(),
    rowProperties: new Map(),
    merges: [],
    conditionalFormats: [],
    dataValidations: [],
    tables: [],
    notes: [],
    showGridlines: true,
    customProperties: new Map(),
  };
}

/** A workbook of these sheets, the first one active, with the default style only. */
export function blankWorkbook(sheets: SheetData[] = []): WorkbookData {
  return {
    sheets,
    activeSheet: 0,
    names: [],
    styles: [{}],
    addInSettings: new Map(),
    structureProtected: false,
    date1904: false,
    notKept: [],
  };
}

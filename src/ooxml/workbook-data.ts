/**
 * What an .xlsx file says, as plain data: the common ground of whoever reads or writes such files.
 * It knows the file format only; neither plans nor Office.js.
 *
 * Rows and columns are 0-based everywhere; widths are in characters and heights in points, as in the file.
 */

/** An error value of a cell, such as `#REF!`. */
export interface CellErrorValue {
  readonly error: string;
}

/** A cell's value; `null` is a blank cell. Dates are serial numbers, as Excel keeps them. */
export type CellValueData = null | number | string | boolean | CellErrorValue;

export interface CellData {
  /** The value, or the cached result of the formula; `null` beside a formula means that there is none cached. */
  value: CellValueData;
  /** The formula with its leading `=`, in English function names and A1 notation. Shared formulas are expanded. */
  formula?: string;
  /** True when the formula is an array formula that fills `arrayRange`. */
  arrayRange?: string;
  /** Index into `WorkbookData.styles`; 0 is the workbook's default. */
  style: number;
}

export interface BorderData {
  /** Excel's line style: thin, medium, thick, dashed, dotted, double, hair … */
  style: string;
  /** `#RRGGBB`, upper case. */
  color: string;
}

/** The format of a cell. Absent members mean the default. Colours are `#RRGGBB`, upper case; theme colours are resolved. */
export interface StyleData {
  numberFormat?: string;
  font?: {
    name?: string;
    size?: number;
    bold?: boolean;
    italic?: boolean;
    underline?: boolean;
    strikethrough?: boolean;
    color?: string;
  };
  fill?: string;
  horizontal?: 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  vertical?: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  wrap?: boolean;
  indent?: number;
  rotation?: number;
  border?: { left?: BorderData; right?: BorderData; top?: BorderData; bottom?: BorderData };
  /** Cells are locked unless this says false. */
  locked?: boolean;
  hiddenFormula?: boolean;
}

export interface ConditionalFormatData {
  /** A1 references separated by spaces, as in `sqref`. */
  range: string;
  type: 'expression' | 'cellIs' | 'other';
  /** Lower is applied first. */
  priority: number;
  stopIfTrue: boolean;
  /** For `cellIs`: lessThan, between … */
  operator?: string;
  /** Without the leading `=`. */
  formulas: string[];
  style: StyleData;
  /** For `other` (data bars, icon sets, colour scales …): the rule's XML as it was read, written back unchanged. */
  xml?: string;
}

export interface DataValidationData {
  range: string;
  type: 'none' | 'list' | 'whole' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom';
  operator?: string;
  formula1?: string;
  formula2?: string;
  allowBlank: boolean;
  /** Excel's in-cell drop-down (the file stores its opposite). */
  showDropDown: boolean;
  errorStyle?: 'stop' | 'warning' | 'information';
  showError: boolean;
  errorTitle?: string;
  error?: string;
  showPrompt: boolean;
  promptTitle?: string;
  prompt?: string;
}

export interface TableData {
  name: string;
  range: string;
  columns: string[];
  hasHeader: boolean;
  hasTotals: boolean;
  styleName?: string;
}

export interface NoteData {
  row: number;
  column: number;
  author: string;
  text: string;
}

/** A point of a sheet: a cell and how far into it, in EMU (12,700 to a point). */
export interface ChartAnchorPoint {
  row: number;
  column: number;
  x: number;
  y: number;
}

export interface ChartSeriesData {
  kind: 'column' | 'bar' | 'line' | 'area' | 'pie';
  name?: string;
  /** The cell that the name comes from, without `=`; then `name` is what it says. */
  nameFrom?: string;
  /** References such as `Tablero!$B$3:$B$14`, without `=`. */
  categories?: string;
  values: string;
  /** Of the fill, or of the line. `#RRGGBB`, upper case. */
  color?: string;
  /** Whether each value is written at its bar or point. */
  labels?: boolean;
}

/** A chart over a sheet, as far as this data knows charts. */
export interface ChartData {
  name: string;
  /** For screen readers. */
  altText?: string;
  title?: string;
  grouping: 'clustered' | 'stacked' | 'percentStacked';
  series: ChartSeriesData[];
  from: ChartAnchorPoint;
  to: ChartAnchorPoint;
  /** Whether it moves and grows with its cells (the default), only moves, or stays. */
  placement?: 'oneCell' | 'absolute';
  legend?: 'top' | 'bottom' | 'left' | 'right' | 'corner';
  valueAxis: {
    minimum?: number;
    maximum?: number;
    majorUnit?: number;
    numberFormat?: string;
    gridlines?: boolean;
  };
  categoryAxis: {
    /** From the last to the first. */
    reversed?: boolean;
    /** Where the value axis crosses it, other than at its beginning. */
    valueAxisAt?: 'maximum';
  };
  /** Between the columns or bars of one category and the next, in percent of their width. */
  gapWidth?: number;
  /** Whether hidden cells are left out, as Excel does unless it is told otherwise. */
  visibleOnly: boolean;
}

export interface PageSetupData {
  landscape?: boolean;
  /** Excel's paper code: 1 letter, 5 legal, 9 A4. */
  paper?: number;
  fitToWidth?: number;
  fitToHeight?: number;
  /** For example `$1:$8`. */
  repeatRows?: string;
  /** For example `$A:$B`. */
  repeatColumns?: string;
}

export interface SheetData {
  name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  /** `rows[r][c]`; rows and cells that hold nothing are absent (sparse arrays). */
  rows: (CellData | undefined)[][];
  columns: Map<number, { width?: number; hidden?: boolean; style?: number }>;
  rowProperties: Map<number, { height?: number; hidden?: boolean; style?: number }>;
  /** A1 references of merged areas. */
  merges: string[];
  /** Rows and columns that stay when scrolling. */
  freeze?: { rows: number; columns: number };
  autoFilter?: string;
  conditionalFormats: ConditionalFormatData[];
  dataValidations: DataValidationData[];
  tables: TableData[];
  notes: NoteData[];
  /** Absent when there are none. */
  charts?: ChartData[];
  /** Present when the sheet is protected; the attributes of `sheetProtection` as written. */
  protection?: Record<string, string>;
  tabColor?: string;
  pageSetup?: PageSetupData;
  showGridlines: boolean;
  /** Worksheet custom properties by key. */
  customProperties: Map<string, string>;
}

export interface NameData {
  name: string;
  /** Without the leading `=`. */
  formula: string;
  /** The sheet that the name is local to. */
  sheet?: string;
  hidden?: boolean;
  comment?: string;
}

export interface WorkbookData {
  sheets: SheetData[];
  activeSheet: number;
  names: NameData[];
  styles: StyleData[];
  /** Settings of add-ins as Excel keeps them in the file: by key, the value as JSON text. */
  addInSettings: Map<string, string>;
  /** The add-in that those settings belong to, as its manifest and store name it. */
  addInReference?: { id: string; version: string; store: string; storeType: string };
  /** Whether the structure is protected (sheets cannot be added, renamed or removed). */
  structureProtected: boolean;
  date1904: boolean;
  /** What the file holds and this data cannot: 'pictures', 'pivot tables', 'macros', 'external links' … */
  notKept: string[];
}

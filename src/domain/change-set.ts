/**
 * A change set says what is to be written, as data: it can be shown, inverted and compared with what is there
 * before anything is written. Templates, marks and reports produce it; `excel` and files carry it out.
 */
import type { CellRange } from './address';
import type { Severity } from './finding';

/**
 * What is put into a cell: `null` leaves it alone, `''` empties it, a text that begins with `=` is a formula (English,
 * A1). An apostrophe in front, as a person would type it, makes any text a text and is no part of it.
 */
export type CellInput = null | string | number | boolean;

/** `#RRGGBB`. */
export type Color = string;

export interface CellFormat {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontColor?: Color;
  readonly fontSize?: number;
  readonly fill?: Color;
  readonly horizontal?: 'Left' | 'Center' | 'Right' | 'General';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** A thin line around and between the cells. */
  readonly borders?: Color;
  /** A stronger line below the range. */
  readonly bottomBorder?: Color;
  readonly locked?: boolean;
}

export type Validation =
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A list from cells: a formula that gives a range, with its leading `=` (a defined name, for catalogues). */
  | { readonly kind: 'list-from'; readonly source: string }
  | { readonly kind: 'decimal'; readonly minimum?: number; readonly maximum?: number }
  | { readonly kind: 'custom'; readonly formula: string };

/** What the cell says when something else is typed. */
export interface ValidationMessages {
  readonly style: 'stop' | 'warning' | 'information';
  readonly title: string;
  readonly message: string;
  readonly promptTitle?: string;
  readonly prompt?: string;
}

/** A native conditional format that belongs to a template (traffic lights, checks), not a mark. */
export interface TemplateConditionalFormat {
  readonly range: CellRange;
  /** A formula relative to the range's first cell, with its leading `=`. */
  readonly formula: string;
  readonly fill?: Color;
  readonly fontColor?: Color;
  readonly bold?: boolean;
  /** Shown instead of the cell's own, such as a sign before red percentages. */
  readonly numberFormat?: string;
}

/**
 * A native chart over cells; it follows them without the add-in. Bars run from the top to the bottom. Hidden cells are drawn
 * too, so that the cells that feed a chart may be hidden.
 */
export interface ChartSpec {
  /** Unique on its sheet: writing a chart of the same name again replaces it. */
  readonly name: string;
  readonly type: 'column' | 'bar' | 'column-stacked' | 'bar-stacked' | 'line' | 'column-and-line';
  readonly title: string;
  /**
   * What the chart shows, in words, for screen readers. Files keep it; Excel's API has no member for it, so whoever writes a
   * chart also says it in a cell.
   */
  readonly altText: string;
  readonly series: readonly {
    readonly name: string;
    readonly categories: CellRange;
    readonly values: CellRange;
    readonly color: Color;
    /** In `column-and-line`: how this one is drawn. */
    readonly as?: 'column' | 'line';
  }[];
  /** The cells that it covers. */
  readonly place: CellRange;
  /** Of the value axis. */
  readonly numberFormat?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly legend: boolean;
  /** Whether each value is written at its bar. */
  readonly labels?: boolean;
}

/** A mark on cells: a conditional format with our sentinel, over whatever is there. */
export interface Mark {
  readonly severity: Severity;
  readonly ranges: readonly CellRange[];
}

export type Change =
  | {
      readonly kind: 'add-sheet';
      readonly name: string;
      /** Our own mark on the sheet (a worksheet custom property), by which it is found again. */
      readonly role: SheetRole;
      /** Put behind this sheet; at the end without it. */
      readonly after?: string;
      readonly tabColor?: Color;
      readonly activate?: boolean;
    }
  /** Removes the sheet of a role, when there is one. */
  | {
      readonly kind: 'remove-own-sheet';
      readonly role: Exclude<SheetRole, 'plan' | SharedRole>;
    }
  /**
   * The one sheet of a role (*Hallazgos*, *Cumplimiento*): emptied when there is one already, whatever it is called by
   * now, else added at the end. When a sheet that is not ours has the wanted name, a number is put behind it. The other
   * changes of the set address the sheet by the wanted name.
   */
  | {
      readonly kind: 'own-sheet';
      readonly name: string;
      readonly role: Exclude<SheetRole, 'plan' | SharedRole>;
      readonly tabColor?: Color;
      readonly activate?: boolean;
    }
  /**
   * A sheet that the workbook has once and that people go on with (*Ajustes*, *Catálogos*, *Justificaciones*): where there is none of the role yet,
   * it is added at the end and `changes` fill it; where there is one, nothing of it is touched. Other changes never address
   * it: they use its defined names.
   */
  | {
      readonly kind: 'shared-sheet';
      readonly name: string;
      readonly role: SharedRole;
      readonly changes: readonly Change[];
    }
  /** A defined name of the workbook for a range; set anew where there is one that no longer refers to cells. */
  | {
      readonly kind: 'name';
      readonly name: string;
      readonly range: CellRange;
      /** A column that users extend: the name covers it down to its last entry (at least its first cell). */
      readonly growing?: boolean;
    }
  | { readonly kind: 'chart'; readonly sheet: string; readonly chart: ChartSpec }
  | {
      readonly kind: 'column-hidden';
      readonly sheet: string;
      readonly column: number;
      readonly columnCount: number;
    }
  | {
      readonly kind: 'write';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly CellInput[])[];
    }
  | { readonly kind: 'format'; readonly ranges: readonly CellRange[]; readonly format: CellFormat }
  | {
      readonly kind: 'column-width';
      readonly sheet: string;
      readonly column: number;
      readonly columnCount: number /** In characters of the default font. */;
      readonly width: number;
    }
  | {
      readonly kind: 'row-height';
      readonly sheet: string;
      readonly row: number;
      readonly rowCount: number /** In points. */;
      readonly height: number;
    }
  | { readonly kind: 'merge'; readonly range: CellRange }
  | { readonly kind: 'freeze'; readonly sheet: string; readonly rows: number; readonly columns: number }
  | {
      readonly kind: 'validation';
      readonly ranges: readonly CellRange[];
      readonly validation: Validation;
      readonly messages: ValidationMessages;
    }
  | { readonly kind: 'conditional-format'; readonly format: TemplateConditionalFormat }
  | { readonly kind: 'auto-filter'; readonly range: CellRange }
  | {
      readonly kind: 'print';
      readonly sheet: string;
      readonly landscape: boolean;
      readonly paper: 'letter' | 'legal' | 'a4';
      readonly fitToWidth: number;
      /** At most so many pages one below the other; as many as it takes without it. */
      readonly fitToHeight?: number;
      /** What is printed; everything without it. */
      readonly area?: CellRange;
      /** 0-based, both ends included. */
      readonly repeatRows?: { readonly first: number; readonly last: number };
      /** 0-based, both ends included: the names of a table that is wider than a page. */
      readonly repeatColumns?: { readonly first: number; readonly last: number };
    }
  /** Takes away every mark of ours, in the whole workbook. */
  | { readonly kind: 'clear-marks' }
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'setting'; readonly key: string /** JSON text. */; readonly value: string };

/** Sheets that people go on with: never emptied, never removed by us. */
export type SharedRole = 'settings' | 'catalogue' | 'justifications';

/** What a sheet of ours is for. */
export type SheetRole =
  | 'plan'
  | 'findings'
  | 'compliance'
  | 'settings'
  | 'catalogue'
  | 'dashboard'
  | 'justifications';

export interface ChangeSet {
  readonly changes: readonly Change[];
}

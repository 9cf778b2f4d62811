/** The plain records that the model keeps. All are replaced, never changed in place: undo keeps the old ones. */
import type { CellValueData, DataValidationData, StyleData } from '../../../ooxml/workbook-data';
import type { Area, Shift } from './addresses';
import type { SheetModel } from './sheet-model';

/** Who made a change: a person at the grid, the add-in, or somebody else in a shared workbook. */
export type ChangeSource = 'user' | 'addin' | 'remote';

/** A rule of conditional formatting; the order of the sheet's list is the priority, the first wins. */
export interface ConditionalFormatRecord {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly type: 'custom' | 'cellValue' | 'other';
  /** The client library's name of the kind: Custom, CellValue, DataBar, ColorScale … */
  readonly kind: string;
  readonly stopIfTrue: boolean;
  readonly operator?: string;
  /** Without the leading `=`; relative to the top left cell of the first area. */
  readonly formulas: readonly string[];
  readonly style: StyleData;
  readonly xml?: string;
}

export interface ValidationRecord extends Omit<DataValidationData, 'range'> {
  readonly areas: readonly Area[];
}

export interface TableRecord {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  readonly styleName: string;
}

export interface NoteRecord {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

export interface CommentRecord {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  readonly resolved: boolean;
  readonly replies: readonly { id: string; author: string; text: string }[];
}

export interface NameRecord {
  readonly id: string;
  readonly name: string;
  /** Without the leading `=`. */
  readonly formula: string;
  /** The id of the sheet that the name is local to. */
  readonly sheetId?: string;
  readonly hidden: boolean;
  readonly comment: string;
}

export interface ColumnRecord {
  readonly width?: number;
  readonly hidden?: boolean;
  readonly style?: number;
}

export interface RowRecord {
  readonly height?: number;
  readonly hidden?: boolean;
  readonly style?: number;
}

export type ModelEvent =
  | {
      readonly type: 'cells-changed';
      readonly sheet: SheetModel;
      readonly ranges: readonly Area[];
      readonly source: ChangeSource;
      /** For a change of a single cell. */
      readonly valueBefore?: CellValueData;
      readonly valueAfter?: CellValueData;
    }
  | {
      readonly type: 'structure-changed';
      readonly sheet: SheetModel;
      readonly shift: Shift;
      readonly source: ChangeSource;
    }
  | {
      readonly type: 'formats-changed';
      readonly sheet: SheetModel;
      readonly ranges: readonly Area[];
      readonly source: ChangeSource;
    }
  | {
      readonly type: 'rows-hidden';
      readonly sheet: SheetModel;
      readonly range: Area;
      readonly hidden: boolean;
      readonly source: ChangeSource;
    }
  | { readonly type: 'sheet-added'; readonly sheet: SheetModel; readonly source: ChangeSource }
  | { readonly type: 'sheet-deleted'; readonly sheet: SheetModel; readonly source: ChangeSource }
  | {
      readonly type: 'sheet-renamed';
      readonly sheet: SheetModel;
      readonly before: string;
      readonly source: ChangeSource;
    }
  | {
      readonly type: 'sheet-moved';
      readonly sheet: SheetModel;
      readonly before: number;
      readonly after: number;
      readonly source: ChangeSource;
    }
  | {
      readonly type: 'sheet-visibility';
      readonly sheet: SheetModel;
      readonly before: SheetModel['visibility'];
      readonly source: ChangeSource;
    }
  | {
      readonly type: 'sheet-activated';
      readonly sheet: SheetModel;
      readonly previous: SheetModel | undefined;
    }
  | { readonly type: 'sheet-protection'; readonly sheet: SheetModel; readonly source: ChangeSource }
  | {
      readonly type: 'selection-changed';
      readonly sheet: SheetModel;
      readonly range: Area;
      readonly ranges: readonly Area[];
    }
  | { readonly type: 'calculated'; readonly sheet: SheetModel; readonly ranges: readonly Area[] }
  /** Anything else that a view may show: names, tables, comments, notes, freeze panes, page layout. */
  | {
      readonly type: 'other-changed';
      readonly sheet?: SheetModel;
      readonly what: string;
      readonly source: ChangeSource;
    };

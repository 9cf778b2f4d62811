/** Every class that requests can meet, for the table of members and its test. */
import { ApplicationObject, RuntimeObject } from './application';
import { AutoFilterObject } from './auto-filter';
import { RangeBorderCollectionObject, RangeBorderObject } from './borders';
import {
  ChartAxesObject,
  ChartAxisObject,
  ChartFillObject,
  ChartGridlinesObject,
  ChartLegendObject,
  ChartLineFormatObject,
  ChartTitleObject,
} from './chart-parts';
import { ChartSeriesCollectionObject, ChartSeriesFormatObject, ChartSeriesObject } from './chart-series';
import { ChartCollectionObject, ChartObject } from './charts';
import { CommentCollectionObject, CommentObject, NoteCollectionObject, NoteObject } from './comments';
import {
  CellValueConditionalFormatObject,
  ConditionalFormatCollectionObject,
  ConditionalFormatObject,
  ConditionalFormatRuleObject,
  CustomConditionalFormatObject,
} from './conditional-formats';
import {
  ConditionalRangeBorderCollectionObject,
  ConditionalRangeBorderObject,
  ConditionalRangeFillObject,
  ConditionalRangeFontObject,
  ConditionalRangeFormatObject,
} from './conditional-range-format';
import { DataValidationObject } from './data-validation';
import { FormatProtectionObject, RangeFillObject, RangeFontObject, RangeFormatObject } from './formats';
import { WorksheetFreezePanesObject } from './freeze-panes';
import { NamedItemCollectionObject, NamedItemObject } from './names';
import { PageLayoutObject } from './page-layout';
import { WorkbookProtectionObject, WorksheetProtectionObject } from './protection';
import { RangeObject } from './range';
import { RangeAreasObject, RangeCollectionObject } from './range-areas';
import {
  SettingCollectionObject,
  SettingObject,
  WorksheetCustomPropertyCollectionObject,
  WorksheetCustomPropertyObject,
} from './settings';
import { TableCollectionObject, TableColumnCollectionObject, TableColumnObject, TableObject } from './tables';
import { WorkbookObject } from './workbook';
import { WorksheetCollectionObject, WorksheetObject } from './worksheets';

/** By the name that the client library uses. */
export const HOST_CLASSES: Readonly<Record<string, { readonly prototype: object }>> = {
  Application: ApplicationObject,
  AutoFilter: AutoFilterObject,
  CellValueConditionalFormat: CellValueConditionalFormatObject,
  Chart: ChartObject,
  ChartAxes: ChartAxesObject,
  ChartAxis: ChartAxisObject,
  ChartCollection: ChartCollectionObject,
  ChartFill: ChartFillObject,
  ChartGridlines: ChartGridlinesObject,
  ChartLegend: ChartLegendObject,
  ChartLineFormat: ChartLineFormatObject,
  ChartSeries: ChartSeriesObject,
  ChartSeriesCollection: ChartSeriesCollectionObject,
  ChartSeriesFormat: ChartSeriesFormatObject,
  ChartTitle: ChartTitleObject,
  Comment: CommentObject,
  CommentCollection: CommentCollectionObject,
  ConditionalFormat: ConditionalFormatObject,
  ConditionalFormatCollection: ConditionalFormatCollectionObject,
  ConditionalFormatRule: ConditionalFormatRuleObject,
  ConditionalRangeBorder: ConditionalRangeBorderObject,
  ConditionalRangeBorderCollection: ConditionalRangeBorderCollectionObject,
  ConditionalRangeFill: ConditionalRangeFillObject,
  ConditionalRangeFont: ConditionalRangeFontObject,
  ConditionalRangeFormat: ConditionalRangeFormatObject,
  CustomConditionalFormat: CustomConditionalFormatObject,
  DataValidation: DataValidationObject,
  FormatProtection: FormatProtectionObject,
  NamedItem: NamedItemObject,
  NamedItemCollection: NamedItemCollectionObject,
  Note: NoteObject,
  NoteCollection: NoteCollectionObject,
  PageLayout: PageLayoutObject,
  Range: RangeObject,
  RangeAreas: RangeAreasObject,
  RangeBorder: RangeBorderObject,
  RangeBorderCollection: RangeBorderCollectionObject,
  RangeCollection: RangeCollectionObject,
  RangeFill: RangeFillObject,
  RangeFont: RangeFontObject,
  RangeFormat: RangeFormatObject,
  Runtime: RuntimeObject,
  Setting: SettingObject,
  SettingCollection: SettingCollectionObject,
  Table: TableObject,
  TableCollection: TableCollectionObject,
  TableColumn: TableColumnObject,
  TableColumnCollection: TableColumnCollectionObject,
  Workbook: WorkbookObject,
  WorkbookProtection: WorkbookProtectionObject,
  Worksheet: WorksheetObject,
  WorksheetCollection: WorksheetCollectionObject,
  WorksheetCustomProperty: WorksheetCustomPropertyObject,
  WorksheetCustomPropertyCollection: WorksheetCustomPropertyCollectionObject,
  WorksheetFreezePanes: WorksheetFreezePanesObject,
  WorksheetProtection: WorksheetProtectionObject,
};

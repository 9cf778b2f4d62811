import type { SheetData, WorkbookData } from '../../../ooxml/workbook-data';
import { formatArea } from './addresses';
import type { SheetModel } from './sheet-model';
import type { WorkbookModel } from './workbook-model';

/** The workbook as a file's data. Threaded comments are not part of that data; `notKept` says so. */
export function writeData(model: WorkbookModel): WorkbookData {
  const comments = model.sheets.some((sheet) => sheet.comments.length > 0);
  return {
    sheets: model.sheets.map(writeSheet),
    activeSheet: model.sheets.indexOf(model.activeSheet),
    names: model.names.map((name) => {
      const sheet = model.sheetById(name.sheetId)?.name;
      return {
        name: name.name,
        formula: name.formula,
        ...(sheet === undefined ? {} : { sheet }),
        ...(name.hidden ? { hidden: true } : {}),
        ...(name.comment ? { comment: name.comment } : {}),
      };
    }),
    styles: model.styles.all(),
    addInSettings: new Map(model.settings),
    structureProtected: model.structureProtection !== undefined,
    date1904: model.date1904,
    notKept: [...model.notKept, ...(comments ? ['threaded comments'] : [])],
  };
}

const sqref = (areas: readonly Parameters<typeof formatArea>[0][]) => areas.map(formatArea).join(' ');

function writeSheet(sheet: SheetModel): SheetData {
  const rows: SheetData['rows'] = [];
  sheet.rows.forEach((row, r) => {
    rows[r] = row.slice();
  });
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    rows,
    columns: new Map(sheet.columns),
    rowProperties: new Map(sheet.rowRecords),
    merges: sheet.merges.map(formatArea),
    ...(sheet.freeze ? { freeze: sheet.freeze } : {}),
    ...(sheet.autoFilter ? { autoFilter: formatArea(sheet.autoFilter) } : {}),
    conditionalFormats: sheet.conditionalFormats.map((cf, index) => ({
      range: sqref(cf.areas),
      type: cf.type === 'custom' ? 'expression' : cf.type === 'cellValue' ? 'cellIs' : 'other',
      priority: index + 1,
      stopIfTrue: cf.stopIfTrue,
      formulas: cf.formulas.slice(),
      style: cf.style,
      ...(cf.operator === undefined ? {} : { operator: cf.operator }),
      ...(cf.xml === undefined ? {} : { xml: cf.xml }),
    })),
    dataValidations: sheet.dataValidations.map(({ areas, ...rule }) => ({ ...rule, range: sqref(areas) })),
    tables: sheet.tables.map((table) => ({
      name: table.name,
      range: formatArea(table.area),
      columns: Array.from({ length: table.area.columnCount }, (_, i) => tableColumnName(sheet, table, i)),
      hasHeader: table.hasHeader,
      hasTotals: table.hasTotals,
      ...(table.styleName ? { styleName: table.styleName } : {}),
    })),
    notes: sheet.notes.slice(),
    ...(sheet.charts.length > 0 ? { charts: sheet.charts.map(({ id: _, ...chart }) => chart) } : {}),
    ...(sheet.protection ? { protection: { ...sheet.protection } } : {}),
    ...(sheet.tabColor ? { tabColor: sheet.tabColor } : {}),
    ...(Object.keys(sheet.pageSetup).length > 0 ? { pageSetup: sheet.pageSetup } : {}),
    showGridlines: sheet.showGridlines,
    customProperties: new Map(sheet.customProperties),
  };
}

/** A table's column is called what its header cell shows. */
export function tableColumnName(
  sheet: SheetModel,
  table: SheetModel['tables'][number],
  index: number,
): string {
  const text = table.hasHeader ? sheet.textAt(table.area.row, table.area.column + index) : '';
  return text || `Columna${index + 1}`;
}

import { quoteSheetName } from './a1';
import type { SheetData, TableData, WorkbookData } from './workbook-data';
import { addAddInParts } from './write-add-in';
import { chartXml, drawingXml } from './write-charts';
import { commentsXml, notesDrawingXml } from './write-notes';
import { PartsWriter } from './write-parts';
import { SharedStringsWriter } from './write-shared-strings';
import { attribute, formulaXml, headerText, type SheetLinks, sheetXml } from './write-sheet';
import { StylesWriter } from './write-styles';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Writes an .xlsx file. Cached results are written with their formulas, and Excel is asked to calculate on opening.
 * Equal data gives equal bytes.
 * @param data with at least one sheet
 * @throws RangeError when there is no sheet
 */
export function writeWorkbook(data: WorkbookData): Uint8Array {
  if (data.sheets.length === 0) throw new RangeError('a workbook needs a sheet');
  const parts = new PartsWriter();
  const strings = new SharedStringsWriter();
  const styles = new StylesWriter(data.styles);
  const active = shownSheet(data);
  const book = 'xl/workbook.xml';
  parts.link('', 'officeDocument', book);
  const sheetIds: string[] = [];
  let tableNumber = 0;
  let chartNumber = 0;
  data.sheets.forEach((sheet, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    sheetIds.push(parts.link(book, 'worksheet', part));
    const links: SheetLinks = { tables: [], customProperties: new Map() };
    chartNumber = addCharts(parts, data, sheet, part, index + 1, chartNumber, links);
    addNotes(parts, sheet, part, index + 1, links);
    for (const table of sheet.tables) {
      tableNumber++;
      const tablePart = `xl/tables/table${tableNumber}.xml`;
      links.tables.push(parts.link(part, 'table', tablePart));
      parts.add(tablePart, `${SHEET_TYPES}.table+xml`, tableXml(table, tableNumber, sheet));
    }
    let property = 0;
    for (const [key, value] of sheet.customProperties) {
      const propertyPart = `xl/customProperty/sheet${index + 1}-${++property}.bin`;
      links.customProperties.set(key, parts.link(part, 'customProperty', propertyPart));
      parts.addBytes(propertyPart, `${SHEET_TYPES}.customProperty`, utf16(value));
    }
    parts.add(
      part,
      `${SHEET_TYPES}.worksheet+xml`,
      sheetXml(sheet, index === active, strings, styles, links),
    );
  });
  parts.link(book, 'styles', 'xl/styles.xml');
  parts.add('xl/styles.xml', `${SHEET_TYPES}.styles+xml`, styles.xml());
  if (!strings.isEmpty) {
    parts.link(book, 'sharedStrings', 'xl/sharedStrings.xml');
    parts.add('xl/sharedStrings.xml', `${SHEET_TYPES}.sharedStrings+xml`, strings.xml());
  }
  parts.add(book, `${SHEET_TYPES}.sheet.main+xml`, workbookXml(data, sheetIds, active));
  addAddInParts(parts, data);
  return parts.pack();
}

/** The sheet to open on: a hidden one cannot be. */
function shownSheet({ sheets, activeSheet }: WorkbookData): number {
  if (sheets[activeSheet]?.visibility === 'visible') return activeSheet;
  return Math.max(
    0,
    sheets.findIndex((sheet) => sheet.visibility === 'visible'),
  );
}

function workbookXml(data: WorkbookData, sheetIds: readonly string[], active: number): string {
  const sheets = data.sheets.map(
    (sheet, index) =>
      `<sheet name="${attribute(sheet.name)}" sheetId="${index + 1}"` +
      (sheet.visibility === 'visible' ? '' : ` state="${sheet.visibility}"`) +
      ` r:id="${sheetIds[index]}"/>`,
  );
  return [
    HEAD,
    `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}">`,
    data.date1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>',
    data.structureProtected ? '<workbookProtection lockStructure="1"/>' : '',
    `<bookViews><workbookView activeTab="${active}"/></bookViews>`,
    `<sheets>${sheets.join('')}</sheets>`,
    namesXml(data),
    '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    '</workbook>',
  ].join('');
}

const BUILT_IN = new Set(['Print_Area', 'Criteria', 'Extract', 'Database']);

function namesXml(data: WorkbookData): string {
  const indexOf = (name: string) => data.sheets.findIndex((sheet) => sheet.name === name);
  const entry = (name: string, formula: string, sheet?: number, extra = '') =>
    `<definedName name="${attribute(name)}"${sheet === undefined ? '' : ` localSheetId="${sheet}"`}${extra}>` +
    `${formulaXml(formula)}</definedName>`;
  const names: string[] = [];
  for (const { name, formula, sheet, hidden, comment } of data.names) {
    const local = sheet === undefined ? undefined : indexOf(sheet);
    // A name of a sheet that is gone refers to nothing.
    if (local === -1) continue;
    const extra =
      (comment === undefined ? '' : ` comment="${attribute(comment)}"`) + (hidden ? ' hidden="1"' : '');
    names.push(
      entry(local !== undefined && BUILT_IN.has(name) ? `_xlnm.${name}` : name, formula, local, extra),
    );
  }
  data.sheets.forEach((sheet, index) => {
    const prefix = `${quoteSheetName(sheet.name)}!`;
    const { repeatColumns, repeatRows } = sheet.pageSetup ?? {};
    const titles = [repeatColumns, repeatRows].filter((area) => area !== undefined && area !== '');
    if (titles.length > 0) {
      names.push(entry('_xlnm.Print_Titles', titles.map((area) => prefix + area).join(','), index));
    }
    if (sheet.autoFilter) {
      const area = sheet.autoFilter.replace(/\$?([A-Z]+)\$?([0-9]+)/g, '$$$1$$$2');
      names.push(entry('_xlnm._FilterDatabase', prefix + area, index, ' hidden="1"'));
    }
  });
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

/** @returns the number of the last chart's part */
function addCharts(
  parts: PartsWriter,
  data: WorkbookData,
  sheet: SheetData,
  part: string,
  number: number,
  lastChart: number,
  links: SheetLinks,
): number {
  const { charts = [] } = sheet;
  if (charts.length === 0) return lastChart;
  const drawing = `xl/drawings/drawing${number}.xml`;
  links.drawing = parts.link(part, 'drawing', drawing);
  const ids = charts.map((chart, index) => {
    const chartPart = `xl/charts/chart${lastChart + index + 1}.xml`;
    parts.add(
      chartPart,
      'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      chartXml(chart, data),
    );
    return parts.link(drawing, 'chart', chartPart);
  });
  parts.add(drawing, 'application/vnd.openxmlformats-officedocument.drawing+xml', drawingXml(charts, ids));
  return lastChart + charts.length;
}

function addNotes(
  parts: PartsWriter,
  sheet: SheetData,
  part: string,
  number: number,
  links: SheetLinks,
): void {
  if (sheet.notes.length === 0) return;
  const comments = `xl/comments${number}.xml`;
  parts.link(part, 'comments', comments);
  parts.add(comments, `${SHEET_TYPES}.comments+xml`, commentsXml(sheet.notes));
  const drawing = `xl/drawings/vmlDrawing${number}.vml`;
  links.legacyDrawing = parts.link(part, 'vmlDrawing', drawing);
  parts.add(
    drawing,
    'application/vnd.openxmlformats-officedocument.vmlDrawing',
    notesDrawingXml(sheet.notes, number),
  );
}

function tableXml(table: TableData, id: number, sheet: SheetData): string {
  const columns = table.columns.map((name, index) => {
    const shown = table.hasHeader ? (headerText(sheet, table.range, index) ?? name) : name;
    return `<tableColumn id="${index + 1}" name="${tableColumnName(shown)}"/>`;
  });
  return [
    HEAD,
    `<table xmlns="${MAIN}" id="${id}" name="${attribute(table.name)}" displayName="${attribute(table.name)}"`,
    ` ref="${attribute(table.range)}"`,
    table.hasHeader ? '' : ' headerRowCount="0"',
    table.hasTotals ? ' totalsRowCount="1">' : ' totalsRowShown="0">',
    table.hasHeader ? `<autoFilter ref="${attribute(bodyWithHeader(table))}"/>` : '',
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>`,
    table.styleName
      ? `<tableStyleInfo name="${attribute(table.styleName)}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>`
      : '',
    '</table>',
  ].join('');
}

/** Line breaks in the names of table columns are escaped, unlike anywhere else. */
function tableColumnName(name: string): string {
  return attribute(name).replaceAll('&#10;', '_x000a_');
}

/** The filter of a table leaves out its totals. */
function bodyWithHeader(table: TableData): string {
  if (!table.hasTotals) return table.range;
  return table.range.replace(/([0-9]+)$/, (row) => String(Number(row) - 1));
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[2 * i] = unit & 255;
    bytes[2 * i + 1] = unit >>> 8;
  }
  return bytes;
}

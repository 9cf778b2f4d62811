import { colorResolver } from './colors';
import { stripPrefixes } from './formula-text';
import { type OpenOptions, openPackage, type WorkbookPackage } from './package';
import { readAddInSettings } from './read-add-in';
import { readOutline, type WorkbookOutline } from './read-outline';
import { readSheet, type SheetContext } from './read-sheet';
import { readStyles } from './read-styles';
import { scanSharedStrings } from './scan-shared-strings';
import type { NameData, SheetData, WorkbookData } from './workbook-data';
import { child, children, flag, numeric } from './xml';
import { decodeXstring } from './xstring';

/**
 * Reads a workbook file in full.
 * @param bytes an .xlsx, .xlsm, .xltx or .xltm file
 * @returns what the file says; `notKept` names what the data cannot hold, in English, sorted
 * @throws FileError of any kind
 */
export function readWorkbook(bytes: Uint8Array, options: OpenOptions = {}): WorkbookData {
  const file = openPackage(bytes, options);
  const outline = readOutline(file);
  const unread = new Set<string>();
  const notKept = (kind: string) => void unread.add(kind);
  const stylesRoot = outline.styles ? file.tree(outline.styles) : undefined;
  const theme = outline.theme ? { bytes: file.bytes(outline.theme), part: outline.theme } : undefined;
  const color = colorResolver(theme, stylesRoot);
  const styles = readStyles(stylesRoot, color);
  for (const kind of styles.notKept) notKept(kind);
  const strings = outline.sharedStrings
    ? scanSharedStrings(file.bytes(outline.sharedStrings), outline.sharedStrings, () =>
        notKept('formats inside cells'),
      )
    : [];
  const context: SheetContext = { file, strings, styles, color, date1904: outline.date1904, notKept };
  const sheets = outline.sheets.map((sheet) => readSheet(sheet, context));
  const names = readNames(file, outline, sheets);
  const addIn = readAddInSettings(file);
  const protection = child(file.workbook, 'workbookProtection')?.attributes;
  if (protection?.workbookPassword || protection?.workbookHashValue) notKept('the password of the structure');
  noteParts(file, outline, notKept);
  const view = child(child(file.workbook, 'bookViews'), 'workbookView')?.attributes;
  const active = outline.sheets.findIndex((sheet) => sheet.index === (numeric(view?.activeTab) ?? 0));
  const data: WorkbookData = {
    sheets,
    activeSheet: Math.max(0, active),
    names,
    styles: styles.cells,
    addInSettings: addIn.settings,
    structureProtected: flag(protection?.lockStructure),
    date1904: outline.date1904,
    notKept: [...unread].sort(),
  };
  if (addIn.reference) data.addInReference = addIn.reference;
  return data;
}

/** Names for print titles become part of their sheet's page setup; the filter's own name is left out. */
function readNames(
  file: WorkbookPackage,
  outline: WorkbookOutline,
  sheets: readonly SheetData[],
): NameData[] {
  const names: NameData[] = [];
  for (const element of children(child(file.workbook, 'definedNames'), 'definedName')) {
    const a = element.attributes;
    const formula = stripPrefixes(decodeXstring(element.text).trim());
    const at = outline.sheets.findIndex((sheet) => String(sheet.index) === a.localSheetId);
    const sheet = sheets[at];
    const name = decodeXstring(a.name ?? '');
    if (name === '_xlnm._FilterDatabase') continue;
    if (name === '_xlnm.Print_Titles' && sheet) {
      // Columns that repeat, where there are any, come first: 'PAT'!$A:$B,'PAT'!$1:$4
      const rows = /\$?([0-9]+):\$?([0-9]+)$/.exec(formula);
      if (rows) sheet.pageSetup = { ...sheet.pageSetup, repeatRows: `$${rows[1]}:$${rows[2]}` };
      const columns = /!\$?([A-Z]+):\$?([A-Z]+)(?:,|$)/.exec(formula);
      if (columns) {
        sheet.pageSetup = { ...sheet.pageSetup, repeatColumns: `$${columns[1]}:$${columns[2]}` };
      }
      continue;
    }
    const data: NameData = { name: name.replace(/^_xlnm\./, ''), formula };
    if (sheet) data.sheet = sheet.name;
    else if (a.localSheetId !== undefined) continue;
    if (flag(a.hidden)) data.hidden = true;
    if (a.comment) data.comment = decodeXstring(a.comment);
    names.push(data);
  }
  return names;
}

const UNREAD_PARTS: Readonly<Record<string, string>> = {
  vbaProject: 'macros',
  externalLink: 'external links',
  pivotCacheDefinition: 'pivot tables',
  slicerCache: 'slicers',
  timelineCache: 'timelines',
  connections: 'data connections',
  customXml: 'custom XML',
  chartsheet: 'chart sheets',
  dialogsheet: 'dialog sheets',
  xlMacrosheet: 'macro sheets',
  sheetMetadata: 'dynamic arrays',
  'custom-properties': 'document properties',
};

function noteParts(file: WorkbookPackage, outline: WorkbookOutline, notKept: (kind: string) => void): void {
  for (const { type } of [...outline.relationships, ...file.root]) {
    const kind = UNREAD_PARTS[type];
    if (kind !== undefined) notKept(kind);
  }
}

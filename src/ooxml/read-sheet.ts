import { parseCell } from './a1';
import type { ColorResolver } from './colors';
import type { Relationship, WorkbookPackage } from './package';
import { readCharts } from './read-charts';
import { readConditionalFormats, readDataValidations } from './read-conditional';
import type { SheetOutline } from './read-outline';
import type { Styles } from './read-styles';
import { scanSheet } from './scan-sheet';
import { stringItemText } from './string-item';
import type { CellData, NoteData, PageSetupData, SheetData, TableData } from './workbook-data';
import { child, children, descendants, flag, numeric, type XmlElement } from './xml';
import { decodeXstring } from './xstring';

/** What a sheet shares with its workbook. */
export interface SheetContext {
  file: WorkbookPackage;
  strings: readonly string[];
  styles: Styles;
  color: ColorResolver;
  date1904: boolean;
  notKept(kind: string): void;
}

/** Elements of a sheet's part that are read, or that say nothing that needs keeping. */
const READ = new Set(
  (
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells ' +
    'conditionalFormatting dataValidations printOptions pageMargins pageSetup drawing legacyDrawing tableParts ' +
    'customProperties extLst phoneticPr ignoredErrors sheetCalcPr'
  ).split(' '),
);
const NOT_KEPT: Readonly<Record<string, string>> = {
  hyperlinks: 'hyperlinks',
  headerFooter: 'headers and footers',
  legacyDrawingHF: 'headers and footers',
  rowBreaks: 'page breaks',
  colBreaks: 'page breaks',
  protectedRanges: 'protected ranges',
  scenarios: 'scenarios',
  oleObjects: 'embedded objects',
  controls: 'form controls',
  picture: 'pictures',
  dataConsolidate: 'consolidation settings',
  customSheetViews: 'custom views',
  cellWatches: 'watched cells',
  smartTags: 'smart tags',
  webPublishItems: 'web publishing settings',
};

/**
 * Reads one worksheet in full.
 * @throws FileError
 */
export function readSheet(outline: SheetOutline, context: SheetContext): SheetData {
  const { file, notKept } = context;
  const rows: (CellData | undefined)[][] = [];
  const rowProperties: SheetData['rowProperties'] = new Map();
  const styleCount = context.styles.cells.length;
  const root = scanSheet(
    file.bytes(outline.part),
    { strings: context.strings, date1904: context.date1904, part: outline.part },
    {
      row(row, a) {
        const height = flag(a.customHeight) ? numeric(a.ht) : undefined;
        const style = flag(a.customFormat) ? numeric(a.s) : undefined;
        if (height === undefined && style === undefined && !flag(a.hidden)) return;
        rowProperties.set(row, {
          ...(height !== undefined && { height }),
          ...(flag(a.hidden) && { hidden: true }),
          ...(style !== undefined && { style }),
        });
      },
      cell(row, column, style, value, formula, arrayRange) {
        if (value === null && formula === null && style === 0) return;
        const cell: CellData = { value, style: style < styleCount ? style : 0 };
        if (formula !== null) cell.formula = formula;
        if (arrayRange !== undefined) cell.arrayRange = arrayRange;
        let cells = rows[row];
        if (!cells) {
          cells = [];
          rows[row] = cells;
        }
        cells[column] = cell;
      },
      notKept,
    },
  );
  const relationships = file.relationships(outline.part);
  noteUnread(root, relationships, notKept);
  const view = child(child(root, 'sheetViews'), 'sheetView');
  const sheet: SheetData = {
    name: outline.name,
    visibility: outline.visibility,
    rows,
    columns: readColumns(root, styleCount),
    rowProperties,
    merges: children(child(root, 'mergeCells'), 'mergeCell').flatMap((m) => m.attributes.ref ?? []),
    conditionalFormats: readConditionalFormats(root, context.styles.differential, notKept),
    dataValidations: readDataValidations(root),
    tables: readTables(root, relationships, context),
    notes: readNotes(relationships, context),
    showGridlines: flag(view?.attributes.showGridLines, true),
    customProperties: readCustomProperties(root, relationships, file),
  };
  const charts = readCharts(relationships, sheet, context);
  if (charts.length > 0) sheet.charts = charts;
  const freeze = readFreeze(view);
  if (freeze) sheet.freeze = freeze;
  const autoFilter = child(root, 'autoFilter');
  if (autoFilter?.attributes.ref) sheet.autoFilter = autoFilter.attributes.ref;
  if (autoFilter && autoFilter.children.length > 0) notKept('filter criteria');
  const protection = child(root, 'sheetProtection');
  if (protection && flag(protection.attributes.sheet)) sheet.protection = { ...protection.attributes };
  const tabColor = context.color(child(child(root, 'sheetPr'), 'tabColor'));
  if (tabColor) sheet.tabColor = tabColor;
  const pageSetup = readPageSetup(root);
  if (pageSetup) sheet.pageSetup = pageSetup;
  return sheet;
}

function noteUnread(
  root: XmlElement,
  relationships: readonly Relationship[],
  notKept: (kind: string) => void,
): void {
  for (const { name } of root.children) {
    if (!READ.has(name)) notKept(NOT_KEPT[name] ?? name);
  }
  if (descendants(child(root, 'extLst'), 'sparklineGroup').length > 0) notKept('sparklines');
  if (descendants(child(root, 'extLst'), 'slicer').length > 0) notKept('slicers');
  for (const link of relationships) {
    if (link.type === 'pivotTable') notKept('pivot tables');
    if (link.type === 'threadedComment') notKept('threaded comments');
  }
}

function readColumns(root: XmlElement, styleCount: number): SheetData['columns'] {
  const columns: SheetData['columns'] = new Map();
  for (const { attributes: a } of children(child(root, 'cols'), 'col')) {
    const first = numeric(a.min);
    const last = numeric(a.max);
    if (first === undefined || last === undefined || first < 1) continue;
    const width = numeric(a.width);
    const style = numeric(a.style);
    const hidden = flag(a.hidden);
    for (let column = first - 1; column < Math.min(last, 16_384); column++) {
      columns.set(column, {
        ...(width !== undefined && { width }),
        ...(hidden && { hidden }),
        ...(style !== undefined && style > 0 && style < styleCount && { style }),
      });
    }
  }
  return columns;
}

function readFreeze(view: XmlElement | undefined): SheetData['freeze'] {
  const pane = child(view, 'pane')?.attributes;
  if (pane?.state !== 'frozen' && pane?.state !== 'frozenSplit') return undefined;
  return { rows: numeric(pane.ySplit) ?? 0, columns: numeric(pane.xSplit) ?? 0 };
}

function readPageSetup(root: XmlElement): PageSetupData | undefined {
  const a = child(root, 'pageSetup')?.attributes;
  const fit = flag(child(child(root, 'sheetPr'), 'pageSetUpPr')?.attributes.fitToPage);
  const setup: PageSetupData = {};
  if (a?.orientation === 'landscape') setup.landscape = true;
  const paper = numeric(a?.paperSize);
  if (paper !== undefined) setup.paper = paper;
  if (fit) {
    setup.fitToWidth = numeric(a?.fitToWidth) ?? 1;
    setup.fitToHeight = numeric(a?.fitToHeight) ?? 1;
  }
  return Object.keys(setup).length > 0 ? setup : undefined;
}

function readTables(
  root: XmlElement,
  relationships: readonly Relationship[],
  { file, notKept }: SheetContext,
): TableData[] {
  return children(child(root, 'tableParts'), 'tablePart').flatMap(({ attributes }) => {
    const link = relationships.find((r) => r.id === attributes.id && !r.external);
    if (!link || !file.zip.has(link.target)) return [];
    const table = file.tree(link.target);
    const a = table.attributes;
    const columns = children(child(table, 'tableColumns'), 'tableColumn');
    if (columns.some((c) => child(c, 'calculatedColumnFormula'))) notKept('calculated columns of tables');
    if (columns.some((c) => c.attributes.totalsRowFunction)) notKept('totals functions of tables');
    const data: TableData = {
      name: decodeXstring(a.displayName ?? a.name ?? ''),
      range: a.ref ?? '',
      columns: columns.map((c) => decodeXstring(c.attributes.name ?? '')),
      hasHeader: a.headerRowCount !== '0',
      hasTotals: numeric(a.totalsRowCount) === 1,
    };
    const styleName = child(table, 'tableStyleInfo')?.attributes.name;
    if (styleName) data.styleName = styleName;
    return [data];
  });
}

function readNotes(relationships: readonly Relationship[], { file, notKept }: SheetContext): NoteData[] {
  return relationships
    .filter((r) => r.type === 'comments' && !r.external && file.zip.has(r.target))
    .flatMap((link) => {
      const root = file.tree(link.target);
      const authors = children(child(root, 'authors'), 'author').map((author) => decodeXstring(author.text));
      return children(child(root, 'commentList'), 'comment').flatMap((comment) => {
        const cell = parseCell(comment.attributes.ref ?? '');
        if (!cell) return [];
        const text = child(comment, 'text');
        if (descendants(text, 'rPr').some((format) => child(format, 'b') || child(format, 'color'))) {
          notKept('formats inside notes');
        }
        const author = authors[Number(comment.attributes.authorId ?? 0)] ?? '';
        return [{ ...cell, author, text: decodeXstring(stringItemText(text)) }];
      });
    });
}

function readCustomProperties(
  root: XmlElement,
  relationships: readonly Relationship[],
  file: WorkbookPackage,
): Map<string, string> {
  const properties = new Map<string, string>();
  for (const { attributes } of children(child(root, 'customProperties'), 'customPr')) {
    const link = relationships.find((r) => r.id === attributes.id && !r.external);
    if (attributes.name === undefined || !link || !file.zip.has(link.target)) continue;
    properties.set(decodeXstring(attributes.name), utf16Text(file.bytes(link.target)));
  }
  return properties;
}

/** Not by a decoder, which would replace lone surrogates. */
function utf16Text(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2) text += String.fromCharCode(bytes[i]! | (bytes[i + 1]! << 8));
  return text;
}

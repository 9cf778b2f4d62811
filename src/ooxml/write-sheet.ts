import { areaName, cellName, parseArea } from './a1';
import { addPrefixes } from './formula-text';
import type {
  CellData,
  CellValueData,
  ConditionalFormatData,
  DataValidationData,
  SheetData,
  StyleData,
} from './workbook-data';
import type { SharedStringsWriter } from './write-shared-strings';
import { argb, type StylesWriter } from './write-styles';
import { escapeAttribute, escapeText } from './xml';
import { encodeXstring } from './xstring';

/** What a sheet's part refers to elsewhere; ids of its relationships. */
export interface SheetLinks {
  drawing?: string;
  legacyDrawing?: string;
  tables: string[];
  /** By key of the custom property. */
  customProperties: Map<string, string>;
}

/** The attribute text of a value that may hold anything. */
export function attribute(text: string): string {
  return escapeAttribute(encodeXstring(text));
}

/** A formula as files hold it: without `=`, newer functions prefixed. */
export function formulaXml(formula: string): string {
  return escapeText(encodeXstring(addPrefixes(formula.replace(/^=/, ''))));
}

/**
 * One worksheet's part. The order of the elements is the schema's (ECMA-376 part 1, 18.3.1.99).
 * @param active whether it is the sheet shown on opening
 */
export function sheetXml(
  sheet: SheetData,
  active: boolean,
  strings: SharedStringsWriter,
  styles: StylesWriter,
  links: SheetLinks,
): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ',
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    propertiesXml(sheet),
    dimensionXml(sheet),
    viewXml(sheet, active),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet, styles.cellCount),
    '<sheetData>',
    ...rowsXml(sheet, strings, styles.cellCount),
    '</sheetData>',
    protectionXml(sheet),
    sheet.autoFilter ? `<autoFilter ref="${attribute(sheet.autoFilter)}"/>` : '',
    list('mergeCells', sheet.merges, (ref) => `<mergeCell ref="${attribute(ref)}"/>`),
    conditionalXml(sheet.conditionalFormats, styles),
    list('dataValidations', sheet.dataValidations, validationXml),
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    pageSetupXml(sheet),
    customPropertiesXml(links),
    links.drawing ? `<drawing r:id="${links.drawing}"/>` : '',
    links.legacyDrawing ? `<legacyDrawing r:id="${links.legacyDrawing}"/>` : '',
    list('tableParts', links.tables, (id) => `<tablePart r:id="${id}"/>`),
    '</worksheet>',
  ].join('');
}

function list<T>(name: string, items: readonly T[], xml: (item: T) => string): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.map(xml).join('')}</${name}>`;
}

function propertiesXml({ tabColor, pageSetup }: SheetData): string {
  const fit = pageSetup?.fitToWidth !== undefined || pageSetup?.fitToHeight !== undefined;
  const inner =
    (tabColor ? `<tabColor rgb="${argb(tabColor)}"/>` : '') + (fit ? '<pageSetUpPr fitToPage="1"/>' : '');
  return inner === '' ? '' : `<sheetPr>${inner}</sheetPr>`;
}

function dimensionXml(sheet: SheetData): string {
  let top = Number.POSITIVE_INFINITY;
  let left = Number.POSITIVE_INFINITY;
  let bottom = -1;
  let right = -1;
  sheet.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (!cell) return;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    });
  });
  return `<dimension ref="${bottom < 0 ? 'A1' : areaName({ top, left, bottom, right })}"/>`;
}

function viewXml({ freeze, showGridlines }: SheetData, active: boolean): string {
  const attributes = `${showGridlines ? '' : ' showGridLines="0"'}${active ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) {
    return `<sheetViews><sheetView${attributes}/></sheetViews>`;
  }
  const pane = freeze.rows > 0 ? (freeze.columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  return (
    `<sheetViews><sheetView${attributes}><pane` +
    (freeze.columns > 0 ? ` xSplit="${freeze.columns}"` : '') +
    (freeze.rows > 0 ? ` ySplit="${freeze.rows}"` : '') +
    ` topLeftCell="${cellName(freeze.rows, freeze.columns)}" activePane="${pane}" state="frozen"/>` +
    (pane === 'bottomRight' ? '<selection pane="topRight"/><selection pane="bottomLeft"/>' : '') +
    `<selection pane="${pane}"/></sheetView></sheetViews>`
  );
}

/** Neighbouring columns that are alike share an element. */
function columnsXml(sheet: SheetData, styleCount: number): string {
  const sorted = [...sheet.columns].sort((a, b) => a[0] - b[0]);
  const groups: { first: number; last: number; attributes: string }[] = [];
  for (const [column, { width, hidden, style }] of sorted) {
    const attributes =
      (width !== undefined ? ` width="${width}" customWidth="1"` : '') +
      (style !== undefined && style < styleCount ? ` style="${style}"` : '') +
      (hidden ? ' hidden="1"' : '');
    const last = groups[groups.length - 1];
    if (last && last.last === column - 1 && last.attributes === attributes) last.last = column;
    else groups.push({ first: column, last: column, attributes });
  }
  if (groups.length === 0) return '';
  const cols = groups.map((g) => `<col min="${g.first + 1}" max="${g.last + 1}"${g.attributes}/>`);
  return `<cols>${cols.join('')}</cols>`;
}

function* rowsXml(sheet: SheetData, strings: SharedStringsWriter, styleCount: number): Iterable<string> {
  const numbers = new Set(sheet.rowProperties.keys());
  sheet.rows.forEach((cells, row) => {
    if (cells && cells.length > 0) numbers.add(row);
  });
  for (const row of [...numbers].sort((a, b) => a - b)) {
    const { height, hidden, style } = sheet.rowProperties.get(row) ?? {};
    const attributes =
      (style !== undefined && style < styleCount ? ` s="${style}" customFormat="1"` : '') +
      (height !== undefined ? ` ht="${height}" customHeight="1"` : '') +
      (hidden ? ' hidden="1"' : '');
    let cells = '';
    sheet.rows[row]?.forEach((cell, column) => {
      if (cell) cells += cellXml(cell, cellName(row, column), strings, styleCount);
    });
    yield cells === ''
      ? `<row r="${row + 1}"${attributes}/>`
      : `<row r="${row + 1}"${attributes}>${cells}</row>`;
  }
}

/** The errors that cells could hold from the beginning; newer ones need parts that we don't write. */
const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

function cellXml(cell: CellData, ref: string, strings: SharedStringsWriter, styleCount: number): string {
  const style = cell.style > 0 && cell.style < styleCount ? ` s="${cell.style}"` : '';
  const formula =
    cell.formula === undefined
      ? ''
      : cell.arrayRange === undefined
        ? `<f>${formulaXml(cell.formula)}</f>`
        : `<f t="array" ref="${attribute(cell.arrayRange)}">${formulaXml(cell.formula)}</f>`;
  const [type, value] = valueXml(cell.value, cell.formula !== undefined, strings);
  const start = `<c r="${ref}"${style}${type === '' ? '' : ` t="${type}"`}`;
  return formula === '' && value === '' ? `${start}/>` : `${start}>${formula}${value}</c>`;
}

function valueXml(value: CellValueData, calculated: boolean, strings: SharedStringsWriter): [string, string] {
  if (value === null) return ['', ''];
  if (typeof value === 'number') {
    return Number.isFinite(value) ? ['', `<v>${value + 0}</v>`] : ['e', '<v>#NUM!</v>'];
  }
  if (typeof value === 'boolean') return ['b', `<v>${value ? 1 : 0}</v>`];
  if (typeof value === 'string') {
    return calculated ? ['str', textXml('v', value)] : ['s', `<v>${strings.index(value)}</v>`];
  }
  // Excel shows and keeps 0 where formulas refer to themselves in a circle; it has no error for that.
  if (value.error === '#CIRC!' && calculated) return ['', '<v>0</v>'];
  return ['e', `<v>${ERRORS.has(value.error) ? value.error : '#VALUE!'}</v>`];
}

/** An element with text whose white space must survive. */
export function textXml(name: string, text: string): string {
  const space = /^\s|\s$|\n|\s\s/.test(text) ? ' xml:space="preserve"' : '';
  return `<${name}${space}>${escapeText(encodeXstring(text))}</${name}>`;
}

function protectionXml({ protection }: SheetData): string {
  if (!protection) return '';
  const attributes = Object.entries({ ...protection, sheet: '1' });
  return `<sheetProtection${attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('')}/>`;
}

/** Rules of one range share an element. */
function conditionalXml(formats: readonly ConditionalFormatData[], styles: StylesWriter): string {
  const byRange = new Map<string, string[]>();
  for (const format of formats) {
    const rules = byRange.get(format.range) ?? [];
    rules.push(ruleXml(format, styles));
    byRange.set(format.range, rules);
  }
  return [...byRange]
    .map(
      ([range, rules]) =>
        `<conditionalFormatting sqref="${attribute(range)}">${rules.join('')}</conditionalFormatting>`,
    )
    .join('');
}

function ruleXml(format: ConditionalFormatData, styles: StylesWriter): string {
  const index = hasMembers(format.style) ? styles.differential(format.style) : undefined;
  const numbered =
    (index !== undefined ? ` dxfId="${index}"` : '') +
    ` priority="${format.priority}"${format.stopIfTrue ? ' stopIfTrue="1"' : ''}`;
  if (format.type === 'other') {
    if (format.xml === undefined) throw new TypeError('a conditional format of type other needs its XML');
    return format.xml.replace(/^<cfRule/, `<cfRule${numbered}`);
  }
  const formulas = format.formulas.map((formula) => `<formula>${formulaXml(formula)}</formula>`).join('');
  const operator = format.operator ? ` operator="${attribute(format.operator)}"` : '';
  return `<cfRule type="${format.type}"${numbered}${operator}>${formulas}</cfRule>`;
}

function hasMembers(style: StyleData): boolean {
  return Object.keys(style).length > 0;
}

function validationXml(v: DataValidationData): string {
  const attributes =
    (v.type === 'none' ? '' : ` type="${v.type}"`) +
    (v.errorStyle ? ` errorStyle="${v.errorStyle}"` : '') +
    (v.operator ? ` operator="${attribute(v.operator)}"` : '') +
    (v.allowBlank ? ' allowBlank="1"' : '') +
    (v.showDropDown ? '' : ' showDropDown="1"') +
    (v.showPrompt ? ' showInputMessage="1"' : '') +
    (v.showError ? ' showErrorMessage="1"' : '') +
    (['errorTitle', 'error', 'promptTitle', 'prompt'] as const)
      .map((key) => (v[key] === undefined ? '' : ` ${key}="${attribute(v[key])}"`))
      .join('') +
    ` sqref="${attribute(v.range)}"`;
  const formulas =
    (v.formula1 === undefined ? '' : `<formula1>${formulaXml(v.formula1)}</formula1>`) +
    (v.formula2 === undefined ? '' : `<formula2>${formulaXml(v.formula2)}</formula2>`);
  return `<dataValidation${attributes}>${formulas}</dataValidation>`;
}

function pageSetupXml({ pageSetup }: SheetData): string {
  if (!pageSetup) return '';
  const { paper, landscape, fitToWidth, fitToHeight } = pageSetup;
  const attributes =
    (paper !== undefined ? ` paperSize="${paper}"` : '') +
    (fitToWidth !== undefined ? ` fitToWidth="${fitToWidth}"` : '') +
    (fitToHeight !== undefined ? ` fitToHeight="${fitToHeight}"` : '') +
    (landscape ? ' orientation="landscape"' : '');
  return attributes === '' ? '' : `<pageSetup${attributes}/>`;
}

function customPropertiesXml({ customProperties }: SheetLinks): string {
  if (customProperties.size === 0) return '';
  const inner = [...customProperties].map(([key, id]) => `<customPr name="${attribute(key)}" r:id="${id}"/>`);
  return `<customProperties>${inner.join('')}</customProperties>`;
}

/** The text of a table's header cell, which must equal the column's name or Excel repairs the file. */
export function headerText(sheet: SheetData, range: string, index: number): string | undefined {
  const area = parseArea(range);
  const value = area ? sheet.rows[area.top]?.[area.left + index]?.value : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

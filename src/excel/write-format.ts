/** Carries out the format changes of a change set; everything here is queued, nothing is synced. */
import { type CellRange, columnName, formatLocal } from '../domain/address';
import type {
  CellFormat,
  Change,
  TemplateConditionalFormat,
  Validation,
  ValidationMessages,
} from '../domain/change-set';
import { addressGroups } from './marks';

type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>;

function rangeOf(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(range.row, range.column, range.rowCount, range.columnCount);
}

/** Ranges of one sheet as few objects as the length of addresses allows. */
function areasOf(sheet: Excel.Worksheet, ranges: readonly CellRange[]): (Excel.Range | Excel.RangeAreas)[] {
  if (ranges.length === 1) return [rangeOf(sheet, ranges[0]!)];
  return addressGroups(ranges).map((address) => sheet.getRanges(address));
}

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

function queueLook(area: Excel.Range | Excel.RangeAreas, format: CellFormat): void {
  const target = area.format;
  if (format.fill !== undefined) target.fill.color = format.fill;
  if (format.bold !== undefined) target.font.bold = format.bold;
  if (format.italic !== undefined) target.font.italic = format.italic;
  if (format.fontColor !== undefined) target.font.color = format.fontColor;
  if (format.fontSize !== undefined) target.font.size = format.fontSize;
  if (format.horizontal !== undefined) target.horizontalAlignment = format.horizontal;
  if (format.vertical !== undefined) target.verticalAlignment = format.vertical;
  if (format.wrap !== undefined) target.wrapText = format.wrap;
  if (format.indent !== undefined) target.indentLevel = format.indent;
  if (format.locked !== undefined) target.protection.locked = format.locked;
  if (format.borders !== undefined) {
    for (const edge of EDGES) {
      const border = target.borders.getItem(edge);
      border.style = 'Continuous';
      border.color = format.borders;
    }
  }
  if (format.bottomBorder !== undefined) {
    const border = target.borders.getItem('EdgeBottom');
    border.style = 'Continuous';
    border.weight = 'Medium';
    border.color = format.bottomBorder;
  }
}

export function queueFormat(sheet: Excel.Worksheet, ranges: readonly CellRange[], format: CellFormat): void {
  // RangeAreas have no number format, so it goes range by range; one value stands for all cells.
  if (format.numberFormat !== undefined) {
    for (const range of ranges)
      rangeOf(sheet, range).numberFormat = format.numberFormat as unknown as string[][];
  }
  const { numberFormat: _, ...look } = format;
  if (Object.keys(look).length === 0) return;
  for (const area of areasOf(sheet, ranges)) queueLook(area, look);
}

function ruleOf(validation: Validation): Excel.DataValidationRule {
  switch (validation.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: validation.items.join(',') } };
    case 'list-from':
      return { list: { inCellDropDown: true, source: validation.source } };
    case 'custom':
      return { custom: { formula: validation.formula } };
    case 'decimal': {
      const { minimum, maximum } = validation;
      if (minimum !== undefined && maximum !== undefined) {
        return { decimal: { formula1: minimum, formula2: maximum, operator: 'Between' } };
      }
      return minimum !== undefined
        ? { decimal: { formula1: minimum, operator: 'GreaterThanOrEqualTo' } }
        : { decimal: { formula1: maximum ?? 0, operator: 'LessThanOrEqualTo' } };
    }
  }
}

const ALERT_STYLE = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

export function queueValidation(
  sheet: Excel.Worksheet,
  ranges: readonly CellRange[],
  validation: Validation,
  messages: ValidationMessages,
): void {
  for (const area of areasOf(sheet, ranges)) {
    area.dataValidation.rule = ruleOf(validation);
    area.dataValidation.errorAlert = {
      showAlert: true,
      style: ALERT_STYLE[messages.style],
      title: messages.title,
      message: messages.message,
    };
    if (messages.prompt !== undefined) {
      area.dataValidation.prompt = {
        showPrompt: true,
        title: messages.promptTitle ?? '',
        message: messages.prompt,
      };
    }
  }
}

export function queueConditionalFormat(sheet: Excel.Worksheet, format: TemplateConditionalFormat): void {
  const added = rangeOf(sheet, format.range).conditionalFormats.add('Custom');
  added.custom.rule.formula = format.formula;
  if (format.fill !== undefined) added.custom.format.fill.color = format.fill;
  if (format.fontColor !== undefined) added.custom.format.font.color = format.fontColor;
  if (format.bold !== undefined) added.custom.format.font.bold = format.bold;
  if (format.numberFormat !== undefined) added.custom.format.numberFormat = format.numberFormat;
}

/** Excel measures a column in points here and in characters of the default font in its dialog (7 pixels each and 5 around). */
export function pointsOfWidth(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

export function queuePrint(sheet: Excel.Worksheet, print: ChangeOf<'print'>): void {
  const layout = sheet.pageLayout;
  layout.orientation = print.landscape ? 'Landscape' : 'Portrait';
  layout.paperSize = ({ letter: 'Letter', legal: 'Legal', a4: 'A4' } as const)[print.paper];
  layout.zoom = {
    horizontalFitToPages: print.fitToWidth,
    ...(print.fitToHeight === undefined ? {} : { verticalFitToPages: print.fitToHeight }),
  };
  if (print.area) layout.setPrintArea(formatLocal(print.area));
  if (print.repeatRows) {
    layout.setPrintTitleRows(`$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}`);
  }
  if (print.repeatColumns) {
    const { first, last } = print.repeatColumns;
    layout.setPrintTitleColumns(`$${columnName(first)}:$${columnName(last)}`);
  }
}

export function queueFreeze(sheet: Excel.Worksheet, rows: number, columns: number): void {
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(
      sheet.getRange(formatLocal({ row: 0, column: 0, rowCount: rows, columnCount: columns })),
    );
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

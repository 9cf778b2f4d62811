/**
 * Marks in the cells: conditional formats with a sentinel in their formula. They lie over whatever formats are there,
 * change no value and no format of the user's, and are found again by the sentinel, so that taking them away takes
 * away ours and only ours.
 */
import { type CellRange, formatLocal } from '../domain/address';
import type { Mark } from '../domain/change-set';
import type { Severity } from '../domain/finding';
import { codeOf } from './errors';
import type { Batch } from './session';

/** `N` of a text is 0, so the condition is always true; the text tells that the format is ours, and which. */
export function sentinelFormula(severity: Severity): string {
  return `=N("pondera:${severity}")=0`;
}

/** Whether the formula of a custom conditional format is one of ours, however Excel spells it back. */
export function isOurFormula(formula: string): boolean {
  return /^=?\s*N\("pondera:(?:error|warning|info)"\)\s*=\s*0$/i.test(formula.trim());
}

/** Colour is never the only sign: bold, italic or underlined tell the severities apart in greyscale. */
const LOOK: Readonly<
  Record<
    Severity,
    { fill: string; color: string; border: string; bold?: true; italic?: true; underline?: true }
  >
> = {
  error: { fill: '#FBD5D5', color: '#8A1017', border: '#B3261E', bold: true },
  warning: { fill: '#FFEFC2', color: '#5C4300', border: '#B07D00', italic: true },
  info: { fill: '#DCEBFA', color: '#0B4A82', border: '#3B7DB8', underline: true },
};

/** `getRanges` takes no more than 8,192 characters. */
const MAX_ADDRESS_LENGTH = 8_000;

/** Joins addresses with commas into as few texts as the limit allows. */
export function addressGroups(ranges: readonly CellRange[], limit = MAX_ADDRESS_LENGTH): string[] {
  const groups: string[] = [];
  let group = '';
  for (const range of ranges) {
    const address = formatLocal(range);
    if (group !== '' && group.length + 1 + address.length > limit) {
      groups.push(group);
      group = '';
    }
    group = group === '' ? address : `${group},${address}`;
  }
  if (group !== '') groups.push(group);
  return groups;
}

/** Puts one mark on its cells; queued, not synced. */
export function queueMark(context: Excel.RequestContext, sheetName: string, mark: Mark): void {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const look = LOOK[mark.severity];
  const ranges = mark.ranges.filter((range) => range.sheet === sheetName);
  for (const address of addressGroups(ranges)) {
    const format = sheet.getRanges(address).conditionalFormats.add('Custom');
    format.custom.rule.formula = sentinelFormula(mark.severity);
    format.custom.format.fill.color = look.fill;
    format.custom.format.font.color = look.color;
    if (look.bold) format.custom.format.font.bold = true;
    if (look.italic) format.custom.format.font.italic = true;
    if (look.underline) format.custom.format.font.underline = 'Single';
    const border = format.custom.format.borders.getItem('EdgeBottom');
    border.style = 'Continuous';
    border.color = look.border;
  }
}

/** Asks for all conditional formats of a sheet with the formulas of the custom ones; queued, not synced. */
export function loadFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  // `custom` would throw for other types (OfficeDev/office-js#2180); the null object doesn't.
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return formats;
}

/** The formats of a loaded collection that are ours. */
export function ourFormats(formats: Excel.ConditionalFormatCollection): Excel.ConditionalFormat[] {
  return formats.items.filter((format) => {
    if (format.type !== 'Custom') return false;
    const custom = format.customOrNullObject;
    return !custom.isNullObject && isOurFormula(custom.rule.formula);
  });
}

/**
 * The slow way, for builds of Excel that fail to load the rules of a sheet together (OfficeDev/office-js#6827, #6835):
 * each custom format is read by itself; one that cannot be read is not ours.
 */
export async function ourFormatsOneByOne(
  batch: Batch,
  sheet: Excel.Worksheet,
): Promise<Excel.ConditionalFormat[]> {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type');
  await batch.sync();
  const ours: Excel.ConditionalFormat[] = [];
  for (const format of formats.items.filter((item) => item.type === 'Custom')) {
    const rule = format.custom.rule;
    rule.load('formula');
    try {
      await batch.sync();
      if (isOurFormula(rule.formula)) ours.push(format);
    } catch (error) {
      if (codeOf(error) === null) throw error;
    }
  }
  return ours;
}

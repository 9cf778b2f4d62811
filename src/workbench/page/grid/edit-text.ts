/** The text that a cell is edited with: percentages and dates as people write them, the rest as it was typed. */
import type { SheetModel } from '../../host/model/sheet-model';
import { formatValue } from '../../text/format-value';

const plain = (format: string) => format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '');

/** Whether a number format writes dates or times. */
export function isDateFormat(format: string): boolean {
  const parts = plain(format).replaceAll(/s\.0+/gi, 's');
  return /[dmyhs]/i.test(parts) && !/[#0?]/.test(parts);
}

export function editText(sheet: SheetModel, row: number, column: number): string {
  const value = sheet.valueAt(row, column);
  const formula = sheet.formulaAt(row, column);
  if (formula !== undefined || typeof value !== 'number') {
    const text = sheet.inputTextAt(row, column);
    // A text that would be read as something else keeps its apostrophe.
    const misread =
      typeof value === 'string' && formula === undefined && sheet.numberFormatAt(row, column) !== '@';
    return misread && /^[=+'-]|^\d[\d.,]*%?$/.test(text) ? `'${text}` : text;
  }
  const format = sheet.numberFormatAt(row, column);
  if (plain(format).includes('%')) return `${Number((value * 100).toPrecision(15))}%`;
  if (isDateFormat(format) && value >= 1 && Number.isInteger(value)) return formatValue(value, 'dd/mm/yyyy');
  return sheet.inputTextAt(row, column);
}

import type { CellValueData } from '../../ooxml/workbook-data';

/** The text that a cell shows for a value under a number format. */
export function formatValue(value: CellValueData, numberFormat: string): string {
  return numberFormat === '' || value === null ? '' : String(value);
}

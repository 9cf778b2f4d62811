/** Fills in the results of formulas, so that a file shows them before Excel opens it. */
import type { WorkbookData } from '../ooxml/workbook-data';
import { type CalcSource, createRecalculator } from '../workbench/calc/recalculator';

/** Computes every formula of the workbook and keeps the result beside it. */
export function recalculate(workbook: WorkbookData): WorkbookData {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const source: CalcSource = {
    sheetNames: () => workbook.sheets.map((sheet) => sheet.name),
    cell: (sheet, row, column) => sheets.get(sheet)?.rows[row]?.[column],
    usedRange(name) {
      const rows = sheets.get(name)?.rows ?? [];
      const columnCount = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
      return columnCount === 0 ? null : { row: 0, column: 0, rowCount: rows.length, columnCount };
    },
    *formulas() {
      for (const sheet of workbook.sheets) {
        for (const [row, cells] of sheet.rows.entries()) {
          for (const [column, cell] of (cells ?? []).entries()) {
            if (cell?.formula !== undefined) {
              yield { sheet: sheet.name, row, column, formula: cell.formula };
            }
          }
        }
      }
    },
    names: () => workbook.names,
  };
  for (const result of createRecalculator().recalculateAll(source)) {
    sheets.get(result.sheet)!.rows[result.row]![result.column]!.value = result.value;
  }
  return workbook;
}

/** Edits on the data of a file, by the same decisions as in Excel. Results of formulas are left to whoever recalculates. */

import type { CellAddress } from '../domain/address';
import { contentOf, EMPTY } from '../domain/cell-content';
import type { CellContent, CellEdit, EditReport } from '../domain/edit';
import { decideEdits, type FoundCell, type Look } from '../domain/edit-decision';
import type { CellData, SheetData, WorkbookData } from '../ooxml/workbook-data';

function sheetOf(workbook: WorkbookData, name: string): SheetData | undefined {
  const wanted = name.toLocaleLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLocaleLowerCase() === wanted);
}

function cellOf(workbook: WorkbookData, { sheet, row, column }: CellAddress): CellData | undefined {
  return sheetOf(workbook, sheet)?.rows[row]?.[column];
}

function contentOfCell(cell: CellData | undefined): CellContent {
  if (cell === undefined) return EMPTY;
  return { value: cell.value, formula: cell.formula ?? null };
}

/** What a cell of a file holds; null where there is no such sheet. */
export function foundInWorkbook(workbook: WorkbookData, address: CellAddress): FoundCell | null {
  if (sheetOf(workbook, address.sheet) === undefined) return null;
  const cell = cellOf(workbook, address);
  return {
    content: contentOfCell(cell),
    numberFormat: workbook.styles[cell?.style ?? 0]?.numberFormat ?? 'General',
  };
}

function styleWith(workbook: WorkbookData, style: number, numberFormat: string): number {
  const wanted = { ...workbook.styles[style] };
  if (numberFormat === 'General') delete wanted.numberFormat;
  else wanted.numberFormat = numberFormat;
  const text = JSON.stringify(wanted);
  const known = workbook.styles.findIndex((one) => JSON.stringify(one) === text);
  if (known >= 0) return known;
  workbook.styles.push(wanted);
  return workbook.styles.length - 1;
}

function put(workbook: WorkbookData, edit: CellEdit): void {
  const { row, column } = edit.cell;
  const sheet = sheetOf(workbook, edit.cell.sheet)!;
  sheet.rows[row] ??= [];
  const line = sheet.rows[row]!;
  const before = line[column]?.style ?? 0;
  const style = edit.numberFormat === undefined ? before : styleWith(workbook, before, edit.numberFormat);
  const { value, formula } = contentOf(edit.after);
  if (value === null && formula === null && style === 0) delete line[column];
  else line[column] = { value, ...(formula === null ? {} : { formula }), style };
}

/**
 * Makes the edits on the data itself, where the cells still hold what they held.
 * @param edits each cell once
 * @returns as the Excel adapter does; cells of protected sheets are written only when they are unlocked
 */
export function editWorkbook(workbook: WorkbookData, edits: readonly CellEdit[]): EditReport {
  const looks = edits.map(({ cell, anchor }): Look => {
    const isProtected = sheetOf(workbook, cell.sheet)?.protection !== undefined;
    const style = workbook.styles[cellOf(workbook, cell)?.style ?? 0];
    return {
      cell: foundInWorkbook(workbook, cell),
      anchor: anchor ? (foundInWorkbook(workbook, anchor.cell)?.content ?? null) : null,
      writable: !isProtected || style?.locked === false,
      formattable: !isProtected,
    };
  });
  const outcomes = decideEdits(edits, looks);
  for (const { edit, outcome } of outcomes) if (outcome === 'written') put(workbook, edit);
  return { outcomes };
}

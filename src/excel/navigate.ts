/** Goes to cells and tells where the person is. */
import { WorkbookError } from '../app/ports';
import type { CellAddress, CellRange } from '../domain/address';
import type { Session } from './session';
import { firstCell } from './watch';

/** Activates the sheet, shows it when it is hidden only by a person's choice to jump there, and selects. One sync. */
export async function select(session: Session, range: CellRange): Promise<void> {
  await session.run(
    async (batch) => {
      const sheet = batch.context.workbook.worksheets.getItem(range.sheet);
      sheet.activate();
      sheet.getRangeByIndexes(range.row, range.column, range.rowCount, range.columnCount).select();
      await batch.sync();
    },
    { repeatable: true, subject: range.sheet },
  );
}

/** The first cell of the selection, or null where a chart or shape is selected. One sync. */
export async function selectedCell(session: Session): Promise<CellAddress | null> {
  try {
    return await session.run(
      async (batch) => {
        const range = batch.context.workbook.getSelectedRanges();
        range.load('address');
        const sheet = batch.context.workbook.worksheets.getActiveWorksheet();
        sheet.load('name');
        await batch.sync();
        const cell = firstCell(range.address);
        return cell ? { sheet: sheet.name, ...cell } : null;
      },
      { repeatable: true },
    );
  } catch (error) {
    // With a chart selected Excel answers InvalidSelection: there is no cell, and that is no trouble.
    if (error instanceof WorkbookError && /^(?:InvalidSelection|GeneralException)/.test(error.detail))
      return null;
    throw error;
  }
}

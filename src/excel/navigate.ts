/** Goes to cells and tells where the person is. */
import { WorkbookError } from '../app/ports';
import { type CellAddress, type CellRange, formatLocal } from '../domain/address';
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

/** Of what Excel takes as one address. */
const LONGEST_ADDRESS = 8_000;

/** The smallest rectangle around all of them. */
function around(ranges: readonly CellRange[]): Omit<CellRange, 'sheet'> {
  const row = Math.min(...ranges.map((range) => range.row));
  const column = Math.min(...ranges.map((range) => range.column));
  return {
    row,
    column,
    rowCount: Math.max(...ranges.map((range) => range.row + range.rowCount)) - row,
    columnCount: Math.max(...ranges.map((range) => range.column + range.columnCount)) - column,
  };
}

/**
 * Selects several ranges of one sheet together. One sync. Selecting ranges apart needs ExcelApi 1.18 and a library that has
 * `RangeAreas.select` (the typings name it, the released one of this year lacks it); otherwise, or where their addresses are
 * too long for one request, the rectangle around them is selected.
 * @param ranges one at least; those on another sheet than the first are left out
 */
export async function selectAll(session: Session, ranges: readonly CellRange[]): Promise<void> {
  const [first] = ranges;
  if (!first) return;
  const wanted = ranges.filter((range) => range.sheet === first.sheet);
  const addresses = wanted.map(formatLocal).join(',');
  const together =
    wanted.length > 1 &&
    addresses.length <= LONGEST_ADDRESS &&
    'select' in Excel.RangeAreas.prototype &&
    Office.context.requirements.isSetSupported('ExcelApi', '1.18');
  if (!together) {
    await select(session, { sheet: first.sheet, ...around(wanted) });
    return;
  }
  await session.run(
    async (batch) => {
      const sheet = batch.context.workbook.worksheets.getItem(first.sheet);
      sheet.activate();
      sheet.getRanges(addresses).select();
      await batch.sync();
    },
    { repeatable: true, subject: first.sheet },
  );
}

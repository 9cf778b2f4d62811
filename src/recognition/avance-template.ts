/** Where our own report of progress computes compliance and scores by native formulas. */
import type { CellAddress } from '../domain/address';
import { MONTHS, type Month, spanOf } from '../domain/period';
import type { NativeResults, PeriodCells } from '../domain/plan';
import type { SheetSnapshot } from '../domain/snapshot';
import type { AvanceRow, AvanceTable } from './avance-table';
import { periodOf } from './periods';
import { fold } from './text';

/** The headers of the helper columns and of the summary, folded. */
const TO_DATE_STRICT = 'a la fecha, estricto';
const TO_DATE_PROVISIONAL = 'a la fecha, provisional';
const YEAR_STRICT = 'ano, estricto';
const SUMMARY_STRICT = 'calificacion estricta';
const SUMMARY_PROVISIONAL = 'calificacion provisional';

/** The quarter cells, where the periods are quarters. */
function quartersOf(months: readonly (CellAddress | null)[], isQuarterly: boolean): (CellAddress | null)[] {
  return [1, 2, 3, 4].map((ordinal) => (isQuarterly ? months[spanOf('quarter', ordinal).last]! : null));
}

/**
 * @returns for the rows of one indicator the cells of its results; null where the table is none of ours
 */
export function avanceResults(
  sheet: SheetSnapshot,
  table: AvanceTable,
): ((rows: readonly AvanceRow[], periods: ReadonlyMap<Month, AvanceRow>) => NativeResults) | null {
  const header = sheet.values[table.headerRow] ?? [];
  const columnOf = (word: string) =>
    header.findIndex((value) => typeof value === 'string' && fold(value) === word);
  const [toDate, provisional, year] = [TO_DATE_STRICT, TO_DATE_PROVISIONAL, YEAR_STRICT].map(columnOf);
  const compliance = table.columns.get('compliance');
  if (toDate === -1 || provisional === -1 || year === -1 || compliance === undefined) return null;
  return (rows, periods) => {
    const at = (row: number, column: number): CellAddress => ({
      sheet: sheet.name,
      row: row + sheet.row,
      column: column + sheet.column,
    });
    const months = MONTHS.map((month) => {
      const row = periods.get(month);
      return row ? at(row.row, compliance) : null;
    });
    const quarters = quartersOf(
      months,
      [...periods.values()].every((row) => row.period.kind === 'quarter'),
    );
    const first = rows[0]!.row;
    return {
      strict: { months, quarters, toDate: at(first, toDate!), year: at(first, year!) },
      // Pending periods don't touch what was reported: the year's provisional value is that to date.
      provisional: { months, quarters, toDate: at(first, provisional!), year: at(first, provisional!) },
    };
  };
}

/** The summary below the table: a row for each period, one to date and one of the year. Null where there is none of ours. */
export function avanceScoreCells(sheet: SheetSnapshot, table: AvanceTable): NativeResults | null {
  const from = table.rows[table.rows.length - 1]!.row + 1;
  for (let row = from; row < Math.min(sheet.rowCount, from + 12); row++) {
    const header = sheet.values[row]!.map((value) => (typeof value === 'string' ? fold(value) : ''));
    const strict = header.indexOf(SUMMARY_STRICT);
    const provisional = header.indexOf(SUMMARY_PROVISIONAL);
    if (strict < 0 || provisional < 0) continue;
    return { strict: summaryCells(sheet, row, strict), provisional: summaryCells(sheet, row, provisional) };
  }
  return null;
}

function summaryCells(sheet: SheetSnapshot, headerRow: number, column: number): PeriodCells {
  const months: (CellAddress | null)[] = MONTHS.map(() => null);
  let toDate: CellAddress | null = null;
  let year: CellAddress | null = null;
  let quarterly = false;
  for (let row = headerRow + 1; row < Math.min(sheet.rowCount, headerRow + 15); row++) {
    const cell = { sheet: sheet.name, row: row + sheet.row, column: column + sheet.column };
    const label = sheet.values[row]!.find((value) => typeof value === 'string');
    if (typeof label !== 'string') break;
    const word = fold(label);
    const period = periodOf(label, 'General', null);
    if (word === 'a la fecha') toDate = cell;
    else if (period?.kind === 'year') year = cell;
    else if (period) {
      months[period.span.last] = cell;
      quarterly ||= period.kind === 'quarter';
    }
  }
  return { months, quarters: quartersOf(months, quarterly), toDate, year };
}

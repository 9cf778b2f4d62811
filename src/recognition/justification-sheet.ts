/**
 * Reads *Justificaciones*. The tables are found by their headers in any sheet: a copied sheet has lost its role, columns may have
 * been moved or added, and rows sorted. A row that cannot be read is named; it never hides the others.
 */
import type { CellAddress } from '../domain/address';
import { dayOfSerial, readDay } from '../domain/day';
import type { Justification, JustificationProblem } from '../domain/justification';
import { readReference } from '../domain/justification-binding';
import {
  JUSTIFICATION_HEADER,
  type JustificationColumn,
  NEEDED_COLUMNS,
  reasonOfWord,
} from '../domain/justification-sheet';
import { type CellValue, isCellError, type SheetSnapshot, type Snapshot, valueAt } from '../domain/snapshot';
import { plainText } from '../domain/words';

export interface JustificationTable {
  readonly sheet: string;
  readonly isProtected: boolean;
  readonly headerRow: number;
  /** Where each column stands. */
  readonly columns: ReadonlyMap<JustificationColumn, number>;
  /** The first row below everything in the table's columns. */
  readonly nextRow: number;
}

export interface ReadJustifications {
  readonly justifications: readonly Justification[];
  readonly broken: readonly JustificationProblem[];
}

/** The header stands near the top, also after somebody put rows before it. */
const HEADER_ROWS = 40;

const COLUMN_OF = new Map(
  (Object.entries(JUSTIFICATION_HEADER) as [JustificationColumn, string][]).map(([column, header]) => [
    plainText(header),
    column,
  ]),
);
const LONGEST_HEADER = Math.max(...Object.values(JUSTIFICATION_HEADER).map((header) => header.length)) + 4;

function headerIn(sheet: SheetSnapshot, row: number): Map<JustificationColumn, number> | null {
  const columns = new Map<JustificationColumn, number>();
  const values = sheet.values[row - sheet.row] ?? [];
  for (const [index, value] of values.entries()) {
    if (typeof value !== 'string' || value.length > LONGEST_HEADER) continue;
    const column = COLUMN_OF.get(plainText(value));
    if (column && !columns.has(column)) columns.set(column, sheet.column + index);
  }
  return NEEDED_COLUMNS.every((column) => columns.has(column)) ? columns : null;
}

/** The table of a sheet; null where there is none. */
export function justificationTable(sheet: SheetSnapshot): JustificationTable | null {
  const end = sheet.row + sheet.rowCount;
  for (let row = sheet.row; row < Math.min(end, sheet.row + HEADER_ROWS); row++) {
    const columns = headerIn(sheet, row);
    if (columns === null) continue;
    let nextRow = row + 1;
    for (let below = end - 1; below > row; below--) {
      if ([...columns.values()].every((column) => isBlank(valueAt(sheet, below, column)))) continue;
      nextRow = below + 1;
      break;
    }
    return { sheet: sheet.name, isProtected: sheet.isProtected, headerRow: row, columns, nextRow };
  }
  return null;
}

/** Every table of the workbook, in the order of the sheets. */
export function justificationTables(snapshot: Snapshot): JustificationTable[] {
  return snapshot.sheets.flatMap((sheet) => justificationTable(sheet) ?? []);
}

function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function textOf(value: CellValue): string {
  if (value === null || isCellError(value)) return '';
  return typeof value === 'string' ? value.trim() : String(value);
}

function dayIn(value: CellValue): string | null {
  if (typeof value === 'number') return dayOfSerial(value);
  return typeof value === 'string' ? readDay(value) : null;
}

/** What the workbook justifies, and the rows that cannot be read. */
export function readJustifications(snapshot: Snapshot): ReadJustifications {
  const justifications: Justification[] = [];
  const broken: JustificationProblem[] = [];
  for (const sheet of snapshot.sheets) {
    const table = justificationTable(sheet);
    if (table === null) continue;
    for (let row = table.headerRow + 1; row < table.nextRow; row++) {
      const read = readRow(sheet, table, row);
      if (read === null) continue;
      if ('outcome' in read) broken.push(read);
      else justifications.push(read);
    }
  }
  return { justifications, broken };
}

/** @returns null for a blank row, or headers that were pasted along with rows */
function readRow(
  sheet: SheetSnapshot,
  { columns }: JustificationTable,
  row: number,
): Justification | JustificationProblem | null {
  const value = (column: JustificationColumn): CellValue => {
    const at = columns.get(column);
    return at === undefined ? null : valueAt(sheet, row, at);
  };
  const text = (column: JustificationColumn): string => textOf(value(column));
  if ([...columns.keys()].every((column) => isBlank(value(column)))) return null;
  if (plainText(text('reference')) === plainText(JUSTIFICATION_HEADER.reference)) return null;
  const cell: CellAddress = { sheet: sheet.name, row, column: Math.min(...columns.values()) };
  const refuse = (key: string, detail = ''): JustificationProblem => ({
    outcome: 'broken',
    messageId: `justifications.problems.${key}`,
    params: { row: String(row + 1), sheet: sheet.name, detail: detail.slice(0, 40) },
    cell,
    justification: null,
    finding: null,
  });
  const reference = readReference(text('reference'));
  if (reference === null) {
    return refuse(text('reference') === '' ? 'noReference' : 'badReference', text('reference'));
  }
  const reason = reasonOfWord(text('reason'));
  if (reason === null) return refuse('unknownReason', text('reason'));
  const date = dayIn(value('date'));
  if (date === null) return refuse('badDate', text('date'));
  const until = isBlank(value('until')) ? null : dayIn(value('until'));
  if (until === null && !isBlank(value('until'))) return refuse('badUntil', text('until'));
  const noted = value('value');
  return {
    ...reference,
    item: text('item'),
    value: typeof noted === 'number' ? noted : isBlank(noted) ? null : textOf(noted),
    reason,
    text: text('text'),
    author: text('author'),
    date,
    until,
    cell,
  };
}

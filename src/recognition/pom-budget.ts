/** The budget of a POM: programmes by year. */
import type { BudgetTable } from '../domain/multi-year';
import type { Reading, Sourced } from '../domain/plan';
import type { SheetSnapshot } from '../domain/snapshot';
import { type BudgetHeader, mayBeHeader, readPomHeader } from './pom-header';
import { isTotalLine } from './pom-headers';
import { cellAt, readingAt, textCell } from './pom-products';
import { tidy } from './text';

/** Longer texts in the column of the codes are remarks. */
const MAX_CODE = 30;

export interface FoundBudget {
  readonly sheet: SheetSnapshot;
  readonly header: BudgetHeader;
  readonly table: BudgetTable;
  /** Relative. */
  readonly lastRow: number;
}

/** Reads the table under a header, down to its line of totals or the next header. */
export function readBudgetTable(sheet: SheetSnapshot, header: BudgetHeader): FoundBudget {
  const rows: BudgetTable['rows'][number][] = [];
  let totals: Sourced<Reading>[] = [];
  let lastRow = header.bottom;
  const numbers = (row: number) => [
    ...header.years.map(({ column }) => readingAt(sheet, row, column)),
    ...(header.total === null ? [] : [readingAt(sheet, row, header.total)]),
  ];
  for (let row = header.bottom + 1; row < sheet.rowCount; row++) {
    if (mayBeHeader(sheet, row) && isHeader(sheet, row)) break;
    const code = textCell(sheet, row, header.code ?? undefined);
    const name = textCell(sheet, row, header.name ?? undefined);
    const label = code ?? name ?? labelAt(sheet, row, header.years[0]!.column);
    if (label !== null && isTotalLine(label.value)) {
      totals = numbers(row);
      lastRow = row;
      break;
    }
    const amounts = numbers(row);
    const typed = amounts.some(
      ({ value }) => value.kind !== 'blank' && !(value.kind === 'number' && value.formula),
    );
    // A text alone is a remark; a code alone is a programme without amounts.
    if (!typed && (code === null || code.value.length > MAX_CODE)) continue;
    rows.push({
      code,
      name,
      years: amounts.slice(0, header.years.length),
      total: header.total === null ? null : amounts[amounts.length - 1]!,
    });
    lastRow = row;
  }
  const columns = [
    header.code,
    header.name,
    header.total,
    ...header.years.map(({ column }) => column),
  ].filter((column): column is number => column !== null);
  const first = Math.min(...columns);
  return {
    sheet,
    header,
    lastRow,
    table: {
      rows,
      totals,
      range: {
        ...cellAt(sheet, header.top, first),
        rowCount: lastRow - header.top + 1,
        columnCount: Math.max(...columns) - first + 1,
      },
    },
  };
}

/** Amounts such as 2050 look like years; only a header has words as well. */
function isHeader(sheet: SheetSnapshot, row: number): boolean {
  const header = readPomHeader(sheet, row, row);
  return header !== null && header.kind !== 'miss';
}

function labelAt(sheet: SheetSnapshot, row: number, before: number): Sourced<string> | null {
  for (let column = 0; column < before; column++) {
    const value = sheet.values[row]?.[column];
    if (typeof value === 'string' && tidy(value) !== '') return textCell(sheet, row, column);
  }
  return null;
}

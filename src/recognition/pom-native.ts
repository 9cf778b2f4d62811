/** Where our own template computes the results of an execution itself, so that other sheets can refer to its cells. */
import type { CellAddress } from '../domain/address';
import { MONTHS } from '../domain/period';
import type { Area, Indicator, NativeResults, PeriodCells } from '../domain/plan';
import { headerText } from './header-stack';
import type { FoundExecution } from './pom-execution';
import { fold } from './text';

/** The headers of the columns in which the template has compliance and scores, in the order of their periods. */
export const EXECUTION_RESULT = {
  fourMonths: ['% Ene–Abr', '% May–Ago', '% Sep–Dic'],
  toDate: '% Ejecución Física',
  year: '% del año',
  provisionalToDate: 'Provisional a la fecha',
  provisionalYear: 'Provisional del año',
} as const;

/** What stands before the scores below the table. */
export const EXECUTION_SCORE = {
  strict: 'Calificación de la ejecución, estricta',
  provisional: 'Calificación de la ejecución, provisional',
} as const;

/** Adds the cells of the template's own results; without them (a column was taken away) the area as it is. */
export function withNativeCells(area: Area, found: FoundExecution): Area {
  const { sheet, header } = found;
  const columns = new Map<string, number>();
  for (let row = header.top; row <= header.bottom; row++) {
    const values = sheet.values[row]!;
    for (let column = 0; column < values.length; column++) {
      const text = headerText(values[column]!, 'General');
      if (text !== null && !columns.has(fold(text))) columns.set(fold(text), column + sheet.column);
    }
  }
  const columnOf = (header: string): number | null => columns.get(fold(header)) ?? null;
  const cell = (row: number, header: string): CellAddress | null => {
    const column = columnOf(header);
    return column === null ? null : { sheet: sheet.name, row, column };
  };
  const cells = (row: number, toDate: string, year: string): PeriodCells => ({
    months: MONTHS.map((month) =>
      month % 4 === 3 ? cell(row, EXECUTION_RESULT.fourMonths[Math.floor(month / 4)]!) : null,
    ),
    quarters: [null, null, null, null],
    toDate: cell(row, toDate),
    year: cell(row, year),
  });
  const results = (strictRow: number, provisionalRow: number): NativeResults => ({
    strict: cells(strictRow, EXECUTION_RESULT.toDate, EXECUTION_RESULT.year),
    provisional: cells(provisionalRow, EXECUTION_RESULT.provisionalToDate, EXECUTION_RESULT.provisionalYear),
  });
  const indicators = area.indicators.map(
    (indicator): Indicator => ({
      ...indicator,
      complianceCells: results(indicator.range.row, indicator.range.row),
    }),
  );
  const strict = rowOf(found, EXECUTION_SCORE.strict);
  const provisional = rowOf(found, EXECUTION_SCORE.provisional);
  return strict === null || provisional === null
    ? { ...area, indicators }
    : { ...area, indicators, scoreCells: results(strict, provisional) };
}

/** The absolute row that begins with a text, below the table. */
function rowOf({ sheet, rows }: FoundExecution, label: string): number | null {
  const wanted = fold(label);
  for (let row = Math.max(0, rows.lastRow); row < sheet.rowCount; row++) {
    for (const value of sheet.values[row]!) {
      if (value === null) continue;
      if (typeof value === 'string' && fold(value) === wanted) return row + sheet.row;
    }
  }
  return null;
}

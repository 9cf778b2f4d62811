/** Finds the columns of a table from its header rows. */
import type { CellValue, SheetSnapshot } from '../domain/snapshot';
import { type BlockLabel, type Field, fieldOf, isBanner, roleOf } from './headers';
import { type HistoryColumn, historyColumns } from './history';
import type { MonthSequence } from './months';
import { fold, yearIn } from './text';

/** Columns are relative to the sheet's used rectangle. */
export interface TableColumns {
  readonly months: readonly number[];
  readonly total: number | null;
  readonly fields: ReadonlyMap<Field, number>;
  /** Where codes and names stand: from, up to (excluded). */
  readonly identity: readonly [from: number, to: number];
  /** Columns between them that hold something else, such as a description. */
  readonly foreign: ReadonlySet<number>;
  /** The cell where a name belongs. */
  readonly nameColumn: number;
  /** The first row that belongs to the header, relative. */
  readonly headerTop: number;
  readonly year: number | null;
  readonly hasBanner: boolean;
  /** What was reached in earlier years. */
  readonly history: readonly HistoryColumn[];
}

export interface MissingColumns {
  readonly missing: readonly ('name' | 'annual')[];
}

/** How far above the months the other header words may stand. */
const HEADER_REACH = 3;

/**
 * Reads the header around a row of months.
 * @param row the row of the months, relative
 * @param floor the first row that may belong to the header, relative (rows above belong to something else)
 * @returns the columns, or what is missing for a plan
 */
export function readHeader(
  sheet: SheetSnapshot,
  row: number,
  months: MonthSequence,
  floor: number,
): TableColumns | MissingColumns {
  const first = months.columns[0]!;
  const last = months.columns[11]!;
  const fields = new Map<Field, number>();
  const borders = new Set<number>(months.columns);
  let total: number | null = null;
  let headerTop = row;
  let year = months.year;
  let hasBanner = false;
  let areaRow = -1;
  for (let r = row; r >= Math.max(floor, row - HEADER_REACH); r--) {
    const values = sheet.values[r]!;
    const before = fields.size;
    for (let column = 0; column < values.length; column++) {
      const text = values[column];
      if (typeof text !== 'string') continue;
      if (isBanner(text)) {
        hasBanner = true;
        year = yearIn(text) ?? year;
        headerTop = Math.min(headerTop, r);
        continue;
      }
      if (column >= first && column <= last) continue;
      const field = fieldOf(text);
      if (field === 'total') {
        if (column > last && total === null) total = column;
        borders.add(column);
      } else if (field !== null && !fields.has(field) && !isTaken(fields, column)) {
        fields.set(field, column);
        borders.add(column);
        if (field === 'area') areaRow = r;
      } else if (r === row && text.length <= 60) {
        borders.add(column);
      }
    }
    // A lone `Dirección de Área` above the header is the label of a line of the block, not a column.
    if (areaRow === r && fields.size === before + 1) {
      borders.delete(fields.get('area')!);
      fields.delete('area');
    }
    if (fields.size > before) headerTop = Math.min(headerTop, r);
    // A row with many texts that name nothing is no header.
    if (fields.size === before && r < row && r < headerTop && !isSparse(values)) break;
  }
  const taken = new Set([...months.columns, ...fields.values()]);
  // A banner over the years stands one row above them.
  const history = historyColumns(sheet, Math.max(floor, Math.min(headerTop, row - 1)), row).filter(
    ({ column }) => !taken.has(column) && column !== total,
  );
  for (const { column } of history) borders.add(column);
  const concept = fields.get('concept') ?? unlabelledConcept(sheet, row, first, borders);
  if (concept !== null && concept !== undefined) {
    fields.set('concept', concept);
    borders.add(concept);
  }
  const missing: ('name' | 'annual')[] = [];
  const code = fields.get('code');
  const name = fields.get('name') ?? nameBeside(code, first, fields, borders);
  if (name === undefined && code === undefined) missing.push('name');
  if (fields.get('annual') === undefined && total === null) missing.push('annual');
  if (missing.length > 0) return { missing };
  const nameColumn = name ?? code! + 1;
  const identity = identityColumns(name, code, borders);
  const annual = fields.get('annual');
  const foreign = new Set<number>();
  for (let column = identity[0]; column < identity[1]; column++) {
    if (borders.has(column) && column !== name && column !== code) foreign.add(column);
  }
  return {
    months: months.columns,
    // The annual target behind the months is what they make in all.
    total: total ?? (annual !== undefined && annual > last ? annual : null),
    fields,
    identity,
    foreign,
    nameColumn: code === undefined || name !== undefined ? nameColumn : code,
    headerTop,
    year,
    hasBanner,
    history,
  };
}

function isTaken(fields: ReadonlyMap<Field, number>, column: number): boolean {
  for (const taken of fields.values()) if (taken === column) return true;
  return false;
}

/**
 * Where no header says *Nombre*, a code is followed by what it stands for: the description of the indicator, or a column
 * whose header is not known.
 */
function nameBeside(
  code: number | undefined,
  first: number,
  fields: Map<Field, number>,
  borders: ReadonlySet<number>,
): number | undefined {
  if (code === undefined || code + 1 >= first || !borders.has(code + 1)) return undefined;
  if (fields.get('description') === code + 1) {
    fields.delete('description');
    return code + 1;
  }
  return isTaken(fields, code + 1) ? undefined : code + 1;
}

function isSparse(values: readonly CellValue[]): boolean {
  let filled = 0;
  for (const value of values) if (value !== null && ++filled > 2) return false;
  return true;
}

/** Codes and names stand from the column behind the previous header to the one before the next. */
function identityColumns(
  name: number | undefined,
  code: number | undefined,
  borders: ReadonlySet<number>,
): readonly [number, number] {
  const start = Math.min(name ?? Number.POSITIVE_INFINITY, code ?? Number.POSITIVE_INFINITY);
  const end = Math.max(name ?? -1, code ?? -1);
  let from = start;
  if (code === undefined) while (from > 0 && !borders.has(from - 1)) from--;
  let to = end + 1;
  while (!borders.has(to) && to < end + 8) to++;
  return [from, to];
}

/** A column before the months whose header is blank and whose cells are the labels of lines. */
function unlabelledConcept(
  sheet: SheetSnapshot,
  row: number,
  first: number,
  borders: ReadonlySet<number>,
): number | null {
  const column = first - 1;
  if (column < 0 || borders.has(column)) return null;
  let labels = 0;
  for (let r = row + 1; r < Math.min(sheet.rowCount, row + 8); r++) {
    const value = sheet.values[r]?.[column];
    if (typeof value === 'string' && roleOf(value) !== null) labels++;
  }
  return labels >= 2 ? column : null;
}

export interface BlockEntry {
  readonly label: BlockLabel;
  readonly value: string | number;
  readonly row: number;
  readonly column: number;
}

/** Whether a text is the title of such a programme, `PROGRAMA ANUAL DE TRABAJO 2019` or `PAT 2019`. */
export function isPlanTitle(text: string): boolean {
  if (text.length > 120 || text.length < 3) return false;
  const word = fold(text);
  return word.includes('programa anual de trabajo') || /^pat\b/.test(word);
}

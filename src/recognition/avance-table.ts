/** The long table of a report of progress: its header words and its rows, indicator or product × period. */
import type { CellValue, SheetSnapshot } from '../domain/snapshot';
import { fieldOf, roleOf } from './headers';
import { ordinalOf, type PeriodKind, type PeriodLabel, periodKindOf, periodOf } from './periods';
import { codeOfNumber } from './row';
import { codeOf, fold, namesOrganisation, splitCode, tidy } from './text';

export type AvanceField =
  | 'code'
  | 'name'
  | 'unit'
  | 'direction'
  | 'behavior'
  | 'frequency'
  | 'baseline'
  | 'annual'
  | 'weight'
  | 'kind'
  | 'formula'
  | 'description'
  | 'area'
  | 'period'
  | 'programmed'
  | 'actual'
  | 'numerator'
  | 'denominator'
  | 'compliance'
  | 'light'
  | 'narrative'
  | 'evidence'
  /** Known, and read by nobody: what has been reached so far, checks. */
  | 'other';

const WORDS: Readonly<Partial<Record<AvanceField, readonly string[]>>> = {
  code: ['clave del producto', 'codigo del producto', 'clave de la meta', 'codigo de la meta'],
  name: [
    'indicador/producto',
    'indicador / producto',
    'indicador o producto',
    'producto/indicador',
    'producto / indicador',
    'producto o indicador',
    'producto',
    'nombre del producto',
    'producto / subproducto',
    'subproducto',
    'actividad',
  ],
  annual: ['produccion anual'],
  programmed: [
    'programado del periodo',
    'meta del periodo',
    'meta programada del periodo',
    'programado en el periodo',
    'meta fisica programada',
    'programacion del periodo',
  ],
  actual: [
    'realizado del periodo',
    'realizado en el periodo',
    'ejecutado del periodo',
    'ejecutado en el periodo',
    'avance del periodo',
    'avance fisico',
    'meta alcanzada',
    'meta fisica ejecutada',
    'valor alcanzado',
    'reportado',
    'logro',
  ],
  light: ['semaforo', 'semaforo del periodo'],
  narrative: [
    'justificacion',
    'justificacion de la variacion',
    'causa y accion',
    'causa',
    'causas',
    'causa de la variacion',
    'explicacion',
    'explicacion de la variacion',
    'observaciones',
    'comentarios',
  ],
  evidence: [
    'medio de verificacion',
    'medios de verificacion',
    'evidencia',
    'evidencias',
    'fuente de verificacion',
    'evidencia documental',
  ],
  period: ['periodo', 'periodo reportado', 'periodo de reporte', 'periodo que se reporta', 'mes reportado'],
};

const FIELD_BY_WORD = new Map<string, AvanceField>();
for (const [field, words] of Object.entries(WORDS)) {
  for (const word of words) FIELD_BY_WORD.set(word, field as AvanceField);
}

/** What a header cell of a report of progress names, or null. */
export function avanceFieldOf(text: string): AvanceField | null {
  if (text.length > 60) return null;
  const whole = fold(text);
  const word = whole.replace(/\s*\([^)]*\)?$/, '').replace(/\s*20\d{2}$/, '');
  const known = FIELD_BY_WORD.get(whole) ?? FIELD_BY_WORD.get(word);
  if (known) return known;
  if (/\bacumulad[oa]s?\b|^revision$|^diferencia$|^variacion$/.test(whole)) return 'other';
  if (periodKindOf(word) !== null) return 'period';
  const role = roleOf(word);
  switch (role) {
    case 'programmed':
    case 'actual':
    case 'numerator':
    case 'denominator':
    case 'compliance':
    case 'weight':
      return role;
  }
  const field = fieldOf(text);
  return field === 'concept' || field === 'total' ? null : field;
}

/** Relative columns. */
export type AvanceColumns = ReadonlyMap<AvanceField, number>;

export interface AvanceRow {
  /** Relative. */
  readonly row: number;
  /** Of the rows of one indicator; rows that say nothing of it belong to the one above. */
  readonly identity: string;
  readonly code: string | null;
  readonly name: string | null;
  readonly area: string | null;
  readonly period: PeriodLabel;
}

export interface AvanceTable {
  readonly sheet: SheetSnapshot;
  /** Relative. */
  readonly headerRow: number;
  readonly columns: AvanceColumns;
  readonly rows: readonly AvanceRow[];
}

/** A row that has some of the header's words and lacks others. */
export interface AvanceMiss {
  readonly row: number;
  readonly column: number;
  readonly missing: 'identity' | 'actual' | 'programmed' | 'rows';
}

/** Reads the words of a row as a header; the first column of each field counts. */
export function avanceHeader(values: readonly CellValue[]): Map<AvanceField, number> {
  const columns = new Map<AvanceField, number>();
  for (let column = 0; column < values.length; column++) {
    const text = values[column];
    if (typeof text !== 'string') continue;
    const field = avanceFieldOf(text);
    if (field !== null && field !== 'other' && !columns.has(field)) columns.set(field, column);
  }
  return columns;
}

/** What a header lacks to be one of a report; null when it is whole; 'none' when it is something else. */
function missingOf(columns: AvanceColumns): AvanceMiss['missing'] | 'none' | null {
  const has = (field: AvanceField) => columns.has(field);
  if (!has('period')) return 'none';
  const identity = has('code') || has('name');
  if (has('programmed') && has('actual')) return identity ? null : 'identity';
  if (!identity) return 'none';
  if (has('programmed')) return 'actual';
  return has('actual') ? 'programmed' : 'none';
}

/** How many rows without data end a table. */
const GAP = 3;

/** All such tables of a sheet, and what came close. */
export function avanceTables(sheet: SheetSnapshot): {
  readonly tables: readonly AvanceTable[];
  readonly misses: readonly AvanceMiss[];
} {
  const tables: AvanceTable[] = [];
  const misses: AvanceMiss[] = [];
  let row = 0;
  while (row < sheet.rowCount) {
    const columns = mayBeHeader(sheet.values[row]!) ? avanceHeader(sheet.values[row]!) : null;
    const missing = columns === null ? 'none' : missingOf(columns);
    if (columns === null || missing === 'none') {
      row++;
      continue;
    }
    const column = Math.min(...columns.values());
    if (missing !== null) {
      misses.push({ row, column, missing });
      row++;
      continue;
    }
    const { rows, end } = readRows(sheet, row, columns);
    if (rows.length === 0) misses.push({ row, column, missing: 'rows' });
    else tables.push({ sheet, headerRow: row, columns, rows });
    row = Math.max(row + 1, end);
  }
  return { tables, misses };
}

/** A quick look: three texts, one of which speaks of a period. */
function mayBeHeader(values: readonly CellValue[]): boolean {
  let texts = 0;
  let period = false;
  for (const value of values) {
    if (typeof value !== 'string') continue;
    texts++;
    period ||= value.length <= 60 && /per[ií]odo|mes|trim|semes/i.test(value);
  }
  return period && texts >= 3;
}

function readRows(
  sheet: SheetSnapshot,
  headerRow: number,
  columns: AvanceColumns,
): { rows: AvanceRow[]; end: number } {
  const rows: AvanceRow[] = [];
  const periodColumn = columns.get('period')!;
  const hint = periodHint(sheet, headerRow, periodColumn);
  let code: string | null = null;
  let name: string | null = null;
  let area: string | null = null;
  let period: PeriodLabel | null = null;
  let empty = 0;
  let row = headerRow + 1;
  for (; row < sheet.rowCount && empty < GAP; row++) {
    const values = sheet.values[row]!;
    if (mayBeHeader(values)) {
      const again = avanceHeader(values);
      if (missingOf(again) === null) {
        if (!sameColumns(again, columns)) break;
        empty = 0;
        continue;
      }
    }
    const own = identityOf(values, columns, code, name);
    const shown = periodOf(
      values[periodColumn] ?? null,
      sheet.formats[row]?.[periodColumn] ?? 'General',
      hint,
    );
    const numbers =
      typeof cellOf(values, columns, 'programmed') === 'number' ||
      typeof cellOf(values, columns, 'actual') === 'number';
    if (shown === null && !numbers) {
      const heading = headingOf(values);
      if (heading !== null) {
        area = heading;
        code = null;
        name = null;
      }
      empty++;
      continue;
    }
    if (own.code !== null || own.name !== null) {
      // A product named only in its first row; the next has a code or name of its own.
      if (own.code !== code || own.name !== null) name = own.name;
      code = own.code;
    }
    period = shown ?? period;
    empty = 0;
    if (period === null || (code === null && name === null)) continue;
    const areaCell = cellOf(values, columns, 'area');
    if (typeof areaCell === 'string' && areaCell.trim() !== '') area = tidy(areaCell);
    rows.push({ row, identity: code ?? fold(name!), code, name, area, period });
  }
  return { rows, end: row };
}

function cellOf(values: readonly CellValue[], columns: AvanceColumns, field: AvanceField): CellValue {
  const column = columns.get(field);
  return column === undefined ? null : (values[column] ?? null);
}

function identityOf(
  values: readonly CellValue[],
  columns: AvanceColumns,
  previous: string | null,
  previousName: string | null,
): { code: string | null; name: string | null } {
  const codeCell = cellOf(values, columns, 'code');
  const nameCell = cellOf(values, columns, 'name');
  let code: string | null = null;
  let name = typeof nameCell === 'string' && nameCell.trim() !== '' ? tidy(nameCell) : null;
  if (typeof codeCell === 'number') {
    const goesOn =
      previous !== null && Number(previous) === codeCell && (name ?? previousName) === previousName;
    code = goesOn ? previous : codeOfNumber(codeCell, previous);
  } else if (typeof codeCell === 'string' && codeCell.trim() !== '') {
    code = codeOf(codeCell) ?? tidy(codeCell);
  }
  if (code === null && name !== null) {
    const split = splitCode(name);
    if (split) {
      code = split.code;
      name = split.name;
    }
  }
  return { code, name };
}

/** The only text of a row that names a part of an institution. */
function headingOf(values: readonly CellValue[]): string | null {
  const filled = values.filter((value) => value !== null);
  const [text] = filled;
  if (filled.length !== 1 || typeof text !== 'string' || text.length > 160) return null;
  return namesOrganisation(splitCode(text)?.name ?? text) ? tidy(text) : null;
}

function sameColumns(a: AvanceColumns, b: AvanceColumns): boolean {
  return [...a].every(([field, column]) => b.get(field) === column);
}

/** The kind of period that bare numbers mean: as the header says, else by how far they count. */
function periodHint(sheet: SheetSnapshot, headerRow: number, column: number): PeriodKind | null {
  const header = sheet.values[headerRow]![column];
  const declared = typeof header === 'string' ? headerKind(header) : null;
  if (declared !== null) return declared;
  let most = 0;
  for (let row = headerRow + 1; row < Math.min(sheet.rowCount, headerRow + 400); row++) {
    const value = sheet.values[row]?.[column] ?? null;
    const ordinal =
      typeof value === 'number' || typeof value === 'string' ? ordinalOf(fold(String(value))) : null;
    if (ordinal !== null) most = Math.max(most, ordinal);
  }
  if (most > 4) return 'month';
  return most === 4 ? 'quarter' : most === 3 ? 'fourMonths' : null;
}

/** `Trimestre`, `Mes reportado`. */
function headerKind(header: string): PeriodKind | null {
  for (const word of fold(header).split(/\s+/)) {
    const kind = word.length > 2 ? periodKindOf(word) : null;
    if (kind !== null) return kind;
  }
  return null;
}

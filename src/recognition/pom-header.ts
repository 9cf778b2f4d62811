/** Finds the headers of a POM's tables (products by year, the budget, the year's execution) and reads their columns. */
import type { SheetSnapshot } from '../domain/snapshot';
import { type HeaderColumn, headerColumns, headerText } from './header-stack';
import { type HistoryColumn, historyColumnOf } from './history';
import {
  executionRoleOf,
  fourMonthsOf,
  headerYear,
  isMultiYearTotal,
  type PomField,
  pomFieldOf,
  type TargetKind,
  targetKindOf,
} from './pom-headers';
import { fold } from './text';

/** Columns are relative to the sheet's used rectangle, rows too. */
interface HeaderPlace {
  readonly top: number;
  readonly bottom: number;
  readonly fields: ReadonlyMap<PomField, number>;
  /** What was reached in earlier years. */
  readonly history: readonly HistoryColumn[];
}

/** Products and subproducts by year. */
export interface ProductsHeader extends HeaderPlace {
  readonly kind: 'products';
  readonly years: readonly {
    readonly year: number;
    readonly physical: number | null;
    readonly financial: number | null;
  }[];
  readonly total: { readonly physical: number | null; readonly financial: number | null };
  readonly firstYearColumn: number;
}

/** PRG, DESCRIPCIÓN, years, Total. */
export interface BudgetHeader extends HeaderPlace {
  readonly kind: 'budget';
  readonly code: number | null;
  readonly name: number | null;
  readonly years: readonly { readonly year: number; readonly column: number }[];
  readonly total: number | null;
}

/** The columns of one kind of the execution: three cuatrimestres, or null where one is missing, and the total. */
export interface FourMonthColumns {
  readonly periods: readonly (number | null)[];
  readonly total: number | null;
}

/** A year's execution by cuatrimestre. */
export interface ExecutionHeader extends HeaderPlace {
  readonly kind: 'execution';
  readonly year: number | null;
  readonly lines: ReadonlyMap<`${TargetKind}.${'programmed' | 'executed'}`, FourMonthColumns>;
}

export type PomHeader = ProductsHeader | BudgetHeader | ExecutionHeader;

/** A header that has some of what makes a POM, and what it lacks. */
export interface HeaderMiss {
  readonly kind: 'miss';
  readonly missing: 'kinds' | 'names' | 'years';
  readonly row: number;
  readonly column: number;
}

const HINT = /f[ií]sic|financ|20\d\d|cuat|ene|may|sep|^\s*c\.?\s?[123i]/i;
/** How far a header may reach above and below the first of its rows that was noticed. */
const REACH_UP = 2;
const REACH_DOWN = 3;

/** Whether a row may belong to one of these headers; cheap, since it is asked for every row. */
export function mayBeHeader(sheet: SheetSnapshot, row: number): boolean {
  let signs = 0;
  const formats = sheet.formats[row];
  const values = sheet.values[row]!;
  for (let column = 0; column < values.length; column++) {
    const value = values[column]!;
    if (value === null || (typeof value === 'string' && (value.length > 80 || !HINT.test(value)))) continue;
    const text = headerText(value, formats?.[column] ?? 'General');
    if (text === null) continue;
    if (headerYear(text) !== null || targetKindOf(text) !== null || fourMonthsOf(text) !== null) {
      if (++signs >= 2) return true;
    }
  }
  return false;
}

/** Whether all that a row says are words of the lower levels of a header. */
function isLowerLevel(sheet: SheetSnapshot, row: number): boolean {
  const values = sheet.values[row];
  if (values === undefined) return false;
  let known = 0;
  for (let column = 0; column < values.length; column++) {
    const value = values[column]!;
    if (value === null) continue;
    const text = headerText(value, sheet.formats[row]?.[column] ?? 'General');
    if (text === null) return false;
    const field = pomFieldOf(text);
    const lower =
      field?.startsWith('baseline') ||
      ['departments', 'municipalities', 'approved', 'current', 'annual', 'unitCost'].includes(field ?? '') ||
      headerYear(text) !== null ||
      targetKindOf(text) !== null ||
      fourMonthsOf(text) !== null ||
      (text.length <= 30 && executionRoleOf(text) !== null) ||
      isMultiYearTotal(text);
    if (lower) known++;
  }
  return known >= 2;
}

/** Whether a row above says at least two words of a header. */
function isUpperLevel(sheet: SheetSnapshot, row: number): boolean {
  let known = 0;
  const values = sheet.values[row]!;
  for (let column = 0; column < values.length; column++) {
    const value = values[column]!;
    if (value === null) continue;
    const text = headerText(value, sheet.formats[row]?.[column] ?? 'General');
    if (text === null) return false;
    if (
      pomFieldOf(text) !== null ||
      headerYear(text) !== null ||
      targetKindOf(text) !== null ||
      fourMonthsOf(text) !== null ||
      /^linea (de )?base\b|^metas?\b/.test(fold(text))
    ) {
      known++;
    }
  }
  return known >= 2;
}

/**
 * Reads the header around a row for which `mayBeHeader` is true.
 * @param floor the first row that may belong to it, relative
 */
export function readPomHeader(
  sheet: SheetSnapshot,
  row: number,
  floor: number,
): PomHeader | HeaderMiss | null {
  let top = row;
  while (top > Math.max(floor, row - REACH_UP) && isUpperLevel(sheet, top - 1)) top--;
  let bottom = row;
  while (bottom < row + REACH_DOWN && isLowerLevel(sheet, bottom + 1)) bottom++;
  const history: HistoryColumn[] = [];
  const columns = headerColumns(sheet, top, bottom).filter((column) => {
    const earlier = historyColumnOf(column);
    if (earlier !== null) history.push(earlier);
    return earlier === null;
  });
  if (columns.length === 0) return null;
  const place = { top, bottom, history };
  return (
    readExecution(columns, place) ??
    readProducts(columns, place) ??
    readBudget(columns, place) ??
    missOf(columns, row)
  );
}

/** The nearest text over a column, from below, for which something can be told. */
function fromBelow<T>(column: HeaderColumn, tell: (text: string) => T | null): T | null {
  for (let i = column.stack.length - 1; i >= 0; i--) {
    const found = tell(column.stack[i]!.text);
    if (found !== null) return found;
  }
  return null;
}

function fieldsOf(columns: readonly HeaderColumn[]): Map<PomField, number> {
  const fields = new Map<PomField, number>();
  for (const { own, stack, column } of columns) {
    for (let i = own.length - 1; i >= 0; i--) {
      const field = pomFieldOf(own[i]!.text) ?? baselineWithoutParts(own[i]!.text);
      if (field === null) continue;
      // `Año` is a column of the base line only under that heading.
      if (field === 'baselineYear' && !stack.some(({ text }) => /base/i.test(text))) continue;
      if (!fields.has(field)) fields.set(field, column);
      break;
    }
  }
  return fields;
}

/** `Línea de base` over a single column holds its value. */
function baselineWithoutParts(text: string): PomField | null {
  return /^linea (de )?base( 20\d{2})?$/.test(fold(text)) ? 'baselineAbsolute' : null;
}

function readProducts(
  columns: readonly HeaderColumn[],
  place: Pick<HeaderPlace, 'top' | 'bottom' | 'history'>,
): ProductsHeader | null {
  const years = new Map<number, { year: number; physical: number | null; financial: number | null }>();
  const total = { physical: null as number | null, financial: null as number | null };
  const others: HeaderColumn[] = [];
  let loneTotal: number | null = null;
  let firstYearColumn = Number.POSITIVE_INFINITY;
  for (const column of columns) {
    const kind = fromBelow(column, targetKindOf);
    const year = fromBelow(column, headerYear);
    if (column.stack.some(({ text }) => isMultiYearTotal(text))) {
      if (kind !== null) total[kind] ??= column.column;
      else if (column.own.some(({ text }) => pomFieldOf(text) !== null)) others.push(column);
      else if (column.own.some(({ text }) => isMultiYearTotal(text))) loneTotal ??= column.column;
    } else if (
      kind !== null &&
      year !== null &&
      !column.stack.some(({ text }) => fourMonthsOf(text) !== null)
    ) {
      const known = years.get(year) ?? { year, physical: null, financial: null };
      known[kind] ??= column.column;
      years.set(year, known);
      firstYearColumn = Math.min(firstYearColumn, column.column);
    } else others.push(column);
  }
  if (years.size < 2) return null;
  const list = [...years.values()].sort((a, b) => a.year - b.year);
  // The financial target is what a POM adds up; a single column of totals without a word is that.
  if (loneTotal !== null && total.physical === null && total.financial === null) {
    total[list.some((one) => one.financial !== null) ? 'financial' : 'physical'] = loneTotal;
  }
  const fields = fieldsOf(others);
  if (!fields.has('name') && !fields.has('subproduct') && !fields.has('code')) return null;
  return { kind: 'products', ...place, fields, years: list, total, firstYearColumn };
}

const BUDGET_NAME = /^(descripcion|nombre|denominacion)( del? programas?)?$|^programas?$/;
const BUDGET_CODE = /^(prg|programas?|codigo( del? programa)?|pg|cod|no)$/;

function readBudget(
  columns: readonly HeaderColumn[],
  place: Pick<HeaderPlace, 'top' | 'bottom' | 'history'>,
): BudgetHeader | null {
  const years: { year: number; column: number }[] = [];
  let code: number | null = null;
  let name: number | null = null;
  let total: number | null = null;
  for (const column of columns) {
    const text = column.own[column.own.length - 1]!.text;
    const word = fold(text);
    const year = headerYear(text);
    const last = years[years.length - 1];
    if (year !== null && (last === undefined || (year > last.year && total === null))) {
      years.push({ year, column: column.column });
    } else if (years.length > 0 && total === null && isMultiYearTotal(text)) total = column.column;
    else if (years.length === 0) {
      if (code === null && BUDGET_CODE.test(word)) code = column.column;
      else if (name === null && BUDGET_NAME.test(word)) name = column.column;
    }
  }
  if (years.length < 2 || (code === null && name === null)) return null;
  // A programme with years alone is no budget: something has to say that these are amounts by programme.
  if (code === null || name === null) {
    const named = columns.some(({ stack }) => stack.some(({ text }) => /program|prg/i.test(text)));
    if (!named) return null;
  }
  return { kind: 'budget', ...place, fields: new Map(), code, name, years, total };
}

function readExecution(
  columns: readonly HeaderColumn[],
  place: Pick<HeaderPlace, 'top' | 'bottom' | 'history'>,
): ExecutionHeader | null {
  const lines = new Map<
    `${TargetKind}.${'programmed' | 'executed'}`,
    { periods: (number | null)[]; total: number | null }
  >();
  const lineOf = (kind: TargetKind, role: 'programmed' | 'executed') => {
    const key = `${kind}.${role}` as const;
    const line = lines.get(key) ?? { periods: [null, null, null], total: null };
    lines.set(key, line);
    return line;
  };
  const others: HeaderColumn[] = [];
  let year: number | null = null;
  let periods = 0;
  for (const column of columns) {
    year ??= fromBelow(column, headerYear);
    const period = fromBelow(column, fourMonthsOf);
    const role = fromBelow(column, executionRoleOf);
    const kind = fromBelow(column, executionKind) ?? 'physical';
    if (period !== null && (role === 'programmed' || role === 'executed')) {
      const line = lineOf(kind, role);
      if (line.periods[period] === null) {
        line.periods[period] = column.column;
        periods++;
      }
      continue;
    }
    const own = column.own[column.own.length - 1]!.text;
    const isTotal = /\btotal\b|\bacumulad[ao]\b|^ejecutado$/.test(fold(own));
    if (period === null && isTotal && (role === 'programmed' || role === 'executed') && !own.includes('%')) {
      lineOf(kind, role).total ??= column.column;
    } else others.push(column);
  }
  if (periods < 3) return null;
  const fields = fieldsOf(others);
  if (!fields.has('name') && !fields.has('subproduct') && !fields.has('code')) return null;
  // Totals alone are no line.
  for (const [key, line] of lines) {
    const bare = line.periods.every((column) => column === null);
    if (bare && key !== 'financial.executed') lines.delete(key);
  }
  return { kind: 'execution', ...place, fields, year, lines };
}

function executionKind(text: string): TargetKind | null {
  const kind = targetKindOf(text);
  if (kind !== null && fold(text) !== 'meta') return kind;
  return /presupuest/.test(fold(text)) ? 'financial' : null;
}

function missOf(columns: readonly HeaderColumn[], row: number): HeaderMiss | null {
  const fields = fieldsOf(columns);
  const named = fields.has('name') || fields.has('subproduct');
  const years = new Set<number>();
  let kinds = 0;
  for (const column of columns) {
    const text = column.own[column.own.length - 1]!.text;
    const year = headerYear(text);
    if (year !== null) years.add(year);
    const word = fold(text);
    if (/\bmetas? (fisic|financier)/.test(word)) kinds++;
  }
  const miss = (missing: HeaderMiss['missing']): HeaderMiss => ({
    kind: 'miss',
    missing,
    row,
    column: columns[0]!.column,
  });
  if (years.size >= 2 && kinds >= 2 && !named) return miss('names');
  if (years.size >= 3 && named && kinds === 0) return miss('kinds');
  if (years.size < 2 && named && kinds >= 2) return miss('years');
  return null;
}

/** What one row of a table says: which indicator it names, which line it is, and whether it has data. */
import type { LineRole } from '../domain/plan';
import type { CellValue } from '../domain/snapshot';
import type { TableColumns } from './columns';
import { isTotalLabel, roleOf } from './headers';
import { codeOf, fold, splitCode, tidy } from './text';

export interface RawText {
  readonly text: string;
  readonly column: number;
  /** The number that the cell holds, where a code was typed without quotes and Excel made a number of it. */
  readonly number?: number;
}

export interface Identity {
  readonly code: RawText | null;
  readonly name: RawText | null;
}

export function readIdentity(values: readonly CellValue[], columns: TableColumns): Identity {
  const codeColumn = columns.fields.get('code');
  const [from, to] = columns.identity;
  let code = null as RawText | null;
  let name = null as RawText | null;
  for (let column = from; column < to; column++) {
    const value = values[column];
    if (value === null || columns.foreign.has(column)) continue;
    if (typeof value === 'number') {
      if (code === null && name === null && (codeColumn === undefined || column === codeColumn)) {
        code = { text: String(value), column, number: value };
      }
      continue;
    }
    if (typeof value !== 'string') continue;
    const text = tidy(value);
    // The label of a line, written below the name for want of a column of its own.
    if (text === '' || (code === null && roleOf(text) !== null)) continue;
    if (code === null) {
      const alone = codeOf(text);
      const whole = alone === null && column === codeColumn && splitCode(text) === null;
      if (alone !== null || whole) {
        code = { text: alone ?? text, column };
        continue;
      }
      const split: ReturnType<typeof splitCode> = name === null ? splitCode(text) : null;
      if (split) {
        code = { text: split.code, column };
        name = { text: split.name, column };
        continue;
      }
    }
    name = name === null ? { text, column } : { column: name.column, text: `${name.text} ${text}` };
  }
  return { code, name };
}

export function lineLabel(values: readonly CellValue[], columns: TableColumns): LineRole | null {
  const concept = columns.fields.get('concept');
  if (concept !== undefined) {
    const text = values[concept];
    return typeof text === 'string' ? roleOf(text) : null;
  }
  // Without a column for it the label of a weight line stands in any cell before the months.
  for (let column = columns.months[0]! - 1; column >= 0; column--) {
    const text = values[column];
    if (typeof text !== 'string' || text.length > 40) continue;
    const role = roleOf(text);
    if (role !== null && fold(text) !== 'meta') return role;
  }
  return null;
}

export function filled(values: readonly CellValue[], column: number | undefined): boolean {
  return column !== undefined && (values[column] ?? null) !== null;
}

export function hasMonthData(values: readonly CellValue[], columns: TableColumns): boolean {
  for (const column of columns.months) if ((values[column] ?? null) !== null) return true;
  return columns.total !== null && (values[columns.total] ?? null) !== null;
}

export function hasNumbers(values: readonly CellValue[], columns: TableColumns): boolean {
  return columns.months.some((column) => typeof values[column] === 'number');
}

export function firstText(values: readonly CellValue[], from: number, to: number): RawText | null {
  for (let column = from; column < to; column++) {
    const value = values[column];
    if (typeof value === 'string') return { text: value, column };
  }
  return null;
}

export function nextText(values: readonly CellValue[], from: number): RawText | null {
  for (let column = from; column < Math.min(values.length, from + 6); column++) {
    const value = values[column];
    if (typeof value === 'string' && /\p{L}/u.test(value)) return { text: value, column };
  }
  return null;
}

export function nextFilled(
  values: readonly CellValue[],
  from: number,
): { value: string | number; column: number } | null {
  // Farther away stands something else, such as the next label.
  for (let column = from; column < Math.min(values.length, from + 5); column++) {
    const value = values[column];
    if (typeof value === 'string' && value.trim() !== '') return { value: tidy(value), column };
    if (typeof value === 'number') return { value, column };
  }
  return null;
}

export function standsAlone(values: readonly CellValue[], column: number): boolean {
  for (let c = column + 1; c < values.length; c++) if (values[c] !== null) return false;
  return true;
}

/** A heading without a code: it begins with what the part of the institution is, and is no sentence. */
export function beginsWithOrganisation(text: string): boolean {
  const word = fold(text);
  return /^(direccion|subdireccion|coordinacion|oficinas?|centro|unidad|departamento) (de|del|general|nacional|para)\b/.test(
    word,
  );
}

/** The label of the line of totals, which may stand anywhere before the months, also left of the names. */
export function hasTotalLabel(values: readonly CellValue[], columns: TableColumns): boolean {
  for (let column = 0; column < columns.months[0]!; column++) {
    const text = values[column];
    if (typeof text === 'string' && isTotalLabel(text)) return true;
  }
  return false;
}

/**
 * The code that a number stands for. Excel makes 1.1 of a typed 1.10: behind 1.9 it is the tenth, not the first again.
 * @param previous the code before it in the list; null at the beginning
 */
export function codeOfNumber(value: number, previous: string | null): string {
  const code = String(value);
  const [head, tail, more] = code.split('.');
  if (previous === null || tail === undefined || more !== undefined) return code;
  const before = previous.split('.');
  if (before.length !== 2 || before[0] !== head) return code;
  return Number(before[1]) === Number(tail) * 10 - 1 ? `${code}0` : code;
}

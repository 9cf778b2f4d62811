/** What cells hold, compared and turned into what is typed: the common ground of previews, writing and taking back. */
import type { CellAddress } from './address';
import type { CellInput } from './change-set';
import { equalsExactly } from './decimal';
import type { CellContent } from './edit';
import { type CellValue, formulaAt, isCellError, type Snapshot, sheetNamed, valueAt } from './snapshot';

/** What is put into a cell by an edit: never null, which would leave it alone. */
export type EditInput = Exclude<CellInput, null>;

export const EMPTY: CellContent = Object.freeze({ value: null, formula: null });

/** Error values that can be typed as such. */
const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

/** Whether a text would be read as an error value when it is typed. */
export function isErrorText(text: string): boolean {
  return ERRORS.has(text.toUpperCase());
}

/** Parts of a formula in which every character counts: texts, and names of sheets in quotes. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/**
 * A formula as it is compared: outside of quotes without blanks, in upper case, and without the `@` that newer versions of
 * Excel put before what older ones take for one cell.
 */
export function normaliseFormula(formula: string): string {
  let normal = '';
  let last = 0;
  const plain = (text: string) => text.replace(/[\s@]+/g, '').toUpperCase();
  for (const match of formula.matchAll(QUOTED)) {
    normal += plain(formula.slice(last, match.index)) + match[0];
    last = match.index + match[0].length;
  }
  return normal + plain(formula.slice(last));
}

function sameValue(a: CellValue, b: CellValue): boolean {
  const left = a === '' ? null : a;
  const right = b === '' ? null : b;
  if (typeof left === 'number' && typeof right === 'number') return equalsExactly(left, right);
  if (isCellError(left) && isCellError(right)) return left.error === right.error;
  return left === right;
}

/**
 * Whether two cells hold the same. Numbers are compared to Excel's fifteen digits, an empty text is a blank, and of formulas
 * only the text counts: what they show follows other cells.
 */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a.formula !== null || b.formula !== null) {
    return (
      a.formula !== null && b.formula !== null && normaliseFormula(a.formula) === normaliseFormula(b.formula)
    );
  }
  return sameValue(a.value, b.value);
}

/** What a cell holds after an input; the value of a formula is not known here. */
export function contentOf(input: EditInput): CellContent {
  if (typeof input !== 'string') return { value: input, formula: null };
  // A lone apostrophe is an empty text, which counts as blank.
  if (input === '' || input === "'") return EMPTY;
  if (input.startsWith('=') && input.length > 1) return { value: null, formula: input };
  if (input.startsWith("'")) return { value: input.slice(1), formula: null };
  if (isErrorText(input)) return { value: { error: input.toUpperCase() }, formula: null };
  return { value: input, formula: null };
}

/** What has to be put into a cell so that it holds this: the inverse of {@link contentOf}. */
export function inputOf({ value, formula }: CellContent): EditInput {
  if (formula !== null) return formula;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value !== 'string') return value;
  return value.startsWith('=') || value.startsWith("'") || isErrorText(value) ? `'${value}` : value;
}

/** What a cell held when the workbook was read. */
export function contentAt(snapshot: Snapshot, cell: CellAddress): CellContent {
  const sheet = sheetNamed(snapshot, cell.sheet);
  if (sheet === undefined) return EMPTY;
  const value = valueAt(sheet, cell.row, cell.column);
  return { value, formula: formulaAt(sheet, cell.row, cell.column) };
}

/** A key of a cell for maps; Excel compares sheets' names without case. */
export function cellKey({ sheet, row, column }: CellAddress): string {
  return `${row}:${column}:${sheet.toLocaleLowerCase()}`;
}

/**
 * What formulas work on: scalars, arrays and references, with Excel's coercions and order.
 *
 * Errors are values. Inside functions they are also thrown (the plain error object, which costs no stack trace)
 * and caught where the function was called.
 */
import type { CellErrorValue, CellValueData } from '../../ooxml/workbook-data';
import { numberFromText } from '../text/number-text';

export type Scalar = CellValueData;

export const ERRORS = {
  NULL: Object.freeze({ error: '#NULL!' }),
  DIV0: Object.freeze({ error: '#DIV/0!' }),
  VALUE: Object.freeze({ error: '#VALUE!' }),
  REF: Object.freeze({ error: '#REF!' }),
  NAME: Object.freeze({ error: '#NAME?' }),
  NUM: Object.freeze({ error: '#NUM!' }),
  NA: Object.freeze({ error: '#N/A' }),
  /** Not Excel's: it shows 0 beside a warning. A value that cannot be mistaken for a result is more honest. */
  CIRCULAR: Object.freeze({ error: '#CIRC!' }),
  CALC: Object.freeze({ error: '#CALC!' }),
} as const;

export class ArrayValue {
  /** `data` is row by row. */
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly data: Scalar[],
  ) {}

  at(row: number, column: number): Scalar {
    return this.data[row * this.columns + column] ?? null;
  }

  static of(rows: number, columns: number, item: (row: number, column: number) => Scalar): ArrayValue {
    const data: Scalar[] = new Array(rows * columns);
    for (let r = 0, i = 0; r < rows; r++) for (let c = 0; c < columns; c++) data[i++] = item(r, c);
    return new ArrayValue(rows, columns, data);
  }
}

export interface Area {
  /** The sheet's name as the workbook spells it. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export class ReferenceValue {
  constructor(readonly areas: readonly Area[]) {}

  /** The only area; functions that take one rectangle refuse unions. */
  get area(): Area {
    if (this.areas.length !== 1) throw ERRORS.VALUE;
    return this.areas[0]!;
  }
}

export type Value = Scalar | ArrayValue | ReferenceValue;

export function isError(value: unknown): value is CellErrorValue {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** Turns a thrown error value back into a value; anything else that was thrown goes on. */
export function caught(thrown: unknown): CellErrorValue {
  if (isError(thrown)) return thrown;
  throw thrown;
}

/** @throws the cell error, or #VALUE! for text that is no number */
export function toNumber(value: Scalar): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') {
    const number = numberFromText(value);
    if (number === undefined) throw ERRORS.VALUE;
    return number;
  }
  throw value;
}

/** @throws the cell error */
export function toText(value: Scalar): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') return numberToText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  throw value;
}

/** @throws the cell error, or #VALUE! for text other than TRUE and FALSE */
export function toBoolean(value: Scalar): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (typeof value === 'string') {
    const upper = value.toUpperCase();
    if (upper === 'TRUE') return true;
    if (upper === 'FALSE') return false;
    throw ERRORS.VALUE;
  }
  throw value;
}

/** A number within text, as `&` joins it: up to fifteen significant digits. */
export function numberToText(value: number): string {
  const shown = Number(value.toPrecision(15));
  const text = String(shown);
  const at = text.indexOf('e');
  if (at < 0) return text;
  const exponent = Number(text.slice(at + 1));
  const mantissa = text.slice(0, at);
  if (exponent < 0) {
    const plain = shown.toFixed(
      Math.min(100, -exponent + Math.max(0, mantissa.replace(/^-|\./g, '').length - 1)),
    );
    if (plain.length <= 20) return plain;
  }
  return `${mantissa}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** Fifteen significant digits are what Excel keeps and compares. */
export function toFifteenDigits(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));
}

const collator = new Intl.Collator('es', { sensitivity: 'accent', numeric: false });

const orderOf = (value: Scalar) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/**
 * Excel's order: numbers, then text (without regard to case), then FALSE and TRUE.
 * A blank takes the other side's type: it equals 0, "" and FALSE.
 * @throws a cell error
 */
export function compareScalars(a: Scalar, b: Scalar): number {
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  if (isError(a)) throw a;
  if (isError(b)) throw b;
  if (a === null && b === null) return 0;
  const left = a ?? blankLike(b);
  const right = b ?? blankLike(a);
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right);
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  return orderOf(left) - orderOf(right);
}

/**
 * Excel's `=`: the same as an order of 0, but quicker for text, of which most pairs differ in length.
 * @throws a cell error
 */
export function equalScalars(a: Scalar, b: Scalar): boolean {
  if (typeof a === 'string') {
    if (typeof b === 'string') return equalText(a, b);
    if (b === null) return a === '';
  } else if (a === null && typeof b === 'string') return b === '';
  return compareScalars(a, b) === 0;
}

/** Equal without regard to case. */
export function equalText(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

export function compareText(a: string, b: string): number {
  return a === b ? 0 : collator.compare(a, b);
}

function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  return toFifteenDigits(a) - toFifteenDigits(b);
}

function blankLike(other: Scalar): number | string | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

/** A result as it may stand in a cell: never NaN or an infinity, never minus zero. */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw ERRORS.NUM;
  return value === 0 ? 0 : value;
}

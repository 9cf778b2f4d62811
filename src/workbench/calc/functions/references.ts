import { columnLetters, FormulaSyntaxError } from '../ast';
import type { Context } from '../context';
import { evaluate, onSheet } from '../evaluator';
import { parseFormula } from '../parser';
import {
  ArrayValue,
  ERRORS,
  isError,
  ReferenceValue,
  toBoolean,
  toNumber,
  toText,
  type Value,
} from '../values';
import { referenceOf, single, singleNumber, sizeOf } from './arguments';
import { type FunctionTable, lazy, values } from './define';

/** ROW or COLUMN: of the formula's own cell, of one cell, or of each row or column of a range. */
const coordinate = (along: 'row' | 'column') =>
  values(0, 1, ([reference], context) => {
    if (reference === undefined) return (along === 'row' ? context.row : context.column) + 1;
    const { row, column, rowCount, columnCount } = referenceOf(reference).area;
    const first = (along === 'row' ? row : column) + 1;
    if (along === 'row') {
      return rowCount === 1 || !context.arrays
        ? first
        : numbered(cut(row, rowCount, context), 1, (r) => first + r);
    }
    return columnCount === 1 || !context.arrays ? first : numbered(1, columnCount, (_r, c) => first + c);
  });

/** A whole column counts only as far as anything reaches, or the array would hold a million numbers. */
const cut = (row: number, rowCount: number, context: Context) =>
  rowCount <= 10_000
    ? rowCount
    : context.reader.read({ sheet: context.sheet, row, column: 0, rowCount, columnCount: 1 }).rows;

const numbered = (rows: number, columns: number, item: (row: number, column: number) => number) =>
  ArrayValue.of(rows, columns, item);

const A1 = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;

/** The tree of a reference given as text. @throws #REF! when it is none */
function parsedReference(text: string) {
  try {
    return parseFormula(text);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) throw ERRORS.REF;
    throw error;
  }
}

export const references: FunctionTable = {
  ROW: coordinate('row'),
  COLUMN: coordinate('column'),
  ROWS: values(1, 1, ([value = null]) => {
    if (isError(value)) throw value;
    return sizeOf(value).rows;
  }),
  COLUMNS: values(1, 1, ([value = null]) => {
    if (isError(value)) throw value;
    return sizeOf(value).columns;
  }),
  AREAS: values(1, 1, ([value]) => referenceOf(value).areas.length),
  OFFSET: {
    ...values(3, 5, ([base, rows, columns, height, width], context) => {
      const area = referenceOf(base).area;
      const size = (value: Value | undefined, otherwise: number) =>
        value === undefined || value === null ? otherwise : Math.trunc(singleNumber(value, context));
      const down = Math.trunc(singleNumber(rows, context));
      const right = Math.trunc(singleNumber(columns, context));
      let rowCount = size(height, area.rowCount);
      let columnCount = size(width, area.columnCount);
      let row = area.row + down;
      let column = area.column + right;
      // Negative sizes reach upwards and to the left.
      if (rowCount < 0) {
        row += rowCount + 1;
        rowCount = -rowCount;
      }
      if (columnCount < 0) {
        column += columnCount + 1;
        columnCount = -columnCount;
      }
      return new ReferenceValue([onSheet({ sheet: area.sheet, row, column, rowCount, columnCount })]);
    }),
    volatile: true,
  },
  INDIRECT: {
    ...values(1, 2, ([text, a1], context) => {
      if (a1 !== undefined && !toBoolean(single(a1, context))) throw ERRORS.REF;
      const node = parsedReference(toText(single(text, context)));
      const value = evaluate(node, context);
      if (value instanceof ReferenceValue) return value;
      throw ERRORS.REF;
    }),
    volatile: true,
  },
  ADDRESS: values(2, 5, ([row, column, kind, a1, sheet], context) => {
    const r = Math.trunc(singleNumber(row, context));
    const c = Math.trunc(singleNumber(column, context));
    const how = kind === undefined || kind === null ? 1 : Math.trunc(toNumber(single(kind, context)));
    if (r < 1 || c < 1 || how < 1 || how > 4) throw ERRORS.VALUE;
    if (a1 !== undefined && a1 !== null && !toBoolean(single(a1, context))) throw ERRORS.VALUE;
    const address = `${how === 1 || how === 3 ? '$' : ''}${columnLetters(c - 1)}${how <= 2 ? '$' : ''}${r}`;
    if (sheet === undefined) return address;
    const name = toText(single(sheet, context));
    return `${/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !A1.test(name) ? name : `'${name.replaceAll("'", "''")}'`}!${address}`;
  }),
  FORMULATEXT: values(1, 1, ([reference], context) => {
    const { sheet, row, column } = referenceOf(reference).area;
    return context.reader.formulaAt(sheet, row, column) ?? ERRORS.NA;
  }),
  ISREF: values(1, 1, ([value]) => value instanceof ReferenceValue),
  HYPERLINK: lazy(1, 2, ([link, shown], context, run) => run(shown ?? link!, context)),
};

import type { Context } from '../context';
import { ArrayValue, ERRORS, isError, ReferenceValue, type Scalar, toNumber, type Value } from '../values';

/** Calls back for every cell of an argument. `direct` says that the value was written as an argument itself. */
export function each(value: Value, context: Context, visit: (item: Scalar, direct: boolean) => void): void {
  if (value instanceof ReferenceValue) {
    for (const area of value.areas) {
      if (area.rowCount === 1 && area.columnCount === 1)
        visit(context.reader.cell(area.sheet, area.row, area.column), false);
      else for (const item of context.reader.read(area).data) visit(item ?? null, false);
    }
  } else if (value instanceof ArrayValue) {
    for (const item of value.data) visit(item ?? null, false);
  } else visit(value, true);
}

/**
 * Numbers as SUM takes them: of cells and arrays only what is a number; of direct arguments also logical values
 * and text that reads as a number.
 * @throws the first error among them
 */
export function numbers(args: Value[], context: Context): number[] {
  const found: number[] = [];
  for (const arg of args) {
    each(arg, context, (item, direct) => {
      if (typeof item === 'number') found.push(item);
      else if (isError(item)) throw item;
      else if (direct) found.push(toNumber(item));
    });
  }
  return found;
}

/** The value of an argument that must be one: a single cell, or an array's first. */
export function single(value: Value | undefined, context: Context): Scalar {
  if (value === undefined) return null;
  if (value instanceof ReferenceValue) {
    const { sheet, row, column, rowCount, columnCount } = value.area;
    if (rowCount === 1 && columnCount === 1) return context.reader.cell(sheet, row, column);
    const r = rowCount === 1 ? row : context.row;
    const c = columnCount === 1 ? column : context.column;
    const inside = r >= row && r < row + rowCount && c >= column && c < column + columnCount;
    if (inside && (rowCount === 1 || columnCount === 1) && !context.arrays)
      return context.reader.cell(sheet, r, c);
    return context.reader.cell(sheet, row, column);
  }
  return value instanceof ArrayValue ? value.at(0, 0) : value;
}

/** @throws the error that the argument is, or holds */
export function singleNumber(value: Value | undefined, context: Context): number {
  return toNumber(single(value, context));
}

/** A rectangle of values, whatever the argument is. */
export function grid(value: Value, context: Context): ArrayValue {
  if (value instanceof ReferenceValue) return context.reader.read(value.area);
  if (value instanceof ArrayValue) return value;
  if (isError(value)) throw value;
  return new ArrayValue(1, 1, [value]);
}

/** Rows and columns of an argument as written, before whole columns are cut to what is used. */
export function sizeOf(value: Value): { rows: number; columns: number } {
  if (value instanceof ReferenceValue) return { rows: value.area.rowCount, columns: value.area.columnCount };
  if (value instanceof ArrayValue) return { rows: value.rows, columns: value.columns };
  return { rows: 1, columns: 1 };
}

/** @throws #VALUE! for anything but a reference */
export function referenceOf(value: Value | undefined): ReferenceValue {
  if (value instanceof ReferenceValue) return value;
  throw isError(value) ? value : ERRORS.VALUE;
}

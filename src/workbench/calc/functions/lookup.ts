import type { Context } from '../context';
import { textMatcher } from '../criteria';
import { broadcast } from '../evaluator';
import {
  ArrayValue,
  compareScalars,
  ERRORS,
  isError,
  ReferenceValue,
  type Scalar,
  toBoolean,
  toNumber,
  type Value,
} from '../values';
import { grid, single, singleNumber, sizeOf } from './arguments';
import { type FunctionTable, values } from './define';

const sameType = (a: Scalar, b: Scalar) => typeof a === typeof b && a !== null && !isError(a);

/** Index of the first equal value, or -1. Text without regard to case; wildcards when asked for. */
function findEqual(list: readonly Scalar[], wanted: Scalar, wildcards: boolean, backwards = false): number {
  const matches =
    typeof wanted === 'string' && wildcards
      ? (
          (test) => (item: Scalar) =>
            typeof item === 'string' && test(item)
        )(textMatcher(wanted))
      : (item: Scalar) => sameType(item, wanted) && compareScalars(item, wanted) === 0;
  if (backwards) {
    for (let i = list.length - 1; i >= 0; i--) if (matches(list[i] ?? null)) return i;
    return -1;
  }
  for (let i = 0; i < list.length; i++) if (matches(list[i] ?? null)) return i;
  return -1;
}

/** Last value not above the wanted one in a list sorted upwards; other types and errors are passed over. */
function findNotAbove(list: readonly Scalar[], wanted: Scalar): number {
  let found = -1;
  for (let i = 0; i < list.length; i++) {
    const item = list[i] ?? null;
    if (sameType(item, wanted) && compareScalars(item, wanted) <= 0) found = i;
  }
  return found;
}

/** Last value not below the wanted one in a list sorted downwards. */
function findNotBelow(list: readonly Scalar[], wanted: Scalar): number {
  let found = -1;
  for (let i = 0; i < list.length; i++) {
    const item = list[i] ?? null;
    if (!sameType(item, wanted)) continue;
    if (compareScalars(item, wanted) < 0) break;
    found = i;
  }
  return found;
}

/** Nearest value below (-1) or above (1) in any order, as XLOOKUP and XMATCH want it. */
function findNearest(list: readonly Scalar[], wanted: Scalar, side: -1 | 1): number {
  let found = -1;
  for (let i = 0; i < list.length; i++) {
    const item = list[i] ?? null;
    if (!sameType(item, wanted) || compareScalars(item, wanted) * side < 0) continue;
    if (found < 0 || compareScalars(item, list[found]!) * side < 0) found = i;
  }
  return found;
}

/** The one row or column of an argument. @throws #N/A when it is a block */
function vector(value: Value, context: Context): readonly Scalar[] {
  const size = sizeOf(value);
  if (size.rows > 1 && size.columns > 1) throw ERRORS.NA;
  return grid(value, context).data;
}

/** Runs a search for one wanted value, or for each of an array of them. */
function forEachWanted(
  value: Value | undefined,
  context: Context,
  search: (wanted: Scalar) => Scalar,
): Value {
  const many =
    value instanceof ArrayValue
      ? value
      : value instanceof ReferenceValue && context.arrays && value.area.rowCount * value.area.columnCount > 1
        ? context.reader.read(value.area)
        : undefined;
  const run = (wanted: Scalar) => {
    if (isError(wanted)) throw wanted;
    return search(wanted ?? 0);
  };
  return many ? broadcast([many], ([wanted = null]) => run(wanted)) : run(single(value, context));
}

function position(wanted: Scalar, list: readonly Scalar[], mode: number): number {
  const at =
    mode === 0
      ? findEqual(list, wanted, true)
      : mode > 0
        ? findNotAbove(list, wanted)
        : findNotBelow(list, wanted);
  if (at < 0) throw ERRORS.NA;
  return at;
}

/** XLOOKUP's and XMATCH's search. */
function extendedPosition(wanted: Scalar, list: readonly Scalar[], mode: number, direction: number): number {
  const backwards = direction < 0;
  const exact = findEqual(list, wanted, mode === 2, backwards);
  if (exact >= 0 || mode === 0 || mode === 2) return exact;
  if (mode !== 1 && mode !== -1) throw ERRORS.VALUE;
  return findNearest(list, wanted, mode);
}

const tableLookup = (byRows: boolean) =>
  values(3, 4, ([wanted, table = null, index, sorted], context) => {
    const approximate = sorted === undefined || toBoolean(single(sorted, context));
    const source = grid(table, context);
    const size = sizeOf(table);
    const nth = Math.trunc(singleNumber(index, context));
    if (nth < 1) throw ERRORS.VALUE;
    if (nth > (byRows ? size.columns : size.rows)) throw ERRORS.REF;
    const keys: Scalar[] = [];
    const length = byRows ? source.rows : source.columns;
    for (let i = 0; i < length; i++) keys.push(byRows ? source.at(i, 0) : source.at(0, i));
    return forEachWanted(wanted, context, (value) => {
      const at = position(value, keys, approximate ? 1 : 0);
      return byRows ? source.at(at, nth - 1) : source.at(nth - 1, at);
    });
  });

/** A part of a reference or of an array; a row or column of 0 means all of them. */
function part(source: Value, row: number, column: number, area: number): Value {
  const at = source instanceof ReferenceValue ? source.areas[area - 1] : undefined;
  if (source instanceof ReferenceValue && !at) throw ERRORS.REF;
  const size = at ? { rows: at.rowCount, columns: at.columnCount } : sizeOf(source);
  if (row < 0 || column < 0) throw ERRORS.VALUE;
  if (row > size.rows || column > size.columns) throw ERRORS.REF;
  const firstRow = Math.max(0, row - 1);
  const firstColumn = Math.max(0, column - 1);
  const rows = row === 0 ? size.rows : 1;
  const columns = column === 0 ? size.columns : 1;
  if (at) {
    return new ReferenceValue([
      {
        sheet: at.sheet,
        row: at.row + firstRow,
        column: at.column + firstColumn,
        rowCount: rows,
        columnCount: columns,
      },
    ]);
  }
  if (!(source instanceof ArrayValue)) return source;
  if (rows === 1 && columns === 1) return source.at(firstRow, firstColumn);
  return ArrayValue.of(rows, columns, (r, c) => source.at(firstRow + r, firstColumn + c));
}

export const lookup: FunctionTable = {
  MATCH: values(2, 3, ([wanted, list = null, mode], context) => {
    const items = vector(list, context);
    const how = mode === undefined ? 1 : singleNumber(mode, context);
    return forEachWanted(wanted, context, (value) => position(value, items, how) + 1);
  }),
  XMATCH: values(2, 4, ([wanted, list = null, mode, direction], context) => {
    const items = vector(list, context);
    const how = mode === undefined ? 0 : singleNumber(mode, context);
    const way = direction === undefined ? 1 : singleNumber(direction, context);
    return forEachWanted(wanted, context, (value) => {
      const at = extendedPosition(value, items, how, way);
      if (at < 0) throw ERRORS.NA;
      return at + 1;
    });
  }),
  VLOOKUP: tableLookup(true),
  HLOOKUP: tableLookup(false),
  LOOKUP: {
    ...values(2, 3, ([wanted, list = null, results], context) => {
      const size = sizeOf(list);
      const source = grid(list, context);
      const wide = size.columns > size.rows;
      const length = wide ? source.columns : source.rows;
      const keys = Array.from({ length }, (_, i) => (wide ? source.at(0, i) : source.at(i, 0)));
      const found = results === undefined ? undefined : vector(results, context);
      return forEachWanted(wanted, context, (value) => {
        const at = position(value, keys, 1);
        if (found) return found[at] ?? null;
        return wide ? source.at(source.rows - 1, at) : source.at(at, source.columns - 1);
      });
    }),
    arrayArguments: true,
  },
  XLOOKUP: values(3, 6, ([wanted, list = null, results = null, otherwise, mode, direction], context) => {
    const items = vector(list, context);
    const size = sizeOf(list);
    const target = sizeOf(results);
    if (isError(results)) throw results;
    const down = size.columns === 1 && (size.rows > 1 || target.rows === 1);
    if (down ? target.rows !== size.rows : target.columns !== size.columns) throw ERRORS.VALUE;
    const how = mode === undefined ? 0 : singleNumber(mode, context);
    const way = direction === undefined ? 1 : singleNumber(direction, context);
    const one = (value: Scalar): Value => {
      const at = extendedPosition(value, items, how, way);
      if (at >= 0) return down ? part(results, at + 1, 0, 1) : part(results, 0, at + 1, 1);
      if (otherwise === undefined || otherwise === null) throw ERRORS.NA;
      return otherwise;
    };
    if (
      wanted instanceof ArrayValue ||
      (wanted instanceof ReferenceValue && sizeOf(wanted).rows * sizeOf(wanted).columns > 1)
    ) {
      return forEachWanted(wanted, context, (value) => single(one(value), context));
    }
    const value = single(wanted, context);
    if (isError(value)) throw value;
    return one(value ?? 0);
  }),
  INDEX: values(2, 4, ([source = null, row, column, area], context) => {
    if (isError(source)) throw source;
    const whole = (value: Value | undefined) =>
      value === undefined ? 0 : Math.trunc(singleNumber(value, context));
    const size = sizeOf(source);
    const first = whole(row);
    // With one index only, it counts along the one row or column.
    if (column === undefined && size.rows === 1 && size.columns > 1) return part(source, 1, first, 1);
    return part(
      source,
      first,
      whole(column),
      area === undefined ? 1 : Math.trunc(toNumber(single(area, context))),
    );
  }),
};

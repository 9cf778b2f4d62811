import type { Context } from '../context';
import { criterion } from '../criteria';
import { broadcast } from '../evaluator';
import { ArrayValue, ERRORS, finite, isError, ReferenceValue, type Scalar, type Value } from '../values';
import { grid, sizeOf } from './arguments';
import { type FunctionTable, MANY, values } from './define';

type Test = (value: Scalar) => boolean;

interface Condition {
  range: ArrayValue;
  criteria: Scalar | ArrayValue;
}

/**
 * Works the criteria out: a range or an array of criteria gives as many results (SUM(SUMIFS(…,{"a","b"}))).
 */
function perCriterion(
  conditions: Condition[],
  result: (matching: (cell: number) => boolean) => Scalar,
): Value {
  const run = (criteria: Scalar[]): Scalar => {
    const tests: { data: Scalar[]; test: Test }[] = conditions.map(({ range }, i) => ({
      data: range.data,
      test: criterion(criteria[i] ?? null),
    }));
    return result((cell) => tests.every(({ data, test }) => test(data[cell] ?? null)));
  };
  const criteria = conditions.map((condition) => condition.criteria);
  return criteria.some((c) => c instanceof ArrayValue) ? broadcast(criteria, run) : run(criteria as Scalar[]);
}

function criteriaOf(value: Value | undefined, context: Context): Scalar | ArrayValue {
  if (!(value instanceof ReferenceValue)) return value ?? null;
  const { sheet, row, column, rowCount, columnCount } = value.area;
  if (rowCount === 1 && columnCount === 1) return context.reader.cell(sheet, row, column);
  if (context.arrays) return context.reader.read(value.area);
  const r = rowCount === 1 ? row : context.row;
  const c = columnCount === 1 ? column : context.column;
  const inside = r >= row && r < row + rowCount && c >= column && c < column + columnCount;
  if (!inside) throw ERRORS.VALUE;
  return context.reader.cell(sheet, r, c);
}

/** Range and criterion in turn; all ranges must be of one size. */
function conditionsOf(args: Value[], context: Context, size = sizeOf(args[0]!)): Condition[] {
  if (args.length % 2 === 1) throw ERRORS.VALUE;
  const conditions: Condition[] = [];
  for (let i = 0; i < args.length; i += 2) {
    const range = args[i]!;
    if (isError(range)) throw range;
    const own = sizeOf(range);
    if (own.rows !== size.rows || own.columns !== size.columns) throw ERRORS.VALUE;
    conditions.push({ range: grid(range, context), criteria: criteriaOf(args[i + 1], context) });
  }
  return conditions;
}

/** The range to add up, as large as the range to test: Excel takes only its first cell seriously. */
function reshaped(value: Value | undefined, tested: Value, context: Context): ArrayValue {
  if (!(value instanceof ReferenceValue)) return grid(value ?? tested, context);
  const { rows, columns } = sizeOf(tested);
  const area = value.area;
  return context.reader.read({ ...area, rowCount: rows, columnCount: columns });
}

/** Numbers of the matching cells; an error in one of them is the result. */
function matching(range: ArrayValue, cells: number, matches: (cell: number) => boolean): number[] {
  const found: number[] = [];
  for (let i = 0; i < cells; i++) {
    if (!matches(i)) continue;
    const item = range.data[i] ?? null;
    if (isError(item)) throw item;
    if (typeof item === 'number') found.push(item);
  }
  return found;
}

const total = (found: number[]) => finite(found.reduce((sum, n) => sum + n, 0));

function mean(found: number[]): number {
  if (found.length === 0) throw ERRORS.DIV0;
  return finite(found.reduce((sum, n) => sum + n, 0) / found.length);
}

const smallest = (found: number[]) => found.reduce((least, n) => Math.min(least, n), found[0] ?? 0);
const largest = (found: number[]) => found.reduce((most, n) => Math.max(most, n), found[0] ?? 0);

/** …IF: range, criterion, range to add up (the tested one when absent). */
const one = (reduce: (found: number[]) => number) =>
  values(2, 3, ([tested = null, criteria, summed], context) => {
    const conditions = conditionsOf([tested, criteria ?? null], context);
    const range = summed === undefined ? conditions[0]!.range : reshaped(summed, tested, context);
    const cells = conditions[0]!.range.data.length;
    return perCriterion(conditions, (matches) => reduce(matching(range, cells, matches)));
  });

/** …IFS: range to add up, then ranges and criteria in turn. */
const several = (reduce: (found: number[]) => number) =>
  values(3, MANY, ([summed = null, ...pairs], context) => {
    if (isError(summed)) throw summed;
    const conditions = conditionsOf(pairs, context, sizeOf(summed));
    const range = grid(summed, context);
    return perCriterion(conditions, (matches) => reduce(matching(range, range.data.length, matches)));
  });

function count(conditions: Condition[], size: { rows: number; columns: number }): Value {
  const read = conditions[0]!.range.data.length;
  return perCriterion(conditions, (matches) => {
    let found = 0;
    for (let i = 0; i < read; i++) if (matches(i)) found++;
    // Beyond the used cells there are only blanks: all of them match, or none.
    const beyond = size.rows * size.columns - read;
    return beyond > 0 && matches(read) ? found + beyond : found;
  });
}

export const conditional: FunctionTable = {
  SUMIF: one(total),
  AVERAGEIF: one(mean),
  COUNTIF: values(2, 2, (args, context) => count(conditionsOf(args, context), sizeOf(args[0]!))),
  SUMIFS: several(total),
  AVERAGEIFS: several(mean),
  MINIFS: several(smallest),
  MAXIFS: several(largest),
  COUNTIFS: values(2, MANY, (args, context) => count(conditionsOf(args, context), sizeOf(args[0]!))),
};

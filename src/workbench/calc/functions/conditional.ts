import type { Context } from '../context';
import { criterion } from '../criteria';
import { broadcast } from '../evaluator';
import {
  ArrayValue,
  caught,
  ERRORS,
  finite,
  isError,
  ReferenceValue,
  type Scalar,
  type Value,
} from '../values';
import { grid, sizeOf } from './arguments';
import { type FunctionTable, MANY, values } from './define';

interface Condition {
  range: ArrayValue;
  criteria: Scalar | ArrayValue;
}

/**
 * Which cells of a range meet a criterion. Kept beside the range's values, which live for one pass of the
 * recalculation: a sheet full of SUMIFS asks the same question of the same column over and over.
 */
const answers = new WeakMap<ArrayValue, Map<string, Uint8Array>>();

function matchesOf(range: ArrayValue, criteria: Scalar): Uint8Array {
  let known = answers.get(range);
  if (!known) {
    known = new Map();
    answers.set(range, known);
  }
  const key = keyOf(criteria);
  let matches = known.get(key);
  if (!matches) {
    const test = criterion(criteria);
    const { data } = range;
    matches = new Uint8Array(data.length);
    for (let i = 0; i < data.length; i++) if (test(data[i] ?? null)) matches[i] = 1;
    known.set(key, matches);
  }
  return matches;
}

const keyOf = (criteria: Scalar) =>
  `${typeof criteria} ${isError(criteria) ? criteria.error : String(criteria)}`;

/** Results of the same question, kept in the same way: every row of a table asks for the total of its group. */
const results = new WeakMap<ArrayValue, Map<string, Scalar>>();
const identities = new WeakMap<ArrayValue, number>();
let lastIdentity = 0;

function identityOf(range: ArrayValue): number {
  let identity = identities.get(range);
  if (identity === undefined) {
    identity = ++lastIdentity;
    identities.set(range, identity);
  }
  return identity;
}

/** Reduces the matching numbers of a range, or remembers what that gave. @throws an error among them */
function reduced(
  name: string,
  range: ArrayValue,
  conditions: Condition[],
  reduce: (found: number[]) => number,
): (criteria: Scalar[], cells: () => number[]) => Scalar {
  let known = results.get(range);
  if (!known) {
    known = new Map();
    results.set(range, known);
  }
  const memory = known;
  return (criteria, cells) => {
    const key = `${name} ${conditions.map((condition, i) => `${identityOf(condition.range)} ${keyOf(criteria[i] ?? null)}`).join('\n')}`;
    let result = memory.get(key);
    if (result === undefined) {
      result = settled(() => reduce(matching(range, cells())));
      memory.set(key, result);
    }
    return result;
  };
}

function settled(operation: () => number): Scalar {
  try {
    return operation();
  } catch (thrown) {
    return caught(thrown);
  }
}

/**
 * Works the criteria out: a range or an array of criteria gives as many results (SUM(SUMIFS(…,{"a","b"}))).
 * `result` can ask for the cells that meet all of them, by index.
 */
function perCriterion(
  conditions: Condition[],
  result: (criteria: Scalar[], cells: () => number[]) => Scalar,
): Value {
  const cellsFor = (criteria: Scalar[]): number[] => {
    const masks = conditions.map(({ range }, i) => matchesOf(range, criteria[i] ?? null));
    const [first = new Uint8Array(), ...others] = masks;
    const cells: number[] = [];
    for (let i = 0; i < first.length; i++) {
      if (first[i] === 1 && others.every((mask) => mask[i] === 1)) cells.push(i);
    }
    return cells;
  };
  const run = (criteria: Scalar[]): Scalar => result(criteria, () => cellsFor(criteria));
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
function matching(range: ArrayValue, cells: number[]): number[] {
  const found: number[] = [];
  for (const i of cells) {
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
const one = (name: string, reduce: (found: number[]) => number) =>
  values(2, 3, ([tested = null, criteria, summed], context) => {
    const conditions = conditionsOf([tested, criteria ?? null], context);
    const range = summed === undefined ? conditions[0]!.range : reshaped(summed, tested, context);
    return perCriterion(conditions, reduced(name, range, conditions, reduce));
  });

/** …IFS: range to add up, then ranges and criteria in turn. */
const several = (name: string, reduce: (found: number[]) => number) =>
  values(3, MANY, ([summed = null, ...pairs], context) => {
    if (isError(summed)) throw summed;
    const conditions = conditionsOf(pairs, context, sizeOf(summed));
    const range = grid(summed, context);
    return perCriterion(conditions, reduced(name, range, conditions, reduce));
  });

function count(conditions: Condition[], size: { rows: number; columns: number }): Value {
  const read = conditions[0]!.range.data.length;
  const beyond = size.rows * size.columns - read;
  return perCriterion(conditions, (criteria, cells) => {
    // Beyond the used cells there are only blanks: all of them match, or none.
    const blanks = beyond > 0 && criteria.every((condition) => criterion(condition)(null)) ? beyond : 0;
    return cells().length + blanks;
  });
}

export const conditional: FunctionTable = {
  SUMIF: one('total', total),
  AVERAGEIF: one('mean', mean),
  COUNTIF: values(2, 2, (args, context) => count(conditionsOf(args, context), sizeOf(args[0]!))),
  SUMIFS: several('total', total),
  AVERAGEIFS: several('mean', mean),
  MINIFS: several('smallest', smallest),
  MAXIFS: several('largest', largest),
  COUNTIFS: values(2, MANY, (args, context) => count(conditionsOf(args, context), sizeOf(args[0]!))),
};

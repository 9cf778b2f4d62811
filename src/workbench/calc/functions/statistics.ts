import type { Context } from '../context';
import { compareScalars, ERRORS, finite, isError, type Scalar, toNumber, type Value } from '../values';
import { each, grid, numbers, singleNumber } from './arguments';
import { type FunctionTable, MANY, values } from './define';

const sum = (list: number[]) => list.reduce((total, n) => total + n, 0);

export function average(list: number[]): number {
  if (list.length === 0) throw ERRORS.DIV0;
  return finite(sum(list) / list.length);
}

export function median(list: number[]): number {
  if (list.length === 0) throw ERRORS.NUM;
  const sorted = ascending(list);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const ascending = (list: number[]) => [...list].sort((a, b) => a - b);

export const minimum = (list: number[]): number =>
  list.reduce((least, n) => Math.min(least, n), list[0] ?? 0);
export const maximum = (list: number[]): number => list.reduce((most, n) => Math.max(most, n), list[0] ?? 0);

export function nthSmallest(list: number[], k: number): number {
  const at = Math.ceil(k);
  if (at < 1 || at > list.length) throw ERRORS.NUM;
  return ascending(list)[at - 1]!;
}

export const nthLargest = (list: number[], k: number): number =>
  nthSmallest(
    list.map((n) => -n),
    k,
  ) * -1;

/** Variance of a sample, or of a whole population. */
export function variance(list: number[], population: boolean): number {
  const degrees = population ? list.length : list.length - 1;
  if (degrees <= 0) throw ERRORS.DIV0;
  const mean = sum(list) / list.length;
  return finite(sum(list.map((n) => (n - mean) ** 2)) / degrees);
}

export function percentile(list: number[], k: number): number {
  if (list.length === 0 || k < 0 || k > 1) throw ERRORS.NUM;
  const sorted = ascending(list);
  const position = k * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below]!;
  return low + (position - below) * ((sorted[below + 1] ?? low) - low);
}

export function mode(list: number[]): number {
  const counts = new Map<number, number>();
  for (const n of list) counts.set(n, (counts.get(n) ?? 0) + 1);
  let best: number | undefined;
  for (const [n, count] of counts)
    if (count > 1 && (best === undefined || count > counts.get(best)!)) best = n;
  if (best === undefined) throw ERRORS.NA;
  return best;
}

const reduce = (operation: (list: number[]) => number) =>
  values(1, MANY, (args, context) => finite(operation(numbers(args, context))));

/** Functions of a list and one number besides. */
const withRank = (operation: (list: number[], k: number) => number) =>
  values(2, 2, ([list = null, k], context) =>
    finite(operation(numbers([list], context), singleNumber(k, context))),
  );

/** Like SUM's numbers, but text in cells counts as 0 and logical values as 1 and 0. */
function numbersOfAll(args: Value[], context: Context): number[] {
  const found: number[] = [];
  for (const arg of args) {
    each(arg, context, (item, direct) => {
      if (isError(item)) throw item;
      if (direct) found.push(toNumber(item));
      else if (item !== null) found.push(typeof item === 'string' ? 0 : Number(item));
    });
  }
  return found;
}

const reduceAll = (operation: (list: number[]) => number) =>
  values(1, MANY, (args, context) => finite(operation(numbersOfAll(args, context))));

const rank = (averaged: boolean) =>
  values(2, 3, ([value, list = null, order], context) => {
    const n = singleNumber(value, context);
    const found = numbers([list], context);
    const same = found.filter((m) => compareScalars(m, n) === 0).length;
    if (same === 0) throw ERRORS.NA;
    const upwards = order !== undefined && singleNumber(order, context) !== 0;
    const before = found.filter((m) =>
      upwards ? compareScalars(m, n) < 0 : compareScalars(m, n) > 0,
    ).length;
    return before + 1 + (averaged ? (same - 1) / 2 : 0);
  });

function countIf(
  args: Value[],
  context: Context,
  counts: (item: Scalar, direct: boolean) => boolean,
): number {
  let count = 0;
  for (const arg of args) {
    each(arg, context, (item, direct) => {
      if (counts(item, direct)) count++;
    });
  }
  return count;
}

/** COUNT's idea of a direct argument: whatever SUM could add. */
function readsAsNumber(item: Scalar): boolean {
  if (isError(item)) return false;
  try {
    toNumber(item);
    return true;
  } catch (thrown) {
    if (isError(thrown)) return false;
    throw thrown;
  }
}

export const statistics: FunctionTable = {
  COUNT: values(1, MANY, (args, context) =>
    countIf(args, context, (item, direct) => typeof item === 'number' || (direct && readsAsNumber(item))),
  ),
  COUNTA: values(1, MANY, (args, context) =>
    countIf(args, context, (item, direct) => direct || item !== null),
  ),
  COUNTBLANK: values(1, 1, ([list = null], context) => {
    if (isError(list)) throw list;
    const read = grid(list, context).data;
    return blanks(list, read);
  }),
  AVERAGE: reduce(average),
  AVERAGEA: reduceAll(average),
  MIN: reduce(minimum),
  MAX: reduce(maximum),
  MINA: reduceAll(minimum),
  MAXA: reduceAll(maximum),
  MEDIAN: reduce(median),
  MODE: reduce(mode),
  'MODE.SNGL': reduce(mode),
  LARGE: withRank(nthLargest),
  SMALL: withRank(nthSmallest),
  PERCENTILE: withRank(percentile),
  'PERCENTILE.INC': withRank(percentile),
  QUARTILE: withRank((list, q) => percentile(list, Math.trunc(q) / 4)),
  'QUARTILE.INC': withRank((list, q) => percentile(list, Math.trunc(q) / 4)),
  RANK: rank(false),
  'RANK.EQ': rank(false),
  'RANK.AVG': rank(true),
  VAR: reduce((list) => variance(list, false)),
  'VAR.S': reduce((list) => variance(list, false)),
  VARP: reduce((list) => variance(list, true)),
  'VAR.P': reduce((list) => variance(list, true)),
  STDEV: reduce((list) => Math.sqrt(variance(list, false))),
  'STDEV.S': reduce((list) => Math.sqrt(variance(list, false))),
  STDEVP: reduce((list) => Math.sqrt(variance(list, true))),
  'STDEV.P': reduce((list) => Math.sqrt(variance(list, true))),
};

function blanks(list: Value, read: Scalar[]): number {
  let count = 0;
  for (const item of read) if (item === null || item === undefined || item === '') count++;
  const area = typeof list === 'object' && list !== null && 'areas' in list ? list.area : undefined;
  return area ? count + area.rowCount * area.columnCount - read.length : count;
}

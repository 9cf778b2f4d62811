import type { Context } from '../context';
import { ArrayValue, ERRORS, finite, isError, ReferenceValue, type Scalar, type Value } from '../values';
import { each, single, singleNumber } from './arguments';
import { type FunctionTable, MANY, values } from './define';
import {
  average,
  maximum,
  median,
  minimum,
  mode,
  nthLargest,
  nthSmallest,
  percentile,
  variance,
} from './statistics';

const sum = (list: number[]) => list.reduce((total, n) => total + n, 0);
const product = (list: number[]) => (list.length === 0 ? 0 : list.reduce((total, n) => total * n, 1));

/** By function number, as in SUBTOTAL and AGGREGATE; 2 and 3 count, and are told apart below. */
const LIST: Record<number, (list: number[]) => number> = {
  1: average,
  2: (list) => list.length,
  4: maximum,
  5: minimum,
  6: product,
  7: (list) => Math.sqrt(variance(list, false)),
  8: (list) => Math.sqrt(variance(list, true)),
  9: sum,
  10: (list) => variance(list, false),
  11: (list) => variance(list, true),
  12: median,
  13: mode,
};

const RANKED: Record<number, (list: number[], k: number) => number> = {
  14: nthLargest,
  15: nthSmallest,
  16: percentile,
  17: (list, q) => percentile(list, Math.trunc(q) / 4),
};

interface Skips {
  hiddenRows: boolean;
  errors: boolean;
  nested: boolean;
}

const NESTED = /\b(?:SUBTOTAL|AGGREGATE)\s*\(/i;

/** The cells that count: without hidden rows, errors, and cells that are subtotals themselves. */
function items(args: Value[], context: Context, skips: Skips): Scalar[] {
  const found: Scalar[] = [];
  const keep = (item: Scalar) => {
    if (!isError(item)) found.push(item);
    else if (!skips.errors) throw item;
  };
  for (const arg of args) {
    if (!(arg instanceof ReferenceValue)) {
      each(arg, context, keep);
      continue;
    }
    for (const area of arg.areas) {
      const block = context.reader.read(area);
      for (let r = 0; r < block.rows; r++) {
        if (skips.hiddenRows && context.reader.isRowHidden(area.sheet, area.row + r)) continue;
        for (let c = 0; c < block.columns; c++) {
          const item = block.at(r, c);
          if (item === null) continue;
          const formula = skips.nested
            ? context.reader.formulaAt(area.sheet, area.row + r, area.column + c)
            : undefined;
          if (formula === undefined || !NESTED.test(formula)) keep(item);
        }
      }
    }
  }
  return found;
}

function total(code: number, found: Scalar[]): number {
  if (code === 3) return found.filter((item) => item !== null).length;
  const operation = LIST[code];
  if (!operation) throw ERRORS.VALUE;
  return finite(operation(found.filter((item): item is number => typeof item === 'number')));
}

export const subtotal: FunctionTable = {
  SUBTOTAL: values(2, MANY, ([code, ...args], context) => {
    const n = Math.trunc(singleNumber(code, context));
    const plain = n > 100 ? n - 100 : n;
    if (plain < 1 || plain > 11) throw ERRORS.VALUE;
    if (args.some((arg) => !(arg instanceof ReferenceValue))) throw args.find(isError) ?? ERRORS.VALUE;
    return total(plain, items(args, context, { hiddenRows: n > 100, errors: false, nested: true }));
  }),
  AGGREGATE: {
    ...values(3, MANY, ([code, options, ...args], context) => {
      const n = Math.trunc(singleNumber(code, context));
      const option = Math.trunc(singleNumber(options, context));
      if (option < 0 || option > 7) throw ERRORS.VALUE;
      const skips = {
        hiddenRows: option % 2 === 1,
        errors: [2, 3, 6, 7].includes(option),
        nested: option < 4,
      };
      const ranked = RANKED[n];
      if (!ranked) return total(n, items(args, context, skips));
      const [list, k] = args;
      if (list === undefined || k === undefined) throw ERRORS.VALUE;
      const found = items([list], context, {
        ...skips,
        nested: skips.nested && !(list instanceof ArrayValue),
      });
      const position = single(k, context);
      if (isError(position)) throw position;
      return finite(
        ranked(
          found.filter((item): item is number => typeof item === 'number'),
          Number(position),
        ),
      );
    }),
    arrayArguments: true,
  },
};

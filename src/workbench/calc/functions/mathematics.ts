import { roundDecimal } from '../../text/decimal';
import type { Context } from '../context';
import { power } from '../evaluator';
import { ArrayValue, ERRORS, finite, isError, type Scalar, toNumber, type Value } from '../values';
import { grid, numbers, sizeOf } from './arguments';
import { type FunctionTable, MANY, scalar, values } from './define';

const number1 = (operation: (x: number) => number) =>
  scalar(1, 1, ([x = null]) => finite(operation(toNumber(x))));

const rounding = (mode: 'half' | 'up' | 'down', min: number) =>
  scalar(min, 2, ([x = null, digits = null]) => finite(roundDecimal(toNumber(x), toNumber(digits), mode)));

/** To a multiple, with the noise of the division taken off first. */
function multiple(x: number, step: number, whole: (n: number) => number): number {
  if (step === 0) return 0;
  return finite(Number((whole(Number((x / step).toPrecision(15))) * step).toPrecision(15)));
}

export const mathematics: FunctionTable = {
  SUM: values(1, MANY, (args, context) => {
    let total = 0;
    for (const n of numbers(args, context)) total += n;
    return finite(total);
  }),
  PRODUCT: values(1, MANY, (args, context) => {
    const found = numbers(args, context);
    return finite(found.length === 0 ? 0 : found.reduce((product, n) => product * n, 1));
  }),
  SUMSQ: values(1, MANY, (args, context) =>
    finite(numbers(args, context).reduce((total, n) => total + n * n, 0)),
  ),
  SUMPRODUCT: { ...values(1, MANY, sumProduct), arrayArguments: true },
  ROUND: rounding('half', 2),
  ROUNDUP: rounding('up', 2),
  ROUNDDOWN: rounding('down', 2),
  TRUNC: rounding('down', 1),
  INT: number1(Math.floor),
  ABS: number1(Math.abs),
  SIGN: number1(Math.sign),
  SQRT: number1((x) => Math.sqrt(x)),
  EXP: number1(Math.exp),
  LN: number1((x) => (x > 0 ? Math.log(x) : Number.NaN)),
  LOG10: number1((x) => (x > 0 ? Math.log10(x) : Number.NaN)),
  LOG: scalar(1, 2, ([x = null, base = 10]) => {
    const value = toNumber(x);
    const b = toNumber(base);
    if (value <= 0 || b <= 0) throw ERRORS.NUM;
    if (b === 1) throw ERRORS.DIV0;
    return finite(b === 10 ? Math.log10(value) : Math.log(value) / Math.log(b));
  }),
  POWER: scalar(2, 2, ([x = null, y = null]) => power(toNumber(x), toNumber(y))),
  PI: scalar(0, 0, () => Math.PI),
  MOD: scalar(2, 2, ([x = null, y = null]) => {
    const n = toNumber(x);
    const divisor = toNumber(y);
    if (divisor === 0) throw ERRORS.DIV0;
    // The remainder takes the divisor's sign, unlike JavaScript's.
    return finite(n - divisor * Math.floor(n / divisor));
  }),
  QUOTIENT: scalar(2, 2, ([x = null, y = null]) => {
    const divisor = toNumber(y);
    if (divisor === 0) throw ERRORS.DIV0;
    return finite(Math.trunc(toNumber(x) / divisor));
  }),
  EVEN: number1((x) => Math.sign(x) * 2 * Math.ceil(Math.abs(x) / 2)),
  ODD: number1((x) => (x < 0 ? -1 : 1) * (2 * Math.ceil((Math.abs(x) - 1) / 2) + 1)),
  MROUND: scalar(2, 2, ([x = null, step = null]) => {
    const value = toNumber(x);
    const by = toNumber(step);
    if (value * by < 0) throw ERRORS.NUM;
    return multiple(value, by, (n) => Math.floor(n + 0.5));
  }),
  CEILING: scalar(2, 2, ([x = null, step = null]) => {
    const value = toNumber(x);
    const by = toNumber(step);
    if (value > 0 && by < 0) throw ERRORS.NUM;
    return multiple(value, by, Math.ceil);
  }),
  FLOOR: scalar(2, 2, ([x = null, step = null]) => {
    const value = toNumber(x);
    const by = toNumber(step);
    if (value > 0 && by < 0) throw ERRORS.NUM;
    if (by === 0 && value !== 0) throw ERRORS.DIV0;
    return multiple(value, by, Math.floor);
  }),
  RAND: { ...scalar(0, 0, () => Math.random()), volatile: true },
  RANDBETWEEN: {
    ...scalar(2, 2, ([low = null, high = null]) => {
      const from = Math.ceil(toNumber(low));
      const to = Math.floor(toNumber(high));
      if (to < from) throw ERRORS.NUM;
      return from + Math.floor(Math.random() * (to - from + 1));
    }),
    volatile: true,
  },
  TRANSPOSE: {
    ...values(1, 1, ([value = null], context) => {
      const source = grid(value, context);
      return ArrayValue.of(source.columns, source.rows, (r, c) => source.at(c, r));
    }),
    arrayArguments: true,
  },
  SEQUENCE: scalarSequence(),
};

function scalarSequence() {
  return values(1, 4, ([rows = 1, columns = null, start = null, step = null]) => {
    const count = (value: Value, otherwise: number) =>
      value === null ? otherwise : toNumber(value as Scalar);
    const r = Math.trunc(count(rows, 1));
    const c = Math.trunc(count(columns, 1));
    if (r < 1 || c < 1 || r * c > 1_000_000) throw ERRORS.VALUE;
    const from = count(start, 1);
    const by = count(step, 1);
    return ArrayValue.of(r, c, (row, column) => from + by * (row * c + column));
  });
}

/** Products cell by cell, summed. Whatever is not a number counts as 0; sizes must agree. */
function sumProduct(args: Value[], context: Context): Scalar {
  const size = sizeOf(args[0]!);
  for (const arg of args) {
    if (isError(arg)) throw arg;
    const other = sizeOf(arg);
    if (other.rows !== size.rows || other.columns !== size.columns) throw ERRORS.VALUE;
  }
  const grids = args.map((arg) => grid(arg, context));
  const cells = Math.max(...grids.map((g) => g.data.length));
  let total = 0;
  for (let i = 0; i < cells; i++) {
    let product = 1;
    for (const { data } of grids) {
      const item = data[i];
      if (isError(item)) throw item;
      product *= typeof item === 'number' ? item : 0;
    }
    total += product;
  }
  return finite(total);
}

import { type BinaryOperator, LAST_COLUMN, LAST_ROW, type Node, type ReferenceNode } from './ast';
import type { Context } from './context';
import { type FunctionDefinition, findFunction } from './functions';
import {
  type Area,
  ArrayValue,
  caught,
  compareScalars,
  ERRORS,
  equalScalars,
  finite,
  isError,
  ReferenceValue,
  type Scalar,
  toNumber,
  toText,
  type Value,
} from './values';

/**
 * The value that a formula leaves in its cell: one scalar, never blank.
 *
 * Formulas are first worked out with arrays (as array formulas and today's Excel do). When several values come
 * out, the cell shows what Excel's implicit intersection would: results don't spill here.
 */
export function evaluateCell(node: Node, context: Omit<Context, 'arrays'>): Scalar {
  try {
    let value = evaluate(node, { ...context, arrays: true });
    if (isMany(value)) value = evaluate(node, { ...context, arrays: false });
    const scalar =
      value instanceof ReferenceValue ? intersect(value, { ...context, arrays: false }) : topLeft(value);
    if (scalar === null) return 0;
    if (typeof scalar !== 'number') return scalar;
    return finite(node.kind === 'binary' ? snapped(node, scalar, context) : scalar);
  } catch (thrown) {
    return caught(thrown);
  }
}

/** The one area that a formula refers to; undefined when it gives a value, several areas or an error. */
export function referredArea(node: Node, context: Omit<Context, 'arrays'>): Area | undefined {
  try {
    const value = evaluate(node, { ...context, arrays: true });
    return value instanceof ReferenceValue && value.areas.length === 1 ? value.area : undefined;
  } catch (thrown) {
    // Only error values come back from here; anything else is thrown on.
    caught(thrown);
    return undefined;
  }
}

const isMany = (value: Value) =>
  (value instanceof ArrayValue && value.data.length !== 1) ||
  (value instanceof ReferenceValue &&
    (value.areas.length !== 1 || value.area.rowCount * value.area.columnCount !== 1));

const topLeft = (value: Value): Scalar =>
  value instanceof ArrayValue ? value.at(0, 0) : value instanceof ReferenceValue ? null : value;

/**
 * Excel turns a last addition or subtraction whose result is only binary noise into 0 (`=0.5-0.4-0.1` is 0,
 * `=(0.5-0.4-0.1)` within a product is not). Source: Microsoft, "Floating-point arithmetic may give inaccurate
 * results in Excel".
 */
function snapped(node: Node & { kind: 'binary' }, result: number, context: Omit<Context, 'arrays'>): number {
  if ((node.operator !== '+' && node.operator !== '-') || result === 0) return result;
  const left = evaluate(node.left, { ...context, arrays: false });
  const scalar =
    left instanceof ReferenceValue ? intersect(left, { ...context, arrays: false }) : topLeft(left);
  if (isError(scalar) || scalar === null) return result;
  return Math.abs(result) < Math.abs(toNumber(scalar)) * 2 ** -48 ? 0 : result;
}

/** Evaluates a tree; errors of operands come back as values or are thrown as error values. */
export function evaluate(node: Node, context: Context): Value {
  switch (node.kind) {
    case 'constant':
      return node.value;
    case 'missing':
      return null;
    case 'reference':
      return reference(node, context);
    case 'call':
      return call(node.name, node.args, context);
    case 'binary':
      return binary(node.operator, evaluate(node.left, context), evaluate(node.right, context), context);
    case 'unary': {
      const operand = evaluate(node.operand, context);
      if (node.operator === '@')
        return operand instanceof ReferenceValue ? intersect(operand, context) : topLeft(operand);
      if (node.operator === '+') return operand;
      return lift1(dereference(operand, context), (x) => -toNumber(x));
    }
    case 'percent':
      return lift1(dereference(evaluate(node.operand, context), context), (x) => toNumber(x) / 100);
    case 'array':
      return new ArrayValue(node.rows.length, node.rows[0]!.length, node.rows.flat());
    case 'name': {
      const sheet = node.sheet === undefined ? context.sheet : context.reader.sheetName(node.sheet);
      if (sheet === undefined) return ERRORS.REF;
      const target = context.reader.name(node.name, sheet, context.row, context.column);
      return target ? evaluate(target, context) : ERRORS.NAME;
    }
    case 'range':
      return span(asReference(evaluate(node.left, context)), asReference(evaluate(node.right, context)));
    case 'intersection':
      return overlap(asReference(evaluate(node.left, context)), asReference(evaluate(node.right, context)));
    case 'union':
      return new ReferenceValue(node.items.flatMap((item) => asReference(evaluate(item, context)).areas));
  }
}

function reference(node: ReferenceNode, context: Context): Value {
  let sheet: string | undefined = context.sheet;
  if (node.sheet !== undefined) {
    sheet = context.reader.sheetName(node.sheet);
    if (sheet === undefined) return ERRORS.REF;
  }
  return new ReferenceValue([
    {
      sheet,
      row: node.row,
      column: node.column,
      rowCount: node.lastRow - node.row + 1,
      columnCount: node.lastColumn - node.column + 1,
    },
  ]);
}

function asReference(value: Value): ReferenceValue {
  if (value instanceof ReferenceValue) return value;
  throw isError(value) ? value : ERRORS.VALUE;
}

function span(a: ReferenceValue, b: ReferenceValue): ReferenceValue {
  const x = a.area;
  const y = b.area;
  if (x.sheet !== y.sheet) throw ERRORS.VALUE;
  const row = Math.min(x.row, y.row);
  const column = Math.min(x.column, y.column);
  return new ReferenceValue([
    {
      sheet: x.sheet,
      row,
      column,
      rowCount: Math.max(x.row + x.rowCount, y.row + y.rowCount) - row,
      columnCount: Math.max(x.column + x.columnCount, y.column + y.columnCount) - column,
    },
  ]);
}

function overlap(a: ReferenceValue, b: ReferenceValue): ReferenceValue {
  const x = a.area;
  const y = b.area;
  const row = Math.max(x.row, y.row);
  const column = Math.max(x.column, y.column);
  const rowCount = Math.min(x.row + x.rowCount, y.row + y.rowCount) - row;
  const columnCount = Math.min(x.column + x.columnCount, y.column + y.columnCount) - column;
  if (x.sheet !== y.sheet || rowCount <= 0 || columnCount <= 0) throw ERRORS.NULL;
  return new ReferenceValue([{ sheet: x.sheet, row, column, rowCount, columnCount }]);
}

/** The one cell of a reference that a formula in this row and column means. */
function intersect(value: ReferenceValue, context: Context): Scalar {
  const { sheet, row, column, rowCount, columnCount } = value.area;
  const r = rowCount === 1 ? row : context.row;
  const c = columnCount === 1 ? column : context.column;
  const inside = r >= row && r < row + rowCount && c >= column && c < column + columnCount;
  if (!inside || (rowCount > 1 && columnCount > 1)) throw ERRORS.VALUE;
  return context.reader.cell(sheet, r, c);
}

/** A reference's content where a value is wanted. */
export function dereference(value: Value, context: Context): Scalar | ArrayValue {
  if (!(value instanceof ReferenceValue)) return value;
  const area = value.area;
  if (area.rowCount === 1 && area.columnCount === 1)
    return context.reader.cell(area.sheet, area.row, area.column);
  return context.arrays ? context.reader.read(area) : intersect(value, context);
}

function lift1(value: Scalar | ArrayValue, operation: (x: Scalar) => Scalar): Scalar | ArrayValue {
  if (!(value instanceof ArrayValue)) return operation(value);
  return new ArrayValue(
    value.rows,
    value.columns,
    value.data.map((x) => attempt(() => operation(x))),
  );
}

function attempt(operation: () => Scalar): Scalar {
  try {
    return operation();
  } catch (thrown) {
    return caught(thrown);
  }
}

function binary(operator: BinaryOperator, a: Value, b: Value, context: Context): Value {
  const left = dereference(a, context);
  const right = dereference(b, context);
  if (!(left instanceof ArrayValue) && !(right instanceof ArrayValue)) return operate(operator, left, right);
  return broadcastPair(left, right, operator);
}

/** `broadcast` for the two operands of an operator: the innermost loop of every array formula. */
function broadcastPair(a: Scalar | ArrayValue, b: Scalar | ArrayValue, operator: BinaryOperator): ArrayValue {
  const left = a instanceof ArrayValue ? a : new ArrayValue(1, 1, [a]);
  const right = b instanceof ArrayValue ? b : new ArrayValue(1, 1, [b]);
  const rows = Math.max(left.rows, right.rows);
  const columns = Math.max(left.columns, right.columns);
  const data: Scalar[] = new Array(rows * columns);
  let i = 0;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const x = itemAt(left, r, c);
      const y = itemAt(right, r, c);
      try {
        data[i++] = x === undefined || y === undefined ? ERRORS.NA : operate(operator, x, y);
      } catch (thrown) {
        data[i - 1] = caught(thrown);
      }
    }
  }
  return new ArrayValue(rows, columns, data);
}

/** A cell of an operand, a single row or column being repeated; `undefined` beyond it. */
function itemAt(array: ArrayValue, row: number, column: number): Scalar | undefined {
  const r = array.rows === 1 ? 0 : row;
  const c = array.columns === 1 ? 0 : column;
  return r < array.rows && c < array.columns ? (array.data[r * array.columns + c] ?? null) : undefined;
}

/**
 * Applies an operation cell by cell. A single row or column is repeated; what one operand lacks is #N/A.
 */
export function broadcast(
  values: (Scalar | ArrayValue)[],
  operation: (items: Scalar[]) => Scalar,
): ArrayValue {
  let rows = 1;
  let columns = 1;
  for (const value of values) {
    if (value instanceof ArrayValue) {
      rows = Math.max(rows, value.rows);
      columns = Math.max(columns, value.columns);
    }
  }
  return ArrayValue.of(rows, columns, (r, c) =>
    attempt(() =>
      operation(
        values.map((value) => {
          if (!(value instanceof ArrayValue)) return value;
          const row = value.rows === 1 ? 0 : r;
          const column = value.columns === 1 ? 0 : c;
          return row < value.rows && column < value.columns ? value.at(row, column) : ERRORS.NA;
        }),
      ),
    ),
  );
}

function operate(operator: BinaryOperator, a: Scalar, b: Scalar): Scalar {
  switch (operator) {
    case '+':
      return finite(toNumber(a) + toNumber(b));
    case '-':
      return finite(toNumber(a) - toNumber(b));
    case '*':
      return finite(toNumber(a) * toNumber(b));
    case '/': {
      const dividend = toNumber(a);
      const divisor = toNumber(b);
      if (divisor === 0) throw ERRORS.DIV0;
      return finite(dividend / divisor);
    }
    case '^':
      return power(toNumber(a), toNumber(b));
    case '&':
      return toText(a) + toText(b);
    case '=':
      return equalScalars(a, b);
    case '<>':
      return !equalScalars(a, b);
    case '<':
      return compareScalars(a, b) < 0;
    case '<=':
      return compareScalars(a, b) <= 0;
    case '>':
      return compareScalars(a, b) > 0;
    case '>=':
      return compareScalars(a, b) >= 0;
  }
}

/** @throws #NUM! for 0^0 and for what has no real result, #DIV/0! for 0 to a negative power */
export function power(base: number, exponent: number): number {
  if (base === 0 && exponent === 0) throw ERRORS.NUM;
  if (base === 0 && exponent < 0) throw ERRORS.DIV0;
  return finite(base ** exponent);
}

function call(name: string, args: Node[], context: Context): Value {
  const definition = findFunction(name);
  if (!definition) return ERRORS.NAME;
  // Excel refuses to take a call with the wrong number of arguments; a file that has one shows an error.
  if (args.length < definition.min || args.length > definition.max) return ERRORS.VALUE;
  try {
    return apply(definition, args, context);
  } catch (thrown) {
    return caught(thrown);
  }
}

function apply(definition: FunctionDefinition, args: Node[], context: Context): Value {
  switch (definition.kind) {
    case 'lazy':
      return definition.apply(args, context, evaluate);
    case 'values': {
      const inner = definition.arrayArguments && !context.arrays ? { ...context, arrays: true } : context;
      return definition.apply(
        args.map((arg) => guarded(arg, inner)),
        inner,
      );
    }
    case 'scalar': {
      const values = args.map((arg) => scalarArgument(arg, context));
      const invoke = (items: Scalar[]) => {
        if (!definition.takesErrors) {
          for (const item of items) if (isError(item)) throw item;
        }
        return definition.apply(items, context);
      };
      return values.some((value) => value instanceof ArrayValue)
        ? broadcast(values, invoke)
        : invoke(values as Scalar[]);
    }
  }
}

/** Errors thrown inside an argument become its value, so that ISERROR, COUNT or AGGREGATE can see them. */
function guarded(arg: Node, context: Context): Value {
  try {
    return evaluate(arg, context);
  } catch (thrown) {
    return caught(thrown);
  }
}

function scalarArgument(arg: Node, context: Context): Scalar | ArrayValue {
  try {
    return dereference(evaluate(arg, context), context);
  } catch (thrown) {
    return caught(thrown);
  }
}

/** Checks that an area lies on the sheet. @throws #REF! */
export function onSheet(area: Area): Area {
  if (
    area.row < 0 ||
    area.column < 0 ||
    area.rowCount < 1 ||
    area.columnCount < 1 ||
    area.row + area.rowCount - 1 > LAST_ROW ||
    area.column + area.columnCount - 1 > LAST_COLUMN
  ) {
    throw ERRORS.REF;
  }
  return area;
}

import type { Node } from '../ast';
import type { Context } from '../context';
import { broadcast, dereference } from '../evaluator';
import {
  ArrayValue,
  caught,
  compareScalars,
  ERRORS,
  isError,
  type Scalar,
  toBoolean,
  toNumber,
  type Value,
} from '../values';
import { each } from './arguments';
import { type FunctionTable, lazy, MANY, scalar, values } from './define';

type Evaluate = (node: Node, context: Context) => Value;

/** Worked out now; an error thrown on the way becomes the value. */
function settle(node: Node | undefined, context: Context, evaluate: Evaluate): Value {
  if (!node) return null;
  try {
    return evaluate(node, context);
  } catch (thrown) {
    return caught(thrown);
  }
}

const content = (value: Value, context: Context): Scalar | ArrayValue => {
  try {
    return dereference(value, context);
  } catch (thrown) {
    return caught(thrown);
  }
};

/** AND, OR, XOR: cells count when they hold logical values or numbers; text and blanks in cells are passed over. */
function logicals(args: Value[], context: Context): boolean[] {
  const found: boolean[] = [];
  for (const arg of args) {
    each(arg, context, (item, direct) => {
      if (isError(item)) throw item;
      if (typeof item === 'boolean' || typeof item === 'number') found.push(Boolean(item));
      else if (direct) found.push(toBoolean(item));
    });
  }
  if (found.length === 0) throw ERRORS.VALUE;
  return found;
}

/** The value, or the replacement where it is an error that counts. */
const insteadOf = (counts: (value: Scalar) => boolean) =>
  lazy(2, 2, ([tried, otherwise], context, evaluate) => {
    const value = settle(tried, context, evaluate);
    const found = content(value, context);
    if (!(found instanceof ArrayValue)) return counts(found) ? settle(otherwise, context, evaluate) : found;
    if (!found.data.some(counts)) return found;
    const replacement = content(settle(otherwise, context, evaluate), context);
    return broadcast([found, replacement], ([x = null, y = null]) => (counts(x) ? y : x));
  });

export const logical: FunctionTable = {
  TRUE: scalar(0, 0, () => true),
  FALSE: scalar(0, 0, () => false),
  NOT: scalar(1, 1, ([x = null]) => !toBoolean(x)),
  AND: values(1, MANY, (args, context) => logicals(args, context).every(Boolean)),
  OR: values(1, MANY, (args, context) => logicals(args, context).some(Boolean)),
  XOR: values(1, MANY, (args, context) => logicals(args, context).filter(Boolean).length % 2 === 1),
  IF: lazy(1, 3, ([test, yes, no], context, evaluate) => {
    const condition = content(evaluate(test!, context), context);
    if (!(condition instanceof ArrayValue)) {
      if (isError(condition)) return condition;
      if (toBoolean(condition)) return yes ? evaluate(yes, context) : true;
      return no ? evaluate(no, context) : false;
    }
    const whenTrue = yes ? content(settle(yes, context, evaluate), context) : true;
    const whenFalse = no ? content(settle(no, context, evaluate), context) : false;
    return broadcast([condition, whenTrue, whenFalse], ([c = null, y = null, n = null]) =>
      toBoolean(c) ? y : n,
    );
  }),
  IFS: lazy(2, MANY, (args, context, evaluate) => {
    for (let i = 0; i + 1 < args.length; i += 2) {
      const condition = content(evaluate(args[i]!, context), context);
      if (toBoolean(condition instanceof ArrayValue ? condition.at(0, 0) : condition))
        return evaluate(args[i + 1]!, context);
    }
    return ERRORS.NA;
  }),
  SWITCH: lazy(3, MANY, (args, context, evaluate) => {
    const scalarOf = (node: Node) => {
      const value = content(evaluate(node, context), context);
      return value instanceof ArrayValue ? value.at(0, 0) : value;
    };
    const subject = scalarOf(args[0]!);
    if (isError(subject)) return subject;
    let i = 1;
    for (; i + 1 < args.length; i += 2) {
      if (compareScalars(subject, scalarOf(args[i]!)) === 0) return evaluate(args[i + 1]!, context);
    }
    return i < args.length ? evaluate(args[i]!, context) : ERRORS.NA;
  }),
  IFERROR: insteadOf(isError),
  IFNA: insteadOf((value) => isError(value) && value.error === '#N/A'),
  CHOOSE: lazy(2, MANY, ([index, ...choices], context, evaluate) => {
    const chosen = content(evaluate(index!, context), context);
    const at = (n: Scalar) => Math.trunc(toNumber(n));
    if (!(chosen instanceof ArrayValue)) {
      if (isError(chosen)) return chosen;
      const choice = choices[at(chosen) - 1];
      return choice ? evaluate(choice, context) : ERRORS.VALUE;
    }
    const all = choices.map((choice) => content(settle(choice, context, evaluate), context));
    return broadcast([chosen, ...all], ([n = null, ...items]) => {
      const i = at(n) - 1;
      if (!(i >= 0 && i < items.length)) throw ERRORS.VALUE;
      return items[i]!;
    });
  }),
};

import type { Node } from '../ast';
import type { Context } from '../context';
import type { Scalar, Value } from '../values';

interface Arity {
  min: number;
  max: number;
  /** Recomputed at every recalculation. */
  volatile?: boolean;
}

/** Takes single values; arrays are worked through cell by cell, and errors pass through unless asked for. */
export interface ScalarFunction extends Arity {
  kind: 'scalar';
  takesErrors?: boolean;
  apply(args: Scalar[], context: Context): Scalar;
}

/** Takes its arguments as they come: references, arrays, scalars, errors. */
export interface ValuesFunction extends Arity {
  kind: 'values';
  /** Its arguments are worked out with arrays even in an ordinary formula, as in SUMPRODUCT. */
  arrayArguments?: boolean;
  apply(args: Value[], context: Context): Value;
}

/** Takes its arguments unevaluated. */
export interface LazyFunction extends Arity {
  kind: 'lazy';
  apply(args: Node[], context: Context, evaluate: (node: Node, context: Context) => Value): Value;
}

export type FunctionDefinition = ScalarFunction | ValuesFunction | LazyFunction;
export type FunctionTable = Record<string, FunctionDefinition>;

export const scalar = (min: number, max: number, apply: ScalarFunction['apply']): ScalarFunction => ({
  kind: 'scalar',
  min,
  max,
  apply,
});

export const values = (min: number, max: number, apply: ValuesFunction['apply']): ValuesFunction => ({
  kind: 'values',
  min,
  max,
  apply,
});

export const lazy = (min: number, max: number, apply: LazyFunction['apply']): LazyFunction => ({
  kind: 'lazy',
  min,
  max,
  apply,
});

/** Excel's own limit of arguments. */
export const MANY = 255;

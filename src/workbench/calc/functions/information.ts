import { ERRORS, isError, type Scalar, toNumber } from '../values';
import { single } from './arguments';
import { type FunctionTable, type ScalarFunction, scalar, values } from './define';

/** Answers about a value, errors included. */
const asks = (question: (value: Scalar) => boolean): ScalarFunction => ({
  ...scalar(1, 1, ([value = null]) => question(value)),
  takesErrors: true,
});

const ERROR_TYPES = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

export const information: FunctionTable = {
  ISBLANK: asks((value) => value === null),
  ISNUMBER: asks((value) => typeof value === 'number'),
  ISTEXT: asks((value) => typeof value === 'string'),
  ISNONTEXT: asks((value) => typeof value !== 'string'),
  ISLOGICAL: asks((value) => typeof value === 'boolean'),
  ISERROR: asks(isError),
  ISERR: asks((value) => isError(value) && value.error !== '#N/A'),
  ISNA: asks((value) => isError(value) && value.error === '#N/A'),
  ISEVEN: scalar(1, 1, ([value = null]) => Math.trunc(Math.abs(toNumber(value))) % 2 === 0),
  ISODD: scalar(1, 1, ([value = null]) => Math.trunc(Math.abs(toNumber(value))) % 2 === 1),
  ISFORMULA: values(1, 1, ([reference], context) => {
    if (typeof reference !== 'object' || reference === null || !('areas' in reference)) throw ERRORS.VALUE;
    const { sheet, row, column } = reference.area;
    return context.reader.formulaAt(sheet, row, column) !== undefined;
  }),
  NA: scalar(0, 0, () => ERRORS.NA),
  N: values(1, 1, ([value], context) => {
    const item = single(value, context);
    if (isError(item)) throw item;
    return typeof item === 'number' ? item : item === true ? 1 : 0;
  }),
  'ERROR.TYPE': {
    ...scalar(1, 1, ([value = null]) => {
      const at = isError(value) ? ERROR_TYPES.indexOf(value.error) : -1;
      return at < 0 ? ERRORS.NA : at + 1;
    }),
    takesErrors: true,
  },
  TYPE: {
    ...scalar(1, 1, ([value = null]) =>
      isError(value) ? 16 : typeof value === 'string' ? 2 : typeof value === 'boolean' ? 4 : 1,
    ),
    takesErrors: true,
  },
};

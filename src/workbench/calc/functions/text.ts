import { roundDecimal } from '../../text/decimal';
import { formatValue } from '../../text/format-value';
import type { Context } from '../context';
import { wildcardSource } from '../criteria';
import { ERRORS, isError, type Scalar, toBoolean, toNumber, toText, type Value } from '../values';
import { each, single } from './arguments';
import { type FunctionTable, MANY, scalar, values } from './define';

const text1 = (operation: (text: string) => Scalar) => scalar(1, 1, ([x = null]) => operation(toText(x)));

/** A count of characters. @throws #VALUE! when negative */
function length(value: Scalar | undefined, otherwise = 1): number {
  const n = value === undefined ? otherwise : Math.trunc(toNumber(value));
  if (n < 0) throw ERRORS.VALUE;
  return n;
}

const limited = (text: string) => {
  // A cell holds 32,767 characters.
  if (text.length > 32_767) throw ERRORS.VALUE;
  return text;
};

function position(found: number): number {
  if (found < 0) throw ERRORS.VALUE;
  return found + 1;
}

function start(value: Scalar | undefined, within: string): number {
  const from = value === undefined ? 1 : Math.trunc(toNumber(value));
  if (from < 1 || from > within.length + 1) throw ERRORS.VALUE;
  return from - 1;
}

function joined(args: Value[], context: Context): string[] {
  const parts: string[] = [];
  for (const arg of args) each(arg, context, (item) => parts.push(toText(item)));
  return parts;
}

export const text: FunctionTable = {
  LEN: text1((t) => t.length),
  UPPER: text1((t) => t.toUpperCase()),
  LOWER: text1((t) => t.toLowerCase()),
  PROPER: text1((t) => t.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())),
  // Only ordinary spaces: the non-breaking one of pasted pages stays, as in Excel.
  TRIM: text1((t) => t.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that CLEAN removes
  CLEAN: text1((t) => t.replace(/[\u0000-\u001f]/g, '')),
  CHAR: scalar(1, 1, ([n = null]) => {
    const code = Math.trunc(toNumber(n));
    if (code < 1 || code > 255) throw ERRORS.VALUE;
    return String.fromCharCode(code);
  }),
  UNICHAR: scalar(1, 1, ([n = null]) => {
    const code = Math.trunc(toNumber(n));
    if (code < 1 || code > 0x10ffff) throw ERRORS.VALUE;
    return String.fromCodePoint(code);
  }),
  CODE: text1((t) => t.codePointAt(0) ?? ERRORS.VALUE),
  UNICODE: text1((t) => t.codePointAt(0) ?? ERRORS.VALUE),
  LEFT: scalar(1, 2, ([t = null, n]) => toText(t).slice(0, length(n))),
  RIGHT: scalar(1, 2, ([t = null, n]) => {
    const count = length(n);
    return count === 0 ? '' : toText(t).slice(-count);
  }),
  MID: scalar(3, 3, ([t = null, from = null, n]) => {
    const first = Math.trunc(toNumber(from));
    if (first < 1) throw ERRORS.VALUE;
    return toText(t).slice(first - 1, first - 1 + length(n));
  }),
  REPT: scalar(2, 2, ([t = null, n]) => {
    const part = toText(t);
    const count = length(n);
    if (part.length * count > 32_767) throw ERRORS.VALUE;
    return part.repeat(count);
  }),
  EXACT: scalar(2, 2, ([a = null, b = null]) => toText(a) === toText(b)),
  FIND: scalar(2, 3, ([sought = null, within = null, from]) => {
    const whole = toText(within);
    return position(whole.indexOf(toText(sought), start(from, whole)));
  }),
  SEARCH: scalar(2, 3, ([sought = null, within = null, from]) => {
    const whole = toText(within);
    const first = start(from, whole);
    const found = new RegExp(wildcardSource(toText(sought)), 'isu').exec(whole.slice(first));
    return position(found ? found.index + first : -1);
  }),
  SUBSTITUTE: scalar(3, 4, ([t = null, old = null, replacement = null, nth]) => {
    const whole = toText(t);
    const sought = toText(old);
    const instead = toText(replacement);
    if (sought === '') return whole;
    if (nth === undefined) return limited(whole.replaceAll(sought, () => instead));
    const n = Math.trunc(toNumber(nth));
    if (n < 1) throw ERRORS.VALUE;
    let at = -1;
    for (let i = 0; i < n; i++) {
      at = whole.indexOf(sought, at < 0 ? 0 : at + sought.length);
      if (at < 0) return whole;
    }
    return limited(whole.slice(0, at) + instead + whole.slice(at + sought.length));
  }),
  REPLACE: scalar(4, 4, ([t = null, from = null, n, replacement = null]) => {
    const whole = toText(t);
    const first = Math.trunc(toNumber(from));
    if (first < 1) throw ERRORS.VALUE;
    return limited(whole.slice(0, first - 1) + toText(replacement) + whole.slice(first - 1 + length(n)));
  }),
  CONCATENATE: scalar(1, MANY, (args) => limited(args.map(toText).join(''))),
  CONCAT: values(1, MANY, (args, context) => limited(joined(args, context).join(''))),
  TEXTJOIN: values(3, MANY, ([separator, skip, ...args], context) => {
    const between = toText(single(separator, context));
    const parts = joined(args, context);
    return limited(
      (toBoolean(single(skip, context)) ? parts.filter((part) => part !== '') : parts).join(between),
    );
  }),
  TEXT: scalar(2, 2, ([value = null, format = null]) => {
    const code = toText(format);
    if (code === '') return '';
    if (typeof value === 'boolean') return toText(value);
    // Text that reads as a number is formatted as that number.
    const number = typeof value === 'string' ? readable(value) : toNumber(value);
    return formatValue(number, code);
  }),
  FIXED: scalar(1, 3, ([value = null, digits, plain]) => {
    const places = digits === undefined ? 2 : Math.trunc(toNumber(digits));
    const rounded = roundDecimal(toNumber(value), places);
    const decimals = places > 0 ? `.${'0'.repeat(places)}` : '';
    return formatValue(rounded, (plain !== undefined && toBoolean(plain) ? '0' : '#,##0') + decimals);
  }),
  VALUE: scalar(1, 1, ([value = null]) => {
    if (typeof value === 'boolean') throw ERRORS.VALUE;
    return toNumber(value);
  }),
  NUMBERVALUE: scalar(1, 3, ([value = null, decimal = '.', group = ',']) => {
    const plain = toText(value)
      .replace(/\s/g, '')
      .replaceAll(toText(group).charAt(0) || ',', '');
    if (plain === '') return 0;
    const percents = /%*$/.exec(plain)?.[0].length ?? 0;
    const number = Number(
      plain.slice(0, plain.length - percents).replace(toText(decimal).charAt(0) || '.', '.'),
    );
    if (Number.isNaN(number)) throw ERRORS.VALUE;
    return number / 100 ** percents;
  }),
  T: values(1, 1, ([value], context) => {
    const item = single(value, context);
    if (isError(item)) throw item;
    return typeof item === 'string' ? item : '';
  }),
};

/** A number where the text reads as one, or the text itself. */
function readable(value: string): number | string {
  try {
    return toNumber(value);
  } catch (thrown) {
    if (isError(thrown)) return value;
    throw thrown;
  }
}

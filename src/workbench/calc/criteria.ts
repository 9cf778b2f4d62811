/** Criteria of SUMIF, COUNTIFS and their kin. */
import { numberFromText } from '../text/number-text';
import { compareText, isError, type Scalar, toFifteenDigits } from './values';

const OPERATOR = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/;

/**
 * The test that a criterion stands for.
 *
 * - a number, or text that reads as one, matches numbers and also text cells that read as that number;
 * - `>5` compares numbers only, `>a` text only;
 * - text matches whole cells without regard to case, with `*`, `?` and `~`;
 * - `=` alone means blank, `<>` alone not blank, empty text blank or empty;
 * - a blank cell as the criterion counts as 0.
 */
export function criterion(condition: Scalar): (value: Scalar) => boolean {
  if (condition === null) return equals(0);
  if (typeof condition !== 'string') return equals(condition);
  const [, operator = '', operand = ''] = OPERATOR.exec(condition) ?? [];
  if (operand === '') {
    if (operator === '') return (value) => value === null || value === '';
    if (operator === '=') return (value) => value === null;
    if (operator === '<>') return (value) => value !== null;
    return () => false;
  }
  const wanted = constant(operand);
  switch (operator) {
    case '':
    case '=':
      return equals(wanted);
    case '<>': {
      const same = equals(wanted);
      return (value) => !same(value);
    }
    case '<':
      return ordered(wanted, (order) => order < 0);
    case '<=':
      return ordered(wanted, (order) => order <= 0);
    case '>':
      return ordered(wanted, (order) => order > 0);
    default:
      return ordered(wanted, (order) => order >= 0);
  }
}

function constant(text: string): Scalar {
  const number = numberFromText(text);
  if (number !== undefined) return number;
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'VERDADERO') return true;
  if (upper === 'FALSE' || upper === 'FALSO') return false;
  return /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/.test(upper) ? { error: upper } : text;
}

function equals(wanted: Scalar): (value: Scalar) => boolean {
  if (typeof wanted === 'number') {
    const kept = toFifteenDigits(wanted);
    return (value) =>
      typeof value === 'number'
        ? value === wanted || toFifteenDigits(value) === kept
        : typeof value === 'string' && numberFromText(value) === wanted;
  }
  if (typeof wanted === 'string') {
    const test = textMatcher(wanted);
    return (value) => typeof value === 'string' && test(value);
  }
  if (isError(wanted)) return (value) => isError(value) && value.error === wanted.error;
  return (value) => value === wanted;
}

function ordered(wanted: Scalar, accepts: (order: number) => boolean): (value: Scalar) => boolean {
  if (typeof wanted === 'number') {
    return (value) => typeof value === 'number' && accepts(toFifteenDigits(value) - toFifteenDigits(wanted));
  }
  if (typeof wanted === 'string')
    return (value) => typeof value === 'string' && accepts(compareText(value, wanted));
  if (typeof wanted === 'boolean') {
    return (value) => typeof value === 'boolean' && accepts(Number(value) - Number(wanted));
  }
  return () => false;
}

/** Whole-text comparison without regard to case, with Excel's wildcards. */
export function textMatcher(pattern: string): (text: string) => boolean {
  if (!/[*?~]/.test(pattern)) {
    const lower = pattern.toLowerCase();
    return (text) => text === pattern || (text.length === pattern.length && text.toLowerCase() === lower);
  }
  const expression = new RegExp(`^${wildcardSource(pattern)}$`, 'isu');
  return (text) => expression.test(text);
}

/** The regular expression of a pattern with wildcards: `*` any text, `?` one character, `~` takes them literally. */
export function wildcardSource(pattern: string): string {
  return pattern.replace(/~[*?~]|[*?]|[\\^$.+()[\]{}|/]/g, (part) => {
    if (part === '*') return '.*';
    if (part === '?') return '.';
    const literal = part.length === 2 ? part.charAt(1) : part;
    return literal === '~' ? '~' : `\\${literal}`;
  });
}

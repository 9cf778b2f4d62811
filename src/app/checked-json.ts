/**
 * Small readers of data that somebody else wrote. Each takes a value and where it stands, and gives it back in its type or
 * refuses it with a sentence's parts. What comes out is built anew: nothing of the input that no reader asked for gets through.
 */

/** What is wrong with the data. `messageId` is a key of `new.content`. */
export class ContentError extends Error {
  /** @param path such as `units[0].areas[2].name`; empty for the whole */
  constructor(
    readonly path: string,
    readonly messageId: string,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${path}: ${messageId}`);
  }
}

export type Reader<T> = (value: unknown, path: string) => T;

/** What a cell of Excel holds. */
const MAX_TEXT = 32_767;
const MAX_LIST = 10_000;
/** Excel's numbers go no further. */
const MAX_NUMBER = 9.99e307;

/** How a value is named in a sentence: short, whatever somebody handed in. */
function found(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  const text = value === undefined ? '—' : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function refuse(
  path: string,
  messageId: string,
  value: unknown,
  more: Record<string, string | number> = {},
): never {
  throw new ContentError(path, messageId, { found: found(value), ...more });
}

/** A text that a cell takes. One that begins with `=` is refused: in a cell it would compute. */
export const text: Reader<string> = (value, path) => {
  if (typeof value !== 'string') return refuse(path, 'text', value);
  if (value.length > MAX_TEXT) return refuse(path, 'longText', value, { limit: MAX_TEXT });
  if (value.startsWith('=')) return refuse(path, 'formulaText', value);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what a cell doesn't take
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/u.test(value)) {
    return refuse(path, 'controlText', value);
  }
  return value;
};

export const number: Reader<number> = (value, path) =>
  typeof value === 'number' && Math.abs(value) <= MAX_NUMBER ? value : refuse(path, 'number', value);

export const flag: Reader<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : refuse(path, 'flag', value);

/** A number, a text such as `95-105` or `Sin demanda`, or nothing. A number written as a text is refused. */
export const figure: Reader<number | string | null> = (value, path) => {
  if (value === null) return null;
  if (typeof value !== 'string') return number(value, path);
  if (value.trim() !== '' && Number.isFinite(Number(value))) return refuse(path, 'numberAsText', value);
  return text(value, path);
};

export function orNull<T>(read: Reader<T>): Reader<T | null> {
  return (value, path) => (value === null ? null : read(value, path));
}

export function oneOf<const T extends string | number>(...known: readonly T[]): Reader<T> {
  return (value, path) =>
    known.find((one) => one === value) ?? refuse(path, 'oneOf', value, { known: known.join(', ') });
}

/** @param length how many there must be, where that is fixed */
export function list<T>(read: Reader<T>, length?: number): Reader<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) return refuse(path, 'list', value);
    if (value.length > MAX_LIST) {
      throw new ContentError(path, 'longList', { found: value.length, limit: MAX_LIST });
    }
    if (length !== undefined && value.length !== length) {
      throw new ContentError(path, 'listLength', { found: value.length, length });
    }
    return value.map((one, index) => read(one, `${path}[${index}]`));
  };
}

const OPTIONAL = Symbol('optional');
type Field<T> = Reader<T> & { readonly [OPTIONAL]?: true };
type Fields = Readonly<Record<string, Field<unknown>>>;
type OptionalReader<T> = Reader<T> & { readonly [OPTIONAL]: true };
type OptionalKeys<F extends Fields> = {
  [K in keyof F]: F[K] extends { readonly [OPTIONAL]: true } ? K : never;
}[keyof F];
type Read<F extends Fields> = { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: ReturnType<F[K]> } & {
  readonly [K in OptionalKeys<F>]?: ReturnType<F[K]>;
};

/** A field that may be left out. */
export function optional<T>(read: Reader<T>): OptionalReader<T> {
  return Object.assign((value: unknown, path: string) => read(value, path), { [OPTIONAL]: true as const });
}

/**
 * An object with these fields. Others are refused: a misspelt name would be lost unnoticed.
 * @param ignored fields that may stand there and that nobody reads
 */
export function object<F extends Fields>(fields: F, ignored: readonly string[] = []): Reader<Read<F>> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return refuse(path, 'object', value);
    const at = (key: string) => (path === '' ? key : `${path}.${key}`);
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(fields, key) || ignored.includes(key)) continue;
      throw new ContentError(path, 'unknownField', {
        found: found(key),
        known: Object.keys(fields).join(', '),
      });
    }
    const own = value as Readonly<Record<string, unknown>>;
    const entries = Object.entries(fields).flatMap(([key, read]) => {
      if (Object.hasOwn(own, key)) return [[key, read(own[key], at(key))] as const];
      if (read[OPTIONAL]) return [];
      throw new ContentError(at(key), 'missing');
    });
    return Object.fromEntries(entries) as Read<F>;
  };
}

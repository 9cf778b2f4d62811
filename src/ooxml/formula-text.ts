import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from './a1';
import { FUTURE_FUNCTIONS } from './future-functions';

/**
 * The pieces of a formula that must not be touched: texts, quoted sheet names, and brackets (structured references
 * and external books), each with its escapes.
 */
const OPAQUE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[[^\]]*\])*\]/g;

function mapPlain(formula: string, change: (plain: string) => string): string {
  let result = '';
  let at = 0;
  for (const match of formula.matchAll(OPAQUE)) {
    result += change(formula.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return result + change(formula.slice(at));
}

const NOT_BEFORE = '(?<![\\p{L}\\p{N}_.\\\\$?])';
const NOT_AFTER = '(?![\\p{L}\\p{N}_.\\\\(!?])';
const REFERENCE = new RegExp(
  `${NOT_BEFORE}(?:(\\$?)([A-Za-z]{1,3})(\\$?)([1-9][0-9]{0,6})` +
    `|(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})|(\\$?)([1-9][0-9]{0,6}):(\\$?)([1-9][0-9]{0,6}))${NOT_AFTER}`,
  'gu',
);

interface Axis {
  fixed: boolean;
  index: number;
}

/** A reference inside a formula: a cell, or a range of whole columns or whole rows. */
type Reference =
  | { kind: 'cell'; column: Axis; row: Axis }
  | { kind: 'columns' | 'rows'; from: Axis; to: Axis };

/** A formula cut into the pieces that stay and the references that move when its cell is copied. */
export class MovableFormula {
  readonly #pieces: (string | Reference)[] = [];

  /** @param formula with or without the leading `=` */
  constructor(formula: string) {
    let at = 0;
    for (const opaque of formula.matchAll(OPAQUE)) {
      this.#plain(formula.slice(at, opaque.index));
      this.#pieces.push(opaque[0]);
      at = opaque.index + opaque[0].length;
    }
    this.#plain(formula.slice(at));
  }

  #plain(text: string): void {
    let at = 0;
    for (const match of text.matchAll(REFERENCE)) {
      const reference = readReference(match);
      if (!reference) continue;
      this.#pieces.push(text.slice(at, match.index), reference);
      at = match.index + match[0].length;
    }
    this.#pieces.push(text.slice(at));
  }

  /**
   * The formula as it reads `rows` further down and `columns` further right.
   * Relative references that leave the grid become `#REF!`.
   */
  at(rows: number, columns: number): string {
    let result = '';
    for (const piece of this.#pieces)
      result += typeof piece === 'string' ? piece : move(piece, rows, columns);
    return result;
  }
}

function readReference(match: RegExpMatchArray): Reference | undefined {
  const [, c$, c, r$, r, c1$, c1, c2$, c2, r1$, r1, r2$, r2] = match;
  const column = (fixed: string | undefined, name: string) => ({
    fixed: fixed === '$',
    index: columnIndex(name),
  });
  const row = (fixed: string | undefined, text: string) => ({
    fixed: fixed === '$',
    index: Number(text) - 1,
  });
  let found: Reference;
  if (c && r) found = { kind: 'cell', column: column(c$, c), row: row(r$, r) };
  else if (c1 && c2) found = { kind: 'columns', from: column(c1$, c1), to: column(c2$, c2) };
  else found = { kind: 'rows', from: row(r1$, r1!), to: row(r2$, r2!) };
  const inside =
    found.kind === 'cell'
      ? found.column.index < MAX_COLUMNS && found.row.index < MAX_ROWS
      : Math.max(found.from.index, found.to.index) < (found.kind === 'columns' ? MAX_COLUMNS : MAX_ROWS);
  return inside ? found : undefined;
}

function move(reference: Reference, rows: number, columns: number): string {
  const column = (axis: Axis) => {
    const index = axis.fixed ? axis.index : axis.index + columns;
    return index >= 0 && index < MAX_COLUMNS ? (axis.fixed ? '$' : '') + columnName(index) : undefined;
  };
  const row = (axis: Axis) => {
    const index = axis.fixed ? axis.index : axis.index + rows;
    return index >= 0 && index < MAX_ROWS ? (axis.fixed ? '$' : '') + (index + 1) : undefined;
  };
  const [first, last, between] =
    reference.kind === 'cell'
      ? [column(reference.column), row(reference.row), '']
      : reference.kind === 'columns'
        ? [column(reference.from), column(reference.to), ':']
        : [row(reference.from), row(reference.to), ':'];
  return first === undefined || last === undefined ? '#REF!' : first + between + last;
}

/** A formula as people see it: without the prefixes that files put before functions newer than the format. */
export function stripPrefixes(formula: string): string {
  if (!formula.includes('_xl')) return formula;
  return mapPlain(formula, (plain) => plain.replace(/_xl(?:fn|ws|pm|udf|ud)\./g, ''));
}

/** The inverse of `stripPrefixes`, so that Excel knows the functions again. */
export function addPrefixes(formula: string): string {
  const prefixed = mapPlain(formula, (plain) =>
    plain.replace(/(?<![\p{L}\p{N}_.])([A-Za-z][A-Za-z0-9.]*)(?=\()/gu, (name: string) => {
      const prefix = FUTURE_FUNCTIONS.get(name.toUpperCase());
      return prefix === undefined ? name : prefix + name;
    }),
  );
  return /_xlfn\.(?:LET|LAMBDA)\(/i.test(prefixed) ? prefixParameters(prefixed) : prefixed;
}

/** Names bound by LET and LAMBDA carry a prefix of their own wherever they are used. */
function prefixParameters(formula: string): string {
  const names = new Set<string>();
  for (const match of formula.matchAll(/_xlfn\.(LET|LAMBDA)\(/gi)) {
    const step = match[1]!.toUpperCase() === 'LET' ? 2 : 1;
    const parts = splitArguments(formula, match.index + match[0].length);
    for (let i = 0; i < parts.length - 1; i += step) {
      const name = parts[i]!.trim();
      if (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) names.add(name.toLowerCase());
    }
  }
  return mapPlain(formula, (plain) =>
    plain.replace(/(?<![\p{L}\p{N}_.!])[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.!])/gu, (word: string) =>
      names.has(word.toLowerCase()) ? `_xlpm.${word}` : word,
    ),
  );
}

function splitArguments(formula: string, start: number): string[] {
  const opaque = [...formula.matchAll(OPAQUE)].map((m) => [m.index, m.index + m[0].length] as const);
  const parts: string[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < formula.length; at++) {
    const skip = opaque.find(([a, b]) => at >= a && at < b);
    if (skip) {
      at = skip[1] - 1;
      continue;
    }
    const char = formula[at]!;
    if (char === '(' || char === '{') depth++;
    if (char === ')' || char === '}') depth--;
    if (depth < 0 || (char === ',' && depth === 0)) {
      parts.push(formula.slice(from, at));
      from = at + 1;
      if (depth < 0) break;
    }
  }
  return parts;
}

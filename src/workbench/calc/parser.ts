import {
  type BinaryOperator,
  columnIndex,
  FormulaSyntaxError,
  LAST_COLUMN,
  LAST_ROW,
  type Node,
  type ReferenceNode,
} from './ast';

const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|CIRC!|GETTING_DATA)/iy;
const CELL = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/uy;
const COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])/uy;
const ROWS = /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/uy;
const IDENTIFIER = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const QUOTED_SHEET = /'((?:[^']|'')+)'!/y;
const PLAIN_SHEET = /([\p{L}\p{N}_.]+)!/uy;
const COMPARISON = /<>|<=|>=|<|>|=/y;

/** Space, tab, line breaks and the no-break space. */
const isSpace = (code: number): boolean =>
  code === 32 || code === 9 || code === 10 || code === 13 || code === 160;

/**
 * Reads a formula (with or without its leading `=`) into a tree.
 * English function names, comma separators, A1 notation, as files and Office.js carry them.
 * @throws FormulaSyntaxError
 */
export function parseFormula(text: string): Node {
  return new Parser(text.startsWith('=') ? text.slice(1) : text).parse();
}

class Parser {
  private at = 0;
  private spaced = false;

  constructor(private readonly text: string) {}

  parse(): Node {
    const node = this.comparison();
    this.skip();
    if (this.at < this.text.length) this.fail();
    return node;
  }

  private fail(): never {
    throw new FormulaSyntaxError(
      `Unexpected ${JSON.stringify(this.text.slice(this.at, this.at + 12))} in formula`,
    );
  }

  private skip(): void {
    const start = this.at;
    while (isSpace(this.text.charCodeAt(this.at))) this.at++;
    this.spaced = this.at > start;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  /** The next character that is not a space, left in place. */
  private peek(): string {
    this.skip();
    return this.text.charAt(this.at);
  }

  private take(character: string): boolean {
    if (this.peek() !== character) return false;
    this.at++;
    return true;
  }

  private expect(character: string): void {
    if (!this.take(character)) this.fail();
  }

  private comparison(): Node {
    let left = this.concatenation();
    for (;;) {
      this.skip();
      const found = this.match(COMPARISON);
      if (!found) return left;
      left = { kind: 'binary', operator: found[0] as BinaryOperator, left, right: this.concatenation() };
    }
  }

  private concatenation(): Node {
    let left = this.sum();
    while (this.take('&')) left = { kind: 'binary', operator: '&', left, right: this.sum() };
    return left;
  }

  private sum(): Node {
    let left = this.product();
    for (;;) {
      const c = this.peek();
      if (c !== '+' && c !== '-') return left;
      this.at++;
      left = { kind: 'binary', operator: c, left, right: this.product() };
    }
  }

  private product(): Node {
    let left = this.power();
    for (;;) {
      const c = this.peek();
      if (c !== '*' && c !== '/') return left;
      this.at++;
      left = { kind: 'binary', operator: c, left, right: this.power() };
    }
  }

  /** Left-associative, and weaker than the sign: in Excel `-2^2` is 4 and `2^3^2` is 64. */
  private power(): Node {
    let left = this.signed();
    while (this.take('^')) left = { kind: 'binary', operator: '^', left, right: this.signed() };
    return left;
  }

  private signed(): Node {
    const c = this.peek();
    if (c === '-' || c === '+' || c === '@') {
      this.at++;
      return { kind: 'unary', operator: c, operand: this.signed() };
    }
    let node = this.referenceExpression();
    while (this.take('%')) node = { kind: 'percent', operand: node };
    return node;
  }

  private referenceExpression(): Node {
    let left = this.primary();
    for (;;) {
      const c = this.peek();
      if (c === ':') {
        this.at++;
        left = { kind: 'range', left, right: this.primary() };
      } else if (this.spaced && /[\p{L}$'_]/u.test(c)) {
        left = { kind: 'intersection', left, right: this.primary() };
      } else {
        return left;
      }
    }
  }

  private primary(): Node {
    const c = this.peek();
    if (c === '"') return { kind: 'constant', value: this.string() };
    if (c === '(') return this.parenthesised();
    if (c === '{') return this.array();
    if (c === '#') {
      const found = this.match(ERROR);
      if (!found) this.fail();
      return { kind: 'constant', value: { error: found[0].toUpperCase() } };
    }
    const quoted = c === "'" ? this.match(QUOTED_SHEET) : null;
    if (c === "'" && !quoted) this.fail();
    const sheet = quoted ? quoted[1]!.replaceAll("''", "'") : this.match(PLAIN_SHEET)?.[1];
    if (sheet !== undefined && this.text.charAt(this.at) === '#') {
      const found = this.match(ERROR);
      if (!found) this.fail();
      return { kind: 'constant', value: { error: found[0].toUpperCase() } };
    }
    const reference = this.reference(sheet);
    if (reference) return reference;
    if (sheet === undefined) {
      const number = this.match(NUMBER);
      if (number) return { kind: 'constant', value: Number(number[0]) };
    }
    const identifier = this.match(IDENTIFIER)?.[0];
    if (identifier === undefined) this.fail();
    if (this.text.charAt(this.at) === '(') return this.call(identifier);
    const upper = identifier.toUpperCase();
    if (sheet === undefined && (upper === 'TRUE' || upper === 'FALSE')) {
      return { kind: 'constant', value: upper === 'TRUE' };
    }
    // Structured references need the tables, which the workbook model doesn't offer here.
    if (this.text.charAt(this.at) === '[') this.fail();
    return sheet === undefined
      ? { kind: 'name', name: identifier }
      : { kind: 'name', name: identifier, sheet };
  }

  private string(): string {
    let text = '';
    this.at++;
    for (;;) {
      const end = this.text.indexOf('"', this.at);
      if (end < 0) this.fail();
      text += this.text.slice(this.at, end);
      this.at = end + 1;
      if (this.text.charAt(this.at) !== '"') return text;
      text += '"';
      this.at++;
    }
  }

  private parenthesised(): Node {
    this.at++;
    const items = [this.comparison()];
    while (this.take(',')) items.push(this.comparison());
    this.expect(')');
    return items.length === 1 ? items[0]! : { kind: 'union', items };
  }

  private array(): Node {
    this.at++;
    const rows: (number | string | boolean | { error: string })[][] = [[]];
    for (;;) {
      const negative = this.take('-');
      const item = this.primary();
      if (item.kind !== 'constant' || (negative && typeof item.value !== 'number')) this.fail();
      rows.at(-1)!.push(negative ? -(item.value as number) : item.value);
      if (this.take('}')) break;
      if (this.take(';')) rows.push([]);
      else this.expect(',');
    }
    if (rows.some((row) => row.length !== rows[0]!.length)) this.fail();
    return { kind: 'array', rows };
  }

  private call(identifier: string): Node {
    this.at++;
    const args: Node[] = [];
    if (!this.take(')')) {
      for (;;) {
        const c = this.peek();
        args.push(c === ',' || c === ')' ? { kind: 'missing' } : this.comparison());
        if (this.take(')')) break;
        this.expect(',');
      }
    }
    return { kind: 'call', name: identifier.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, ''), args };
  }

  private reference(sheet: string | undefined): ReferenceNode | null {
    const columns = this.match(COLUMNS);
    if (columns) {
      const a = columnIndex(columns[2]!);
      const b = columnIndex(columns[4]!);
      if (a < 0 || b < 0) this.fail();
      return make(sheet, 0, Math.min(a, b), LAST_ROW, Math.max(a, b), [
        true,
        columns[1] === '$',
        true,
        columns[3] === '$',
      ]);
    }
    const rows = this.match(ROWS);
    if (rows) {
      const a = Number(rows[2]) - 1;
      const b = Number(rows[4]) - 1;
      if (Math.min(a, b) < 0 || Math.max(a, b) > LAST_ROW) this.fail();
      return make(sheet, Math.min(a, b), 0, Math.max(a, b), LAST_COLUMN, [
        rows[1] === '$',
        true,
        rows[3] === '$',
        true,
      ]);
    }
    const start = this.at;
    const first = this.match(CELL);
    if (!first) return null;
    const row = Number(first[4]) - 1;
    const column = columnIndex(first[2]!);
    if (row < 0 || row > LAST_ROW || column < 0) {
      // Looks like a cell but lies beyond the grid: a name such as ABCD2024 would have matched otherwise.
      this.at = start;
      return null;
    }
    const afterFirst = this.at;
    if (this.text.charAt(this.at) === ':') {
      this.at++;
      const second = this.match(CELL);
      const lastRow = second ? Number(second[4]) - 1 : -1;
      const lastColumn = second ? columnIndex(second[2]!) : -1;
      if (second && lastRow >= 0 && lastRow <= LAST_ROW && lastColumn >= 0) {
        return make(
          sheet,
          Math.min(row, lastRow),
          Math.min(column, lastColumn),
          Math.max(row, lastRow),
          Math.max(column, lastColumn),
          [first[3] === '$', first[1] === '$', second[3] === '$', second[1] === '$'],
        );
      }
      this.at = afterFirst;
    }
    const fixed = [first[3] === '$', first[1] === '$'] as const;
    return make(sheet, row, column, row, column, [...fixed, ...fixed]);
  }
}

function make(
  sheet: string | undefined,
  row: number,
  column: number,
  lastRow: number,
  lastColumn: number,
  fixed: readonly [boolean, boolean, boolean, boolean],
): ReferenceNode {
  // Two plain literals: spreading costs more than the rest of a reference.
  return sheet === undefined
    ? { kind: 'reference', row, column, lastRow, lastColumn, fixed }
    : { kind: 'reference', sheet, row, column, lastRow, lastColumn, fixed };
}

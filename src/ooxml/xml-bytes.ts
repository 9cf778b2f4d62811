import { MAX_COLUMNS, MAX_ROWS } from './a1';
import { FileError } from './errors';
import { declaredEncoding } from './xml';

const LT = 60;
const GT = 62;
const SLASH = 47;
const AMP = 38;
const CR = 13;

/** A name in the part, to compare end tags with: its offset and length in one number. */
export type NameToken = number;
const NAME_LIMIT = 1024;

/**
 * A cursor over the bytes of an XML part, for parts too large for an event per element. It reads elements, attributes
 * and text as XML 1.0 defines them (any prefix, order, quotes and white space; comments, CDATA, processing
 * instructions, character references) and refuses mismatched tags, DTDs and unknown entities. It doesn't check what
 * it skips as closely as a full parser does.
 *
 * After `nextChild` the cursor stands in a start tag; its attributes can be read once, then its content.
 */
export class XmlBytes {
  /** The part in UTF-8. */
  readonly bytes: Uint8Array;
  /** Offset of the next byte to read. */
  at = 0;
  /** Name of the current attribute. */
  attributeStart = 0;
  attributeLength = 0;
  /** The name of the root element, once `findChild` has met it. */
  rootName: NameToken = 0;
  #valueStart = 0;
  #valueEnd = 0;
  #tagStart = 0;
  #nameStart = 0;
  #localStart = 0;
  #nameEnd = 0;
  #inTag = false;
  #empty = false;
  /** What the last character data was made of. */
  #ascii = true;
  #special = false;
  readonly #latin: ((start: number, end: number) => string) | undefined;
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  /**
   * @param bytes the part, in any encoding that it declares
   * @param part its name, for messages
   */
  constructor(
    bytes: Uint8Array,
    private readonly part: string,
  ) {
    this.bytes = this.#inUtf8(bytes);
    const buffer = this.bytes as Uint8Array & { latin1Slice?: (start: number, end: number) => string };
    // Node's buffers make short texts much faster than decoders do.
    this.#latin = buffer.latin1Slice?.bind(buffer);
  }

  #inUtf8(bytes: Uint8Array): Uint8Array {
    const encoding = declaredEncoding(bytes);
    if (encoding === 'utf-8') return bytes;
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // The declaration names an encoding that no longer holds.
      return new TextEncoder().encode(
        text.replace(/^(<\?xml[^>]*?)\sencoding\s*=\s*(?:"[^"]*"|'[^']*')/, '$1'),
      );
    } catch (error) {
      throw this.fail(`not valid ${encoding}`, error);
    }
  }

  fail(detail: string, cause?: unknown): FileError {
    return new FileError('corrupt-xml', `${detail}, at byte ${this.at}`, this.part, { cause });
  }

  /**
   * From the start of the part, goes into the root's child of this local name.
   * @returns where its start tag begins; undefined when there is none
   */
  findChild(local: string): { start: number } | undefined {
    this.at = this.bytes[0] === 0xef && this.bytes[1] === 0xbb && this.bytes[2] === 0xbf ? 3 : 0;
    this.#toMarkup();
    if (this.bytes[this.at + 1] === SLASH) throw this.fail('an end tag without its start');
    this.#startTag();
    const root = this.name();
    this.rootName = root;
    if (this.empty) return undefined;
    while (this.nextChild(root)) {
      if (this.isLocal(local)) return { start: this.#tagStart };
      this.skipElement();
    }
    return undefined;
  }

  /** The full name of the current element. */
  name(): NameToken {
    return this.#nameStart * NAME_LIMIT + (this.#nameEnd - this.#nameStart);
  }

  /** Whether the current element has this local name. */
  isLocal(local: string): boolean {
    const start = this.#localStart;
    const length = local.length;
    if (this.#nameEnd - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.bytes[start + i] !== local.charCodeAt(i)) return false;
    return true;
  }

  /** Whether the current element has neither content nor end tag. Attributes not read yet are passed over. */
  get empty(): boolean {
    if (this.#inTag) this.finishTag();
    return this.#empty;
  }

  /**
   * Goes to the next child inside an element, passing over text.
   * @param parent the element's name, which its end tag must repeat
   * @returns false when the element has ended
   */
  nextChild(parent: NameToken): boolean {
    if (this.#inTag) this.finishTag();
    const b = this.bytes;
    if (b[this.at] !== LT || b[this.at + 1] === 33 || b[this.at + 1] === 63) this.#toMarkup();
    if (b[this.at + 1] === SLASH) {
      if (!this.#endTag(parent)) throw this.fail('an end tag does not match its start');
      return false;
    }
    this.#startTag();
    return true;
  }

  /** Goes to the next tag, over text, comments, CDATA and processing instructions. */
  #toMarkup(): void {
    const b = this.bytes;
    for (;;) {
      const at = b[this.at] === LT ? this.at : b.indexOf(LT, this.at);
      if (at < 0) throw this.fail('the part ends too early');
      this.at = at;
      if (b[at + 1] === 33 || b[at + 1] === 63) this.#skipMarkup();
      else return;
    }
  }

  /** Over one comment, CDATA section or processing instruction. */
  #skipMarkup(): void {
    const { bytes: b, at } = this;
    if (b[at + 1] === 63) this.at = this.#after('?>', at + 2);
    else if (b[at + 2] === 45 && b[at + 3] === 45) {
      const end = this.#after('--', at + 4);
      if (b[end] !== GT) throw this.fail('a comment holds two hyphens');
      this.at = end + 1;
    } else if (this.#startsWith('<![CDATA[', at)) this.at = this.#after(']]>', at + 9);
    else throw this.fail('document type declarations are refused');
  }

  #startsWith(text: string, at: number): boolean {
    for (let i = 0; i < text.length; i++) if (this.bytes[at + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  #after(text: string, from: number): number {
    const first = text.charCodeAt(0);
    for (let at = this.bytes.indexOf(first, from); at >= 0; at = this.bytes.indexOf(first, at + 1)) {
      if (this.#startsWith(text, at)) return at + text.length;
    }
    throw this.fail(`${text} is missing`);
  }

  #startTag(): void {
    const b = this.bytes;
    let i = this.at + 1;
    this.#tagStart = this.at;
    this.#nameStart = i;
    this.#localStart = i;
    for (;;) {
      const c = b[i]!;
      if (c === GT || c === SLASH || c <= 32) break;
      if (c === 58) this.#localStart = i + 1;
      else if (c === LT || c === undefined) throw this.fail('a tag is broken');
      i++;
    }
    const length = i - this.#nameStart;
    if (length === 0 || length >= NAME_LIMIT) throw this.fail('a tag is broken');
    this.#nameEnd = i;
    this.at = i;
    this.#inTag = true;
  }

  /** Over the end tag at the cursor; false when it has another name. */
  #endTag(name: NameToken): boolean {
    const start = Math.floor(name / NAME_LIMIT);
    const length = name % NAME_LIMIT;
    const b = this.bytes;
    let i = this.at + 2;
    for (let n = start; n < start + length; n++, i++) if (b[i] !== b[n]) return false;
    while (isSpace(b[i]!)) i++;
    if (b[i] !== GT) return false;
    this.at = i + 1;
    return true;
  }

  /** When `</name>` of the current element stands at `at`, goes behind it. */
  endTagAt(at: number): boolean {
    const b = this.bytes;
    if (b[at] !== LT || b[at + 1] !== SLASH) return false;
    const before = this.at;
    this.at = at;
    if (this.#endTag(this.name())) return true;
    this.at = before;
    return false;
  }

  /**
   * Goes to the next attribute of the current start tag.
   * @returns false when there is none left; the cursor then stands behind the tag
   */
  nextAttribute(): boolean {
    const b = this.bytes;
    let i = this.at;
    let c = b[i]!;
    const before = i;
    while (c === 32 || c === 10 || c === 9 || c === CR) c = b[++i]!;
    if (c === GT || c === SLASH) {
      this.#empty = c === SLASH;
      if (c === SLASH && b[++i] !== GT) throw this.fail('a tag is broken');
      this.at = i + 1;
      this.#inTag = false;
      return false;
    }
    if (i === before) throw this.fail('a tag is broken');
    const start = i;
    while (c !== 61 && c > 32 && c !== LT && c !== GT) c = b[++i]!;
    this.attributeStart = start;
    this.attributeLength = i - start;
    while (isSpace(c)) c = b[++i]!;
    if (c !== 61 || this.attributeLength === 0) throw this.fail('an attribute is broken');
    c = b[++i]!;
    while (isSpace(c)) c = b[++i]!;
    if (c !== 34 && c !== 39) throw this.fail('an attribute is broken');
    const quote = c;
    this.#valueStart = ++i;
    for (c = b[i]!; c !== quote; c = b[++i]!) {
      if (c === LT || c === undefined) throw this.fail('an attribute is broken');
    }
    this.#valueEnd = i;
    this.at = i + 1;
    return true;
  }

  /** Passes over the attributes not read yet. */
  finishTag(): void {
    while (this.#inTag && this.nextAttribute());
  }

  /** The remaining attributes by name. Those with a prefix belong to other vocabularies and are left out. */
  attributes(): Record<string, string> {
    const attributes: Record<string, string> = {};
    while (this.#inTag && this.nextAttribute()) {
      const name = this.#text(this.attributeStart, this.attributeStart + this.attributeLength);
      if (name !== 'xmlns' && !name.includes(':')) attributes[name] = this.attributeText();
    }
    return attributes;
  }

  /** The current attribute's value: white space normalised, references resolved. */
  attributeText(): string {
    const raw = this.#text(this.#valueStart, this.#valueEnd);
    if (!/[&\s]/.test(raw)) return raw;
    return this.#resolve(raw.replace(/\r\n|[\r\n\t]/g, ' '));
  }

  /** Whether the current attribute has this name, which is a single letter. */
  attributeIsNamed(letter: string): boolean {
    return this.attributeLength === 1 && this.bytes[this.attributeStart] === letter.charCodeAt(0);
  }

  /** Whether the current attribute is written exactly so. */
  attributeIs(text: string): boolean {
    const length = text.length;
    if (this.#valueEnd - this.#valueStart !== length) return false;
    for (let i = 0; i < length; i++)
      if (this.bytes[this.#valueStart + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** The current attribute as a whole number that is not negative. */
  attributeNumber(): number {
    let number = 0;
    for (let i = this.#valueStart; i < this.#valueEnd; i++) {
      const digit = this.bytes[i]! - 48;
      if (digit < 0 || digit > 9) return this.#slowNumber();
      number = number * 10 + digit;
    }
    return number;
  }

  #slowNumber(): number {
    const number = Number(this.attributeText());
    if (Number.isInteger(number) && number >= 0) return number;
    throw this.fail('an attribute is not a whole number');
  }

  /** The current attribute as a cell's address: row · MAX_COLUMNS + column, both 0-based. */
  cellReference(): number {
    const b = this.bytes;
    const end = this.#valueEnd;
    let i = this.#valueStart;
    let column = 0;
    let row = 0;
    for (; i < end; i++) {
      const letter = b[i]! & 0xdf;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
      if (column > MAX_COLUMNS) break;
    }
    for (; i < end; i++) {
      const digit = b[i]! - 48;
      if (digit < 0 || digit > 9) break;
      row = row * 10 + digit;
      if (row > MAX_ROWS) break;
    }
    if (i < end || column === 0 || row === 0) return this.#slowReference();
    return (row - 1) * MAX_COLUMNS + column - 1;
  }

  /** Addresses written with character references; anything else is none. */
  #slowReference(): number {
    const match = /^([A-Za-z]{1,3})([1-9][0-9]{0,6})$/.exec(this.attributeText());
    let column = 0;
    for (const letter of match?.[1]?.toUpperCase() ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
    const row = Number(match?.[2] ?? 0);
    if (column < 1 || column > MAX_COLUMNS || row < 1 || row > MAX_ROWS) {
      throw this.fail('a cell lies outside the sheet');
    }
    return (row - 1) * MAX_COLUMNS + column - 1;
  }

  /** The character data of the current element, without that of its children; goes behind its end tag. */
  elementText(): string {
    if (this.empty) return '';
    const name = this.name();
    const b = this.bytes;
    let text = '';
    for (;;) {
      const start = this.at;
      const end = this.#textEnd(start);
      if (end > start) {
        const piece = this.#piece(start, end);
        text = text === '' ? piece : text + piece;
      }
      this.at = end;
      const next = b[end + 1];
      if (next === SLASH) {
        if (!this.#endTag(name)) throw this.fail('an end tag does not match its start');
        return text;
      }
      if (next === 33 || next === 63) {
        this.#skipMarkup();
        if (this.#startsWith('<![CDATA[', end)) text += lineEnds(this.#text(end + 9, this.at - 3));
      } else {
        this.#startTag();
        this.skipElement();
      }
    }
  }

  /** Over the current element with all that it holds. */
  skipElement(): void {
    const open: NameToken[] = [];
    if (!this.empty) open.push(this.name());
    while (open.length > 0) {
      if (!this.nextChild(open[open.length - 1]!)) open.pop();
      else if (!this.empty) open.push(this.name());
      if (open.length > 256) throw this.fail('elements are nested too deeply');
    }
  }

  /** The character data between two offsets, of which none is a `<`. */
  characters(start: number, end: number): string {
    return this.#textEnd(start) === end ? this.#piece(start, end) : '';
  }

  #piece(start: number, end: number): string {
    const raw = this.#decode(start, end, this.#ascii);
    return this.#special ? this.#normalize(raw) : raw;
  }

  /** Where the character data from here on ends; notes what it is made of. */
  #textEnd(start: number): number {
    const b = this.bytes;
    let bits = 0;
    let special = false;
    let i = start;
    for (let c = b[i]!; c !== LT; c = b[++i]!) {
      bits |= c;
      if (c < 63 && (c === AMP || c === GT || (c < 32 && c !== 10 && c !== 9))) special = true;
      else if (c === undefined) throw this.fail('the part ends too early');
    }
    this.#ascii = bits < 128;
    this.#special = special;
    return i;
  }

  /** Checks characters, normalises line ends, resolves references. */
  #normalize(raw: string): string {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(raw))
      throw this.fail('a character that XML cannot hold');
    if (raw.includes(']]>')) throw this.fail(']]> outside of a CDATA section');
    return this.#resolve(lineEnds(raw));
  }

  /** The text with its references replaced by what they stand for. */
  #resolve(text: string): string {
    let result = '';
    let from = 0;
    for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
      const end = text.indexOf(';', at);
      const resolved = end < 0 ? undefined : resolveReference(text.slice(at + 1, end));
      if (resolved === undefined) throw this.fail('a reference to something that is not there');
      result += text.slice(from, at) + resolved;
      from = end + 1;
    }
    return result + text.slice(from);
  }

  /** The text between two offsets, as it is. */
  #text(start: number, end: number): string {
    let bits = 0;
    for (let i = start; i < end; i++) bits |= this.bytes[i]!;
    return this.#decode(start, end, bits < 128);
  }

  #decode(start: number, end: number, ascii: boolean): string {
    const b = this.bytes;
    if (ascii) {
      if (this.#latin) return this.#latin(start, end);
      if (end - start < 64)
        return String.fromCharCode.apply(null, b.subarray(start, end) as unknown as number[]);
    }
    try {
      return this.#utf8.decode(b.subarray(start, end));
    } catch (error) {
      throw this.fail('not valid utf-8', error);
    }
  }
}

const ENTITIES: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
});

/** What `&name;` stands for: one of the five entities that need no declaration, or a character by its number. */
function resolveReference(name: string): string | undefined {
  if (name.charCodeAt(0) !== 35) return ENTITIES[name];
  const hexadecimal = name.charCodeAt(1) === 120;
  const base = hexadecimal ? 16 : 10;
  let point = 0;
  const start = hexadecimal ? 2 : 1;
  if (name.length === start || name.length > start + 8) return undefined;
  for (let i = start; i < name.length; i++) {
    const digit = digitValue(name.charCodeAt(i));
    if (digit >= base) return undefined;
    point = point * base + digit;
  }
  return isXmlCharacter(point) ? String.fromCodePoint(point) : undefined;
}

/** 0 to 15 for a hexadecimal digit, else more. */
function digitValue(c: number): number {
  if (c >= 48 && c <= 57) return c - 48;
  const letter = c | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : 99;
}

function isSpace(c: number): boolean {
  return c === 32 || c === 10 || c === 9 || c === CR;
}

function lineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function isXmlCharacter(point: number): boolean {
  return (
    point === 9 ||
    point === 10 ||
    point === 13 ||
    (point >= 32 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    (point >= 0x10000 && point <= 0x10ffff)
  );
}

import { SaxesParser } from 'saxes';
import { FileError } from './errors';

/**
 * An element of a small part. Names are local names: files choose their prefixes freely, and the parts read here
 * don't mix vocabularies in which a local name would mean two things at the same place.
 */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** The character data directly inside, joined. */
  text: string;
}

/** Events of a part. `name` is the local name. */
export interface XmlHandler {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

const CHUNK = 1 << 20;
/** Far beyond what any producer nests; bounds the work that depth costs later. */
const MAX_DEPTH = 256;

/**
 * Reads a part as a stream of events.
 * @param bytes the part, in the encoding that its declaration or byte order mark names
 * @param part its name, for messages
 * @throws FileError `corrupt-xml` when it is not well-formed or holds a DTD (which no Office file does)
 */
export function parseXml(bytes: Uint8Array, part: string, handler: XmlHandler): void {
  const fail = (detail: string, cause?: unknown) => new FileError('corrupt-xml', detail, part, { cause });
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('doctype', () => {
    throw fail('document type declarations are refused');
  });
  parser.on('error', (error) => {
    throw fail(error.message, error);
  });
  parser.on('opentag', (tag) => {
    depth++;
    if (depth > MAX_DEPTH) throw fail('elements are nested too deeply');
    handler.open(localName(tag.name), localAttributes(tag.attributes));
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  parser.on('closetag', (tag) => {
    depth--;
    handler.close(localName(tag.name));
  });
  const decoder = decoderOf(bytes, part);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const end = Math.min(at + CHUNK, bytes.length);
    let text: string;
    try {
      text = decoder.decode(bytes.subarray(at, end), { stream: end < bytes.length });
    } catch (error) {
      throw fail(`not valid ${decoder.encoding}`, error);
    }
    parser.write(text);
  }
  parser.close();
}

/**
 * Reads a small part as a tree. Of alternatives (`mc:AlternateContent`) the fallback is taken: the others are
 * written in vocabularies that are not understood here.
 * @throws FileError `corrupt-xml`
 */
export function parseXmlTree(bytes: Uint8Array, part: string): XmlElement {
  const document = element('');
  const stack: XmlElement[] = [document];
  parseXml(bytes, part, {
    open(name, attributes) {
      const child = element(name, attributes);
      stack[stack.length - 1]!.children.push(child);
      stack.push(child);
    },
    text(text) {
      stack[stack.length - 1]!.text += text;
    },
    close(name) {
      const closed = stack.pop()!;
      if (name !== 'AlternateContent') return;
      const fallback = closed.children.find((child) => child.name === 'Fallback');
      stack[stack.length - 1]!.children.splice(-1, 1, ...(fallback?.children ?? []));
    },
  });
  return document.children[0]!;
}

function element(name: string, attributes: Record<string, string> = {}): XmlElement {
  return { name, attributes, children: [], text: '' };
}

/** The first child of this name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((candidate) => candidate.name === name);
}

/** All children of this name. */
export function children(parent: XmlElement | undefined, name: string): XmlElement[] {
  return parent?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** All descendants of this name, in document order. */
export function descendants(parent: XmlElement | undefined, name: string): XmlElement[] {
  if (!parent) return [];
  return parent.children.flatMap((c) =>
    c.name === name ? [c, ...descendants(c, name)] : descendants(c, name),
  );
}

/** An XML boolean: `1`, `true`, `on`; a missing attribute is `otherwise`. */
export function flag(value: string | undefined, otherwise = false): boolean {
  return value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';
}

/** A number in an attribute; undefined when it is missing or none. */
export function numeric(value: string | undefined): number | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** An element as XML text, with local names. */
export function serializeXml(node: XmlElement): string {
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  const content = escapeText(node.text.trim() === '' && node.children.length > 0 ? '' : node.text);
  const inner = content + node.children.map(serializeXml).join('');
  return inner === '' ? `<${node.name}${attributes}/>` : `<${node.name}${attributes}>${inner}</${node.name}>`;
}

/** Character data: the characters that XML cannot hold must have been escaped before (see `encodeXstring`). */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A value between double quotes; line breaks and tabs survive the normalisation of attributes. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;');
}

export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Attributes by local name; where a prefixed and a plain one share it, the plain one wins. */
function localAttributes(attributes: Record<string, string>): Record<string, string> {
  const local: Record<string, string> = {};
  for (const name in attributes) {
    const short = localName(name);
    if (name.startsWith('xmlns:') || name === 'xmlns') continue;
    if (short === name || !(short in local)) local[short] = attributes[name]!;
  }
  return local;
}

function decoderOf(bytes: Uint8Array, part: string): TextDecoder {
  const label = declaredEncoding(bytes);
  try {
    return new TextDecoder(label, { fatal: true });
  } catch (error) {
    throw new FileError('corrupt-xml', `unknown encoding ${label}`, part, { cause: error });
  }
}

/** The encoding of a part: by its byte order mark, else by its declaration, else UTF-8. */
export function declaredEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const declaration = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(start);
  const name = declaration?.[1]?.toLowerCase() ?? 'utf-8';
  // Without a byte order mark and with single-byte markup it cannot be UTF-16, whatever it says.
  return name.startsWith('utf-16') || name === 'utf8' || name === 'us-ascii' ? 'utf-8' : name;
}

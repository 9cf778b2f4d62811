import { FileError } from './errors';
import type { Inflater } from './inflate';
import { children, descendants, parseXmlTree, type XmlElement } from './xml';
import { openZip, type ZipArchive, type ZipLimits } from './zip';

/** A relationship from one part to another. */
export interface Relationship {
  id: string;
  /** The last piece of the type's URI, such as `worksheet`: the same in transitional and strict files. */
  type: string;
  /** The full name of the part, without a leading slash. */
  target: string;
  /** True for links that leave the file; they are never followed. */
  external: boolean;
}

/** A workbook's package: its parts, found through relationships and never by guessing names. */
export interface WorkbookPackage {
  readonly zip: ZipArchive;
  /** The name of the workbook part, usually `xl/workbook.xml`. */
  readonly workbookPart: string;
  /** The root element of the workbook part. */
  readonly workbook: XmlElement;
  /** The relationships of the package itself. */
  readonly root: readonly Relationship[];
  /** The relationships of a part; none when it has no relationships part. */
  relationships(part: string): Relationship[];
  /** A part's bytes. @throws FileError `missing-part` */
  bytes(part: string): Uint8Array;
  /** A part as a tree. @throws FileError `missing-part`, `corrupt-xml` */
  tree(part: string): XmlElement;
}

export interface OpenOptions {
  inflater?: Inflater;
  limits?: Partial<ZipLimits>;
}

/**
 * Opens a workbook file.
 * @throws FileError of any kind
 */
export function openPackage(bytes: Uint8Array, options: OpenOptions = {}): WorkbookPackage {
  const zip = openZip(bytes, options);
  const need = (part: string): Uint8Array => {
    const data = zip.read(part);
    if (!data) throw new FileError('missing-part', 'the file refers to a part that it does not hold', part);
    return data;
  };
  const relationships = (part: string): Relationship[] => readRelationships(zip, part);
  const root = relationships('');
  const workbookPart = findWorkbook(zip, root);
  if (!zip.has(workbookPart)) need(workbookPart);
  if (isBinary(zip, workbookPart)) throw new FileError('xlsb', 'a binary workbook', workbookPart);
  const workbook = parseXmlTree(need(workbookPart), workbookPart);
  if (workbook.name !== 'workbook') {
    throw new FileError('not-xlsx', `the main part is a ${workbook.name}`, workbookPart);
  }
  return {
    zip,
    workbookPart,
    workbook,
    root,
    relationships,
    bytes: need,
    tree: (part) => parseXmlTree(need(part), part),
  };
}

function findWorkbook(zip: ZipArchive, root: readonly Relationship[]): string {
  const main = root.find((r) => r.type === 'officeDocument' && !r.external);
  if (main) return main.target;
  // Some producers leave the package's relationships out; then only the customary place remains.
  if (zip.has('xl/workbook.xml') || zip.has('xl/workbook.bin')) {
    return zip.has('xl/workbook.xml') ? 'xl/workbook.xml' : 'xl/workbook.bin';
  }
  throw new FileError('not-xlsx', 'a zip archive without a workbook');
}

function isBinary(zip: ZipArchive, workbookPart: string): boolean {
  if (/\.bin$/i.test(workbookPart)) return true;
  const types = zip.read('[Content_Types].xml');
  if (!types) return false;
  return descendants(parseXmlTree(types, '[Content_Types].xml'), 'Override').some(
    (type) =>
      resolveTarget('', type.attributes.PartName ?? '') === workbookPart &&
      /sheet\.binary\./.test(type.attributes.ContentType ?? ''),
  );
}

function readRelationships(zip: ZipArchive, part: string): Relationship[] {
  const slash = part.lastIndexOf('/');
  const name = `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
  const data = zip.read(name);
  if (!data) return [];
  return children(parseXmlTree(data, name), 'Relationship').map(({ attributes: a }) => {
    const external = a.TargetMode === 'External';
    const target = a.Target ?? '';
    return {
      id: a.Id ?? '',
      type: (a.Type ?? '').replace(/^.*\//, ''),
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
}

/** A target relative to its source part, or absolute from the root; `..` never leaves the package. */
export function resolveTarget(source: string, target: string): string {
  const path = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const piece of decodePath(target).replaceAll('\\', '/').split('/')) {
    if (piece === '..') path.pop();
    else if (piece !== '' && piece !== '.') path.push(piece);
  }
  return path.join('/');
}

function decodePath(target: string): string {
  return target.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

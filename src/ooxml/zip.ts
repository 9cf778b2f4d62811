import { zipSync } from 'fflate';
import { FileError } from './errors';
import { type Inflater, OutputLimitError, platformInflater } from './inflate';

/** Bounds on what an archive may inflate to. */
export interface ZipLimits {
  /** Bytes of all parts read from one archive. Excel's own largest sheets stay below this. */
  totalBytes: number;
  /** Bytes of one part. */
  partBytes: number;
  /** Inflated bytes per deflated byte of a part, once it is larger than `ratioFrom`. Deflate's own bound is 1032. */
  ratio: number;
  /** Parts smaller than this may have any ratio: empty rows compress very well. */
  ratioFrom: number;
}

export const DEFAULT_LIMITS: ZipLimits = {
  totalBytes: 1.5e9,
  partBytes: 1e9,
  ratio: 250,
  ratioFrom: 20e6,
};

interface Entry {
  name: string;
  method: number;
  flags: number;
  crc: number;
  compressedSize: number;
  size: number;
  /** Offset of the local header. */
  offset: number;
}

/** A zip archive opened for reading. Names are as stored, without a leading slash; lookup ignores case. */
export interface ZipArchive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /**
   * The bytes of a part.
   * @returns undefined when there is none of that name
   * @throws FileError `too-large`, `damaged`, `encrypted`
   */
  read(name: string): Uint8Array | undefined;
}

const END_RECORD = 0x06054b50;
const END_RECORD_64 = 0x06064b50;
const END_LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Opens a zip archive by its central directory.
 * @throws FileError `empty`, `not-xlsx`, `old-xls`, `encrypted`, `truncated`, `damaged`
 */
export function openZip(
  bytes: Uint8Array,
  options: { inflater?: Inflater; limits?: Partial<ZipLimits> } = {},
): ZipArchive {
  if (bytes.length === 0) throw new FileError('empty', 'the file has no bytes');
  refuseCompoundFile(bytes);
  if (!startsWith(bytes, [0x50, 0x4b])) throw new FileError('not-xlsx', 'no zip archive');
  const entries = readDirectory(bytes);
  refuseOverlaps(entries, bytes);
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    // Part names are equal when they differ in case only (ECMA-376 part 2, 6.2.2.3), and must be unique.
    const key = partKey(entry.name);
    if (byName.has(key))
      throw new FileError('damaged', 'the archive holds two parts of this name', entry.name);
    byName.set(key, entry);
  }
  const inflater = options.inflater ?? platformInflater();
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  let inflated = 0;
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => byName.has(partKey(name)),
    read(name) {
      const entry = byName.get(partKey(name));
      if (!entry) return undefined;
      const data = extract(bytes, entry, inflater, limits, limits.totalBytes - inflated);
      inflated += data.length;
      return data;
    },
  };
}

/**
 * Packs parts into a zip archive. Equal input gives equal bytes: dates are fixed.
 * @param parts bytes by name, in the order in which they are stored
 */
export function packZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [name, data] of parts) files[name] = data;
  // The date is read in local time by the library: made in local time too, so that zones don't matter.
  return zipSync(files, { level: 6, mtime: new Date(2000, 0, 1) });
}

function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** Old workbooks and encrypted new ones are both OLE compound files; their stream names tell them apart. */
function refuseCompoundFile(bytes: Uint8Array): void {
  if (!startsWith(bytes, OLE)) return;
  if (containsUtf16(bytes, 'EncryptedPackage')) {
    throw new FileError('encrypted', 'a password is needed to open the file');
  }
  if (containsUtf16(bytes, 'Workbook') || containsUtf16(bytes, 'Book')) {
    throw new FileError('old-xls', 'a workbook of Excel 97-2003');
  }
  throw new FileError('not-xlsx', 'an OLE compound file without a workbook');
}

function containsUtf16(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 0;
    while (i < text.length && bytes[at + 2 * i] === text.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++;
    if (i === text.length) return true;
  }
  return false;
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(bytes, view);
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let start = view.getUint32(end + 16, true);
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) {
    const end64 = findEnd64(view, end);
    if (end64 !== undefined) {
      count = Number(view.getBigUint64(end64 + 32, true));
      size = Number(view.getBigUint64(end64 + 40, true));
      start = Number(view.getBigUint64(end64 + 48, true));
    }
  }
  if (start + size > end || count * 46 > size)
    throw new FileError('damaged', 'the directory lies outside the archive');
  const entries: Entry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) {
      throw new FileError('damaged', 'the directory of the archive is broken');
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) throw new FileError('damaged', 'the directory of the archive is broken');
    const entry: Entry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    readExtra64(view, at + 46 + nameLength, extraLength, entry);
    if (!entry.name.endsWith('/')) entries.push(entry);
    at = next;
  }
  return entries;
}

function findEnd(bytes: Uint8Array, view: DataView): number {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (bytes[at] === 0x50 && view.getUint32(at, true) === END_RECORD) {
      // The record names the length of its comment: a chance match inside other data rarely fits.
      if (at + 22 + view.getUint16(at + 20, true) <= bytes.length) return at;
    }
  }
  throw new FileError('truncated', 'the end of the archive is missing');
}

function findEnd64(view: DataView, end: number): number | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END_LOCATOR_64) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== END_RECORD_64) {
    throw new FileError('damaged', 'the directory of the archive is broken');
  }
  return at;
}

/** The zip64 field holds, in this order, whichever of the three values did not fit into 32 bits. */
function readExtra64(view: DataView, start: number, length: number, entry: Entry): void {
  for (let at = start; at + 4 <= start + length; ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let field = at + 4;
      for (const key of ['size', 'compressedSize', 'offset'] as const) {
        if (entry[key] !== 0xffffffff) continue;
        if (field + 8 > at + 4 + size)
          throw new FileError('damaged', 'a zip64 field is too short', entry.name);
        entry[key] = Number(view.getBigUint64(field, true));
        field += 8;
      }
      return;
    }
    at += 4 + size;
  }
}

/** Parts that share bytes are a way to make a small archive inflate to a huge one. */
function refuseOverlaps(entries: readonly Entry[], bytes: Uint8Array): void {
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < free) throw new FileError('damaged', 'parts of the archive overlap', entry.name);
    free = entry.offset + 30 + entry.compressedSize;
    if (free > bytes.length)
      throw new FileError('truncated', 'a part lies beyond the end of the file', entry.name);
  }
}

function extract(
  bytes: Uint8Array,
  entry: Entry,
  inflater: Inflater,
  limits: ZipLimits,
  left: number,
): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(entry.offset, true) !== LOCAL) {
    throw new FileError('damaged', 'a part does not begin where the directory says', entry.name);
  }
  if (entry.flags & 1) throw new FileError('encrypted', 'the archive is protected by a password', entry.name);
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const end = start + entry.compressedSize;
  if (end > bytes.length)
    throw new FileError('truncated', 'a part lies beyond the end of the file', entry.name);
  const packed = bytes.subarray(start, end);
  const byRatio = Math.max(limits.ratioFrom, packed.length * limits.ratio);
  const limit = Math.min(left, limits.partBytes, byRatio);
  const data = unpack(packed, entry, inflater, limit);
  if (data.length !== entry.size || inflater.crc32(data) !== entry.crc) {
    throw new FileError('damaged', 'a part does not match its checksum', entry.name);
  }
  return data;
}

function unpack(packed: Uint8Array, entry: Entry, inflater: Inflater, limit: number): Uint8Array {
  if (entry.method !== 0 && entry.method !== 8) {
    throw new FileError('damaged', `compression method ${entry.method} is not used in workbooks`, entry.name);
  }
  if (entry.size > limit || (entry.method === 0 && packed.length > limit)) {
    throw new FileError('too-large', `inflates to ${entry.size} bytes`, entry.name);
  }
  if (entry.method === 0) return packed;
  try {
    return inflater.inflateRaw(packed, entry.size, limit);
  } catch (error) {
    if (error instanceof OutputLimitError) {
      throw new FileError('too-large', `inflates to more than ${limit} bytes`, entry.name, { cause: error });
    }
    throw new FileError('damaged', 'a part cannot be inflated', entry.name, { cause: error });
  }
}

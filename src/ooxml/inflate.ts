import { Inflate } from 'fflate';

/** Thrown by an inflater when the output would be longer than allowed. */
export class OutputLimitError extends Error {
  override readonly name = 'OutputLimitError';
}

/** What turns deflated bytes into plain ones, and checks them. */
export interface Inflater {
  /**
   * Inflates a raw deflate stream.
   * @param data the deflated bytes
   * @param size the length that the archive declares; a hint, not to be trusted
   * @param limit the most bytes to produce
   * @throws OutputLimitError when there would be more than `limit`; other errors when the stream is broken
   */
  inflateRaw(data: Uint8Array, size: number, limit: number): Uint8Array;
  /** CRC-32 as in zip archives, unsigned. */
  crc32(data: Uint8Array): number;
}

/** Just what is used of node:zlib. */
interface NodeZlib {
  inflateRawSync(
    data: Uint8Array,
    options: { maxOutputLength: number; chunkSize: number; finishFlush?: number },
  ): Uint8Array;
  crc32?: (data: Uint8Array) => number;
}

/** Deflated bytes given to the portable inflater in one step: small, so that a bomb is noticed early. */
const STEP = 64 * 1024;

/** Works everywhere; used in browsers. */
export const portableInflater: Inflater = {
  inflateRaw(data, size, limit) {
    let output: Uint8Array = new Uint8Array(Math.min(size, limit));
    let length = 0;
    let finished = false;
    const stream = new Inflate((chunk, final) => {
      if (length + chunk.length > limit) throw new OutputLimitError(`more than ${limit} bytes`);
      if (length + chunk.length > output.length) {
        const larger = new Uint8Array(Math.min(limit, Math.max(output.length * 2, length + chunk.length)));
        larger.set(output.subarray(0, length));
        output = larger;
      }
      output.set(chunk, length);
      length += chunk.length;
      finished ||= final;
    });
    for (let at = 0; at < data.length || at === 0; at += STEP) {
      stream.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    }
    if (!finished) throw new Error('unexpected end of the deflate stream');
    return output.subarray(0, length);
  },
  crc32: crc32Portable,
};

function nodeInflater(zlib: NodeZlib): Inflater {
  return {
    inflateRaw(data, size, limit) {
      try {
        // One output chunk of the declared size saves joining many small ones; a false size is bounded here.
        const chunkSize = Math.max(64, Math.min(size + 1, limit, 1 << 28, data.length * 1100 + 64));
        return zlib.inflateRawSync(data, { maxOutputLength: Math.max(1, limit), chunkSize });
      } catch (error) {
        if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') {
          throw new OutputLimitError(`more than ${limit} bytes`, { cause: error });
        }
        throw error;
      }
    },
    crc32: zlib.crc32 ?? crc32Portable,
  };
}

/** The fastest inflater of this platform: zlib on Node (asked for at run time, so that bundlers need no stub). */
export function platformInflater(): Inflater {
  const host = globalThis as { process?: { getBuiltinModule?: (id: string) => unknown } };
  const zlib = host.process?.getBuiltinModule?.('node:zlib') as NodeZlib | undefined;
  return zlib?.inflateRawSync ? nodeInflater(zlib) : portableInflater;
}

let tables: Int32Array[] | undefined;

/** Four tables: four bytes a step ("slicing by 4"). The polynomial is that of zip, reflected 0xEDB88320. */
function crcTables(): Int32Array[] {
  if (tables) return tables;
  const first = new Int32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    first[n] = c;
  }
  tables = [first];
  for (let t = 1; t < 4; t++) {
    const before = tables[t - 1]!;
    tables.push(before.map((c) => (c >>> 8) ^ first[c & 255]!));
  }
  return tables;
}

function crc32Portable(data: Uint8Array): number {
  const [t0, t1, t2, t3] = crcTables() as [Int32Array, Int32Array, Int32Array, Int32Array];
  let c = -1;
  let i = 0;
  for (const end = data.length - 3; i < end; i += 4) {
    c ^= data[i]! | (data[i + 1]! << 8) | (data[i + 2]! << 16) | (data[i + 3]! << 24);
    c = t3[c & 255]! ^ t2[(c >>> 8) & 255]! ^ t1[(c >>> 16) & 255]! ^ t0[c >>> 24]!;
  }
  for (; i < data.length; i++) c = (c >>> 8) ^ t0[(c ^ data[i]!) & 255]!;
  return ~c >>> 0;
}

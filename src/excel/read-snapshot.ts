/**
 * Reads the workbook into a snapshot: one sync for the sheets, one for their used ranges, and one for each chunk of
 * cells (usually one). Excel on the web refuses answers over 5 MB and any platform stops at 5,000,000 cells, so the
 * cells are read in chunks by rows; a chunk that is still too large is read in halves.
 */
import type { ReadOptions } from '../app/ports';
import { WorkbookError } from '../app/ports';
import {
  type CellError,
  type CellValue,
  SheetBuilder,
  type SheetSnapshot,
  type SheetVisibility,
  type Snapshot,
} from '../domain/snapshot';
import { remedyFor } from './errors';
import type { Batch, Session } from './session';

/** Cells of one answer: about 3 MB of values, formulas and formats in a plan with long texts. */
export const CELLS_PER_CHUNK = 25_000;

interface SheetHead {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
}

/** Rows of one sheet that are read together. */
interface Piece {
  readonly sheet: number;
  readonly row: number;
  readonly rowCount: number;
  readonly column: number;
  readonly columnCount: number;
}

interface LoadedPiece {
  readonly piece: Piece;
  readonly range: Excel.Range;
}

/** What is known of the workbook's sheets after a reading; writing and watching use it. */
export interface KnownSheets {
  /** Names by the ids of this session (ids are never stored: they change between sessions). */
  readonly nameById: ReadonlyMap<string, string>;
  readonly names: readonly string[];
}

export interface SnapshotReading {
  readonly snapshot: Snapshot;
  readonly sheets: KnownSheets;
}

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** Cuts the used ranges into pieces of whole rows, and the pieces into chunks of one sync each. */
export function planChunks(used: readonly (Omit<Piece, 'sheet'> | null)[], cellsPerChunk: number): Piece[][] {
  const chunks: Piece[][] = [];
  let chunk: Piece[] = [];
  let room = cellsPerChunk;
  const close = () => {
    if (chunk.length > 0) chunks.push(chunk);
    chunk = [];
    room = cellsPerChunk;
  };
  used.forEach((range, sheet) => {
    if (range === null) return;
    let row = range.row;
    let left = range.rowCount;
    while (left > 0) {
      const fitting = Math.floor(room / range.columnCount);
      if (fitting < 1 && chunk.length > 0) {
        close();
        continue;
      }
      const rowCount = Math.min(left, Math.max(1, fitting));
      chunk.push({ sheet, row, rowCount, column: range.column, columnCount: range.columnCount });
      room -= rowCount * range.columnCount;
      row += rowCount;
      left -= rowCount;
    }
  });
  close();
  return chunks;
}

/** Values of error cells come as texts such as `#REF!`; `valueTypes` tells them from texts that look alike. */
const ERROR_TEXT =
  /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!|CIRC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|GETTING_DATA|UNKNOWN!)$/;

/** A value as office.js gives it. */
export function toCellValue(value: unknown): CellValue {
  if (typeof value === 'string') {
    if (ERROR_TEXT.test(value)) return { error: value } satisfies CellError;
    return value;
  }
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

function addPiece(builder: SheetBuilder, { piece, range }: LoadedPiece): void {
  const { values, formulas, numberFormat } = range;
  // Past 5,000,000 cells Excel answers null without an error.
  if (values === null || formulas === null || numberFormat === null) {
    throw new WorkbookError('too-large', `values of ${piece.rowCount} × ${piece.columnCount} cells are null`);
  }
  for (let r = 0; r < piece.rowCount; r++) {
    const rowValues = values[r] as unknown[];
    const rowFormulas = formulas[r] as unknown[];
    const rowFormats = numberFormat[r] as unknown[];
    for (let c = 0; c < piece.columnCount; c++) {
      const value = rowValues[c];
      const written = rowFormulas[c];
      // A text that begins with "=" is no formula: there the value says the same.
      const formula =
        typeof written === 'string' && written.startsWith('=') && written !== value ? written : null;
      if ((value === '' || value === null) && formula === null) continue;
      builder.set(
        piece.row + r,
        piece.column + c,
        toCellValue(value),
        formula,
        String(rowFormats[c] ?? 'General'),
      );
    }
  }
}

function load(batch: Batch, heads: readonly SheetHead[], piece: Piece): LoadedPiece {
  const sheet = batch.context.workbook.worksheets.getItem(heads[piece.sheet]!.name);
  const range = sheet.getRangeByIndexes(piece.row, piece.column, piece.rowCount, piece.columnCount);
  range.load('values,formulas,numberFormat');
  return { piece, range };
}

function halves(chunk: readonly Piece[]): [Piece[], Piece[]] | null {
  if (chunk.length > 1) {
    const middle = Math.ceil(chunk.length / 2);
    return [chunk.slice(0, middle), chunk.slice(middle)];
  }
  const only = chunk[0];
  if (!only || only.rowCount < 2) return null;
  const upper = Math.ceil(only.rowCount / 2);
  return [
    [{ ...only, rowCount: upper }],
    [{ ...only, row: only.row + upper, rowCount: only.rowCount - upper }],
  ];
}

async function readHeads(session: Session, options: ReadOptions) {
  return session.run(
    async (batch) => {
      const { workbook } = batch.context;
      const { worksheets } = workbook;
      worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
      const { settings } = workbook;
      settings.load('items/key,items/value');
      await batch.sync();
      const heads = worksheets.items.map(
        (sheet): SheetHead => ({
          name: sheet.name,
          visibility: VISIBILITY[sheet.visibility] ?? 'visible',
          isProtected: sheet.protection.protected,
        }),
      );
      const nameById = new Map(worksheets.items.map((sheet) => [sheet.id, sheet.name]));
      const stored = new Map<string, string>();
      for (const setting of settings.items) {
        if (typeof setting.value === 'string') stored.set(setting.key, setting.value);
      }
      const ranges = worksheets.items.map((sheet) => {
        const range = sheet.getUsedRangeOrNullObject(true);
        range.load('rowIndex,columnIndex,rowCount,columnCount');
        return range;
      });
      await batch.sync();
      const used = ranges.map((range) =>
        range.isNullObject
          ? null
          : {
              row: range.rowIndex,
              column: range.columnIndex,
              rowCount: range.rowCount,
              columnCount: range.columnCount,
            },
      );
      return { heads, used, stored, nameById };
    },
    { repeatable: true, signal: options.signal },
  );
}

async function readPieces(
  session: Session,
  heads: readonly SheetHead[],
  chunk: readonly Piece[],
  options: ReadOptions,
): Promise<LoadedPiece[]> {
  try {
    return await session.run(
      async (batch) => {
        const loaded = chunk.map((piece) => load(batch, heads, piece));
        await batch.sync();
        return loaded;
      },
      { repeatable: true, signal: options.signal },
    );
  } catch (error) {
    const parts = halves(chunk);
    const cause = error instanceof WorkbookError ? error.cause : error;
    if (remedyFor(cause) !== 'shrink' || parts === null) throw error;
    const first = await readPieces(session, heads, parts[0], options);
    return [...first, ...(await readPieces(session, heads, parts[1], options))];
  }
}

async function readOnce(session: Session, options: ReadOptions): Promise<SnapshotReading> {
  const { heads, used, stored, nameById } = await readHeads(session, options);
  const builders = heads.map(() => new SheetBuilder());
  const chunks = planChunks(used, CELLS_PER_CHUNK);
  for (const [done, chunk] of chunks.entries()) {
    if (chunks.length > 1) options.onProgress?.({ done, total: chunks.length });
    for (const loaded of await readPieces(session, heads, chunk, options)) {
      addPiece(builders[loaded.piece.sheet]!, loaded);
    }
  }
  const sheets = heads.map(
    (head, index): SheetSnapshot => builders[index]!.build(head.name, head.visibility, head.isProtected),
  );
  return {
    snapshot: { sheets, settings: stored },
    sheets: { nameById, names: heads.map((head) => head.name) },
  };
}

/**
 * Reads the whole workbook: 2 syncs and one per chunk. When a sheet is renamed or deleted between two of them, it is
 * read once more from the start.
 * @throws WorkbookError
 */
export async function readSnapshot(session: Session, options: ReadOptions = {}): Promise<SnapshotReading> {
  try {
    return await readOnce(session, options);
  } catch (error) {
    if (error instanceof WorkbookError && error.kind === 'changed-meanwhile')
      return readOnce(session, options);
    throw error;
  }
}

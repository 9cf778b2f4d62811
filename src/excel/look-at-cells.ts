/** The look before edits: what cells hold now, whether they may be written, and a setting beside them. */
import { type ReadOptions, WorkbookError } from '../app/ports';
import type { CellAddress } from '../domain/address';
import { cellKey } from '../domain/cell-content';
import type { FoundCell } from '../domain/edit-decision';
import { remedyFor } from './errors';
import { toCellValue } from './read-snapshot';
import { type Rectangle, rectanglesOf } from './rectangles';
import type { Batch, Session } from './session';
import { sheetKey } from './survey';

/** Cells and ranges of one answer: each range costs about as much as six cells. */
const COST_PER_SYNC = 25_000;
const COST_OF_RANGE = 6;
/** Columns between a code and its months that are read along: cheaper than a second range. */
const READ_GAP = 16;

export interface Found {
  /** By `cellKey`; cells of sheets that are gone are missing. */
  readonly cells: ReadonlyMap<string, FoundCell>;
  /** `sheetKey` of the sheets that are protected. */
  readonly protectedSheets: ReadonlySet<string>;
  /** The setting that was asked for. */
  readonly stored: string | null;
}

function chunksOf(rectangles: readonly Rectangle[]): Rectangle[][] {
  const chunks: Rectangle[][] = [];
  let chunk: Rectangle[] = [];
  let cost = 0;
  for (const rectangle of rectangles) {
    const own = rectangle.rowCount * rectangle.columnCount + COST_OF_RANGE;
    if (chunk.length > 0 && cost + own > COST_PER_SYNC) {
      chunks.push(chunk);
      chunk = [];
      cost = 0;
    }
    chunk.push(rectangle);
    cost += own;
  }
  chunks.push(chunk);
  return chunks;
}

function keep(cells: Map<string, FoundCell>, { sheet, row, column }: Rectangle, range: Excel.Range): void {
  const { values, formulas, numberFormat, valueTypes } = range;
  if (values === null || formulas === null || numberFormat === null || valueTypes === null) {
    throw new WorkbookError('too-large', 'the values of the cells are null');
  }
  values.forEach((line, r) => {
    line.forEach((value: unknown, c: number) => {
      const written: unknown = formulas[r]![c];
      // A text that begins with "=" is no formula: there the value says the same.
      const formula =
        typeof written === 'string' && written.startsWith('=') && written !== value ? written : null;
      // A text that looks like an error value is a text.
      const isText = typeof value === 'string' && valueTypes[r]![c] === 'String';
      const own = value === '' && formula === null ? null : isText ? value : toCellValue(value);
      cells.set(cellKey({ sheet, row: row + r, column: column + c }), {
        content: { value: own, formula },
        numberFormat: String(numberFormat[r]![c] ?? 'General'),
      });
    });
  });
}

async function sheetNames(session: Session, options: ReadOptions): Promise<ReadonlySet<string>> {
  return session.run(
    async (batch) => {
      const { worksheets } = batch.context.workbook;
      worksheets.load('items/name');
      await batch.sync();
      return new Set(worksheets.items.map((sheet) => sheetKey(sheet.name)));
    },
    { repeatable: true, signal: options.signal },
  );
}

/** Loads the rectangles; null objects where the sheet is gone. Not synced. */
function load(batch: Batch, chunk: readonly Rectangle[]) {
  const { worksheets } = batch.context.workbook;
  return chunk.map((rectangle) => {
    const { row, column, rowCount, columnCount } = rectangle;
    const range = worksheets
      .getItemOrNullObject(rectangle.sheet)
      .getRangeByIndexes(row, column, rowCount, columnCount);
    range.load('values,formulas,numberFormat,valueTypes');
    return { rectangle, range };
  });
}

/**
 * One sync for each 25,000 cells, usually one.
 * @param setting the key of a setting to read along
 * @throws WorkbookError
 */
export async function lookAtCells(
  session: Session,
  wanted: readonly CellAddress[],
  setting: string | null,
  options: ReadOptions = {},
): Promise<Found> {
  const cells = new Map<string, FoundCell>();
  const protectedSheets = new Set<string>();
  let stored: string | null = null;
  let narrowed = false;

  const read = async (chunk: readonly Rectangle[], first: boolean): Promise<void> => {
    try {
      await session.run(
        async (batch) => {
          const { workbook } = batch.context;
          const { worksheets } = workbook;
          worksheets.load('items/name,items/protection/protected');
          const item = first && setting !== null ? workbook.settings.getItemOrNullObject(setting) : null;
          item?.load('value');
          const loaded = load(batch, chunk);
          await batch.sync();
          if (item && !item.isNullObject && typeof item.value === 'string') stored = item.value;
          const present = new Set(worksheets.items.map((sheet) => sheetKey(sheet.name)));
          for (const sheet of worksheets.items) {
            if (sheet.protection.protected) protectedSheets.add(sheetKey(sheet.name));
          }
          for (const { rectangle, range } of loaded) {
            if (present.has(sheetKey(rectangle.sheet)) && !range.isNullObject) keep(cells, rectangle, range);
          }
        },
        { repeatable: true, signal: options.signal },
      );
    } catch (error) {
      const cause = error instanceof WorkbookError ? error.cause : error;
      if (remedyFor(cause) === 'reread' && !narrowed) {
        // A sheet that is gone, in a host that doesn't let null objects be asked further.
        narrowed = true;
        const present = await sheetNames(session, options);
        await read(
          chunk.filter(({ sheet }) => present.has(sheetKey(sheet))),
          first,
        );
        return;
      }
      if (remedyFor(cause) !== 'shrink' || chunk.length < 2) throw error;
      const middle = Math.ceil(chunk.length / 2);
      await read(chunk.slice(0, middle), first);
      await read(chunk.slice(middle), false);
    }
  };

  const chunks = chunksOf(rectanglesOf(wanted, READ_GAP));
  for (const [done, chunk] of chunks.entries()) {
    if (chunks.length > 1) options.onProgress?.({ done, total: chunks.length });
    await read(chunk, done === 0);
  }
  return { cells, protectedSheets, stored };
}

export interface Permissions {
  /** `cellKey` of cells that are locked. */
  readonly locked: ReadonlySet<string>;
  /** `sheetKey` of protected sheets on which formats may be changed all the same. */
  readonly formattable: ReadonlySet<string>;
}

/**
 * On protected sheets: which of the cells are locked, and where formats may be changed. One sync, none without cells.
 * @param cells on protected sheets only
 */
export async function lookAtLocks(
  session: Session,
  cells: readonly CellAddress[],
  options: ReadOptions = {},
): Promise<Permissions> {
  const locked = new Set<string>();
  const formattable = new Set<string>();
  if (cells.length === 0) return { locked, formattable };
  await session.run(
    async (batch) => {
      const { worksheets } = batch.context.workbook;
      const sheets = [...new Set(cells.map(({ sheet }) => sheet))].map((name) => {
        const sheet = worksheets.getItemOrNullObject(name);
        sheet.load('protection/options');
        return { name, sheet };
      });
      const asked = cells.map((cell) => {
        const range = worksheets
          .getItemOrNullObject(cell.sheet)
          .getRangeByIndexes(cell.row, cell.column, 1, 1);
        range.load('format/protection/locked');
        return { cell, range };
      });
      await batch.sync();
      for (const { name, sheet } of sheets) {
        if (!sheet.isNullObject && sheet.protection.options.allowFormatCells) formattable.add(sheetKey(name));
      }
      for (const { cell, range } of asked) {
        if (range.isNullObject || range.format.protection.locked !== false) locked.add(cellKey(cell));
      }
    },
    { repeatable: true, signal: options.signal },
  );
  return { locked, formattable };
}

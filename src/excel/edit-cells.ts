/**
 * Single cells in Excel: what they hold now, and edits that are written only where a cell still holds what the person saw
 * before. One sync to look, one to write (more for each 3.8 MB, and one where a sheet is protected). When Excel fails
 * half-way the cells are read once more, so that what was written is known.
 */
import {
  type ReadOptions,
  WorkbookError,
  type WorkbookErrorKind,
  type WriteEditsOptions,
  type WriteReport,
} from '../app/ports';
import type { CellAddress } from '../domain/address';
import { cellKey, contentOf, isErrorText, sameContent } from '../domain/cell-content';
import type { CellInput } from '../domain/change-set';
import type { CellEdit, EditOutcome } from '../domain/edit';
import { type Decision, decideEdits, type FoundCell, type Look } from '../domain/edit-decision';
import { remedyFor } from './errors';
import { type Found, lookAtCells, lookAtLocks } from './look-at-cells';
import { rectanglesOf } from './rectangles';
import type { Session } from './session';
import { sheetKey } from './survey';
import { sizeOfCells, toTyped } from './write-cells';

/** As for change sets: below the 5 MB of Excel on the web, with room for the library's wrapping. */
const BYTES_PER_SYNC = 3_800_000;
/** What a range costs in a request beside its cells. */
const BYTES_OF_RANGE = 700;

/**
 * @returns in the order asked; null where the sheet is gone
 * @throws WorkbookError
 */
export async function readCells(
  session: Session,
  cells: readonly CellAddress[],
  options: ReadOptions = {},
): Promise<(FoundCell | null)[]> {
  if (cells.length === 0) return [];
  const found = await lookAtCells(session, cells, null, options);
  return cells.map((cell) => found.cells.get(cellKey(cell)) ?? null);
}

/** One edit on its way: the text as it is typed, and what happens to the format. */
interface Write {
  readonly edit: CellEdit;
  readonly typed: CellInput;
  /** Set before the value. */
  readonly format: string | null;
  /** Set after the value: whatever is put into a cell of text format would become a text. */
  readonly formatAfter: string | null;
}

function writeOf(edit: CellEdit, current: string): Write {
  const { after } = edit;
  const format = edit.numberFormat ?? null;
  const final = format ?? current;
  if (final === '@') {
    const { value, formula } = contentOf(after);
    if (formula === null && (value === null || typeof value === 'string')) {
      // Texts go in as they are: here an apostrophe would stay as part of the text.
      return { edit, typed: value ?? '', format, formatAfter: null };
    }
    return { edit, typed: after, format: 'General', formatAfter: '@' };
  }
  const typed = typeof after === 'string' && isErrorText(after) ? after : toTyped(after);
  return { edit, typed, format, formatAfter: null };
}

interface Step {
  readonly bytes: number;
  readonly edits: readonly CellEdit[];
  queue(context: Excel.RequestContext): void;
}

function stepsOf(writes: readonly Write[]): Step[] {
  const byMode = new Map<string, Write[]>();
  for (const write of writes) {
    const mode = JSON.stringify([write.format, write.formatAfter]);
    const same = byMode.get(mode);
    if (same) same.push(write);
    else byMode.set(mode, [write]);
  }
  const steps: Step[] = [];
  for (const group of byMode.values()) {
    const { format, formatAfter } = group[0]!;
    const byCell = new Map(group.map((write) => [cellKey(write.edit.cell), write]));
    for (const { sheet, row, column, rowCount, columnCount } of rectanglesOf(
      group.map(({ edit }) => edit.cell),
    )) {
      const own = Array.from({ length: rowCount }, (_r, r) =>
        Array.from(
          { length: columnCount },
          (_c, c) => byCell.get(cellKey({ sheet, row: row + r, column: column + c }))!,
        ),
      );
      const cells = own.map((line) => line.map(({ typed }) => typed));
      steps.push({
        bytes: BYTES_OF_RANGE + cells.reduce((sum, line) => sum + sizeOfCells(line), 0),
        edits: own.flat().map(({ edit }) => edit),
        queue(context) {
          const range = context.workbook.worksheets
            .getItem(sheet)
            .getRangeByIndexes(row, column, rowCount, columnCount);
          if (format !== null) range.numberFormat = cells.map((line) => line.map(() => format));
          range.formulas = cells;
          if (formatAfter !== null) range.numberFormat = cells.map((line) => line.map(() => formatAfter));
        },
      });
    }
  }
  return steps;
}

/** Steps of one sync each. */
function chunksOf(steps: readonly Step[], firstBytes: number): Step[][] {
  const chunks: Step[][] = [];
  let chunk: Step[] = [];
  let bytes = firstBytes;
  for (const step of steps) {
    if (chunk.length > 0 && bytes + step.bytes > BYTES_PER_SYNC) {
      chunks.push(chunk);
      chunk = [];
      bytes = 0;
    }
    chunk.push(step);
    bytes += step.bytes;
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}

interface Setting {
  readonly key: string;
  readonly text: string;
}

async function writeChunk(
  session: Session,
  chunk: readonly Step[],
  setting: Setting | null,
  options: WriteEditsOptions,
): Promise<void> {
  try {
    await session.run(
      async (batch) => {
        // First: an entry of the journal too many takes nothing back, one too few cannot.
        if (setting) batch.context.workbook.settings.add(setting.key, setting.text);
        for (const step of chunk) step.queue(batch.context);
        await batch.sync();
      },
      // One sync is one step of Excel's undo. Grouping is not asked for: a setting may be something that cannot be undone, and then
      // the whole group fails (UndoNotSupported).
      { repeatable: false, signal: options.signal },
    );
  } catch (error) {
    // A request that was too large was refused whole, so its steps may be sent again in smaller ones.
    const cause = error instanceof WorkbookError ? error.cause : error;
    if (remedyFor(cause) !== 'shrink' || chunk.length < 2) throw error;
    const middle = Math.ceil(chunk.length / 2);
    await writeChunk(session, chunk.slice(0, middle), setting, options);
    await writeChunk(session, chunk.slice(middle), null, options);
  }
}

async function decideIn(
  session: Session,
  edits: readonly CellEdit[],
  found: Found,
  options: WriteEditsOptions,
): Promise<Decision[]> {
  const guarded = edits
    .map(({ cell }) => cell)
    .filter((cell) => found.cells.has(cellKey(cell)) && found.protectedSheets.has(sheetKey(cell.sheet)));
  const { locked, formattable } = await lookAtLocks(session, guarded, options);
  const looks = edits.map(({ cell, anchor }): Look => {
    const sheet = sheetKey(cell.sheet);
    return {
      cell: found.cells.get(cellKey(cell)) ?? null,
      anchor: anchor ? (found.cells.get(cellKey(anchor.cell))?.content ?? null) : null,
      writable: !locked.has(cellKey(cell)),
      formattable: !found.protectedSheets.has(sheet) || formattable.has(sheet),
    };
  });
  return decideEdits(edits, looks);
}

/** Faults with which Excel refuses a request as a whole. */
const REFUSED_WHOLE: ReadonlySet<WorkbookErrorKind> = new Set(['editing-cell', 'too-large']);

/** What became of edits when Excel failed: read, not guessed. */
async function outcomesAfterFault(
  session: Session,
  edits: readonly CellEdit[],
  fault: WorkbookError,
): Promise<Map<CellEdit, EditOutcome>> {
  if (REFUSED_WHOLE.has(fault.kind)) return new Map(edits.map((edit) => [edit, 'not-written']));
  try {
    const found = await lookAtCells(
      session,
      edits.map(({ cell }) => cell),
      null,
    );
    return new Map(
      edits.map((edit) => {
        const now = found.cells.get(cellKey(edit.cell));
        if (now === undefined) return [edit, 'gone'];
        if (sameContent(now.content, contentOf(edit.after))) return [edit, 'written'];
        return [edit, sameContent(now.content, edit.before) ? 'not-written' : 'changed-meanwhile'];
      }),
    );
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    // The first fault is the one that is told; of these cells nothing can be said.
    return new Map(edits.map((edit) => [edit, 'unknown']));
  }
}

/**
 * Writes edits where the cells still hold what they held.
 * @param edits each cell once
 * @returns one outcome for each edit, in their order; edits that were written carry the format that they replaced
 * @throws WorkbookError when nothing was written
 */
export async function writeEdits(
  session: Session,
  edits: readonly CellEdit[],
  options: WriteEditsOptions = {},
): Promise<WriteReport> {
  if (edits.length === 0) return { outcomes: [], fault: null };
  const cells = edits.flatMap(({ cell, anchor }) => (anchor ? [cell, anchor.cell] : [cell]));
  const found = await lookAtCells(session, cells, options.record?.key ?? null, { signal: options.signal });
  const decisions = await decideIn(session, edits, found, options);
  const writing = decisions.flatMap(({ edit, outcome }) => (outcome === 'written' ? [edit] : []));
  if (writing.length === 0) return { outcomes: decisions, fault: null };

  const setting = options.record
    ? { key: options.record.key, text: options.record.text(found.stored, writing) }
    : null;
  const steps = stepsOf(
    writing.map((edit) => writeOf(edit, found.cells.get(cellKey(edit.cell))!.numberFormat)),
  );
  const chunks = chunksOf(steps, setting?.text.length ?? 0);
  for (const [done, chunk] of chunks.entries()) {
    if (chunks.length > 1) options.onProgress?.({ done, total: chunks.length });
    try {
      await writeChunk(session, chunk, done === 0 ? setting : null, options);
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      const became = await outcomesAfterFault(
        session,
        chunk.flatMap((step) => step.edits),
        error,
      );
      for (const step of chunks.slice(done + 1).flat()) {
        for (const edit of step.edits) became.set(edit, 'not-written');
      }
      const outcomes = decisions.map((decision) => ({
        ...decision,
        outcome: became.get(decision.edit) ?? decision.outcome,
      }));
      const touched = outcomes.some(({ outcome }) => outcome === 'written' || outcome === 'unknown');
      if (!touched) throw error;
      return { outcomes, fault: error };
    }
  }
  return { outcomes: decisions, fault: null };
}

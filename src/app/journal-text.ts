/** The journal as a text: a setting of the workbook, small and with a version, whatever somebody else put there. */
import { MAX_COLUMNS, MAX_ROWS } from '../domain/address';
import { sameContent } from '../domain/cell-content';
import type { CellAnchor, CellContent, CellEdit, JournalEntry } from '../domain/edit';
import type { MessageParams } from '../domain/finding';
import type { CellValue } from '../domain/snapshot';

const SCHEMA_VERSION = 1;

/**
 * Cells beside each other: sheet (by index), row, column, count, values before, formulas before, values after, format, format
 * before, anchor (by index). A list of one stands for all of the run; 0 for no formulas, formats.
 */
type PackedRun = readonly [
  number,
  number,
  number,
  number,
  readonly CellValue[],
  readonly (string | 0)[],
  readonly CellEdit['after'][],
  string | 0,
  string | 0,
  number,
];
type PackedAnchor = readonly [number, number, number, CellValue, string | 0];

interface PackedEntry {
  readonly id: string;
  readonly at: string;
  readonly message: string;
  readonly params: MessageParams;
  readonly undoes?: string;
  readonly sheets: readonly string[];
  readonly anchors: readonly PackedAnchor[];
  readonly runs: readonly PackedRun[];
}

function sameAnchor(a: CellAnchor | undefined, b: CellAnchor | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const sameCell =
    a.cell.row === b.cell.row && a.cell.column === b.cell.column && a.cell.sheet === b.cell.sheet;
  return sameCell && sameContent(a.content, b.content);
}

/** Whether an edit goes on where another stands: beside it, with the same format and anchor. */
function continues(run: readonly CellEdit[], edit: CellEdit): boolean {
  const first = run[0]!;
  return (
    edit.cell.sheet === first.cell.sheet &&
    edit.cell.row === first.cell.row &&
    edit.cell.column === first.cell.column + run.length &&
    edit.numberFormat === first.numberFormat &&
    edit.numberFormatBefore === first.numberFormatBefore &&
    sameAnchor(edit.anchor, first.anchor)
  );
}

/** A list of one where all are the same. */
function once<T>(values: readonly T[]): readonly T[] {
  const text = JSON.stringify(values[0]);
  return values.every((value) => JSON.stringify(value) === text) ? values.slice(0, 1) : values;
}

/** Names given numbers in the order in which they come. */
class Index {
  readonly texts: string[] = [];
  readonly #known = new Map<string, number>();

  of(text: string): number {
    let index = this.#known.get(text);
    if (index === undefined) {
      index = this.texts.push(text) - 1;
      this.#known.set(text, index);
    }
    return index;
  }
}

function pack(entry: JournalEntry): PackedEntry {
  const runs: CellEdit[][] = [];
  for (const edit of entry.edits) {
    const run = runs.at(-1);
    if (run && continues(run, edit)) run.push(edit);
    else runs.push([edit]);
  }
  const sheets = new Index();
  const anchors = new Index();
  const packed = runs.map((run): PackedRun => {
    const { cell, numberFormat, numberFormatBefore, anchor } = run[0]!;
    const anchorText =
      anchor &&
      JSON.stringify([
        sheets.of(anchor.cell.sheet),
        anchor.cell.row,
        anchor.cell.column,
        anchor.content.value,
        anchor.content.formula ?? 0,
      ] satisfies PackedAnchor);
    return [
      sheets.of(cell.sheet),
      cell.row,
      cell.column,
      run.length,
      once(run.map(({ before }) => before.value)),
      once(run.map(({ before }) => before.formula ?? 0)),
      once(run.map(({ after }) => after)),
      numberFormat ?? 0,
      numberFormatBefore ?? 0,
      anchorText === undefined ? -1 : anchors.of(anchorText),
    ];
  });
  return {
    id: entry.id,
    at: entry.at,
    message: entry.messageId,
    params: entry.params,
    ...(entry.undoes === undefined ? {} : { undoes: entry.undoes }),
    sheets: sheets.texts,
    anchors: anchors.texts.map((text) => JSON.parse(text) as PackedAnchor),
    runs: packed,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCellValue(value: unknown): value is CellValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return isRecord(value) && typeof value.error === 'string';
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function contentFrom(value: unknown, formula: unknown): CellContent | null {
  if (!isCellValue(value)) return null;
  if (formula !== 0 && typeof formula !== 'string') return null;
  return { value, formula: formula === 0 ? null : formula };
}

function anchorFrom(packed: unknown, sheets: readonly string[]): CellAnchor | null {
  if (!Array.isArray(packed)) return null;
  const [sheetIndex, row, column, value, formula] = packed as unknown[];
  const sheet = isIndex(sheetIndex) ? sheets[sheetIndex] : undefined;
  const content = contentFrom(value, formula);
  if (sheet === undefined || !isIndex(row) || !isIndex(column) || content === null) return null;
  return { cell: { sheet, row, column }, content };
}

function isInput(value: unknown): value is CellEdit['after'] {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function unpackRun(
  packed: unknown,
  sheets: readonly string[],
  anchors: readonly unknown[],
): CellEdit[] | null {
  if (!Array.isArray(packed)) return null;
  const [sheetIndex, row, column, count, values, formulas, afters, format, formatBefore, anchorIndex] =
    packed as unknown[];
  const sheet = isIndex(sheetIndex) ? sheets[sheetIndex] : undefined;
  if (sheet === undefined || !isIndex(row) || !isIndex(column) || !isIndex(count)) return null;
  if (row >= MAX_ROWS || column + count > MAX_COLUMNS) return null;
  if (!Array.isArray(values) || !Array.isArray(formulas) || !Array.isArray(afters)) return null;
  const anchor = isIndex(anchorIndex) ? anchorFrom(anchors[anchorIndex], sheets) : undefined;
  if (anchor === null) return null;
  const at = (list: readonly unknown[], i: number): unknown => (list.length === 1 ? list[0] : list[i]);
  const edits: CellEdit[] = [];
  for (let i = 0; i < count; i++) {
    const before = contentFrom(at(values, i), at(formulas, i));
    const after = at(afters, i);
    if (before === null || !isInput(after)) return null;
    edits.push({
      cell: { sheet, row, column: column + i },
      before,
      after,
      ...(typeof format === 'string' ? { numberFormat: format } : {}),
      ...(typeof formatBefore === 'string' ? { numberFormatBefore: formatBefore } : {}),
      ...(anchor ? { anchor } : {}),
    });
  }
  return edits;
}

function unpack(value: unknown): JournalEntry | null {
  if (!isRecord(value)) return null;
  const { id, at, message, params, undoes, sheets, anchors, runs } = value;
  if (typeof id !== 'string' || typeof at !== 'string' || typeof message !== 'string') return null;
  if (!isRecord(params) || !Array.isArray(sheets) || !Array.isArray(anchors) || !Array.isArray(runs)) {
    return null;
  }
  if (!sheets.every((sheet) => typeof sheet === 'string')) return null;
  const unpacked: CellEdit[] = [];
  for (const packed of runs) {
    const run = unpackRun(packed, sheets as string[], anchors);
    if (run === null) return null;
    unpacked.push(...run);
  }
  return {
    id,
    at,
    messageId: message,
    params: params as MessageParams,
    edits: unpacked,
    ...(typeof undoes === 'string' ? { undoes } : {}),
  };
}

export interface ReadJournal {
  /** Newest first. */
  readonly entries: readonly JournalEntry[];
  /** Why something that is stored was not taken. */
  readonly problem: 'unreadable' | 'newer' | null;
}

/**
 * Reads what the workbook holds. Whatever it is, a journal comes back; entries that cannot be read are left out.
 * @param text the setting, or null
 */
export function readJournal(text: string | null): ReadJournal {
  if (text === null || text.trim() === '') return { entries: [], problem: null };
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { entries: [], problem: 'unreadable' };
    throw error;
  }
  if (!isRecord(stored) || typeof stored.version !== 'number' || !Array.isArray(stored.entries)) {
    return { entries: [], problem: 'unreadable' };
  }
  if (stored.version > SCHEMA_VERSION) return { entries: [], problem: 'newer' };
  const entries = stored.entries.map(unpack);
  const good = entries.filter((entry) => entry !== null);
  return { entries: good, problem: good.length < entries.length ? 'unreadable' : null };
}

/** One entry as a text: what it takes of the journal's room. */
export function entryText(entry: JournalEntry): string {
  return JSON.stringify(pack(entry));
}

/** The text for the workbook. @param entryTexts newest first, each of {@link entryText} */
export function journalText(entryTexts: readonly string[]): string {
  return `{"version":${SCHEMA_VERSION},"entries":[${entryTexts.join(',')}]}`;
}

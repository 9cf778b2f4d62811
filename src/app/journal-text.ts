/** The journal as a text: a setting of the workbook, small and with a version, whatever somebody else put there. */
import type { CellContent, CellEdit, JournalEntry } from '../domain/edit';
import type { MessageParams } from '../domain/finding';
import type { CellValue } from '../domain/snapshot';

const SCHEMA_VERSION = 1;

/** Sheet (by index), row, column, value before, formula before, after, format, format before, anchor (by index). */
type PackedEdit = readonly [
  number,
  number,
  number,
  CellValue,
  string | 0,
  CellEdit['after'],
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
  readonly edits: readonly PackedEdit[];
}

function pack(entry: JournalEntry): PackedEntry {
  const sheets: string[] = [];
  const sheetIndex = (name: string): number => {
    const known = sheets.indexOf(name);
    return known >= 0 ? known : sheets.push(name) - 1;
  };
  const anchors: PackedAnchor[] = [];
  const anchorIndexes = new Map<string, number>();
  const edits = entry.edits.map((edit): PackedEdit => {
    let anchor = -1;
    if (edit.anchor) {
      const { cell, content } = edit.anchor;
      const packed: PackedAnchor = [
        sheetIndex(cell.sheet),
        cell.row,
        cell.column,
        content.value,
        content.formula ?? 0,
      ];
      const text = JSON.stringify(packed);
      anchor = anchorIndexes.get(text) ?? anchors.push(packed) - 1;
      anchorIndexes.set(text, anchor);
    }
    return [
      sheetIndex(edit.cell.sheet),
      edit.cell.row,
      edit.cell.column,
      edit.before.value,
      edit.before.formula ?? 0,
      edit.after,
      edit.numberFormat ?? 0,
      edit.numberFormatBefore ?? 0,
      anchor,
    ];
  });
  return {
    id: entry.id,
    at: entry.at,
    message: entry.messageId,
    params: entry.params,
    ...(entry.undoes === undefined ? {} : { undoes: entry.undoes }),
    sheets,
    anchors,
    edits,
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

function unpackEdit(
  packed: unknown,
  sheets: readonly string[],
  anchors: readonly unknown[],
): CellEdit | null {
  if (!Array.isArray(packed)) return null;
  const [sheetIndex, row, column, value, formula, after, format, formatBefore, anchorIndex] =
    packed as unknown[];
  const sheet = isIndex(sheetIndex) ? sheets[sheetIndex] : undefined;
  const before = contentFrom(value, formula);
  if (sheet === undefined || !isIndex(row) || !isIndex(column) || before === null) return null;
  if (typeof after !== 'string' && typeof after !== 'number' && typeof after !== 'boolean') return null;
  let anchor: CellEdit['anchor'];
  if (isIndex(anchorIndex)) {
    const found = anchors[anchorIndex];
    if (!Array.isArray(found)) return null;
    const anchorSheet = isIndex(found[0]) ? sheets[found[0]] : undefined;
    const content = contentFrom(found[3], found[4]);
    if (anchorSheet === undefined || !isIndex(found[1]) || !isIndex(found[2]) || content === null)
      return null;
    anchor = { cell: { sheet: anchorSheet, row: found[1], column: found[2] }, content };
  }
  return {
    cell: { sheet, row, column },
    before,
    after,
    ...(typeof format === 'string' ? { numberFormat: format } : {}),
    ...(typeof formatBefore === 'string' ? { numberFormatBefore: formatBefore } : {}),
    ...(anchor ? { anchor } : {}),
  };
}

function unpack(value: unknown): JournalEntry | null {
  if (!isRecord(value)) return null;
  const { id, at, message, params, undoes, sheets, anchors, edits } = value;
  if (typeof id !== 'string' || typeof at !== 'string' || typeof message !== 'string') return null;
  if (!isRecord(params) || !Array.isArray(sheets) || !Array.isArray(anchors) || !Array.isArray(edits)) {
    return null;
  }
  if (!sheets.every((sheet) => typeof sheet === 'string')) return null;
  const unpacked: CellEdit[] = [];
  for (const packed of edits) {
    const edit = unpackEdit(packed, sheets as string[], anchors);
    if (edit === null) return null;
    unpacked.push(edit);
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

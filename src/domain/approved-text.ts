/** The approved targets as a text: a setting of the workbook, small and with a version, whatever somebody else put there. */
import type { ApprovedItem, ApprovedTargets } from './approved-targets';
import { readDay } from './day';
import type { MessageParams } from './finding';

/** The key of the workbook's setting. */
export const APPROVED_KEY = 'pondera.approved';

/**
 * Characters that an approval may take: some 15,000 indicators with all their months. Excel documents no limit of one setting,
 * but it travels in one request and is read with every validation.
 */
export const MAX_APPROVED_LENGTH = 1_500_000;

const SCHEMA_VERSION = 1;
const MAX_KEY = 500;
const MAX_AUTHOR = 200;

/** What is wrong with a stored approval, or with one that was asked for: a message of `approval.problems`. */
export interface ApprovalProblem {
  readonly messageId: string;
  readonly params: MessageParams;
}

export interface ReadApproval {
  readonly approved: ApprovedTargets | null;
  /** Why what is stored was not taken; null also where nothing is stored. */
  readonly problem: ApprovalProblem | null;
}

export function approvalProblem(key: string, params: MessageParams = {}): ApprovalProblem {
  return { messageId: `approval.problems.${key}`, params };
}

/** Who may have approved: a name, without what a cell or a sentence cannot show. Null for none. */
export function readAuthor(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const name = value.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return name === '' || name.length > MAX_AUTHOR ? null : name;
}

/** The JSON text for the workbook. Months that are all blank are left out. */
export function writeApproved({ date, by, items }: ApprovedTargets): string {
  const packed = items.map(({ key, annual, months }) =>
    months.every((target) => target === null) ? [key, annual] : [key, annual, months],
  );
  return JSON.stringify({ version: SCHEMA_VERSION, date, by, items: packed });
}

function isFigure(value: unknown): value is number | null {
  return value === null || Number.isFinite(value);
}

function readItem(value: unknown): ApprovedItem | null {
  if (!Array.isArray(value)) return null;
  const [key, annual, months = Array.from({ length: 12 }, () => null)] = value as unknown[];
  if (typeof key !== 'string' || key === '' || key.length > MAX_KEY || !isFigure(annual)) return null;
  if (!Array.isArray(months) || months.length !== 12 || !months.every(isFigure)) return null;
  return { key, annual, months };
}

/**
 * Reads what the workbook holds. Never throws.
 * @param text the stored JSON, or null when nothing is stored
 */
export function readApproved(text: string | null): ReadApproval {
  if (text === null || text.trim() === '') return { approved: null, problem: null };
  const refused = (key: string): ReadApproval => ({ approved: null, problem: approvalProblem(key) });
  if (text.length > MAX_APPROVED_LENGTH) return refused('unreadable');
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return refused('unreadable');
    throw error;
  }
  if (typeof stored !== 'object' || stored === null) return refused('unreadable');
  const { version, date, by, items } = stored as Readonly<Record<string, unknown>>;
  if (typeof version !== 'number') return refused('unreadable');
  if (version > SCHEMA_VERSION) return refused('newer');
  const day = typeof date === 'string' ? readDay(date) : null;
  const author = readAuthor(by);
  if (day === null || author === null || !Array.isArray(items)) return refused('unreadable');
  const read: ApprovedItem[] = [];
  for (const value of items as unknown[]) {
    const item = readItem(value);
    // A record with a hole in it is none: what was changed could be what is missing.
    if (item === null) return refused('unreadable');
    read.push(item);
  }
  return { approved: { date: day, by: author, items: read }, problem: null };
}

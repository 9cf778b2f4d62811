/** Approves targets: keeps them in the workbook, as they are at that moment. */
import { type ApprovedTargets, approvedFrom } from '../domain/approved-targets';
import {
  APPROVED_KEY,
  approvalProblem,
  MAX_APPROVED_LENGTH,
  type ReadApproval,
  readApproved,
  readAuthor,
  writeApproved,
} from '../domain/approved-text';
import { dayOf } from '../domain/day';
import type { Snapshot } from '../domain/snapshot';
import { recognise } from '../recognition';
import type { Approval, ApprovalServices } from './approval-services';
import type { WorkbookPort } from './ports';

let last: { readonly text: string | null; readonly read: ReadApproval } | null = null;

/** The approval that travels with a workbook. The same text gives the same object: what was judged by it holds. */
export function approvalOf(snapshot: Snapshot): ReadApproval {
  const text = snapshot.settings.get(APPROVED_KEY) ?? null;
  if (last?.text !== text || last === null) last = { text, read: readApproved(text) };
  return last.read;
}

function summaryOf({ date, by, items }: ApprovedTargets): Approval {
  return { date, by, items: items.length };
}

/** @param now the clock: the approval is of that day */
export function createApprovalServices(
  workbook: Pick<WorkbookPort, 'readSnapshot' | 'settings'>,
  now: () => Date,
): ApprovalServices {
  return {
    async approval() {
      const { approved, problem } = readApproved(await workbook.settings.get(APPROVED_KEY));
      return { approval: approved && summaryOf(approved), problem };
    },
    async approveTargets(by, options) {
      const author = readAuthor(by);
      if (author === null) return { approval: null, problem: approvalProblem('noAuthor') };
      const snapshot = await workbook.readSnapshot(options);
      const approved = approvedFrom(recognise(snapshot), dayOf(now()), author);
      if (approved.items.length === 0) return { approval: null, problem: approvalProblem('noTargets') };
      const text = writeApproved(approved);
      if (text.length > MAX_APPROVED_LENGTH) {
        const items = { kind: 'number', value: approved.items.length, decimals: 0 } as const;
        return { approval: null, problem: approvalProblem('tooMany', { items }) };
      }
      await workbook.settings.set(APPROVED_KEY, text);
      return { approval: summaryOf(approved), problem: null };
    },
    withdrawApproval: () => workbook.settings.set(APPROVED_KEY, ''),
  };
}

/** What became of a press that wrote cells, as the pane shows it. Pure. */
import type { AppliedEdits, UndoneEdits } from '../../app/apply-edits';
import type { EditProposal, EditReport } from '../../domain/edit';
import type { TabId, WriteSummary } from './types';

function countsOf({ outcomes }: EditReport): Pick<WriteSummary, 'written' | 'already' | 'skipped'> {
  const count = (wanted: string) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  return {
    written: count('written'),
    already: count('already'),
    skipped: outcomes.flatMap(({ edit, outcome }) =>
      outcome === 'written' || outcome === 'already' ? [] : [{ cell: edit.cell, outcome }],
    ),
  };
}

/** @param proposals as they were chosen */
export function appliedSummary(
  { report, journalEntry, leftOut }: AppliedEdits,
  proposals: readonly EditProposal[],
  tab: TabId,
): WriteSummary {
  const title = journalEntry ?? proposals[0];
  return {
    tab,
    kind: 'applied',
    messageId: title?.messageId ?? 'edits.journal.several',
    params: title?.params ?? { count: { kind: 'number', value: proposals.length } },
    ...countsOf(report),
    leftOut: leftOut.length,
    fault: report.fault !== null,
    entry: journalEntry !== null && journalEntry.edits.length > 0 ? journalEntry.id : null,
  };
}

/** @returns null where there was nothing to take back */
export function undoneSummary({ entry, report }: UndoneEdits, tab: TabId): WriteSummary | null {
  if (entry === null) return null;
  return {
    tab,
    kind: 'undone',
    messageId: entry.messageId,
    params: entry.params,
    ...countsOf(report),
    leftOut: 0,
    fault: report.fault !== null,
    entry: null,
  };
}

/** English: the panel of the approved targets. */
import type { approvalPanel as es } from '../es/approval-panel';
import type { Messages } from '../messages';

export const approvalPanel: Messages<typeof es> = {
  title: 'Approved targets',
  menu: 'Approved targets…',
  intro:
    'Keeps the targets in the workbook as they are when the plan is approved. When one changes later without a justification, it is a finding.',
  loading: 'Reading the record of the workbook…',
  none: 'There are no approved targets in this workbook yet.',
  record: 'Record',
  by: 'Approved by',
  date: 'Date',
  items: 'Targets',
  itemCount: '{n, plural, one {# target} other {# targets}}',
  changed:
    '{n, plural, one {# target has changed since the approval.} other {# targets have changed since the approval.}}',
  seeChanged: 'See them in the list',
  author: 'Who approves',
  approve: 'Approve the targets of today',
  again: 'Approve again',
  askAgain: 'Approve again? The targets of today replace those that {by} approved on {date}.',
  yesAgain: 'Yes, replace',
  withdraw: 'Withdraw the approval…',
  ask: 'Withdraw the approval? The record is deleted from the workbook and changed targets are no longer pointed out. It cannot be undone.',
  yes: 'Yes, withdraw',
  no: 'Keep',
  done: '{n, plural, one {# target was kept as approved by {by}.} other {# targets were kept as approved by {by}.}}',
  withdrawn: 'The approval of the targets was withdrawn.',
};

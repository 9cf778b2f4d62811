/** English: the approval of the targets. */
import type { approval as es } from '../es/approval';
import type { Messages } from '../messages';

export const approval: Messages<typeof es> = {
  problems: {
    newer: 'The record of the approval was made by a newer version of Pondera; update it to read the record.',
    noAuthor: 'Write who approves the targets (up to 200 characters).',
    noTargets: 'There are no targets to approve: the workbook has no recognised plan with targets.',
    tooMany:
      'There are too many targets ({items}) to be kept in one workbook; approve each plan in a workbook of its own.',
    unreadable:
      'The record of the approval is damaged and cannot be read. Approve the targets again or withdraw the approval.',
  },
};

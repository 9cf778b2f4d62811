/** English: edits. */
import type { edits as source } from '../es/edits';
import type { Messages } from '../messages';

export const edits: Messages<typeof source> = {
  outcomes: {
    written: 'Written',
    already: 'It held that value already',
    'changed-meanwhile': 'Somebody changed it after the preview; left alone',
    'not-writable': 'The sheet is protected; left alone',
    gone: 'The sheet is gone',
    'with-group': 'Left alone because another cell of the same change could not be written',
    'not-written': 'Not written: Excel failed before',
    unknown: 'Excel failed and doesn’t say whether it was written; check the cell',
  },
  undoOutcomes: {
    written: 'Restored',
    already: 'It was as before already',
    'changed-meanwhile': 'It changed after it was written; left as it is',
    'not-writable': 'The sheet is protected; not restored',
    gone: 'The sheet is gone',
    'with-group': 'Not restored',
    'not-written': 'Not restored: Excel failed before',
    unknown: 'Excel failed and doesn’t say whether it was restored; check the cell',
  },
  overwritesFormula: 'Replaces a formula',
  journal: {
    several: '{count} changes',
    undone: 'Undo: {what}',
    unreadable: 'Part of the workbook’s history of changes cannot be read; those changes cannot be undone.',
    newer: 'The workbook’s history of changes is of a newer version; nothing can be undone here.',
  },
};

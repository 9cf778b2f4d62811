/** English: errors. */

import type { errors as es } from '../es/errors';
import type { Messages } from '../messages';

export const errors: Messages<typeof es> = {
  details: 'Details for support',
  tryAgain: 'Try again',
  leftover: 'The sheet “{sheet}” was left half written: delete it before trying again.',
  settingsNotKept: 'The compliance settings were not read from or not kept in the workbook.',
  notWatching: 'Changes in the workbook will not be noticed by themselves: press Validate after editing.',
  defect: {
    title: 'The pane had a problem',
    next: 'Your workbook was not touched. Press Continue; if it happens again, close the pane and open it anew.',
    again: 'Continue',
  },
  'editing-cell': {
    title: 'A cell is being edited.',
    next: 'Finish editing it (Enter or Esc) and try again.',
  },
  'no-answer': {
    title: 'Excel did not answer in time.',
    next: 'Wait until it finishes what it is doing and try again. If nothing changes, save the workbook and reload the pane.',
  },
  unavailable: {
    title: 'Excel is busy or the connection was lost.',
    next: 'Check the connection, wait a moment and try again.',
  },
  protected: {
    title:
      '{hasSubject, select, yes {“{subject}” is protected or read-only.} other {The workbook or sheet is protected or read-only.}}',
    next: 'Unprotect it in Review › Unprotect, or save a copy that you can edit, and try again. Nothing was written.',
  },
  'blocked-by-layout': {
    title:
      '{hasSubject, select, yes {On “{subject}” merged, filtered or table cells are in the way.} other {Merged, filtered or table cells are in the way.}}',
    next: 'Clear the filter or unmerge the cells and try again. Nothing was written.',
  },
  'changed-meanwhile': {
    title:
      '{hasSubject, select, yes {“{subject}” was changed, deleted or renamed meanwhile.} other {The workbook changed meanwhile: something was deleted or renamed.}}',
    next: 'Press Validate to read the workbook as it is now.',
  },
  'name-taken': {
    title:
      '{hasSubject, select, yes {There is a sheet “{subject}” already.} other {There is a sheet of that name already.}}',
    next: 'Type another name for the new sheet. Nothing was written.',
  },
  'bad-name': {
    title:
      '{hasSubject, select, yes {Excel does not take “{subject}” as a sheet name.} other {Excel does not take that sheet name.}}',
    next: 'Use 1 to 31 characters, without : \\ / ? * [ ] and without an apostrophe at either end.',
  },
  'too-large': {
    title: 'The workbook is too large to be read or written, even in parts.',
    next: 'Delete formatted rows and columns that are not used, or move the plan to a workbook of its own, and try again.',
  },
  unsupported: {
    title: 'This version of Excel lacks something that is needed.',
    next: 'Update Excel, or open the workbook in Excel for the web.',
  },
  cancelled: {
    title: 'Cancelled.',
    next: 'You can start again whenever you like.',
  },
  'bad-file': {
    title:
      '{hasSubject, select, yes {The file “{subject}” cannot be read.} other {The file cannot be read.}}',
    next: 'Make sure that it is an .xlsx workbook without a password and that it was copied completely.',
  },
  unknown: {
    title: 'Something unexpected happened.',
    next: 'Try again. If it happens again, send the details to support.',
  },
};

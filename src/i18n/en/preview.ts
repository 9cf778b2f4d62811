/** English: the preview of changes, what became of them, and the list of what was done. */
import type { preview as es } from '../es/preview';
import type { Messages } from '../messages';

export const preview: Messages<typeof es> = {
  title: 'Preview',
  nothingYet: 'Nothing has been written yet.',
  cell: 'Cell',
  before: 'Before',
  after: 'After',
  blank: '(blank)',
  true: 'TRUE',
  false: 'FALSE',
  formulaLost: 'Replaces the formula {formula}',
  include: 'Include: {what}',
  includeCell: 'Include cell {cell}',
  together: 'These cells are written all together or not at all.',
  effects: 'Effect',
  effect: '{label}: {before} → {after}',
  partial: 'The totals assume that every cell is included.',
  cells: '{n, plural, one {# cell} other {# cells}}',
  table: 'Cells that change: {what}',
  more: 'Show {n} more ({rest} left)',
  all: 'Include everything',
  choose: 'Choose how',
  warnFormulas:
    '{n, plural, one {# cell has a formula that would be replaced} other {# cells have formulas that would be replaced}}.',
  apply: '{n, plural, =0 {Choose what to write} one {Write # cell} other {Write # cells}}',
  back: 'Back',
  announce: {
    applied:
      '{written, plural, =0 {No cell was written} one {# cell was written} other {# cells were written}}{skipped, plural, =0 {.} one {; # was left alone.} other {; # were left alone.}}',
    undone:
      '{written, plural, =0 {No cell was restored} one {# cell was restored} other {# cells were restored}}{skipped, plural, =0 {.} one {; # was left alone.} other {; # were left alone.}}',
  },
  skipped: {
    applied: '{n, plural, one {# cell was not written:} other {# cells were not written:}}',
    undone: '{n, plural, one {# cell was not restored:} other {# cells were not restored:}}',
  },
  already: '{n, plural, one {# cell had that value already.} other {# cells had that value already.}}',
  leftOut:
    '{n, plural, one {# proposal was left out: another one that you chose writes one of its cells.} other {# proposals were left out: others that you chose write one of their cells.}}',
  fault: 'Excel failed half-way. The cells that were not written are listed below.',
  nothingToUndo: 'There is no change of Pondera to undo.',
  undo: 'Undo',
  undoWhat: 'Undo: {what}',
  redo: 'Redo',
  journal: {
    title: 'Changes made',
    intro:
      'What Pondera wrote into cells, in other sessions too. Undo restores only the cells that are still as they were left.',
    empty: 'No changes yet. What you distribute or correct will be listed here, so that it can be undone.',
    entry: '{date}, {time}',
    cells: '{n, plural, =0 {no cell} one {# cell} other {# cells}}',
    undone: 'Undone',
    load: 'See the changes made',
    reading: 'Reading the changes…',
  },
};

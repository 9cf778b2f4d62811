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
  distribute: {
    targets:
      '{item}: spread the target of {annual} over {periods, plural, one {# period} other {# periods}} ({behavior})',
    targetsAssumed:
      '{item}: spread the target of {annual} over {periods, plural, one {# period} other {# periods}} ({behavior}, assumed: it is not declared)',
    annualWeights: {
      even: '{area}: the same weight for {count, plural, one {# indicator} other {# indicators}}',
      current: '{area}: adjust the weights in proportion until they add up to 100.0 %',
      numbers: '{area}: weights in proportion to the numbers given',
    },
    monthWeights: '{area}: compute the weights of each month anew',
    years: {
      physical: '{item}: spread the physical target of {total} over {count} years',
      financial: '{item}: spread the financial target of {total} over {count} years',
    },
  },
  effects: {
    sumOfMonths: 'Sum of the months (annual target: {annual})',
    sumWithoutTarget: 'Sum of the months (no annual target)',
    monthsAtTarget: 'Months with the target of {annual}',
    lastPeriod: 'Last period (annual target: {annual})',
    weightTotal: 'Sum of the annual weights of area {area}',
    monthWeightTotal: 'Sum of the weights of {month} of area {area}',
    monthsAt100: 'Months of {area} whose weights add up to 100 %',
    sumOfYears: 'Sum of the years',
  },
  skipped: {
    noMonths: 'There are no cells for the months.',
    noTarget: 'It has no target that is a number.',
    targetIsFormula: 'The target is a formula of the months: there is nothing to spread.',
    formulas: 'The cells are formulas and compute themselves.',
    unreadable: 'A cell that has to stay cannot be read.',
    noLastYear: 'The indicator was not found in a plan of the year before in this workbook.',
    noShape: 'There are no quantities to take the shape from.',
    already: 'It is so already.',
    noWeightCells: 'Not all indicators have a cell for the weight.',
    noNumbers: 'There are no quantities above zero to go by.',
    distribution: {
      'kept-exceeds': 'What is captured exceeds the annual target.',
      'kept-differs': 'Everything is captured, and it does not make the annual target.',
      'no-shares': 'The proportions are of no use: they have to be zero or more, and not all zero.',
      'no-periods': 'There are no periods to spread over.',
      'too-fine': 'The target has more digits than can be spread exactly.',
    },
  },
  rollForward: {
    choices: {
      same: 'The same target',
      actual: 'What was achieved',
      improve: 'What was achieved, {percent} % better',
    },
    notes: {
      noActual: 'Nothing was reported; the target stays.',
      incomplete: 'Part of the year was not reported; the target stays.',
      textKept: 'The target is a range or a text; it stays.',
      noTarget: 'It had no target; type one.',
      behaviorAssumed: 'The behaviour is not declared; it is assumed from the targets.',
      baselineChangesMethod:
        'With a base line, compliance is the reduction from it and no longer 2 − actual ÷ target; clear it if that is not wanted.',
      cappedAt100: 'A percentage is not more than 100 %.',
      notSpread: 'The target could not be spread; the months are left blank.',
    },
    noPlan: 'The workbook has no plan with a year that could be rolled forward.',
    onlyPatOrPoa: 'Only PATs and POAs are inserted as a new year; choose plans of one type.',
  },
  journal: {
    several: '{count} changes',
    undone: 'Undo: {what}',
    unreadable: 'Part of the workbook’s history of changes cannot be read; those changes cannot be undone.',
    newer: 'The workbook’s history of changes is of a newer version; nothing can be undone here.',
  },
};

/** English: rules about what was achieved. */
import type { execution as es } from '../../es/rules/execution';
import type { Messages } from '../../messages';

export const execution: Messages<typeof es> = {
  'actual-missing': {
    title: 'The report of a closed month is missing',
    why: 'What is not reported counts as zero in the strict score, and nobody knows whether the target was met.',
    how: 'Enter what was achieved in those months. If nobody asked for it, write “Sin demanda”; if the result was zero, write 0.',
    messages: {
      area: 'Area {area} reported nothing in {months} ({count, plural, one {# indicator} other {# indicators}}).',
      default: '{item} did not report {months}.',
      plan: 'Nobody reported {months}, and the cut-off is {cutoff} ({count, plural, one {# indicator} other {# indicators}}).',
    },
  },
  'actual-without-target': {
    title: 'Report without a programmed target',
    why: 'What is reported in a month without target is not scored in that month, though it counts to date: the calendar does not say what was really done.',
    how: 'See whether the figure belongs to another month. If work was done early, say so; if the calendar changed, record it as a reprogramming.',
    messages: {
      default: '{item} reports {actual} in {months} without a target.',
      several: '{item} reports in {months} without a target.',
    },
  },
  overachievement: {
    title: 'Compliance far above the target',
    why: 'To achieve much more than planned nearly always means that the target was too low or the figure is wrong; either way the score misleads.',
    how: 'Check the figure. If it is right, explain the cause where the plan asks for it and adjust the target of the next year.',
    messages: {
      default: '{item} reached {compliance} in {months}; look at the planning.',
      several: '{item} reached up to {compliance} in {months}; look at the planning.',
      toDate: '{item} is at {compliance} of what was planned to {months}; look at the planning.',
    },
  },
  'deviation-without-narrative': {
    title: 'Deviation without explanation',
    why: 'A large deviation without cause and action is of no use to whoever decides: nobody knows whether it is being mended, will come again or needs another plan.',
    how: 'Write the cause of the deviation and what will be done, in the column for justifications.',
    messages: {
      default: '{item} is {points} points off in {months}, without cause and action.',
      several: '{item} is up to {points} points off in {months}, without cause and action.',
      toDate: '{item} is {points} points off to date in {months}, without cause and action.',
    },
  },
  'numerator-exceeds-denominator': {
    title: 'The numerator exceeds the denominator',
    why: 'A part cannot be larger than its whole: one of the two figures is wrong, or things of other months are counted.',
    how: 'Check both figures, and that they are not swapped. If matters of earlier months were attended to, say so in the justification with the word “rezago”, or count them in the denominator too.',
    messages: {
      default: 'In {item} the numerator ({numerator}) exceeds the denominator ({denominator}) in {months}.',
      month:
        'In {item} the numerator exceeds the denominator in {months}, though not over the year; if it is backlog, say so.',
      several: 'In {item} the numerator exceeds the denominator in {months}.',
    },
  },
  'no-demand': {
    title: 'Month without demand',
    why: 'Zero of zero is neither 0 % nor 100 %: the month is not scored and its weight goes to the other indicators.',
    how: 'Write “Sin demanda” as what was achieved, so that everybody reads the same; the fix does it.',
    messages: {
      default: '{item} had no requests in {months}; it is not scored.',
    },
    fixes: {
      word: 'Declare {word} in the months of {item} whose denominator is 0.',
    },
  },
  'cumulative-entered-as-monthly': {
    title: 'Cumulative figures entered as monthly ones',
    why: 'If each month repeats the ones before, the sum counts the same things several times and progress is inflated.',
    how: 'Enter only what was achieved in each month. The fix proposes the differences from month to month.',
    messages: {
      default:
        'The values of {item} look cumulative: they add up to {sum} where {planned} was planned; the last one alone is {last}.',
    },
    fixes: {
      differences: 'Write into each month of {item} what it grew by since the one before.',
    },
  },
  'future-actual': {
    title: 'Report after the cut-off',
    why: 'A result of a month that is not closed is in the wrong column, or the cut-off was not moved on; meanwhile it is not scored.',
    how: 'Move the figure to its month. If the month is closed, change the cut-off in Ajustes.',
    messages: {
      default: '{item} reports {months}, after the cut-off ({cutoff}).',
      plan: '{count, plural, one {# indicator reports} other {# indicators report}} {months}, and the cut-off is {cutoff}; should it be moved on?',
    },
  },
  'copied-target': {
    title: 'What was achieved repeats the target',
    why: 'To achieve exactly what was planned month after month is rare; most likely the target was copied instead of measuring.',
    how: 'Enter what was really achieved in each month. If it is right, justify it.',
    messages: {
      default: '{item} repeats the exact target in {count} periods.',
    },
  },
  'evidence-missing': {
    title: 'Report without means of verification',
    why: 'Without a means of verification nobody can check what was reported in a review or an audit.',
    how: 'Write where what was reported can be checked: letter, register, system or report.',
    messages: {
      default: '{item} has no means of verification in {months}.',
      plan: 'No report has a means of verification ({count, plural, one {# indicator} other {# indicators}}).',
    },
  },
  'formula-overwritten': {
    title: 'Formula replaced by a fixed value',
    why: 'A number typed over a formula no longer follows the plan: when a target or a weight changes, that cell will still say what it did.',
    how: 'Restore the formula; the fix copies that of the neighbouring cell. If weights are given by hand, set the option “manualWeights”.',
    messages: {
      default: '{cell} should be a formula and has a fixed value ({line} of {item}).',
      several: '{cells} should be formulas and have fixed values ({line} of {item}).',
    },
    fixes: {
      restore: 'Restore the formula of {cells} as in the neighbouring cells.',
    },
  },
  'target-changed-after-approval': {
    title: 'Target changed after approval',
    why: 'An approved target that changes without a record breaks accountability: what is scored is no longer what was authorised.',
    how: 'Put the approved target back. If a reprogramming was authorised, justify the finding and say who authorised it, or approve the targets again.',
    messages: {
      added:
        'Area {area} has {count, plural, one {# indicator with a target that was} other {# indicators with targets that were}} not in what was approved on {date}: {items}.',
      addedYears:
        'The multi-year plan has {count, plural, one {# target that was} other {# targets that were}} not in what was approved on {date}: {items}.',
      calendar:
        'The calendar of {item} changed in {months} since the approval of {date}, without justification.',
      default:
        'The target of {item} changed from {before} to {after} since the approval of {date}, without justification.',
      removed: 'Targets approved on {date} that are no longer there ({count}): {items}.',
    },
    words: {
      none: 'no target',
    },
  },
};

/** English: what can be done about a finding: mend it, justify it, take a justification back. */
import type { findingsTab as es } from '../es/findings-tab';
import type { Messages } from '../messages';

export const findingsTab: Messages<typeof es> = {
  back: 'Findings',
  backHint: 'Back to Findings',
  loading: 'Opening…',
  panelOpen: 'Close what is open first to go to another finding.',
  actions: 'Actions of the finding',
  selectAll: 'Select all cells',
  selectAllOn: 'Select the cells of “{sheet}”',
  fix: 'Fix…',
  justify: 'Justify…',
  noException: 'This rule has no exceptions: the plan has to be corrected.',
  cameBack: 'It had a justification',
  fixing: {
    title: 'Fix',
    titleSafe: 'Fix what is safe',
    reading: 'Reading the workbook to propose a fix…',
    what: 'What is fixed',
    choose:
      '{n, plural, one {There is one way to fix it.} other {There are # ways to fix it; the first is the most likely.}}',
    none: {
      title: 'There is no automatic fix',
      text: 'The sheet does not say which figure is right. Correct it in the cell.',
    },
    gone: {
      title: 'The finding is gone',
      text: 'The workbook changed and no longer has this finding. The list was updated.',
    },
    safe: 'Fix what is safe…',
    safeHint: 'Fixes that need no decision; they are shown before they are written.',
    safeIntro:
      '{n, plural, one {One fix that needs no decision.} other {# fixes that need no decision; clear the tick of those that you don’t want.}}',
    safeNone: {
      title: 'Nothing safe is left to fix',
      text: 'What is left needs a decision: open each finding and choose Fix… or Justify….',
    },
    postponed:
      '{n, plural, one {# more fix touches the same cells; it will appear when this list is opened again.} other {# more fixes touch the same cells; they will appear when this list is opened again.}}',
    ready: '{n, plural, one {There is # fix to see.} other {There are # fixes to see.}}',
  },
  justifying: {
    title: 'Justify',
    intro:
      'The finding no longer counts as long as what was compared stays the same. It is noted in the sheet Justificaciones, for everybody to see.',
    reason: 'Reason',
    pickReason: 'Choose a reason…',
    text: 'Explanation',
    textHint: 'Why it is accepted; for example the letter or agreement that authorises it.',
    author: 'Who justifies',
    until: 'Valid until (optional)',
    untilHint: 'The last day on which it holds. Without a date it holds until the figure changes.',
    others:
      '{n, plural, one {Justify the other finding of this rule too} other {Justify the other # findings of this rule too}}',
    submit: '{n, plural, one {Justify} other {Justify # findings}}',
    gone: 'The finding is no longer in the list: the workbook changed. Go back to the list.',
    done: '{n, plural, one {The justification was noted in the sheet {sheet}.} other {# justifications were noted in the sheet {sheet}.}}',
    incomplete:
      '{n, plural, one {# entry of the justification is missing.} other {# entries of the justification are missing.}}',
  },
  justified: {
    title: '{n, plural, one {# justified finding} other {# justified findings}}',
    byLine: '{author} · {date}',
    until: 'Valid until {until}',
    untilChange: 'Valid until the figure changes',
    row: 'See the row',
    rowHint: 'See the row of {item} in the sheet {sheet}',
    allJustified:
      '{n, plural, one {# finding is justified; see below.} other {# findings are justified; see below.}}',
  },
  problems: {
    title:
      '{n, plural, one {# justification that does not apply} other {# justifications that do not apply}}',
  },
  withdraw: {
    button: 'Withdraw…',
    hint: 'Withdraw the justification of {item}',
    ask: 'Withdraw this justification? Its row is emptied and, if it still holds, the finding comes back.',
    askUnused: 'Withdraw this justification? Its row is emptied.',
    yes: 'Yes, withdraw',
    no: 'Keep',
    what: 'Withdraw the justification of “{item}”',
    gone: 'The row is no longer in the sheet; there was nothing to withdraw.',
  },
  configuration: {
    title:
      '{n, plural, one {There is a mistake in the configuration of the rules} other {There are # mistakes in the configuration of the rules}}',
    text: 'What was not understood does not apply; the rest does.',
    open: 'Open Rules…',
  },
};

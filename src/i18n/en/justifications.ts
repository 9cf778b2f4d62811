/** English: justifications. */
import type { justifications as es } from '../es/justifications';

export const justifications: typeof es = {
  reasons: {
    authorised: 'Authorised by the competent body',
    norm: 'Required by a regulation or agreement',
    method: 'Its method of calculation defines it so',
    seasonal: 'Seasonal demand',
    external: 'Depends on a third party',
    published: 'Published so in the official document',
    other: 'Another reason',
  },
  outcomes: {
    stale: 'No longer holds',
    expired: 'Expired',
    unused: 'Unused',
    refused: 'Not accepted',
    broken: 'Unreadable',
  },
  request: {
    placeholder: '“{text}” explains nothing: say why this is accepted.',
    tooShort: 'The explanation is too short: write at least {shortest} letters and two words.',
    tooLong: 'The explanation is too long: at most {longest} letters.',
    noAuthor: 'The name of the person who justifies is missing.',
    badUntil: 'The last day is not a date.',
    pastUntil: 'The last day has passed already.',
    noReason: 'Choose a reason.',
    withoutException: 'The rule “{rule}” has no exceptions: the plan must be corrected.',
  },
  problems: {
    staleValue:
      'The justification of “{item}” ({author}, {date}) no longer holds: the value was {before} and is {now}. The finding is back on the list.',
    stale:
      'The justification of “{item}” ({author}, {date}) no longer holds because what was compared has changed. The finding is back on the list.',
    expired: 'The justification of “{item}” ({author}) expired on {until}. The finding is back on the list.',
    unused:
      'The justification of “{item}” ({author}, {date}), of the rule “{rule}”, matches no finding any more; the row can be deleted.',
    withoutException:
      'The rule “{rule}” has no exceptions; the justification of “{item}” ({author}) is not applied.',
    placeholder: 'The justification of “{item}” is not applied: “{text}” explains nothing.',
    tooShort: 'The justification of “{item}” is not applied: the explanation is too short.',
    tooLong: 'The justification of “{item}” is not applied: the explanation is too long.',
    noAuthor: 'The justification of “{item}” is not applied: nobody is named.',
    noReference:
      'Row {row} of “{sheet}” has no reference: justify the finding from the pane so that it is applied.',
    badReference: 'The reference in row {row} of “{sheet}” was altered (“{detail}”); it is not applied.',
    unknownReason: 'The reason in row {row} of “{sheet}” (“{detail}”) is not on the list; it is not applied.',
    badDate: 'The date in row {row} of “{sheet}” (“{detail}”) cannot be read; it is not applied.',
    badUntil: 'The last day in row {row} of “{sheet}” (“{detail}”) is not a date; it is not applied.',
  },
  sheet: {
    reasonTitle: 'Reason',
    reasonMessage: 'Choose a reason from the list; details go into the column Explicación.',
  },
};

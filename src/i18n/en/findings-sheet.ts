/** English: findings-sheet. */

import type { findingsSheet as es } from '../es/findings-sheet';
import type { Messages } from '../messages';

export const findingsSheet: Messages<typeof es> = {
  name: 'Findings',
  title: 'Findings',
  checked:
    'Checked on {month} {day, number}, {year}: {areas, plural, one {# area} other {# areas}}, {indicators, plural, one {# indicator} other {# indicators}}, on {count, plural, =1 {sheet {sheets}} =2 {sheets {sheets}} =3 {sheets {sheets}} other {# sheets}}.',
  counts:
    '{error, plural, one {# error} other {# errors}} · {warning, plural, one {# warning} other {# warnings}} · {info, plural, one {# suggestion} other {# suggestions}}',
  note: 'This sheet is written anew each time the findings are marked; notes made on it are not kept. Click in the Cell column to go to the cell.',
  justified:
    '{n, plural, one {# finding is justified and not listed} other {# findings are justified and not listed}} · {problems, plural, =0 {all justifications are applied} one {# justification is not applied} other {# justifications are not applied}}',
  unchecked: 'Could not be checked: {rules}.',
  none: 'No findings.',
  sheetPhrase: '“{sheet}”',
  severity: { error: 'Error', warning: 'Warning', info: 'Suggestion' },
  columns: {
    number: 'No.',
    severity: 'Severity',
    rule: 'Rule',
    area: 'Area',
    item: 'Indicator',
    month: 'Month',
    finding: 'Finding',
    why: 'Why it matters',
    how: 'How to mend it',
    sheet: 'Sheet',
    cell: 'Cell',
    value: 'Value',
    expected: 'Expected',
  },
};

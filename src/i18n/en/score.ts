/** English: the scores on the command line. */
import type { score as es } from '../es/score';
import type { Messages } from '../messages';

export const score: Messages<typeof es> = {
  usage:
    'Usage: pondera score FILE… [--cutoff MONTH] [--cap 100|110|120|none] [--roll-up simple|by-areas|by-indicators]\n' +
    '                     [--descending two-minus-ratio|inverse] [--format text|json] [--json] [--lang es|en]\n' +
    'Computes the score of the institution, its units and areas. What is not given is taken from the settings of the workbook.\n' +
    'Exit: 0 everything was scored · 2 a file could not be read or has nothing to score.',
  badMonth: 'There is no month “{month}”: use jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov or dec.',
  badCap: 'There is no cap “{cap}”: use 100, 110, 120 or none.',
  badRollUp: 'There is no roll-up “{rollUp}”: use simple, by-areas or by-indicators.',
  badDescending: 'There is no formula “{descending}”: use two-minus-ratio or inverse.',
  noFiles: 'Say which files to score.',
  nothingToScore:
    '{file} has a plan, but nothing to score: indicators or products with what was programmed and achieved in the year are needed.',
  outcome: {
    scored: 'scored',
    'no-actuals': 'no reports',
    'no-plan': 'nothing to score',
    unreadable: 'could not be read',
  },
  headline: '{strict} to date; provisional {provisional}',
  headlineNone: 'no score to date',
  plan: '{type} {year} · {title} · sheet {sheet} · {n, plural, one {# indicator} other {# indicators}}',
  noActuals: 'Nothing has been reported yet: all that has closed counts as not reported.',
  noTargets: 'The plan has no targets by month or period, or no weights: there is nothing to score yet.',
  setting: '{name}: {value} ({origin})',
  settingNames: {
    cutoff: 'Cutoff',
    cap: 'Cap',
    descending: 'Descending',
    rollUp: 'Roll-up',
    bands: 'Traffic light',
  },
  origins: {
    given: 'given in the call',
    sheet: 'from the sheet {sheet}',
    stored: 'stored in the workbook',
    reported: 'last month with a report',
    default: 'default',
  },
  columns: {
    name: 'Institution, units and areas',
    month: 'Month: {month}',
    quarter: 'Quarter {n}',
    fourMonths: 'Four months {n}',
    semester: 'Semester {n}',
    toDate: 'To date',
    light: 'Light',
    year: 'Year',
    financial: 'Financial',
  },
  legend:
    'Strict / provisional: what was not reported counts 0 / is left out. The year is measured against all that is programmed in it.',
  money:
    'Financial execution: {score} % · {executed} spent of {current} current · {n, plural, one {# product} other {# products}}.',
  moneyToDate: 'Of what was programmed to date: {score} %.',
  worst:
    '{n, plural, one {The indicator furthest behind to date} other {The # indicators furthest behind to date}}',
  worstValue: '{compliance} % ({light})',
  notes: 'How it was counted',
  together: '{n} files as one institution: {score}',
  differing:
    'The files differ in these settings: {settings}. Together they were computed with those of the first file; they can be given in the call.',
  failed: '{n, plural, one {One file was left out: {files}.} other {# files were left out: {files}.}}',
};

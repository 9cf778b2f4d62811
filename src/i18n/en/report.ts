/** English: the command line and its report. */
import type { report as es } from '../es/report';
import type { Messages } from '../messages';

export const report: Messages<typeof es> = {
  usage:
    'Usage: pondera check FILE… [--config RULES.json] [--preset mx-pat|hn-poa|gt-pom]\n' +
    '                           [--format text|json] [--lang es|en]\n' +
    'Checks annual plans (.xlsx) and says what does not add up.\n' +
    '--config takes the rules from a file instead of those kept in the workbook.\n' +
    'Exit: 0 no errors · 1 errors found · 2 something could not be checked.',
  configUsage:
    'Usage: pondera config FILE [--lang es|en]\n' +
    'Prints the configuration of the rules that is kept in a workbook, as JSON.',
  noConfigFile: 'Which file is the configuration of?',
  oneConfigFile: 'The configuration of one file at a time, please.',
  unreadableConfig: 'The configuration {file} cannot be read: {detail}',
  badPreset: 'There is no preset “{preset}”. There are: {known}.',
  configProblems: 'Mistakes in {file}; the rest is applied:',
  unknownCommand: 'There is no command “{command}”.',
  noFiles: 'Say which files to check.',
  badOption: 'The option is not understood: {detail}',
  badFormat: 'There is no format “{format}”: use text or json.',
  badLanguage: 'There is no language “{language}”: use es or en.',
  noPlan:
    'No plan was found in {file}. Plans with a target, months from January to December and weights are recognised.',
  rulesUnchecked:
    '{n, plural, one {One check could not be made} other {# checks could not be made}}: the result is partial.',
  outcome: {
    clean: 'no findings',
    findings:
      '{error, plural, one {# error} other {# errors}}, {warning, plural, one {# warning} other {# warnings}}, {info, plural, one {# suggestion} other {# suggestions}}',
    'no-plan': 'no plan found',
    unchecked: 'could not be checked',
  },
  justified: '{n} justified',
  justifiedBy: '— {reason}: {text} ({author}, {date})',
  plan: '{type} {year} · {title} · sheet {sheet}, {range} · {items, plural, one {# indicator} other {# indicators}}',
  group: {
    error: 'Errors ({n})',
    warning: 'Warnings ({n})',
    info: 'Suggestions ({n})',
    justified: 'Justified ({n})',
    justificationProblems: 'Justifications that are not applied ({n})',
    configuration: 'Mistakes in the configuration of the rules ({n})',
    unchecked: 'Could not be checked ({n})',
    notes: 'How it was read',
  },
  total:
    'In all, {files} files: {error, plural, one {# error} other {# errors}}, {warning, plural, one {# warning} other {# warnings}}, {info, plural, one {# suggestion} other {# suggestions}}{failed, plural, =0 {.} one {; one could not be checked completely.} other {; # could not be checked completely.}}',
  file: {
    'not-found': 'The file {file} cannot be found.',
    directory: '{file} is a folder, not a file.',
    unreadable: 'The file {file} cannot be read: {detail}.',
    'not-xlsx': '{file} is not an Excel workbook (.xlsx).',
    empty: '{file} is empty.',
    'old-xls': '{file} is a workbook of Excel 97–2003 (.xls). Open it in Excel and save it as .xlsx.',
    xlsb: '{file} is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.',
    encrypted: '{file} is protected by a password. Remove it in Excel (File > Info) and try again.',
    truncated: '{file} is incomplete: its end is missing. Download or copy it again.',
    damaged: '{file} is damaged. Open it in Excel to repair it, and save it again.',
    'too-large': '{file} takes, once inflated, more than can be checked.',
    'corrupt-xml': '{file} is damaged inside. Open it in Excel to repair it, and save it again.',
    'missing-part': '{file} lacks parts. Open it in Excel to repair it, and save it again.',
  },
};

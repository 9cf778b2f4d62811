/** English: new templates on the command line. */
import type { newCommand as es } from '../es/new';
import type { Messages } from '../messages';

export const newCommand: Messages<typeof es> = {
  usage:
    'Usage: pondera new pat|poa|pom|ficha-dtp5|ficha-mir|avance [--year YEAR] [--rows N | --from DATA.json]\n' +
    '                   [--institution TEXT] [--unit TEXT] [--area TEXT] [--sheet NAME] [--force] [--lang es|en]\n' +
    '                   -o FILE.xlsx\n' +
    'Writes a new workbook with the template, blank or with the content of a JSON file (docs/new.md).\n' +
    'Exit: 0 the workbook was written · 2 nothing was written.',
  noKind: 'Say which template: {known}.',
  oneKind: 'One template is written at a time; “{word}” is too much.',
  badKind: 'There is no template “{kind}”: use {known}.',
  noOutput: 'Say which file to write: -o FILE.xlsx.',
  badOutput: 'The file “{file}” must end in .xlsx.',
  noYear: 'Say the year: --year 2026.',
  rowsOrFrom: 'Use --rows or --from, not both: with --from there are as many rows as data.',
  notHere: 'The template {kind} has no use for {option}.',
  exists: 'The file {file} is already there; it was left alone. --force replaces it.',
  unwritable: '{file} could not be written ({detail}). No half-written file is left.',
  unreadableData: '{file} could not be read ({detail}).',
  bigData: 'The file {file} is too big: up to {limit} MB are read.',
  badJson: 'The file {file} is no JSON: {detail}',
  notBuilt: '{file} was not written:',
  notBuiltFrom: '{file} was not written, because of what {data} says:',
  problem: '{field}: {message}',
  moreProblems: '{n, plural, one {and one more problem} other {and # more problems}}',
  written: '{file} was written: {n, plural, one {one sheet} other {# sheets}} ({sheets}).',
  content: {
    text: 'Expected a text in quotes and found {found}.',
    longText: 'The text is longer than a cell takes ({limit} characters).',
    formulaText: 'The text {found} begins with “=”: in the cell it would be a formula.',
    controlText: 'The text {found} has characters that a cell does not take.',
    number: 'Expected a number and found {found}.',
    numberAsText: 'The number {found} is written as a text; take the quotes away.',
    flag: 'Expected true or false and found {found}.',
    oneOf: 'Expected one of these: {known}; found {found}.',
    list: 'Expected a list [ ] and found {found}.',
    longList: 'The list has {found} elements; at most {limit} are read.',
    listLength: 'The list has {found, plural, one {# element} other {# elements}} and takes {length}.',
    object: 'Expected an object in braces and found {found}.',
    unknownField: 'The field {found} is not known here; there are: {known}.',
    codeTwice: 'The code “{found}” stands in another item already.',
    missing: 'This field is missing.',
    noAreas: 'There is no area.',
  },
};

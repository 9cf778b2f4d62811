import type { config as es } from '../es/config';
import type { Messages } from '../messages';

export const config: Messages<typeof es> = {
  problemAt: '{path}: {problem}',
  problems: {
    tooLong: 'The configuration is too long ({length} characters). It must have less than 100,000.',
    notJson: 'The text is not valid JSON.',
    notJsonAt: 'The text is not valid JSON: look at line {line}, column {column}.',
    notAnObject: 'The configuration must be a JSON object, in braces.',
    unknownKey: '“{key}” is not part of a configuration. Known are: {known}.',
    unknownPreset: 'There is no preset “{preset}”. There are: {known}.',
    notSettings: 'It must be an object of rules and their severity.',
    unknownRule: 'There is no rule “{rule}”.',
    unknownRuleNear: 'There is no rule “{rule}”. Did you mean “{near}”?',
    badSeverity: '“{value}” is not a severity. Use "error", "warning", "info" or "off".',
    badOptions: 'Options must be a JSON object; found “{value}”.',
    optionsNotHere: 'For an area or an item only the severity can be changed, not the options.',
    noOptions: 'This rule has no options; “{option}” is too much.',
    unknownOption: 'This rule has no option “{option}”. It has: {known}.',
    badOption: 'The option “{option}” must be {wanted}; found “{value}”.',
    notAList: 'It must be a list, in brackets.',
    notAnOverride: 'Each override must be an object with “where” and “rules”.',
    noScope: 'The override doesn’t say what it is for: name a plan, a sheet, an area or an item in “where”.',
    badScope: '“{value}” won’t do as “{key}” in “where”.',
  },
  /** What a preset is for. */
  presets: {
    'mx-pat': {
      title: 'Mexico · PAT',
      text: 'The own values of each rule, tried on a published PAT.',
    },
    'hn-poa': {
      title: 'Honduras · POA',
      text: "As the rules' own values; a missing base line is a suggestion, because SEFIN's report asks for none.",
    },
    'gt-pom': {
      title: 'Guatemala · POM',
      text: "As the rules' own values; codes of units outside the catalogue are suggestions.",
    },
  },
  wanted: {
    number: 'a number of zero or more',
    string: 'a text',
    boolean: 'true or false',
  },
};

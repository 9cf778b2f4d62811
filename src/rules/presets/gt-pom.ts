import type { RuleSettings } from '../config';

/** The POM of Guatemalan institutions. */
export const gtPom: RuleSettings = {
  // The codes that are known are those of the Honduran catalogue; Guatemala's differ, and a POM mostly prints names only.
  // An institution that lists its own codes (`knownCodes`) makes it a warning again.
  'unknown-unit-code': 'info',
};

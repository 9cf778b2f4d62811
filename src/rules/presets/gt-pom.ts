import type { RuleSettings } from '../config';

/** The POM of Guatemalan institutions. */
export const gtPom: RuleSettings = {};

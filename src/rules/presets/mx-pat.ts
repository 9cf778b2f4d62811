import type { RuleSettings } from '../config';

/** The PAT of Mexican institutions: the rules' own defaults were made on it. */
export const mxPat: RuleSettings = {};

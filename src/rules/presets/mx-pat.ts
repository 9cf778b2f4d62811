import type { RuleSettings } from '../config';

/**
 * The PAT of Mexican institutions. Nothing differs: the rules' own defaults were worked out on the published PAT of 2019 (one error,
 * and it is one), and what a published PAT lacks by its layout, such as units of measure, the rules find out by themselves.
 */
export const mxPat: RuleSettings = {};

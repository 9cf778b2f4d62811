import type { RuleSettings } from '../config';

/** The POA of Honduran institutions. Its report has no formula of calculation and no column for the sentido. */
export const hnPoa: RuleSettings = {};

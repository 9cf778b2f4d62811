import type { RuleSettings } from '../config';

/** The POA of Honduran institutions. Rules about formulas of calculation don't apply to it: SEFIN's report has none. */
export const hnPoa: RuleSettings = {
  // SEFIN's report R00822953 asks for no base line: where a workbook has a column for it, a blank is worth knowing and no fault.
  'missing-baseline': 'info',
};

/** The rules, in the order in which their findings stand when severity and place are equal. */
import { annualUnitMismatch } from './annual-unit-mismatch';
import { annualWeightsNot100 } from './annual-weights-not-100';
import { areaMonthEmpty } from './area-month-empty';
import { behaviorUndefined } from './behavior-undefined';
import { cellError } from './cell-error';
import { constantMismatchAnnual } from './constant-mismatch-annual';
import type { Rule } from './define-rule';
import { distributionNot100 } from './distribution-not-100';
import { duplicateCode } from './duplicate-code';
import { missingName } from './missing-name';
import { missingTarget } from './missing-target';
import { monthWeightsNot100 } from './month-weights-not-100';
import { negativeTarget } from './negative-target';
import { numberAsText } from './number-as-text';
import { percentOver100 } from './percent-over-100';
import { percentScaleMixed } from './percent-scale-mixed';
import { sumMismatchAnnual } from './sum-mismatch-annual';
import { targetWithoutWeight } from './target-without-weight';
import { weightConcentration } from './weight-concentration';
import { weightNotRenormalized } from './weight-not-renormalized';
import { weightOutOfRange } from './weight-out-of-range';
import { weightRounding } from './weight-rounding';
import { weightWithoutTarget } from './weight-without-target';
import { zeroTargetProgrammed } from './zero-target-programmed';

/** Rules differ in their options; the runner hands each one its own. */
// biome-ignore lint/suspicious/noExplicitAny: a list of rules with different options has no narrower type
export type AnyRule = Rule<any>;

export const RULES: readonly AnyRule[] = [
  // Structure
  cellError,
  numberAsText,
  percentScaleMixed,
  duplicateCode,
  missingName,
  // Weights
  annualWeightsNot100,
  monthWeightsNot100,
  weightWithoutTarget,
  targetWithoutWeight,
  weightNotRenormalized,
  weightRounding,
  weightOutOfRange,
  weightConcentration,
  areaMonthEmpty,
  // Targets
  missingTarget,
  sumMismatchAnnual,
  constantMismatchAnnual,
  behaviorUndefined,
  annualUnitMismatch,
  distributionNot100,
  percentOver100,
  negativeTarget,
  zeroTargetProgrammed,
];

const BY_ID: ReadonlyMap<string, AnyRule> = new Map(RULES.map((rule) => [rule.meta.id, rule]));

/** The rule of that id, or undefined. */
export function ruleOf(id: string): AnyRule | undefined {
  return BY_ID.get(id);
}

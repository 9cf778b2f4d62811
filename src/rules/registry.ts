/** The rules, in the order in which their findings stand when severity and place are equal. */

import { ambiguousPeriodicity } from './ambiguous-periodicity';
import { annualUnitMismatch } from './annual-unit-mismatch';
import { annualWeightsNot100 } from './annual-weights-not-100';
import { areaMonthEmpty } from './area-month-empty';
import { behaviorUndefined } from './behavior-undefined';
import { cellError } from './cell-error';
import { codeGap } from './code-gap';
import { codeHierarchyMismatch } from './code-hierarchy-mismatch';
import { constantMismatchAnnual } from './constant-mismatch-annual';
import { countVsRatio } from './count-vs-ratio';
import type { Rule } from './define-rule';
import { distributionNot100 } from './distribution-not-100';
import { duplicateCode } from './duplicate-code';
import { duplicateName } from './duplicate-name';
import { duplicateResult } from './duplicate-result';
import { formulaInvertedRatio } from './formula-inverted-ratio';
import { formulaUnitMismatch } from './formula-unit-mismatch';
import { formulaWithoutDenominator } from './formula-without-denominator';
import { missingAssumption } from './missing-assumption';
import { missingBaseline } from './missing-baseline';
import { missingCode } from './missing-code';
import { missingFormula } from './missing-formula';
import { missingName } from './missing-name';
import { missingTarget } from './missing-target';
import { missingUnit } from './missing-unit';
import { monthWeightsNot100 } from './month-weights-not-100';
import { negativeTarget } from './negative-target';
import { numberAsText } from './number-as-text';
import { percentOver100 } from './percent-over-100';
import { percentScaleMixed } from './percent-scale-mixed';
import { placeholderText } from './placeholder-text';
import { sumMismatchAnnual } from './sum-mismatch-annual';
import { targetWithoutWeight } from './target-without-weight';
import { truncatedText } from './truncated-text';
import { unitNameVariant } from './unit-name-variant';
import { unknownUnitCode } from './unknown-unit-code';
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
  missingCode,
  codeGap,
  codeHierarchyMismatch,
  duplicateName,
  missingUnit,
  unknownUnitCode,
  unitNameVariant,
  ambiguousPeriodicity,
  missingFormula,
  formulaWithoutDenominator,
  formulaInvertedRatio,
  formulaUnitMismatch,
  countVsRatio,
  missingBaseline,
  missingAssumption,
  duplicateResult,
  truncatedText,
  placeholderText,
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

/** The rules, in the order in which their findings stand when severity and place are equal. */

import { actualMissing } from './actual-missing';
import { actualWithoutTarget } from './actual-without-target';
import { ambiguousPeriodicity } from './ambiguous-periodicity';
import { annualUnitMismatch } from './annual-unit-mismatch';
import { annualWeightsNot100 } from './annual-weights-not-100';
import { areaMonthEmpty } from './area-month-empty';
import { behaviorMismatch } from './behavior-mismatch';
import { behaviorUndefined } from './behavior-undefined';
import { budgetTotalMismatch } from './budget-total-mismatch';
import { cellError } from './cell-error';
import { codeGap } from './code-gap';
import { codeHierarchyMismatch } from './code-hierarchy-mismatch';
import { columnShift } from './column-shift';
import { constantMismatchAnnual } from './constant-mismatch-annual';
import { copiedTarget } from './copied-target';
import { countNotInteger } from './count-not-integer';
import { countVsRatio } from './count-vs-ratio';
import { crossReferenceMismatch } from './cross-reference-mismatch';
import { cumulativeEnteredAsMonthly } from './cumulative-entered-as-monthly';
import type { Rule } from './define-rule';
import { deviationWithoutNarrative } from './deviation-without-narrative';
import { directionContradictory } from './direction-contradictory';
import { distributionNot100 } from './distribution-not-100';
import { duplicateCode } from './duplicate-code';
import { duplicateName } from './duplicate-name';
import { duplicateResult } from './duplicate-result';
import { evidenceMissing } from './evidence-missing';
import { flat100Target } from './flat-100-target';
import { flatBudgetGrowingTarget } from './flat-budget-growing-target';
import { formulaInvertedRatio } from './formula-inverted-ratio';
import { formulaOverwritten } from './formula-overwritten';
import { formulaUnitMismatch } from './formula-unit-mismatch';
import { formulaWithoutDenominator } from './formula-without-denominator';
import { frequencyTextMismatch } from './frequency-text-mismatch';
import { futureActual } from './future-actual';
import { missingAssumption } from './missing-assumption';
import { missingBaseline } from './missing-baseline';
import { missingCode } from './missing-code';
import { missingFormula } from './missing-formula';
import { missingName } from './missing-name';
import { missingTarget } from './missing-target';
import { missingUnit } from './missing-unit';
import { missingYear } from './missing-year';
import { mixedThousandSeparator } from './mixed-thousand-separator';
import { monthWeightsNot100 } from './month-weights-not-100';
import { multiYearTotalMismatch } from './multi-year-total-mismatch';
import { negativeTarget } from './negative-target';
import { noDemand } from './no-demand';
import { nonMonotonicMultiyear } from './non-monotonic-multiyear';
import { notDivisible } from './not-divisible';
import { numberAsText } from './number-as-text';
import { numeratorExceedsDenominator } from './numerator-exceeds-denominator';
import { outlierMonth } from './outlier-month';
import { outputExceedsDemand } from './output-exceeds-demand';
import { overachievement } from './overachievement';
import { parentChildSum } from './parent-child-sum';
import { percentAsCount } from './percent-as-count';
import { percentOver100 } from './percent-over-100';
import { percentScaleMixed } from './percent-scale-mixed';
import { periodLabelMismatch } from './period-label-mismatch';
import { periodicityMismatch } from './periodicity-mismatch';
import { physicalWithoutFinancial } from './physical-without-financial';
import { placeholderText } from './placeholder-text';
import { rateUnitSummed } from './rate-unit-summed';
import { rowShiftSuspected } from './row-shift-suspected';
import { scoreOutOfScale } from './score-out-of-scale';
import { siblingOutlier } from './sibling-outlier';
import { singlePeriodAnnual } from './single-period-annual';
import { sumMismatchAnnual } from './sum-mismatch-annual';
import { targetBelowPeriods } from './target-below-periods';
import { targetChangedAfterApproval } from './target-changed-after-approval';
import { targetJumpVsBaseline } from './target-jump-vs-baseline';
import { targetVsBaselineDirection } from './target-vs-baseline-direction';
import { targetVsHistory } from './target-vs-history';
import { targetWithoutWeight } from './target-without-weight';
import { textTargetMismatch } from './text-target-mismatch';
import { trendOutlier } from './trend-outlier';
import { truncatedText } from './truncated-text';
import { unitNameVariant } from './unit-name-variant';
import { unitNatureMismatch } from './unit-nature-mismatch';
import { unknownUnitCode } from './unknown-unit-code';
import { weightConcentration } from './weight-concentration';
import { weightNotRenormalized } from './weight-not-renormalized';
import { weightOutOfRange } from './weight-out-of-range';
import { weightRounding } from './weight-rounding';
import { weightWithoutTarget } from './weight-without-target';
import { yearEndGap } from './year-end-gap';
import { zeroTargetProgrammed } from './zero-target-programmed';

/** Rules differ in their options; the runner hands each one its own. */
// biome-ignore lint/suspicious/noExplicitAny: a list of rules with different options has no narrower type
export type AnyRule = Rule<any>;

export const RULES: readonly AnyRule[] = [
  // Structure
  cellError,
  numberAsText,
  rowShiftSuspected,
  columnShift,
  mixedThousandSeparator,
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
  multiYearTotalMismatch,
  budgetTotalMismatch,
  sumMismatchAnnual,
  constantMismatchAnnual,
  behaviorUndefined,
  annualUnitMismatch,
  distributionNot100,
  percentOver100,
  negativeTarget,
  zeroTargetProgrammed,
  behaviorMismatch,
  directionContradictory,
  scoreOutOfScale,
  countNotInteger,
  percentAsCount,
  unitNatureMismatch,
  rateUnitSummed,
  targetBelowPeriods,
  notDivisible,
  periodicityMismatch,
  frequencyTextMismatch,
  textTargetMismatch,
  targetVsBaselineDirection,
  targetJumpVsBaseline,
  targetVsHistory,
  outlierMonth,
  parentChildSum,
  siblingOutlier,
  outputExceedsDemand,
  crossReferenceMismatch,
  trendOutlier,
  nonMonotonicMultiyear,
  flatBudgetGrowingTarget,
  physicalWithoutFinancial,
  periodLabelMismatch,
  missingYear,
  yearEndGap,
  singlePeriodAnnual,
  flat100Target,
  // Execution
  actualMissing,
  actualWithoutTarget,
  overachievement,
  deviationWithoutNarrative,
  numeratorExceedsDenominator,
  noDemand,
  cumulativeEnteredAsMonthly,
  futureActual,
  copiedTarget,
  evidenceMissing,
  formulaOverwritten,
  targetChangedAfterApproval,
];

const BY_ID: ReadonlyMap<string, AnyRule> = new Map(RULES.map((rule) => [rule.meta.id, rule]));

/** The rule of that id, or undefined. */
export function ruleOf(id: string): AnyRule | undefined {
  return BY_ID.get(id);
}

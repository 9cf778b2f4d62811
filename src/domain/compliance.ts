/** The front door of compliance: from plans to scores. What the results are is in `compliance-model`. */
export { computeIndicatorCompliance } from './indicator-compliance';
export { computePeriod } from './period-compliance';
export { computeInstitution, computeInstitutionOf, computeUnit, meanScore } from './roll-up';
export { computeAreaCompliance, scoreOverSpan, weightedMean } from './scores';

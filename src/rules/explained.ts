/**
 * One cause, one finding. When a rule names a cause, findings that only follow from it are held back until it is mended:
 * a wrong annual weight makes every month weight of its area look wrong, and nobody is helped by forty warnings.
 * What is held back for good reason is said in the page of the rule that explains it.
 */
import type { FindingSubject } from './define-rule';

export interface Explanation {
  readonly cause: string;
  /** Only findings of the cause with this message. */
  readonly message?: string;
  /** Only findings of the cause about these. */
  readonly subjects?: readonly FindingSubject[];
  readonly effects: readonly string[];
  /**
   * How near the effect must be: the same indicator, the same area, and with `month` the same month (an effect that spans
   * several months is held back when all of them are explained).
   */
  readonly within: 'indicator' | 'area' | 'indicator-month' | 'area-month';
  /** Only effects with this message. */
  readonly effectMessage?: string;
  /** Only when what the indicator programmes adds up to less (or more) than its annual target. */
  readonly when?: 'below' | 'above';
}

const TARGET_CHECKS = ['sum-mismatch-annual', 'constant-mismatch-annual', 'behavior-undefined'];
/** What a formula promises is judged by what the targets measure: first they have to agree among themselves. */
const FORMULA_CHECKS = [
  'count-vs-ratio',
  'formula-inverted-ratio',
  'formula-unit-mismatch',
  'formula-without-denominator',
];
const CALENDAR_CHECKS = [
  'frequency-text-mismatch',
  'outlier-month',
  'periodicity-mismatch',
  'single-period-annual',
  'year-end-gap',
];
/** A target that is wrong for itself lies anywhere beside the base line. */
const BASELINE_CHECKS = ['target-vs-baseline-direction', 'target-jump-vs-baseline'];
/** What is read off a comparison of what was reported with what was planned. */
const ACHIEVEMENT = ['overachievement', 'deviation-without-narrative'];
const RENORMALISATION = ['weight-not-renormalized', 'weight-rounding'];

/** What rows or columns that slipped, and figures a thousand times too small, make of targets. */
const FIGURE_CHECKS = [
  'count-not-integer',
  'not-divisible',
  'outlier-month',
  'parent-child-sum',
  'percent-as-count',
  'sibling-outlier',
  'target-below-periods',
  'zero-target-programmed',
];

export const EXPLANATIONS: readonly Explanation[] = [
  // Rows and columns that slipped: every cell of the run is beside its place.
  {
    cause: 'row-shift-suspected',
    effects: [
      ...TARGET_CHECKS,
      ...FIGURE_CHECKS,
      ...BASELINE_CHECKS,
      'annual-unit-mismatch',
      'missing-target',
      'missing-unit',
      'percent-over-100',
      'percent-scale-mixed',
      'periodicity-mismatch',
      'rate-unit-summed',
      'unit-nature-mismatch',
    ],
    within: 'indicator',
  },
  {
    cause: 'column-shift',
    effects: [
      ...TARGET_CHECKS,
      ...CALENDAR_CHECKS,
      'behavior-mismatch',
      'distribution-not-100',
      'target-without-weight',
      'weight-without-target',
    ],
    within: 'indicator',
  },
  {
    cause: 'column-shift',
    effects: ['area-month-empty', 'month-weights-not-100', ...RENORMALISATION],
    within: 'area-month',
  },
  {
    cause: 'mixed-thousand-separator',
    effects: [
      ...TARGET_CHECKS,
      ...FIGURE_CHECKS,
      ...BASELINE_CHECKS,
      'behavior-mismatch',
      'distribution-not-100',
      'flat-budget-growing-target',
      'multi-year-total-mismatch',
      'non-monotonic-multiyear',
      'percent-scale-mixed',
      'target-vs-history',
      'trend-outlier',
    ],
    within: 'indicator',
  },
  {
    cause: 'trend-outlier',
    effects: ['flat-budget-growing-target', 'non-monotonic-multiyear'],
    within: 'indicator',
  },
  // Units and scales: figures in different units cannot be compared.
  {
    cause: 'annual-unit-mismatch',
    effects: [
      ...TARGET_CHECKS,
      ...FORMULA_CHECKS,
      'percent-over-100',
      'percent-scale-mixed',
      'distribution-not-100',
      ...BASELINE_CHECKS,
    ],
    within: 'indicator',
  },
  {
    cause: 'percent-scale-mixed',
    subjects: ['annual-target', 'programmed'],
    effects: [
      ...TARGET_CHECKS,
      ...FORMULA_CHECKS,
      ...BASELINE_CHECKS,
      'percent-over-100',
      'distribution-not-100',
      'outlier-month',
    ],
    within: 'indicator',
  },
  {
    cause: 'percent-scale-mixed',
    subjects: ['annual-weight'],
    effects: [
      'annual-weights-not-100',
      'month-weights-not-100',
      'weight-out-of-range',
      'weight-concentration',
      ...RENORMALISATION,
    ],
    within: 'area',
  },
  {
    cause: 'percent-scale-mixed',
    subjects: ['month-weight'],
    effects: ['month-weights-not-100', 'weight-out-of-range', ...RENORMALISATION],
    within: 'area-month',
  },
  // A text or an error among the inputs spoils the formulas that use it.
  {
    cause: 'number-as-text',
    subjects: ['annual-weight'],
    effects: ['month-weights-not-100', 'target-without-weight', ...RENORMALISATION],
    within: 'area',
  },
  {
    cause: 'number-as-text',
    subjects: ['programmed'],
    effects: ['month-weights-not-100', 'target-without-weight', ...RENORMALISATION],
    within: 'area-month',
  },
  {
    cause: 'number-as-text',
    subjects: ['annual-target', 'programmed'],
    // Excel's total of a product leaves the text out.
    effects: ['distribution-not-100', 'multi-year-total-mismatch'],
    within: 'indicator',
  },
  {
    cause: 'cell-error',
    subjects: ['annual-weight'],
    effects: ['month-weights-not-100', 'target-without-weight', ...RENORMALISATION],
    within: 'area',
  },
  {
    cause: 'cell-error',
    subjects: ['programmed', 'month-weight'],
    effects: ['month-weights-not-100', 'target-without-weight', 'weight-without-target', ...RENORMALISATION],
    within: 'area-month',
  },
  // Rows beside their header: the name stands among the numbers, and the formula in January.
  {
    cause: 'cell-error',
    message: 'slipped',
    effects: ['month-weights-not-100', 'target-without-weight', 'weight-without-target', ...RENORMALISATION],
    within: 'area-month',
  },
  {
    cause: 'cell-error',
    message: 'slipped',
    effects: [
      ...FORMULA_CHECKS,
      'frequency-text-mismatch',
      'missing-formula',
      'missing-name',
      'text-target-mismatch',
    ],
    within: 'indicator',
  },
  // A code that is missing, doubled or strange leaves its number free; a text to be written has no sides yet.
  { cause: 'duplicate-code', effects: ['code-gap'], within: 'area' },
  { cause: 'missing-code', effects: ['code-gap'], within: 'area' },
  { cause: 'code-hierarchy-mismatch', effects: ['code-gap'], within: 'area' },
  { cause: 'placeholder-text', effects: FORMULA_CHECKS, within: 'indicator' },
  { cause: 'cell-error', subjects: ['actual'], effects: ['actual-missing'], within: 'indicator-month' },
  // Annual weights: everything of the months is computed from them.
  {
    cause: 'weight-out-of-range',
    subjects: ['annual-weight'],
    effects: [
      'annual-weights-not-100',
      'month-weights-not-100',
      'target-without-weight',
      'weight-concentration',
      ...RENORMALISATION,
    ],
    within: 'area',
  },
  {
    cause: 'weight-out-of-range',
    subjects: ['month-weight'],
    effects: ['month-weights-not-100', ...RENORMALISATION],
    within: 'area-month',
  },
  {
    cause: 'annual-weights-not-100',
    message: 'default',
    effects: ['weight-concentration', ...RENORMALISATION],
    within: 'area',
  },
  {
    cause: 'annual-weights-not-100',
    message: 'default',
    effects: ['target-without-weight'],
    effectMessage: 'noAnnualWeight',
    within: 'area',
  },
  // A weight that was typed over its formula: the formula brings the month in order.
  {
    cause: 'formula-overwritten',
    subjects: ['month-weight'],
    effects: ['month-weights-not-100', ...RENORMALISATION],
    within: 'area-month',
  },
  // Weights of a month.
  {
    cause: 'weight-without-target',
    effects: ['month-weights-not-100', ...RENORMALISATION],
    within: 'area-month',
  },
  {
    cause: 'weight-without-target',
    effects: TARGET_CHECKS,
    within: 'indicator',
    when: 'below',
  },
  // A month that lost its target, or got one that doesn't belong there, makes calendars look odd.
  { cause: 'weight-without-target', effects: CALENDAR_CHECKS, within: 'indicator' },
  { cause: 'target-without-weight', effects: CALENDAR_CHECKS, within: 'indicator' },
  {
    cause: 'target-without-weight',
    effects: ['sum-mismatch-annual', 'behavior-undefined'],
    within: 'indicator',
    when: 'above',
  },
  {
    cause: 'target-without-weight',
    effects: ['month-weights-not-100', ...RENORMALISATION],
    within: 'area-month',
  },
  {
    cause: 'month-weights-not-100',
    effects: RENORMALISATION,
    within: 'area-month',
  },
  // Targets.
  { cause: 'missing-target', effects: [...FORMULA_CHECKS, ...CALENDAR_CHECKS], within: 'indicator' },
  {
    cause: 'negative-target',
    effects: [...TARGET_CHECKS, ...CALENDAR_CHECKS, 'behavior-mismatch', 'distribution-not-100'],
    within: 'indicator',
  },
  {
    cause: 'target-below-periods',
    effects: ['periodicity-mismatch', 'single-period-annual'],
    within: 'indicator',
  },
  {
    cause: 'periodicity-mismatch',
    effects: ['frequency-text-mismatch', 'single-period-annual'],
    within: 'indicator',
  },
  { cause: 'negative-target', subjects: ['annual-target'], effects: BASELINE_CHECKS, within: 'indicator' },
  { cause: 'percent-over-100', effects: ['target-jump-vs-baseline'], within: 'indicator' },
  { cause: 'target-vs-baseline-direction', effects: ['target-jump-vs-baseline'], within: 'indicator' },
  // Where all of an area ends early, its months at the end are empty.
  { cause: 'year-end-gap', effects: ['area-month-empty'], within: 'area-month' },
  { cause: 'percent-over-100', effects: ['constant-mismatch-annual'], within: 'indicator-month' },
  {
    cause: 'percent-over-100',
    message: 'annual',
    effects: ['constant-mismatch-annual'],
    within: 'indicator',
  },
  {
    cause: 'percent-over-100',
    effects: ['sum-mismatch-annual', 'behavior-undefined'],
    within: 'indicator',
  },
  {
    cause: 'sum-mismatch-annual',
    effects: ['zero-target-programmed', 'distribution-not-100', 'outlier-month', 'year-end-gap'],
    within: 'indicator',
  },
  // Execution. Months that lost their target, or whose unit is another one, make reports look odd.
  {
    cause: 'sum-mismatch-annual',
    message: 'nothingProgrammed',
    effects: ['actual-without-target'],
    within: 'indicator',
  },
  { cause: 'weight-without-target', effects: ['actual-without-target'], within: 'indicator-month' },
  { cause: 'annual-unit-mismatch', effects: ACHIEVEMENT, within: 'indicator' },
  {
    cause: 'percent-scale-mixed',
    subjects: ['annual-target', 'programmed', 'actual'],
    effects: ACHIEVEMENT,
    within: 'indicator',
  },
  { cause: 'cumulative-entered-as-monthly', effects: ACHIEVEMENT, within: 'indicator' },
  {
    cause: 'numerator-exceeds-denominator',
    effects: ['overachievement', 'deviation-without-narrative'],
    within: 'indicator-month',
  },
  { cause: 'overachievement', effects: ['deviation-without-narrative'], within: 'indicator-month' },
];

/** English: rules. */
import type { rules as es } from '../es/rules';
import type { Messages } from '../messages';
import { execution } from './rules/execution';
import { relations } from './rules/relations';
import { structure } from './rules/structure';
import { targets } from './rules/targets';
import { weights } from './rules/weights';

export const rules: Messages<typeof es> = {
  labels: {
    actual: 'Actual',
    actualSum: 'Sum of the actuals',
    annualTarget: 'Annual target',
    annualWeight: 'Annual weight',
    annualWeightSum: 'Sum of the annual weights',
    approved: 'Approved',
    approvedOfMonth: 'Month: approved, now',
    areaCode: 'Code of the area',
    baseline: 'Baseline',
    code: 'Code',
    compliance: 'Compliance',
    corresponds: 'Should weigh',
    cutoff: 'Cut-off',
    denominator: 'Denominator',
    description: 'Description',
    difference: 'Difference',
    direction: 'Direction',
    distributionSum: 'Sum of the distribution',
    expected: 'Must be',
    formula: 'Formula',
    history: 'Observed',
    lastActual: 'Last value',
    median: 'Median of the months',
    monthSum: 'Sum of the months',
    monthWeight: 'Weight of the month',
    monthWeightSum: 'Sum of the weights of the month',
    name: 'Name',
    noEvidence: 'No means of verification',
    notApproved: 'Was not approved',
    notReported: 'Did not report',
    numerator: 'Numerator',
    periodicity: 'Periodicity',
    periods: 'Programmed periods',
    periodsOwed: 'Months without report',
    physical: 'Physical target',
    programmed: 'Programmed',
    programmedToDate: 'Programmed to date',
    programmedWeightSum: 'Annual weight of what is programmed in the month',
    result: 'Result',
    scale: 'Scale',
    textFigure: 'In the text',
    typedValue: 'Fixed value',
    unit: 'Unit of measure',
  },
  directions: {
    ascending: 'Ascendente',
    descending: 'Descendente',
    range: 'Rango',
  },
  effects: {
    changedMonthsAt100: 'Of the changed months, those that add up to 100% in area {area}',
  },
  lines: {
    actual: 'actual',
    actualTotal: 'total achieved',
    annualTarget: 'annual target',
    annualWeight: 'annual weight',
    budget: 'budget',
    budgetTotal: 'total of the budget',
    compliance: 'compliance',
    denominator: 'denominator',
    distribution: 'distribution',
    financial: 'financial target',
    monthWeight: 'month weights',
    numerator: 'numerator',
    physical: 'physical target',
    programmed: 'programmed',
    programmedTotal: 'programmed total',
    totalFinancial: 'financial total',
    totalPhysical: 'physical total',
    weightTotal: 'total of the weights',
  },
  natures: {
    document: 'a document',
    event: 'an event',
    good: 'a good',
    person: 'persons',
    place: 'a place',
    record: 'a record',
    service: 'a service',
    work: 'works',
  },
  units: {
    count: 'a quantity',
    money: 'pesos',
    percent: 'a percentage',
    score: 'a score',
    time: 'time',
  },
  unchecked: {
    approvalUnreadable:
      'The record of the approval of the targets is damaged or made by a newer version: nobody can tell whether they changed.',
    failed: 'The rule failed internally and could not check this plan.',
    noAnnualWeights: 'The table has no Total column, where the annual weight belongs.',
    uncomputed:
      'There are formulas without a stored result. Open the workbook in Excel, let it calculate and save it.',
    unknownRule: 'The configuration names a rule that does not exist.',
  },
  'annual-weights-not-100': {
    title: 'Annual weights do not add up to 100 %',
    why: 'With any other sum the area’s score for the year is inflated or incomplete and cannot be compared with other areas.',
    how: 'Correct the annual weights (Total column) until they add up to 100 %. See whether an indicator is missing, repeated or without a weight. “Fix…” proposes the ways to 100.0 %: give what is missing to who was left blank, adjust all in proportion, give or take the difference of one indicator, or leave it with the rounding.',
    messages: {
      default: 'The annual weights of area {area} add up to {sum}, not 100 %: {diagnosis}.',
      rounding: 'The annual weights of area {area} add up to {sum} because of rounding: {diagnosis}.',
    },
    fixes: {
      blank: 'Give the {points} missing points to {items}, which has no weight.',
      blanks: 'Share the {points} missing points evenly among those without a weight: {items}.',
      even: 'Give all indicators of area {area} the same weight, to add up to 100.0 %.',
      fractions: 'Write the weights of area {area} as percentages; they are written as fractions of 1.',
      give: 'Add the {points} missing points to {item}, which weighs most in area {area}.',
      giveByMonths:
        'Add the {points} missing points to {item}: with them the weights of all months of area {area} are those that correspond.',
      proportion: 'Adjust all annual weights of area {area} in proportion, to add up to 100.0 %.',
      proportionAndZero:
        'Adjust the annual weights of area {area} in proportion, to add up to 100.0 %, and leave with 0, as informative, those without one: {items}.',
      rounding:
        'Leave what rounding left over, {points} points, with {item}, which weighs most in area {area}.',
      take: 'Take the {points} points too many from {item}, which weighs most in area {area}.',
      takeByMonths:
        'Take the {points} points too many from {item}: without them the weights of all months of area {area} are those that correspond.',
    },
    diagnoses: {
      blank: '{points} points are missing, and these have no annual weight: {items}',
      excess: '{points} points too many',
      fractions: 'they are written as fractions of 1',
      missing: '{points} points are missing',
      none: 'no indicator has an annual weight',
      rounding: 'give the {points} points to the indicator that weighs most',
      twice: '{points} points too many, exactly what {items} weighs; it may be counted twice',
    },
  },
  'month-weights-not-100': {
    title: 'Weights of the month do not add up to 100 %',
    why: 'The score of the month is computed with these weights; if they do not add up to 100 %, the month scores too high or too low.',
    how: 'Recompute the weights of the month: the annual weight of each indicator programmed in it, divided by the sum of those of all that are programmed. “Fix…” does so with the whole month: where the other months are formulas it writes the formula; where not, the figure with one decimal, and the residue of rounding stays with who weighs most.',
    messages: {
      default: 'In {month} the weights of area {area} add up to {sum}, not 100 %: {diagnosis}.',
      rounding:
        'In {month} the weights of area {area} add up to {sum} because of rounding; the difference belongs to the indicator that weighs most.',
    },
    fixes: {
      recompute:
        'Recompute the weights of {month} of area {area} from the annual ones, to add up to 100.0 %.',
    },
    diagnoses: {
      culprit: '{item} weighs {weight} and should weigh {expected}',
      excess: '{points} points too many',
      fractions: 'they are written as fractions of 1',
      missing: '{points} points are missing',
      twice: '{points} points too many, exactly what {items} weighs; it may be counted twice',
    },
  },
  ...structure,
  ...weights,
  ...targets,
  ...execution,
  ...relations,
};

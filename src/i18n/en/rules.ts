/** English: rules. */
import type { rules as es } from '../es/rules';
import type { Messages } from '../messages';
import { execution } from './rules/execution';
import { structure } from './rules/structure';
import { targets } from './rules/targets';
import { weights } from './rules/weights';

export const rules: Messages<typeof es> = {
  labels: {
    annualTarget: 'Annual target',
    annualWeight: 'Annual weight',
    annualWeightSum: 'Sum of the annual weights',
    areaCode: 'Code of the area',
    baseline: 'Baseline',
    code: 'Code',
    corresponds: 'Should weigh',
    denominator: 'Denominator',
    description: 'Description',
    difference: 'Difference',
    direction: 'Direction',
    distributionSum: 'Sum of the distribution',
    expected: 'Must be',
    formula: 'Formula',
    history: 'Observed',
    median: 'Median of the months',
    monthSum: 'Sum of the months',
    monthWeight: 'Weight of the month',
    monthWeightSum: 'Sum of the weights of the month',
    name: 'Name',
    numerator: 'Numerator',
    periodicity: 'Periodicity',
    periods: 'Programmed periods',
    physical: 'Physical target',
    programmed: 'Programmed',
    programmedWeightSum: 'Annual weight of what is programmed in the month',
    result: 'Result',
    scale: 'Scale',
    textFigure: 'In the text',
    unit: 'Unit of measure',
  },
  directions: {
    ascending: 'Ascendente',
    descending: 'Descendente',
    range: 'Rango',
  },
  effects: {
    changedMonthsAt100: 'Of the changed months, those that add up to 100% in {area}',
  },
  lines: {
    actual: 'actual',
    annualTarget: 'annual target',
    annualWeight: 'annual weight',
    denominator: 'denominator',
    distribution: 'distribution',
    monthWeight: 'month weights',
    numerator: 'numerator',
    programmed: 'programmed',
    programmedTotal: 'programmed total',
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
    how: 'Correct the annual weights (Total column) until they add up to 100 %. See whether an indicator is missing, repeated or without a weight.',
    messages: {
      default: 'The annual weights of area {area} add up to {sum}, not 100 %: {diagnosis}.',
      rounding: 'The annual weights of area {area} add up to {sum} because of rounding: {diagnosis}.',
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
    how: 'Recompute the weights of the month: the annual weight of each indicator programmed in it, divided by the sum of those of all that are programmed.',
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
};

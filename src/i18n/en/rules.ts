/** English: rules. */

import type { rules as es } from '../es/rules';
import type { Messages } from '../messages';

export const rules: Messages<typeof es> = {
  labels: {
    annualTarget: 'Annual target',
    annualWeight: 'Annual weight',
    annualWeightSum: 'Sum of the annual weights',
    code: 'Code',
    corresponds: 'Should weigh',
    difference: 'Difference',
    distributionSum: 'Sum of the distribution',
    expected: 'Must be',
    monthSum: 'Sum of the months',
    monthWeight: 'Weight of the month',
    monthWeightSum: 'Sum of the weights of the month',
    programmed: 'Programmed',
    programmedWeightSum: 'Annual weight of what is programmed in the month',
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
  units: {
    count: 'a quantity',
    money: 'pesos',
    percent: 'a percentage',
    score: 'a score',
    time: 'time',
  },
  unchecked: {
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
    diagnoses: {
      culprit: '{item} weighs {weight} and should weigh {expected}',
      excess: '{points} points too many',
      fractions: 'they are written as fractions of 1',
      missing: '{points} points are missing',
      twice: '{points} points too many, exactly what {items} weighs; it may be counted twice',
    },
  },
  'weight-without-target': {
    title: 'Weight without a programmed target',
    why: 'An indicator that weighs in a month without a target scores zero or is lost: nobody can earn that part of the area’s score.',
    how: 'Enter the target of that month, or remove the weight and share it among the indicators that are programmed.',
    messages: {
      default: '{item} weighs {weight} in {month} without a programmed target.',
      nothingProgrammed: '{item} weighs in {months} and has no programmed month at all.',
    },
  },
  'target-without-weight': {
    title: 'Target without a weight',
    why: 'What is programmed without a weight does not count in the score of the month, met or not.',
    how: 'Recompute the weights of the month with all programmed indicators, or remove the target if it does not belong there. If the indicator is only informative, give it an annual weight of 0.',
    messages: {
      default: '{item} has a target in {month} without a weight.',
      noAnnualWeight: '{item} has targets in {months} and neither an annual nor a monthly weight.',
      noWeights: '{item} has targets in {months} and no weight in any month.',
    },
  },
  'weight-not-renormalized': {
    title: 'Weight of the month is not the one that corresponds',
    why: 'The weights of a month must keep the proportion of the annual ones; otherwise an indicator counts for more than the plan approved.',
    how: 'Write the weight that corresponds: 100 times the annual weight of the indicator, divided by the sum of those programmed in the month.',
    messages: { default: 'In {month} {item} weighs {weight} and should weigh {expected}.' },
  },
  'weight-rounding': {
    title: 'Weights rounded to whole numbers',
    why: 'Rounding to whole numbers shifts the score by up to half a point per indicator. It is not an error, but the other tables use one decimal.',
    how: 'If the document allows it, write the weights with one decimal and give the difference to the indicator that weighs most.',
    messages: {
      default:
        'Area {area} rounds its weights to whole numbers ({weights}) in {months}; with one decimal they would be {expected}.',
    },
  },
  'weight-out-of-range': {
    title: 'Weight out of range',
    why: 'A negative weight, or one above 100 %, makes no sense and falsifies the score of the whole area.',
    how: 'Correct the weight; it must lie between 0 and 100 %. See whether the cell multiplies by a hundred twice.',
    messages: {
      default: 'The annual weight of {item} is {weight}; it must lie between 0 and 100 %.',
      month: 'The weight of {item} in {month} is {weight}; it must lie between 0 and 100 %.',
    },
  },
  'weight-concentration': {
    title: 'One indicator concentrates the weight',
    why: 'The area’s score depends almost entirely on one indicator; the others hardly count.',
    how: 'Confirm that this is intended. If not, share the weight according to the importance of each indicator.',
    messages: { default: '{item} concentrates {weight} of the weight of area {area}.' },
  },
  'area-month-empty': {
    title: 'Months without programmed indicators',
    why: 'In those months the area has no score and does not count in that of its Dirección General.',
    how: 'There is nothing to mend if it was planned so. If an indicator is missing, enter its target in the month.',
    messages: { default: 'Area {area} has no programmed indicators in {months}; it is not scored.' },
  },
  'missing-target': {
    title: 'The annual target is missing',
    why: 'Without an annual target nobody can tell whether the months add up to what was committed, nor score the year.',
    how: 'Enter the annual target of the indicator.',
    messages: { default: '{item} has no annual target.' },
  },
  'sum-mismatch-annual': {
    title: 'The months do not add up to the annual target',
    why: 'If the months do not add up to the annual target, every month can be met and the year missed, or the other way round.',
    how: 'Decide which figure is the commitment and correct the annual target or the months. If the indicator does not add up, declare its behavior.',
    messages: {
      default:
        'The months of {item} add up to {sum} and the annual target is {annual} (difference {difference}).',
      nothingProgrammed: '{item} has an annual target ({annual}) and no programmed month.',
    },
  },
  'constant-mismatch-annual': {
    title: 'A month does not repeat the annual target',
    why: 'A constant indicator is measured against the same target in every period; a month that differs contradicts the target of the year.',
    how: 'Correct the month or the annual target. If the months add up, or the indicator is a level, declare its behavior.',
    messages: {
      allPeriods: '{item} programmes {programmed} in all its periods and the annual target is {annual}.',
      default: '{item} programmes {programmed} in {month} and the annual target is {annual}.',
      lastPeriod: '{item} ends the year at {programmed} ({month}) and the annual target is {annual}.',
      several: '{item} programmes in {months} other values than the annual target, which is {annual}.',
    },
  },
  'behavior-undefined': {
    title: 'It is not known how the indicator accumulates',
    why: 'Progress to date depends on the behavior: adding, repeating or taking the last value give different scores.',
    how: 'Declare the behavior (Suma, Constante, Último or Máximo por suma), or correct the targets so that there is no doubt.',
    messages: {
      default: 'It cannot be deduced whether {item} adds up, is constant or is a level; please say which.',
    },
  },
  'annual-unit-mismatch': {
    title: 'Annual target and months in different units',
    why: 'An annual target in percent cannot be compared with months in quantities: nobody will be able to say whether it was met.',
    how: 'Write the annual target in the unit of the months, or the months in that of the annual target.',
    messages: {
      default: 'The annual target of {item} ({annual}) is {annualUnit} and its months are {monthUnit}.',
    },
  },
  'distribution-not-100': {
    title: 'The distribution does not add up to 100 %',
    why: 'The distribution says which part of the annual target falls to each month; unless it adds up to 100 %, it does not describe the whole target.',
    how: 'Recompute each percentage: the target of the month divided by the annual target. If it is only rounding, adjust the largest.',
    messages: {
      default: 'The distribution of {item} adds up to {sum}, not 100 %.',
      rounding: 'The distribution of {item} adds up to {sum} because of rounding.',
    },
  },
  'percent-over-100': {
    title: 'Percentage above 100 %',
    why: 'A part of a whole cannot exceed 100 %; such a target can neither be met nor scored.',
    how: 'Correct the target. If the indicator measures growth or a quantity, say so in its name, formula or unit of measure.',
    messages: {
      annual: 'The annual target of {item} is {programmed}, above 100 %.',
      default: '{item} programmes {programmed} in {month}, above 100 %.',
      several: '{item} programmes more than 100 % in {months} ({programmed} in {month}).',
    },
  },
  'negative-target': {
    title: 'Negative target',
    why: 'A negative quantity cannot be delivered; the target makes compliance impossible to compute.',
    how: 'Correct the sign. If the indicator measures a net change, say so in its name or its formula.',
    messages: {
      annual: 'The annual target of {item} is negative ({value}).',
      default: 'The target of {item} in {month} is negative ({value}).',
    },
  },
  'zero-target-programmed': {
    title: 'A programmed zero',
    why: 'A typed 0 is not the same as a month that is not programmed: with a target of 0 compliance cannot be computed.',
    how: 'If nothing is programmed, leave the cell blank. If zero is expected and less is better, declare the direction Descendente.',
    messages: { default: '{item} has 0 in {months}: not programmed, or is zero expected?' },
  },
  'number-as-text': {
    title: 'Number stored as text',
    why: 'Excel does not add numbers stored as text: totals and weights come out wrong without anybody noticing.',
    how: 'Type the number again, or use Convert to Number. See that the cell has no text format.',
    messages: {
      default: '{cell} holds a number stored as text: “{text}” ({line} of {item}).',
      several: '{count} cells of {item} ({line}) hold numbers stored as text; the first is {cell}: “{text}”.',
    },
  },
  'percent-scale-mixed': {
    title: 'Percentages in two scales',
    why: 'A 1 that means 100 % is read as 1 %, and sums and compliance are off by a factor of a hundred.',
    how: 'Write all percentages alike: with a percentage format, or all from 0 to 100.',
    messages: {
      default: '{item} mixes scales in its {line}: it says {values} and seems to mean {meant}.',
    },
  },
  'duplicate-code': {
    title: 'Repeated code',
    why: 'Two indicators with the same code cannot be told apart in reports or roll-ups.',
    how: 'Give each indicator a code of its own. If it is the same indicator entered twice, keep one.',
    messages: { default: 'The code {code} is repeated in rows {rows}.' },
  },
  'missing-name': {
    title: 'Indicator without a name',
    why: 'Whoever reads the plan will not know what is measured.',
    how: 'Write the name of the indicator.',
    messages: { default: 'Indicator {item} has no name.' },
  },
  'cell-error': {
    title: 'Cell that cannot be read',
    why: 'Everything that depends on the cell remains uncomputed and unchecked.',
    how: 'Mend the formula or type the number. If there is no figure, leave the cell blank.',
    messages: {
      default: '{cell} holds the error {error} ({line} of {item}).',
      several: '{count} cells of {item} ({line}) hold errors; the first is {cell}: {error}.',
      text: '{cell} says “{text}”, which cannot be read as a number ({line} of {item}).',
      totalLine: '{cell} holds the error {error} (total of the weights of area {area}).',
    },
  },
};

/** English: rules about weights. */
import type { weights as es } from '../../es/rules/weights';
import type { Messages } from '../../messages';

export const weights: Messages<typeof es> = {
  'weight-without-target': {
    title: 'Weight without a programmed target',
    why: 'An indicator that weighs in a month without a target scores zero or is lost: nobody can earn that part of the area’s score.',
    how: 'Enter the target of that month, or remove the weight and share it among the indicators that are programmed. “Fix…” proposes both: the target only where the annual one and the other months tell it; first what best explains the other weights of the month.',
    messages: {
      default: '{item} weighs {weight} in {month} without a programmed target.',
      nothingProgrammed: '{item} weighs in {months} and has no programmed month at all.',
    },
    fixes: {
      distribute: 'Spread the annual target of {item} over {months}, the months in which it weighs.',
      programme: 'Programme {target} for {item} in {months}.',
      remove: 'Remove the weight of {item} in {months} and recompute those of the other indicators.',
    },
  },
  'target-without-weight': {
    title: 'Target without a weight',
    why: 'What is programmed without a weight does not count in the score of the month, met or not.',
    how: 'Recompute the weights of the month with all programmed indicators, or remove the target if it does not belong there. If the indicator is only informative, give it an annual weight of 0. “Fix…” recomputes whole months, proposes that 0 where the others add up to 100 % already, or removing the target where the others make the annual one without it.',
    messages: {
      default: '{item} has a target in {month} without a weight.',
      noAnnualWeight: '{item} has targets in {months} and neither an annual nor a monthly weight.',
      noWeights: '{item} has targets in {months} and no weight in any month.',
    },
    fixes: {
      informative: 'Give {item} an annual weight of 0: it is informative and does not count in the score.',
      recompute: 'Recompute the weights of {months} of area {area} with that of {item}.',
      withdraw: 'Remove the target of {item} in {months}: without it the others make the annual target.',
    },
  },
  'weight-not-renormalized': {
    title: 'Weight of the month is not the one that corresponds',
    why: 'The weights of a month must keep the proportion of the annual ones; otherwise an indicator counts for more than the plan approved.',
    how: 'Write the weight that corresponds: 100 times the annual weight of the indicator, divided by the sum of those programmed in the month. “Fix…” recomputes those months as a whole, so that they still add up to 100.0 %.',
    messages: { default: 'In {months} {item} weighs {weight} and should weigh {expected}.' },
    fixes: {
      recompute:
        'Recompute the weights of {months} of area {area} from the annual ones, to add up to 100.0 %.',
    },
  },
  'weight-rounding': {
    title: 'Weights rounded to whole numbers',
    why: 'Rounding to whole numbers shifts the score by up to half a point per indicator. It is not an error, but the other tables use one decimal.',
    how: 'If the document allows it, write the weights with one decimal and give the difference to the indicator that weighs most. “Fix…” does so in all those months.',
    messages: {
      default:
        'Area {area} rounds its weights to whole numbers ({weights}) in {months}; with one decimal they would be {expected}.',
    },
    fixes: { decimals: 'Write the weights of {months} of area {area} with one decimal.' },
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
};

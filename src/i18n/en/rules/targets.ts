/** English: rules about targets. */
import type { targets as es } from '../../es/rules/targets';
import type { Messages } from '../../messages';

export const targets: Messages<typeof es> = {
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
};

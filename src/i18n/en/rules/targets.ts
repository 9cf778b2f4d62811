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
    how: 'Decide which figure is the commitment. Proposed are: changing the annual target to the sum, putting the difference into the last programmed month, or spreading it over the months in proportion (quantities in whole units). Without months, a distribution by the declared periodicity is proposed. If the indicator does not add up, declare its behavior.',
    messages: {
      default:
        'The months of {item} add up to {sum} and the annual target is {annual} (difference {difference}).',
      nothingProgrammed: '{item} has an annual target ({annual}) and no programmed month.',
    },
    fixes: {
      annual: 'Change the annual target of {item} to {annual}, which is what the months add up to.',
      distribute: 'Distribute the target of {item} ({annual}) by its periodicity, {periodicity}: {months}.',
      last: 'Put the difference into the last programmed month of {item}: {month} becomes {value}.',
      spread:
        'Spread the difference over the months of {item}, in proportion to what they programme, until they add up to {annual}.',
    },
  },
  'constant-mismatch-annual': {
    title: 'A month does not repeat the annual target',
    why: 'A constant indicator is measured against the same target in every period; a month that differs contradicts the target of the year.',
    how: 'Proposed is repeating the annual target in the months that differ; where all months agree, or the year ends at another level, also changing the annual target. If the months add up, or the indicator is a level, declare its behavior.',
    messages: {
      allPeriods: '{item} programmes {programmed} in all its periods and the annual target is {annual}.',
      default: '{item} programmes {programmed} in {month} and the annual target is {annual}.',
      lastPeriod: '{item} ends the year at {programmed} ({month}) and the annual target is {annual}.',
      several: '{item} programmes in {months} other values than the annual target, which is {annual}.',
    },
    fixes: {
      annual: 'Change the annual target of {item} to {annual}, as the months say.',
      month: 'Change {months} of {item} to {annual}, the annual target.',
      months: 'Repeat the annual target of {item}, {annual}, in {months}.',
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
    how: 'Recompute each percentage: the target of the month divided by the annual target. If it is only rounding, adjust the largest. “Fix…” recomputes the distribution from the targets where they add up to the annual one; where not, it proposes to adjust it in proportion.',
    messages: {
      default: 'The distribution of {item} adds up to {sum}, not 100 %.',
      rounding: 'The distribution of {item} adds up to {sum} because of rounding.',
    },
    fixes: {
      proportion: 'Adjust the distribution of {item} in proportion, to add up to 100 %.',
      recompute: 'Recompute the distribution of {item} from its targets, to add up to 100 %.',
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
    how: 'If nothing is programmed, leave the cell blank: that is what is proposed, together with the weights of those months. If zero is expected and less is better, declare the direction Descendente.',
    messages: { default: '{item} has 0 in {months}: not programmed, or is zero expected?' },
    fixes: {
      blank: 'Leave {months} of {item} blank: nothing is programmed.',
    },
  },
  'behavior-mismatch': {
    title: 'Service of requests programmed as progress',
    why: 'Each month all that comes in is served; programming 8.3% a month would say that serving one request in twelve is enough.',
    how: 'Programme the same target in every period (Constante), or change the formula if the progress of a programme is measured.',
    messages: {
      default: '{item} measures the service of requests but is programmed as progress that adds up.',
    },
  },
  'score-out-of-scale': {
    title: 'Score outside its scale',
    why: 'A score outside its scale cannot be reached, and compliance comes out in another size than that of the others.',
    how: 'Correct the figure, or write the scale into the unit of measure: “Calificación (0-10)”.',
    messages: {
      default: '{item}: {value} lies outside the scale {low}–{high}.',
      noScale: '{item} has a score of {value}; please give the scale.',
      presumed:
        '{item}: {value} is above {high}, and the other figures seem to go from {low} to {high}; please give the scale.',
    },
  },
  'count-not-integer': {
    title: 'Quantity with decimals',
    why: 'Nobody delivers half a report: such a target mostly comes from dividing the annual one by the months.',
    how: 'Proposed is distributing the target in whole numbers that add up to the same, in proportion to what is written; an annual target with decimals goes to the nearest whole one. If halves can be delivered, change the unit of measure.',
    messages: { default: '{item} counts {unit} and programmes {value}, with decimals.' },
    fixes: {
      whole:
        'Distribute {item} in whole numbers ({unit}), in proportion and without changing what they add up to, as far as that is whole.',
    },
  },
  'target-below-periods': {
    title: 'Less production than periods',
    why: 'If what is produced three times a year is reported every month, nine reports will say zero and look like failures.',
    how: 'Declare the periodicity in which it is really produced, or review the target.',
    messages: { default: '{item} is {periodicity} ({periods} periods) and its annual target is {annual}.' },
  },
  'not-divisible': {
    title: 'Target that does not divide evenly',
    why: 'Without a calendar everybody will put the remainder into another month, and progress will not agree.',
    how: 'Enter the months, in whole numbers that add up to the annual target. Where there are columns of months a distribution over the declared periods is proposed: what is left over goes to the last ones.',
    messages: {
      default: '{annual} does not divide evenly into {periods} periods ({item}); enter the calendar.',
      several:
        '{count, plural, one {# target does not divide evenly into its} other {# targets do not divide evenly into their}} periods; without a calendar nobody knows what falls to each.',
    },
    fixes: {
      distribute: 'Distribute the target of {item} ({annual}) by its periodicity, {periodicity}: {months}.',
    },
  },
  'periodicity-mismatch': {
    title: 'The months do not follow the periodicity',
    why: 'The periodicity decides when a report is asked for; if the months say something else, it will be asked for when there is none and be missing when there is.',
    how: 'Proposed is moving the programme to the months that the periodicity asks for, without changing what it adds up to and with the weights of those months, or declaring the periodicity that the months show.',
    messages: {
      default:
        '{item} declares {periodicity} ({periods, plural, one {# period} other {# periods}}) and programmes {count}: {months}.',
      places: '{item} declares {periodicity} and programmes {months}, which is not one in each period.',
    },
    fixes: {
      declare: 'Declare that {item} is {periodicity}, as its months say: {months}.',
      move: 'Move what {item} programmes to the months of its periodicity, {periodicity}: {months}.',
    },
  },
  'frequency-text-mismatch': {
    title: 'The text says another frequency',
    why: 'The description is the commitment that is published; if it says another frequency than the months, one of the two is wrong.',
    how: 'Correct the text, or programme the periods that are missing.',
    messages: {
      default:
        'The text of {item} says “{text}” ({expected, plural, one {# period} other {# periods}}) and {count, plural, one {# is} other {# are}} programmed.',
    },
  },
  'single-period-annual': {
    title: 'Measured only once',
    why: 'What is measured once a year is known when it cannot be mended any more.',
    how: 'If possible, programme intermediate progress. If not, declare the frequency Anual.',
    messages: { default: '{item} is measured only in {month}; there will be no early warning.' },
  },
  'year-end-gap': {
    title: 'Nothing programmed at the end of the year',
    why: 'Months in a row that suddenly end are mostly a calendar that was not entered to its end.',
    how: 'Enter the missing months, or confirm that the activity ends earlier.',
    messages: { default: 'Nothing is programmed for {items} in {months}, after months in a row.' },
  },
  'flat-100-target': {
    title: 'Nearly everything is at 100%',
    why: 'A target of 100% in every period shows neither progress nor decline, and the plan fulfils itself.',
    how: 'Where there is a history, set a target that takes an effort; where the law obliges to serve everybody, it is right as it is.',
    messages: { default: '{count} of {total} indicators have 100% in all their periods.' },
  },
  'direction-contradictory': {
    title: 'The direction contradicts the text',
    why: 'With the direction reversed, compliance rewards what was to be avoided.',
    how: 'Proposed is declaring the direction that the words say, where the plan has a cell for it. If the direction is right, change the text.',
    messages: {
      ask: '{item} says “{text}” and does not declare its direction; it seems to be {direction}, please confirm.',
      default: '{item} says “{text}” and its direction is {direction}.',
    },
    fixes: {
      words: 'Declare {item} {direction}, as its text says.',
    },
  },
  'target-vs-baseline-direction': {
    title: 'The target goes backwards',
    why: 'A target worse than the baseline promises to get worse.',
    how: 'Correct the target, the baseline or the direction. If a level is to be kept, say so in the name.',
    messages: {
      default:
        'The target {annual} of {item} goes against its direction ({direction}) compared with the baseline {baseline}.',
    },
  },
  'target-jump-vs-baseline': {
    title: 'The target jumps from the baseline',
    why: 'A change of more than a half in a year is rare; sometimes there is a zero too many, or the unit changed.',
    how: 'Review both figures and their unit. If the jump is real, write down why.',
    messages: { default: 'The target of {item} ({annual}) changes {change} over the baseline {baseline}.' },
  },
  'target-vs-history': {
    title: 'The target departs from what was observed',
    why: 'What was reached before is the best clue to what can be reached.',
    how: 'Compare with earlier years and explain the difference.',
    messages: {
      default: '{item}: target {annual} against {observed} observed in {year} ({change}).',
      firstYear: '{item}: target {annual} for {target} against {observed} observed in {year} ({change}).',
    },
  },
  'outlier-month': {
    title: 'A month departs from the others',
    why: 'It may be a season, or a digit too many.',
    how: 'Review the figure of the month. If it is a season, justify the finding.',
    messages: {
      default:
        '{item} programmes {programmed} in {months}, far from the other months, whose median is {median}.',
    },
  },
  'text-target-mismatch': {
    title: 'The description says another figure',
    why: 'The description is published beside the target: with two figures nobody knows which one is the commitment.',
    how: 'Correct the figure in the text, or the target.',
    messages: { default: 'The description of {item} says “{text}” and the target is {annual}.' },
  },
  'percent-as-count': {
    title: '100 things or 100%?',
    why: 'A 100 in a unit that counts things promises a hundred of them; if it was a percentage, compliance will be off by a factor of a hundred.',
    how: 'If it is a percentage, accept the change of the unit to PORCENTAJE (75 in the catalogue). If it is a hundred things, say so in the plural in the name.',
    messages: { default: '{item} programmes 100 in {unit}; is it a percentage?' },
    fixes: {
      percent: 'Change the unit of {item} to {unit}: the 100 is 100%.',
    },
  },
  'unit-nature-mismatch': {
    title: 'The unit does not count what is produced',
    why: 'Whoever reads the plan will believe that other things are delivered, and progress will be counted in them.',
    how: 'Choose the unit of what is produced: up to three that count it, or things of its sort, are proposed, and last the one that counts anything. Works that advance in stages are measured in PORCENTAJE.',
    messages: { default: '{item} produces “{noun}” ({nature}) and is measured in {unit}.' },
    fixes: {
      generic: 'Measure {item} in {unit}, which counts anything.',
      nature: 'Measure {item} in {unit}, which counts things such as “{noun}” ({nature}).',
      own: 'Measure {item} in {unit}, which counts “{noun}”.',
    },
  },
  'rate-unit-summed': {
    title: 'A rate that is added up',
    why: 'The litres per user of January and those of February do not add up to those of both: the annual target means nothing.',
    how: 'Change the unit to the quantity that is delivered (litres), or declare the behavior Constante.',
    messages: {
      annual:
        '{item} is delivered in several periods and its annual target ({annual}) is in {unit}, which is a rate and does not add up.',
      default: 'The months of {item} are added up and its unit ({unit}) is a rate.',
    },
  },
};

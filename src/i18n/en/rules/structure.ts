/** English: rules about how a plan is put together. */
import type { structure as es } from '../../es/rules/structure';
import type { Messages } from '../../messages';

export const structure: Messages<typeof es> = {
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

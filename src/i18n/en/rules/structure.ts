/** English: rules about how a plan is put together. */
import type { structure as es } from '../../es/rules/structure';
import type { Messages } from '../../messages';

export const structure: Messages<typeof es> = {
  'number-as-text': {
    title: 'Number stored as text',
    why: 'Excel does not add numbers stored as text: totals and weights come out wrong without anybody noticing.',
    how: 'Proposed is writing the number into the cell; a percentage gets a percentage format. A text that begins with a zero, such as 007, may be a code and is left alone. Make sure that the cell has no text format.',
    messages: {
      default: '{cell} holds a number stored as text: “{text}” ({line} of {item}).',
      several: '{count} cells of {item} ({line}) hold numbers stored as text; the first is {cell}: “{text}”.',
    },
    fixes: {
      fraction: 'Write what is text in {item} ({line}) as a fraction: 0.45 is 45%.',
      number: 'Write the cell of {item} ({line}) that is text now as a number.',
      numbers: 'Write {count} cells of {item} ({line}) that are text now as numbers.',
      points: 'Write what is text in {item} ({line}) in points: 0.45 is 0.45%.',
    },
  },
  'percent-scale-mixed': {
    title: 'Percentages in two scales',
    why: 'A 1 that means 100 % is read as 1 %, and sums and compliance are off by a factor of a hundred.',
    how: 'Write all percentages alike: with a percentage format, or all from 0 to 100. Proposed is writing those that differ in the scale of the others.',
    messages: {
      default: '{item} mixes scales in its {line}: it says {values} and seems to mean {meant}.',
    },
    fixes: {
      scale: 'Write {meant} where {item} says {values} ({line}), in the scale of the others.',
    },
  },
  'duplicate-code': {
    title: 'Repeated code',
    why: 'Two indicators with the same code cannot be told apart in reports or roll-ups.',
    how: 'Give each indicator a code of its own: the next free one is proposed, without filling gaps, since the codes of what was taken out stand in other reports already. If it is the same indicator entered twice, leave one.',
    messages: { default: 'The code {code} is repeated in rows {rows}.' },
    fixes: {
      next: 'Give row {rows} the next free code, {codes}; row {keeps} keeps {code}.',
      several: 'Give rows {rows} the next free codes, {codes}; row {keeps} keeps {code}.',
    },
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
    how: 'Mend the formula or type the number. If there is no figure, leave the cell blank. Where whole rows slipped, give the header the column that it lost, or move each row back.',
    messages: {
      default: '{cell} holds the error {error} ({line} of {item}).',
      several: '{count} cells of {item} ({line}) hold errors; the first is {cell}: {error}.',
      text: '{cell} says “{text}”, which cannot be read as a number ({line} of {item}).',
      slipped:
        'There are rows that seem to have slipped to the right ({items}): they hold texts where numbers belong, from {cell} on. Compare with the header.',
      totalLine: '{cell} holds the error {error} (total of the weights of area {area}).',
      total: '{cell} holds the error {error} ({line}).',
    },
  },
  'missing-code': {
    title: 'The code is missing',
    why: 'Without a code the indicator or product cannot be followed from one report to the next, nor rolled up with the others.',
    how: 'Write the code. If the row is a total or a note, take it out of the table.',
    messages: { default: 'Row {row} (“{item}”) has data but no code.' },
  },
  'code-gap': {
    title: 'Codes missing in the numbering',
    why: 'A missing number may be a product that was removed on purpose, or one that was lost in copying.',
    how: 'Confirm that it was removed. If it was lost, bring it back; do not renumber the others, since their codes are in other reports already.',
    messages: { default: 'Gaps in the numbering of {area}: {codes}.' },
  },
  'code-hierarchy-mismatch': {
    title: 'The code does not follow its area',
    why: 'The code says which area the indicator belongs to; unless it agrees, the indicator will be rolled up elsewhere.',
    how: 'Where only the separator differs (7.3-1, 7.3,1) the code is written with dots. Otherwise the code of the area with the same number is proposed, or the next free one; if the indicator belongs to another area, move it there.',
    messages: { default: 'The code {item} does not follow the structure of {parent}.' },
    fixes: {
      dot: 'Write {item} with dots: {code}.',
      own: 'Change the code {item} to {code}, which follows {parent}.',
    },
  },
  'duplicate-name': {
    title: 'Repeated name',
    why: 'Two rows of the same name are mixed up, and with different targets nobody knows which one is the commitment.',
    how: 'If they are the same thing, keep one. If not, say in the name what tells them apart.',
    messages: {
      default: '{items} have the same name with different targets: “{name}”.',
      sameArea: '{items} have the same name in the same area: “{name}”.',
    },
  },
  'missing-unit': {
    title: 'The unit of measure is missing',
    why: 'A target without a unit is a number that everybody may read in their own way.',
    how: 'Choose the unit that counts what is produced.',
    messages: { default: '{item} has no unit of measure.' },
  },
  'unknown-unit-code': {
    title: 'Unit outside the catalogue',
    why: 'The budget system rejects codes that it does not know, or takes them for another unit.',
    how: 'The units of the catalogue with the most similar names are proposed. If the unit is new, add it to the known codes of the institution.',
    messages: {
      default: 'The unit {unit} ({items}) is not in the catalogue.',
      otherCatalogue:
        '{count} of {total} unit codes are not in the known catalogue: {units}. The plan seems to use another one; add its codes in the configuration.',
    },
    fixes: {
      unit: 'Change {unit} to {to} in {items}.',
    },
  },
  'unit-name-variant': {
    title: 'Unit spelt in two ways',
    why: 'Filters and pivot tables take each spelling for a unit of its own.',
    how: 'The name that the plan uses most, or that of the catalogue, is written. Where neither decides, choose one.',
    messages: {
      catalogue: 'Unit {code} appears as “{name}”; the catalogue says “{other}”.',
      default: 'Unit {code} appears as “{name}” and “{other}”.',
    },
    fixes: {
      name: 'Write “{name}” in the unit {code} of {items}.',
    },
  },
  'ambiguous-periodicity': {
    title: 'Periodicity with two readings',
    why: 'Bimensual means twice a month; who picks it mostly means every two months. The number of reports expected depends on it.',
    how: 'Choose Bimestral if it is reported every two months. If it really is twice a month, justify the finding.',
    messages: {
      default: '{item} declares “{text}”, which means twice a month; confirm whether Bimestral is meant.',
    },
  },
  'missing-formula': {
    title: 'The formula is missing',
    why: 'Without a formula nobody can recompute what is reported, nor know what is measured.',
    how: 'Write the formula; if the target is a percentage, with numerator and denominator.',
    messages: { default: '{item} has no formula.' },
  },
  'formula-without-denominator': {
    title: 'Percentage without a quotient',
    why: 'A percentage is a part of something; unless the formula says of what, any progress may be called 100%.',
    how: 'Write the formula as a quotient: what was achieved by the total. If it is a quantity, make the target a quantity.',
    messages: {
      default: '{item} has a target in % but its formula is no quotient: “{formula}”.',
      percentage:
        'The formula of {item} (“{formula}”) names a percentage and does not say what is divided by what.',
    },
  },
  'formula-inverted-ratio': {
    title: 'Quotient that seems inverted',
    why: 'With the whole above and the part below, the result passes 100% the worse the work is done.',
    how: 'Proposed is exchanging numerator and denominator: the part above, the whole below. If the quotient is right, justify the finding.',
    messages: { default: 'In {item} the quotient seems inverted: {numerator} / {denominator}.' },
    fixes: {
      exchange: 'Exchange the sides of the formula of {item}: {numerator} / {denominator}.',
    },
  },
  'formula-unit-mismatch': {
    title: 'Numerator and denominator differ',
    why: 'The quotient of two different things is no part of a whole and may pass 100% without meaning anything.',
    how: 'See that both count the same. If the indicator is a rate, say so in its name.',
    messages: {
      default: 'Numerator and denominator of {item} count different things: {numerator} / {denominator}.',
    },
  },
  'count-vs-ratio': {
    title: 'Target in quantity, formula as a quotient',
    why: 'The formula will give a percentage and the target asks for a quantity: what is achieved cannot be compared with it.',
    how: 'Leave in the formula what is counted, or express the target in percent.',
    messages: {
      default: '{item} has a target in quantity ({annual}) and a formula that is a quotient: “{formula}”.',
      planned:
        'The target of {item} is a quantity ({annual}) and its formula divides it by what was programmed: “{formula}”.',
    },
  },
  'missing-baseline': {
    title: 'The baseline is missing',
    why: 'Without knowing the point of departure nobody can say whether the target is progress, nor measure an increase.',
    how: 'Write value and year of the baseline. If the indicator is new, say so in the cell.',
    messages: {
      change: '{item} promises a change (“{word}”) and has no baseline to measure it against.',
      default: '{item} has no baseline.',
      none: 'No indicator ({count}) has a baseline.',
      year: 'The baseline of {item} has no year.',
    },
  },
  'missing-assumption': {
    title: 'Result without an assumption',
    why: 'The assumption says on what the result depends that the institution does not control; without it a miss cannot be explained.',
    how: 'Write the assumption under which the result will be reached.',
    messages: {
      default: 'The result of {area} (“{result}”) has no assumption.',
      unnamed: 'The result of {area} has no assumption.',
      ficha: '{item} has no assumptions.',
    },
  },
  'duplicate-result': {
    title: 'Repeated result',
    why: 'If all objectives promise the same result, none can be evaluated by itself.',
    how: 'Write for each objective the result that is its own.',
    messages: { default: 'The objectives of {areas} have the same text of result.' },
  },
  'truncated-text': {
    title: 'Text that seems cut off',
    why: 'Systems cut texts at some length without saying so, and what defines the target is lost.',
    how: 'Complete the text from the original document.',
    messages: { default: 'The text of {item} seems cut off: “…{end}”.' },
  },
  'placeholder-text': {
    title: 'Unfinished text',
    why: 'A plan with texts to be completed cannot be approved or published.',
    how: 'Write what is missing.',
    messages: { default: 'There is unfinished text: “{text}”.' },
  },
};

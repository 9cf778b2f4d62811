/** English: rules about how figures hang together: columns and rows, wholes and parts, years, budgets, pairs. */
import type { relations as es } from '../../es/rules/relations';
import type { Messages } from '../../messages';

export const relations: Messages<typeof es> = {
  relations: {
    labels: {
      here: 'Here',
      there: 'There',
      besideIt: 'Beside it',
      fitMoved: 'Names that would fit',
      fitNow: 'Names that fit their unit',
      totalLine: 'Line of totals',
      written: 'As written',
      after: 'After',
      before: 'Before',
      budget: 'In the budget',
      budgetTotal: 'Total of the budget',
      demand: 'Demand',
      financialChange: 'Change of the financial target',
      financialTotal: 'Multi-year financial total',
      growth: 'Growth',
      missing: 'Without target',
      otherGrowth: 'Growth of the others',
      output: 'What is handed over',
      parts: 'Sum of the parts',
      physicalChange: 'Change of the physical target',
      physicalTotal: 'Multi-year physical total',
      plan: 'In the POM',
      sibling: 'Its pair',
      sum: 'Sum',
      textYears: 'In the text',
      tableYears: 'In the table',
      total: 'Total',
      usual: 'Median of the others',
      whole: 'The whole',
      withTarget: 'With target',
      yearsSum: 'Sum of the years',
    },
    kinds: { financial: 'financial', physical: 'physical' },
  },
  'row-shift-suspected': {
    title: 'Units that seem to have slipped one row',
    why: 'When a document is copied a blank cell gets lost, and what follows stands beside the neighbour: each product will be measured in the unit of another.',
    how: 'Compare with the document that it came from. Proposed is moving the cells of the run by one row, which leaves the one without a partner blank.',
    messages: {
      default:
        'From row {row} to {last} unit and target seem to have slipped one row {direction}: moving them makes {count, plural, one {# more name fit its} other {# more names fit their}} unit.',
      unit: 'From row {row} to {last} the unit seems to have slipped one row {direction}: moving it makes {count, plural, one {# more name fit its} other {# more names fit their}} unit.',
    },
    directions: { down: 'down', up: 'up' },
    fixes: { back: 'Move the cells of rows {row} to {last} one row {direction}.' },
  },
  'column-shift': {
    title: 'Values that seem to have slipped aside',
    why: 'When a document is copied a blank cell gets lost and the months end up in another column: targets will be asked for in the wrong month.',
    how: 'Compare with the document that it came from. Proposed is putting the values back into the months of their weights or of the line of totals.',
    messages: {
      default:
        'The values of {item} seem to have slipped {count, plural, one {# column} other {# columns}} to the {side}: they stand in {months} and weigh in {belong}.',
      totals:
        'The values of {item} seem to have slipped {count, plural, one {# column} other {# columns}} to the {side}: they stand in {months} and the line of totals in {belong}.',
    },
    sides: { left: 'left', right: 'right' },
    fixes: {
      back: 'Put the values of {item} back {count, plural, one {# column} other {# columns}} to the {side}.',
    },
  },
  'mixed-thousand-separator': {
    title: 'Points and commas mixed as thousands separators',
    why: 'Where the comma separates thousands, 22.420 is twenty-two and a bit: the sum falls a thousand times short in that row.',
    how: 'Proposed is reading the figures with a point as thousands. If they really are decimals, justify the finding.',
    messages: {
      default:
        '{item} mixes "." and "," as thousands separators: {written} beside {beside}; {count, plural, one {it seems} other {they seem}} to mean {meant}.',
    },
    fixes: { thousands: 'Write {values} into {item}.' },
  },
  'cross-reference-mismatch': {
    title: 'The same datum with two figures',
    why: 'Who reads the report and who reads the plan will believe different things, and progress will be measured against whichever is at hand.',
    how: 'Decide which figure was approved and correct the other; better still, refer to it by a formula.',
    messages: {
      default: 'The target of {item} is {value} in {here} and {other} in {there}.',
      month: 'What {item} programmes in {month} is {value} in {here} and {other} in {there}.',
      months:
        'What {item} programmes differs in {months}: the first is {value} in {here} and {other} in {there}.',
    },
  },
  'parent-child-sum': {
    title: 'The parts do not add up to the whole',
    why: 'What is counted in the parts and what is promised in the whole has to be the same; otherwise one of the two figures will be reported wrongly.',
    how: 'Look at the parts first: often one has a digit too many. Proposed is putting into the whole what they add up to. If they are no parts of it, say in "Parte de" of what they are.',
    messages: {
      default: '{item} = {target} and its parts add up to {sum}.',
      suggested:
        '{item} = {target}; its unit and name suggest that its parts are {parts}, which add up to {sum}. Confirm it in "Parte de".',
      year: 'The {kind} target of {item} for {year} is {target} and its subproducts add up to {sum}.',
    },
    fixes: {
      formula: 'Write {year} of {item} as a formula of its subproducts: {sum}.',
      whole: 'Put into {item} what its parts add up to: {sum}.',
    },
  },
  'sibling-outlier': {
    title: 'A twin product is many times the other',
    why: 'Two products that go to the same persons mostly keep step; the one that shoots up, in a whole that does not add up, was nearly always copied from another row.',
    how: 'Compare the figure that stands out with its source.',
    messages: {
      default:
        '{item} = {value} beside {other} of its pair {pair}; {whole}, which they are part of, does not add up either.',
    },
  },
  'output-exceeds-demand': {
    title: 'More is handed out than was asked for',
    why: 'Nobody can be given a card without asking for it; either the requests are too few or the output includes something else.',
    how: 'Check both figures. If the output includes renewals or requests of other years, say so in the name.',
    messages: { default: '{output} ({made}) exceeds {demand} ({asked}).' },
  },
  'multi-year-total-mismatch': {
    title: 'The multi-year total is not the sum of the years',
    why: 'The total is what is approved and quoted; if the years add up to something else, nobody knows which of the two was committed.',
    how: 'Proposed is writing the total as a formula that adds the years. If the total is the one that holds, correct the years.',
    messages: {
      default: 'The multi-year {kind} total of {item} is {total} and the years add up to {sum}.',
      rounding:
        'The multi-year {kind} total of {item} is {total} and the years add up to {sum}: one unit, perhaps rounding.',
    },
    fixes: { formula: 'Write the {kind} total of {item} as a formula of its years: {sum}.' },
  },
  'budget-total-mismatch': {
    title: 'The budget does not add up',
    why: 'Budget and POM have to say the same in each year and programme; a difference holds up the approval.',
    how: 'Proposed is writing the total as a formula. Where programme and POM differ, correct the one that does not match the authorised ceiling.',
    messages: {
      default: 'The {year} total of the budget is {total} and the programmes add up to {sum}.',
      grand: 'The grand total of the budget is {total} and the totals of the programmes add up to {sum}.',
      plan: 'Programme {program} has other figures in the budget than in the POM: {years}.',
      products: 'The {year} total of the POM is {total} and its products add up to {sum}.',
      row: 'The total of programme {program} is {total} and its years add up to {sum}.',
    },
    fixes: { formula: 'Write the total as a formula of what it adds: {sum}.' },
  },
  'flat-budget-growing-target': {
    title: 'The target grows and the budget does not',
    why: 'More output for the same money, year after year, is a promise that execution cannot keep, or a financial target that was copied.',
    how: 'Update the financial target, moderate the physical one or explain where the efficiency comes from.',
    messages: {
      default: '{item}: the budget does not change in {years} and the physical target grows by {growth}.',
    },
  },
  'physical-without-financial': {
    title: 'Physical target without a financial one, or the other way round',
    why: 'A product without money cannot be carried out, and money without a product cannot be accounted for.',
    how: 'Enter the missing target. If it really costs nothing, write 0 or "Sin costo" in the financial one.',
    messages: {
      default: '{item} has a {present} target without a {missing} target in {years}.',
    },
  },
  'non-monotonic-multiyear': {
    title: 'The target falls and the result promises growth',
    why: 'If the result declares an increase, a year that falls contradicts it and raises a question that the plan does not answer.',
    how: 'Check the figure of the year that falls, or explain the fall in the assumption.',
    messages: {
      default: '{item} falls from {before} ({from}) to {after} ({to}) although the text declares "{word}".',
    },
  },
  'trend-outlier': {
    title: 'One year breaks the trend',
    why: 'When all years grow alike and one does not, it is nearly always a wrong digit; and the budget is made from that year.',
    how: 'Proposed is the figure that follows the others. If the jump is real, justify it.',
    messages: {
      default: '{year} of {item} ({kind}) grows by {growth} while the others grow by {usual}.',
      magnitude:
        '{year} of {item} ({kind}) is {value}, of another order of magnitude than the others (median {median}).',
    },
    kinds: { financial: 'financial target', history: 'observed', physical: 'physical target' },
    fixes: {
      digits: 'Write {value} into {year} of {item}: the same digits in the order of the others.',
      trend: 'Write {value} into {year} of {item}, as the other years grow.',
    },
  },
  'period-label-mismatch': {
    title: 'The text names other years',
    why: 'A heading or a result left over from the plan before makes one doubt which period all the rest is about.',
    how: 'Correct the years of the text, or those of the table.',
    messages: {
      default: 'The text names {cited} and the table covers {covered}.',
    },
  },
  'missing-year': {
    title: 'A year is missing from the series',
    why: 'A missing year changes growths and totals, and mostly is a column that got lost.',
    how: 'Add the missing year. If it was left out on purpose, justify it.',
    messages: {
      default: 'The series jumps from {from} to {to}.',
      history: 'What was observed of {item} jumps from {from} to {to}.',
      area: 'What was observed in area {area} jumps from {from} to {to} ({count} indicators).',
    },
  },
};

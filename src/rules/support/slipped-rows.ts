/** Rows that are longer than their header, as in tables copied from a document whose header lost the column of the code. */
import type { Area, Indicator, Reading } from '../../domain/plan';
import { unreadable } from './figures';

/** Fewer in January may be a remark that somebody typed there. */
const FORMULA_WORDS = 3;
/** Fewer in the annual target and in January may be "por definir" twice. */
const ROW_WORDS = 5;

/**
 * The indicators of an area whose texts stand some columns late: the formula in January, and the name in the annual target or
 * beyond.
 */
export function slippedRows(area: Area): Indicator[] {
  return area.indicators.filter((indicator) => {
    const january = wordsIn(indicator.programmed?.months[0]);
    if (january === 0) return false;
    const target = wordsIn(indicator.annualTarget.value);
    if (target > 0 && target + january >= ROW_WORDS) return true;
    return january >= FORMULA_WORDS && !hasOwnName(indicator);
  });
}

/** Whether its name stands in its row; it may be known from a list above the table. */
function hasOwnName({ name, annualTarget }: Indicator): boolean {
  return name !== null && name.value.trim() !== '' && name.cell.row === annualTarget.cell.row;
}

/** How many words a cell holds in which a number was expected. */
function wordsIn(reading: Reading | undefined): number {
  if (reading?.kind !== 'text' || unreadable(reading) !== 'text') return 0;
  return reading.text.split(/\s/).filter((word) => /\p{L}/u.test(word)).length;
}

/** How a number of the plan is put into a cell: points or fractions, and the format that shows it. */
import { decimalsOf, equalsExactly, multiplyExact } from './decimal';
import type { Reading } from './plan';

/** How the cells of a line keep their numbers. */
export interface Scale {
  /** The cell holds 0.353 where the plan means 35.3 points. */
  readonly fraction: boolean;
  /** Whether it is shown with a percent sign. */
  readonly percent: boolean;
}

/**
 * The scale of cells, by what stands in them or beside them.
 * @param readings nearest first; blanks, texts and zeros say nothing
 * @returns null when none of them says anything
 */
export function scaleOf(readings: readonly Reading[]): Scale | null {
  for (const reading of readings) {
    if (reading.kind !== 'number' || reading.value === 0) continue;
    return { fraction: reading.percent || reading.raw !== reading.value, percent: reading.percent };
  }
  return null;
}

/**
 * What has to be typed for a number of the plan, and the format that it needs.
 * @param value points for percentages
 * @param before what the cell holds: one that shows the number already keeps its own format
 */
export function scaledInput(
  value: number,
  before: Reading,
  scale: Scale,
): { readonly after: number; readonly numberFormat?: string } {
  if (!scale.fraction) return { after: value };
  const after = multiplyExact(value, 0.01);
  const same = before.kind === 'number' && before.percent && equalsExactly(before.value, value);
  if (!scale.percent || same) return { after };
  const decimals = Math.min(decimalsOf(value), 4);
  return { after, numberFormat: decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%` };
}

/** How a number of the plan is put into a cell: points or fractions, and the format that shows it. */

import type { CellAddress } from '../domain/address';
import { decimalsOf, equalsExactly, multiplyExact } from '../domain/decimal';
import type { MessageParam } from '../domain/finding';
import type { Reading } from '../domain/plan';
import type { PlannedWrite } from './proposals';

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

/** `percent` numbers as they are read aloud: points with their sign. */
export function shownNumber(value: number, percent: boolean): MessageParam {
  return percent
    ? { kind: 'number', value, style: 'percent', decimals: Math.max(1, decimalsOf(value)) }
    : { kind: 'number', value };
}

/** What a cell says, for a preview. */
export function shownReading(reading: Reading): MessageParam {
  switch (reading.kind) {
    case 'blank':
    case 'uncomputed':
      return '';
    case 'number':
      return shownNumber(reading.value, reading.percent);
    case 'text':
      return reading.text;
    case 'error':
      return reading.error;
  }
}

/** A number of the plan for a cell. @param value points for percentages */
export function writeNumber(cell: CellAddress, value: number, before: Reading, scale: Scale): PlannedWrite {
  const shown = { before: shownReading(before), after: shownNumber(value, scale.percent) };
  if (!scale.fraction) return { cell, after: value, shown };
  const after = multiplyExact(value, 0.01);
  // A cell that holds the number already keeps its own format.
  const same = before.kind === 'number' && before.percent && equalsExactly(before.value, value);
  if (!scale.percent || same) return { cell, after, shown };
  const decimals = Math.min(decimalsOf(value), 4);
  return { cell, after, numberFormat: decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`, shown };
}

/** An empty cell. */
export function writeBlank(cell: CellAddress, before: Reading): PlannedWrite {
  return { cell, after: '', shown: { before: shownReading(before), after: '' } };
}

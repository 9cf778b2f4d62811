/** A number of the plan as an edit of a cell: what is typed, and how a preview shows it. */
import type { CellAddress } from '../domain/address';
import { decimalsOf } from '../domain/decimal';
import type { MessageParam } from '../domain/finding';
import { type Scale, scaledInput } from '../domain/number-scale';
import type { Reading } from '../domain/plan';
import type { PlannedWrite } from './proposals';

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
  return { cell, ...scaledInput(value, before, scale), shown };
}

/** An empty cell. */
export function writeBlank(cell: CellAddress, before: Reading): PlannedWrite {
  return { cell, after: '', shown: { before: shownReading(before), after: '' } };
}

/** What fixes put into cells. */
import type { CellAddress } from '../../domain/address';
import { type Scale, scaledInput, scaleOf } from '../../domain/number-scale';
import type { Reading } from '../../domain/plan';
import type { FixContext, FixDraft } from '../define-rule';

export type FixWrite = FixDraft['writes'][number];

const POINTS: Scale = { fraction: false, percent: false };

/**
 * A number of the plan for a cell, in the scale of the cell or of those beside it.
 * @param value points for percentages
 * @param before what the cell holds
 * @param beside other cells of the same sort, nearest first
 */
export function figureWrite(
  cell: CellAddress,
  value: number,
  before: Reading,
  beside: readonly Reading[],
): FixWrite {
  return { cell, ...scaledInput(value, before, scaleOf([before, ...beside]) ?? POINTS) };
}

/** An empty cell. */
export function blankWrite(cell: CellAddress): FixWrite {
  return { cell, after: '' };
}

/** A text, also one that begins like a formula. */
export function textWrite(cell: CellAddress, text: string): FixWrite {
  return { cell, after: /^['=]/.test(text) ? `'${text}` : text };
}

/** A word in capitals where the one that it replaces is, else with a capital at the beginning. */
export function styledLike(text: string, replaced: string): string {
  const capitals =
    replaced !== replaced.toLocaleLowerCase('es') && replaced === replaced.toLocaleUpperCase('es');
  if (capitals) return text.toLocaleUpperCase('es');
  return text.charAt(0).toLocaleUpperCase('es') + text.slice(1).toLocaleLowerCase('es');
}

/** Whether a formula makes what a cell shows: it follows by itself and is not written over. */
export function isComputed(cell: CellAddress, reading: Reading, { contentAt }: SeesCells): boolean {
  if (reading.kind === 'uncomputed' || (reading.kind === 'number' && reading.formula)) return true;
  return contentAt(cell).formula !== null;
}

/** What a cell says, also one of a text that recognition completed or tidied. */
export function printedText(cell: CellAddress, read: string, { contentAt }: SeesCells): string {
  const { value } = contentAt(cell);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : read;
}

/** The part of a fix's context that these need. */
export type SeesCells = Pick<FixContext, 'contentAt'>;

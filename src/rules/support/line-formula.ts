/** The formula that a cell of a line should have, by those of the line's other months. */
import { cellKey } from '../../domain/cell-content';
import { shiftFormula } from '../../domain/formula-shift';
import { MONTHS, type Month } from '../../domain/period';
import { type Line, monthCell } from '../../domain/plan';
import type { SeesCells } from './fix-writes';

/**
 * @returns what most of the line's formulas become in the cell of the month, at least two of them alike; null where the line's
 *   months are no formulas, or are not of one kind
 */
export function lineFormula(line: Line, month: Month, context: SeesCells): string | null {
  const target = monthCell(line, month);
  const votes = new Map<string, number>();
  const seen = new Set([cellKey(target)]);
  for (const other of MONTHS) {
    const cell = monthCell(line, other);
    if (seen.has(cellKey(cell))) continue;
    seen.add(cellKey(cell));
    const { formula } = context.contentAt(cell);
    const moved = formula && shiftFormula(formula, target.row - cell.row, target.column - cell.column);
    if (moved) votes.set(moved, (votes.get(moved) ?? 0) + 1);
  }
  const [first, second] = [...votes].sort(([, a], [, b]) => b - a);
  if (!first || first[1] < 2 || first[1] === second?.[1]) return null;
  return first[0];
}

/** A total as a formula of the cells that it adds. */
import type { CellAddress } from '../../domain/address';
import { formatCell, quoteSheet } from '../../domain/address';

/** Arguments of a function in Excel; more than these are no formula that anybody reads. */
const MOST = 250;

/**
 * @param cells in the order of the sum; runs below or beside each other become ranges
 * @returns null where there are none or too many
 * @example `=SUM(C2:C5)`, `=SUM(D3,F3,H3)`
 */
export function sumFormula(target: CellAddress, cells: readonly CellAddress[]): string | null {
  const runs: { first: CellAddress; last: CellAddress }[] = [];
  for (const cell of cells) {
    const run = runs[runs.length - 1];
    const [down, right] = run ? [cell.row - run.last.row, cell.column - run.last.column] : [0, 0];
    const same = run !== undefined && run.first.sheet === cell.sheet;
    const below = same && down === 1 && right === 0 && run.first.column === cell.column;
    const beside = same && down === 0 && right === 1 && run.first.row === cell.row;
    if (run && (below || beside)) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  if (runs.length === 0 || runs.length > MOST) return null;
  const parts = runs.map(({ first, last }) => {
    const sheet = first.sheet === target.sheet ? '' : `${quoteSheet(first.sheet)}!`;
    return `${sheet}${formatCell(first)}${first === last ? '' : `:${formatCell(last)}`}`;
  });
  return `=SUM(${parts.join(',')})`;
}

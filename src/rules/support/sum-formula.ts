/** A total as a formula of the cells that it adds. */
import type { CellAddress } from '../../domain/address';
import { formatCell, quoteSheet } from '../../domain/address';

/** Arguments of a function in Excel; more than these are no formula that anybody reads. */
const MOST = 250;

interface Run {
  readonly first: CellAddress;
  last: CellAddress;
}

/** Whether a cell stands below the last one of a column, or beside the last one of a row. */
function continues({ first, last }: Run, { sheet, row, column }: CellAddress): boolean {
  if (sheet !== first.sheet) return false;
  return column === first.column && column === last.column
    ? row === last.row + 1
    : row === first.row && row === last.row && column === last.column + 1;
}

/**
 * @param cells in the order of the sum; runs below or beside each other become ranges
 * @returns null where there are none or too many
 * @example `=SUM(C2:C5)`, `=SUM(D3,F3,H3)`
 */
export function sumFormula(target: CellAddress, cells: readonly CellAddress[]): string | null {
  const runs: Run[] = [];
  for (const cell of cells) {
    const run = runs[runs.length - 1];
    if (run && continues(run, cell)) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  if (runs.length === 0 || runs.length > MOST) return null;
  const parts = runs.map(({ first, last }) => {
    const sheet = first.sheet === target.sheet ? '' : `${quoteSheet(first.sheet)}!`;
    return `${sheet}${formatCell(first)}${first === last ? '' : `:${formatCell(last)}`}`;
  });
  return `=SUM(${parts.join(',')})`;
}

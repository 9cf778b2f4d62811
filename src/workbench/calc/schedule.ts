/**
 * The order of computation.
 *
 * Formulas are computed after what their text says they read. That is only a guess (IF may not take the branch,
 * OFFSET may reach elsewhere), so it never decides that a reference is circular: a formula that asks for a value
 * not there yet is put aside, that value is computed first, and the formula starts again. Only when cells really
 * wait for each other in a ring is the reference circular. No recursion: chains may be as long as the sheet.
 */
import type { Reader } from './context';
import type { FormulaCell, FormulaCells } from './formula-cells';
import { ERRORS, type Scalar } from './values';

export type ComputedCell = { value: Scalar } | undefined;

/** Thrown through an evaluation that needs a cell not computed yet. */
class NotReady {
  constructor(readonly cell: FormulaCell) {}
}

/**
 * Computes all dirty cells, storing their values.
 * @param evaluate works a cell out with the reader given; anything it throws besides the wait goes to the caller
 * @returns the cells that take part in a circular reference
 */
export function computeAll(
  dirty: readonly FormulaCell[],
  cells: FormulaCells,
  readerFor: (computed: (sheet: string, row: number, column: number) => ComputedCell) => Reader,
  evaluate: (cell: FormulaCell, reader: Reader) => Scalar,
): FormulaCell[] {
  const circular: FormulaCell[] = [];
  const settled = new Set<string>();
  const reader = readerFor((sheet, row, column) => {
    const cell = cells.get(sheet, row, column);
    if (cell?.dirty) throw new NotReady(cell);
    return cell;
  });
  for (const cell of dirty) {
    cell.expanded = false;
    cell.waitsFor = undefined;
  }
  const stack: FormulaCell[] = [];
  for (const first of dirty) {
    if (!first.dirty) continue;
    stack.push(first);
    while (stack.length > 0) {
      const cell = stack[stack.length - 1]!;
      if (!cell.dirty) {
        stack.pop();
      } else if (!cell.expanded) {
        cell.expanded = true;
        pushPrecedents(cell, cells, stack, settled);
      } else {
        const next = attempt(cell, reader, evaluate);
        if (!next) continue;
        const ring = ringOf(cell, next);
        for (const member of ring) {
          member.value = ERRORS.CIRCULAR;
          member.dirty = false;
          circular.push(member);
        }
        if (ring.length === 0) stack.push(next);
      }
    }
  }
  return circular;
}

/** Computes a cell, or returns the one that must come first. */
function attempt(
  cell: FormulaCell,
  reader: Reader,
  evaluate: (cell: FormulaCell, reader: Reader) => Scalar,
): FormulaCell | undefined {
  cell.waitsFor = undefined;
  try {
    cell.value = evaluate(cell, reader);
    cell.dirty = false;
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof NotReady)) throw thrown;
    cell.waitsFor = thrown.cell;
    return thrown.cell;
  }
}

function pushPrecedents(
  cell: FormulaCell,
  cells: FormulaCells,
  stack: FormulaCell[],
  settled: Set<string>,
): void {
  for (const area of cell.precedents) {
    if (area.row === area.lastRow && area.column === area.lastColumn) {
      const precedent = cells.get(area.sheet, area.row, area.column);
      if (precedent?.dirty && !precedent.expanded) stack.push(precedent);
      continue;
    }
    // Many formulas read the same ranges: one whose cells are all computed needs no second look.
    const key = `${area.row},${area.column},${area.lastRow},${area.lastColumn},${area.sheet}`;
    if (settled.has(key)) continue;
    let open = false;
    cells.inArea(area, (precedent) => {
      if (!precedent.dirty) return;
      open = true;
      if (!precedent.expanded) stack.push(precedent);
    });
    if (!open) settled.add(key);
  }
}

/** The cells that wait for each other from `cell` through `next` back to `cell`; empty when they don't. */
function ringOf(cell: FormulaCell, next: FormulaCell): FormulaCell[] {
  const ring = [cell];
  for (let at: FormulaCell | undefined = next; at?.dirty; at = at.waitsFor) {
    if (at === cell) return ring;
    ring.push(at);
  }
  return [];
}

/** Edits and proposals made of a snapshot: what each cell holds now, and which cell names what it belongs to. */
import type { CellAddress, CellRange } from '../domain/address';
import { cellKey, contentAt, contentOf, type EditInput, sameContent } from '../domain/cell-content';
import type { CellAnchor, CellEdit, EditEffect, EditProposal } from '../domain/edit';
import type { FixKind, MessageParam, MessageParams } from '../domain/finding';
import type { Plan } from '../domain/plan';
import type { Snapshot } from '../domain/snapshot';

/** A cell and what it is to hold. */
export interface PlannedWrite {
  readonly cell: CellAddress;
  readonly after: EditInput;
  readonly numberFormat?: string;
  readonly shown?: { readonly before: MessageParam; readonly after: MessageParam };
  /** Of a proposal whose edits are written all or none: those of the same word are, whatever becomes of the others. */
  readonly together?: string;
}

/** By row, the cells that may name what stands in it: code and name of the indicator or product. */
type NamesByRow = ReadonlyMap<string, readonly CellAddress[]>;

const known = new WeakMap<Plan, NamesByRow>();

function namesByRow(plan: Plan): NamesByRow {
  const found = known.get(plan);
  if (found) return found;
  const names = new Map<string, readonly CellAddress[]>();
  const put = (range: CellRange, cells: readonly (CellAddress | undefined)[]) => {
    const present = cells.filter((cell) => cell !== undefined);
    for (let row = range.row; row < range.row + range.rowCount; row++)
      names.set(`${row}:${range.sheet}`, present);
  };
  for (const { range, name, nameCell } of plan.multiYear?.products ?? []) put(range, [name?.cell, nameCell]);
  for (const { range, code, name, nameCell } of plan.areas.flatMap(({ indicators }) => indicators)) {
    put(range, [code?.cell, name?.cell, nameCell]);
  }
  known.set(plan, names);
  return names;
}

/**
 * The cell that names what a cell belongs to, and what it holds now: the code of the indicator, else its name.
 * @returns null where neither is there, or the cell belongs to no indicator
 */
export function anchorFor(plans: readonly Plan[], cell: CellAddress, snapshot: Snapshot): CellAnchor | null {
  for (const plan of plans) {
    for (const name of namesByRow(plan).get(`${cell.row}:${cell.sheet}`) ?? []) {
      const content = contentAt(snapshot, name);
      if (content.value !== null || content.formula !== null) return { cell: name, content };
    }
  }
  return null;
}

/** An edit of what a snapshot says a cell holds. */
export function editOf(
  snapshot: Snapshot,
  write: PlannedWrite,
  anchor: CellAnchor | null,
  group?: string,
): CellEdit {
  const isOwnAnchor = anchor !== null && cellKey(anchor.cell) === cellKey(write.cell);
  return {
    cell: write.cell,
    before: contentAt(snapshot, write.cell),
    after: write.after,
    ...(write.numberFormat === undefined ? {} : { numberFormat: write.numberFormat }),
    ...(write.shown ? { shown: write.shown } : {}),
    ...(anchor && !isOwnAnchor ? { anchor } : {}),
    ...(group === undefined ? {} : { group }),
  };
}

/** Whether an edit would change nothing. */
export function changesNothing(edit: CellEdit): boolean {
  return edit.numberFormat === undefined && sameContent(edit.before, contentOf(edit.after));
}

export interface ProposalParts {
  readonly id: string;
  readonly messageId: string;
  readonly params: MessageParams;
  readonly effects: readonly EditEffect[];
  readonly kind: FixKind;
}

function inReadingOrder(a: CellEdit, b: CellEdit): number {
  return a.cell.row - b.cell.row || a.cell.column - b.cell.column;
}

/**
 * A proposal of what a rule wants to write: compared with what the cells hold, and bound to the indicators that they belong to.
 * A proposal that replaces a formula is never a safe one.
 * @param together whether all edits are written or none, or those that say so together
 * @returns null when nothing would change
 */
export function proposalOf(
  parts: ProposalParts,
  writes: readonly PlannedWrite[],
  snapshot: Snapshot,
  plans: readonly Plan[],
  together = false,
): EditProposal | null {
  const groupOf = ({ together: word }: PlannedWrite) =>
    !together ? undefined : word === undefined ? parts.id : `${parts.id}|${word}`;
  const edits = writes
    .map((write) => editOf(snapshot, write, anchorFor(plans, write.cell, snapshot), groupOf(write)))
    .filter((edit) => !changesNothing(edit))
    .sort(inReadingOrder);
  if (edits.length === 0) return null;
  const kind = edits.some(({ before }) => before.formula !== null) ? 'proposed' : parts.kind;
  return { ...parts, kind, edits };
}

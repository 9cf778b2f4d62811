/** Which of the previewed changes a person wants. Pure. */
import { cellKey } from '../../domain/cell-content';
import { type CellEdit, type EditProposal, overwritesFormula } from '../../domain/edit';

/** `any`: several may be made. `one`: they are ways of doing the same, and one is chosen. */
export type PreviewChoice = 'any' | 'one';

export interface EditSelection {
  /** Ids of the proposals that are ticked. */
  readonly chosen: ReadonlySet<string>;
  /** Keys of single edits that were struck out, by `editKey`. */
  readonly struck: ReadonlySet<string>;
}

export function editKey(proposal: EditProposal, edit: CellEdit): string {
  return `${proposal.id} ${cellKey(edit.cell)}`;
}

/** Whether single cells of a proposal can be struck out: not where all are written or none. */
export function isDivisible({ edits }: EditProposal): boolean {
  return edits.length > 1 && edits.every(({ group }) => group === undefined);
}

/**
 * What is ticked at first: everything that replaces no formula. A formula is only replaced by a tick of the person's own;
 * where ways are offered the first is chosen all the same, since nothing happens before the button.
 */
export function firstSelection(proposals: readonly EditProposal[], choice: PreviewChoice): EditSelection {
  const ids =
    choice === 'one'
      ? proposals.slice(0, 1)
      : proposals.filter(({ edits }) => !edits.some((edit) => overwritesFormula(edit)));
  return { chosen: new Set(ids.map(({ id }) => id)), struck: new Set() };
}

function toggled(set: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(key);
  else next.delete(key);
  return next;
}

export function chooseProposal(
  selection: EditSelection,
  id: string,
  on: boolean,
  choice: PreviewChoice,
): EditSelection {
  if (choice === 'one') return { ...selection, chosen: new Set([id]) };
  return { ...selection, chosen: toggled(selection.chosen, id, on) };
}

export function chooseAll(
  selection: EditSelection,
  proposals: readonly EditProposal[],
  on: boolean,
): EditSelection {
  return { ...selection, chosen: new Set(on ? proposals.map(({ id }) => id) : []) };
}

export function strikeEdit(selection: EditSelection, key: string, struck: boolean): EditSelection {
  return { ...selection, struck: toggled(selection.struck, key, struck) };
}

/** The proposals to write, without the edits that were struck out. */
export function chosenProposals(
  proposals: readonly EditProposal[],
  { chosen, struck }: EditSelection,
): EditProposal[] {
  return proposals.flatMap((proposal) => {
    if (!chosen.has(proposal.id)) return [];
    const edits = proposal.edits.filter((edit) => !struck.has(editKey(proposal, edit)));
    return edits.length === 0 ? [] : [{ ...proposal, edits }];
  });
}

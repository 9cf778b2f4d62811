/** Taking a justification back: its row is emptied, as one change that can be undone like any other. */
import { contentAt, EMPTY, sameContent } from '../domain/cell-content';
import type { CellEdit, EditProposal } from '../domain/edit';
import type { Justification } from '../domain/justification';
import type { Snapshot } from '../domain/snapshot';
import { justificationTables, readJustifications } from '../recognition/justification-sheet';

/** Whether two readings are of the same row; its place counts for nothing, since people sort. */
function sameRow(a: Justification, b: Justification): boolean {
  return (
    a.key === b.key &&
    a.fingerprint === b.fingerprint &&
    a.rule === b.rule &&
    a.value === b.value &&
    a.reason === b.reason &&
    a.text === b.text &&
    a.author === b.author &&
    a.date === b.date &&
    a.until === b.until
  );
}

/**
 * What empties the row of a justification: its cells in the columns of the table, all or none. Columns that people added stay.
 * Where the same row stands twice (a copied sheet) the one at the known place is meant, else the first.
 * @param justification as a validation read it
 * @returns null where there is no such row any more
 */
export function withdrawalOf(snapshot: Snapshot, justification: Justification): EditProposal | null {
  const rows = readJustifications(snapshot).justifications.filter((row) => sameRow(row, justification));
  const { cell: known } = justification;
  const row = rows.find(({ cell }) => cell.sheet === known.sheet && cell.row === known.row) ?? rows[0];
  if (row === undefined) return null;
  const table = justificationTables(snapshot).find(({ sheet }) => sheet === row.cell.sheet);
  if (table === undefined) return null;
  const edits = [...table.columns.values()]
    .sort((a, b) => a - b)
    .flatMap((column): CellEdit[] => {
      const cell = { sheet: table.sheet, row: row.cell.row, column };
      const before = contentAt(snapshot, cell);
      return sameContent(before, EMPTY) ? [] : [{ cell, before, after: '', group: 'withdraw' }];
    });
  return {
    id: 'withdraw',
    messageId: 'findingsTab.withdraw.what',
    params: { item: row.item },
    edits,
    effects: [],
    kind: 'proposed',
  };
}

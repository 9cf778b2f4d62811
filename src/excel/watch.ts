/**
 * Tells of changes. Handlers run for every user on anybody's change, so they never write and never open anything; they
 * only say that something changed. Our own writes are filtered by their trigger; events are never switched off, since
 * remote changes would be lost meanwhile.
 */
import type { SelectionChange, WorkbookChange } from '../app/ports';
import { type CellAddress, parseLocal } from '../domain/address';
import type { Session } from './session';
import { loadRole } from './sheet-role';

interface Registration {
  remove(): void;
  readonly context: unknown;
}

/** Ends registrations; a host that is gone has none left to end. */
async function removeAll(registrations: readonly Registration[]): Promise<void> {
  const first = registrations[0];
  if (!first) return;
  await Excel.run(first.context as Excel.RequestContext, async (context) => {
    for (const registration of registrations) registration.remove();
    await context.sync();
  });
}

/** The first cell of an address such as `B7:D9` or `B7,D9`. */
export function firstCell(address: string): { row: number; column: number } | null {
  const first = address.split(',')[0] ?? '';
  const local = parseLocal(first.slice(first.lastIndexOf('!') + 1));
  return local ? { row: local.row, column: local.column } : null;
}

/**
 * Whether a sheet is one that we wrote for reading (*Hallazgos*, *Cumplimiento*): the plan did not change with it. The
 * event of a new sheet does not say who added it. One sync; false when Excel does not tell.
 */
async function isReport(session: Session, sheetId: string): Promise<boolean> {
  try {
    return await session.run(
      async (batch) => {
        const role = loadRole(batch.context.workbook.worksheets.getItem(sheetId));
        await batch.sync();
        return !role.isNullObject && role.value !== 'plan';
      },
      { repeatable: true },
    );
  } catch {
    // Gone already, or a cell is being edited: then it counts as a change, which is read when Excel can.
    return false;
  }
}

/** Listens to cells and sheets. One sync to start. @returns a function that ends it */
export async function watchChanges(
  session: Session,
  listener: (change: WorkbookChange) => void,
): Promise<() => Promise<void>> {
  const registrations: Registration[] = [];
  await session.run(
    async (batch) => {
      const { worksheets } = batch.context.workbook;
      registrations.push(
        worksheets.onChanged.add(async (event) => {
          if (event.triggerSource === 'ThisLocalAddin') return;
          listener({ remote: event.source === 'Remote', sheetId: event.worksheetId, address: event.address });
        }),
        worksheets.onAdded.add(async (event) => {
          if (event.source === 'Local' && (await isReport(session, event.worksheetId))) return;
          listener({ remote: event.source === 'Remote', sheetId: event.worksheetId, address: null });
        }),
        worksheets.onDeleted.add(async (event) => {
          listener({ remote: event.source === 'Remote', sheetId: event.worksheetId, address: null });
        }),
      );
      await batch.sync();
    },
    { repeatable: false },
  );
  return () => removeAll(registrations);
}

/** Listens to the selection. One sync to start. @returns a function that ends it */
export async function watchSelection(
  session: Session,
  nameOf: (sheetId: string) => string | undefined,
  listener: (change: SelectionChange) => void,
): Promise<() => Promise<void>> {
  const registrations: Registration[] = [];
  await session.run(
    async (batch) => {
      const { worksheets } = batch.context.workbook;
      registrations.push(
        worksheets.onSelectionChanged.add(async (event) => {
          const cell = firstCell(event.address);
          const sheet = nameOf(event.worksheetId);
          const selected: CellAddress | null = cell && sheet !== undefined ? { sheet, ...cell } : null;
          listener({ cell: selected });
        }),
      );
      await batch.sync();
    },
    { repeatable: false },
  );
  return () => removeAll(registrations);
}

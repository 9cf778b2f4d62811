/** Takes away again what a failed change set has added: sheets and defined names. */
import { WorkbookError } from '../app/ports';
import type { AddedName } from './names';
import type { Session } from './session';
import { loadInsertion } from './sheet-role';

/** A text that no other insertion has, in this workbook or at a colleague's. */
export function newInsertion(): string {
  const random = () => Math.floor(Math.random() * 2 ** 32).toString(36);
  return `${Date.now().toString(36)}-${random()}${random()}`;
}

/** @returns the name of a sheet that is still there, or null */
export async function takeBack(
  session: Session,
  addedSheets: readonly string[],
  addedNames: readonly AddedName[],
  insertion: string,
): Promise<string | null> {
  if (addedSheets.length === 0 && addedNames.length === 0) return null;
  try {
    await session.run(
      async (batch) => {
        const { worksheets, names } = batch.context.workbook;
        const askedSheets = addedSheets.map((name) => {
          const sheet = worksheets.getItemOrNullObject(name);
          return { sheet, stamp: loadInsertion(sheet) };
        });
        const askedNames = addedNames.map((added) => {
          const item = names.getItemOrNullObject(added.name);
          item.load('formula');
          return { item, added };
        });
        await batch.sync();
        // Names before the cells that they refer to.
        for (const { item, added } of askedNames) {
          if (item.isNullObject || !sameFormula(String(item.formula), added.formula)) continue;
          if (added.before === null) item.delete();
          else item.formula = added.before;
        }
        for (const { sheet, stamp } of askedSheets) {
          // Only what this very insertion added: a colleague's sheet of the same name is not ours to delete.
          if (!sheet.isNullObject && !stamp.isNullObject && stamp.value === insertion) sheet.delete();
        }
        await batch.sync();
      },
      { repeatable: true },
    );
    return null;
  } catch (error) {
    // The first error is the one that matters; that the sheet stays is told with it.
    if (error instanceof WorkbookError) return addedSheets[0] ?? null;
    throw error;
  }
}

/** Excel may write a formula back with other spaces and quotes. */
function sameFormula(a: string, b: string): boolean {
  const plain = (formula: string) => formula.replace(/[\s']/g, '').toLowerCase();
  return plain(a) === plain(b);
}

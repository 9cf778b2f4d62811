/** The look before a write: names, roles, protection, and the marks of ours that are there. */
import { type ApplyOptions, WorkbookError } from '../app/ports';
import type { ChangeSet, SheetRole } from '../domain/change-set';
import { loadFormats, ourFormats, ourFormatsOneByOne } from './marks';
import type { Session } from './session';
import { loadRole } from './sheet-role';

/** What the first sync found out. */
export interface Survey {
  /** Names of the sheets with a role of ours. */
  readonly byRole: ReadonlyMap<SheetRole, string>;
  readonly names: ReadonlySet<string>;
  readonly protectedSheets: ReadonlySet<string>;
  readonly structureProtected: boolean;
  /** The formulas of the workbook's defined names, by name in lower case; empty unless the change set sets names. */
  readonly definedNames: ReadonlyMap<string, string>;
  readonly ourMarks: readonly { readonly sheet: string; readonly ids: readonly string[] }[];
}

/** Excel compares names of sheets without case. */
export const sheetKey = (name: string): string => name.toLocaleLowerCase();

/** Excel compares defined names without case. */
export const nameKey = (name: string): string => name.toLowerCase();

/**
 * One sync when `knownNames` are all the sheets there are, else two.
 * @throws WorkbookError
 */
export async function survey(
  session: Session,
  knownNames: readonly string[],
  changeSet: ChangeSet,
  options: ApplyOptions,
): Promise<Survey> {
  const needsMarks = changeSet.changes.some((change) => change.kind === 'clear-marks');
  const needsNames = changeSet.changes.some((change) => change.kind === 'name');

  const look = (marksOneByOne: boolean) =>
    session.run(
      async (batch) => {
        const { workbook } = batch.context;
        const { worksheets } = workbook;
        worksheets.load('items/name,items/protection/protected');
        workbook.protection.load('protected');
        if (needsNames) workbook.names.load('items/name,items/formula');
        // The names of the last reading save a sync; a sheet that is gone since is a null object.
        const asked = knownNames.map((name) => {
          const sheet = worksheets.getItemOrNullObject(name);
          return {
            name,
            sheet,
            role: loadRole(sheet),
            formats: needsMarks && !marksOneByOne ? loadFormats(sheet) : null,
          };
        });
        await batch.sync();
        const known = new Set(knownNames.map(sheetKey));
        const missed = worksheets.items
          .filter((sheet) => !known.has(sheetKey(sheet.name)))
          .map((sheet) => ({
            name: sheet.name,
            sheet,
            role: loadRole(sheet),
            formats: needsMarks && !marksOneByOne ? loadFormats(sheet) : null,
          }));
        if (missed.length > 0) await batch.sync();

        const present = new Set(worksheets.items.map((sheet) => sheetKey(sheet.name)));
        const all = [...asked, ...missed].filter((entry) => present.has(sheetKey(entry.name)));
        const byRole = new Map<SheetRole, string>();
        const ourMarks: { sheet: string; ids: string[] }[] = [];
        for (const { name, sheet, role, formats } of all) {
          if (!role.isNullObject && !byRole.has(role.value as SheetRole))
            byRole.set(role.value as SheetRole, name);
          if (!needsMarks) continue;
          const ours = formats ? ourFormats(formats) : await ourFormatsOneByOne(batch, sheet);
          if (ours.length > 0) ourMarks.push({ sheet: name, ids: ours.map((format) => format.id) });
        }
        return {
          byRole,
          names: present,
          protectedSheets: new Set(
            worksheets.items
              .filter((sheet) => sheet.protection.protected)
              .map((sheet) => sheetKey(sheet.name)),
          ),
          structureProtected: workbook.protection.protected,
          definedNames: new Map(
            needsNames
              ? workbook.names.items.map((item) => [nameKey(item.name), String(item.formula)] as const)
              : [],
          ),
          ourMarks,
        };
      },
      { repeatable: true, signal: options.signal },
    );

  try {
    return await look(false);
  } catch (error) {
    const isHostTrouble =
      error instanceof WorkbookError && (error.kind === 'unknown' || error.kind === 'unsupported');
    if (!needsMarks || !isHostTrouble) throw error;
    return look(true);
  }
}

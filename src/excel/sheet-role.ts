/**
 * How a sheet of ours is known: by a custom property on it. Names may be changed by anybody, ids change between
 * sessions, and a copied sheet loses its properties (OfficeDev/office-js#5486), which is right: a copy is the user's.
 */
import type { SheetRole } from '../domain/change-set';

export const ROLE_KEY = 'pondera.role';

/** Asks for the role of a sheet; read `.value` after the sync, when it is not a null object. */
export function loadRole(sheet: Excel.Worksheet): Excel.WorksheetCustomProperty {
  const property = sheet.customProperties.getItemOrNullObject(ROLE_KEY);
  property.load('value');
  return property;
}

/** Which insertion added the sheet: what fails is taken back by it, and a colleague's sheet of the same name is not. */
export const INSERTION_KEY = 'pondera.insertion';

/** Asks for the insertion of a sheet, as {@link loadRole} does for the role. */
export function loadInsertion(sheet: Excel.Worksheet): Excel.WorksheetCustomProperty {
  const property = sheet.customProperties.getItemOrNullObject(INSERTION_KEY);
  property.load('value');
  return property;
}

export function setRole(sheet: Excel.Worksheet, role: SheetRole, insertion: string): void {
  sheet.customProperties.add(ROLE_KEY, role);
  sheet.customProperties.add(INSERTION_KEY, insertion);
}

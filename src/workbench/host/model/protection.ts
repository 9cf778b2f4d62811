import type { Area } from './addresses';
import { accessDenied } from './errors';
import type { SheetModel } from './sheet-model';

/** What Excel says when a protected sheet refuses a write. */
const PROTECTED =
  "The operation is not allowed because the cell or chart you're trying to change is on a protected sheet.";

/** The attributes of `sheetProtection` that allow something when they are `0`. */
export type Permission =
  | 'formatCells'
  | 'formatColumns'
  | 'formatRows'
  | 'insertColumns'
  | 'insertRows'
  | 'deleteColumns'
  | 'deleteRows'
  | 'sort'
  | 'autoFilter';

export function allows(sheet: SheetModel, permission: Permission): boolean {
  const attribute = sheet.protection?.[permission];
  return sheet.protection === undefined || attribute === '0' || attribute === 'false';
}

/** @throws HostError AccessDenied when the sheet is protected and doesn't allow it */
export function assertAllowed(sheet: SheetModel, permission: Permission): void {
  if (!allows(sheet, permission)) throw accessDenied(PROTECTED);
}

/** @throws HostError AccessDenied when the sheet is protected and one of the cells is locked */
export function assertCellsEditable(sheet: SheetModel, areas: readonly Area[]): void {
  if (!sheet.protection) return;
  for (const area of areas) {
    for (let r = area.row; r < area.row + area.rowCount; r++) {
      for (let c = area.column; c < area.column + area.columnCount; c++) {
        if (sheet.styleAt(r, c).locked !== false) throw accessDenied(PROTECTED);
      }
    }
  }
}

/** @throws HostError AccessDenied when the sheet is protected at all: for what no option allows */
export function assertUnprotected(sheet: SheetModel): void {
  if (sheet.protection) throw accessDenied(PROTECTED);
}

/**
 * The 16-bit hash of a password that the file format keeps in `password` (ECMA-376 part 4, sheetProtection);
 * it keeps mistakes away, nobody else.
 */
export function passwordHash(password: string): string {
  let hash = 0;
  for (let i = password.length - 1; i >= 0; i--) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(i);
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, '0');
}

/** Whether a password opens a protection with these attributes. Newer hashes are not computed: they refuse. */
export function passwordOpens(
  attributes: Readonly<Record<string, string>>,
  password: string | undefined,
): boolean {
  if (attributes.hashValue) return false;
  return !attributes.password || attributes.password.toUpperCase() === passwordHash(password ?? '');
}

/** Names of new sheets: what Excel takes, and free ones. */

/** Excel's longest sheet name. */
export const MAX_SHEET_NAME = 31;
/** Names that Excel keeps for itself, in the languages of its users. */
const RESERVED = new Set(['history', 'historial']);

export function hasControlCharacters(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 32) return true;
  return false;
}

/**
 * @param existing as far as they are known; Excel compares without case
 * @returns a message of `template.problems`, or null when Excel takes the name and it is free
 */
export function sheetNameProblem(
  name: string,
  existing: readonly string[],
): { readonly messageId: string; readonly params: Readonly<Record<string, string | number>> } | null {
  const messageId = wrongWith(name, existing);
  return messageId === null ? null : { messageId, params: { name, limit: MAX_SHEET_NAME } };
}

function wrongWith(name: string, existing: readonly string[]): string | null {
  if (name.trim() === '') return 'nameMissing';
  if (name.length > MAX_SHEET_NAME) return 'nameTooLong';
  if (/[[\]:*?/\\]/.test(name) || hasControlCharacters(name)) return 'nameForbiddenCharacters';
  if (name.startsWith("'") || name.endsWith("'")) return 'nameApostrophe';
  if (RESERVED.has(name.trim().toLocaleLowerCase())) return 'nameReserved';
  const wanted = name.toLocaleLowerCase();
  return existing.some((other) => other.toLocaleLowerCase() === wanted) ? 'nameTaken' : null;
}

/** The name without what Excel refuses, with a number behind it while it is taken. */
export function suggestFreeName(wanted: string, existing: readonly string[]): string {
  const base = wanted
    .replace(/[[\]:*?/\\']/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, MAX_SHEET_NAME)
    .trim();
  const taken = new Set(existing.map((name) => name.toLocaleLowerCase()));
  for (let copy = 2, name = base; ; copy++) {
    if (!taken.has(name.toLocaleLowerCase())) return name;
    const suffix = ` (${copy})`;
    name = `${base.slice(0, MAX_SHEET_NAME - suffix.length).trim()}${suffix}`;
  }
}

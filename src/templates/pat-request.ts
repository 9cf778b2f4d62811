/** Checks what is asked of a new PAT, and proposes a name for its sheet. */
import type { InsertPatRequest, RequestProblem } from '../app/pane-services';

/** Excel's longest sheet name. */
const MAX_NAME = 31;
export const MAX_INDICATORS = 500;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
/** Names that Excel keeps for itself, in the languages of its users. */
const RESERVED = new Set(['history', 'historial']);
const MAX_TEXT = 250;

type Field = keyof InsertPatRequest;

/**
 * @param existingSheetNames as far as they are known; Excel compares without case
 * @returns nothing when the template can be inserted; `messageId` is a key of `template.problems`
 */
export function checkPatRequest(
  request: InsertPatRequest,
  existingSheetNames: readonly string[] = [],
): RequestProblem[] {
  const problems: RequestProblem[] = [];
  const add = (field: Field, messageId: string, params: RequestProblem['params'] = {}) =>
    problems.push({ field, messageId, params });

  const nameProblem = sheetNameProblem(request.sheetName, existingSheetNames);
  if (nameProblem) add('sheetName', nameProblem, { name: request.sheetName, limit: MAX_NAME });
  if (!Number.isInteger(request.year) || request.year < FIRST_YEAR || request.year > LAST_YEAR) {
    add('year', 'yearOutOfRange', { first: FIRST_YEAR, last: LAST_YEAR });
  }
  if (request.area.trim() === '') add('area', 'areaMissing');
  if (request.areaCode.trim() !== '' && !/^\d{1,3}(\.\d{1,3}){0,5}$/.test(request.areaCode.trim())) {
    add('areaCode', 'areaCodeBad', { code: request.areaCode });
  }
  for (const field of ['indicators', 'strategicIndicators'] as const) {
    const count = request[field];
    if (!Number.isInteger(count) || count < 0) add(field, 'notACount');
    else if (count > MAX_INDICATORS) add(field, 'tooManyIndicators', { limit: MAX_INDICATORS });
  }
  const all = request.indicators + request.strategicIndicators;
  const countsAreFine = !problems.some(
    ({ field }) => field === 'indicators' || field === 'strategicIndicators',
  );
  if (countsAreFine && all === 0) add('indicators', 'noIndicators');
  if (countsAreFine && all > MAX_INDICATORS)
    add('indicators', 'tooManyIndicators', { limit: MAX_INDICATORS });
  for (const field of ['institution', 'unit', 'adjunctUnit', 'area'] as const) {
    if (request[field].length > MAX_TEXT) add(field, 'textTooLong', { limit: MAX_TEXT });
  }
  return problems;
}

function sheetNameProblem(name: string, existing: readonly string[]): string | null {
  if (name.trim() === '') return 'nameMissing';
  if (name.length > MAX_NAME) return 'nameTooLong';
  if (/[[\]:*?/\\]/.test(name)) return 'nameForbiddenCharacters';
  if (hasControlCharacters(name)) return 'nameForbiddenCharacters';
  if (name.startsWith("'") || name.endsWith("'")) return 'nameApostrophe';
  if (RESERVED.has(name.trim().toLocaleLowerCase())) return 'nameReserved';
  const wanted = name.toLocaleLowerCase();
  return existing.some((other) => other.toLocaleLowerCase() === wanted) ? 'nameTaken' : null;
}

function hasControlCharacters(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 32) return true;
  return false;
}

/**
 * `PAT 2026 7.3`, with a number behind it when the name is taken.
 * @param existingSheetNames as far as they are known
 */
export function suggestSheetName(
  { areaCode, year }: Pick<InsertPatRequest, 'areaCode' | 'year'>,
  existingSheetNames: readonly string[] = [],
): string {
  const code = areaCode.replace(/[[\]:*?/\\']/g, '').trim();
  const shown = Number.isInteger(year) ? ` ${year}` : '';
  const base = `PAT${shown}${code === '' ? '' : ` ${code}`}`.slice(0, MAX_NAME).trim();
  const taken = new Set(existingSheetNames.map((name) => name.toLocaleLowerCase()));
  for (let copy = 2, name = base; ; copy++) {
    if (!taken.has(name.toLocaleLowerCase())) return name;
    const suffix = ` (${copy})`;
    name = `${base.slice(0, MAX_NAME - suffix.length)}${suffix}`;
  }
}

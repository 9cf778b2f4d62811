/** What is asked of a new PAT, what is wrong with it, and a name for its sheet. */
import type { ComplianceSettings } from '../domain/compliance-model';
import type { Measure } from '../domain/plan';
import { sheetNameProblem, suggestFreeName } from './sheet-names';
import type { RequestProblem, TemplateHead } from './spec';

/** One area on one sheet, empty: what the pane's form asks for. */
export interface InsertPatRequest extends TemplateHead {
  readonly unit: string;
  readonly adjunctUnit: string;
  readonly areaCode: string;
  readonly area: string;
  readonly indicators: number;
  readonly strategicIndicators: number;
  /** Adds the lines Numerador and Denominador, for indicators that are ratios of a demand. */
  readonly captureDemand: boolean;
}

/** A figure of a month: in the target's unit, percentages in points; a text as it is (`Sin demanda`). */
export type PatFigure = number | string | null;

/** An indicator with what is known of it. */
export interface PatIndicator {
  /** The next of the area where there is none. */
  readonly code?: string;
  readonly name: string;
  readonly description?: string;
  readonly formula?: string;
  readonly strategic?: boolean;
  /** How figures are read and formatted; percentages are in points. */
  readonly measure: Measure;
  /** *Unidad de medida*; without it the usual word of the measure. */
  readonly unit?: string;
  /** `Ascendente`, `Descendente`, `Rango`. */
  readonly direction?: string;
  /** `Suma`, `Constante`, `Último`, `Máximo por suma`. */
  readonly behavior?: string;
  readonly frequency?: string;
  readonly baseline?: PatFigure;
  /** Of a range, its text: `95-105`. */
  readonly annualTarget?: PatFigure;
  /** Twelve, or none. */
  readonly months?: readonly PatFigure[];
  /** In points. */
  readonly annualWeight?: number | null;
  readonly actuals?: readonly PatFigure[];
  readonly numerators?: readonly PatFigure[];
  readonly denominators?: readonly PatFigure[];
}

/** One sheet. */
export interface PatArea extends Omit<InsertPatRequest, 'institution' | 'year'> {
  /** Filled in from the first row of each band; rows beyond `indicators` and `strategicIndicators` are added. */
  readonly content?: readonly PatIndicator[];
  readonly mission?: string;
  readonly vision?: string;
  readonly objective?: string;
  /** A sentence beside the title. */
  readonly remark?: string;
}

export interface PatRequest extends InsertPatRequest, PatArea {
  /** Further areas, each on a sheet of its own, in one go. */
  readonly moreAreas?: readonly PatArea[];
  /** What *Ajustes* begins with, where the workbook has none yet. */
  readonly settings?: ComplianceSettings;
}

export const MAX_INDICATORS = 500;
/** Of all areas of one request. */
const MAX_AREAS = 100;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
const MAX_TEXT = 250;

export type PatField = keyof PatRequest;

/** The areas of a request, the first one included. */
export function areasOf(request: PatRequest): readonly PatArea[] {
  return [request, ...(request.moreAreas ?? [])];
}

/** How many indicators of each band are written. */
export function countsOf(area: PatArea): { readonly ordinary: number; readonly strategic: number } {
  const strategic = (area.content ?? []).filter((indicator) => indicator.strategic === true).length;
  const ordinary = (area.content ?? []).length - strategic;
  return {
    ordinary: Math.max(area.indicators, ordinary),
    strategic: Math.max(area.strategicIndicators, strategic),
  };
}

/**
 * @param existingSheetNames as far as they are known; Excel compares without case
 * @returns nothing when the template can be inserted; `messageId` is a key of `template.problems`
 */
export function checkPatRequest(
  request: PatRequest,
  existingSheetNames: readonly string[] = [],
): RequestProblem<PatField>[] {
  const problems: RequestProblem<PatField>[] = [];
  if (!Number.isInteger(request.year) || request.year < FIRST_YEAR || request.year > LAST_YEAR) {
    problems.push({
      field: 'year',
      messageId: 'yearOutOfRange',
      params: { first: FIRST_YEAR, last: LAST_YEAR },
    });
  }
  if (request.institution.length > MAX_TEXT) {
    problems.push({ field: 'institution', messageId: 'textTooLong', params: { limit: MAX_TEXT } });
  }
  const areas = areasOf(request);
  if (areas.length > MAX_AREAS) {
    problems.push({ field: 'moreAreas', messageId: 'tooManyAreas', params: { limit: MAX_AREAS } });
  }
  const names = [...existingSheetNames];
  for (const [index, area] of areas.entries()) {
    const own = checkArea(area, names);
    names.push(area.sheetName);
    // The form shows the fields of the first; of the others the sheet is named.
    const where = index === 0 ? {} : { field: 'moreAreas' as const };
    for (const problem of own) {
      problems.push({ ...problem, ...where, params: { ...problem.params, sheet: area.sheetName } });
    }
  }
  return problems;
}

function checkArea(area: PatArea, names: readonly string[]): RequestProblem<PatField>[] {
  const problems: RequestProblem<PatField>[] = [];
  const add = (field: PatField, messageId: string, params: Record<string, string | number> = {}) =>
    problems.push({ field, messageId, params });
  const nameProblem = sheetNameProblem(area.sheetName, names);
  if (nameProblem) problems.push({ field: 'sheetName', ...nameProblem });
  if (area.area.trim() === '') add('area', 'areaMissing');
  if (area.areaCode.trim() !== '' && !/^\d{1,3}(\.\d{1,3}){0,5}$/.test(area.areaCode.trim())) {
    add('areaCode', 'areaCodeBad', { code: area.areaCode });
  }
  let countsAreFine = true;
  for (const field of ['indicators', 'strategicIndicators'] as const) {
    const count = area[field];
    const problem =
      !Number.isInteger(count) || count < 0
        ? 'notACount'
        : count > MAX_INDICATORS
          ? 'tooManyIndicators'
          : null;
    if (problem === null) continue;
    countsAreFine = false;
    add(field, problem, { limit: MAX_INDICATORS });
  }
  if (countsAreFine) {
    const { ordinary, strategic } = countsOf(area);
    if (ordinary + strategic === 0) add('indicators', 'noIndicators');
    if (ordinary + strategic > MAX_INDICATORS) {
      add('indicators', 'tooManyIndicators', { limit: MAX_INDICATORS });
    }
  }
  for (const field of ['unit', 'adjunctUnit', 'area'] as const) {
    if (area[field].length > MAX_TEXT) add(field, 'textTooLong', { limit: MAX_TEXT });
  }
  const lines = (area.content ?? []).flatMap((one) => [
    one.months,
    one.actuals,
    one.numerators,
    one.denominators,
  ]);
  if (lines.some((line) => line !== undefined && line.length !== 12)) add('content', 'monthsNotTwelve');
  return problems;
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
  return suggestFreeName(`PAT${shown}${code === '' ? '' : ` ${code}`}`, existingSheetNames);
}

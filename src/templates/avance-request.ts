/** What a report of progress is asked, what is wrong with it, and what it is filled with. */
import type { ReportPeriod } from './report-parts';
import { hasControlCharacters, sheetNameProblem, suggestFreeName } from './sheet-names';
import type { RequestProblem, TemplateHead } from './spec';

/** One period of an indicator; numbers as the cells hold them (0.353 is 35.3 %). */
export interface AvanceEntry {
  readonly programmed: number | string | null;
  /** A number, or *Sin demanda*. Ignored where numerator and denominator are given. */
  readonly actual?: number | string | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly narrative?: string;
  readonly evidence?: string;
}

/** An indicator or product with its periods, as many as the report's period makes a year of. */
export interface AvanceItem {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly direction: string;
  readonly behavior: string;
  /** A number, or a range such as `95-105`. */
  readonly annualTarget: number | string | null;
  readonly baseline: number | null;
  /** A fraction of one. */
  readonly weight: number | null;
  /** Of targets and actuals, such as `0.0%`. */
  readonly numberFormat: string;
  readonly entries: readonly AvanceEntry[];
}

export interface AvanceRequest extends TemplateHead {
  /** The Dirección General, may be empty. */
  readonly unit: string;
  /** The area with its code in front, may be empty. */
  readonly area: string;
  readonly period: ReportPeriod;
  /** How many indicators or products; those of `content` where it is given. */
  readonly indicators: number;
  /** Whether numerator and denominator are captured. */
  readonly captureDemand: boolean;
  readonly content?: readonly AvanceItem[];
}

export type AvanceField = keyof AvanceRequest;

export const MAX_ITEMS = 200;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
const MAX_TEXT = 250;

/** Problems of the head that fichas and reports share. */
export function headProblems(
  request: TemplateHead,
  sheetNames: readonly string[],
): RequestProblem<keyof TemplateHead>[] {
  const problems: RequestProblem<keyof TemplateHead>[] = [];
  const name = sheetNameProblem(request.sheetName, sheetNames);
  if (name !== null) problems.push({ field: 'sheetName', ...name });
  if (!Number.isInteger(request.year) || request.year < FIRST_YEAR || request.year > LAST_YEAR) {
    problems.push({
      field: 'year',
      messageId: 'yearOutOfRange',
      params: { first: FIRST_YEAR, last: LAST_YEAR },
    });
  }
  if (request.institution.length > MAX_TEXT || hasControlCharacters(request.institution)) {
    problems.push({ field: 'institution', messageId: 'textTooLong', params: { limit: MAX_TEXT } });
  }
  return problems;
}

/** @returns every problem; without any the request can be built */
export function checkAvance(
  request: AvanceRequest,
  sheetNames: readonly string[] = [],
): RequestProblem<AvanceField>[] {
  const problems: RequestProblem<AvanceField>[] = [...headProblems(request, sheetNames)];
  const count = request.content?.length ?? request.indicators;
  if (!Number.isInteger(count) || count < 0) {
    problems.push({ field: 'indicators', messageId: 'notACount', params: {} });
  } else if (count === 0) problems.push({ field: 'indicators', messageId: 'noIndicators', params: {} });
  else if (count > MAX_ITEMS) {
    problems.push({ field: 'indicators', messageId: 'tooManyIndicators', params: { limit: MAX_ITEMS } });
  }
  for (const field of ['unit', 'area'] as const) {
    if (request[field].length > MAX_TEXT) {
      problems.push({ field, messageId: 'textTooLong', params: { limit: MAX_TEXT } });
    }
  }
  return problems;
}

/** `Avance 2026`, with a number behind it when the name is taken. */
export function suggestAvanceName({ year, area }: AvanceRequest, sheetNames: readonly string[]): string {
  const code = /^\s*(\d+(?:\.\d+)*)/.exec(area)?.[1] ?? '';
  const shown = Number.isInteger(year) ? ` ${year}` : '';
  return suggestFreeName(`Avance${shown}${code === '' ? '' : ` ${code}`}`, sheetNames);
}

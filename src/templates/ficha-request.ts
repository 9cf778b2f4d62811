/** What fichas are asked: how many, each on a sheet of its own, so that each prints on a page and a copy of the sheet is a new one. */

import type { BandRefs } from './attainment-formulas';
import type { AvanceEntry } from './avance-request';
import { headProblems } from './avance-request';
import type { ReportPeriod } from './report-parts';
import { MAX_SHEET_NAME, sheetNameProblem, suggestFreeName } from './sheet-names';
import type { RequestProblem, TemplateHead } from './spec';

/** A ficha DTP5, all parts in words but the figures. */
export interface Dtp5Content {
  readonly codeAndName: string;
  readonly category: string;
  readonly objective: string;
  readonly policy: string;
  readonly description: string;
  readonly relevance: string;
  readonly interpretation: string;
  readonly calculation: string;
  readonly frequency: string;
  readonly trendExplanation: string;
  readonly howReached: string;
  readonly dataSource: string;
  readonly responsibleUnit: string;
  readonly collection: string;
  readonly products: string;
  readonly indicators: string;
  readonly technicalNotes: string;
  readonly baselineYear: number | null;
  readonly baselineValue: number | null;
  /** At most as many as the form has years. */
  readonly trend: readonly { readonly year: number; readonly value: number | null }[];
  readonly numberFormat: string;
}

/** A ficha of a MIR. Numbers as the cells hold them: 0.9 is 90 %. */
export interface MirContent {
  readonly responsibleUnit: string;
  readonly level: string;
  readonly summary: string;
  readonly name: string;
  readonly definition: string;
  readonly dimension: string;
  readonly kind: string;
  readonly method: string;
  readonly variables: string;
  readonly unit: string;
  readonly frequency: string;
  readonly direction: string;
  readonly behavior: string;
  readonly baselineValue: number | null;
  readonly baselineYear: number | null;
  /** A number, or a range such as `95-105`. */
  readonly annualTarget: number | string | null;
  readonly verification: string;
  readonly assumptions: string;
  readonly numberFormat: string;
  readonly entries: readonly Pick<AvanceEntry, 'programmed' | 'actual' | 'numerator' | 'denominator'>[];
  /** Its own traffic light, as fractions; the workbook's without it. */
  readonly bands?: Readonly<Record<keyof BandRefs, number>>;
}

interface FichaRequest<C> extends TemplateHead {
  /** How many; those of `content` where it is given. */
  readonly fichas: number;
  readonly content?: readonly C[];
}

export type FichaDtp5Request = FichaRequest<Dtp5Content>;

export interface FichaMirRequest extends FichaRequest<MirContent> {
  readonly period: ReportPeriod;
}

export const MAX_FICHAS = 60;

export function fichaCount(request: FichaRequest<unknown>): number {
  return request.content?.length ?? request.fichas;
}

/** The names of the sheets: the asked one, then with 2, 3 … behind it. */
export function fichaSheetNames(request: FichaRequest<unknown>): string[] {
  return Array.from({ length: fichaCount(request) }, (_, index) => {
    const suffix = index === 0 ? '' : ` ${index + 1}`;
    return `${request.sheetName.slice(0, MAX_SHEET_NAME - suffix.length)}${suffix}`;
  });
}

/** @returns every problem; without any the request can be built */
export function checkFichas<R extends FichaRequest<unknown>>(
  request: R,
  sheetNames: readonly string[] = [],
): RequestProblem<keyof FichaRequest<unknown>>[] {
  const problems: RequestProblem<keyof FichaRequest<unknown>>[] = [...headProblems(request, sheetNames)];
  const count = fichaCount(request);
  if (!Number.isInteger(count) || count < 0) {
    problems.push({ field: 'fichas', messageId: 'notACount', params: {} });
  } else if (count === 0) problems.push({ field: 'fichas', messageId: 'noFichas', params: {} });
  else if (count > MAX_FICHAS) {
    problems.push({ field: 'fichas', messageId: 'tooManyFichas', params: { limit: MAX_FICHAS } });
  } else if (!problems.some(({ field }) => field === 'sheetName')) {
    const taken = fichaSheetNames(request)
      .slice(1)
      .map((name) => sheetNameProblem(name, sheetNames))
      .find((problem) => problem !== null);
    if (taken) problems.push({ field: 'sheetName', ...taken });
  }
  return problems;
}

/** `MIR 2026`, with a number behind it while any of the sheets would have a name that is taken. */
export function suggestFichaName(
  word: string,
  request: FichaRequest<unknown>,
  sheetNames: readonly string[],
): string {
  const shown = Number.isInteger(request.year) ? ` ${request.year}` : '';
  const taken = new Set(sheetNames.map((name) => name.toLocaleLowerCase()));
  const tried: string[] = [...sheetNames];
  for (;;) {
    const name = suggestFreeName(`${word}${shown}`, tried);
    const names = fichaSheetNames({ ...request, sheetName: name });
    if (!names.some((one) => taken.has(one.toLocaleLowerCase()))) return name;
    tried.push(name);
  }
}

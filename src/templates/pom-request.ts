/** What is asked of a new POM, and what is wrong with it. */

import { MAX_SHEET_NAME, sheetNameProblem, suggestFreeName } from './sheet-names';
import type { RequestProblem, TemplateHead } from './spec';

/** How many years a POM plans. */
export const POM_YEARS = 5;
/** Products and subproducts together. */
export const MAX_POM_ROWS = 1_000;
export const MAX_POM_PRODUCTS = 300;
export const MAX_POM_SUBPRODUCTS = 50;
export const MAX_POM_PROGRAMS = 100;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
const MAX_TEXT = 250;

export interface PomRequest extends TemplateHead {
  /** The first of the five years is `year`. */
  readonly products: number;
  /** Of each product. */
  readonly subproducts: number;
  /** Rows of the budget. */
  readonly programs: number;
  /** A plan to fill in; the counts above then don't matter. */
  readonly content?: PomContent;
}

/** Percentages in points, as in the model of plans. */
export interface PomContent {
  readonly programs: readonly PomProgram[];
  readonly products: readonly PomProduct[];
}

export interface PomProgram {
  readonly code: string;
  readonly name: string;
  /** As many as the plan has years. */
  readonly years: readonly (number | null)[];
}

/** What a product and a subproduct have in common. */
export interface PomRow {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly program?: string;
  readonly subprogram?: string;
  readonly project?: string;
  readonly activity?: string;
  readonly baseline?: {
    readonly year?: number | null;
    readonly absolute?: number | null;
    readonly relative?: number | null;
  };
  /**
   * As many as the plan has years. Of a product with subproducts the physical target is what they make where all are in its
   * unit, and the financial always: what stands here counts only where that is not so.
   */
  readonly years: readonly { readonly physical: number | null; readonly financial: number | null }[];
  readonly departments?: string;
  readonly municipalities?: string;
  readonly responsible?: string;
  readonly execution?: PomExecution;
}

/** The execution of the first year; three cuatrimestres each. Of a product with subproducts only what they don't make. */
export interface PomExecution {
  /** Points; only of products. */
  readonly weight?: number | null;
  readonly behavior?: 'Suma' | 'Constante' | 'Último';
  readonly programmed?: readonly (number | null)[];
  /** A number, or *Sin demanda*. */
  readonly executed?: readonly (number | string | null)[];
  /** Vigente, where it is no longer what was approved. */
  readonly current?: number | null;
  readonly programmedMoney?: readonly (number | null)[];
  readonly executedMoney?: readonly (number | null)[];
  readonly justification?: string;
}

export interface PomProduct extends PomRow {
  readonly result?: string;
  readonly mainContribution?: 0 | 1 | null;
  readonly subproducts: readonly PomRow[];
}

type Field = Exclude<keyof PomRequest, 'content'>;

/** The years of the plan. */
export function pomYears(request: Pick<PomRequest, 'year'>): number[] {
  return Array.from({ length: POM_YEARS }, (_, i) => request.year + i);
}

/** The names of the sheets that come with the POM's own. */
export interface PomSheets {
  readonly plan: string;
  readonly budget: string;
  readonly execution: string;
}

/**
 * `POM 2026-2030` comes with *Presupuesto* and *Ejecución 2026*; a further copy (`… (2)`) takes its number along, and a sheet
 * with a name of its own gives it to them.
 */
export function pomSheets(request: Pick<PomRequest, 'sheetName' | 'year'>): PomSheets {
  const { sheetName, year } = request;
  const copy = /^POM \d{4}-\d{4}( \(\d+\))?$/.exec(sheetName.trim());
  const behind = copy ? (copy[1] ?? '') : ` ${sheetName.trim()}`;
  const named = (name: string) => `${name}${behind}`.slice(0, MAX_SHEET_NAME).replace(/'$/, '').trim();
  return { plan: sheetName, budget: named('Presupuesto'), execution: named(`Ejecución ${year}`) };
}

/** How many rows the tables have. */
export function pomRowCount(request: PomRequest): number {
  if (request.content) {
    return request.content.products.reduce((sum, one) => sum + 1 + one.subproducts.length, 0);
  }
  return request.products * (1 + request.subproducts);
}

/**
 * @param sheetNames of the workbook, as far as they are known
 * @returns every problem; none when the template can be built
 */
export function checkPomRequest(
  request: PomRequest,
  sheetNames: readonly string[] = [],
): RequestProblem<Field>[] {
  const problems: RequestProblem<Field>[] = [];
  const add = (field: Field, messageId: string, params: RequestProblem['params'] = {}) =>
    problems.push({ field, messageId, params });
  const name = sheetNameProblem(request.sheetName, sheetNames);
  if (name) add('sheetName', name.messageId, name.params);
  if (!Number.isInteger(request.year) || request.year < FIRST_YEAR || request.year > LAST_YEAR) {
    add('year', 'yearOutOfRange', { first: FIRST_YEAR, last: LAST_YEAR });
  } else if (!name) {
    const { budget, execution } = pomSheets(request);
    const taken = [budget, execution].find((one) => sheetNameProblem(one, sheetNames) !== null);
    if (taken !== undefined) add('sheetName', 'companionTaken', { name: taken });
  }
  if (request.institution.length > MAX_TEXT) add('institution', 'textTooLong', { limit: MAX_TEXT });
  const count = (field: 'products' | 'subproducts' | 'programs', least: number, limit: number) => {
    const value = request[field];
    if (!Number.isInteger(value) || value < least || value > limit) add(field, field, { limit });
  };
  if (!request.content) {
    count('products', 1, MAX_POM_PRODUCTS);
    count('subproducts', 0, MAX_POM_SUBPRODUCTS);
    count('programs', 1, MAX_POM_PROGRAMS);
  }
  const counted = !problems.some(({ field }) => field === 'products' || field === 'subproducts');
  if (counted && pomRowCount(request) > MAX_POM_ROWS) {
    add('products', 'tooManyRows', { limit: MAX_POM_ROWS });
  }
  return problems.map((problem) =>
    OWN_MESSAGES.has(problem.messageId)
      ? { ...problem, messageId: `pom.template.problems.${problem.messageId}` }
      : problem,
  );
}

const OWN_MESSAGES = new Set(['companionTaken', 'products', 'subproducts', 'programs', 'tooManyRows']);

/** `POM 2026-2030`, with a number behind it while one of the three sheets would have a name that is taken. */
export function suggestPomSheetName(
  { year }: Pick<PomRequest, 'year'>,
  sheetNames: readonly string[] = [],
): string {
  const base = Number.isInteger(year) ? `POM ${year}-${year + POM_YEARS - 1}` : 'POM';
  const taken = [...sheetNames];
  for (;;) {
    const sheetName = suggestFreeName(base, taken);
    const { budget, execution } = pomSheets({ sheetName, year });
    const free = [budget, execution].every((name) => sheetNameProblem(name, sheetNames) === null);
    if (free) return sheetName;
    taken.push(sheetName);
  }
}

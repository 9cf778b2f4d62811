/** What is asked of a new POA, and what is wrong with it. */
import type { ComplianceSettings } from '../domain/compliance-model';
import { sheetNameProblem, suggestFreeName } from './sheet-names';
import type { RequestProblem, TemplateHead } from './spec';

/** A figure: in the product's unit, percentages in points; a text as it is (`95-105`, `Sin demanda`). */
export type PoaFigure = number | string | null;

export interface PoaProduct {
  /** Its number within the objetivo operativo. */
  readonly code: string;
  readonly name: string;
  /** As catalogues print them: `75 - PORCENTAJE`, `6 - Mensual`. */
  readonly unit: string;
  readonly periodicity: string;
  readonly annual: PoaFigure;
  /** In points. */
  readonly weight?: number | null;
  readonly baseline?: number | null;
  /** The number of the product that this one is part of. */
  readonly partOf?: string;
  /** `Ascendente`, `Descendente`, `Rango`. */
  readonly direction?: string;
  /** `Suma`, `Constante`, `Último`, `Máximo por suma`. */
  readonly behavior?: string;
  /** Twelve, or none. */
  readonly months?: readonly PoaFigure[];
  readonly actuals?: readonly PoaFigure[];
  readonly approved?: number | null;
  readonly current?: number | null;
  readonly executed?: number | null;
  readonly justification?: string;
}

export interface PoaOperational {
  readonly code: string;
  readonly name: string;
  readonly products: readonly PoaProduct[];
}

export interface PoaObjective {
  readonly code: string;
  readonly name: string;
  readonly result?: string;
  readonly assumption?: string;
  readonly population?: string;
  readonly operational: readonly PoaOperational[];
}

export interface PoaRequest extends TemplateHead {
  readonly objectives: number;
  /** Objetivos operativos of each objective. */
  readonly operational: number;
  /** Rows of each objetivo operativo. */
  readonly products: number;
  readonly mission?: string;
  readonly vision?: string;
  /** A plan to fill in; the counts above then don't matter. */
  readonly content?: readonly PoaObjective[];
  /** What *Ajustes* begins with, where the workbook has none yet. */
  readonly settings?: ComplianceSettings;
}

export const MAX_POA_ROWS = 1_000;
const MAX_OBJECTIVES = 50;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
const MAX_TEXT = 250;

export type PoaField = keyof PoaRequest;

const EMPTY_PRODUCT: PoaProduct = { code: '', name: '', unit: '', periodicity: '', annual: null };

/** The objectives that are written: those of the content, or empty ones. */
export function poaContent(request: PoaRequest): readonly PoaObjective[] {
  if (request.content !== undefined) return request.content;
  const each = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  return each(request.objectives, (objective) => ({
    code: String(objective + 1),
    name: '',
    operational: each(request.operational, (operational) => ({
      code: String(operational + 1),
      name: '',
      products: each(request.products, () => EMPTY_PRODUCT),
    })),
  }));
}

/**
 * @param sheetNames as far as they are known
 * @returns nothing when the template can be inserted; `messageId` is a key of `template.problems`
 */
export function checkPoaRequest(
  request: PoaRequest,
  sheetNames: readonly string[] = [],
): RequestProblem<PoaField>[] {
  const problems: RequestProblem<PoaField>[] = [];
  const add = (field: PoaField, messageId: string, params: Record<string, string | number> = {}) =>
    problems.push({ field, messageId, params });
  const nameProblem = sheetNameProblem(request.sheetName, sheetNames);
  if (nameProblem) problems.push({ field: 'sheetName', ...nameProblem });
  if (!Number.isInteger(request.year) || request.year < FIRST_YEAR || request.year > LAST_YEAR) {
    add('year', 'yearOutOfRange', { first: FIRST_YEAR, last: LAST_YEAR });
  }
  if (request.institution.length > MAX_TEXT) add('institution', 'textTooLong', { limit: MAX_TEXT });
  if (request.content !== undefined) return [...problems, ...checkContent(request.content)];
  let rows = 1;
  for (const [field, limit] of [
    ['objectives', MAX_OBJECTIVES],
    ['operational', MAX_OBJECTIVES],
    ['products', MAX_POA_ROWS],
  ] as const) {
    const count = request[field];
    if (!Number.isInteger(count) || count < 1) add(field, 'notAPositiveCount', { limit });
    else if (count > limit) add(field, 'tooManyRows', { limit });
    rows *= count;
  }
  if (problems.length === 0 && rows > MAX_POA_ROWS) add('products', 'tooManyRows', { limit: MAX_POA_ROWS });
  return problems;
}

function checkContent(content: readonly PoaObjective[]): RequestProblem<PoaField>[] {
  const products = content.flatMap(({ operational }) => operational.flatMap((one) => one.products));
  const problem = (messageId: string): RequestProblem<PoaField>[] => [
    { field: 'content', messageId, params: { limit: MAX_POA_ROWS } },
  ];
  if (products.length === 0) return problem('noProducts');
  if (products.length > MAX_POA_ROWS || content.length > MAX_POA_ROWS) return problem('tooManyRows');
  const lines = products.flatMap(({ months, actuals }) => [months, actuals]);
  return lines.some((line) => line !== undefined && line.length !== 12) ? problem('monthsNotTwelve') : [];
}

/** `POA 2026`, with a number behind it when the name is taken. */
export function suggestPoaSheetName(
  { year }: Pick<PoaRequest, 'year'>,
  sheetNames: readonly string[] = [],
): string {
  return suggestFreeName(`POA${Number.isInteger(year) ? ` ${year}` : ''}`, sheetNames);
}

/** Whether a unit is a percentage: its figures are written as such. */
export function isPercentUnit(unit: string): boolean {
  return /^\s*(?:\d+\s*[-–—.]\s*)?(?:%|porcentaje|por ciento|puntos porcentuales)/iu.test(unit);
}

/** Where everything stands on the three sheets of the POM template. Rows and columns are 0-based. */
import { columnName, quoteSheet } from '../domain/address';
import { POM_YEARS, type PomContent, type PomProduct, type PomRequest, type PomRow } from './pom-request';

/** The columns of the plan. */
export const PLAN = {
  result: 0,
  level: 1,
  code: 2,
  name: 3,
  unit: 4,
  program: 5,
  subprogram: 6,
  project: 7,
  activity: 8,
  mainContribution: 9,
  baselineYear: 10,
  baselineAbsolute: 11,
  baselineRelative: 12,
  /** Physical and financial of each year, side by side. */
  firstYear: 13,
  totalPhysical: 13 + 2 * POM_YEARS,
  totalFinancial: 14 + 2 * POM_YEARS,
  unitCost: 15 + 2 * POM_YEARS,
  departments: 16 + 2 * POM_YEARS,
  municipalities: 17 + 2 * POM_YEARS,
  responsible: 18 + 2 * POM_YEARS,
  review: 19 + 2 * POM_YEARS,
  /** What follows is for the formulas, and hidden. */
  group: 20 + 2 * POM_YEARS,
  programKey: 21 + 2 * POM_YEARS,
  otherUnits: 22 + 2 * POM_YEARS,
  /** The targets of subproducts, in the order of the years. */
  parts: 23 + 2 * POM_YEARS,
} as const;
export const PLAN_WIDTH = PLAN.parts + 2 * POM_YEARS;

/** The columns of the budget: programmes, and by year the budget, the POM and the difference, each with its total. */
export const BUDGET = {
  code: 0,
  name: 1,
  budget: 2,
  plan: 3 + POM_YEARS,
  difference: 4 + 2 * POM_YEARS,
  review: 5 + 3 * POM_YEARS,
  programKey: 6 + 3 * POM_YEARS,
} as const;
export const BUDGET_WIDTH = BUDGET.programKey + 1;

/** The columns of the execution. */
export const EXEC = {
  level: 0,
  code: 1,
  name: 2,
  unit: 3,
  behavior: 4,
  weight: 5,
  annual: 6,
  programmed: 7,
  executed: 10,
  compliance: 13,
  achieved: 16,
  toDate: 17,
  year: 18,
  light: 19,
  approved: 20,
  current: 21,
  programmedMoney: 22,
  executedMoney: 25,
  complianceMoney: 28,
  achievedMoney: 31,
  toDateMoney: 32,
  justification: 33,
  review: 34,
  /** What follows is for the formulas, and hidden. */
  group: 35,
  planRow: 36,
  behaviorNumber: 37,
  usedWeight: 38,
  otherUnits: 39,
  /** The inputs of subproducts: programmed, executed, vigente, money programmed, money executed. */
  parts: 40,
  /** Six helper cells of `stretchCompliance` to date, and six of the year. */
  stretchToDate: 53,
  stretchYear: 59,
} as const;
export const EXEC_WIDTH = EXEC.stretchYear + 6;

/** Where the copies of subproducts stand among `EXEC.parts`. */
export const PART = {
  programmed: 0,
  executed: 3,
  current: 6,
  programmedMoney: 7,
  executedMoney: 10,
} as const;

/** Rows of the plan and of the execution: title, institution, period, corte or legend, then the header. */
export const ROW = { title: 0, institution: 1, period: 2, cutoff: 3, legend: 4 } as const;
export const HEADER = {
  plan: { first: 5, last: 6 },
  budget: { first: 5, last: 6 },
  execution: { first: 5, last: 7 },
} as const;

/** Where the months stand in which each cuatrimestre closes (4, 8, 12). */
export const CLOSES = { row: ROW.legend, column: EXEC.parts } as const;

export interface BodyRow {
  readonly row: number;
  readonly level: 'product' | 'subproduct';
  /** Whether a product is the sum of subproducts. */
  readonly hasParts: boolean;
  readonly code: string;
  readonly content: PomRow | null;
  /** Only of products. */
  readonly product: PomProduct | null;
}

/** The rows of a table. */
export interface Body {
  /** The last row of the header: ranges begin there, so that rows can be inserted before the first as well. */
  readonly top: number;
  readonly first: number;
  /** The row above which rows are inserted; ranges reach down to it. */
  readonly spacer: number;
  readonly total: number;
}

export interface PomLayout {
  readonly planRows: readonly BodyRow[];
  readonly plan: Body;
  readonly budget: Body;
  readonly programs: PomContent['programs'];
  readonly executionRows: readonly BodyRow[];
  readonly execution: Body;
  /** Rows of the scores below the execution. */
  readonly strictScore: number;
  readonly provisionalScore: number;
  /** Products of the plan that the execution lacks. */
  readonly missing: number;
}

/** Lays the sheets out. */
export function layOutPom(request: PomRequest): PomLayout {
  const rows = bodyRows(request);
  const place = (header: { last: number }, count: number): Body => {
    const first = header.last + 1;
    return { top: header.last, first, spacer: first + count, total: first + count + 1 };
  };
  const at = (body: Body) => rows.map((row, i): BodyRow => ({ ...row, row: body.first + i }));
  const plan = place(HEADER.plan, rows.length);
  const execution = place(HEADER.execution, rows.length);
  const programs =
    request.content?.programs ??
    Array.from({ length: request.programs }, () => ({ code: '', name: '', years: [] }));
  return {
    planRows: at(plan),
    plan,
    budget: place(HEADER.budget, programs.length),
    programs,
    executionRows: at(execution),
    execution,
    strictScore: execution.total + 2,
    provisionalScore: execution.total + 3,
    missing: execution.total + 5,
  };
}

function bodyRows(request: PomRequest): Omit<BodyRow, 'row'>[] {
  const rows: Omit<BodyRow, 'row'>[] = [];
  const add = (row: Omit<BodyRow, 'row'>) => rows.push(row);
  if (request.content) {
    for (const product of request.content.products) {
      const hasParts = product.subproducts.length > 0;
      add({ level: 'product', hasParts, code: product.code, content: product, product });
      for (const content of product.subproducts) {
        add({ level: 'subproduct', hasParts: false, code: content.code, content, product: null });
      }
    }
    return rows;
  }
  const three = (number: number) => String(number).padStart(3, '0');
  for (let p = 1; p <= request.products; p++) {
    const code = three(p);
    add({ level: 'product', hasParts: request.subproducts > 0, code, content: null, product: null });
    for (let s = 1; s <= request.subproducts; s++) {
      const own = `${code}-${three(s)}`;
      add({ level: 'subproduct', hasParts: false, code: own, content: null, product: null });
    }
  }
  return rows;
}

/** `N8`, with the parts fixed that the flags say. */
export function ref(column: number, row: number, fixed: { column?: boolean; row?: boolean } = {}): string {
  return `${fixed.column ? '$' : ''}${columnName(column)}${fixed.row ? '$' : ''}${row + 1}`;
}

/** A cell whose column stays. */
export const own = (column: number, row: number) => ref(column, row, { column: true });

/** `$B$7:$B$40`: a column from the header to the line above the total. */
export function columnOf(body: Body, column: number): string {
  const letter = columnName(column);
  return `$${letter}$${body.top + 1}:$${letter}$${body.spacer + 1}`;
}

/** The same on another sheet. */
export function columnOn(sheet: string, body: Body, column: number): string {
  return `${quoteSheet(sheet)}!${columnOf(body, column)}`;
}

/** `$H12:$J12`. */
export function across(column: number, row: number, count = 3): string {
  return `$${columnName(column)}${row + 1}:$${columnName(column + count - 1)}${row + 1}`;
}

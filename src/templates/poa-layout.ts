/** Where everything stands in the POA template. Rows and columns are 0-based. */
import { columnName } from '../domain/address';
import { POA_STRETCHES } from '../domain/poa-sheet';
import type { PoaObjective } from './poa-request';

export const COLUMN = {
  product: 0,
  unit: 1,
  periodicity: 2,
  annual: 3,
  weight: 4,
  baseline: 5,
  partOf: 6,
  direction: 7,
  behavior: 8,
  programmed: 9,
  quarters: 21,
  actual: 25,
  accumulated: 37,
  physical: 38,
  approved: 39,
  current: 40,
  executed: 41,
  financial: 42,
  light: 43,
  justification: 44,
  review: 45,
  // Helper columns, outside of what is printed.
  level: 46,
  usedWeight: 47,
  usedBehavior: 48,
  usedDirection: 49,
  rule: 50,
  behaviorNumber: 51,
  lower: 52,
  upper: 53,
  unitName: 54,
  money: 55,
  ordinal: 56,
  whole: 57,
  counts: 58,
  toTotal: 59,
  compliance: 60,
  stretches: 72,
} as const;

/** The columns of one stretch, in order. */
export const STRETCH_PARTS = [
  'reported',
  'owed',
  'target',
  'achieved',
  'whole',
  'provisional',
  'strict',
] as const;
export type StretchPart = (typeof STRETCH_PARTS)[number];

export const TO_DATE = 4;
export const YEAR_STRETCH = 5;

export function stretchColumn(stretch: number, part: StretchPart): number {
  return COLUMN.stretches + stretch * STRETCH_PARTS.length + STRETCH_PARTS.indexOf(part);
}

export const WIDTH = COLUMN.stretches + POA_STRETCHES.length * STRETCH_PARTS.length;
/** Of what people see and print. */
export const VISIBLE = COLUMN.review + 1;

export const ROW = {
  title: 0,
  institution: 1,
  year: 2,
  mission: 3,
  vision: 4,
  settings: 5,
  banner: 6,
  header: 7,
  first: 8,
} as const;

/** What a row is for, in the column *Nivel*: sums over areas find their rows by it, also after blocks were copied. */
export const LEVEL = {
  product: 'Producto',
  operationalStrict: 'Operativo estricta',
  operationalProvisional: 'Operativo provisional',
  objectiveStrict: 'Objetivo estricta',
  objectiveProvisional: 'Objetivo provisional',
  /** How often the objective counts in the institution's score, and that times its score. */
  timesStrict: 'Veces estricta',
  weightedStrict: 'Ponderada estricta',
  timesProvisional: 'Veces provisional',
  weightedProvisional: 'Ponderada provisional',
} as const;

export interface OperationalRows {
  /** The line *Objetivo Operativo*; formulas reach from it to the spacer. */
  readonly head: number;
  readonly products: readonly number[];
  /** Products are inserted above it. */
  readonly spacer: number;
  readonly total: number;
  readonly provisional: number;
  readonly strict: number;
}

export interface ObjectiveRows {
  readonly objective: number;
  readonly result: number;
  readonly assumption: number;
  readonly population: number;
  readonly operational: readonly OperationalRows[];
  /** The blank row behind the last objetivo operativo; further ones are inserted above it. */
  readonly gap: number;
  readonly provisional: number;
  readonly strict: number;
}

export interface Layout {
  readonly objectives: readonly ObjectiveRows[];
  /** The blank row behind the last objective; ranges over all objectives end in it. */
  readonly end: number;
  readonly provisional: number;
  readonly strict: number;
  /** The header of the summary to read and print. */
  readonly summary: number;
  readonly rowCount: number;
}

/** Rows of the summary: its header, the month of the corte, and the stretches. */
export const SUMMARY_ROWS = 2 + POA_STRETCHES.length;

export function layOutPoa(content: readonly PoaObjective[]): Layout {
  let row: number = ROW.first;
  const objectives = content.map((objective): ObjectiveRows => {
    const [own, result, assumption, population] = [row++, row++, row++, row++] as const;
    const operational = objective.operational.map((one): OperationalRows => {
      const head = row++;
      const products = one.products.map(() => row++);
      const [spacer, total, provisional, strict] = [row++, row++, row++, row++] as const;
      return { head, products, spacer, total, provisional, strict };
    });
    const [gap, provisional, strict] = [row++, row++, row++] as const;
    return { objective: own, result, assumption, population, operational, gap, provisional, strict };
  });
  const end = row++;
  const [provisional, strict] = [row++, row++] as const;
  const summary = row + 1;
  return { objectives, end, provisional, strict, summary, rowCount: summary + SUMMARY_ROWS };
}

const name = columnName;
/** `$E12` */
export const fixed = (column: number, row: number) => `$${name(column)}${row + 1}`;
/** `BC12`, for formulas that run along a row. */
export const cell = (column: number, row: number) => `${name(column)}${row + 1}`;
/** `$J12:$U12` */
export const across = (column: number, row: number, first = 0, last = 11) =>
  `$${name(column + first)}${row + 1}:$${name(column + last)}${row + 1}`;
/** The months (1 to 12) above the columns of compliance. */
export const closes = (first = 0, last = 11) =>
  `$${name(COLUMN.compliance + first)}$${ROW.banner + 1}:$${name(COLUMN.compliance + last)}$${ROW.banner + 1}`;
/** `$BC9:$BC14`; both ends included. Rows are relative, so that whole blocks can be copied. */
export const down = (column: number, first: number, last: number) =>
  `$${name(column)}${first + 1}:$${name(column)}${last + 1}`;
/** As `down`, for formulas that run along a row: `BC9:BC14`. */
export const downAlong = (column: number, first: number, last: number) =>
  `${name(column)}${first + 1}:${name(column)}${last + 1}`;
/** From a row down to the end of the plan: `$BC12:$BC$90`. */
export const downToEnd = (column: number, row: number, end: number) =>
  `$${name(column)}${row + 1}:$${name(column)}$${end + 1}`;
/** The whole plan: `$BC$9:$BC$90`. */
export const wholeColumn = (column: number, end: number) =>
  `$${name(column)}$${ROW.first + 1}:$${name(column)}$${end + 1}`;

/**
 * A plan is what a snapshot means: areas, indicators, periods, weights, targets, actuals, each with the cell
 * that it came from. Pure data, made by `recognition`, judged by `rules`, computed with by `compliance`.
 *
 * Percentages are in points: 100 means 100 %, whatever the cell's format (`1` shown as `100.0%`, `100`, `100 %`).
 */
import type { CellAddress, CellRange } from './address';
import type { Ficha } from './ficha';
import type { MultiYear } from './multi-year';
import type { Month } from './period';

export type PlanType = 'PAT' | 'POA' | 'POM' | 'FICHA' | 'AVANCE';

/** A text or number of the plan and its cell. */
export interface Sourced<T> {
  readonly value: T;
  readonly cell: CellAddress;
}

/** How the periods make the year: Suma, Constante, Último, Máximo por suma (domain rules, section 2 of docs/domain.md). */
export type Behavior = 'sum' | 'constant' | 'last' | 'max-sum';

/** Which way is better: Ascendente, Descendente, Rango. */
export type Direction = 'ascending' | 'descending' | 'range';

/** What an indicator counts; decides how its numbers are written and which rules speak about it. */
export type Measure = 'percent' | 'count' | 'money' | 'score' | 'time' | 'unknown';

/** What a cell of a number line says. */
export type Reading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'number';
      /** In the plan's units; percentages in points. */
      readonly value: number;
      /** As the cell holds it. */
      readonly raw: number;
      /** Whether the cell's number format shows a percentage. */
      readonly percent: boolean;
      /** Whether a formula produced it. */
      readonly formula: boolean;
    }
  | {
      readonly kind: 'text';
      readonly text: string;
      /** The number that the text writes (points for percentages), or null when it writes none. */
      readonly number: number | null;
      readonly percent: boolean;
    }
  | { readonly kind: 'error'; readonly error: string }
  /** A formula whose result the file doesn't hold: nothing can be said about it. */
  | { readonly kind: 'uncomputed' };

export const BLANK: Reading = Object.freeze({ kind: 'blank' });

export type LineRole =
  | 'programmed'
  | 'weight'
  | 'actual'
  | 'compliance'
  | 'distribution'
  | 'numerator'
  | 'denominator'
  /** Money planned and spent. */
  | 'budget'
  | 'spent'
  /** Texts: cause and action; means of verification. */
  | 'narrative'
  | 'evidence';

/** Where the months of a table stand. Shared by all lines of the table. */
export interface PeriodColumns {
  /** Absolute 0-based columns of Ene … Dic. */
  readonly months: readonly number[];
  readonly total: number | null;
}

/** One line of an indicator: twelve months and a total. */
export interface Line {
  readonly role: LineRole;
  readonly sheet: string;
  readonly row: number;
  /**
   * Of quarters or cuatrimestres, the months of one period share its column, and its reading stands in its last month; the
   * others are blank.
   */
  readonly columns: PeriodColumns;
  /** Twelve rows, where the periods stand below each other (a report of one row a month); `row` is then the first. */
  readonly rows?: readonly number[];
  /** Twelve entries. */
  readonly months: readonly Reading[];
  readonly total: Reading;
}

/** A value that is declared in the workbook or was inferred by us (then it is shown as such, never silent). */
export interface Declared<T> {
  readonly value: T;
  readonly source: 'declared' | 'inferred';
  readonly cell: CellAddress | null;
}

/**
 * Money of a product. The report's execution is `executed` ÷ `current` (vigente), not ÷ `approved`.
 */
export interface Budget {
  readonly approved: Sourced<Reading> | null;
  readonly current: Sourced<Reading> | null;
  readonly executed: Sourced<Reading> | null;
  /** By period, where the plan has it (POM: cuatrimestres). */
  readonly programmedLine: Line | null;
  readonly executedLine: Line | null;
}

/**
 * Where the sheet itself computes a result by native formulas, period by period. A cell holds a fraction (1 is 100 %), or a
 * blank or a word where there is none. Null where the sheet has no cell for a period.
 */
export interface PeriodCells {
  /** Twelve. Of quarters or cuatrimestres only the last month of each period has a cell. */
  readonly months: readonly (CellAddress | null)[];
  /** Four. */
  readonly quarters: readonly (CellAddress | null)[];
  readonly toDate: CellAddress | null;
  readonly year: CellAddress | null;
}

/** Results that follow the data without the add-in: sheets that sum up many plans refer to these cells. */
export interface NativeResults {
  readonly strict: PeriodCells;
  readonly provisional: PeriodCells;
}

/** A code and its name as catalogues print them: `75 - PORCENTAJE`. */
export interface CatalogueEntry {
  readonly code: string | null;
  readonly name: string;
}

/** What a product of a POA says besides an indicator. */
export interface ProductFacts {
  /** The code of the product that this one is part of (*Parte de*). */
  readonly partOf: Sourced<string> | null;
  readonly unit: CatalogueEntry | null;
  readonly periodicity: CatalogueEntry | null;
  /** How many periods of the year the periodicity means; null where the catalogue doesn't say. */
  readonly periods: number | null;
  /** *Justificación*, or its empty cell. */
  readonly justification: Sourced<string> | null;
}

/** Texts of an indicator that have a column of their own. */
export type TextField = 'code' | 'description' | 'formula' | 'unitOfMeasure' | 'frequency' | 'baseline';

export interface Indicator {
  /** Unique in the plan and stable when rows move: the code, or the normalised name where there is none. */
  readonly key: string;
  readonly code: Sourced<string> | null;
  readonly name: Sourced<string> | null;
  /** The cell where the name is, or should be. */
  readonly nameCell: CellAddress;
  readonly annualTarget: Sourced<Reading>;
  readonly description: Sourced<string> | null;
  readonly formula: Sourced<string> | null;
  readonly strategic: boolean;
  readonly unitOfMeasure: Sourced<string> | null;
  readonly measure: Measure;
  readonly direction: Declared<Direction>;
  /** Null when it is not declared and no test of the inference passes. */
  readonly behavior: Declared<Behavior> | null;
  readonly frequency: Sourced<string> | null;
  readonly baseline: Sourced<string | number> | null;
  /** The year of the base line, where it has a cell of its own. */
  readonly baselineYear?: Sourced<string | number>;
  /** The cells of texts that the table has a column for and that are blank; a text without a column has no entry. */
  readonly blankCells?: Readonly<Partial<Record<TextField, CellAddress>>>;
  /** The annual weight: the total of the line of weights (PAT), or a column of its own. Null where there is no cell for it. */
  readonly annualWeight: Sourced<Reading> | null;
  /** Only products of a POA or POM. */
  readonly product?: ProductFacts;
  readonly budget?: Budget;
  /** What was reached in earlier years, oldest first. */
  readonly history?: readonly { readonly year: number; readonly value: Sourced<Reading> }[];
  readonly narrative?: Line;
  readonly evidence?: Line;
  readonly programmed: Line | null;
  readonly weights: Line | null;
  readonly actual: Line | null;
  readonly numerator: Line | null;
  readonly denominator: Line | null;
  readonly compliance: Line | null;
  /** Its compliance by the sheet's own formulas, uncut by the cap; only where the sheet is a template of ours. */
  readonly complianceCells?: NativeResults;
  readonly distribution: Line | null;
  /** All rows of the indicator's block. */
  readonly range: CellRange;
}

/** A Dirección General (or a unit directly under the institution). */
export interface UnitRef {
  readonly code: string | null;
  readonly name: string;
}

/** A Dirección de Área: one table of indicators whose annual weights add up to 100. */
export interface Area {
  /** Such as `7.4.1`; null where the plan prints none. */
  readonly code: string | null;
  readonly name: string;
  /** Where the area's name stands. */
  readonly cell: CellAddress;
  readonly unit: UnitRef | null;
  /** Left out of the institution's score (the offices of representation). */
  readonly reportedApart: boolean;
  readonly indicators: readonly Indicator[];
  /** The line TOTAL DE LA PONDERACIÓN. */
  readonly totalLine: Line | null;
  /** Its scores by the sheet's own formulas; only where the sheet is a template of ours. */
  readonly scoreCells?: NativeResults;
  /** From the header to the total line. */
  readonly range: CellRange;
  /** What a POA says above its products; fields that the sheet lacks are absent, empty ones have the empty text. */
  readonly context?: Readonly<Partial<Record<AreaContextField, Sourced<string>>>>;
}

/** OBJETIVO, Resultado, Supuesto, Población Objetivo, Objetivo Operativo of a POA. */
export type AreaContextField = 'objective' | 'result' | 'assumption' | 'population' | 'operationalObjective';

/** Something that recognition inferred or could not read; shown in the pane's *Plan* tab. */
export interface RecognitionNote {
  /** A key of the messages, such as `recognition.behaviorInferred`. */
  readonly messageId: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly cell: CellAddress | null;
}

/**
 * One plan: the tables of one sheet that belong to one exercise.
 */
export interface Plan {
  /** `p1`, `p2` … in the order of sheets and rows; valid for this snapshot only. */
  readonly id: string;
  readonly type: PlanType;
  /** The area's name when there is one area, else the institution's or the sheet's. */
  readonly title: string;
  readonly institution: string | null;
  readonly year: number | null;
  readonly sheet: string;
  readonly range: CellRange;
  /** `template`: written by us; `published`: the layout of the published plans. */
  readonly layout: 'template' | 'published';
  /** 0 to 1: how sure the recognition is. */
  readonly confidence: number;
  /**
   * PAT: the Direcciones de Área. POA: the objetivos operativos. POM: the year's execution, where the workbook has it. MIR: one
   * with the indicator. Avance: as the plan that it reports on.
   */
  readonly areas: readonly Area[];
  /** Only a POM: the five years. */
  readonly multiYear?: MultiYear;
  /** Only fichas. */
  readonly ficha?: Ficha;
  readonly notes: readonly RecognitionNote[];
}

/** The cell of a month on a line. */
export function monthCell(line: Line, month: Month): CellAddress {
  return { sheet: line.sheet, row: line.rows?.[month] ?? line.row, column: line.columns.months[month]! };
}

/** The cell of the total on a line, or null where the table has no such column. */
export function totalCell(line: Line): CellAddress | null {
  return line.columns.total === null
    ? null
    : { sheet: line.sheet, row: line.row, column: line.columns.total };
}

/** The number that a reading holds as a number; texts do not count, even those that write one. */
export function numberOf(reading: Reading): number | null {
  return reading.kind === 'number' ? reading.value : null;
}

/** What an indicator is called in a sentence: its code, else its name. */
export function labelOf(indicator: Indicator): string {
  return indicator.code?.value ?? indicator.name?.value ?? indicator.key;
}

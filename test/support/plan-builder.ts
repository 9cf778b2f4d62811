/**
 * Builds plans for table tests of rules, in the published layout on a sheet `PAT`: clave A, nombre B, meta anual C,
 * months F … Q, total R. An area begins with its name (row 1); then each indicator takes a line of targets and one of
 * weights, then one each for the distribution, actuals, numerators,
 * denominators, compliance, narratives and means of verification, where there are any; then the line of totals. Other columns: descripción S, unidad T,
 * frecuencia U, línea base V and its year W, parte de X, sentido Y, years observed Z and on, justificación AO, ponderación of a product AP. A POA has no lines of weights, and no months
 * unless an indicator gives some; its context (resultado, supuesto …) stands on the row of the area, from B on.
 */
import { cellRange } from '../../src/domain/address';
import { inferBehavior } from '../../src/domain/behavior';
import { MONTH_LABELS, MONTHS } from '../../src/domain/period';
import {
  type Area,
  type AreaContextField,
  type Behavior,
  BLANK,
  type Direction,
  type Indicator,
  type Line,
  type LineRole,
  type Measure,
  type Plan,
  type PlanType,
  type ProductFacts,
  type Reading,
  type Sourced,
  type TextField,
  type UnitRef,
} from '../../src/domain/plan';
import { exactMonthWeights, printedWeights } from '../../src/domain/weights';

export type Cell = number | null | Reading;
type MonthLabel = (typeof MONTH_LABELS)[number];
/** One for all twelve, twelve, or by month. */
export type Months = Cell | readonly Cell[] | Readonly<Partial<Record<MonthLabel, Cell>>>;

export interface IndicatorSpec {
  code?: string | null;
  name?: string | null;
  /** Texts: null for a blank cell in a column that the table has. */
  formula?: string | null;
  description?: string | null;
  unit?: string | null;
  frequency?: string | null;
  baseline?: string | number | null;
  baselineYear?: string | number;
  /** By year, oldest first. */
  history?: Readonly<Record<number, Cell>>;
  /** A product of a POA: its unit and periodicity as the report prints them (`75 - PORCENTAJE`). */
  product?: ProductSpec;
  annual?: Cell;
  months?: Months;
  /** Annual weight, 100 without it. */
  weight?: Cell;
  /** Month weights; those that the rule prints without it; null for none of the line's months. */
  weights?: Months;
  /** An indicator without a line of weights. */
  noWeightLine?: boolean;
  distribution?: Months;
  actual?: Months;
  numerator?: Months;
  denominator?: Months;
  compliance?: Months;
  /** Texts: cause and action; means of verification. */
  narrative?: Months;
  evidence?: Months;
  measure?: Measure;
  direction?: Direction;
  /** Whether the direction stands in a cell. */
  directionDeclared?: boolean;
  /** Declared; inferred without it. */
  behavior?: Behavior;
}

export interface ProductSpec {
  /** `75 - PORCENTAJE`; null for a blank cell. */
  unit?: string | null;
  /** `6 - Mensual`. */
  periodicity?: string;
  partOf?: string;
  /** *Justificación*, `''` for its blank cell; no such column without it. */
  justification?: string;
  /** *Ponderación*, in a column of its own; no such column without it. */
  weight?: Cell;
}

export interface AreaSpec {
  code?: string | null;
  name?: string;
  unit?: UnitRef | null;
  indicators: readonly IndicatorSpec[];
  noTotalLine?: boolean;
  context?: Readonly<Partial<Record<AreaContextField, string>>>;
}

export interface PlanSpec {
  id?: string;
  /** PAT without it. */
  type?: PlanType;
  sheet?: string;
  areas: readonly AreaSpec[];
}

const FIRST_MONTH = 5;
const TOTAL = 17;
const EXTRA = {
  description: 18,
  unitOfMeasure: 19,
  frequency: 20,
  baseline: 21,
  baselineYear: 22,
  partOf: 23,
  direction: 24,
  history: 25,
  justification: 40,
  weight: 41,
};
const CONTEXT: readonly AreaContextField[] = [
  'objective',
  'result',
  'assumption',
  'population',
  'operationalObjective',
];
const PERIODS: Readonly<Record<string, number>> = { '1': 1, '2': 2, '3': 3, '4': 4, '5': 24, '6': 12 };
const COLUMNS = { months: MONTHS.map((month) => FIRST_MONTH + month), total: TOTAL };

/** A cell with a % format that shows these points. */
export function pct(points: number): Reading {
  return { kind: 'number', value: points, raw: points / 100, percent: true, formula: false };
}

/** A text; with the number that it writes, if it writes one. */
export function text(written: string, number: number | null = null): Reading {
  return { kind: 'text', text: written, number, percent: written.includes('%') };
}

export function cellError(error = '#REF!'): Reading {
  return { kind: 'error', error };
}

export const UNCOMPUTED: Reading = { kind: 'uncomputed' };

export function toReading(cell: Cell | undefined): Reading {
  if (cell === null || cell === undefined) return BLANK;
  if (typeof cell !== 'number') return cell;
  return { kind: 'number', value: cell, raw: cell, percent: false, formula: false };
}

function isReading(value: unknown): value is Reading {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

function twelve(months: Months | undefined): Reading[] {
  if (months === undefined || months === null) return MONTHS.map(() => BLANK);
  if (typeof months === 'number' || isReading(months)) return MONTHS.map(() => toReading(months));
  if (Array.isArray(months)) return MONTHS.map((month) => toReading((months as readonly Cell[])[month]));
  const byLabel = months as Readonly<Partial<Record<MonthLabel, Cell>>>;
  return MONTHS.map((month) => toReading(byLabel[MONTH_LABELS[month]]));
}

function figure(reading: Reading): number | null {
  return reading.kind === 'number' ? reading.value : reading.kind === 'text' ? reading.number : null;
}

/** One area of an otherwise empty plan. */
export function planOf(...indicators: IndicatorSpec[]): Plan {
  return buildPlan({ areas: [{ indicators }] });
}

/** The report of one area. */
export function avanceOf(...indicators: IndicatorSpec[]): Plan {
  return { ...planOf(...indicators), type: 'AVANCE' };
}

/** A POA of one objective with these products. */
export function poaOf(...indicators: IndicatorSpec[]): Plan {
  return buildPlan({ type: 'POA', sheet: 'POA', areas: [{ code: '1.1', noTotalLine: true, indicators }] });
}

export function buildPlan(spec: PlanSpec): Plan {
  const sheet = spec.sheet ?? 'PAT';
  const areas: Area[] = [];
  let row = 0;
  for (const [a, areaSpec] of spec.areas.entries()) {
    const area = buildArea(areaSpec, sheet, row, a, spec.type ?? 'PAT');
    areas.push(area);
    row += area.range.rowCount + 1;
  }
  return {
    id: spec.id ?? 'p1',
    type: spec.type ?? 'PAT',
    title: areas[0]?.name ?? 'PAT',
    institution: null,
    year: 2019,
    sheet,
    range: cellRange(sheet, 0, 0, Math.max(1, row), TOTAL + 1),
    layout: 'published',
    confidence: 1,
    areas,
    notes: [],
  };
}

function buildArea(spec: AreaSpec, sheet: string, top: number, index: number, type: PlanType): Area {
  const code = spec.code === undefined ? `${index + 1}` : spec.code;
  const targets = spec.indicators.map(({ months }) => twelve(months));
  const annualWeights = spec.indicators.map(({ weight = 100 }) => figure(toReading(weight)));
  const printed = MONTHS.map((month) => {
    const programmed = targets.map((readings) => readings[month]!.kind !== 'blank');
    const exact = exactMonthWeights(annualWeights, programmed);
    return printedWeights(exact, annualWeights).map((weight, i) => (exact[i] === null ? null : weight));
  });
  let row = top + 1;
  const indicators = spec.indicators.map((one, i) => {
    const indicator = buildIndicator(one, {
      sheet,
      row,
      type,
      code: one.code === undefined ? `${code ?? index + 1}.${i + 1}` : one.code,
      months: targets[i]!,
      weights:
        one.weights === undefined ? printed.map((weights) => toReading(weights[i])) : twelve(one.weights),
    });
    row += indicator.range.rowCount;
    return indicator;
  });
  const totalLine = spec.noTotalLine ? null : line('weight', sheet, row, twelve(null), BLANK);
  return {
    code,
    name: spec.name ?? `Dirección ${code ?? index + 1}`,
    cell: { sheet, row: top, column: 0 },
    unit: spec.unit ?? null,
    reportedApart: false,
    indicators,
    totalLine,
    range: cellRange(sheet, top, 0, row - top + 1, TOTAL + 1),
    ...(spec.context ? { context: contextOf(spec.context, sheet, top) } : {}),
  };
}

function contextOf(texts: NonNullable<AreaSpec['context']>, sheet: string, row: number): Area['context'] {
  return Object.fromEntries(
    CONTEXT.flatMap((field, i) => {
      const value = texts[field];
      return value === undefined ? [] : [[field, { value, cell: { sheet, row, column: 1 + i } }]];
    }),
  );
}

function codeAndName(printed: string): { code: string | null; name: string } {
  const match = /^(\d+) - (.+)$/.exec(printed);
  return match ? { code: match[1]!, name: match[2]! } : { code: null, name: printed };
}

interface Place {
  readonly type: PlanType;
  readonly sheet: string;
  readonly row: number;
  readonly code: string | null;
  readonly months: readonly Reading[];
  readonly weights: readonly Reading[];
}

function buildIndicator(spec: IndicatorSpec, place: Place): Indicator {
  const { sheet, row, code, months } = place;
  const annual = toReading(spec.annual === undefined ? firstFigure(months) : spec.annual);
  const shown = [...months, annual].some((reading) => reading.kind === 'number' && reading.percent);
  const percentUnit = /porcentaje|%/i.test(spec.product?.unit ?? spec.unit ?? '');
  const measure = spec.measure ?? (shown || percentUnit ? 'percent' : 'count');
  const direction = spec.direction ?? 'ascending';
  const inferred = inferBehavior(months.map(figure), figure(annual), measure, direction);
  const at = (column: number) => ({ sheet, row, column });
  const name = spec.name === undefined ? `Indicador ${code}` : spec.name;
  const extra = [
    ['distribution', spec.distribution],
    ['actual', spec.actual],
    ['numerator', spec.numerator],
    ['denominator', spec.denominator],
    ['compliance', spec.compliance],
    ['narrative', spec.narrative],
    ['evidence', spec.evidence],
  ] as const;
  const lines: Partial<Record<LineRole, Line>> = {};
  const noWeightLine = spec.noWeightLine ?? place.type !== 'PAT';
  let next = row + (noWeightLine ? 1 : 2);
  for (const [role, given] of extra) {
    if (given !== undefined) lines[role] = line(role, sheet, next++, twelve(given), BLANK);
  }
  const product = spec.product;
  const unit = product ? product.unit : spec.unit;
  const frequency = product ? product.periodicity : spec.frequency;
  const blankCells: Partial<Record<TextField, { sheet: string; row: number; column: number }>> = {};
  const written = <T extends string | number>(
    field: TextField,
    value: T | null | undefined,
    column: number,
  ): Sourced<T> | null => {
    if (value === null) blankCells[field] = at(column);
    return value === null || value === undefined ? null : { value, cell: at(column) };
  };
  const history = Object.entries(spec.history ?? {}).map(([year, value], i) => ({
    year: Number(year),
    value: { value: toReading(value), cell: at(EXTRA.history + i) },
  }));
  return {
    key: code ?? name ?? `fila ${row + 1}`,
    code: code === null ? null : { value: code, cell: at(0) },
    name: name === null ? null : { value: name, cell: at(1) },
    nameCell: at(1),
    annualTarget: { value: annual, cell: at(2) },
    description: written('description', spec.description, EXTRA.description),
    formula: written('formula', spec.formula, 4),
    strategic: false,
    unitOfMeasure: written('unitOfMeasure', unit, EXTRA.unitOfMeasure),
    measure,
    direction: spec.directionDeclared
      ? { value: direction, source: 'declared', cell: at(EXTRA.direction) }
      : { value: direction, source: 'inferred', cell: null },
    behavior: spec.behavior
      ? { value: spec.behavior, source: 'declared', cell: at(3) }
      : inferred && { value: inferred, source: 'inferred', cell: null },
    frequency: written('frequency', frequency, EXTRA.frequency),
    baseline: written('baseline', spec.baseline, EXTRA.baseline),
    ...(spec.baselineYear === undefined
      ? {}
      : { baselineYear: { value: spec.baselineYear, cell: at(EXTRA.baselineYear) } }),
    blankCells,
    ...(history.length > 0 ? { history } : {}),
    ...(place.type === 'POA' ? { product: factsOf(product ?? {}, at(EXTRA.partOf)) } : {}),
    annualWeight: noWeightLine
      ? product?.weight === undefined
        ? null
        : { value: toReading(product.weight), cell: at(EXTRA.weight) }
      : {
          value: toReading(spec.weight === undefined ? 100 : spec.weight),
          cell: { sheet, row: row + 1, column: TOTAL },
        },
    programmed:
      place.type !== 'PAT' && spec.months === undefined
        ? null
        : line('programmed', sheet, row, months, BLANK),
    weights: noWeightLine
      ? null
      : line(
          'weight',
          sheet,
          row + 1,
          place.weights,
          toReading(spec.weight === undefined ? 100 : spec.weight),
        ),
    actual: lines.actual ?? null,
    numerator: lines.numerator ?? null,
    denominator: lines.denominator ?? null,
    compliance: lines.compliance ?? null,
    ...(lines.narrative ? { narrative: lines.narrative } : {}),
    ...(lines.evidence ? { evidence: lines.evidence } : {}),
    distribution: lines.distribution ?? null,
    range: cellRange(sheet, row, 0, next - row, TOTAL + 1),
  };
}

function factsOf(
  spec: ProductSpec,
  partOfCell: { sheet: string; row: number; column: number },
): ProductFacts {
  const periodicity = spec.periodicity === undefined ? null : codeAndName(spec.periodicity);
  return {
    partOf: spec.partOf === undefined ? null : { value: spec.partOf, cell: partOfCell },
    unit: typeof spec.unit === 'string' ? codeAndName(spec.unit) : null,
    periodicity,
    periods: periodicity?.code ? (PERIODS[periodicity.code] ?? null) : null,
    justification:
      spec.justification === undefined
        ? null
        : { value: spec.justification, cell: { ...partOfCell, column: EXTRA.justification } },
  };
}

function firstFigure(months: readonly Reading[]): Reading {
  return months.find(({ kind }) => kind === 'number') ?? BLANK;
}

function line(role: LineRole, sheet: string, row: number, months: readonly Reading[], total: Reading): Line {
  return { role, sheet, row, columns: COLUMNS, months, total };
}

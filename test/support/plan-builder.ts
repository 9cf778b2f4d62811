/**
 * Builds plans for table tests of rules, in the published layout on a sheet `PAT`: clave A, nombre B, meta anual C,
 * months F … Q, total R. An area begins with its name (row 1); then each indicator takes a line of targets and one of
 * weights, a third with the distribution where there is one; then the line of totals.
 */
import { cellRange } from '../../src/domain/address';
import { inferBehavior } from '../../src/domain/behavior';
import { MONTH_LABELS, MONTHS } from '../../src/domain/period';
import {
  type Area,
  type Behavior,
  BLANK,
  type Direction,
  type Indicator,
  type Line,
  type LineRole,
  type Measure,
  type Plan,
  type Reading,
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
  formula?: string;
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
  measure?: Measure;
  direction?: Direction;
  /** Declared; inferred without it. */
  behavior?: Behavior;
}

export interface AreaSpec {
  code?: string | null;
  name?: string;
  unit?: UnitRef | null;
  indicators: readonly IndicatorSpec[];
  noTotalLine?: boolean;
}

export interface PlanSpec {
  id?: string;
  sheet?: string;
  areas: readonly AreaSpec[];
}

const FIRST_MONTH = 5;
const TOTAL = 17;
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

export function buildPlan(spec: PlanSpec): Plan {
  const sheet = spec.sheet ?? 'PAT';
  const areas: Area[] = [];
  let row = 0;
  for (const [a, areaSpec] of spec.areas.entries()) {
    const area = buildArea(areaSpec, sheet, row, a);
    areas.push(area);
    row += area.range.rowCount + 1;
  }
  return {
    id: spec.id ?? 'p1',
    type: 'PAT',
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

function buildArea(spec: AreaSpec, sheet: string, top: number, index: number): Area {
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
  };
}

interface Place {
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
  const measure = spec.measure ?? (shown ? 'percent' : 'count');
  const direction = spec.direction ?? 'ascending';
  const inferred = inferBehavior(months.map(figure), figure(annual), measure, direction);
  const at = (column: number) => ({ sheet, row, column });
  const name = spec.name === undefined ? `Indicador ${code}` : spec.name;
  const extra = [
    ['distribution', spec.distribution],
    ['actual', spec.actual],
  ] as const;
  const lines: Partial<Record<LineRole, Line>> = {};
  let next = row + (spec.noWeightLine ? 1 : 2);
  for (const [role, given] of extra) {
    if (given !== undefined) lines[role] = line(role, sheet, next++, twelve(given), BLANK);
  }
  return {
    key: code ?? name ?? `fila ${row + 1}`,
    code: code === null ? null : { value: code, cell: at(0) },
    name: name === null ? null : { value: name, cell: at(1) },
    nameCell: at(1),
    annualTarget: { value: annual, cell: at(2) },
    description: null,
    formula: spec.formula === undefined ? null : { value: spec.formula, cell: at(4) },
    strategic: false,
    unitOfMeasure: null,
    measure,
    direction: { value: direction, source: 'inferred', cell: null },
    behavior: spec.behavior
      ? { value: spec.behavior, source: 'declared', cell: at(3) }
      : inferred && { value: inferred, source: 'inferred', cell: null },
    frequency: null,
    baseline: null,
    annualWeight: spec.noWeightLine
      ? null
      : {
          value: toReading(spec.weight === undefined ? 100 : spec.weight),
          cell: { sheet, row: row + 1, column: TOTAL },
        },
    programmed: line('programmed', sheet, row, months, BLANK),
    weights: spec.noWeightLine
      ? null
      : line(
          'weight',
          sheet,
          row + 1,
          place.weights,
          toReading(spec.weight === undefined ? 100 : spec.weight),
        ),
    actual: lines.actual ?? null,
    numerator: null,
    denominator: null,
    compliance: null,
    distribution: lines.distribution ?? null,
    range: cellRange(sheet, row, 0, next - row, TOTAL + 1),
  };
}

function firstFigure(months: readonly Reading[]): Reading {
  return months.find(({ kind }) => kind === 'number') ?? BLANK;
}

function line(role: LineRole, sheet: string, row: number, months: readonly Reading[], total: Reading): Line {
  return { role, sheet, row, columns: COLUMNS, months, total };
}

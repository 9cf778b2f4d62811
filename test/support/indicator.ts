/** Builds indicators, areas and plans for tests of the arithmetic, as recognition would from a sheet. */
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

/** A number, a text (as somebody typed it), an Excel error such as `#REF!`, or nothing. */
export type Cell = number | string | null;

/** By month label (`{ Mar: 100 }`), or all twelve. */
export type MonthCells = Readonly<Partial<Record<(typeof MONTH_LABELS)[number], Cell>>> | readonly Cell[];

export interface IndicatorSpec {
  code?: string;
  weight?: number | null;
  programmed?: MonthCells;
  actual?: MonthCells;
  numerator?: MonthCells;
  denominator?: MonthCells;
  target?: Cell;
  measure?: Measure;
  direction?: Direction;
  /** Without it the behavior is inferred; null leaves it undefined. */
  behavior?: Behavior | null;
  baseline?: number | string;
  unit?: string;
}

const FIRST_MONTH_COLUMN = 8;

export function reading(cell: Cell): Reading {
  if (cell === null || cell === '') return BLANK;
  if (typeof cell === 'number') {
    return { kind: 'number', value: cell, raw: cell, percent: false, formula: false };
  }
  if (/^#[A-Z/0!?]+$/.test(cell)) return { kind: 'error', error: cell };
  return {
    kind: 'text',
    text: cell,
    number: Number.isNaN(Number(cell)) ? null : Number(cell),
    percent: false,
  };
}

function cellsOf(months: MonthCells): Cell[] {
  if (Array.isArray(months)) return MONTHS.map((month) => (months as readonly Cell[])[month] ?? null);
  const byLabel = months as Readonly<Record<string, Cell | undefined>>;
  return MONTHS.map((month) => byLabel[MONTH_LABELS[month]] ?? null);
}

export function line(role: LineRole, row: number, months: MonthCells, total: Cell = null): Line {
  return {
    role,
    sheet: 'PAT',
    row,
    columns: { months: MONTHS.map((month) => FIRST_MONTH_COLUMN + month), total: FIRST_MONTH_COLUMN + 12 },
    months: cellsOf(months).map(reading),
    total: reading(total),
  };
}

/** An indicator whose block begins at a row (0-based); percent, ascending and of weight 100 unless it says otherwise. */
export function indicator(spec: IndicatorSpec, row = 10): Indicator {
  const {
    code = '1.1.1',
    weight = 100,
    programmed = {},
    measure = 'percent',
    direction = 'ascending',
  } = spec;
  const targets = cellsOf(programmed).map((cell) => (typeof cell === 'number' ? cell : null));
  const numbers = targets.filter((value): value is number => value !== null);
  const target = spec.target === undefined ? (numbers[0] ?? null) : spec.target;
  const annual = typeof target === 'number' ? target : null;
  const inferred = inferBehavior(targets, annual, measure, direction);
  const behavior = spec.behavior === undefined ? inferred : spec.behavior;
  const at = (column: number) => ({ sheet: 'PAT', row, column });
  const optional = (role: LineRole, offset: number, months: MonthCells | undefined) =>
    months === undefined ? null : line(role, row + offset, months);
  return {
    key: code,
    code: { value: code, cell: at(0) },
    name: { value: `Indicador ${code}`, cell: at(1) },
    nameCell: at(1),
    annualTarget: { value: reading(target), cell: at(2) },
    description: null,
    formula: null,
    strategic: false,
    unitOfMeasure: spec.unit === undefined ? null : { value: spec.unit, cell: at(3) },
    measure,
    direction: { value: direction, source: 'declared', cell: at(4) },
    behavior:
      behavior === null
        ? null
        : { value: behavior, source: spec.behavior === undefined ? 'inferred' : 'declared', cell: at(5) },
    frequency: null,
    baseline: spec.baseline === undefined ? null : { value: spec.baseline, cell: at(6) },
    annualWeight: {
      value: reading(weight),
      cell: { sheet: 'PAT', row: row + 1, column: FIRST_MONTH_COLUMN + 12 },
    },
    programmed: line('programmed', row, programmed),
    weights: line('weight', row + 1, {}, weight),
    actual: optional('actual', 2, spec.actual),
    numerator: optional('numerator', 3, spec.numerator),
    denominator: optional('denominator', 4, spec.denominator),
    compliance: null,
    distribution: null,
    range: cellRange('PAT', row, 0, 5, FIRST_MONTH_COLUMN + 13),
  };
}

export interface AreaSpec {
  code?: string | null;
  name?: string;
  unit?: UnitRef | null;
  reportedApart?: boolean;
  indicators: readonly IndicatorSpec[];
}

export function area(spec: AreaSpec): Area {
  const { code = '1.1', name = `Dirección ${spec.code ?? '1.1'}`, unit = null, reportedApart = false } = spec;
  return {
    code,
    name,
    cell: { sheet: 'PAT', row: 5, column: 1 },
    unit,
    reportedApart,
    indicators: spec.indicators.map((one, i) => indicator({ code: `${code}.${i + 1}`, ...one }, 10 + i * 5)),
    totalLine: null,
    range: cellRange('PAT', 5, 0, 10 + spec.indicators.length * 5, FIRST_MONTH_COLUMN + 13),
  };
}

export function plan(areas: readonly Area[], id = 'p1'): Plan {
  return {
    id,
    type: 'PAT',
    title: areas[0]?.name ?? 'PAT',
    institution: 'Instituto de Prueba',
    year: 2019,
    sheet: 'PAT',
    range: cellRange('PAT', 0, 0, 100, FIRST_MONTH_COLUMN + 13),
    layout: 'template',
    confidence: 1,
    areas,
    notes: [],
  };
}

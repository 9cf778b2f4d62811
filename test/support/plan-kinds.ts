/** Turns indicators of months into those of other plans: of quarters, of a row for each month, with money. */
import { cellRange } from '../../src/domain/address';
import { MONTHS } from '../../src/domain/period';
import type { Area, Budget, Indicator, Line, Plan, PlanType } from '../../src/domain/plan';
import { type Cell, line, type MonthCells, reading } from './indicator';

/** The months of each period share one column, as in a plan of quarters (3) or cuatrimestres (4). */
export function inPeriods(source: Line, length: number): Line {
  const first = source.columns.months[0]!;
  const months = MONTHS.map((month) => first + Math.floor(month / length));
  return { ...source, columns: { months, total: first + 12 / length } };
}

/** Each month on a row of its own, as in a report of one row a month. */
export function inRows(source: Line, length = 1): Line {
  const column = source.columns.months[0]!;
  return {
    ...source,
    columns: { months: MONTHS.map(() => column), total: null },
    rows: MONTHS.map((month) => source.row + Math.floor(month / length)),
  };
}

type Change = (source: Line) => Line;

/** The indicator with its lines changed: what is programmed, and what is reported. */
export function withLines(
  indicator: Indicator,
  programmed: Change,
  reported: Change = programmed,
): Indicator {
  const change = (source: Line | null, by: Change) => (source === null ? null : by(source));
  return {
    ...indicator,
    programmed: change(indicator.programmed, programmed),
    actual: change(indicator.actual, reported),
    numerator: change(indicator.numerator, reported),
    denominator: change(indicator.denominator, reported),
  };
}

export interface MoneySpec {
  /** Left out: the plan has no such column; null: its cell is blank. */
  approved?: Cell;
  current?: Cell;
  executed?: Cell;
  programmed?: MonthCells;
  spent?: MonthCells;
}

/** Columns of money behind the months: aprobado V, vigente W, ejecutado X. */
export function withMoney(indicator: Indicator, spec: MoneySpec, length = 1): Indicator {
  const { row } = indicator.nameCell;
  const cell = (column: number, value: Cell | undefined) =>
    value === undefined ? null : { value: reading(value), cell: { sheet: 'PAT', row, column } };
  const budget: Budget = {
    approved: cell(21, spec.approved),
    current: cell(22, spec.current),
    executed: cell(23, spec.executed),
    programmedLine: spec.programmed ? inPeriods(line('budget', row + 6, spec.programmed), length) : null,
    executedLine: spec.spent ? inPeriods(line('spent', row + 7, spec.spent), length) : null,
  };
  return { ...indicator, budget };
}

/** A product that is part of another. */
export function partOf(indicator: Indicator, code: string): Indicator {
  const cell = { ...indicator.nameCell, column: 30 };
  return {
    ...indicator,
    product: {
      partOf: { value: code, cell },
      unit: null,
      periodicity: null,
      periods: null,
      justification: null,
    },
  };
}

/** An area of ready indicators. */
export function areaOf(indicators: readonly Indicator[], changes: Partial<Area> = {}): Area {
  return {
    code: '1.1',
    name: 'Objetivo operativo 1.1',
    cell: { sheet: 'PAT', row: 5, column: 1 },
    unit: null,
    reportedApart: false,
    indicators,
    totalLine: null,
    range: cellRange('PAT', 5, 0, 50, 30),
    ...changes,
  };
}

/** A plan of any kind, on a sheet of its name. */
export function planOf(type: PlanType, areas: readonly Area[], changes: Partial<Plan> = {}): Plan {
  return {
    id: type.toLowerCase(),
    type,
    title: type,
    institution: 'Instituto de Prueba',
    year: 2026,
    sheet: type,
    range: cellRange(type, 0, 0, 100, 30),
    layout: 'published',
    confidence: 1,
    areas,
    notes: [],
    ...changes,
  };
}

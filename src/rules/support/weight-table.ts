/** The weights of an area, read once for all rules that look at them. */
import type { CellAddress } from '../../domain/address';
import { sumExact } from '../../domain/decimal';
import type { Month } from '../../domain/period';
import { MONTHS } from '../../domain/period';
import type { Area, Indicator, Reading, Sourced } from '../../domain/plan';
import { monthCell, totalCell } from '../../domain/plan';
import { exactMonthWeights, followsIntegerRule, printedWeights } from '../../domain/weights';
import { figureOf, isUsed, targetsOf, unreadable } from './figures';

/** One month of an area; arrays have an entry per indicator of the table. */
export interface WeightMonth {
  readonly month: Month;
  /** Points as the sheet has them; null where there is no figure. */
  readonly weights: readonly (number | null)[];
  /** Whether the indicator is programmed: a target that is not blank; a 0 counts when a weight stands beside it. */
  readonly programmed: readonly boolean[];
  readonly anyProgrammed: boolean;
  /** Whether a target or weight of the month cannot be read. */
  readonly unreadable: boolean;
  /** What the rule gives, not rounded; null when it cannot be told (nothing programmed, an annual weight is missing). */
  readonly exact: readonly (number | null)[] | null;
  /** `exact` with one decimal, the residue on the largest; null with `exact`. */
  readonly printed: readonly number[] | null;
  /** Whether the weights are those of the rule rounded to whole numbers, where one decimal gives others. */
  readonly wholeNumbers: boolean;
}

export interface WeightTable {
  readonly area: Area;
  /** Those that are filled in; empty blocks of a template are left out. */
  readonly indicators: readonly Indicator[];
  /** Annual weights in points. */
  readonly annual: readonly (number | null)[];
  readonly annualCells: readonly (CellAddress | null)[];
  /** What those cells hold. */
  readonly annualReadings: readonly (Reading | null)[];
  /** Whether the table has a column for the annual weights at all. */
  readonly hasAnnualColumn: boolean;
  /** Whether an annual weight cannot be read. */
  readonly annualUnreadable: boolean;
  readonly months: readonly WeightMonth[];
  /** The cells of formulas without a result, among the weights and the targets. */
  readonly uncomputed: readonly CellAddress[];
}

const known = new WeakMap<Area, WeightTable>();

export function weightTable(area: Area): WeightTable {
  let table = known.get(area);
  if (!table) {
    table = read(area);
    known.set(area, table);
  }
  return table;
}

function read(area: Area): WeightTable {
  const indicators = area.indicators.filter((one) => isUsed(one) && !isUnweighted(one));
  const uncomputed: CellAddress[] = [];
  let annualUnreadable = false;
  const sources = indicators.map(annualSource);
  const annual = sources.map((source) => {
    if (!source) return null;
    const why = unreadable(source.value);
    if (why !== null) annualUnreadable = true;
    if (why === 'uncomputed') uncomputed.push(source.cell);
    return figureOf(source.value);
  });
  const months = MONTHS.map((month) => readMonth(month, indicators, annual, uncomputed));
  return {
    area,
    indicators,
    annual,
    annualCells: sources.map((source) => source?.cell ?? null),
    annualReadings: sources.map((source) => source?.value ?? null),
    hasAnnualColumn: sources.some((source) => source !== null),
    annualUnreadable,
    months,
    uncomputed,
  };
}

/** A PAT has them behind the line of weights; others in a column of their own. */
function annualSource({ weights, annualWeight }: Indicator): Sourced<Reading> | null {
  if (!weights) return annualWeight;
  const cell = totalCell(weights);
  return cell && { value: weights.total, cell };
}

/** Subproducts and products of a plan without weights: they are part of something, or count alike. */
function isUnweighted({ product, weights, annualWeight }: Indicator): boolean {
  return product !== undefined && weights === null && annualWeight === null;
}

function readMonth(
  month: Month,
  indicators: readonly Indicator[],
  annual: readonly (number | null)[],
  uncomputed: CellAddress[],
): WeightMonth {
  let lost = false;
  const weights = indicators.map(({ weights: line }) => {
    if (!line) return null;
    const reading = line.months[month]!;
    const why = unreadable(reading);
    if (why !== null) lost = true;
    if (why === 'uncomputed') uncomputed.push(monthCell(line, month));
    return figureOf(reading);
  });
  const programmed = indicators.map((indicator, i) => {
    const target = targetsOf(indicator).months[month];
    if (target === 0) return (weights[i] ?? 0) !== 0;
    if (target !== null) return true;
    const why = indicator.programmed ? unreadable(indicator.programmed.months[month]!) : null;
    if (why !== null) lost = true;
    if (why === 'uncomputed') uncomputed.push(monthCell(indicator.programmed!, month));
    return why !== null;
  });
  const anyProgrammed = programmed.includes(true);
  const told = anyProgrammed && annual.every((weight, i) => !programmed[i] || weight !== null);
  const exact = told ? exactMonthWeights(annual, programmed) : null;
  const computable = exact?.some((weight) => weight !== null) ?? false;
  const printed = computable ? printedWeights(exact!, annual, 1) : null;
  return {
    month,
    weights,
    programmed,
    anyProgrammed,
    unreadable: lost,
    exact: computable ? exact : null,
    printed,
    wholeNumbers: printed !== null && !lost && followsIntegerRule(weights, exact!, annual),
  };
}

/** Weights differ when more than `tolerance` points lie between them and both the printed and the exact weight. */
export function differs(weight: number, printed: number, exact: number, tolerance: number): boolean {
  const slack = tolerance + 1e-9;
  return Math.abs(weight - printed) > slack && Math.abs(weight - exact) > slack;
}

/** The sum of the figures that are there. */
export function sumOf(values: readonly (number | null)[]): number {
  return sumExact(values.flatMap((value) => value ?? []));
}

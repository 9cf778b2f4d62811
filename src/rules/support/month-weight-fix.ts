/**
 * Weights of months computed again from the annual ones: 100 · W / Σ W of what is programmed, written as the others of the month
 * are written (one decimal, two, or the exact ratio) and adding up to exactly 100. Formulas stay where they give what corresponds;
 * where the line computes its other months by formulas, a value among them becomes one again.
 */
import type { CellAddress } from '../../domain/address';
import { equalsExactly } from '../../domain/decimal';
import type { EditEffect } from '../../domain/edit';
import { scaleOf } from '../../domain/number-scale';
import { MONTH_LABELS, type Month } from '../../domain/period';
import { type Area, type Line, monthCell, type Reading } from '../../domain/plan';
import { diagnoseSum, exactMonthWeights, printedWeights, SUM_TOLERANCE } from '../../domain/weights';
import type { FindingDraft, FixDraft } from '../define-rule';
import { figureOf } from './figures';
import { blankWrite, type FixWrite, figureWrite, isComputed, type SeesCells } from './fix-writes';
import { lineFormula } from './line-formula';
import { at } from './places';
import type { WeightMonth, WeightTable } from './weight-table';
import { differs, sumOf, weightTable } from './weight-table';
import { areaLabel, month as monthParam, percent } from './words';

/** What a computed weight and the one that corresponds may differ by, in points. */
const DUST = 1e-6;

export interface MonthWeightFix {
  /** Those of a month belong together. */
  readonly writes: FixWrite[];
  readonly effects: EditEffect[];
  /** Whether nothing but figures that follow from the plan is written. */
  readonly safe: boolean;
}

/**
 * @param months those that are computed again
 * @param annual other annual weights than those that the area has
 * @returns null where a weight cannot be told in one of the months, a cell for it is missing, or nothing would change
 */
export function monthWeightFix(
  area: Area,
  months: readonly Month[],
  context: SeesCells,
  annual: readonly (number | null)[] = weightTable(area).annual,
): MonthWeightFix | null {
  const table = weightTable(area);
  const writes: FixWrite[] = [];
  const effects: EditEffect[] = [];
  let safe = isSettled(table);
  for (const month of months) {
    const entry = table.months[month]!;
    const weights = monthWeights(table, entry, annual);
    if (weights === null) return null;
    const own: FixWrite[] = [];
    for (const [i, { weights: line }] of table.indicators.entries()) {
      const before = entry.weights[i] ?? null;
      const after = weights[i]!;
      if (line === null) {
        if ((after ?? 0) !== 0) return null;
        continue;
      }
      if (!entry.programmed[i] && (before ?? 0) !== 0) safe = false;
      const write = weightWrite(line, month, before, after, context);
      if (write) own.push(write);
    }
    const total = totalWrite(area.totalLine, month, entry, context);
    if (own.length === 0) continue;
    writes.push(...[...own, ...total].map((write) => ({ ...write, together: MONTH_LABELS[month] })));
    effects.push({
      labelId: 'edits.effects.monthWeightTotal',
      params: { month: monthParam(month), area: areaLabel(area) },
      before: percent(sumOf(entry.weights)),
      after: percent(Number(sumOf(weights).toPrecision(12))),
      cells: table.indicators.flatMap(({ weights: line }) => (line ? [at(monthCell(line, month))] : [])),
    });
  }
  return writes.length === 0 ? null : { writes, effects, safe };
}

/** The months whose typed weights are not those that correspond to other annual weights. Formulas follow by themselves. */
export function monthsToFollow(area: Area, annual: readonly (number | null)[], context: SeesCells): Month[] {
  const table = weightTable(area);
  return table.months.flatMap((entry) => {
    const { month, weights, programmed } = entry;
    if (!entry.anyProgrammed || entry.unreadable) return [];
    const computed = table.indicators.some(
      ({ weights: line }) => line && isComputed(monthCell(line, month), line.months[month]!, context),
    );
    if (computed) return [];
    const exact = exactMonthWeights(annual, programmed);
    const printed = printedWeights(exact, annual);
    const fits = weights.every((weight, i) => {
      // Nothing is no weight, however little would correspond.
      if ((weight ?? 0) === 0) return exact[i] === null || printed[i] === 0;
      return exact[i] !== null && !differs(weight!, printed[i]!, exact[i]!, 0.1);
    });
    return fits && Math.abs(sumOf(weights) - 100) <= SUM_TOLERANCE ? [] : [month];
  });
}

/** The months that a finding is about. */
export function monthsOf({ period, periods }: FindingDraft): readonly Month[] {
  return period === undefined ? (periods ?? []) : [period];
}

/** The recomputation as a fix; none where there is nothing to compute. */
export function recomputed(
  area: Area,
  months: readonly Month[],
  draft: Pick<FixDraft, 'messageId' | 'params'>,
  context: SeesCells,
): FixDraft[] {
  const fix = monthWeightFix(area, months, context);
  if (fix === null) return [];
  const { writes, effects, safe } = fix;
  return [{ id: 'recompute', ...draft, writes, effects, ...(safe ? {} : { kind: 'proposed' }) }];
}

/** Whether the annual weights are such that those of the months may be computed from them. */
function isSettled({ annual, annualUnreadable }: WeightTable): boolean {
  const { kind } = diagnoseSum(annual.flatMap((weight) => weight ?? []));
  return !annualUnreadable && (kind === 'exact' || kind === 'rounding');
}

/** What each indicator is to weigh in the month, as the sheet will hold it; null when it cannot be told. */
function monthWeights(
  table: WeightTable,
  entry: WeightMonth,
  annual: readonly (number | null)[],
): (number | null)[] | null {
  const { unreadable, programmed } = entry;
  if (unreadable) return null;
  if (!entry.anyProgrammed) return table.indicators.map(() => null);
  if (annual.some((weight, i) => programmed[i] && weight === null)) return null;
  const exact = exactMonthWeights(annual, programmed);
  if (exact.every((weight) => weight === null)) return null;
  const styles = stylesOf(exact, annual);
  const known = entry.exact === null ? styles : stylesOf(entry.exact, table.annual);
  const chosen = styles[styleOf(entry, known)]!;
  return chosen.map((weight, i) => (exact[i] === null ? null : weight));
}

/** The weights that correspond to tenths, exactly, and to hundredths. */
function stylesOf(exact: readonly (number | null)[], annual: readonly (number | null)[]): number[][] {
  return [
    printedWeights(exact, annual, 1),
    exact.map((weight) => weight ?? 0),
    printedWeights(exact, annual, 2),
  ];
}

/** Which style most of the weights that are right are written in. */
function styleOf({ weights }: WeightMonth, styles: readonly (readonly number[])[]): number {
  const fitting = styles.map(
    (style) => weights.filter((weight, i) => Math.abs((weight ?? 0) - style[i]!) < DUST).length,
  );
  return fitting.indexOf(Math.max(...fitting));
}

function weightWrite(
  line: Line,
  month: Month,
  before: number | null,
  after: number | null,
  context: SeesCells,
): FixWrite | null {
  const cell = monthCell(line, month);
  const reading = line.months[month]!;
  // An indicator that weighs 0 in the year may have its zeros, or blanks.
  if ((before ?? 0) === (after ?? 0) && reading.kind !== 'text') return null;
  if (after !== null && isRight(cell, reading, after, context)) return null;
  const beside = [...line.months.filter((other) => other !== reading), line.total];
  const formula = isComputed(cell, reading, context) ? null : lineFormula(line, month, context);
  if (formula !== null) {
    const percentages = scaleOf(beside)?.percent === true && !(reading.kind === 'number' && reading.percent);
    return { cell, after: formula, ...(percentages ? { numberFormat: '0.0%' } : {}) };
  }
  return after === null ? blankWrite(cell) : figureWrite(cell, after, reading, beside);
}

/** A number that is there already stays as it is typed; so does a formula that gives it. */
function isRight(cell: CellAddress, reading: Reading, after: number, context: SeesCells): boolean {
  if (reading.kind !== 'number') return false;
  const { value } = reading;
  return isComputed(cell, reading, context) ? Math.abs(value - after) <= 0.05 : equalsExactly(value, after);
}

/** The total that somebody typed below the month. */
function totalWrite(line: Line | null, month: Month, entry: WeightMonth, context: SeesCells): FixWrite[] {
  if (!line) return [];
  const reading = line.months[month]!;
  const cell = monthCell(line, month);
  const total = figureOf(reading);
  if (total === null || isComputed(cell, reading, context)) return [];
  if (!entry.anyProgrammed) return [blankWrite(cell)];
  return equalsExactly(total, 100) ? [] : [figureWrite(cell, 100, reading, line.months)];
}

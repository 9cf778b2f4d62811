/** The ways to bring the annual weights of an area to exactly 100, best first; typed weights of the months follow. */
import { equalsExactly, multiplyExact, sumExact } from '../../domain/decimal';
import type { EditEffect } from '../../domain/edit';
import type { MessageParams } from '../../domain/finding';
import { amountOf, divideWhole, unitsOf } from '../../domain/largest-remainder';
import { type Scale, scaledInput, scaleOf } from '../../domain/number-scale';
import type { Month } from '../../domain/period';
import { type Area, BLANK, labelOf, totalCell } from '../../domain/plan';
import { evenWeights, shareWeights } from '../../domain/weight-sharing';
import { diagnoseSum, exactMonthWeights, printedWeights, SUM_TOLERANCE } from '../../domain/weights';
import type { FixDraft } from '../define-rule';
import { figureOf } from './figures';
import { type FixWrite, figureWrite, isComputed, type SeesCells } from './fix-writes';
import { type MonthWeightFix, monthsToFollow, monthWeightFix } from './month-weight-fix';
import { at } from './places';
import type { WeightTable } from './weight-table';
import { differs, sumOf, weightTable } from './weight-table';
import { areaLabel, count, list, percent, points } from './words';

/** New weights by index of the table; those without an entry stay. */
type NewWeights = ReadonlyMap<number, number>;

const POINTS: Scale = { fraction: false, percent: false };

/** @returns none where the weights cannot be read or are formulas */
export function annualWeightFixes(area: Area, context: SeesCells): FixDraft[] {
  const table = weightTable(area);
  if (table.annualUnreadable) return [];
  const { annual } = table;
  const weighed = annual.flatMap((weight, i) => (weight === null ? [] : [i]));
  const diagnosis = diagnoseSum(weighed.map((i) => annual[i]!));
  const blank = annual.flatMap((weight, i) => (weight === null && table.annualCells[i] ? [i] : []));
  const fix = (id: string, messageId: string, params: MessageParams, weights: NewWeights | null) =>
    weights === null ? [] : draftOf(area, table, { id, messageId, params }, weights, context);
  const here = { area: areaLabel(area) };
  const labels = (indexes: readonly number[]) => list(indexes.map((i) => labelOf(table.indicators[i]!)));

  if (weighed.length === 0) {
    const even = evenWeights(blank.length);
    return fix('even', 'even', here, even && new Map(blank.map((i, k) => [i, even[k]!])));
  }
  if (diagnosis.asFractions) {
    const weights = new Map(weighed.map((i) => [i, multiplyExact(annual[i]!, 100)]));
    return draftOf(area, table, { id: 'fractions', messageId: 'fractions', params: here }, weights, context, {
      scale: scaleOf(area.indicators.flatMap(({ weights: line }) => line?.months ?? [])) ?? POINTS,
    });
  }
  const fixes: FixDraft[] = [];
  const { difference } = diagnosis;
  if (diagnosis.kind === 'missing') {
    const shares = sharesOf(-difference, blank.length);
    const params = { ...here, items: labels(blank), points: points(-difference) };
    const messageId = blank.length === 1 ? 'blank' : 'blanks';
    fixes.push(...fix('blank', messageId, params, shares && new Map(blank.map((i, k) => [i, shares[k]!]))));
  }
  const given = (i: number): NewWeights | null => {
    const weight = sumExact([annual[i]!, -difference]);
    return weight > 0 && weight <= 100 ? new Map([[i, weight]]) : null;
  };
  const typed = weighed.filter((i) => annual[i]! > 0 && !isComputedAt(table, i, context));
  const heaviest = typed.reduce((best, i) => (best < 0 || annual[i]! >= annual[best]! ? i : best), -1);
  const one = (i: number, id: string, messageId: string) => {
    const amount = points(Math.abs(difference));
    const item = labelOf(table.indicators[i]!);
    return fix(id, messageId, { ...here, item, points: amount }, given(i));
  };
  if (diagnosis.kind === 'rounding' && heaviest >= 0) {
    fixes.push(...one(heaviest, 'rounding', 'rounding'));
  } else {
    const culprit = culpritByMonths(table, typed, difference);
    if (culprit !== null) {
      const id = difference < 0 ? 'giveByMonths' : 'takeByMonths';
      fixes.push(...one(culprit, 'by-months', id));
    }
  }
  const shares = shareWeights(weighed.map((i) => annual[i]!));
  const inProportion = shares && new Map(weighed.map((i, k) => [i, shares[k]!]));
  if (diagnosis.kind !== 'rounding' && blank.length > 0) {
    // Who has no weight must get one or none: left blank, its targets would count nowhere.
    const zeros = inProportion && new Map([...inProportion, ...blank.map((i) => [i, 0] as const)]);
    fixes.push(...fix('proportion', 'proportionAndZero', { ...here, items: labels(blank) }, zeros));
    return fixes;
  }
  fixes.push(...fix('proportion', 'proportion', here, inProportion));
  if (diagnosis.kind !== 'rounding' && heaviest >= 0) {
    fixes.push(...one(heaviest, 'one', difference < 0 ? 'give' : 'take'));
  }
  return fixes;
}

/** An amount of points in equal parts, in tenths or as finely as it is written; what is left goes to the last ones. */
function sharesOf(amount: number, parts: number): number[] | null {
  for (const decimals of [1, 2, 3, 4]) {
    const units = unitsOf(amount, decimals);
    const shares = units === null ? null : divideWhole(units, new Array<number>(parts).fill(1));
    if (shares?.every((share) => share > 0)) return shares.map((share) => amountOf(share, decimals));
  }
  return null;
}

function isComputedAt({ annualReadings, annualCells }: WeightTable, i: number, context: SeesCells): boolean {
  return isComputed(annualCells[i]!, annualReadings[i]!, context);
}

/**
 * The one indicator whose weight, once it takes the difference, makes all weights of the months correspond: they were computed
 * before it was changed. Null where the months tell nothing, or not whose.
 */
function culpritByMonths(
  table: WeightTable,
  candidates: readonly number[],
  difference: number,
): number | null {
  const { annual } = table;
  if (annual.includes(null) || fitsMonths(table, annual)) return null;
  const fitting = candidates.filter((i) =>
    fitsMonths(
      table,
      annual.map((weight, k) => (k === i ? sumExact([weight!, -difference]) : weight)),
    ),
  );
  return fitting.length === 1 ? fitting[0]! : null;
}

function fitsMonths(table: WeightTable, annual: readonly (number | null)[]): boolean {
  return table.months.every(({ weights, programmed, unreadable, anyProgrammed }) => {
    if (!anyProgrammed) return true;
    if (unreadable) return false;
    const exact = exactMonthWeights(annual, programmed);
    const printed = printedWeights(exact, annual);
    return weights.every((weight, i) =>
      exact[i] === null ? (weight ?? 0) === 0 : !differs(weight ?? 0, printed[i]!, exact[i]!, 0.1),
    );
  });
}

function draftOf(
  area: Area,
  table: WeightTable,
  said: Pick<FixDraft, 'id' | 'messageId' | 'params'>,
  weights: NewWeights,
  context: SeesCells,
  { scale }: { readonly scale?: Scale } = {},
): FixDraft[] {
  const writes: FixWrite[] = [];
  for (const [i, weight] of weights) {
    const cell = table.annualCells[i]!;
    const reading = table.annualReadings[i]!;
    if (equalsExactly(table.annual[i] ?? Number.NaN, weight) && reading.kind === 'number') continue;
    if (isComputedAt(table, i, context)) return [];
    const others = table.annualReadings.filter((one) => one !== null);
    const months = table.indicators[i]!.weights?.months ?? [];
    writes.push(
      scale
        ? { cell, ...scaledInput(weight, BLANK, scale) }
        : figureWrite(cell, weight, reading, [...others, ...months]),
    );
  }
  if (writes.length === 0) return [];
  const after = table.annual.map((weight, i) => weights.get(i) ?? weight);
  const effect: EditEffect = {
    labelId: 'edits.effects.weightTotal',
    params: { area: areaLabel(area) },
    before: percent(sumOf(table.annual)),
    after: percent(sumOf(after)),
    cells: table.annualCells.flatMap((cell) => (cell ? [at(cell)] : [])),
  };
  const months = monthsToFollow(area, after, context);
  // Where the months cannot be told, the annual weights are mended first and the months have findings of their own.
  const follow = monthWeightFix(area, months, context, after);
  return [
    {
      ...said,
      // The months follow the annual weights: all of them, or neither.
      writes: [...writes, ...totalWrite(area, context), ...(follow?.writes ?? [])].map(
        ({ together: _, ...write }) => write,
      ),
      effects: follow ? [effect, monthsEffect(area, table, months, follow)] : [effect],
    },
  ];
}

/** One line for all the months: twelve would hide what is proposed. */
function monthsEffect(
  area: Area,
  table: WeightTable,
  months: readonly Month[],
  { effects }: MonthWeightFix,
): EditEffect {
  const sound = (sum: number) => Math.abs(sum - 100) <= SUM_TOLERANCE;
  const before = months.filter((month) => sound(sumOf(table.months[month]!.weights)));
  return {
    labelId: 'rules.effects.changedMonthsAt100',
    params: { area: areaLabel(area) },
    before: count(before.length),
    after: count(months.length),
    cells: effects.flatMap(({ cells }) => cells),
  };
}

/** The total that somebody typed below the weights. */
function totalWrite({ totalLine }: Area, context: SeesCells): FixWrite[] {
  const cell = totalLine && totalCell(totalLine);
  if (!cell) return [];
  const { total } = totalLine;
  const figure = figureOf(total);
  if (figure === null || figure === 100 || isComputed(cell, total, context)) return [];
  return [figureWrite(cell, 100, total, totalLine.months)];
}

/**
 * A changed programme and what it takes with it: the total behind the months, the distribution, and in months that are
 * programmed now or no longer the weights of the whole area. Formulas follow by themselves and are left alone.
 */
import { equalsExactly, sumExact } from '../../domain/decimal';
import type { EditEffect } from '../../domain/edit';
import type { MessageParam, MessageParams } from '../../domain/finding';
import { divideWhole } from '../../domain/largest-remainder';
import type { Month } from '../../domain/period';
import { MONTHS } from '../../domain/period';
import type { Area, Behavior, Indicator, Line } from '../../domain/plan';
import { monthCell, totalCell } from '../../domain/plan';
import { exactMonthWeights, printedWeights } from '../../domain/weights';
import { figureOf, targetsOf } from './figures';
import { blankWrite, type FixWrite, figureWrite, isComputed, type SeesCells } from './fix-writes';
import { at, monthCells } from './places';
import { presumedBehavior } from './presumed-behavior';
import { weightTable } from './weight-table';
import { amount, areaLabel, count } from './words';

export interface ProgrammeChange {
  readonly annual?: number;
  /** By closing month (see `Line.columns`); null empties it. Months without an entry stay as they are. */
  readonly months?: ReadonlyMap<Month, number | null>;
}

export interface ProgrammeFix {
  readonly writes: FixWrite[];
  readonly effects: EditEffect[];
}

/** How the periods make the year once the programme is mended: as declared or shown, else by the nature of the measure. */
export function behaviorToKeep(indicator: Indicator): Behavior {
  const presumed = presumedBehavior(indicator);
  if (presumed) return presumed;
  if (indicator.measure === 'percent') return 'constant';
  if (indicator.measure === 'score') return 'last';
  return indicator.direction.value === 'descending' ? 'max-sum' : 'sum';
}

/**
 * @param behavior what the periods keep to afterwards
 * @returns null where a formula would be replaced or nothing would change
 */
export function programmeFix(
  context: SeesCells,
  area: Area,
  indicator: Indicator,
  change: ProgrammeChange,
  behavior: Behavior = behaviorToKeep(indicator),
): ProgrammeFix | null {
  const { months: before, annual: annualBefore } = targetsOf(indicator);
  const line = indicator.programmed;
  const annual = change.annual ?? annualBefore;
  const after = MONTHS.map((month) => {
    const wanted = change.months?.get(month);
    return wanted === undefined ? before[month]! : wanted;
  });
  const writes: FixWrite[] = [];
  if (change.annual !== undefined && !same(change.annual, annualBefore)) {
    const { value, cell } = indicator.annualTarget;
    if (isComputed(cell, value, context)) return null;
    writes.push(figureWrite(cell, change.annual, value, line?.months ?? []));
  }
  const moved = MONTHS.filter((month) => !same(after[month]!, before[month]!));
  if (line) {
    const beside = [...line.months, indicator.annualTarget.value];
    for (const month of moved) {
      const reading = line.months[month]!;
      const cell = monthCell(line, month);
      if (isComputed(cell, reading, context)) return null;
      const value = after[month]!;
      writes.push(value === null ? blankWrite(cell) : figureWrite(cell, value, reading, beside));
    }
    writes.push(...totalWrites(context, indicator, line, after, annual, behavior));
  } else if (moved.length > 0) return null;
  if (writes.length === 0) return null;
  if (isAdding(behavior) && indicator.distribution) {
    writes.push(...distributionWrites(context, indicator.distribution, after));
  }
  const effects = programmeEffects(indicator, behavior, { before, after, annualBefore, annual });
  const weights = weightFix(context, area, indicator, after, moved);
  if (weights) {
    writes.push(...weights.writes);
    effects.push(...weights.effects);
  }
  return { writes, effects };
}

function same(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : equalsExactly(a, b);
}

export function isAdding(behavior: Behavior): boolean {
  return behavior === 'sum' || behavior === 'max-sum';
}

function present(values: readonly (number | null)[]): number[] {
  return values.filter((value): value is number => value !== null);
}

/** A total that somebody typed behind the months. */
function totalWrites(
  context: SeesCells,
  indicator: Indicator,
  line: Line,
  after: readonly (number | null)[],
  annual: number | null,
  behavior: Behavior,
): FixWrite[] {
  const cell = totalCell(line);
  const { total } = line;
  const { cell: annualCell } = indicator.annualTarget;
  if (!cell || total.kind !== 'number' || isComputed(cell, total, context)) return [];
  if (cell.column === annualCell.column && cell.row === annualCell.row) return [];
  const wanted = isAdding(behavior) ? sumExact(present(after)) : annual;
  if (wanted === null || same(wanted, total.value)) return [];
  return [figureWrite(cell, wanted, total, line.months)];
}

/** Each month's part of the year in tenths of a percent, which add up to 100.0. */
function distributionWrites(context: SeesCells, line: Line, after: readonly (number | null)[]): FixWrite[] {
  const shown = line.months.some((reading) => figureOf(reading) !== null);
  if (!shown || computes(line, context)) return [];
  const parts = divideWhole(
    1000,
    after.map((value) => value ?? 0),
  );
  if (parts === null) return [];
  return MONTHS.flatMap((month) => {
    const reading = line.months[month]!;
    const wanted = after[month] === null ? null : parts[month]! / 10;
    if (same(wanted, figureOf(reading))) return [];
    const cell = monthCell(line, month);
    return [wanted === null ? blankWrite(cell) : figureWrite(cell, wanted, reading, line.months)];
  });
}

interface Change {
  readonly before: readonly (number | null)[];
  readonly after: readonly (number | null)[];
  readonly annualBefore: number | null;
  readonly annual: number | null;
}

function programmeEffects(indicator: Indicator, behavior: Behavior, change: Change): EditEffect[] {
  const { annualBefore, annual } = change;
  const words = (value: number | null): MessageParam =>
    value === null ? '' : amount(value, indicator.measure);
  const effects = indicator.programmed ? monthEffects(indicator.programmed, behavior, change, words) : [];
  if (!same(annualBefore, annual)) {
    effects.push({
      labelId: 'rules.labels.annualTarget',
      params: {},
      before: words(annualBefore),
      after: words(annual),
      cells: [at(indicator.annualTarget.cell)],
    });
  }
  return effects;
}

/** What becomes of the months beside the annual target; where there is none only sums can be said. */
function monthEffects(
  line: Line,
  behavior: Behavior,
  { before, after, annual }: Change,
  words: (value: number | null) => MessageParam,
): EditEffect[] {
  const params: MessageParams = annual === null ? {} : { annual: words(annual) };
  const effect = (
    labelId: string,
    of: (values: readonly (number | null)[]) => MessageParam,
  ): EditEffect[] => [{ labelId, params, before: of(before), after: of(after), cells: monthCells(line) }];
  const sum = (values: readonly (number | null)[]) => words(sumExact(present(values)));
  if (annual === null) return isAdding(behavior) ? effect('edits.effects.sumWithoutTarget', sum) : [];
  switch (behavior) {
    case 'sum':
    case 'max-sum':
      return effect('edits.effects.sumOfMonths', sum);
    case 'constant':
      return effect('edits.effects.monthsAtTarget', (values) =>
        count(values.filter((value) => same(value, annual)).length),
      );
    case 'last':
      return effect('edits.effects.lastPeriod', (values) => words(present(values).at(-1) ?? null));
  }
}

/** The weights of the months in which the indicator is programmed now, or no longer. */
function weightFix(
  context: SeesCells,
  area: Area,
  indicator: Indicator,
  after: readonly (number | null)[],
  moved: readonly Month[],
): ProgrammeFix | null {
  const table = weightTable(area);
  const index = table.indicators.indexOf(indicator);
  const lines = table.indicators.map(({ weights }) => weights);
  if (!lines[index]) return null;
  // Where one weight is a formula all of them are meant to be.
  if (lines.some((line) => line !== null && computes(line, context))) return null;
  const writes: FixWrite[] = [];
  const sums: { before: number; after: number }[] = [];
  for (const month of moved) {
    const { programmed, weights, wholeNumbers } = table.months[month]!;
    const is = after[month] !== null && (after[month] !== 0 || (weights[index] ?? 0) !== 0);
    if (is === programmed[index]) continue;
    const now = programmed.map((was, i) => (i === index ? is : was));
    const known = table.annual.every((weight, i) => !now[i] || weight !== null);
    // Without all annual weights nothing can be renormalised: only what weighs no longer is emptied.
    const exact = known ? exactMonthWeights(table.annual, now) : null;
    const printed = exact && printedWeights(exact, table.annual, wholeNumbers ? 0 : 1);
    const wanted = weights.map((weight, i) => {
      if (!now[i]) return i === index || weight === 0 ? null : weight;
      return printed && exact[i] !== null ? printed[i]! : weight;
    });
    for (const [i, line] of lines.entries()) {
      if (!line || same(wanted[i]!, weights[i]!)) continue;
      const cell = monthCell(line, month);
      const reading = line.months[month]!;
      const value = wanted[i]!;
      writes.push(
        value === null ? blankWrite(cell) : figureWrite(cell, value, reading, [...line.months, line.total]),
      );
    }
    writes.push(...totalLineWrites(context, area, month, now.includes(true)));
    sums.push({ before: sumExact(present(weights)), after: sumExact(present(wanted)) });
  }
  if (writes.length === 0) return null;
  const sound = (sum: number) => Math.abs(sum - 100) < 0.05;
  return {
    writes,
    effects: [
      {
        labelId: 'rules.effects.changedMonthsAt100',
        params: { area: areaLabel(area) },
        before: count(sums.filter(({ before }) => sound(before)).length),
        after: count(sums.filter((sum) => sound(sum.after)).length),
        cells: lines.flatMap((line) => (line ? monthCells(line, moved) : [])),
      },
    ],
  };
}

function computes(line: Line, context: SeesCells): boolean {
  return MONTHS.some((month) => isComputed(monthCell(line, month), line.months[month]!, context));
}

/** The 100 that somebody typed below a month, or its blank. */
function totalLineWrites(
  context: SeesCells,
  { totalLine }: Area,
  month: Month,
  programmed: boolean,
): FixWrite[] {
  if (!totalLine?.months.some((reading) => figureOf(reading) !== null)) return [];
  if (computes(totalLine, context)) return [];
  const reading = totalLine.months[month]!;
  if ((figureOf(reading) !== null) === programmed) return [];
  const cell = monthCell(totalLine, month);
  return [programmed ? figureWrite(cell, 100, reading, totalLine.months) : blankWrite(cell)];
}

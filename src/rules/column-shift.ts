/**
 * Values that slipped some columns aside, as in tables that were copied from a document: the months of the targets are as many as
 * those of the weights (or of the line of totals), but others. Scope: each area by itself.
 */
import type { CellAddress } from '../domain/address';
import type { Month } from '../domain/period';
import { MONTHS } from '../domain/period';
import type { Area, Indicator, Line, Plan, Reading } from '../domain/plan';
import { labelOf, monthCell, totalCell } from '../domain/plan';
import type { FixDraft } from './define-rule';
import { defineRule } from './define-rule';
import { type ColumnShift, shiftBetween } from './support/column-runs';
import { figureOf, isBlank, isUsed, unreadable } from './support/figures';
import {
  blankWrite,
  type FixWrite,
  figureWrite,
  isComputed,
  type SeesCells,
  textWrite,
} from './support/fix-writes';
import { at } from './support/places';
import { weightTable } from './support/weight-table';
import { count, months as monthsParam, phrase } from './support/words';

const ID = 'column-shift';

/** The column behind December: what slipped out of the months stands in the totals. */
const TOTAL = 12;
/** Weights of a month make a whole within this many points. */
const WHOLE = 0.6;

interface Slipped {
  readonly indicator: Indicator;
  readonly shift: ColumnShift;
  /** The lines whose cells are to be moved. */
  readonly lines: readonly Line[];
  /** Where the values belong. */
  readonly belong: readonly Month[];
  /** Where that is seen. */
  readonly against: Line;
}

export const columnShift = defineRule({
  meta: {
    id: ID,
    severity: 'warning',
    category: 'structure',
    appliesTo: ['PAT'],
    scope: 'area',
    fix: 'proposed',
    messages: ['default', 'totals'],
    options: {
      /** Values that must stand aside: one alone may simply be in the wrong month. */
      minCells: 2,
    },
  },
  check(plan, context) {
    for (const area of plan.areas) {
      for (const { indicator, shift, lines, belong, against } of slippedIn(area, context.options.minCells)) {
        const stand = standing(lines[0]!);
        const byTotals = against === area.totalLine;
        const cells = shift.moved.map(({ from }) => at(slotCell(lines[0]!, from)!));
        const target = belong.map((month) => at(monthCell(against, month)));
        context.report({
          messageId: byTotals ? 'totals' : 'default',
          params: {
            item: labelOf(indicator),
            count: count(Math.abs(shift.by)),
            side: phrase(`rules.${ID}.sides.${shift.by > 0 ? 'right' : 'left'}`),
            months: monthsParam(stand),
            belong: monthsParam(belong),
          },
          area,
          indicator,
          subject: 'programmed',
          periods: MONTHS.filter((month) => stand.includes(month) || belong.includes(month)),
          cells: [...cells, ...target],
          value: stand.length,
          expected: null,
          compared: [
            { labelId: 'rules.labels.programmed', value: monthsParam(stand), cells },
            {
              labelId: byTotals ? 'rules.relations.labels.totalLine' : 'rules.labels.monthWeight',
              value: monthsParam(belong),
              cells: target,
            },
          ],
        });
      }
    }
  },
  fixes({ area, indicator }, plan, context) {
    const found = area && slippedAgain(plan, area, indicator, context.options.minCells);
    if (!found) return [];
    const writes = found.lines.flatMap((line) => moves(line, found.shift, context) ?? [null]);
    if (writes.includes(null)) return [];
    const fix: FixDraft = {
      id: 'back',
      messageId: 'back',
      params: {
        item: labelOf(found.indicator),
        count: count(Math.abs(found.shift.by)),
        side: phrase(`rules.${ID}.sides.${found.shift.by > 0 ? 'left' : 'right'}`),
      },
      writes: writes as FixWrite[],
      effects: [
        {
          labelId: 'rules.labels.periods',
          params: {},
          before: monthsParam(standing(found.lines[0]!)),
          after: monthsParam(found.belong),
          cells: found.shift.moved.map(({ from }) => at(slotCell(found.lines[0]!, from)!)),
        },
      ],
    };
    return [fix];
  },
});

function slippedAgain(
  plan: Plan,
  area: Area,
  indicator: Indicator | undefined,
  least: number,
): Slipped | undefined {
  const own = plan.areas.includes(area) ? area : undefined;
  return own && slippedIn(own, least).find((one) => one.indicator === indicator);
}

function slippedIn(area: Area, least: number): Slipped[] {
  const used = area.indicators.filter(
    (indicator) => isUsed(indicator) && hasMonthColumns(indicator.programmed),
  );
  const totals = area.totalLine && typed(area.totalLine) ? standing(area.totalLine) : [];
  return used.flatMap((indicator): Slipped[] => {
    const line = indicator.programmed!;
    const stand = standing(line);
    const weights = indicator.weights && typed(indicator.weights) ? indicator.weights : null;
    const weighed = weights ? standing(weights) : [];
    if (weights && !same(weighed, stand)) {
      const agrees =
        totals.length > 0 ? weighed.every((month) => totals.includes(month)) : whole(area, weighed);
      if (!agrees) return [];
      const slots = withTotal(line, stand, weighed);
      const shift = shiftBetween(slots, weighed, least);
      // Behind a gap the year's own total is no month that slipped.
      if (shift && slots !== stand && shift.moved.length < slots.length && isYear(indicator)) return [];
      return shift ? [{ indicator, shift, lines: [line], belong: weighed, against: weights }] : [];
    }
    // The whole block slipped: only the line of totals, and another indicator, know better.
    const confirmed = used.some(
      ({ programmed, weights: own }) =>
        programmed !== line && same(standing(programmed!), totals) && (!own || same(standing(own), totals)),
    );
    if (totals.length === 0 || !confirmed) return [];
    const shift = shiftBetween(stand, totals, least);
    if (!shift || shift.moved.length < stand.length) return [];
    const lines = weights ? [line, weights] : [line];
    return [{ indicator, shift, lines, belong: totals, against: area.totalLine! }];
  });
}

/** Whether months have columns of their own, beside each other. */
function hasMonthColumns(line: Line | null): boolean {
  return (
    line !== null &&
    line.rows === undefined &&
    line.columns.months.every((column, i) => column === line.columns.months[0]! + i)
  );
}

/** Whether somebody typed the line: formulas follow the targets and know no better. */
function typed(line: Line): boolean {
  return !line.months.some(isFormula);
}

function isFormula(reading: Reading): boolean {
  return reading.kind === 'uncomputed' || (reading.kind === 'number' && reading.formula);
}

const known = new WeakMap<Line, readonly Month[]>();

/** The months in which a value stands; weights and totals of 0 are nothing, and so are words, such as a formula that slipped too. */
function standing(line: Line): readonly Month[] {
  let found = known.get(line);
  if (!found) {
    const weighs = line.role === 'weight';
    found = MONTHS.filter((month) => {
      const reading = line.months[month]!;
      return isValue(reading) && !(weighs && figureOf(reading) === 0);
    });
    known.set(line, found);
  }
  return found;
}

function isValue(reading: Reading): boolean {
  return !isBlank(reading) && unreadable(reading) !== 'text';
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** Whether the cell behind December holds the annual target, as it does in most tables. */
function isYear({ programmed, annualTarget }: Indicator): boolean {
  const behind = programmed ? figureOf(programmed.total) : null;
  return behind !== null && behind === figureOf(annualTarget.value);
}

/**
 * Where a value is missing from the months, the one behind December counts with them; not where all the others stand where they
 * belong: then one was deleted, and what stands behind is the total of the year.
 */
function withTotal(line: Line, stand: readonly Month[], weighed: readonly Month[]): readonly number[] {
  const { months, total } = line.columns;
  const behind = total === months[11]! + 1 && isValue(line.total) && !isFormula(line.total);
  const deleted = stand.every((month) => weighed.includes(month));
  return behind && !deleted && stand.length + 1 === weighed.length ? [...stand, TOTAL] : stand;
}

/** Whether the weights of each of these months make a whole: then they stand where they should. */
function whole(area: Area, months: readonly Month[]): boolean {
  const table = weightTable(area);
  return months.every((month) => {
    const sum = table.months[month]!.weights.reduce<number>((all, weight) => all + (weight ?? 0), 0);
    return Math.abs(sum - 100) <= WHOLE;
  });
}

function slotCell(line: Line, slot: number): CellAddress | null {
  return slot === TOTAL ? totalCell(line) : monthCell(line, slot as Month);
}

function slotReading(line: Line, slot: number): Reading {
  return slot === TOTAL ? line.total : line.months[slot]!;
}

/** Puts the values back; null where a formula would be replaced. */
function moves(line: Line, { moved }: ColumnShift, context: SeesCells): FixWrite[] | null {
  const writes = new Map<number, FixWrite>();
  for (const { from } of moved) {
    const cell = slotCell(line, from)!;
    if (isComputed(cell, slotReading(line, from), context)) return null;
    writes.set(from, blankWrite(cell));
  }
  for (const { from, to } of moved) {
    const cell = slotCell(line, to)!;
    const before = slotReading(line, to);
    if (isComputed(cell, before, context)) return null;
    const reading = slotReading(line, from);
    const figure = figureOf(reading);
    if (figure === null && reading.kind !== 'text') return null;
    writes.set(
      to,
      reading.kind === 'text' ? textWrite(cell, reading.text) : figureWrite(cell, figure!, before, [reading]),
    );
  }
  return [...writes].sort(([a], [b]) => a - b).map(([, write]) => write);
}

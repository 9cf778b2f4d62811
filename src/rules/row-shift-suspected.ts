/**
 * Units that slipped one row down or up: each name fits the unit of its neighbour. A blank at one end of the run shows where it began.
 * Scope: each area by itself.
 */
import type { CellAddress } from '../domain/address';
import { MONTHS } from '../domain/period';
import type { Area, Indicator, Plan, Reading } from '../domain/plan';
import { BLANK, monthCell } from '../domain/plan';
import type { FixDraft } from './define-rule';
import { defineRule } from './define-rule';
import { blankCellOf } from './support/blank-cells';
import { isBlank, isUsed } from './support/figures';
import {
  blankWrite,
  type FixWrite,
  figureWrite,
  isComputed,
  printedText,
  type SeesCells,
  textWrite,
} from './support/fix-writes';
import { headOf } from './support/head';
import { isForeignTo } from './support/nature';
import { at } from './support/places';
import { type UnitOf, unitOf } from './support/unit-of';
import { count, phrase } from './support/words';

const ID = 'row-shift-suspected';

interface Slipped {
  /** In the order of the rows; the blank one is the first (slipped down) or the last (slipped up). */
  readonly run: readonly Indicator[];
  readonly direction: 'down' | 'up';
  readonly fitNow: number;
  readonly fitMoved: number;
  /** Whether the blank row lacks its target as well: then it slipped along. */
  readonly withTarget: boolean;
}

export const rowShiftSuspected = defineRule({
  meta: {
    id: ID,
    severity: 'warning',
    category: 'structure',
    appliesTo: ['PAT', 'POA'],
    scope: 'area',
    fix: 'proposed',
    messages: ['default', 'unit'],
    options: {
      /** Names that must fit their unit better once the units are moved. */
      minGain: 3,
    },
  },
  check(plan, context) {
    for (const area of plan.areas) {
      for (const { run, direction, fitNow, fitMoved, withTarget } of slippedIn(
        area,
        context.options.minGain,
      )) {
        const cells = run.flatMap((indicator) => [
          at(unitCell(plan, indicator)),
          ...(withTarget ? [at(indicator.annualTarget.cell)] : []),
        ]);
        const names = run.map(({ nameCell }) => at(nameCell));
        context.report({
          messageId: withTarget ? 'default' : 'unit',
          params: {
            row: String(run[0]!.range.row + 1),
            last: String(run[run.length - 1]!.range.row + 1),
            direction: phrase(`rules.${ID}.directions.${direction}`),
            count: count(fitMoved - fitNow),
          },
          area,
          indicators: run,
          cells,
          value: fitNow,
          expected: fitMoved,
          compared: [
            { labelId: 'rules.relations.labels.fitNow', value: count(fitNow), cells },
            { labelId: 'rules.relations.labels.fitMoved', value: count(fitMoved), cells: names },
          ],
        });
      }
    }
  },
  fixes({ area, indicators }, plan, context) {
    const slipped =
      area && slippedIn(area, context.options.minGain).find(({ run }) => run[0] === indicators?.[0]);
    if (!slipped) return [];
    const writes = moves(plan, slipped, context);
    if (!writes) return [];
    const { run, direction, fitNow, fitMoved } = slipped;
    const fix: FixDraft = {
      id: 'back',
      messageId: 'back',
      params: {
        row: String(run[0]!.range.row + 1),
        last: String(run[run.length - 1]!.range.row + 1),
        direction: phrase(`rules.${ID}.directions.${direction === 'down' ? 'up' : 'down'}`),
      },
      writes,
      effects: [
        {
          labelId: 'rules.relations.labels.fitNow',
          params: {},
          before: count(fitNow),
          after: count(fitMoved),
          cells: run.map(({ nameCell }) => at(nameCell)),
        },
      ],
    };
    return [fix];
  },
});

function slippedIn(area: Area, least: number): Slipped[] {
  const indicators = area.indicators.filter(isUsed);
  const units = indicators.map(unitOf);
  const blanks = units.flatMap((unit, i) => (unit === null ? [i] : []));
  const found: Slipped[] = [];
  for (const [b, blank] of blanks.entries()) {
    const next = blanks[b + 1] ?? indicators.length;
    const before = (blanks[b - 1] ?? -1) + 1;
    const down = bestRun(indicators, units, range(blank, next), 1);
    const up = bestRun(indicators, units, range(before, blank + 1).reverse(), -1);
    const [direction, best] = down.gain >= up.gain ? (['down', down] as const) : (['up', up] as const);
    // A move that gains nothing is none, whatever is asked for.
    if (best.gain < Math.max(1, least)) continue;
    const run = best.run.map((i) => indicators[i]!);
    found.push({
      run: direction === 'down' ? run : run.reverse(),
      direction,
      fitNow: best.fitNow,
      fitMoved: best.fitNow + best.gain,
      withTarget: isBlank(indicators[blank]!.annualTarget.value),
    });
  }
  return found;
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** From the blank on, as far as moving the units one row back makes the most names fit. */
function bestRun(
  indicators: readonly Indicator[],
  units: readonly (UnitOf | null)[],
  order: readonly number[],
  step: 1 | -1,
): { gain: number; fitNow: number; run: number[] } {
  let best = { gain: 0, fitNow: 0, run: [] as number[] };
  let now = 0;
  let moved = 0;
  for (let i = 1; i < order.length; i++) {
    const at = order[i]!;
    if (fits(indicators[at]!, units[at]!)) now++;
    if (fits(indicators[at - step]!, units[at]!)) moved++;
    if (moved - now > best.gain) best = { gain: moved - now, fitNow: now, run: order.slice(0, i + 1) };
  }
  return best;
}

/** Whether lists know that the unit counts what the name begins with. */
function fits(indicator: Indicator, unit: UnitOf): boolean {
  const head = headOf(indicator.name?.value ?? '');
  return unit.word?.kind === 'count' && head !== null && head.nature !== null && !isForeignTo(unit, head);
}

/** Of a run: most of its rows have a unit, so the table has a column for it. */
function unitCell(plan: Plan, indicator: Indicator): CellAddress {
  return indicator.unitOfMeasure?.cell ?? blankCellOf(plan, indicator, 'unitOfMeasure')!;
}

/** A cell of a row and what it holds. */
interface Held {
  readonly cell: CellAddress;
  readonly holds: Reading;
}

/** Moves the cells back that slipped: units, with them the periodicity, and the targets where the blank row has none. */
function moves(plan: Plan, { run, direction, withTarget }: Slipped, context: SeesCells): FixWrite[] | null {
  const order = direction === 'down' ? run : [...run].reverse();
  const [blank] = order;
  const columns = [textsOf(plan, order, 'unitOfMeasure')];
  if (blank!.frequency === null) columns.push(textsOf(plan, order, 'frequency'));
  if (withTarget) {
    columns.push(order.map(({ annualTarget: { value, cell } }) => [{ cell, holds: value }]));
    if (blank!.programmed?.months.every(isBlank)) columns.push(order.map(monthsOf));
  }
  const writes: FixWrite[] = [];
  for (const column of columns) {
    const rows = column.filter((row) => row !== null);
    // A column that the table doesn't have moves nowhere.
    if (rows.length < column.length) continue;
    for (const [i, row] of rows.entries()) {
      for (const [c, { cell, holds }] of row.entries()) {
        // A formula belongs to its row.
        if (isComputed(cell, holds, context)) return null;
        const from = rows[i + 1]?.[c];
        const write = from ? copied(from, cell, context) : blankWrite(cell);
        if (write === null) return null;
        writes.push(write);
      }
    }
  }
  return writes;
}

function textsOf(
  plan: Plan,
  order: readonly Indicator[],
  field: 'unitOfMeasure' | 'frequency',
): (readonly Held[] | null)[] {
  return order.map((indicator) => {
    const own = indicator[field];
    if (own) {
      return [{ cell: own.cell, holds: { kind: 'text', text: own.value, number: null, percent: false } }];
    }
    const cell = blankCellOf(plan, indicator, field);
    return cell && [{ cell, holds: BLANK }];
  });
}

function monthsOf({ programmed }: Indicator): Held[] | null {
  return (
    programmed &&
    MONTHS.map((month) => ({ cell: monthCell(programmed, month), holds: programmed.months[month]! }))
  );
}

/** What a cell holds, for another one; null where it cannot be written. */
function copied({ cell, holds }: Held, to: CellAddress, context: SeesCells): FixWrite | null {
  switch (holds.kind) {
    case 'blank':
      return blankWrite(to);
    case 'text':
      return textWrite(to, printedText(cell, holds.text, context));
    case 'number':
      return figureWrite(to, holds.value, BLANK, [holds]);
    case 'error':
    case 'uncomputed':
      return null;
  }
}

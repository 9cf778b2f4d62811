/** What a plant is: a fault put into a sound plan, and what the rules should say about it. */
import type { CellAddress } from '../../src/domain/address';
import { multiplyExact } from '../../src/domain/decimal';
import type { Severity } from '../../src/domain/finding';
import { MONTHS, type Month } from '../../src/domain/period';
import type { Area, Indicator, Line, Plan, PlanType, Reading } from '../../src/domain/plan';
import { monthCell, numberOf } from '../../src/domain/plan';
import { type CellValue, formatAt, formulaAt, type Snapshot, valueAt } from '../../src/domain/snapshot';
import type { RunOptions } from '../../src/rules/run';
import type { Seeded } from '../agreement/seeded';
import type { Pair } from './pairs';
import type { Typing } from './workbook';

/** Where something is planted: a sound plan as it was recognised. */
export interface Site {
  readonly kind: PlanType;
  readonly layout: string;
  readonly plan: Plan;
  /** All plans of the workbook. */
  readonly plans: readonly Plan[];
  readonly snapshot: Snapshot;
  readonly random: Seeded;
  readonly cutoff: Month | null;
}

/** A planted fault. */
export interface Planted {
  /** What was done, for messages. */
  readonly what: string;
  readonly typings: readonly Typing[];
  /** The finding has one of these cells. */
  readonly at: readonly CellAddress[];
  /** Where the rule says it at another level than its own. */
  readonly severity?: Severity;
  /** Further errors that are true consequences: rule and reason. */
  readonly beside?: Readonly<Record<string, string>>;
  /** What the rules are told besides the workbook. */
  readonly run?: Pick<RunOptions, 'cutoff' | 'approved' | 'config'>;
}

/** A way of planting. */
export interface PlantKind {
  /** @returns null where the plan has no place for it */
  (site: Site): Planted | null;
  /** The workbook with two plans that it wants; without it one with one plan. */
  readonly pair?: Pair;
}

/** A way of planting in a workbook of two plans that belong together. */
export function inPair(pair: Pair, way: (site: Site) => Planted | null): PlantKind {
  return Object.assign((site: Site) => way(site), { pair });
}

/** The plants of one rule: several ways, by kind of plan; one at least for each kind that the rule judges. */
export interface Plants {
  readonly ways: Partial<Readonly<Record<PlanType, readonly PlantKind[]>>>;
}

/** The same ways for several kinds of plan. */
export function everywhere(kinds: readonly PlanType[], ...ways: readonly PlantKind[]): Plants['ways'] {
  return Object.fromEntries(kinds.map((kind) => [kind, ways]));
}

export interface Place {
  readonly area: Area;
  readonly indicator: Indicator;
}

/** An indicator for which something holds, or null. */
export function anIndicator(site: Site, holds: (place: Place) => boolean = () => true): Place | null {
  const places = site.plan.areas.flatMap((area) =>
    area.indicators.map((indicator): Place => ({ area, indicator })).filter(holds),
  );
  return places.length === 0 ? null : site.random.pick(places);
}

/** The months of a line with a number. */
export function filled(line: Line | null): Month[] {
  return line === null ? [] : MONTHS.filter((month) => numberOf(line.months[month]!) !== null);
}

export function value(site: Site, { sheet, row, column }: CellAddress): CellValue {
  return valueAt(site.snapshot.sheets.find(({ name }) => name === sheet)!, row, column);
}

export function isFormula(site: Pick<Site, 'snapshot'>, { sheet, row, column }: CellAddress): boolean {
  return formulaAt(site.snapshot.sheets.find(({ name }) => name === sheet)!, row, column) !== null;
}

/** Whether a cell takes percentages as fractions. */
export function isPercentCell(site: Site, { sheet, row, column }: CellAddress): boolean {
  return formatAt(site.snapshot.sheets.find(({ name }) => name === sheet)!, row, column).includes('%');
}

/** Types a figure of the plan's unit, as the cell holds it. */
export function figure(site: Site, cell: CellAddress, points: number): Typing {
  return { cell, value: isPercentCell(site, cell) ? multiplyExact(points, 0.01) : points };
}

export function typed(cell: CellAddress, text: CellValue, format?: string): Typing {
  return format === undefined ? { cell, value: text } : { cell, value: text, format };
}

/** A reading that somebody typed as a number. */
export function isTyped(site: Site, reading: Reading, cell: CellAddress): boolean {
  return reading.kind === 'number' && !isFormula(site, cell);
}

/** Types targets into the months of a line: those that it has, in order. */
export function program(
  line: Line,
  targets: Readonly<Partial<Record<Month, number | null>>>,
  percent: boolean,
): Typing[] {
  return (Object.entries(targets) as [string, number | null][]).map(([month, target]) => {
    const cell = monthCell(line, Number(month) as Month);
    const format = percent ? '0.0%' : '#,##0.##';
    return { cell, value: target === null || !percent ? target : multiplyExact(target, 0.01), format };
  });
}

export const planted = (
  what: string,
  typings: readonly Typing[],
  at: readonly CellAddress[] | CellAddress,
  more: Omit<Planted, 'what' | 'typings' | 'at'> = {},
): Planted => ({
  what,
  typings,
  at: Array.isArray(at) ? (at as CellAddress[]) : [at as CellAddress],
  ...more,
});

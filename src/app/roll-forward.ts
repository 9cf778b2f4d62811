/**
 * A new year from an old plan: structure, codes, names and weights stay; targets are proposed from what the old year achieved,
 * and its result becomes the base line. Pure: from plans to rows that a person sees and edits; `roll-forward-content` makes the
 * sheets of them.
 */
import { baselineOf } from '../domain/attainment';
import type { ComplianceSettings, ComplianceState } from '../domain/compliance-model';
import { multiplyExact, roundHalfUp, sumExact } from '../domain/decimal';
import { decimalsOfMeasure, distribute } from '../domain/distribution';
import { evaluate } from '../domain/evaluation';
import { annualWeight } from '../domain/indicator-compliance';
import { closingMonths } from '../domain/line-periods';
import { MONTHS, type Month, YEAR } from '../domain/period';
import { monthsOfPeriodicity } from '../domain/periodicity';
import {
  type Area,
  type Behavior,
  type Direction,
  type Indicator,
  numberOf,
  type Plan,
} from '../domain/plan';
import { declaredPeriodicity } from './distribute-targets';
import { behaviorToPlan, figuresOf, shapeOf } from './last-year';

/** Where the new target comes from. */
export type TargetChoice =
  | { readonly kind: 'same' }
  /** What the old year achieved. */
  | { readonly kind: 'actual' }
  /** So much better than what the old year achieved: more of an ascending indicator, less of a descending one. */
  | { readonly kind: 'improve'; readonly percent: number };

export interface RollForwardOptions {
  /** The new year; the one after the plan's without it. */
  readonly year?: number;
  readonly choice: TargetChoice;
  /** Other choices, by the keys of the rows. */
  readonly choices?: Readonly<Record<string, TargetChoice>>;
  /** How Suma targets are spread over their periods. */
  readonly distribution: 'last-year' | 'even';
}

/** Why a row is as it is; keys of `edits.rollForward.notes`. */
export type RollForwardNote =
  /** Nothing was reported: the old target stays. */
  | 'noActual'
  /** A part of the year was not reported, so its sum says nothing: the old target stays. */
  | 'incomplete'
  /** A target in words (a range) stays as it is. */
  | 'textKept'
  | 'noTarget'
  /** Nothing says how the periods make the year. */
  | 'behaviorAssumed'
  /** Less is better and there was no base line: with one, compliance is the reduction from it, no longer 2 − A/P. */
  | 'baselineChangesMethod'
  /** A part of a whole is not more than the whole. */
  | 'cappedAt100'
  /** The target could not be spread; the months are left blank. */
  | 'notSpread';

/** One indicator of the new plan. `target`, `baseline` and `weight` may be edited before inserting. */
export interface RollForwardRow {
  /** Unique in the preview. */
  readonly key: string;
  /** Index into `areas`. */
  readonly area: number;
  readonly indicator: Indicator;
  readonly behavior: Behavior;
  readonly oldTarget: number | string | null;
  /** What the old year achieved, in the target's unit; null where nothing is known. */
  readonly actual: number | null;
  /** Of the old year as a whole. */
  readonly state: ComplianceState;
  readonly target: number | string | null;
  readonly baseline: { readonly value: number; readonly year: number } | null;
  readonly weight: number | null;
  /** Twelve. */
  readonly months: readonly (number | null)[];
  readonly notes: readonly RollForwardNote[];
  /** How the target is spread: kept so that an edited target is spread alike. */
  readonly spread: { readonly periods: readonly Month[]; readonly shares: readonly number[] | null };
}

export interface RollForwardArea {
  readonly plan: Plan;
  readonly area: Area;
  /** Of the annual weights, exact. */
  readonly weightTotal: number;
}

export interface RollForwardPreview {
  readonly type: Plan['type'];
  readonly institution: string;
  readonly oldYear: number | null;
  readonly year: number;
  readonly areas: readonly RollForwardArea[];
  readonly rows: readonly RollForwardRow[];
}

/** Decimals of a target: those of its measure, and of the old target where it was written finer. */
function decimalsFor({ measure }: Indicator, oldTarget: number | string | null): number {
  return decimalsOfMeasure(measure, typeof oldTarget === 'number' ? [oldTarget] : []);
}

/** Which way is better; a maximum of the periods' sum is one that less is better than, whatever the direction says. */
function directionOf({ behavior, direction }: Indicator): Direction {
  const isMaximum = behavior?.value === 'max-sum' && direction.value !== 'range';
  return isMaximum ? 'descending' : direction.value;
}

interface Proposed {
  readonly target: number | string | null;
  readonly notes: readonly RollForwardNote[];
}

function proposedTarget(
  indicator: Indicator,
  oldTarget: number | string | null,
  actual: number | null,
  complete: boolean,
  choice: TargetChoice,
): Proposed {
  if (typeof oldTarget === 'string') return { target: oldTarget, notes: ['textKept'] };
  if (choice.kind === 'same' || actual === null || !complete) {
    const notes: RollForwardNote[] = [];
    if (choice.kind !== 'same') notes.push(actual === null ? 'noActual' : 'incomplete');
    if (oldTarget === null) notes.push('noTarget');
    return { target: oldTarget, notes };
  }
  const direction = directionOf(indicator);
  if (direction === 'range') return { target: oldTarget, notes: ['textKept'] };
  const factor =
    choice.kind === 'improve' ? (direction === 'descending' ? -choice.percent : choice.percent) : 0;
  const exact = multiplyExact(multiplyExact(actual, sumExact([100, factor])), 0.01);
  const rounded = Math.max(0, roundHalfUp(exact, decimalsFor(indicator, oldTarget)));
  const whole = indicator.measure === 'percent' && (oldTarget === null || oldTarget <= 100);
  return whole && rounded > 100
    ? { target: 100, notes: ['cappedAt100'] }
    : { target: actual < 0 ? oldTarget : rounded, notes: [] };
}

/** The months that are planned: those of the old plan, else of the declared periodicity, else none. */
function periodsOf(indicator: Indicator): Month[] {
  const line = indicator.programmed;
  if (line === null) return [];
  const programmed = closingMonths(line).filter((month) => line.months[month]!.kind !== 'blank');
  if (programmed.length > 0) return programmed;
  const periodicity = declaredPeriodicity(indicator);
  return periodicity === null ? [] : monthsOfPeriodicity(periodicity);
}

/** The target over its periods; null where it cannot be spread. */
function monthsOf(
  row: Pick<RollForwardRow, 'target' | 'baseline' | 'behavior' | 'spread' | 'indicator'>,
): (number | null)[] | null {
  const { target, baseline, behavior, spread, indicator } = row;
  const blank: (number | null)[] = MONTHS.map(() => null);
  if (typeof target !== 'number' || spread.periods.length === 0) return blank;
  const done = distribute({
    annual: target,
    periods: spread.periods,
    behavior,
    measure: indicator.measure,
    ...(spread.shares && behavior !== 'last' ? { shares: spread.shares } : {}),
    ...(baseline ? { start: baseline.value } : {}),
  });
  if (done.kind === 'problem') return null;
  return MONTHS.map((month) => done.targets.get(month) ?? null);
}

function withMonths(row: Omit<RollForwardRow, 'months'>): RollForwardRow {
  const months = monthsOf(row);
  if (months !== null) return { ...row, months };
  return { ...row, months: MONTHS.map(() => null), notes: [...row.notes, 'notSpread'] };
}

function rowOf(
  plan: Plan,
  area: number,
  key: string,
  indicator: Indicator,
  settings: ComplianceSettings,
  options: RollForwardOptions,
): RollForwardRow {
  const { behavior, assumed } = behaviorToPlan(indicator);
  const reading = indicator.annualTarget.value;
  const oldTarget = reading.kind === 'text' ? (reading.number ?? reading.text) : numberOf(reading);
  // The whole year is looked at, whatever the corte: a month that nobody reported is not reported.
  const result = evaluate(indicator, YEAR, { ...settings, cutoff: 11 });
  const isSum = behavior === 'sum' || behavior === 'max-sum';
  const complete = result.unreported.length === 0 || (!isSum && result.actual !== null);
  const actual = result.actual === null ? null : roundHalfUp(result.actual, 2);
  const { target, notes } = proposedTarget(
    indicator,
    oldTarget,
    actual,
    complete,
    options.choices?.[key] ?? options.choice,
  );
  const periods = periodsOf(indicator);
  const shares =
    options.distribution === 'last-year' && isSum
      ? shapeOf(figuresOf(indicator).months, periods, behavior)
      : null;
  const baseline =
    actual !== null && complete && plan.year !== null ? { value: actual, year: plan.year } : null;
  const changesMethod =
    baseline !== null && !isSum && directionOf(indicator) === 'descending' && baselineOf(indicator) === null;
  return withMonths({
    key,
    area,
    indicator,
    behavior,
    oldTarget,
    actual,
    state: result.state,
    target,
    baseline,
    weight: annualWeight(indicator),
    notes: [
      ...notes,
      ...(assumed ? (['behaviorAssumed'] as const) : []),
      ...(changesMethod ? (['baselineChangesMethod'] as const) : []),
    ],
    spread: { periods, shares },
  });
}

/**
 * Rolls old plans of one type forward.
 * @param plans of one exercise, at least one; a workbook may have a sheet for each area
 * @throws RangeError without a plan, or where neither the options nor the plan say the year
 */
export function rollForward(
  plans: readonly Plan[],
  settings: ComplianceSettings,
  options: RollForwardOptions,
): RollForwardPreview {
  const [first] = plans;
  if (first === undefined) throw new RangeError('there is no plan to roll forward');
  const year = options.year ?? (first.year === null ? null : first.year + 1);
  if (year === null) throw new RangeError('the plan has no year');
  const areas: RollForwardArea[] = [];
  const rows: RollForwardRow[] = [];
  for (const plan of plans) {
    for (const area of plan.areas) {
      const index = areas.length;
      for (const indicator of area.indicators) {
        rows.push(rowOf(plan, index, `${index}:${indicator.key}`, indicator, settings, options));
      }
      const weights = area.indicators.map((indicator) => annualWeight(indicator) ?? 0);
      areas.push({ plan, area, weightTotal: sumExact(weights) });
    }
  }
  return {
    type: first.type,
    institution: first.institution ?? '',
    oldYear: first.year,
    year,
    areas,
    rows,
  };
}

/** What a person changed in a row; the months follow the target. */
export interface RowChange {
  readonly target?: number | string | null;
  readonly baseline?: RollForwardRow['baseline'];
  readonly weight?: number | null;
}

/** The preview with one row edited. @throws RangeError for a key that it doesn't have */
export function withRow(preview: RollForwardPreview, key: string, change: RowChange): RollForwardPreview {
  if (!preview.rows.some((row) => row.key === key)) throw new RangeError(`no row ${key}`);
  const rows = preview.rows.map((row) => {
    if (row.key !== key) return row;
    const next = { ...row, ...change };
    const notes = row.notes.filter(
      (note) => note === 'behaviorAssumed' || (note === 'baselineChangesMethod' && next.baseline !== null),
    );
    return withMonths({ ...next, notes });
  });
  const areas = preview.areas.map((area, index) => ({
    ...area,
    weightTotal: sumExact(rows.filter((row) => row.area === index).map(({ weight }) => weight ?? 0)),
  }));
  return { ...preview, rows, areas };
}

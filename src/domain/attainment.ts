/**
 * Attainment: what an actual value is worth against its target, in points. One function for each way of measuring
 * (docs/domain.md, "Compliance"); they know nothing of months, behaviors or cells.
 */

import type { ComplianceSettings } from './compliance-model';
import { percentOf, roundHalfUp, sumExact } from './decimal';
import { parseNumberText } from './number-text';
import type { Indicator } from './plan';

export type AttainmentKind =
  /** A / P. */
  | 'ratio'
  /** max(0, 2 − A/P). */
  | 'two-minus-ratio'
  /** P / A. */
  | 'inverse'
  /** (LB − A) / (LB − P). */
  | 'baseline'
  /** 100 inside [L, U]. */
  | 'range'
  /** 0 or 100. */
  | 'milestone';

export interface Attainment {
  readonly kind: AttainmentKind;
  /** Of `baseline` only. */
  readonly baseline: number | null;
  /** Amounts are compared in whole units of money, one unit of difference being none. */
  readonly money: boolean;
  /** What a descending indicator falls back on where its baseline says nothing. */
  readonly descending: 'two-minus-ratio' | 'inverse';
}

/** What is to be reached: both bounds are the target itself unless it is a range. */
export interface Target {
  readonly low: number;
  readonly high: number;
}

const MILESTONE = /^\s*(?:\d+\s*[-–—.]\s*)?(hitos?|milestones?)\b/iu;

/** The number that a baseline writes, in the target's unit, or null: `80`, `80 %`, `1,250`, `80,5`. */
export function baselineOf({ baseline }: Indicator): number | null {
  if (typeof baseline?.value !== 'string') return baseline?.value ?? null;
  return parseNumberText(baseline.value)?.value ?? null;
}

/**
 * Chooses how an indicator is measured. A descending one with a baseline is a reduction, unless its periods add up
 * (a year's baseline says nothing about a month of minutes).
 */
export function attainmentOf(
  indicator: Indicator,
  settings: Pick<ComplianceSettings, 'descending'>,
): Attainment {
  const behavior = indicator.behavior?.value;
  const direction = indicator.direction.value;
  const base = { baseline: null, money: indicator.measure === 'money', descending: settings.descending };
  if (indicator.unitOfMeasure && MILESTONE.test(indicator.unitOfMeasure.value)) {
    return { ...base, kind: 'milestone' };
  }
  if (direction === 'range') return { ...base, kind: 'range' };
  // A limit of the year: less is better, whatever is declared.
  if (behavior === 'max-sum') return { ...base, kind: settings.descending };
  if (direction === 'ascending') return { ...base, kind: 'ratio' };
  const baseline = behavior === 'sum' ? null : baselineOf(indicator);
  return baseline === null ? { ...base, kind: settings.descending } : { ...base, kind: 'baseline', baseline };
}

/** Below this an amount may be in millions, and a whole unit is much. */
const WHOLE_UNITS_FROM = 1000;

/**
 * Compliance in points.
 * @param actual in the target's unit
 * @returns null where nothing can be computed: zero (or less than zero) was planned where more is better
 */
export function attain(attainment: Attainment, target: Target, actual: number): number | null {
  if (attainment.kind === 'range') return attainRange(target, actual);
  let planned = target.high;
  let achieved = actual;
  if (attainment.money && Math.abs(planned) >= WHOLE_UNITS_FROM) {
    planned = roundHalfUp(planned, 0);
    achieved = roundHalfUp(achieved, 0);
    if (Math.abs(achieved - planned) <= 1) achieved = planned;
  }
  switch (attainment.kind) {
    case 'ratio':
      return planned > 0 ? percentOf(achieved, planned) : null;
    case 'milestone':
      return planned > 0 ? (achieved >= planned ? 100 : 0) : null;
    case 'two-minus-ratio':
    case 'inverse':
      return attainDescending(attainment.kind, planned, achieved);
    case 'baseline': {
      const baseline = attainment.baseline ?? 0;
      const reduction = sumExact([baseline, -planned]);
      return reduction > 0
        ? Math.max(0, percentOf(sumExact([baseline, -achieved]), reduction))
        : attainDescending(attainment.descending, planned, achieved);
    }
  }
}

function attainDescending(
  kind: 'two-minus-ratio' | 'inverse',
  planned: number,
  achieved: number,
): number | null {
  if (planned < 0) return null;
  if (planned === 0) return achieved <= 0 ? 100 : 0;
  if (kind === 'two-minus-ratio') return Math.max(0, percentOf(2 * planned - achieved, planned));
  // P/A has no value for A = 0; nothing at all is as good as the other formula says: 200.
  return achieved > 0 ? percentOf(planned, achieved) : 200;
}

function attainRange(target: Target, actual: number): number {
  if (actual < target.low) return target.low > 0 ? Math.max(0, percentOf(actual, target.low)) : 0;
  if (actual > target.high) {
    return target.high > 0 ? Math.max(0, percentOf(2 * target.high - actual, target.high)) : 0;
  }
  return 100;
}

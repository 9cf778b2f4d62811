/** Last year's figures of an indicator, from another plan of the workbook: what a new target may be shaped by. */
import { sumExact } from '../domain/decimal';
import { behaviorOf } from '../domain/evaluation';
import { MONTHS, type Month } from '../domain/period';
import { type Behavior, type Indicator, numberOf, type Plan } from '../domain/plan';
import { wordKey } from '../domain/words';

export interface LastYear {
  readonly plan: Plan;
  readonly indicator: Indicator;
}

/** The plans of the year before, else of the nearest earlier year; plans without a year only where this one has none. */
function earlierPlans(plans: readonly Plan[], plan: Plan): Plan[] {
  const others = plans.filter((other) => other !== plan && other.areas.length > 0);
  const { year } = plan;
  if (year === null) return others.filter((other) => other.sheet !== plan.sheet);
  const earlier = others.flatMap((other) => (other.year !== null && other.year < year ? [other.year] : []));
  const nearest = Math.max(...earlier);
  return others.filter((other) => other.year === nearest);
}

/**
 * Finds who an indicator was last year: the same code with the same name, else the same name (when only one has it), else the
 * same code. Codes are given anew each year more often than names.
 */
export function lastYearFinder(
  plans: readonly Plan[],
  plan: Plan,
): (indicator: Indicator) => LastYear | null {
  const byCode = new Map<string, LastYear[]>();
  const byName = new Map<string, LastYear[]>();
  const put = (map: Map<string, LastYear[]>, key: string | null | undefined, found: LastYear) => {
    if (key == null || key === '') return;
    const same = map.get(key);
    if (same) same.push(found);
    else map.set(key, [found]);
  };
  for (const earlier of earlierPlans(plans, plan)) {
    for (const area of earlier.areas) {
      for (const indicator of area.indicators) {
        const found = { plan: earlier, indicator };
        put(byCode, indicator.code?.value, found);
        put(byName, indicator.name && wordKey(indicator.name.value), found);
      }
    }
  }
  return (indicator) => {
    const name = indicator.name ? wordKey(indicator.name.value) : '';
    const alike = byCode.get(indicator.code?.value ?? '') ?? [];
    const named = byName.get(name) ?? [];
    const both = alike.find((found) => named.includes(found));
    if (both) return both;
    if (named.length === 1) return named[0]!;
    return alike.length === 1 ? alike[0]! : null;
  };
}

/** What was achieved by month where every programmed month has a number, else what was programmed. */
export function figuresOf(indicator: Indicator): {
  readonly from: 'actual' | 'programmed';
  readonly months: (number | null)[];
} {
  const of = (line: Indicator['programmed']) =>
    MONTHS.map((month) => (line ? numberOf(line.months[month]!) : null));
  const programmed = of(indicator.programmed);
  const actual = of(indicator.actual);
  const complete =
    actual.some((value) => value !== null) &&
    programmed.every((value, month) => value === null || actual[month] !== null);
  return complete ? { from: 'actual', months: actual } : { from: 'programmed', months: programmed };
}

/**
 * Last year's shape in this year's periods. Of quantities each period takes the months since the one before (what came after
 * the last period counts to it); of levels each takes the last known one.
 * @returns null where last year has nothing to go by
 */
export function shapeOf(
  months: readonly (number | null)[],
  periods: readonly Month[],
  behavior: Behavior,
): number[] | null {
  if (behavior === 'last') {
    const known = periods.map((period) => {
      for (let month: number = period; month >= 0; month--) if (months[month] != null) return months[month]!;
      return null;
    });
    const first = known.find((level) => level !== null);
    return first == null ? null : known.map((level) => level ?? first);
  }
  const shape = periods.map((period, i) => {
    const from = i === 0 ? 0 : periods[i - 1]! + 1;
    const to = i === periods.length - 1 ? 11 : period;
    return sumExact(months.slice(from, to + 1).map((value) => value ?? 0));
  });
  return shape.some((share) => share > 0) && shape.every((share) => share >= 0) ? shape : null;
}

/** The behavior to distribute by: declared or inferred; a score without either is a level. */
export function behaviorToPlan(indicator: Indicator): { behavior: Behavior; assumed: boolean } {
  const found = behaviorOf(indicator);
  return found.assumed && indicator.measure === 'score' ? { behavior: 'last', assumed: true } : found;
}

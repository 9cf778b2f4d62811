/** Keeps the objects of what equals what was there before. */
import { equal } from '../domain/equal';
import type { Area, Plan } from '../domain/plan';

/** Plans as they are now; those that equal the one in their place before, and areas alike, are the objects of before. */
export function keepSame(before: readonly Plan[], now: readonly Plan[]): readonly Plan[] {
  if (before.length === 0) return now;
  let isSame = before.length === now.length;
  const kept = now.map((plan, index) => {
    const known = before[index];
    const same = known ? samePlan(known, plan) : plan;
    if (same !== known) isSame = false;
    return same;
  });
  return isSame ? before : kept;
}

function samePlan(before: Plan, now: Plan): Plan {
  const { areas: areasBefore, ...restBefore } = before;
  const { areas: areasNow, ...rest } = now;
  const areas = sameAreas(areasBefore, areasNow);
  if (areas === areasBefore && equal(restBefore, rest)) return before;
  // Alike in what it holds, so that those who compare objects see it.
  const multiYear = equal(before.multiYear, now.multiYear) ? before.multiYear : now.multiYear;
  const ficha = equal(before.ficha, now.ficha) ? before.ficha : now.ficha;
  return {
    ...now,
    areas,
    ...(multiYear === undefined ? {} : { multiYear }),
    ...(ficha === undefined ? {} : { ficha }),
  };
}

/** The area of before that stands for one that equals it: found once, since the same areas come again. */
const standsFor = new WeakMap<Area, Area>();

function isSameArea(known: Area, area: Area): boolean {
  if (known === area || standsFor.get(area) === known) return true;
  if (!equal(known, area)) return false;
  standsFor.set(area, known);
  return true;
}

function sameAreas(before: readonly Area[], now: readonly Area[]): readonly Area[] {
  let isSame = before.length === now.length;
  const areas = now.map((area, index) => {
    const known = before[index];
    if (known !== undefined && isSameArea(known, area)) return known;
    isSame = false;
    return area;
  });
  return isSame ? before : areas;
}

/** Keeps the objects of what equals what was there before. */
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

function sameAreas(before: readonly Area[], now: readonly Area[]): readonly Area[] {
  let isSame = before.length === now.length;
  const areas = now.map((area, index) => {
    const known = before[index];
    if (known !== undefined && (known === area || equal(known, area))) return known;
    isSame = false;
    return area;
  });
  return isSame ? before : areas;
}

/** Whether two pieces of plain data say the same. */
function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => equal(item, b[index]));
  }
  if (a instanceof Map) {
    if (!(b instanceof Map) || a.size !== b.size) return false;
    for (const [key, value] of a) if (!b.has(key) || !equal(value, b.get(key))) return false;
    return true;
  }
  if (Array.isArray(b) || Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) &&
      equal((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

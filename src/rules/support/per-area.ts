/** What a rule that looks at a whole plan finds out about each area by itself. */
import type { Area } from '../../domain/plan';

/**
 * A function of an area, computed once. After an edit the other areas are the objects that they were, so that the rule only adds up
 * what it knows of them.
 * @param compute looks at nothing but the area
 */
export function perArea<T>(compute: (area: Area) => T): (area: Area) => T {
  const known = new WeakMap<Area, { readonly value: T }>();
  return (area) => {
    let found = known.get(area);
    if (!found) {
      found = { value: compute(area) };
      known.set(area, found);
    }
    return found.value;
  };
}

/** What a rule that looks at a whole plan finds out about each area by itself. */
import type { Area } from '../../domain/plan';

/** One entry an area for all functions: many weak maps of their own would keep the garbage collector busy. */
const found = new WeakMap<Area, ({ readonly value: unknown } | undefined)[]>();
let functions = 0;

/**
 * A function of an area, computed once. After an edit the other areas are the objects that they were, so that the rule only adds up
 * what it knows of them.
 * @param compute looks at nothing but the area
 */
export function perArea<T>(compute: (area: Area) => T): (area: Area) => T {
  const slot = functions++;
  return (area) => {
    let values = found.get(area);
    if (!values) {
      values = [];
      found.set(area, values);
    }
    let own = values[slot] as { readonly value: T } | undefined;
    if (!own) {
      own = { value: compute(area) };
      values[slot] = own;
    }
    return own.value;
  };
}

/** Comparing plain data. */

/** Whether two pieces of plain data (texts, numbers, lists, maps, records) say the same. */
export function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (Array.isArray(a)) {
    const list = b as readonly unknown[];
    return a.length === list.length && a.every((item, index) => equal(item, list[index]));
  }
  if (a instanceof Map) {
    const map = b as ReadonlyMap<unknown, unknown>;
    return a.size === map.size && [...a].every(([key, value]) => map.has(key) && equal(value, map.get(key)));
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) &&
      equal((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

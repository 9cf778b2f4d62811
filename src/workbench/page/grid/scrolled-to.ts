/** Where to scroll so that a row is seen. Pixels; frozen rows are left out on both sides. */

/**
 * A row next to what is seen comes in at the edge. After a jump from elsewhere (a finding, an address that was typed)
 * it stands in the upper third, with what belongs to it above and below.
 * @param row where the row begins and ends
 * @param seen what is seen now: where it begins, and how high it is
 * @returns where what is seen begins then
 */
export function scrolledTo(
  row: { readonly top: number; readonly bottom: number },
  seen: { readonly top: number; readonly height: number },
): number {
  const above = seen.top - row.top;
  const below = row.bottom - (seen.top + seen.height);
  if (above <= 0 && (below <= 0 || row.top === seen.top)) return seen.top;
  if (Math.max(above, below) > seen.height) {
    return Math.max(0, row.top - Math.max(0, seen.height - (row.bottom - row.top)) / 3);
  }
  // Of a row higher than what is seen, the beginning.
  return above > 0 ? row.top : Math.min(row.top, row.bottom - seen.height);
}

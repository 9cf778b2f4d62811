/** What somebody probably meant to write. */

/** How many letters have to be changed, added, left out or swapped with their neighbour (Damerau–Levenshtein). */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, beforeLast[j - 2]! + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/**
 * The candidate that differs least from a written word.
 * @returns null when none comes near: more than a third of its letters differ
 */
export function nearestTo(written: string, candidates: readonly string[]): string | null {
  if (written.length > 80) return null;
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const found = distance(written.toLowerCase(), candidate);
    if (found < least && found <= candidate.length / 3) {
      nearest = candidate;
      least = found;
    }
  }
  return nearest;
}

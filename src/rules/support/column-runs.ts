/** Values that stand some columns beside where they should. */

export interface ColumnShift {
  /** Columns to the right; negative to the left. */
  readonly by: number;
  /** What moved: where it stands and where it belongs, in order. */
  readonly moved: readonly { readonly from: number; readonly to: number }[];
}

/**
 * Compares where values stand with where they belong.
 * @param stand in order
 * @param belong in order
 * @param least how many must have moved
 * @returns null unless both are as many and one run of them, from either end, stands the same number of columns aside
 */
export function shiftBetween(
  stand: readonly number[],
  belong: readonly number[],
  least: number,
): ColumnShift | null {
  if (stand.length !== belong.length) return null;
  const moved = stand.flatMap((from, i) => (from === belong[i] ? [] : [{ i, from, to: belong[i]! }]));
  const [first] = moved;
  if (!first || moved.length < least) return null;
  const by = first.from - first.to;
  const last = moved[moved.length - 1]!;
  const oneRun = last.i - first.i === moved.length - 1 && (first.i === 0 || last.i === stand.length - 1);
  if (!oneRun || moved.some(({ from, to }) => from - to !== by)) return null;
  return { by, moved };
}

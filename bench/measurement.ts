/** One number of the bench. A goal is the most that it should be. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal?: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new RangeError('the median of nothing');
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** The value below which a share of the values lies. @param part 0 to 1 */
export function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
  if (found === undefined) throw new RangeError('a share of nothing');
  return found;
}

export function print(measurements: readonly Measurement[]): void {
  for (const { name, value, unit, goal } of measurements) {
    const shown = value >= 100 ? value.toFixed(0) : value.toPrecision(3);
    const verdict =
      goal === undefined ? '' : value <= goal ? `  (goal ≤ ${goal}: met)` : `  (goal ≤ ${goal}: MISSED)`;
    console.log(`${shown.padStart(10)} ${unit.padEnd(6)} ${name}${verdict}`);
  }
}

/** The semáforo: which band a compliance lies in. */
import type { TrafficLight, TrafficLightBand } from './compliance-model';

/** Verde 90–110, azul > 110–130, morado > 130, amarillo 75 – < 90, rojo < 75. */
export const DEFAULT_BANDS: readonly TrafficLightBand[] = Object.freeze([
  { light: 'red', from: 0, to: 75, fromIncluded: true },
  { light: 'yellow', from: 75, to: 90, fromIncluded: true },
  { light: 'green', from: 90, to: 110, fromIncluded: true },
  { light: 'blue', from: 110, to: 130, fromIncluded: false },
  { light: 'purple', from: 130, to: null, fromIncluded: false },
]);

/**
 * The light of a compliance. The value is taken as computed, not as printed: 89.96 is yellow although it prints 90.0.
 * @param points compliance as computed, not cut at the cap
 * @param bands from the lowest to the highest, without gaps; the lowest also takes what lies below it
 */
export function trafficLightOf(points: number, bands: readonly TrafficLightBand[]): TrafficLight | null {
  if (Number.isNaN(points)) return null;
  let light: TrafficLight | null = bands[0]?.light ?? null;
  for (const band of bands) {
    const reached = band.fromIncluded ? points >= band.from : points > band.from;
    if (!reached) break;
    light = band.light;
  }
  return light;
}

/** More than ten points from 100: the cause and what is done about it should be told. */
export function wantsNarrative(points: number): boolean {
  return Math.abs(points - 100) > 10;
}

/** What is wrong with bands; the index is that of the band, lowest first. */
export type BandProblem =
  | { readonly kind: 'none' }
  | { readonly kind: 'not-a-number'; readonly index: number }
  | { readonly kind: 'starts-above-zero'; readonly index: 0; readonly at: number }
  | { readonly kind: 'empty'; readonly index: number }
  | { readonly kind: 'gap'; readonly index: number; readonly from: number; readonly to: number }
  | { readonly kind: 'overlap'; readonly index: number; readonly from: number; readonly to: number }
  | { readonly kind: 'ends'; readonly index: number; readonly at: number }
  | { readonly kind: 'twice'; readonly index: number; readonly light: TrafficLight };

/**
 * Checks that bands cover everything from 0 up, each once.
 * @returns the first problem, or null
 */
export function bandProblem(bands: readonly TrafficLightBand[]): BandProblem | null {
  if (bands.length === 0) return { kind: 'none' };
  const seen = new Set<TrafficLight>();
  for (const [index, band] of bands.entries()) {
    if (!Number.isFinite(band.from) || (band.to !== null && !Number.isFinite(band.to))) {
      return { kind: 'not-a-number', index };
    }
    if (index === 0 && (band.from > 0 || (band.from === 0 && !band.fromIncluded))) {
      return { kind: 'starts-above-zero', index, at: band.from };
    }
    if (band.to !== null && band.to <= band.from) return { kind: 'empty', index };
    if (seen.has(band.light)) return { kind: 'twice', index, light: band.light };
    seen.add(band.light);
    const next = bands[index + 1];
    if (next === undefined) {
      if (band.to !== null) return { kind: 'ends', index, at: band.to };
    } else if (band.to === null || band.to > next.from) {
      return { kind: 'overlap', index, from: next.from, to: band.to ?? Number.POSITIVE_INFINITY };
    } else if (band.to < next.from) {
      return { kind: 'gap', index, from: band.to, to: next.from };
    }
  }
  return null;
}

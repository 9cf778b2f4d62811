/**
 * Rounds half away from zero on the decimal number that Excel shows (fifteen digits), not on its binary neighbour:
 * 1.005 to two places is 1.01, 0.285 is 0.29.
 * @param digits places after the point; negative rounds to tens, hundreds …
 * @param mode `half`: to the nearest; `up`: away from zero; `down`: towards zero
 */
export function roundDecimal(value: number, digits: number, mode: 'half' | 'up' | 'down' = 'half'): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const places = Math.trunc(digits);
  const magnitude = Math.abs(Number(value.toPrecision(15)));
  if (places > 300) return value;
  const shifted = shift(magnitude, places);
  if (!Number.isFinite(shifted)) return value;
  const whole =
    mode === 'half' ? Math.floor(shifted + 0.5) : mode === 'up' ? Math.ceil(shifted) : Math.floor(shifted);
  // Above 2^52 there are no halves left to decide.
  const rounded = shifted >= 4503599627370496 ? shifted : whole;
  const result = shift(rounded, -places);
  return value < 0 ? -result || 0 : result;
}

/** Moves the decimal point without a binary multiplication. */
function shift(magnitude: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(magnitude).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** Colours of the sheet on dark paper: lightness is turned over, hue stays, so that contrasts stay what they were. */

/** `#RRGGBB` as hue (0–360), saturation and lightness (0–1). */
function toHsl(color: string): [number, number, number] {
  const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const lightness = (high + low) / 2;
  const range = high - low;
  if (range === 0) return [0, 0, lightness];
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  const sector = high === r ? ((g - b) / range) % 6 : high === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return [(sector * 60 + 360) % 360, saturation, lightness];
}

/** The lightness of the dark paper and of the text on it. */
const DARKEST = 0.12;
const LIGHTEST = 0.93;

const known = new Map<string, string>();

/**
 * The colour to show on dark paper for a colour that was chosen for white paper.
 * @param color `#RRGGBB`
 */
export function onDarkPaper(color: string): string {
  let shown = known.get(color);
  if (shown === undefined) {
    const [hue, saturation, lightness] = toHsl(color);
    const turned = LIGHTEST - lightness * (LIGHTEST - DARKEST);
    // The chroma stays: a pale yellow becomes a brownish black, not a strong olive.
    const chroma = saturation * (1 - Math.abs(2 * lightness - 1));
    const turnedSaturation = Math.min(1, chroma / (1 - Math.abs(2 * turned - 1)));
    shown = `hsl(${Math.round(hue)} ${Math.round(turnedSaturation * 100)}% ${Math.round(turned * 100)}%)`;
    known.set(color, shown);
  }
  return shown;
}

import { child, children, numeric, parseXmlTree, type XmlElement } from './xml';

/** The 56 colours of the default palette (ECMA-376 part 1, 18.8.27), from index 8 on; 0 to 7 repeat its beginning. */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333';

const BASE = PALETTE.split(' ').map((hex) => `#${hex}`);
/** Indexed colours by index; 64 and 65 are the system's foreground and background. */
const INDEXED: readonly string[] = [...BASE.slice(0, 8), ...BASE, '#000000', '#FFFFFF'];

/** Office's theme of 2013, for files without one. */
const OFFICE_THEME = {
  dk1: '#000000',
  lt1: '#FFFFFF',
  dk2: '#44546A',
  lt2: '#E7E6E6',
  accent1: '#4472C4',
  accent2: '#ED7D31',
  accent3: '#A5A5A5',
  accent4: '#FFC000',
  accent5: '#5B9BD5',
  accent6: '#70AD47',
  hlink: '#0563C1',
  folHlink: '#954F72',
} as const;

/** The order of the indices in cells; the first two pairs are the other way round than in the theme part. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;

/** Turns a colour element (`rgb`, `theme`, `indexed`, with `tint`) into `#RRGGBB`; undefined for automatic ones. */
export type ColorResolver = (color: XmlElement | undefined) => string | undefined;

/**
 * @param theme the theme part, if there is one
 * @param styles the root of the styles part, for its own palette
 * @throws FileError `corrupt-xml`
 */
export function colorResolver(
  theme: { bytes: Uint8Array; part: string } | undefined,
  styles: XmlElement | undefined,
): ColorResolver {
  const themeColors = readTheme(theme ? parseXmlTree(theme.bytes, theme.part) : undefined);
  const own = children(child(child(styles, 'colors'), 'indexedColors'), 'rgbColor').map((c) =>
    fromArgb(c.attributes.rgb),
  );
  return (color) => {
    if (!color || color.attributes.auto === '1') return undefined;
    const { rgb, theme: themeIndex, indexed, tint } = color.attributes;
    const base =
      rgb !== undefined
        ? fromArgb(rgb)
        : themeIndex !== undefined
          ? themeColors[Number(themeIndex)]
          : indexed !== undefined
            ? (own[Number(indexed)] ?? INDEXED[Number(indexed)])
            : undefined;
    return base === undefined ? undefined : applyTint(base, numeric(tint) ?? 0);
  };
}

function readTheme(theme: XmlElement | undefined): (string | undefined)[] {
  const scheme = child(child(theme, 'themeElements'), 'clrScheme');
  return THEME_ORDER.map((name) => {
    const color = child(scheme, name)?.children[0];
    if (color?.name === 'srgbClr') return fromArgb(color.attributes.val) ?? OFFICE_THEME[name];
    if (color?.name === 'sysClr') return fromArgb(color.attributes.lastClr) ?? OFFICE_THEME[name];
    return OFFICE_THEME[name];
  });
}

function fromArgb(text: string | undefined): string | undefined {
  const hex = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(text ?? '')?.[1];
  return hex === undefined ? undefined : `#${hex.toUpperCase()}`;
}

/**
 * Lightens (tint > 0) or darkens (tint < 0) a colour by its luminance (ECMA-376 part 1, 18.8.19).
 * @param color `#RRGGBB`
 * @param tint −1 … 1
 */
export function applyTint(color: string, tint: number): string {
  if (tint === 0) return color;
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const l = (max + min) / 2;
  const range = max - min;
  const s = range === 0 ? 0 : l <= 0.5 ? range / (max + min) : range / (2 - max - min);
  let h = 0;
  if (range > 0) {
    if (max === r) h = ((g - b) / range + 6) % 6;
    else if (max === g) h = (b - r) / range + 2;
    else h = (r - g) / range + 4;
  }
  const lum = Math.min(1, Math.max(0, tint < 0 ? l * (1 + tint) : l * (1 - tint) + tint));
  const chroma = (1 - Math.abs(2 * lum - 1)) * s;
  const second = chroma * (1 - Math.abs((h % 2) - 1));
  const sextant = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][Math.floor(h) % 6]!;
  const hex = sextant.map((c) =>
    Math.round((c + lum - chroma / 2) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('').toUpperCase()}`;
}

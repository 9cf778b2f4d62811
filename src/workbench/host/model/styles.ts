import type { StyleData } from '../../../ooxml/workbook-data';

/** What a cell without a format of its own looks like. */
export const DEFAULT_FONT = { name: 'Calibri', size: 11, color: '#000000' } as const;

/** A change of a format: members are replaced, `undefined` takes a member away, nested objects are merged. */
export type StylePatch = {
  [K in keyof StyleData]?: StyleData[K] extends object | undefined
    ? { [N in keyof NonNullable<StyleData[K]>]?: NonNullable<StyleData[K]>[N] | undefined } | undefined
    : StyleData[K] | undefined;
};

/** The formats of a workbook, each kept once; cells hold the index. Index 0 is the default. */
export class StyleTable {
  private readonly list: StyleData[] = [];
  private readonly indexOf = new Map<string, number>();
  private readonly derived = new Map<string, number>();

  constructor(styles: readonly StyleData[] = []) {
    for (const style of styles.length > 0 ? styles : [{}]) {
      // Files may repeat a style; positions must stay, so every one is pushed and the first is found again.
      this.list.push(style);
      const key = keyOf(style);
      if (!this.indexOf.has(key)) this.indexOf.set(key, this.list.length - 1);
    }
  }

  get(index: number): StyleData {
    return this.list[index] ?? this.list[0]!;
  }

  all(): StyleData[] {
    return this.list.slice();
  }

  /** The index of a format, added when it is new. */
  intern(style: StyleData): number {
    const key = keyOf(style);
    let index = this.indexOf.get(key);
    if (index === undefined) {
      index = this.list.push(style) - 1;
      this.indexOf.set(key, index);
    }
    return index;
  }

  /** The index of `base` with the change applied; remembered, since ranges repeat few formats. */
  derive(base: number, patch: StylePatch, patchKey: string): number {
    const key = `${base}|${patchKey}`;
    let index = this.derived.get(key);
    if (index === undefined) {
      index = this.intern(applyPatch(this.get(base), patch));
      this.derived.set(key, index);
    }
    return index;
  }
}

/** A text that is equal for equal patches. */
export const patchKey = (patch: StylePatch) =>
  JSON.stringify(patch, (_key, value) => (value === undefined ? { '-': 1 } : value));

export function applyPatch(style: StyleData, patch: StylePatch): StyleData {
  const result: Record<string, unknown> = { ...style };
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) delete result[key];
    else if (typeof value === 'object') {
      const merged = prune({ ...(result[key] as object | undefined), ...(value as object) });
      if (Object.keys(merged).length === 0) delete result[key];
      else result[key] = merged;
    } else result[key] = value;
  }
  return result as StyleData;
}

function prune(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined));
}

function keyOf(style: StyleData): string {
  const sorted = (value: unknown): unknown =>
    value && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, v]) => v !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([k, v]) => [k, sorted(v)]),
        )
      : value;
  return JSON.stringify(sorted(style));
}

const NAMED: Record<string, string> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  lime: '#00FF00',
  blue: '#0000FF',
  yellow: '#FFFF00',
  cyan: '#00FFFF',
  aqua: '#00FFFF',
  magenta: '#FF00FF',
  fuchsia: '#FF00FF',
  gray: '#808080',
  grey: '#808080',
  silver: '#C0C0C0',
  maroon: '#800000',
  olive: '#808000',
  green: '#008000',
  purple: '#800080',
  teal: '#008080',
  navy: '#000080',
  orange: '#FFA500',
  pink: '#FFC0CB',
  brown: '#A52A2A',
  gold: '#FFD700',
  indigo: '#4B0082',
  violet: '#EE82EE',
  lightgray: '#D3D3D3',
  lightgrey: '#D3D3D3',
  darkgray: '#A9A9A9',
  darkgrey: '#A9A9A9',
  lightblue: '#ADD8E6',
  lightgreen: '#90EE90',
  lightyellow: '#FFFFE0',
  darkred: '#8B0000',
  darkblue: '#00008B',
  darkgreen: '#006400',
  tomato: '#FF6347',
  salmon: '#FA8072',
  crimson: '#DC143C',
  steelblue: '#4682B4',
};

/** A colour as Excel hands it back: `#RRGGBB` in upper case. Undefined for what is no colour. */
export function normaliseColor(color: string): string | undefined {
  const text = color.trim();
  const long = /^#?([0-9a-f]{6})$/i.exec(text);
  if (long) return `#${long[1]!.toUpperCase()}`;
  const short = /^#([0-9a-f]{3})$/i.exec(text);
  if (short) return `#${[...short[1]!].map((d) => d + d).join('')}`.toUpperCase();
  return NAMED[text.toLowerCase()];
}

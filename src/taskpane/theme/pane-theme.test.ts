import type { ColorScheme } from '../../app/pane-services';
import { paneTheme, type SignalColors } from './pane-theme';

/** WCAG 2: relative luminance of `#RRGGBB`. */
function luminance(color: string): number {
  const channel = (start: number) => {
    const value = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function hex(color: string): string {
  return color.length === 4 ? `#${[...color.slice(1)].map((digit) => digit + digit).join('')}` : color;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(hex(a)), luminance(hex(b))].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const schemes: readonly ColorScheme[] = ['light', 'dark', 'high-contrast'];
const signalNames: readonly (keyof SignalColors)[] = [
  'ponderaError',
  'ponderaWarning',
  'ponderaInfo',
  'ponderaGreen',
  'ponderaBlue',
  'ponderaPurple',
  'ponderaYellow',
  'ponderaRed',
];

test('black on white is 21:1', () => {
  expect(contrast('#000', '#FFFFFF')).toBeCloseTo(21);
});

describe.each(schemes)('%s', (scheme) => {
  const theme = paneTheme(scheme);
  const grounds = {
    pane: theme.colorNeutralBackground1,
    open: theme.colorNeutralBackground2,
    band: theme.colorNeutralBackground3,
    hover: theme.ponderaRowHover,
  };
  test.each(Object.entries(grounds))('everything that carries meaning is read on %s', (_name, ground) => {
    const texts = {
      ...Object.fromEntries(signalNames.map((name) => [name, theme[name]])),
      text: theme.colorNeutralForeground1,
      quiet: theme.colorNeutralForeground2,
      link: theme.colorBrandForegroundLink,
    };
    const low = Object.entries(texts).filter(([, color]) => contrast(color, ground) < 4.5);
    expect(low).toEqual([]);
  });
  test('the primary button', () => {
    expect(contrast(theme.colorNeutralForegroundOnBrand, theme.colorBrandBackground)).toBeGreaterThan(4.5);
  });
  test('the smallest quiet text', () => {
    expect(contrast(theme.colorNeutralForeground3, theme.colorNeutralBackground2)).toBeGreaterThan(4.5);
  });
});

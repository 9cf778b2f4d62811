/** The colours of the pane: Fluent's themes with a green of ours, and the colours of severities and traffic lights. */
import type { BrandVariants, Theme } from '@fluentui/react-components';
import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from '@fluentui/react-components';
import type { ColorScheme } from '../../app/pane-services';

/** Colours that Fluent has no token for. All of them carry text or icons, so all reach 4.5:1 on both backgrounds. */
export interface SignalColors {
  readonly ponderaError: string;
  readonly ponderaWarning: string;
  readonly ponderaInfo: string;
  readonly ponderaGreen: string;
  readonly ponderaBlue: string;
  readonly ponderaPurple: string;
  readonly ponderaYellow: string;
  readonly ponderaRed: string;
  /** Behind a line of a list under the pointer: text keeps its colour on it. */
  readonly ponderaRowHover: string;
}

export type PaneTheme = Theme & SignalColors;

const GREEN: BrandVariants = {
  10: '#02140C',
  20: '#062318',
  30: '#093523',
  40: '#0B442C',
  50: '#0C5335',
  60: '#0D633E',
  70: '#0E7046',
  80: '#0F7B4D',
  90: '#2A8B5F',
  100: '#459B73',
  110: '#5FAB88',
  120: '#79BB9C',
  130: '#94CBB1',
  140: '#AFDBC6',
  150: '#CBEADB',
  160: '#E7F7EF',
};

const ON_LIGHT: SignalColors = {
  ponderaError: '#B10E1C',
  ponderaWarning: '#8A4B00',
  ponderaInfo: '#115EA3',
  ponderaGreen: '#0E6B1B',
  ponderaBlue: '#115EA3',
  ponderaPurple: '#6B2E9E',
  ponderaYellow: '#7A5A00',
  ponderaRed: '#B10E1C',
  ponderaRowHover: '#F5F5F5',
};

const ON_DARK: SignalColors = {
  ponderaError: '#FF99A4',
  ponderaWarning: '#FBB76A',
  ponderaInfo: '#8CC8FF',
  ponderaGreen: '#7FD98A',
  ponderaBlue: '#8CC8FF',
  ponderaPurple: '#D3B3F5',
  ponderaYellow: '#F2D35E',
  ponderaRed: '#FF99A4',
  ponderaRowHover: '#333333',
};

/** On black; the shapes and words carry the meaning. */
const HIGH_CONTRAST: SignalColors = {
  ponderaError: '#FFFFFF',
  ponderaWarning: '#FFFFFF',
  ponderaInfo: '#FFFFFF',
  ponderaGreen: '#FFFFFF',
  ponderaBlue: '#FFFFFF',
  ponderaPurple: '#FFFFFF',
  ponderaYellow: '#FFFFFF',
  ponderaRed: '#FFFFFF',
  ponderaRowHover: '#1F1F1F',
};

const dark = createDarkTheme(GREEN);

const THEMES: Readonly<Record<ColorScheme, PaneTheme>> = {
  light: { ...createLightTheme(GREEN), ...ON_LIGHT },
  dark: {
    ...dark,
    // Fluent's dark links and selected tabs want a lighter step of the ramp to be read on its greys.
    colorBrandForeground1: GREEN[120],
    colorBrandForeground2: GREEN[130],
    colorBrandForegroundLink: GREEN[130],
    colorBrandForegroundLinkHover: GREEN[140],
    colorBrandForegroundLinkPressed: GREEN[140],
    colorCompoundBrandForeground1: GREEN[120],
    colorCompoundBrandStroke: GREEN[110],
    ...ON_DARK,
  },
  'high-contrast': { ...teamsHighContrastTheme, ...HIGH_CONTRAST },
};

/** The theme of a colour scheme. */
export function paneTheme(scheme: ColorScheme): PaneTheme {
  return THEMES[scheme];
}

/** CSS variables of the signal colours, for styles. */
export const signals: Readonly<Record<keyof SignalColors, string>> = {
  ponderaError: 'var(--ponderaError)',
  ponderaWarning: 'var(--ponderaWarning)',
  ponderaInfo: 'var(--ponderaInfo)',
  ponderaGreen: 'var(--ponderaGreen)',
  ponderaBlue: 'var(--ponderaBlue)',
  ponderaPurple: 'var(--ponderaPurple)',
  ponderaYellow: 'var(--ponderaYellow)',
  ponderaRed: 'var(--ponderaRed)',
  ponderaRowHover: 'var(--ponderaRowHover)',
};

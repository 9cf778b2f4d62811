/** Which colours Office uses: read at the start and again on focus, since Office tells nothing when they change. */
import type { ColorScheme } from '../app/pane-services';

function currentScheme(): ColorScheme {
  if (window.matchMedia('(forced-colors: active)').matches) return 'high-contrast';
  const theme = Office.context.officeTheme as (Office.OfficeTheme & { isDarkTheme?: boolean }) | undefined;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme ? 'dark' : 'light';
  const background = theme?.bodyBackgroundColor;
  if (background) return isDark(background) ? 'dark' : 'light';
  return 'light';
}

/** Whether a colour such as `#262626` is nearer to black than to white. */
export function isDark(color: string): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color);
  if (!match) return false;
  const [red, green, blue] = match.slice(1).map((part) => Number.parseInt(part, 16)) as [
    number,
    number,
    number,
  ];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

export interface ObservedColorScheme {
  readonly colorScheme: ColorScheme;
  /** @returns a function that ends it */
  subscribe(listener: (scheme: ColorScheme) => void): () => void;
}

export function observeColorScheme(): ObservedColorScheme {
  const contrast = window.matchMedia('(forced-colors: active)');
  return {
    colorScheme: currentScheme(),
    subscribe(listener) {
      const update = () => listener(currentScheme());
      window.addEventListener('focus', update);
      contrast.addEventListener('change', update);
      return () => {
        window.removeEventListener('focus', update);
        contrast.removeEventListener('change', update);
      };
    },
  };
}

import { en } from './en';
import { es, type TextKey } from './es';

export type { TextKey } from './es';
export type PageLanguage = 'es' | 'en';
/** A text of the page with its blanks filled in. */
export type PageText = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

const LANGUAGES: Record<PageLanguage, Record<TextKey, string>> = { es, en };

/** The language asked for (`es-HN`, `en`), or Spanish. */
export function pageLanguage(wanted: string | undefined): PageLanguage {
  return wanted?.toLowerCase().startsWith('en') ? 'en' : 'es';
}

export function pageText(language: PageLanguage): PageText {
  const texts = LANGUAGES[language];
  return (key, values = {}) =>
    texts[key].replaceAll(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
}

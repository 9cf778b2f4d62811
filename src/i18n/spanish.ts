/** What sheets say is Spanish in every language: its messages without those of the others. */
import { es } from './es';
import { type Locale, type Translator, translatorOf } from './translator';

export function spanishTranslator(locale: Exclude<Locale, 'en-US'> = 'es-MX'): Translator {
  return translatorOf(locale, es);
}

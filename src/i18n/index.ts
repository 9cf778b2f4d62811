/**
 * Words. Spanish is the source of the keys: `es/<part>.ts` holds nested plain objects, `en/<part>.ts` is typed by it, so a
 * missing key is a type error. Each part of the program has its own file: `rules`, `recognition`, `compliance`, `template`,
 * `findings-sheet`, `pane`, `errors`, `report`.
 *
 * Texts are ICU messages (`{n, plural, one {# error} other {# errores}}`); numbers, months and lists in `MessageParam`
 * form are written by `formatParam` before they are put in.
 */
import { en } from './en';
import { es } from './es';
import { type Locale, languageOf, type Translator, translatorOf } from './translator';

export * from './translator';

/** Makes the translator of a locale, with both languages at hand. */
export function createTranslator(locale: Locale): Translator {
  return translatorOf(locale, languageOf(locale) === 'en' ? en : es);
}

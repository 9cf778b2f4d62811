/** What the pane says when it cannot start at all: plain text, before there is any React. */
import { start as en } from '../i18n/en/start';
import { start as es } from '../i18n/es/start';
import { languageOf, localeFor, translatorOf } from '../i18n/translator';

export type StartTrouble = 'library-blocked' | 'no-office' | 'not-excel' | 'old-excel' | 'failed';

/**
 * @param language what the browser or Office speaks, such as `es-HN`
 * @param error details for support; shown folded
 */
export function showStartTrouble(
  root: HTMLElement,
  trouble: StartTrouble,
  language: string,
  error?: unknown,
): void {
  const locale = localeFor(language);
  const t = translatorOf(locale, { start: languageOf(locale) === 'en' ? en : es });
  const box = document.createElement('div');
  box.setAttribute('role', 'alert');
  box.style.cssText = 'font: 14px/1.45 "Segoe UI", system-ui, sans-serif; padding: 16px;';
  const title = document.createElement('h1');
  title.style.cssText = 'font-size: 16px; margin: 0 0 8px;';
  title.textContent = t.t(`start.${trouble}.title`);
  const text = document.createElement('p');
  text.textContent = t.t(`start.${trouble}.text`);
  box.append(title, text);
  if (error !== undefined) {
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = t.t('start.details');
    const code = document.createElement('pre');
    code.style.cssText = 'white-space: pre-wrap; overflow-wrap: anywhere;';
    code.textContent = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    details.append(summary, code);
    box.append(details);
  }
  root.replaceChildren(box);
}

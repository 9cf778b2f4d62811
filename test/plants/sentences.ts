/** All that is said of a finding in both languages, and what of it doesn't read: a brace, a number that is none, a missing word. */
import type { Finding, MessageParam } from '../../src/domain/finding';
import { createTranslator, type Translator } from '../../src/i18n';
import type { FixDraft } from '../../src/rules/define-rule';

const LANGUAGES: readonly Translator[] = [createTranslator('es-MX'), createTranslator('en-US')];
const BROKEN = /[{}]|undefined|\bNaN\b|Infinity|∞|\[object|\b(?:rules|edits)\.[a-z]|^\s*$/;

/** The sentence, what was compared, what the fixes do and what becomes of the totals. */
export function sentencesOf(finding: Finding, fixes: readonly FixDraft[]): string[] {
  return LANGUAGES.flatMap((t) => {
    const shown = (value: MessageParam) => (typeof value === 'string' ? value : t.param(value));
    return [
      t.t(`rules.${finding.rule}.messages.${finding.messageId}`, finding.params),
      ...finding.compared.map(({ labelId, value }) => `${t.t(labelId)}: ${shown(value)}`),
      ...fixes.flatMap(({ messageId, params, effects }) => [
        t.t(`rules.${finding.rule}.fixes.${messageId}`, params),
        ...effects.map(
          (effect) =>
            `${t.t(effect.labelId, effect.params)}: ${shown(effect.before)} → ${shown(effect.after)}`,
        ),
      ]),
    ];
  });
}

/** Those that nobody should read. */
export function broken(sentences: readonly string[]): string[] {
  return sentences.filter((sentence) => BROKEN.test(sentence));
}

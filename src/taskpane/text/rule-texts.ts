/** The words of rules. Where a text isn't there, something true is said instead of nothing. */
import type { Compared, Finding } from '../../domain/finding';
import type { Translator } from '../../i18n';

/** The first of several messages that exists. */
export function firstMessage(
  t: Translator,
  ids: readonly string[],
  params?: Parameters<Translator['t']>[1],
): string | null {
  const id = ids.find((candidate) => t.has(candidate));
  return id === undefined ? null : t.t(id, params);
}

export function ruleTitle(t: Translator, rule: string): string {
  return firstMessage(t, [`rules.${rule}.title`]) ?? rule;
}

/** The sentence of a finding. One that cannot be written must not take the others with it. */
export function findingSentence(t: Translator, finding: Finding): string {
  const { rule, messageId, params } = finding;
  const ids = [`rules.${rule}.messages.${messageId}`, `rules.${rule}.messages.default`];
  try {
    return firstMessage(t, ids, params) ?? t.t('pane.findings.noSentence', { rule });
  } catch (error) {
    console.error(`The sentence ${ids[0]} does not fit its parameters`, error);
    return t.t('pane.findings.noSentence', { rule });
  }
}

/** *Por qué importa* or *Cómo corregir*. */
export function ruleAdvice(t: Translator, rule: string, part: 'why' | 'how'): string | null {
  return firstMessage(t, [`rules.${rule}.${part}`]);
}

export function comparedLabel(t: Translator, compared: Compared): string {
  const { labelId } = compared;
  return (
    firstMessage(t, [labelId, `rules.compared.${labelId}`, `rules.labels.${labelId}`]) ??
    t.t('pane.findings.comparedValue')
  );
}

/** All that can be searched of a finding. */
export function findingText(t: Translator, finding: Finding): string {
  const { item, area, rule, cells } = finding;
  return [item, area, rule, ruleTitle(t, rule), findingSentence(t, finding), cells[0]?.sheet]
    .filter(Boolean)
    .join(' ');
}

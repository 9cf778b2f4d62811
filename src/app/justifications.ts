/** What the justifications of a workbook make of its findings. */
import { dayOf } from '../domain/day';
import type { Finding, UncheckedRule } from '../domain/finding';
import { type Judged, judgeJustifications } from '../domain/justification-judge';
import type { Plan } from '../domain/plan';
import type { Snapshot } from '../domain/snapshot';
import { readJustifications } from '../recognition/justification-sheet';
import type { RuleConfig } from '../rules/config';
import { ruleOf } from '../rules/registry';

/** Whether no reason justifies a rule: by its nature, or because the institution says so. */
export function withoutException(rule: string, config: RuleConfig): boolean {
  return ruleOf(rule)?.meta.noException === true || (config.noException ?? []).includes(rule);
}

/**
 * @param at when the workbook was read: justifications expire
 */
export function applyJustifications(
  snapshot: Snapshot,
  plans: readonly Plan[],
  found: { readonly findings: readonly Finding[]; readonly unchecked: readonly UncheckedRule[] },
  config: RuleConfig,
  at: Date,
): Judged {
  const { justifications, broken } = readJustifications(snapshot);
  const judged = judgeJustifications(found.findings, plans, justifications, {
    today: dayOf(at),
    withoutException: (rule) => withoutException(rule, config),
    unchecked: new Set(found.unchecked.map(({ rule }) => rule)),
    titleOf: (rule) =>
      ruleOf(rule) ? { kind: 'message', messageId: `rules.${rule}.title`, params: {} } : rule,
  });
  return { ...judged, problems: [...judged.problems, ...broken] };
}

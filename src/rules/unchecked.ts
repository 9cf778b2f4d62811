/** What the rules could not judge, and why: never silence. */
import type { CellRange } from '../domain/address';
import type { UncheckedRule } from '../domain/finding';
import type { Plan } from '../domain/plan';
import type { RuleConfig } from './config';
import type { UncheckedReason } from './define-rule';
import type { SaidByRule } from './judge';
import { type AnyRule, ruleOf } from './registry';
import type { Settled } from './settle';

/** Rules that the settings name and that there are none of. */
export function unknownRules(rules: readonly AnyRule[], config: RuleConfig): UncheckedRule[] {
  const ids = new Set(rules.map(({ meta }) => meta.id));
  return Object.keys(config.rules ?? {})
    .filter((id) => !ids.has(id) && !ruleOf(id))
    .map((rule) => ({ rule, plan: '', reason: reasonId('unknownRule') }));
}

function reasonId(reason: UncheckedReason): string {
  return `rules.unchecked.${reason}`;
}

/**
 * What the rules could not judge in a plan: one entry for a rule and a reason.
 * @param settled the rules in force
 * @param parts what they said of its areas, and of all of it
 */
export function uncheckedOf(
  plan: Plan,
  settled: readonly Settled[],
  parts: readonly SaidByRule[],
): UncheckedRule[] {
  return settled.flatMap(({ rule }, place) => {
    let failure: string | null = null;
    const missing = new Map<UncheckedReason, CellRange[]>();
    for (const part of parts) {
      const said = part.get(place);
      if (!said) continue;
      failure ??= said.failure;
      for (const [reason, cells] of said.missing) {
        const known = missing.get(reason);
        if (known) known.push(...cells);
        else missing.set(reason, [...cells]);
      }
    }
    const own: UncheckedRule[] = [...missing].map(([reason, cells]) => ({
      rule: rule.meta.id,
      plan: plan.id,
      reason: reasonId(reason),
      cells,
    }));
    if (failure !== null) {
      own.unshift({ rule: rule.meta.id, plan: plan.id, reason: reasonId('failed'), detail: failure });
    }
    return own;
  });
}

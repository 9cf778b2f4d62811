/** Which findings only follow from others; the table of causes is in `explained.ts`. */
import { sumExact } from '../domain/decimal';
import type { Area, Indicator } from '../domain/plan';
import type { FindingDraft } from './define-rule';
import { EXPLANATIONS, type Explanation } from './explained';
import { targetsOf } from './support/figures';

const BY_CAUSE = new Map<string, Explanation[]>();
for (const explanation of EXPLANATIONS) {
  const same = BY_CAUSE.get(explanation.cause);
  if (same) same.push(explanation);
  else BY_CAUSE.set(explanation.cause, [explanation]);
}

const NAMED = new Set(EXPLANATIONS.flatMap(({ cause, effects }) => [cause, ...effects]));

/** Whether findings of a rule explain others, or may be explained by them. */
export function isExplanatory(rule: string): boolean {
  return NAMED.has(rule);
}

/**
 * The drafts that only follow from another finding. Causes reach no further than their area, so the drafts of one area can be looked
 * at without those of the others.
 * @param drafts by rule; of one area or of several
 */
export function explained(drafts: ReadonlyMap<string, readonly FindingDraft[]>): Set<FindingDraft> {
  const held = new Set<FindingDraft>();
  for (const [cause, own] of drafts) {
    for (const explanation of BY_CAUSE.get(cause) ?? []) hold(explanation, own, drafts, held);
  }
  return held;
}

function hold(
  { message, subjects, effects, effectMessage, within, when }: Explanation,
  own: readonly FindingDraft[],
  drafts: ReadonlyMap<string, readonly FindingDraft[]>,
  held: Set<FindingDraft>,
): void {
  const causes = own.filter(
    (draft) =>
      (message === undefined || (draft.messageId ?? 'default') === message) &&
      (subjects === undefined || (draft.subject !== undefined && subjects.includes(draft.subject))),
  );
  if (causes.length === 0) return;
  const byMonth = within.endsWith('-month');
  const inArea = within.startsWith('area');
  // Products of a POM are no indicators: what they are called tells them apart.
  const scopeOf = (draft: FindingDraft): Area | Indicator | string | undefined =>
    inArea ? draft.area : (draft.indicator ?? draft.item);
  const months = new Map<Area | Indicator | string, number>();
  for (const draft of causes) {
    const scopes = (!inArea && draft.indicators) || [scopeOf(draft)];
    for (const scope of scopes) {
      if (scope) months.set(scope, (months.get(scope) ?? 0) | monthMask(draft));
    }
  }
  for (const effect of effects) {
    for (const draft of drafts.get(effect) ?? []) {
      const scope = scopeOf(draft);
      const mask = scope && months.get(scope);
      if (mask === undefined) continue;
      if (effectMessage !== undefined && (draft.messageId ?? 'default') !== effectMessage) continue;
      if (byMonth && (monthMask(draft) === 0 || (monthMask(draft) & ~mask) !== 0)) continue;
      if (when && balance(draft.indicator) !== when) continue;
      held.add(draft);
    }
  }
}

function monthMask(draft: FindingDraft): number {
  if (draft.period !== undefined) return 1 << draft.period;
  return (draft.periods ?? []).reduce<number>((mask, month) => mask | (1 << month), 0);
}

function balance(indicator: Indicator | undefined): 'below' | 'above' | null {
  if (!indicator) return null;
  const { annual, months } = targetsOf(indicator);
  if (annual === null) return null;
  const sum = sumExact(months.filter((target): target is number => target !== null));
  return sum < annual ? 'below' : sum > annual ? 'above' : null;
}

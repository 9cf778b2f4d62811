/** By what a finding is known again in the next run, so that the list keeps its place. */
import { formatRange } from '../../domain/address';
import type { Finding } from '../../domain/finding';

/** A finding and its identity in one list. */
export interface IdentifiedFinding {
  readonly id: string;
  readonly finding: Finding;
}

function identityOf(finding: Finding): string {
  return [
    finding.rule,
    finding.messageId,
    finding.item ?? '',
    finding.period ?? '',
    finding.cells.map(formatRange).join(' '),
  ].join('|');
}

/**
 * Identities from rule, message, item, period and cells; equal ones are numbered in their order.
 * Plan ids take no part: they are valid for one snapshot only.
 */
export function identify(findings: readonly Finding[]): Map<string, Finding> {
  const byId = new Map<string, Finding>();
  const seen = new Map<string, number>();
  for (const finding of findings) {
    const base = identityOf(finding);
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    byId.set(count === 1 ? base : `${base}#${count}`, finding);
  }
  return byId;
}

/** The findings with their identities, in their order. */
export function identified(findings: readonly Finding[]): IdentifiedFinding[] {
  return [...identify(findings)].map(([id, finding]) => ({ id, finding }));
}

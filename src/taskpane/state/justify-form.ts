/** The form that justifies a finding. Pure. */
import type { Finding } from '../../domain/finding';
import type {
  JustificationReason,
  JustificationRequest,
  JustificationRequestProblem,
} from '../../domain/justification';
import type { IdentifiedFinding } from './finding-identity';

export interface JustifyForm {
  /** Empty: none chosen yet. */
  readonly reason: JustificationReason | '';
  readonly text: string;
  readonly author: string;
  /** As the field for dates gives it: `2026-12-31`, or empty. */
  readonly until: string;
  /** Whether the other findings of the rule are meant too. */
  readonly others: boolean;
}

/** The key under which the name of whoever justifies or approves is remembered on this computer. */
export const AUTHOR_KEY = 'author';

export function firstJustifyForm(author: string): JustifyForm {
  return { reason: '', text: '', author, until: '', others: false };
}

/** A reason that was not chosen is found wanting by the same check as the rest. */
export function requestOf({ reason, text, author, until }: JustifyForm): JustificationRequest {
  return { reason: reason as JustificationReason, text, author, until: until === '' ? null : until };
}

/** What the form is about: the finding by its identity, and the others of its rule in the list. */
export function findingsToJustify(
  shown: readonly IdentifiedFinding[],
  id: string,
): { readonly finding: Finding; readonly others: readonly Finding[] } | null {
  const found = shown.find((one) => one.id === id);
  if (!found) return null;
  const { finding } = found;
  return {
    finding,
    others: shown.flatMap((one) => (one.id !== id && one.finding.rule === finding.rule ? [one.finding] : [])),
  };
}

/** The first problem of each field. */
export function problemsByField(
  problems: readonly JustificationRequestProblem[],
): ReadonlyMap<JustificationRequestProblem['field'], JustificationRequestProblem> {
  const byField = new Map<JustificationRequestProblem['field'], JustificationRequestProblem>();
  for (const problem of problems) if (!byField.has(problem.field)) byField.set(problem.field, problem);
  return byField;
}

/** The order of the fields on the page: the first one that is wrong takes the focus. */
export const FIELD_ORDER = ['reason', 'text', 'author', 'until'] as const;

/** A finding is a value: which rule, where, with which numbers. Words are put to it in `i18n`. */
import type { CellRange } from './address';
import type { Month } from './period';

export type Severity = 'error' | 'warning' | 'info';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** `safe`: may be applied in a batch; `proposed`: one by one, after a preview. */
export type FixKind = 'safe' | 'proposed';

/**
 * A parameter of a message. Numbers say how they want to be written; the language decides the separators.
 * `percent` numbers are points and are written with a % sign; `percentPoints` without.
 */
export type MessageParam =
  | string
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly decimals?: number;
      readonly style?: 'plain' | 'percent' | 'percentPoints' | 'signed';
    }
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'list'; readonly items: readonly MessageParam[] }
  /** A sentence or phrase of its own, by message id. */
  | { readonly kind: 'message'; readonly messageId: string; readonly params: MessageParams };

export type MessageParams = Readonly<Record<string, MessageParam>>;

/** One number that was compared, for "what was compared": a label's message id, the cells and the value. */
export interface Compared {
  readonly labelId: string;
  readonly value: MessageParam;
  readonly cells: readonly CellRange[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** A key under `rules.<rule>.messages`; most rules have just `default`. */
  readonly messageId: string;
  readonly params: MessageParams;
  readonly plan: string;
  /** The code as printed, or the name; null for findings about an area or a plan. */
  readonly item: string | null;
  /** The area's label (`7.3`, or its name), for filters. */
  readonly area: string | null;
  readonly period: Month | null;
  /** What of the item it is about, where one rule looks at several things: `annual-target`, `month-weight` … */
  readonly subject?: string;
  /** The first is the one to jump to; all of them are marked. Never empty. */
  readonly cells: readonly CellRange[];
  /** What the workbook says and what it should say, in the plan's units; null where the rule compares no single value. */
  readonly value: number | string | null;
  readonly expected: number | string | null;
  readonly compared: readonly Compared[];
  readonly fix: FixKind | null;
}

/** What came of checking a workbook; told apart everywhere. */
export type Outcome = 'clean' | 'findings' | 'no-plan' | 'unchecked';

/** A rule that could not run, and why: said, never silent. */
export interface UncheckedRule {
  readonly rule: string;
  readonly plan: string;
  /** A message id (`rules.unchecked.<reason>`), without parameters. */
  readonly reason: string;
  /** What it would have needed; may be empty. */
  readonly cells?: readonly CellRange[];
  /** For support: what a rule that failed said. */
  readonly detail?: string;
}

/** Counts by severity. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

/** Which findings a workbook's justifications set aside, and what is wrong with the others. */
import { shownDay } from './day';
import type { Finding, MessageParam, MessageParams } from './finding';
import type {
  Justification,
  JustificationOutcome,
  JustificationProblem,
  JustifiedFinding,
} from './justification';
import { bindingOf, sameValue, stillHolds } from './justification-binding';
import { authorProblem, textProblem } from './justification-text';
import type { Plan } from './plan';

export interface JudgeOptions {
  /** `2026-11-21`. */
  readonly today: string;
  /** Whether no reason justifies a rule. */
  withoutException(rule: string): boolean;
  /** Rules that could not run on some plan: nothing is said about justifications that seem unused. */
  readonly unchecked: ReadonlySet<string>;
  /** What a rule is called. */
  titleOf(rule: string): MessageParam;
}

export interface Judged {
  /** Those that stay in the list, in their order. */
  readonly findings: readonly Finding[];
  readonly justified: readonly JustifiedFinding[];
  /** In the order of the findings, then those that are about none. */
  readonly problems: readonly JustificationProblem[];
}

/** The newest first; of one day the one that stands further down. */
function newestFirst(a: Justification, b: Justification): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return b.cell.row - a.cell.row;
}

/**
 * Applies justifications. Of several about the same thing (a copied sheet, a row written twice) the newest counts. Takes time in
 * proportion to the findings; without justifications it takes none.
 */
export function judgeJustifications(
  findings: readonly Finding[],
  plans: readonly Plan[],
  justifications: readonly Justification[],
  options: JudgeOptions,
): Judged {
  if (justifications.length === 0) return { findings, justified: [], problems: [] };
  const byKey = new Map<string, Justification[]>();
  for (const justification of [...justifications].sort(newestFirst)) {
    const same = byKey.get(justification.key);
    if (same) same.push(justification);
    else byKey.set(justification.key, [justification]);
  }
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  const rules = new Set(justifications.map(({ rule }) => rule));
  const bound = findings.flatMap((finding) => {
    const plan = rules.has(finding.rule) ? planOf.get(finding.plan) : undefined;
    const binding = plan && bindingOf(finding, plan);
    return binding && byKey.has(binding.key) ? [{ finding, binding }] : [];
  });
  // Several findings may share a key: what fits one of them is not stale for the others.
  const fits = new Map<Finding, Justification>();
  const used = new Set<Justification>();
  for (const { finding, binding } of bound) {
    const fitting = byKey.get(binding.key)!.filter((one) => stillHolds(one, finding, binding));
    if (fitting[0]) fits.set(finding, fitting[0]);
    for (const one of fitting) used.add(one);
  }
  const justified: JustifiedFinding[] = [];
  const problems: JustificationProblem[] = [];
  const aside = new Set<Finding>();
  for (const { finding, binding } of bound) {
    const justification = fits.get(finding) ?? byKey.get(binding.key)!.find((one) => !used.has(one));
    if (justification === undefined) continue;
    const problem = problemOf(justification, finding, fits.has(finding), options);
    if (problem === null) {
      aside.add(finding);
      justified.push({ finding, justification });
    } else problems.push(problem);
  }
  const spoken = new Set(bound.map(({ binding }) => binding.key));
  for (const [key, same] of byKey) {
    const newest = same[0]!;
    if (spoken.has(key) || options.unchecked.has(newest.rule)) continue;
    problems.push(problem('unused', 'unused', {}, newest, null, options));
  }
  return { findings: findings.filter((finding) => !aside.has(finding)), justified, problems };
}

/** @returns null where the justification holds */
function problemOf(
  justification: Justification,
  finding: Finding,
  fits: boolean,
  options: JudgeOptions,
): JustificationProblem | null {
  const { until, value } = justification;
  if (options.withoutException(finding.rule)) {
    return problem('refused', 'withoutException', {}, justification, finding, options);
  }
  if (!fits) {
    const changed = finding.value !== null && value !== null && !sameValue(value, finding.value);
    return changed
      ? problem(
          'stale',
          'staleValue',
          { before: shown(value), now: shown(finding.value!) },
          justification,
          finding,
          options,
        )
      : problem('stale', 'stale', {}, justification, finding, options);
  }
  const said = textProblem(justification.text) ?? authorProblem(justification.author);
  if (said) return problem('refused', said.key, said.params, justification, finding, options);
  if (until !== null && until < options.today) {
    return problem('expired', 'expired', { until: shownDay(until) }, justification, finding, options);
  }
  return null;
}

function shown(value: number | string): MessageParam {
  return typeof value === 'number' ? { kind: 'number', value } : value;
}

function problem(
  outcome: JustificationOutcome,
  key: string,
  params: MessageParams,
  justification: Justification,
  finding: Finding | null,
  options: JudgeOptions,
): JustificationProblem {
  const { item, author, cell, date } = justification;
  return {
    outcome,
    messageId: `justifications.problems.${key}`,
    params: { rule: options.titleOf(justification.rule), item, author, date: shownDay(date), ...params },
    cell,
    justification,
    finding,
  };
}

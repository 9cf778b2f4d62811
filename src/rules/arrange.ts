/**
 * Findings as the runner keeps them between two runs: in batches that come and go together, with what decides their order.
 */
import type { CellRange } from '../domain/address';
import { type Finding, SEVERITIES, type Severity } from '../domain/finding';
import type { Plan } from '../domain/plan';
import { labelOf } from '../domain/plan';
import type { FindingDraft } from './define-rule';
import type { SaidByRule } from './judge';
import type { AnyRule } from './registry';
import type { narrowSeverity, Settled } from './settle';
import { areaLabel } from './support/words';

/** Findings that come and go together: of one area, or of the rules that look at a whole plan. */
export interface Batch {
  plan: number;
  /** Its place among those of its plan. */
  index: number;
  /** The last order that it was part of. */
  mark: object | null;
  readonly placed: readonly Placed[];
}

export interface Placed {
  readonly finding: Finding;
  readonly draft: FindingDraft;
  readonly severity: number;
  /** The rule's place in the registry, or in the list that was given. */
  readonly rule: number;
  readonly settled: Settled;
  readonly batch: Batch;
}

/** The findings of a run in their order. */
export interface Arranged {
  /** Nothing but itself: its batches are known by it. */
  readonly mark: object;
  readonly placed: readonly Placed[];
}

/** What makes findings of what rules said of a plan. */
export interface Finish {
  readonly plan: Plan;
  /** The rules in force, in the order of the registry. */
  readonly settled: readonly Settled[];
  readonly severityAt: ReturnType<typeof narrowSeverity>;
}

/**
 * The findings in what rules said.
 * @param held drafts that only follow from others: left out
 */
export function batchOf(said: SaidByRule, held: ReadonlySet<FindingDraft>, finish: Finish): Batch {
  const placed: Placed[] = [];
  const batch: Batch = { plan: 0, index: 0, mark: null, placed };
  for (const [place, { drafts }] of said) {
    const settled = finish.settled[place]!;
    for (const draft of drafts) {
      if (held.has(draft)) continue;
      const level = finish.severityAt(settled.rule.meta.id, draft) ?? settled.severity;
      if (level === 'off') continue;
      const finding = findingOf(draft, settled.rule, level, finish.plan);
      const severity = SEVERITIES.indexOf(finding.severity);
      placed.push({ finding, draft, severity, rule: place, settled, batch });
    }
  }
  return batch;
}

function findingOf(draft: FindingDraft, rule: AnyRule, severity: Severity, plan: Plan): Finding {
  return {
    rule: rule.meta.id,
    // A milder case stays milder, whatever the institution made of the rule.
    severity: draft.severity ? milder(draft.severity, severity) : severity,
    messageId: draft.messageId ?? 'default',
    params: draft.params ?? {},
    plan: plan.id,
    item: draft.indicator ? labelOf(draft.indicator) : (draft.item ?? null),
    area: draft.area ? areaLabel(draft.area) : null,
    period: draft.period ?? null,
    ...(draft.subject === undefined ? {} : { subject: draft.subject }),
    cells: draft.cells,
    value: draft.value ?? null,
    expected: draft.expected ?? null,
    compared: draft.compared ?? [],
    fix: draft.fix === undefined ? rule.meta.fix : draft.fix,
  };
}

function milder(a: Severity, b: Severity): Severity {
  return SEVERITIES[Math.max(SEVERITIES.indexOf(a), SEVERITIES.indexOf(b))]!;
}

/**
 * All findings in their order: severity, plan, row, column, registry. Those of the last run are in order already: the new ones are put
 * between them.
 * @param before the last run, whose batches may come again
 */
export function arrange(
  plans: readonly { readonly batches: readonly Batch[] }[],
  before: Arranged | null,
): Arranged {
  const mark = {};
  const fresh: Placed[] = [];
  for (const { batches } of plans) {
    for (const batch of batches) {
      if (batch.mark === null || batch.mark !== before?.mark) for (const one of batch.placed) fresh.push(one);
      batch.mark = mark;
    }
  }
  fresh.sort(compare);
  const kept = (before?.placed ?? []).filter(({ batch }) => batch.mark === mark);
  const placed: Placed[] = [];
  let next = 0;
  for (const one of kept) {
    while (next < fresh.length && compare(fresh[next]!, one) < 0) placed.push(fresh[next++]!);
    placed.push(one);
  }
  return { mark, placed: placed.concat(fresh.slice(next)) };
}

/** Two findings of a batch that are equal in all this stay as they were said: sorting is stable. */
function compare(a: Placed, b: Placed): number {
  return (
    a.severity - b.severity ||
    a.batch.plan - b.batch.plan ||
    comparePlace(a.finding.cells[0]!, b.finding.cells[0]!) ||
    a.rule - b.rule ||
    a.batch.index - b.batch.index
  );
}

function comparePlace(a: CellRange, b: CellRange): number {
  return a.row - b.row || a.column - b.column;
}

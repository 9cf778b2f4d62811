/**
 * Runs the rules, and remembers what they said: when a plan comes again and only one of its areas is another, the rules that look at
 * areas one by one look at that one only. What comes out is what a run from the beginning gives; `runRules` is one.
 */
import type { CellRange } from '../domain/address';
import { EMPTY } from '../domain/cell-content';
import { equal } from '../domain/equal';
import { type Finding, SEVERITIES, type Severity, type UncheckedRule } from '../domain/finding';
import { lazily } from '../domain/lazily';
import type { Area, Indicator, Plan } from '../domain/plan';
import { labelOf } from '../domain/plan';
import type { RuleConfig } from './config';
import type { FindingDraft, UncheckedReason } from './define-rule';
import { explained, isExplanatory } from './explain';
import { judgeOf, type Said, type Surroundings } from './judge';
import { type AnyRule, RULES, ruleOf } from './registry';
import type { RunOptions, RunResult } from './run';
import { sameTexts } from './same-texts';
import { narrowSeverity, type Settled, settle } from './settle';
import { areaLabel } from './support/words';

export interface RuleRunner {
  /**
   * Judges plans. Areas and plans that are the same objects as the last time are not looked at again.
   * Never throws for what a plan holds: a rule that fails is reported as one that could not run.
   */
  run(plans: readonly Plan[], options?: RunOptions): RunResult;
}

/** Findings that come and go together: of one area, or of the rules that look at a whole plan. */
interface Batch {
  plan: number;
  /** Its place among those of its plan. */
  index: number;
  /** The last run that it was part of. */
  run: number;
  readonly placed: readonly Placed[];
}

interface Placed {
  readonly finding: Finding;
  readonly draft: FindingDraft;
  readonly severity: number;
  /** The rule's place in the registry, or in the list that was given. */
  readonly rule: number;
  readonly settled: Settled;
  readonly batch: Batch;
  readonly sequence: number;
}

/** What rules said, by their place among the settled ones; those that said nothing are not there. */
type SaidByRule = ReadonlyMap<number, Said>;

interface Unit {
  readonly area: Area;
  readonly said: SaidByRule;
  readonly hasUnchecked: boolean;
  /** Its findings where no finding about a whole plan takes part in explaining them. */
  readonly batch: Batch;
}

/** One plan between two runs. */
interface PlanState {
  readonly plan: Plan;
  readonly plans: readonly Plan[];
  readonly settled: readonly Settled[];
  readonly severityAt: ReturnType<typeof narrowSeverity>;
  readonly units: ReadonlyMap<Area, Unit>;
  readonly wide: SaidByRule;
  readonly batches: readonly Batch[];
  /** The batch of `wide`; null where explanations took something out of it. */
  readonly wideBatch: Batch | null;
}

interface RunState {
  readonly run: number;
  readonly conditions: string;
  readonly rules: readonly AnyRule[];
  readonly approved: RunOptions['approved'];
  readonly plans: readonly PlanState[];
  readonly placed: readonly Placed[];
}

export function createRuleRunner(): RuleRunner {
  let last: RunState | null = null;
  return {
    run(plans, options = {}) {
      const { config = {}, cutoff = null, approved = null, contentAt = () => EMPTY, rules = RULES } = options;
      const conditions = JSON.stringify([config, cutoff]);
      const isSame =
        last !== null &&
        last.conditions === conditions &&
        last.rules === rules &&
        last.approved === approved &&
        last.plans.length === plans.length;
      const before = isSame ? last : null;
      const states = plans.map((plan, index) =>
        judgePlan(plan, index, before?.plans[index] ?? null, {
          rules,
          config,
          explains: options.rules === undefined,
          surroundings: { plans, cutoff, approved },
        }),
      );
      const run = (last?.run ?? 0) + 1;
      const placed = arrange(states, before, run);
      last = { run, conditions, rules, approved, plans: states, placed };
      const origins = lazily(() => new Map(placed.map((one) => [one.finding, one])));
      return {
        findings: placed.map(({ finding }) => finding),
        unchecked: [...unknownRules(rules, config), ...states.flatMap(uncheckedOf)],
        fixesOf(finding) {
          const origin = finding.fix === null ? undefined : origins().get(finding);
          if (!origin) return [];
          const { settled, draft, batch } = origin;
          const surroundings = { plans, cutoff, approved, contentAt, options: settled.options };
          return settled.rule.fixes?.(draft, plans[batch.plan]!, surroundings) ?? [];
        },
      };
    },
  };
}

interface Conditions {
  readonly rules: readonly AnyRule[];
  readonly config: RuleConfig;
  readonly explains: boolean;
  readonly surroundings: Surroundings;
}

function judgePlan(
  plan: Plan,
  index: number,
  before: PlanState | null,
  { rules, config, explains, surroundings }: Conditions,
): PlanState {
  const known = before !== null && sameHead(before.plan, plan) ? before : null;
  const settled =
    known?.settled ??
    settle(rules, config, plan).filter(({ rule }) => rule.meta.appliesTo.includes(plan.type));
  const severityAt = known?.severityAt ?? narrowSeverity(config, plan);
  // The products of a POM and the fields of a ficha belong to no area.
  const divisible = plan.multiYear === undefined && plan.ficha === undefined;
  const narrow: [place: number, judge: (part: Plan) => Said | null][] = [];
  const wide = new Map<number, Said>();
  const unchangedPlan = known?.plan === plan;
  const unchangedWorkbook = unchangedPlan && sameItems(known.plans, surroundings.plans);
  const replaced = lazily(() => known && replacedAreas(known.plan, plan));
  const onlyFigures = lazily(() => replaced()?.every(([area, other]) => sameTexts(area, other)) ?? false);
  for (const [place, one] of settled.entries()) {
    const scope = one.rule.meta.scope ?? 'workbook';
    if (divisible && scope === 'area') {
      narrow.push([place, judgeOf(one, surroundings)]);
      continue;
    }
    const before = known?.wide.get(place) ?? null;
    const isKept =
      known !== null &&
      (scope === 'workbook'
        ? unchangedWorkbook
        : unchangedPlan ||
          (readsTheSame(one.rule, replaced(), onlyFigures) &&
            replaced()!.every(([area]) => !isAbout(before, area))));
    const said = isKept ? before : judgeOf(one, surroundings)(plan);
    if (said) wide.set(place, said);
  }

  const finish = { plan, settled, severityAt, explains };
  const units = new Map<Area, Unit>();
  for (const area of plan.areas) {
    const unit = known?.units.get(area) ?? judgeArea(area, narrow, finish);
    units.set(area, unit);
  }

  const batches: Batch[] = [];
  const add = (batch: Batch) => {
    batch.plan = index;
    batch.index = batches.length;
    batches.push(batch);
  };
  const involved = explains ? involvedDrafts(wide, plan, settled) : NONE;
  const heldWide = new Set<FindingDraft>();
  for (const unit of units.values()) {
    const wideHere = involved.get(unit.area);
    if (!wideHere) {
      add(unit.batch);
      continue;
    }
    const held = heldAmong(unit.said, settled, wideHere);
    for (const draft of held) heldWide.add(draft);
    add(batchOf(unit.said, held, finish));
  }
  for (const draft of explained(involved.get(null) ?? new Map())) heldWide.add(draft);
  const isFree = involved.size === 0;
  const keptBatch = isFree && known && sameEntries(known.wide, wide) ? known.wideBatch : null;
  const wideBatch = keptBatch ?? batchOf(wide, heldWide, finish);
  add(wideBatch);
  const { plans } = surroundings;
  return {
    plan,
    plans,
    settled,
    severityAt,
    units,
    wide,
    batches,
    wideBatch: isFree ? wideBatch : null,
  };
}

/** Areas that stand in the place of another, with that one first; null where more has changed. */
function replacedAreas(before: Plan, now: Plan): readonly (readonly [Area, Area])[] | null {
  if (before.areas.length !== now.areas.length || before.multiYear || before.ficha) return null;
  return before.areas.flatMap((area, index) => {
    const other = now.areas[index]!;
    return area === other ? [] : [[area, other] as const];
  });
}

/** Whether a rule that looks at a whole plan takes from the replaced areas what it took from those before. */
function readsTheSame(
  rule: AnyRule,
  replaced: ReturnType<typeof replacedAreas>,
  onlyFigures: () => boolean,
): boolean {
  if (replaced === null) return false;
  if (rule.meta.scope === 'plan-texts') return onlyFigures();
  const { reads } = rule;
  return reads !== undefined && replaced.every(([area, other]) => equal(reads(area), reads(other)));
}

/** Whether something that a rule said names an area or one of its indicators, and so would name what is no longer there. */
function isAbout(said: Said | null, area: Area): boolean {
  return (
    said?.drafts.some(
      (draft) =>
        draft.area === area || (draft.indicator !== undefined && area.indicators.includes(draft.indicator)),
    ) ?? false
  );
}

const NONE: ReadonlyMap<Area | null, ReadonlyMap<string, readonly FindingDraft[]>> = new Map();

/** What of a plan rules may look at besides the areas. */
function sameHead(a: Plan, b: Plan): boolean {
  return (
    a === b ||
    (a.id === b.id &&
      a.type === b.type &&
      a.title === b.title &&
      a.institution === b.institution &&
      a.year === b.year &&
      a.sheet === b.sheet &&
      a.layout === b.layout &&
      a.multiYear === b.multiYear &&
      a.ficha === b.ficha)
  );
}

interface Finish {
  readonly plan: Plan;
  readonly settled: readonly Settled[];
  readonly severityAt: ReturnType<typeof narrowSeverity>;
  readonly explains: boolean;
}

function judgeArea(
  area: Area,
  judges: readonly (readonly [place: number, judge: (part: Plan) => Said | null])[],
  finish: Finish,
): Unit {
  const part: Plan = { ...finish.plan, areas: [area] };
  const said = new Map<number, Said>();
  let hasUnchecked = false;
  for (const [place, judge] of judges) {
    const own = judge(part);
    if (!own) continue;
    said.set(place, own);
    if (own.failure !== null || own.missing.size > 0) hasUnchecked = true;
  }
  const held = finish.explains ? heldAmong(said, finish.settled, null) : NOTHING_HELD;
  return { area, said, hasUnchecked, batch: batchOf(said, held, finish) };
}

const NOTHING_HELD: ReadonlySet<FindingDraft> = new Set();

/** Drafts of one area that only follow from others, and those of whole-plan rules about the area with them. */
function heldAmong(
  said: SaidByRule,
  settled: readonly Settled[],
  wide: ReadonlyMap<string, readonly FindingDraft[]> | null,
): ReadonlySet<FindingDraft> {
  const drafts = new Map<string, readonly FindingDraft[]>();
  for (const [place, { drafts: own }] of said) drafts.set(settled[place]!.rule.meta.id, own);
  for (const [rule, own] of wide ?? []) drafts.set(rule, own);
  return drafts.size === 0 ? NOTHING_HELD : explained(drafts);
}

/** By area (null: products of a POM), the drafts of rules that look at a whole plan and take part in explanations. */
function involvedDrafts(wide: SaidByRule, plan: Plan, settled: readonly Settled[]): typeof NONE {
  const byArea = new Map<Area | null, Map<string, FindingDraft[]>>();
  const areas = lazily(
    () =>
      new Map<Indicator, Area>(
        plan.areas.flatMap((area) =>
          area.indicators.map((indicator): [Indicator, Area] => [indicator, area]),
        ),
      ),
  );
  for (const [place, { drafts }] of wide) {
    const { id } = settled[place]!.rule.meta;
    if (!isExplanatory(id)) continue;
    for (const draft of drafts) {
      const area = draft.area ?? (draft.indicator ? (areas().get(draft.indicator) ?? null) : null);
      if (area === null && draft.item === undefined) continue;
      const rules = byArea.get(area) ?? new Map<string, FindingDraft[]>();
      byArea.set(area, rules);
      const own = rules.get(id);
      if (own) own.push(draft);
      else rules.set(id, [draft]);
    }
  }
  return byArea;
}

function batchOf(said: SaidByRule, held: ReadonlySet<FindingDraft>, finish: Finish): Batch {
  const placed: Placed[] = [];
  const batch: Batch = { plan: -1, index: -1, run: -1, placed };
  for (const [place, { drafts }] of said) {
    const settled = finish.settled[place]!;
    for (const draft of drafts) {
      if (held.has(draft)) continue;
      const level = finish.severityAt(settled.rule.meta.id, draft) ?? settled.severity;
      if (level === 'off') continue;
      const finding = findingOf(draft, settled.rule, level, finish.plan);
      const severity = SEVERITIES.indexOf(finding.severity);
      placed.push({ finding, draft, severity, rule: place, settled, batch, sequence: placed.length });
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

/** All findings in their order. Those of the last run are in order already: the new ones are put between them. */
function arrange(states: readonly PlanState[], before: RunState | null, run: number): Placed[] {
  const fresh: Placed[] = [];
  for (const { batches } of states) {
    for (const batch of batches) {
      if (before === null || batch.run !== before.run) for (const one of batch.placed) fresh.push(one);
      batch.run = run;
    }
  }
  fresh.sort(compare);
  if (!before) return fresh;
  const kept = before.placed.filter(({ batch }) => batch.run === run);
  const merged: Placed[] = [];
  let next = 0;
  for (const one of kept) {
    while (next < fresh.length && compare(fresh[next]!, one) < 0) merged.push(fresh[next++]!);
    merged.push(one);
  }
  while (next < fresh.length) merged.push(fresh[next++]!);
  return merged;
}

function compare(a: Placed, b: Placed): number {
  return (
    a.severity - b.severity ||
    a.batch.plan - b.batch.plan ||
    comparePlace(a.finding.cells[0]!, b.finding.cells[0]!) ||
    a.rule - b.rule ||
    a.batch.index - b.batch.index ||
    a.sequence - b.sequence
  );
}

function comparePlace(a: CellRange, b: CellRange): number {
  return a.row - b.row || a.column - b.column;
}

function unknownRules(rules: readonly AnyRule[], config: RuleConfig): UncheckedRule[] {
  const ids = new Set(rules.map(({ meta }) => meta.id));
  return Object.keys(config.rules ?? {})
    .filter((id) => !ids.has(id) && !ruleOf(id))
    .map((rule) => ({ rule, plan: '', reason: reasonId('unknownRule') }));
}

function reasonId(reason: UncheckedReason): string {
  return `rules.unchecked.${reason}`;
}

/** What the rules could not judge in a plan: one entry for a rule and a reason, over all areas. */
function uncheckedOf({ plan, settled, units, wide }: PlanState): UncheckedRule[] {
  const silent = [...units.values()].filter(({ hasUnchecked }) => hasUnchecked);
  const parts = [...silent.map(({ said }) => said), wide];
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

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function sameEntries<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (b.get(key) !== value) return false;
  return true;
}

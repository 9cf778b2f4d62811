/**
 * Runs the rules, and remembers what they said: when a plan comes again and only one of its areas is another, the rules that look at
 * areas one by one look at that one only. What comes out is what a run from the beginning gives; `runRules` is one.
 */
import { EMPTY } from '../domain/cell-content';
import type { UncheckedRule } from '../domain/finding';
import { lazily } from '../domain/lazily';
import type { Area, Plan } from '../domain/plan';
import { type Arranged, arrange, type Batch, batchOf, type Finish } from './arrange';
import type { RuleConfig } from './config';
import type { FindingDraft } from './define-rule';
import { explained, isExplanatory } from './explain';
import { judgeOf, type Said, type SaidByRule, type Surroundings } from './judge';
import { replacedAreas, sameHead, stillHolds } from './plan-changes';
import { type AnyRule, RULES } from './registry';
import type { RunOptions, RunResult } from './run';
import { narrowSeverity, type Settled, settle } from './settle';
import { uncheckedOf, unknownRules } from './unchecked';

export interface RuleRunner {
  /**
   * Judges plans. Areas and plans that are the same objects as the last time are not looked at again.
   * Never throws for what a plan holds: a rule that fails is reported as one that could not run.
   */
  run(plans: readonly Plan[], options?: RunOptions): RunResult;
}

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
  /** The findings of `wide`. */
  readonly wideBatch: Batch;
}

interface RunState extends Arranged {
  readonly conditions: string;
  readonly rules: readonly AnyRule[];
  readonly approved: RunOptions['approved'];
  readonly plans: readonly PlanState[];
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
      const { mark, placed } = arrange(states, before);
      last = { conditions, rules, approved, plans: states, mark, placed };
      const origins = lazily(() => new Map(placed.map((one) => [one.finding, one])));
      return {
        findings: placed.map(({ finding }) => finding),
        unchecked: [...unknownRules(rules, config), ...states.flatMap(silenceOf)],
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
  const unchangedWorkbook = unchangedPlan && known.plans.every((one, i) => one === surroundings.plans[i]);
  const replaced = lazily(() => known && replacedAreas(known.plan, plan));
  for (const [place, one] of settled.entries()) {
    const scope = one.rule.meta.scope ?? 'workbook';
    if (divisible && scope === 'area') {
      narrow.push([place, judgeOf(one, surroundings)]);
      continue;
    }
    const before = known?.wide.get(place) ?? null;
    const isKept =
      scope === 'workbook' ? unchangedWorkbook : unchangedPlan || stillHolds(one.rule, before, replaced());
    const said = isKept ? before : judgeOf(one, surroundings)(plan);
    if (said) wide.set(place, said);
  }

  const finish: Finishing = { plan, settled, severityAt, explains };
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
  const involved = explains ? involvedDrafts(wide, settled) : NONE;
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
  for (const draft of explained(involved.get(null) ?? NOTHING_SAID)) heldWide.add(draft);
  // What still holds is about areas that are the same: so are the explanations.
  const wideBatch =
    known && sameEntries(known.wide, wide) ? known.wideBatch : batchOf(wide, heldWide, finish);
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
    wideBatch,
  };
}

type DraftsByRule = ReadonlyMap<string, readonly FindingDraft[]>;

const NOTHING_SAID: DraftsByRule = new Map();
const NONE: ReadonlyMap<Area | null, DraftsByRule> = new Map();

interface Finishing extends Finish {
  readonly explains: boolean;
}

function judgeArea(
  area: Area,
  judges: readonly (readonly [place: number, judge: (part: Plan) => Said | null])[],
  finish: Finishing,
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
  const held = finish.explains ? heldAmong(said, finish.settled, NOTHING_SAID) : NOTHING_HELD;
  return { area, said, hasUnchecked, batch: batchOf(said, held, finish) };
}

const NOTHING_HELD: ReadonlySet<FindingDraft> = new Set();

/** Drafts of one area that only follow from others, and those of whole-plan rules about the area with them. */
function heldAmong(
  said: SaidByRule,
  settled: readonly Settled[],
  wide: DraftsByRule,
): ReadonlySet<FindingDraft> {
  const drafts = new Map<string, readonly FindingDraft[]>();
  for (const [place, { drafts: own }] of said) drafts.set(settled[place]!.rule.meta.id, own);
  for (const [rule, own] of wide) drafts.set(rule, own);
  return explained(drafts);
}

/**
 * The drafts of rules that look at a whole plan and take part in explanations.
 * @returns by area; null has what belongs to none, such as products of a POM
 */
function involvedDrafts(wide: SaidByRule, settled: readonly Settled[]): typeof NONE {
  const byArea = new Map<Area | null, Map<string, FindingDraft[]>>();
  for (const [place, { drafts }] of wide) {
    const { id } = settled[place]!.rule.meta;
    if (!isExplanatory(id)) continue;
    for (const draft of drafts) {
      const area = draft.area ?? null;
      const rules = byArea.get(area) ?? new Map<string, FindingDraft[]>();
      byArea.set(area, rules);
      const own = rules.get(id);
      if (own) own.push(draft);
      else rules.set(id, [draft]);
    }
  }
  return byArea;
}

function silenceOf({ plan, settled, units, wide }: PlanState): UncheckedRule[] {
  const silent = [...units.values()].filter(({ hasUnchecked }) => hasUnchecked);
  return uncheckedOf(plan, settled, [...silent.map(({ said }) => said), wide]);
}

function sameEntries<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (b.get(key) !== value) return false;
  return true;
}

/** Plants faults and counts what the rules say: recall and false alarms of each rule. */
import { settingsInUse } from '../../src/app/workbook-settings';
import { contains, formatCell } from '../../src/domain/address';
import type { Finding } from '../../src/domain/finding';
import type { PlanType } from '../../src/domain/plan';
import type { Snapshot } from '../../src/domain/snapshot';
import { createTranslator } from '../../src/i18n';
import { recognise } from '../../src/recognition';
import { RULES } from '../../src/rules/registry';
import { type RunResult, runRules } from '../../src/rules/run';
import { type Seeded, seeded } from '../agreement/seeded';
import { PLANTS } from './catalogue';
import { consequencesOf } from './consequences';
import { PAIRS, type Pair } from './pairs';
import type { Planted, PlantKind, Site } from './plant';
import { LAYOUTS, type SoundPlan, soundPlanOf } from './sound';
import { PlantWorkbook } from './workbook';

const t = createTranslator('es-MX');

/** Of each layout so many sound plans are built; each takes many plants. */
const PLANS_OF_A_LAYOUT = 6;
/** A ficha holds one indicator or two: of rare ones there are few. */
const FICHAS = 20;
/** Of each layout with two plans. */
const PAIRS_OF_A_LAYOUT = 4;
/** Places are looked for in so many plans before a rule is said to have none. */
const ATTEMPTS = 400;

export interface Row {
  readonly kind: PlanType;
  readonly rule: string;
  readonly severity: string;
  readonly plants: number;
  readonly found: number;
  /** How often the rule spoke where another fault was planted, and nobody declared it as a consequence. */
  readonly falseAlarms: number;
  /** Consequences of other faults, as declared. */
  readonly consequences: number;
}

export interface Failure {
  readonly kind: PlanType;
  readonly rule: string;
  readonly layout: string;
  readonly seed: number;
  readonly what: string;
  readonly problem: 'not found' | 'false alarm' | 'not sound' | 'no place' | 'could not run';
  readonly said: readonly string[];
}

export interface Outcome {
  readonly rows: readonly Row[];
  /** Errors that were not found or not planted, and what else is wrong. Warnings and notes are only counted. */
  readonly failures: readonly Failure[];
  /** Warnings and notes that were not found, or that were said besides what was planted. */
  readonly remarks: readonly Failure[];
  /** Sound plans that were judged. */
  readonly sound: number;
}

interface Bed {
  readonly plan: SoundPlan;
  readonly workbook: PlantWorkbook;
  readonly site: Omit<Site, 'random' | 'plan'>;
  /** What the rules say of it as it is, by what they are told. */
  known(planted: Planted | null): ReadonlyMap<string, readonly Finding[]>;
}

export interface TrialOptions {
  readonly seed: number;
  /** Plants of a kind of plan, at least. */
  readonly runs: number;
  readonly kinds?: readonly PlanType[];
  readonly rules?: readonly string[];
  /** Plants of each rule of a kind, at least. */
  readonly least?: number;
  readonly plans?: number;
  /** Shown what the rules said after each plant. */
  readonly look?: (result: RunResult) => void;
}

export const KINDS: readonly PlanType[] = ['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'];

export function judge(
  snapshot: Snapshot,
  planted: Planted | null,
): RunResult & { readonly plans: ReturnType<typeof recognise> } {
  const plans = recognise(snapshot);
  const { settings, origins } = settingsInUse(snapshot, plans);
  const cutoff = origins.cutoff === 'default' ? null : settings.cutoff;
  return { plans, ...runRules(plans, { cutoff, ...planted?.run }) };
}

/** What a finding says and of what, wherever it stands. */
function subjectOf({ rule, severity, messageId, item, area, period, subject }: Finding): string {
  return [rule, severity, messageId, item, area, period, subject].join('\n');
}

function bySubject(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = subjectOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

/** One finding, for people. */
export function told(finding: Finding): string {
  const [first] = finding.cells;
  const sentence = t.t(`rules.${finding.rule}.messages.${finding.messageId}`, finding.params);
  return `${finding.severity} ${finding.rule} ${first ? formatCell(first) : ''} ${sentence}`;
}

function bedsOf(
  kind: PlanType,
  layouts: readonly string[],
  seed: number,
  count: number,
  failures: Failure[],
): Bed[] {
  return layouts.flatMap((layout) =>
    Array.from({ length: count }, (_, i) => {
      const build = LAYOUTS[kind][layout] ?? PAIRS[kind][layout as Pair]!;
      const plan = soundPlanOf(build, kind, layout, seed * 1000 + i + 1);
      const workbook = new PlantWorkbook(plan.changeSet);
      const result = judge(workbook.snapshot, null);
      const problem = (said: readonly string[], what: string, problem: Failure['problem'] = 'not sound') =>
        failures.push({ kind, rule: '', layout, seed: plan.seed, what, problem, said });
      const loud = result.findings.filter(({ severity }) => severity !== 'info');
      if (loud.length > 0) problem(loud.map(told), 'a sound plan');
      if (result.unchecked.length > 0) {
        problem(
          result.unchecked.map(({ rule, detail }) => `${rule} ${detail ?? ''}`),
          'a sound plan',
          'could not run',
        );
      }
      if (!result.plans.some(({ type }) => type === kind)) problem([], `no ${kind} was recognised`);
      const bases = new Map<string, ReadonlyMap<string, readonly Finding[]>>();
      return {
        plan,
        workbook,
        site: { kind, layout, plans: result.plans, snapshot: workbook.snapshot, cutoff: plan.cutoff },
        known(planted) {
          const key = JSON.stringify(planted?.run ?? null);
          let known = bases.get(key);
          if (!known) {
            known = bySubject(judge(workbook.snapshot, planted).findings);
            bases.set(key, known);
          }
          return known;
        },
      };
    }),
  );
}

interface Tally {
  plants: number;
  found: number;
  falseAlarms: number;
  consequences: number;
}

/** Plants in every kind of plan. The same options give the same outcome. */
export function trial(options: TrialOptions): Outcome {
  const rows: Row[] = [];
  const failures: Failure[] = [];
  const remarks: Failure[] = [];
  let sound = 0;
  for (const kind of options.kinds ?? KINDS) {
    const count = options.plans ?? (kind === 'FICHA' ? FICHAS : PLANS_OF_A_LAYOUT);
    const beds = bedsOf(kind, Object.keys(LAYOUTS[kind]), options.seed, count, failures);
    const pairs = bedsOf(
      kind,
      Object.keys(PAIRS[kind]),
      options.seed,
      options.plans ?? PAIRS_OF_A_LAYOUT,
      failures,
    );
    sound += beds.length + pairs.length;
    const applying = RULES.filter(
      ({ meta }) => meta.appliesTo.includes(kind) && (PLANTS[meta.id]?.ways[kind]?.length ?? 0) > 0,
    );
    const chosen = applying.filter(({ meta }) => !options.rules || options.rules.includes(meta.id));
    const tallies = new Map<string, Tally>(
      RULES.map(({ meta }) => [meta.id, { plants: 0, found: 0, falseAlarms: 0, consequences: 0 }]),
    );
    const each = Math.max(options.least ?? 30, Math.ceil(options.runs / Math.max(1, applying.length)));
    for (const { meta } of chosen) {
      const random = seeded(options.seed * 7919 + hash(`${kind} ${meta.id}`));
      const ways = PLANTS[meta.id]!.ways[kind]!;
      for (let n = 0; n < each; n++) {
        const way = ways[n % ways.length]!;
        const own = way.pair ? pairs.filter(({ plan }) => plan.layout === way.pair) : beds;
        const spot = findPlace(own, random, way, kind);
        if (!spot) {
          failures.push({
            kind,
            rule: meta.id,
            layout: '',
            seed: options.seed,
            what: `way ${(n % ways.length) + 1}`,
            problem: 'no place',
            said: [],
          });
          break;
        }
        tallyOne(
          kind,
          meta.id,
          meta.severity,
          spot.bed,
          spot.planted,
          tallies,
          failures,
          remarks,
          options.look,
        );
      }
    }
    for (const { meta } of applying) {
      const tally = tallies.get(meta.id)!;
      if (options.rules && !options.rules.includes(meta.id)) continue;
      rows.push({ kind, rule: meta.id, severity: meta.severity, ...tally });
    }
  }
  return { rows, failures, remarks, sound };
}

function findPlace(
  beds: readonly Bed[],
  random: Seeded,
  way: PlantKind,
  kind: PlanType,
): { bed: Bed; planted: Planted } | null {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const bed = random.pick(beds);
    const plan = random.pick(bed.site.plans.filter(({ type }) => type === kind));
    const planted = way({ ...bed.site, plan, random });
    if (planted) return { bed, planted };
  }
  return null;
}

function tallyOne(
  kind: PlanType,
  rule: string,
  severity: string,
  bed: Bed,
  planted: Planted,
  tallies: ReadonlyMap<string, Tally>,
  failures: Failure[],
  remarks: Failure[],
  look: TrialOptions['look'],
): void {
  const result = judge(bed.workbook.after(planted.typings), planted);
  look?.(result);
  const known = bed.known(planted);
  const isThere = ({ cells }: Finding) =>
    planted.at.some((cell) => cells.some((range) => contains(range, cell)));
  // A finding about a whole plan is new when it has a new cell.
  const right = result.findings.filter(
    (finding) => finding.rule === rule && isThere(finding) && !known.get(subjectOf(finding))?.some(isThere),
  );
  const fresh = result.findings.filter(
    (finding) => right.includes(finding) || !known.has(subjectOf(finding)),
  );
  const own = tallies.get(rule)!;
  own.plants++;
  const failure = (problem: Failure['problem'], said: readonly Finding[]): Failure => ({
    kind,
    rule,
    layout: bed.plan.layout,
    seed: bed.plan.seed,
    what: planted.what,
    problem,
    said: said.map(told),
  });
  const wanted = planted.severity ?? severity;
  // A rule of errors that only remarks has not found the error.
  const found = right.some((finding) => wanted !== 'error' || finding.severity === 'error');
  if (found) own.found++;
  else (wanted === 'error' ? failures : remarks).push(failure('not found', fresh));
  const beside = consequencesOf(bed.site, planted);
  for (const finding of fresh) {
    if (right.includes(finding)) continue;
    const tally = tallies.get(finding.rule)!;
    if (beside[finding.rule] !== undefined) tally.consequences++;
    else {
      tally.falseAlarms++;
      (finding.severity === 'error' ? failures : remarks).push(failure('false alarm', [finding]));
    }
  }
  const broken = result.unchecked.filter(({ reason }) => reason.endsWith('failed'));
  if (broken.length > 0) {
    failures.push({
      ...failure('could not run', []),
      said: broken.map((one) => `${one.rule}: ${one.detail}`),
    });
  }
}

function hash(text: string): number {
  let state = 7;
  for (const char of text) state = (Math.imul(state, 31) + char.charCodeAt(0)) >>> 0;
  return state % 1_000_003;
}

/** The share of planted errors of a rule that were found. */
export function recall({ plants, found }: Row): number {
  return plants === 0 ? 1 : found / plants;
}

/** Rules without a plant for a kind of plan that they apply to. */
export function unplanted(): string[] {
  return RULES.flatMap(({ meta }) =>
    meta.appliesTo.flatMap((kind) => {
      const plants = PLANTS[meta.id];
      const has = (plants?.ways[kind]?.length ?? 0) > 0;
      return has ? [] : [`${meta.id} ${kind}`];
    }),
  );
}

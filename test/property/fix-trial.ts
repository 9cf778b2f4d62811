/** Faults planted in sound plans, several at a time, for the properties of fixes. */

import { formatRange } from '../../src/domain/address';
import { cellKey } from '../../src/domain/cell-content';
import type { Finding } from '../../src/domain/finding';
import type { PlanType } from '../../src/domain/plan';
import { seeded } from '../agreement/seeded';
import { PLANTS } from '../plants/catalogue';
import type { Planted, Site } from '../plants/plant';
import { soundPlan } from '../plants/sound';
import type { Typing } from '../plants/workbook';
import { MendedWorkbook } from '../support/mended-workbook';

/** A sound plan into which faults are planted; what is planted is taken back again. */
export interface Bed {
  readonly kind: PlanType;
  readonly layout: string;
  readonly seed: number;
  readonly workbook: MendedWorkbook;
  readonly site: Omit<Site, 'random' | 'plan'>;
}

export function bedOf(kind: PlanType, layout: string, seed: number): Bed {
  const { changeSet, cutoff } = soundPlan(kind, layout, seed);
  const workbook = new MendedWorkbook(changeSet);
  const { plans } = workbook.judgement.result;
  return { kind, layout, seed, workbook, site: { kind, layout, plans, snapshot: workbook.snapshot, cutoff } };
}

export interface Faults {
  readonly what: readonly string[];
  readonly typings: readonly Typing[];
  takeBack(): void;
}

/** Layouts with rules whose faults are mended in a batch. */
export const MUTABLE_KINDS: readonly (readonly [PlanType, string, readonly string[]])[] = [
  ['PAT', 'template', ['formula-overwritten', 'number-as-text', 'weight-not-renormalized']],
  ['PAT', 'published', ['month-weights-not-100', 'target-without-weight', 'distribution-not-100']],
  ['POA', 'template', ['unit-name-variant', 'number-as-text', 'code-hierarchy-mismatch']],
  ['POM', 'template', ['number-as-text', 'multi-year-total-mismatch']],
];

/** What a finding is about, wherever it stands and whatever it says. */
export function subjectOf({ rule, item, area, period, subject, plan }: Finding): string {
  return [rule, item, area, period, subject, plan].join(' | ');
}

export function told(finding: Finding): string {
  return `${finding.severity} ${subjectOf(finding)} ${finding.messageId} ${formatRange(finding.cells[0]!)}`;
}

/**
 * Plants faults in different cells.
 * @param rules what is planted is of one of these; the first fault of the first of them
 */
export function plantFaults(bed: Bed, seed: number, count: number, rules: readonly string[]): Faults {
  const random = seeded(seed);
  const { kind, site } = bed;
  const plantable = rules.filter((id) => (PLANTS[id]?.ways[kind]?.length ?? 0) > 0);
  const taken = new Set<string>();
  const planted: Planted[] = [];
  for (let attempt = 0; attempt < 20 * count && planted.length < count && plantable.length > 0; attempt++) {
    const rule = planted.length === 0 && attempt < 10 ? plantable[0]! : random.pick(plantable);
    const plan = random.pick(site.plans.filter(({ type }) => type === kind));
    const one = random.pick(PLANTS[rule]!.ways[kind]!)({ ...site, plan, random });
    // What the rules are told beside the workbook is not in it.
    if (!one || one.run !== undefined) continue;
    const keys = one.typings.map(({ cell }) => cellKey(cell));
    if (keys.some((key) => taken.has(key)) || new Set(keys).size < keys.length) continue;
    for (const key of keys) taken.add(key);
    planted.push(one);
  }
  const typings = planted.flatMap((one) => one.typings);
  return { what: planted.map(({ what }) => what), typings, takeBack: bed.workbook.type(typings) };
}

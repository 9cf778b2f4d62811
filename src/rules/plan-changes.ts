/** What of a plan is still what it was the last time, and which rules need not look at it again. */
import { equal } from '../domain/equal';
import type { Area, Plan } from '../domain/plan';
import type { Said } from './judge';
import type { AnyRule } from './registry';
import { sameTexts } from './same-texts';

/** Of the head of a plan, what no rule looks at: where it is and how it was recognised. */
type NotJudged = 'areas' | 'range' | 'confidence' | 'notes';

const HEAD: Readonly<Record<Exclude<keyof Plan, NotJudged>, true>> = {
  id: true,
  type: true,
  title: true,
  institution: true,
  year: true,
  sheet: true,
  layout: true,
  multiYear: true,
  ficha: true,
};

/** Whether two plans are the same in what rules may look at besides the areas. */
export function sameHead(a: Plan, b: Plan): boolean {
  return (Object.keys(HEAD) as (keyof typeof HEAD)[]).every((key) => a[key] === b[key]);
}

/** Areas that stand in the place of another, with that one first; null where more has changed. */
export type Replaced = readonly (readonly [before: Area, now: Area])[] | null;

export function replacedAreas(before: Plan, now: Plan): Replaced {
  if (before.areas.length !== now.areas.length || before.multiYear || before.ficha) return null;
  return before.areas.flatMap((area, index) => {
    const other = now.areas[index]!;
    return area === other ? [] : [[area, other] as const];
  });
}

/**
 * Whether what a rule said of a whole plan still holds: it took from the replaced areas what it takes from those in their place, and
 * named nothing that is no longer there.
 * @param said null where it had nothing to say
 */
export function stillHolds(rule: AnyRule, said: Said | null, replaced: Replaced): boolean {
  return (
    replaced?.every(
      ([area, other]) => takesTheSame(rule, area, other) && !(said !== null && isAbout(said, area)),
    ) ?? false
  );
}

function takesTheSame({ meta, reads }: AnyRule, area: Area, other: Area): boolean {
  if (meta.scope === 'plan-texts') return sameTexts(area, other);
  return reads !== undefined && equal(reads(area), reads(other));
}

/** Whether something that was said is about an area or one of its indicators. */
function isAbout({ drafts }: Said, area: Area): boolean {
  return drafts.some(
    ({ area: named, indicator, indicators = [] }) =>
      named === area || [indicator, ...indicators].some((one) => one && area.indicators.includes(one)),
  );
}

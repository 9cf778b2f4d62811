/** What a reviewer of a planning office thinks of what the rules say about a plan, and how that is matched with the findings. */
import { formatLocal } from '../../src/domain/address';
import type { Finding } from '../../src/domain/finding';
import { MONTH_LABELS } from '../../src/domain/period';

/**
 * `right`: it is so, and whoever approves the plan would want to know. `debatable`: it is so, and there may be a good reason.
 * `wrong`: it is not so, or nobody should be asked about it.
 */
export type Verdict = 'right' | 'debatable' | 'wrong';

export const VERDICTS: readonly Verdict[] = ['right', 'debatable', 'wrong'];

/** One opinion about findings of one rule that have the same reason. */
export interface Opinion {
  readonly rule: string;
  /** Codes of items, else of areas, else the sheet for what is said about a whole plan. */
  readonly about: readonly string[];
  /** `Ene` … `Dic`, where the rule speaks once a month. */
  readonly months?: readonly string[];
  readonly verdict: Verdict;
  /** One sentence: what in the published figures decides it. */
  readonly why: string;
}

/** An opinion with what it is about, in the order of the findings. */
export interface Judged extends Opinion {
  readonly findings: readonly Finding[];
}

export interface Matching {
  readonly judged: readonly Judged[];
  /** Findings that no opinion is about, and opinions about what was not found. Both must be empty. */
  readonly unjudged: readonly string[];
  readonly stale: readonly string[];
}

/** What a finding is about, as opinions name it. */
export function aboutOf({ item, area, cells }: Finding): string {
  return item ?? area ?? cells[0]!.sheet;
}

/** Its name among those of its rule: what it is about, with the month where there is one. */
export function keyOf(finding: Finding): string {
  return finding.period === null ? aboutOf(finding) : `${aboutOf(finding)} ${MONTH_LABELS[finding.period]}`;
}

function nameOf(rule: string, about: string, month: string | null): string {
  return [rule, about, ...(month === null ? [] : [month])].join(' ');
}

/** Puts findings and opinions together: each finding belongs to one opinion, each name in an opinion to one finding. */
export function match(findings: readonly Finding[], opinions: readonly Opinion[]): Matching {
  const open = new Set(findings);
  const stale: string[] = [];
  const judged = opinions.map((opinion) => {
    const own: Finding[] = [];
    for (const about of opinion.about) {
      for (const month of opinion.months ?? [null]) {
        const found = [...open].find(
          (one) =>
            one.rule === opinion.rule &&
            aboutOf(one) === about &&
            (month === null || (one.period !== null && MONTH_LABELS[one.period] === month)),
        );
        if (found) {
          open.delete(found);
          own.push(found);
        } else stale.push(nameOf(opinion.rule, about, month));
      }
    }
    return { ...opinion, findings: own };
  });
  const unjudged = [...open].map((one) => `${one.rule} ${keyOf(one)}`);
  return { judged, unjudged, stale };
}

/** More of them are told by the first and the last. */
const LISTED = 10;

/** The cells of a finding in words. */
export function placesOf({ cells }: Finding): string {
  const places = cells.map(formatLocal);
  if (places.length <= LISTED) return places.join(', ');
  return `${places[0]} … ${places[places.length - 1]} (${places.length} places)`;
}

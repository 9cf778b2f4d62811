/**
 * The score of an area: Σ W·min(C, cap) / Σ W over the indicators that count. Renormalising the weights of a month is
 * the same as dividing by the sum of those that are programmed in it.
 */

import type {
  AreaCompliance,
  ComplianceSettings,
  Derivation,
  PeriodScores,
  Score,
  ScorePair,
} from './compliance-model';
import { sumExact, withoutDust } from './decimal';
import { cellOf, percent, phrase } from './derivation';
import { evaluate, isProgrammedIn, type PendingMonths } from './evaluation';
import { annualWeight, capped, computeIndicatorCompliance, toDateSpan } from './indicator-compliance';
import { lazily } from './lazily';
import { MONTHS, type Month, type MonthSpan, quarterOf, spanOf, YEAR } from './period';
import { type Area, type Indicator, labelOf } from './plan';

/**
 * The weighted mean of values, in their unit.
 * @param values null entries are left out, and their weights with them
 * @param weights as many; not negative
 * @returns null when nothing is left or all weights are zero
 */
export function weightedMean(
  values: readonly (number | null)[],
  weights: readonly (number | null)[],
): number | null {
  let sum = 0;
  const counted: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const weight = weights[i];
    if (value === null || value === undefined || weight === null || weight === undefined) continue;
    sum += value * weight;
    counted.push(weight);
  }
  const total = sumExact(counted);
  return total > 0 ? withoutDust(sum / total) : null;
}

interface Part {
  readonly indicator: Indicator;
  readonly weight: number;
  readonly strict: number | null;
  readonly provisional: number | null;
  readonly approximate: boolean;
}

function partsOf(
  indicators: readonly Indicator[],
  span: MonthSpan,
  settings: ComplianceSettings,
  pendingMonths: PendingMonths,
): Part[] {
  const parts: Part[] = [];
  for (const indicator of indicators) {
    const weight = annualWeight(indicator);
    if (weight === null || weight === 0 || !isProgrammedIn(indicator, span)) continue;
    const { strict, provisional, approximate } = evaluate(indicator, span, settings, pendingMonths);
    if (strict === null && provisional === null) continue;
    parts.push({
      indicator,
      weight,
      strict: strict === null ? null : capped(strict, settings.cap),
      provisional: provisional === null ? null : capped(provisional, settings.cap),
      approximate,
    });
  }
  return parts;
}

function meanOfParts(parts: readonly Part[], which: 'strict' | 'provisional'): number | null {
  return weightedMean(
    parts.map((part) => part[which]),
    parts.map((part) => part.weight),
  );
}

/** @param again gives the parts once more when somebody asks where the score comes from; they are not kept */
function scoreOf(parts: readonly Part[], which: 'strict' | 'provisional', again: () => Part[]): Score {
  const derivation = lazily(() => deriveScore(again(), which));
  return {
    value: meanOfParts(parts, which),
    approximate: parts.some((part) => part.approximate && part[which] !== null),
    get derivation() {
      return derivation();
    },
  };
}

function deriveScore(parts: readonly Part[], which: 'strict' | 'provisional'): Derivation {
  const value = meanOfParts(parts, which);
  const counted = parts.filter((part) => part[which] !== null);
  const total = sumExact(counted.map((part) => part.weight));
  const terms = counted.map((part) => {
    const cell = part.indicator.annualWeight?.cell;
    return {
      label: labelOf(part.indicator),
      value: phrase('compliance.terms.weighted', {
        weight: { kind: 'number', value: part.weight, decimals: 1 },
        compliance: percent(part[which]!),
      }),
      cells: cell ? [cellOf(cell)] : [],
    };
  });
  if (value === null) return { messageId: 'compliance.how.noScore', params: {}, terms };
  const params = {
    sum: { kind: 'number', value: withoutDust(value * total), decimals: 1 },
    weights: { kind: 'number', value: total, decimals: 1 },
    result: percent(value),
  } as const;
  return { messageId: `compliance.how.${which}Score`, params, terms };
}

/**
 * The score of indicators over any stretch of months: a quarter, a cuatrimestre, a semester.
 * @param pendingMonths `not-due` counts up to the corte; `owed` counts months after it as programmed and not achieved
 *   in the strict score (the provisional one leaves them out)
 */
export function scoreOverSpan(
  indicators: readonly Indicator[],
  span: MonthSpan,
  settings: ComplianceSettings,
  pendingMonths: PendingMonths = 'not-due',
): ScorePair {
  const partsNow = () => partsOf(indicators, span, settings, pendingMonths);
  const parts = partsNow();
  return {
    strict: scoreOf(parts, 'strict', partsNow),
    provisional: scoreOf(parts, 'provisional', partsNow),
  };
}

/** The five scores, each computed when it is asked for. `pairOf` gives the score of one stretch. */
export function periodScores(
  settings: ComplianceSettings,
  pairOf: (span: MonthSpan, pendingMonths: PendingMonths, key: ScoreKey) => ScorePair,
): PeriodScores {
  const quarterSpan = spanOf('quarter', quarterOf(settings.cutoff));
  const months = MONTHS.map((month) => lazily(() => pairOf({ first: month, last: month }, 'not-due', month)));
  const quarter = lazily(() => pairOf(quarterSpan, 'not-due', 'quarter'));
  const toDate = lazily(() => pairOf(toDateSpan(settings), 'not-due', 'toDate'));
  const year = lazily(() => pairOf(YEAR, 'owed', 'year'));
  return {
    get month() {
      return months[settings.cutoff]!();
    },
    get quarter() {
      return quarter();
    },
    get toDate() {
      return toDate();
    },
    get year() {
      return year();
    },
    get months() {
      return months.map((month) => month());
    },
  };
}

/** Which of the scores is meant: a month (0 to 11) or one of the stretches. */
export type ScoreKey = Month | 'quarter' | 'toDate' | 'year';

/** One of the scores; asks for the single month of the corte where that is enough. */
export function scoreAt(scores: PeriodScores, key: ScoreKey, cutoff: Month): ScorePair {
  if (typeof key === 'string') return scores[key];
  return key === cutoff ? scores.month : scores.months[key]!;
}

/** Everything about an area: its indicators and its scores. */
export function computeAreaCompliance(
  planId: string,
  area: Area,
  settings: ComplianceSettings,
): AreaCompliance {
  const indicators = lazily(() =>
    area.indicators.map((indicator) => computeIndicatorCompliance(indicator, settings)),
  );
  return {
    planId,
    area,
    label: area.code ?? area.name,
    get indicators() {
      return indicators();
    },
    scores: periodScores(settings, (span, pendingMonths) =>
      scoreOverSpan(area.indicators, span, settings, pendingMonths),
    ),
  };
}

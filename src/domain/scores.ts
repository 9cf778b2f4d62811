/**
 * The score of an area: Σ W·min(C, cap) / Σ W over the indicators that count. Renormalising the weights of a month is
 * the same as dividing by the sum of those that are programmed in it.
 */

import type {
  AreaCompliance,
  ComplianceSettings,
  Derivation,
  FinancialExecution,
  IndicatorCompliance,
  PeriodKind,
  PeriodScores,
  Score,
  ScorePair,
  Weighting,
} from './compliance-model';
import { sumExact, withoutDust } from './decimal';
import { cellOf, percent, phrase } from './derivation';
import { evaluate, isProgrammedIn, type PendingMonths } from './evaluation';
import { executionOf, moneyMembers } from './financial-roll-up';
import { annualWeight, computeIndicatorCompliance } from './indicator-compliance';
import { lazily } from './lazily';
import { MONTHS, type Month, type MonthSpan, ordinalOf, spanOf, YEAR } from './period';
import { capped } from './period-compliance';
import { type Area, type Indicator, labelOf, type PlanType } from './plan';

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

/**
 * How the indicators of an area count. In every plan but the PAT, an area none of whose products has a weight counts them
 * all alike; one blank weight among others stays none.
 */
export function weightingOf(area: Pick<Area, 'indicators'>, type: PlanType): Weighting {
  if (type === 'PAT') return 'declared';
  const none = area.indicators.every(
    ({ annualWeight: weight }) => (weight?.value.kind ?? 'blank') === 'blank',
  );
  return none ? 'alike' : 'declared';
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
  weighting: Weighting,
): Part[] {
  const parts: Part[] = [];
  for (const indicator of indicators) {
    const weight = weighting === 'alike' ? 1 : annualWeight(indicator);
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
function scoreOf(
  parts: readonly Part[],
  which: 'strict' | 'provisional',
  again: () => Part[],
  weighting: Weighting,
): Score {
  const derivation = lazily(() => deriveScore(again(), which, weighting));
  return {
    value: meanOfParts(parts, which),
    approximate: parts.some((part) => part.approximate && part[which] !== null),
    get derivation() {
      return derivation();
    },
  };
}

function deriveScore(
  parts: readonly Part[],
  which: 'strict' | 'provisional',
  weighting: Weighting,
): Derivation {
  const value = meanOfParts(parts, which);
  const counted = parts.filter((part) => part[which] !== null);
  const total = sumExact(counted.map((part) => part.weight));
  const terms = counted.map((part) => {
    const cell = part.indicator.annualWeight?.cell;
    if (weighting === 'alike') {
      return { label: labelOf(part.indicator), value: percent(part[which]!), cells: [] };
    }
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
  if (weighting === 'alike') {
    const count = { kind: 'number', value: counted.length } as const;
    return { messageId: `compliance.how.${which}ScoreAlike`, params: { ...params, count }, terms };
  }
  return { messageId: `compliance.how.${which}Score`, params, terms };
}

/**
 * The score of indicators over any stretch of months: a quarter, a cuatrimestre, a semester.
 * @param pendingMonths `not-due` counts up to the corte; `owed` counts months after it as programmed and not achieved
 *   in the strict score (the provisional one leaves them out)
 * @param weighting `alike` counts every indicator once, whatever its weight
 */
export function scoreOverSpan(
  indicators: readonly Indicator[],
  span: MonthSpan,
  settings: ComplianceSettings,
  pendingMonths: PendingMonths = 'not-due',
  weighting: Weighting = 'declared',
): ScorePair {
  const partsNow = () => partsOf(indicators, span, settings, pendingMonths, weighting);
  const parts = partsNow();
  return {
    strict: scoreOf(parts, 'strict', partsNow, weighting),
    provisional: scoreOf(parts, 'provisional', partsNow, weighting),
  };
}

/** How many periods of each kind a year has, in the order of their slots. */
const KINDS: readonly (readonly [kind: PeriodKind, count: number])[] = [
  ['quarter', 4],
  ['fourMonths', 3],
  ['semester', 2],
];

type PairOf = (span: MonthSpan, pendingMonths: PendingMonths, key: ScoreKey) => ScorePair;

/** A class: there are as many as areas. Each score is computed when it is asked for, once. */
class LazyPeriodScores implements PeriodScores {
  readonly #cutoff: Month;
  readonly #pairOf: PairOf;
  readonly #known = new Map<ScoreKey, ScorePair>();

  constructor(cutoff: Month, pairOf: PairOf) {
    this.#cutoff = cutoff;
    this.#pairOf = pairOf;
  }

  get month(): ScorePair {
    return this.#ofMonth(this.#cutoff);
  }

  get quarter(): ScorePair {
    return this.#ofPeriod('quarter', ordinalOf('quarter', this.#cutoff));
  }

  get fourMonths(): ScorePair {
    return this.#ofPeriod('fourMonths', ordinalOf('fourMonths', this.#cutoff));
  }

  get semester(): ScorePair {
    return this.#ofPeriod('semester', ordinalOf('semester', this.#cutoff));
  }

  get toDate(): ScorePair {
    return this.#pair('toDate', { first: 0, last: this.#cutoff }, 'not-due');
  }

  get year(): ScorePair {
    return this.#pair('year', YEAR, 'owed');
  }

  get months(): readonly ScorePair[] {
    return MONTHS.map((month) => this.#ofMonth(month));
  }

  get periods(): PeriodScores['periods'] {
    const all = KINDS.map(([kind, count]) => [
      kind,
      Array.from({ length: count }, (_, i) => this.#ofPeriod(kind, i + 1)),
    ]);
    return Object.fromEntries(all) as PeriodScores['periods'];
  }

  /** One of the scores, without computing its neighbours. */
  at(key: ScoreKey): ScorePair {
    if (key === 'toDate' || key === 'year') return this[key];
    if (typeof key === 'number') return this.#ofMonth(key);
    const [kind, ordinal] = key.split(' ') as [PeriodKind, string];
    return this.#ofPeriod(kind, Number(ordinal));
  }

  #ofMonth(month: Month): ScorePair {
    return this.#pair(month, { first: month, last: month }, 'not-due');
  }

  #ofPeriod(kind: PeriodKind, ordinal: number): ScorePair {
    return this.#pair(`${kind} ${ordinal}`, spanOf(kind, ordinal), 'not-due');
  }

  #pair(key: ScoreKey, span: MonthSpan, pendingMonths: PendingMonths): ScorePair {
    let pair = this.#known.get(key);
    if (!pair) {
      pair = this.#pairOf(span, pendingMonths, key);
      this.#known.set(key, pair);
    }
    return pair;
  }
}

/** All scores, each computed when it is asked for. `pairOf` gives the score of one stretch. */
export function periodScores(settings: Pick<ComplianceSettings, 'cutoff'>, pairOf: PairOf): PeriodScores {
  return new LazyPeriodScores(settings.cutoff, pairOf);
}

/** Which of the scores is meant: a month (0 to 11), a period (`quarter 2`) or one of the stretches. */
export type ScoreKey = Month | `${PeriodKind} ${number}` | 'toDate' | 'year';

/** One of the scores, without computing the others. */
export function scoreAt(scores: PeriodScores, key: ScoreKey): ScorePair {
  if (scores instanceof LazyPeriodScores) return scores.at(key);
  if (typeof key === 'number') return scores.months[key]!;
  if (key === 'toDate' || key === 'year') return scores[key];
  const [kind, ordinal] = key.split(' ') as [PeriodKind, string];
  return scores.periods[kind][Number(ordinal) - 1]!;
}

class LazyAreaCompliance implements AreaCompliance {
  readonly label: string;
  readonly weighting: Weighting;
  readonly scores: PeriodScores;
  readonly #settings: ComplianceSettings;
  #indicators?: readonly IndicatorCompliance[];
  #financial?: FinancialExecution | null;

  constructor(
    readonly planId: string,
    readonly area: Area,
    settings: ComplianceSettings,
    type: PlanType,
  ) {
    this.label = area.code ?? area.name;
    this.weighting = weightingOf(area, type);
    this.#settings = settings;
    this.scores = periodScores(settings, (span, pendingMonths) =>
      scoreOverSpan(area.indicators, span, settings, pendingMonths, this.weighting),
    );
  }

  get indicators(): readonly IndicatorCompliance[] {
    this.#indicators ??= this.area.indicators.map((indicator) =>
      computeIndicatorCompliance(indicator, this.#settings),
    );
    return this.#indicators;
  }

  get financial(): FinancialExecution | null {
    if (this.#financial === undefined) this.#financial = executionOf(moneyMembers(this.area, this.#settings));
    return this.#financial;
  }
}

/**
 * Everything about an area: its indicators, its scores and its money.
 * @param type of its plan: without any weight a PAT has no score, the other plans count every product alike
 */
export function computeAreaCompliance(
  planId: string,
  area: Area,
  settings: ComplianceSettings,
  type: PlanType = 'PAT',
): AreaCompliance {
  return new LazyAreaCompliance(planId, area, settings, type);
}

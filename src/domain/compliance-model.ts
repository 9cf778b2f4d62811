/** What computing compliance gives: every number with its state, its raw value and how it came about. */
import type { CellRange } from './address';
import type { MessageParam, MessageParams } from './finding';
import type { Month } from './period';
import type { Area, Indicator, UnitRef } from './plan';

/** A band of the traffic light: from (included) to (excluded; null is no upper limit), in points. */
export interface TrafficLightBand {
  readonly light: TrafficLight;
  readonly from: number;
  readonly to: number | null;
  /** Whether `from` itself belongs to the band (110 is still green: the blue band begins above it). */
  readonly fromIncluded: boolean;
}

export type TrafficLight = 'green' | 'blue' | 'purple' | 'yellow' | 'red';

export interface ComplianceSettings {
  /** The last closed month (corte). */
  readonly cutoff: Month;
  /** What a score counts at most, in points; null counts everything. */
  readonly cap: 100 | 110 | 120 | null;
  /** Descending indicators: 2 − A/P (the default) or P/A. */
  readonly descending: 'two-minus-ratio' | 'inverse';
  /** From the lowest band to the highest, without gaps or overlaps. */
  readonly bands: readonly TrafficLightBand[];
  /** How units make the institution's score; a simple mean without it. */
  readonly rollUp?: RollUp;
}

/** The mean of the units: each counts once, or as often as it has areas or indicators in the score. */
export type RollUp = 'simple' | 'by-areas' | 'by-indicators';

export type ComplianceState =
  | 'computed'
  /** No programado: nothing was planned; no weight. */
  | 'not-programmed'
  /** No calculable: zero was planned in an ascending indicator. */
  | 'not-computable'
  /** Sin reporte: nothing was reported though the month is closed; 0 in the strict score, left out of the provisional. */
  | 'not-reported'
  /** Sin demanda: 0 of 0; left out, weights renormalised. */
  | 'no-demand'
  /** Pendiente: after the corte. */
  | 'pending'
  /** A cell that is needed holds a text, an error, or a denominator of 0 under a numerator; counts as not reported. */
  | 'unreadable';

/** One term of a computation, for "¿de dónde sale?". */
export interface DerivationTerm {
  /** A message id of `compliance.terms`, or a code. */
  readonly label: string;
  readonly value: MessageParam;
  readonly cells: readonly CellRange[];
}

/** How a number came about: a sentence by id, and its terms with their cells. */
export interface Derivation {
  readonly messageId: string;
  readonly params: MessageParams;
  readonly terms: readonly DerivationTerm[];
}

/** Compliance of one indicator over one stretch of time. */
export interface PeriodCompliance {
  readonly state: ComplianceState;
  readonly programmed: number | null;
  readonly actual: number | null;
  /** In points, as computed; null unless the state is `computed`. */
  readonly raw: number | null;
  /** `raw` cut at the cap. */
  readonly capped: number | null;
  readonly light: TrafficLight | null;
  /** True where the data only allow an estimate (a mean of percentages). */
  readonly approximate: boolean;
  readonly derivation: Derivation;
}

export interface IndicatorCompliance {
  readonly indicator: Indicator;
  /** Annual weight in points, exact; null where there is none. */
  readonly weight: number | null;
  /** Twelve. */
  readonly months: readonly PeriodCompliance[];
  /** Four. */
  readonly quarters: readonly PeriodCompliance[];
  readonly toDate: PeriodCompliance;
  readonly annual: PeriodCompliance;
}

/** A score in points; null where nothing was programmed (then the unit is left out of means). */
export interface Score {
  readonly value: number | null;
  readonly approximate: boolean;
  readonly derivation: Derivation;
}

/** Strict counts what wasn't reported as 0; provisional leaves it out. */
export interface ScorePair {
  readonly strict: Score;
  readonly provisional: Score;
}

export interface PeriodScores {
  /** Of the month of the corte. */
  readonly month: ScorePair;
  /** Of the quarter in which the corte lies. */
  readonly quarter: ScorePair;
  readonly toDate: ScorePair;
  readonly year: ScorePair;
  /** Twelve, for the chart. */
  readonly months: readonly ScorePair[];
}

export interface AreaCompliance {
  readonly planId: string;
  readonly area: Area;
  readonly label: string;
  readonly indicators: readonly IndicatorCompliance[];
  readonly scores: PeriodScores;
}

/** A Dirección General: the simple mean of all its areas. */
export interface UnitCompliance {
  readonly unit: UnitRef;
  readonly reportedApart: boolean;
  readonly areas: readonly AreaCompliance[];
  readonly scores: PeriodScores;
}

export interface InstitutionCompliance {
  readonly name: string | null;
  readonly year: number | null;
  readonly settings: ComplianceSettings;
  readonly units: readonly UnitCompliance[];
  readonly scores: PeriodScores;
}

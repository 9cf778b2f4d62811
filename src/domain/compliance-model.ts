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
  /** Twelve. Of quarters or cuatrimestres the last month of each period has its compliance. */
  readonly months: readonly PeriodCompliance[];
  /** Four. */
  readonly quarters: readonly PeriodCompliance[];
  /** Three cuatrimestres: Ene–Abr, May–Ago, Sep–Dic. */
  readonly fourMonths: readonly PeriodCompliance[];
  /** Two. */
  readonly semesters: readonly PeriodCompliance[];
  readonly toDate: PeriodCompliance;
  readonly annual: PeriodCompliance;
  /** Null where the plan has no money for it. */
  readonly financial: FinancialCompliance | null;
}

/** Money of one product: what was spent of what it has. Amounts are in the plan's currency; null where no cell has one. */
export interface FinancialCompliance {
  readonly approved: number | null;
  /** *Vigente*: what is measured against. Where the plan has no such cell, what it programmes by period, else the approved. */
  readonly current: number | null;
  /** Up to the corte, where it is reported by period. */
  readonly executed: number | null;
  /** `executed` ÷ `current`. Before December is closed it has no traffic light: a year's money is not late in June. */
  readonly annual: PeriodCompliance;
  /** Spent against programmed, period by period; null where the plan does not programme money by period. */
  readonly periods: FinancialPeriods | null;
}

export type FinancialPeriods = Pick<
  IndicatorCompliance,
  'months' | 'quarters' | 'fourMonths' | 'semesters' | 'toDate'
>;

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

/** Periods of several months: quarters (four), cuatrimestres (three), semesters (two). */
export type PeriodKind = 'quarter' | 'fourMonths' | 'semester';

export interface PeriodScores {
  /** Of the month of the corte. */
  readonly month: ScorePair;
  /** Of the quarter in which the corte lies. */
  readonly quarter: ScorePair;
  /** Of the cuatrimestre in which the corte lies. */
  readonly fourMonths: ScorePair;
  /** Of the semester in which the corte lies. */
  readonly semester: ScorePair;
  readonly toDate: ScorePair;
  readonly year: ScorePair;
  /** Twelve, for the chart. */
  readonly months: readonly ScorePair[];
  /** All periods of each kind. */
  readonly periods: Readonly<Record<PeriodKind, readonly ScorePair[]>>;
}

/**
 * Money of an area, a unit or the institution: sums, not means of percentages. Strict counts what is not reported as not
 * spent; provisional leaves the products out that report nothing.
 */
export interface FinancialExecution {
  readonly approved: number | null;
  readonly current: number | null;
  readonly executed: number | null;
  /** How many products have money that can be counted. */
  readonly products: number;
  /** `executed` ÷ `current`. */
  readonly annual: ScorePair;
  /** Spent against programmed; null where no product programmes money by period. */
  readonly periods: Readonly<Record<PeriodKind | 'month' | 'toDate', ScorePair>> | null;
}

/** Whether the weights are those of the plan, or (where it has none at all) every product counts once. */
export type Weighting = 'declared' | 'alike';

export interface AreaCompliance {
  readonly planId: string;
  readonly area: Area;
  readonly label: string;
  readonly weighting: Weighting;
  readonly indicators: readonly IndicatorCompliance[];
  readonly scores: PeriodScores;
  /** Null where no product has money. */
  readonly financial: FinancialExecution | null;
}

/** A Dirección General: the simple mean of all its areas. */
export interface UnitCompliance {
  readonly unit: UnitRef;
  readonly reportedApart: boolean;
  readonly areas: readonly AreaCompliance[];
  readonly scores: PeriodScores;
  readonly financial: FinancialExecution | null;
}

export interface InstitutionCompliance {
  readonly name: string | null;
  readonly year: number | null;
  readonly settings: ComplianceSettings;
  readonly units: readonly UnitCompliance[];
  readonly scores: PeriodScores;
  readonly financial: FinancialExecution | null;
  /** Which plans count and which do not, so that nothing counts twice; empty where all count as they are. */
  readonly notes: readonly CountingNote[];
}

/** Why a plan of the workbook does not count in the institution, or counts through another. A message of `compliance.counting`. */
export interface CountingNote {
  readonly planId: string;
  readonly messageId: string;
  readonly params: MessageParams;
}

/** Compliance of the indicators of an area: months, quarters, cuatrimestres, semesters, the year to date and the year. */
import type {
  ComplianceSettings,
  FinancialCompliance,
  IndicatorCompliance,
  PeriodCompliance,
  PeriodKind,
} from './compliance-model';
import { computeFinancial } from './financial';
import { MONTHS, spanOf, YEAR } from './period';
import { computePeriod, toDateSpan } from './period-compliance';
import { type Indicator, numberOf } from './plan';

export { toDateSpan } from './period-compliance';

/** The annual weight in points, or null where the cell holds no usable number. */
export function annualWeight(indicator: Indicator): number | null {
  const weight = indicator.annualWeight ? numberOf(indicator.annualWeight.value) : null;
  return weight !== null && Number.isFinite(weight) && weight >= 0 ? weight : null;
}

/** The parts are computed when they are asked for, once. A class: there are a hundred thousand of them. */
class LazyIndicatorCompliance implements IndicatorCompliance {
  readonly weight: number | null;
  #months?: readonly PeriodCompliance[];
  #quarters?: readonly PeriodCompliance[];
  #fourMonths?: readonly PeriodCompliance[];
  #semesters?: readonly PeriodCompliance[];
  #toDate?: PeriodCompliance;
  #annual?: PeriodCompliance;
  #financial?: FinancialCompliance | null;

  constructor(
    readonly indicator: Indicator,
    private readonly settings: ComplianceSettings,
  ) {
    this.weight = annualWeight(indicator);
  }

  get months(): readonly PeriodCompliance[] {
    this.#months ??= MONTHS.map((month) =>
      computePeriod(this.indicator, { first: month, last: month }, this.settings),
    );
    return this.#months;
  }

  get quarters(): readonly PeriodCompliance[] {
    this.#quarters ??= this.#each('quarter', 4);
    return this.#quarters;
  }

  get fourMonths(): readonly PeriodCompliance[] {
    this.#fourMonths ??= this.#each('fourMonths', 3);
    return this.#fourMonths;
  }

  get semesters(): readonly PeriodCompliance[] {
    this.#semesters ??= this.#each('semester', 2);
    return this.#semesters;
  }

  get toDate(): PeriodCompliance {
    this.#toDate ??= computePeriod(this.indicator, toDateSpan(this.settings), this.settings);
    return this.#toDate;
  }

  get annual(): PeriodCompliance {
    this.#annual ??= computePeriod(this.indicator, YEAR, this.settings, 'owed');
    return this.#annual;
  }

  get financial(): FinancialCompliance | null {
    if (this.#financial === undefined) this.#financial = computeFinancial(this.indicator, this.settings);
    return this.#financial;
  }

  #each(kind: PeriodKind, count: number): PeriodCompliance[] {
    return Array.from({ length: count }, (_, i) =>
      computePeriod(this.indicator, spanOf(kind, i + 1), this.settings),
    );
  }
}

/**
 * Everything about one indicator.
 * @param settings the corte, the formulas and the bands
 */
export function computeIndicatorCompliance(
  indicator: Indicator,
  settings: ComplianceSettings,
): IndicatorCompliance {
  return new LazyIndicatorCompliance(indicator, settings);
}

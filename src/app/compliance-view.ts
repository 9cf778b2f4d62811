/** Views of computed compliance that every front end shares: the pane, the sheet and the command line. Pure. */
import type {
  AreaCompliance,
  ComplianceState,
  FinancialExecution,
  IndicatorCompliance,
  InstitutionCompliance,
  PeriodCompliance,
  PeriodKind,
  PeriodScores,
  ScorePair,
  TrafficLight,
} from '../domain/compliance-model';
import { usualCadence } from '../domain/line-periods';
import { type Month, ordinalOf } from '../domain/period';

/** A month, the period of a kind in which the corte lies, the year to date, or the year. */
export type ScorePeriod = 'month' | PeriodKind | 'toDate' | 'year';

/** From the worst to the best; purple (a badly planned target) and blue are worth a look before green. */
export const LIGHTS: readonly TrafficLight[] = ['red', 'yellow', 'purple', 'blue', 'green'];

/** The score of a period. */
export function scoreOf(scores: PeriodScores, period: ScorePeriod): ScorePair {
  return scores[period];
}

/** An indicator's compliance in a period. */
export function periodOf(
  indicator: Pick<
    IndicatorCompliance,
    'months' | 'quarters' | 'fourMonths' | 'semesters' | 'toDate' | 'annual'
  >,
  period: ScorePeriod,
  cutoff: Month,
): PeriodCompliance {
  switch (period) {
    case 'month':
      return indicator.months[cutoff]!;
    case 'quarter':
      return indicator.quarters[ordinalOf(period, cutoff) - 1]!;
    case 'fourMonths':
      return indicator.fourMonths[ordinalOf(period, cutoff) - 1]!;
    case 'semester':
      return indicator.semesters[ordinalOf(period, cutoff) - 1]!;
    case 'toDate':
      return indicator.toDate;
    case 'year':
      return indicator.annual;
  }
}

/** The execution of money in a period; null where there is none, or where money is not programmed by period. */
export function financialOf(financial: FinancialExecution | null, period: ScorePeriod): ScorePair | null {
  if (financial === null) return null;
  return period === 'year' ? financial.annual : (financial.periods?.[period] ?? null);
}

/** The areas of an institution, in order. */
export function areasOf(institution: InstitutionCompliance): AreaCompliance[] {
  return institution.units.flatMap((unit) => unit.areas);
}

/** Which period of several months is worth showing: the one in which most indicators report; quarters for months. */
export function usualPeriod(areas: readonly AreaCompliance[]): PeriodKind {
  const cadence = usualCadence(areas.map(({ area }) => area));
  return cadence === 'fourMonths' || cadence === 'semester' ? cadence : 'quarter';
}

export interface IndicatorRow {
  readonly key: string;
  readonly area: AreaCompliance;
  readonly indicator: IndicatorCompliance;
  readonly compliance: PeriodCompliance;
}

/** States that need somebody come before computed numbers; those that don't count come last. */
const STATE_RANK: Record<ComplianceState, number> = {
  unreadable: 0,
  'not-reported': 1,
  computed: 2,
  'not-computable': 3,
  'no-demand': 4,
  pending: 5,
  'not-programmed': 6,
};

/** The indicators of a period, worst first; equal ones keep their order in the plan. */
export function worstFirst(
  areas: readonly AreaCompliance[],
  period: ScorePeriod,
  cutoff: Month,
): readonly IndicatorRow[] {
  const rows = areas.flatMap((area, areaIndex) =>
    area.indicators.map((indicator, index) => ({
      key: `${areaIndex}.${index}`,
      area,
      indicator,
      compliance: periodOf(indicator, period, cutoff),
    })),
  );
  return rows.sort((a, b) => {
    const rank = STATE_RANK[a.compliance.state] - STATE_RANK[b.compliance.state];
    if (rank !== 0 || a.compliance.state !== 'computed') return rank;
    const lights =
      LIGHTS.indexOf(a.compliance.light ?? 'green') - LIGHTS.indexOf(b.compliance.light ?? 'green');
    return lights || (a.compliance.raw ?? 0) - (b.compliance.raw ?? 0);
  });
}

/** Whether a row is worth a list of the worst: something is missing or wrong, or the light is not green. */
export function needsAttention({ compliance }: IndicatorRow): boolean {
  const { state, light } = compliance;
  return state === 'unreadable' || state === 'not-reported' || (state === 'computed' && light !== 'green');
}

export interface ComplianceCounts {
  readonly lights: Readonly<Record<TrafficLight, number>>;
  readonly states: Readonly<Record<ComplianceState, number>>;
}

/** How many indicators have which light, and which state where there is no light. */
export function countRows(rows: readonly IndicatorRow[]): ComplianceCounts {
  const lights: Record<TrafficLight, number> = { red: 0, yellow: 0, purple: 0, blue: 0, green: 0 };
  const states: Record<ComplianceState, number> = {
    computed: 0,
    'not-programmed': 0,
    'not-computable': 0,
    'not-reported': 0,
    'no-demand': 0,
    pending: 0,
    unreadable: 0,
  };
  for (const { compliance } of rows) {
    states[compliance.state]++;
    if (compliance.light) lights[compliance.light]++;
  }
  return { lights, states };
}

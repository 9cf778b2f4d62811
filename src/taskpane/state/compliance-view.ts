/** What the tab *Cumplimiento* shows of a result. Pure. */
import type {
  AreaCompliance,
  ComplianceState,
  IndicatorCompliance,
  InstitutionCompliance,
  PeriodCompliance,
  PeriodScores,
  ScorePair,
  TrafficLight,
} from '../../domain/compliance-model';
import type { Month } from '../../domain/period';
import { quarterOf } from '../../domain/period';
import { labelOf } from '../../domain/plan';
import type { ComplianceFocus, PeriodId } from './types';

export const PERIODS: readonly PeriodId[] = ['month', 'quarter', 'toDate', 'year'];

/** From the worst to the best; purple (a badly planned target) and blue are worth a look before green. */
export const LIGHTS: readonly TrafficLight[] = ['red', 'yellow', 'purple', 'blue', 'green'];

/** The score of a period. */
export function scoreOf(scores: PeriodScores, period: PeriodId): ScorePair {
  return scores[period];
}

/** An indicator's compliance in a period. */
export function periodOf(indicator: IndicatorCompliance, period: PeriodId, cutoff: Month): PeriodCompliance {
  switch (period) {
    case 'month':
      return indicator.months[cutoff]!;
    case 'quarter':
      return indicator.quarters[quarterOf(cutoff) - 1]!;
    case 'toDate':
      return indicator.toDate;
    case 'year':
      return indicator.annual;
  }
}

export interface FocusedCompliance {
  readonly name: string | null;
  readonly scores: PeriodScores;
  readonly areas: readonly AreaCompliance[];
}

/** The scores and areas of what is looked at. */
export function focused(institution: InstitutionCompliance, focus: ComplianceFocus): FocusedCompliance {
  const all = institution.units.flatMap((unit) => unit.areas);
  const whole = { name: institution.name, scores: institution.scores, areas: all };
  if (focus.kind === 'institution') return whole;
  const unit = institution.units[focus.unit];
  if (!unit) return whole;
  if (focus.kind === 'unit') return { name: unit.unit.name, scores: unit.scores, areas: unit.areas };
  const area = unit.areas[focus.area];
  return area ? { name: area.label, scores: area.scores, areas: [area] } : whole;
}

/** What the codes are called that label the terms of a score: units, areas or indicators, by level. */
export function namesOfTerms(
  institution: InstitutionCompliance,
  focus: ComplianceFocus,
): ReadonlyMap<string, string> {
  if (focus.kind === 'institution') {
    return new Map(institution.units.map(({ unit }) => [unit.code ?? unit.name, unit.name]));
  }
  const unit = institution.units[focus.unit];
  if (focus.kind === 'unit') {
    return new Map(unit?.areas.map(({ area, label }) => [area.code ?? label, area.name]));
  }
  return new Map(
    unit?.areas[focus.area]?.indicators.map(({ indicator }) => [
      labelOf(indicator),
      indicator.name?.value ?? labelOf(indicator),
    ]),
  );
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
  period: PeriodId,
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

/** Writes a focus as the value of a list entry, and reads it again. */
export function focusToText(focus: ComplianceFocus): string {
  if (focus.kind === 'institution') return 'institution';
  return focus.kind === 'unit' ? `${focus.unit}` : `${focus.unit}.${focus.area}`;
}

export function focusFromText(text: string): ComplianceFocus {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return { kind: 'institution' };
  const unit = Number(match[1]);
  return match[2] === undefined ? { kind: 'unit', unit } : { kind: 'area', unit, area: Number(match[2]) };
}

/** What the charts of *Cumplimiento* show, as plain data: the charts and their tables draw the same. */
import {
  type ComplianceCounts,
  countRows,
  type IndicatorRow,
  needsAttention,
  worstFirst,
} from '../../app/compliance-view';
import type {
  AreaCompliance,
  InstitutionCompliance,
  PeriodScores,
  Score,
} from '../../domain/compliance-model';
import { MONTHS, type Month } from '../../domain/period';
import type { ComplianceFocus, PeriodId } from './types';

export interface MonthPoint {
  readonly month: Month;
  readonly strict: Score;
  readonly provisional: Score;
}

/** The twelve months of a year. */
export function monthPoints(scores: PeriodScores): readonly MonthPoint[] {
  return MONTHS.map((month) => ({ month, ...scores.months[month]! }));
}

export interface LightGroup {
  readonly key: string;
  /** Short: a code where there is one. */
  readonly label: string;
  readonly name: string;
  readonly counts: ComplianceCounts;
  /** Indicators that have a light. */
  readonly lit: number;
  readonly total: number;
}

export interface LightGroups {
  readonly by: 'area' | 'unit';
  readonly groups: readonly LightGroup[];
}

/** More areas than these are too many bars for a pane: then each unit has one. */
const MOST_AREAS = 12;

/**
 * Indicators by traffic light: of each area, or of each unit where there are many areas.
 * @returns null for a single area, whose lights are counted beside the list
 */
export function lightGroups(
  institution: InstitutionCompliance,
  focus: ComplianceFocus,
  period: PeriodId,
): LightGroups | null {
  if (focus.kind === 'area') return null;
  const units =
    focus.kind === 'unit' ? institution.units.slice(focus.unit, focus.unit + 1) : institution.units;
  const areas = units.flatMap((unit) => unit.areas);
  if (areas.length < 2) return null;
  const { cutoff } = institution.settings;
  const group = (key: string, label: string, name: string, of: readonly AreaCompliance[]): LightGroup => {
    const counts = countRows(worstFirst(of, period, cutoff));
    const lit = Object.values(counts.lights).reduce((sum, n) => sum + n, 0);
    return {
      key,
      label,
      name,
      counts,
      lit,
      total: of.reduce((sum, area) => sum + area.indicators.length, 0),
    };
  };
  if (areas.length > MOST_AREAS && units.length > 1) {
    const groups = units.map(({ unit, areas: own }, i) =>
      group(String(i), unit.code ?? unit.name, unit.name, own),
    );
    return { by: 'unit', groups };
  }
  return { by: 'area', groups: areas.map((area, i) => group(String(i), area.label, area.area.name, [area])) };
}

/** The indicators that need somebody most, at most `count` of them. */
export function worstRows(rows: readonly IndicatorRow[], count = 6): readonly IndicatorRow[] {
  return rows.filter(needsAttention).slice(0, count);
}

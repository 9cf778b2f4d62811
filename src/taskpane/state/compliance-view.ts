/** What the tab *Cumplimiento* shows of a result. Pure; what every front end shares is in `app/compliance-view`. */

import { periodOf } from '../../app/compliance-view';
import type {
  AreaCompliance,
  FinancialCompliance,
  FinancialExecution,
  InstitutionCompliance,
  PeriodCompliance,
  PeriodScores,
} from '../../domain/compliance-model';
import type { Month } from '../../domain/period';
import { labelOf } from '../../domain/plan';
import type { ComplianceFocus, PeriodId } from './types';

export {
  type ComplianceCounts,
  countRows,
  type IndicatorRow,
  LIGHTS,
  periodOf,
  scoreOf,
  worstFirst,
} from '../../app/compliance-view';

export const PERIODS: readonly PeriodId[] = ['month', 'quarter', 'fourMonths', 'semester', 'toDate', 'year'];

export interface FocusedCompliance {
  readonly name: string | null;
  readonly scores: PeriodScores;
  readonly financial: FinancialExecution | null;
  readonly areas: readonly AreaCompliance[];
}

/** The scores and areas of what is looked at. */
export function focused(institution: InstitutionCompliance, focus: ComplianceFocus): FocusedCompliance {
  const all = institution.units.flatMap((unit) => unit.areas);
  const whole = {
    name: institution.name,
    scores: institution.scores,
    financial: institution.financial,
    areas: all,
  };
  if (focus.kind === 'institution') return whole;
  const unit = institution.units[focus.unit];
  if (!unit) return whole;
  if (focus.kind === 'unit') {
    return { name: unit.unit.name, scores: unit.scores, financial: unit.financial, areas: unit.areas };
  }
  const area = unit.areas[focus.area];
  return area ? { name: area.label, scores: area.scores, financial: area.financial, areas: [area] } : whole;
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

/** Where a term of a score leads: a unit of the institution, an area of a unit; null for others. */
export function focusOfTerm(
  institution: InstitutionCompliance,
  focus: ComplianceFocus,
  label: string,
): ComplianceFocus | null {
  if (focus.kind === 'institution') {
    const unit = institution.units.findIndex((one) => one.unit.code === label || one.unit.name === label);
    return unit < 0 ? null : { kind: 'unit', unit };
  }
  if (focus.kind === 'area') return null;
  const areas = institution.units[focus.unit]?.areas ?? [];
  const area = areas.findIndex((one) => one.area.code === label || one.label === label);
  return area < 0 ? null : { kind: 'area', unit: focus.unit, area };
}

/** What a product spent: in the period where its money is programmed by period, else of the year's; null without money. */
export function financialPeriod(
  financial: FinancialCompliance | null,
  period: PeriodId,
  cutoff: Month,
): PeriodCompliance | null {
  if (financial === null) return null;
  const { periods, annual } = financial;
  return period === 'year' || periods === null ? annual : periodOf({ ...periods, annual }, period, cutoff);
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

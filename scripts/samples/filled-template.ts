/** Our PAT template with the figures of a published area typed in. */
import { defaultComplianceSettings } from '../../src/domain/compliance-settings';
import type { Month } from '../../src/domain/period';
import type { PatArea, PatIndicator, PatRequest } from '../../src/templates/pat-request';
import type { PublishedArea, PublishedIndicator, PublishedUnit } from './published-data';

/** What is typed besides the published figures. */
export interface Typed {
  /** Twelve, in the unit of the targets (points for percentages); texts such as `Sin demanda` too. */
  readonly actuals?: readonly (number | string | null)[];
  readonly numerators?: readonly (number | null)[];
  readonly denominators?: readonly (number | null)[];
  readonly behavior?: string;
  readonly direction?: string;
}

export interface FilledArea {
  readonly unit: Pick<PublishedUnit, 'code' | 'name'>;
  readonly area: PublishedArea;
  readonly sheetName: string;
  readonly captureDemand: boolean;
  readonly typed: ReadonlyMap<string, Typed>;
  /** A sentence beside the title. */
  readonly remark?: string;
}

function indicatorOf(indicator: PublishedIndicator, typed: Typed = {}): PatIndicator {
  const { code, name, formula, strategic, measure, annualTarget, months, annualWeight } = indicator;
  return { code, name, formula, strategic, measure, annualTarget, months, annualWeight, ...typed };
}

/** A published area as a request's. */
export function patAreaOf(filled: FilledArea): PatArea {
  const { area, unit } = filled;
  return {
    sheetName: filled.sheetName,
    unit: `${unit.code}. ${unit.name}`,
    adjunctUnit: area.adjunctUnit ? `${area.adjunctUnit.code}. ${area.adjunctUnit.name}` : '',
    areaCode: area.code,
    area: area.name,
    indicators: 0,
    strategicIndicators: 0,
    captureDemand: filled.captureDemand,
    content: area.indicators.map((indicator) => indicatorOf(indicator, filled.typed.get(indicator.code))),
    ...(filled.remark ? { remark: filled.remark } : {}),
  };
}

/** Several areas of a plan in one request. */
export function patRequestOf(
  plan: { readonly institution: string; readonly year: number },
  areas: readonly FilledArea[],
  cutoff: Month,
): PatRequest {
  const [first, ...more] = areas.map(patAreaOf);
  if (!first) throw new RangeError('a request needs an area');
  return {
    institution: plan.institution,
    year: plan.year,
    ...first,
    moreAreas: more,
    settings: defaultComplianceSettings(cutoff),
  };
}

/** What computing compliance is about, without a workbook: is there something to compute, and up to which month. */
import { computeInstitution } from '../domain/compliance';
import type { ComplianceSettings } from '../domain/compliance-model';
import { MONTHS, type Month } from '../domain/period';
import type { Indicator, Plan } from '../domain/plan';
import { perArea } from '../rules/support/per-area';
import type { ComplianceResult } from './pane-services';

function indicatorsOf(plans: readonly Plan[]): Indicator[] {
  return plans.flatMap((plan) => plan.areas.flatMap((area) => area.indicators));
}

function isReported(indicator: Indicator, month: Month): boolean {
  return [indicator.actual, indicator.numerator, indicator.denominator].some((line) => {
    const reading = line?.months[month];
    // Formulas of nothing (#DIV/0!) are no report.
    return reading !== undefined && (reading.kind === 'number' || reading.kind === 'text');
  });
}

/** The last month in which anything was reported in an area; null where nothing was. */
const lastReport = perArea(({ indicators }): Month | null => {
  let last: Month | null = null;
  for (const indicator of indicators) {
    for (let month = MONTHS.length - 1; month > (last ?? -1); month--) {
      if (isReported(indicator, month as Month)) last = month as Month;
    }
  }
  return last;
});

/** Whether anything that was achieved is captured anywhere. */
export function hasActuals(plans: readonly Plan[]): boolean {
  return suggestCutoff(plans) !== null;
}

/** The last month in which anything was reported: what the corte probably is. Null where nothing was. */
export function suggestCutoff(plans: readonly Plan[]): Month | null {
  let last: Month | null = null;
  for (const { areas } of plans) {
    for (const area of areas) {
      const own = lastReport(area);
      if (own !== null && own > (last ?? -1)) last = own;
    }
  }
  return last;
}

/**
 * Computes the compliance of everything in the workbook.
 * @param plans as recognised
 * @param at when the workbook was read
 * @returns `no-actuals` still has the computed institution: its states say what is missing
 */
export function complianceOf(
  plans: readonly Plan[],
  settings: ComplianceSettings,
  at: Date,
): ComplianceResult {
  if (indicatorsOf(plans).length === 0) return { outcome: 'no-plan', institution: null, plans, at };
  const institution = computeInstitution(plans, settings);
  return { outcome: hasActuals(plans) ? 'computed' : 'no-actuals', institution, plans, at };
}

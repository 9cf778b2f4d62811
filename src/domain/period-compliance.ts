/** Compliance of one indicator over one stretch of months, with its light and how it came about. */
import type { ComplianceSettings, PeriodCompliance } from './compliance-model';
import { deriveEvaluation } from './derivation';
import { type Evaluation, evaluate, type PendingMonths } from './evaluation';
import { lazily } from './lazily';
import type { MonthSpan } from './period';
import type { Indicator } from './plan';
import { trafficLightOf } from './traffic-light';

/** January to the corte. */
export function toDateSpan(settings: Pick<ComplianceSettings, 'cutoff'>): MonthSpan {
  return { first: 0, last: settings.cutoff };
}

/** A compliance as a score counts it: not below 0, not above the cap. */
export function capped(points: number, cap: ComplianceSettings['cap']): number {
  const positive = Math.max(0, points);
  return cap === null ? positive : Math.min(positive, cap);
}

function present(
  indicator: Indicator,
  span: MonthSpan,
  evaluation: Evaluation,
  settings: ComplianceSettings,
  judged: boolean,
): PeriodCompliance {
  const { state, programmed, actual, raw, approximate } = evaluation;
  const derivation = lazily(() => deriveEvaluation(indicator, span, evaluation));
  return {
    state,
    programmed,
    actual,
    raw,
    capped: raw === null ? null : capped(raw, settings.cap),
    light: raw === null || !judged ? null : trafficLightOf(raw, settings.bands),
    approximate,
    get derivation() {
      return derivation();
    },
  };
}

/**
 * The compliance of an indicator over any stretch of months, such as a cuatrimestre or a semester. Months that were not
 * reported count 0.
 * @param pendingMonths what becomes of months after the corte; where they are owed there is no traffic light before the
 *   last of them is closed, because nothing is late yet
 */
export function computePeriod(
  indicator: Indicator,
  span: MonthSpan,
  settings: ComplianceSettings,
  pendingMonths: PendingMonths = 'not-due',
): PeriodCompliance {
  const evaluation = evaluate(indicator, span, settings, pendingMonths);
  const judged = pendingMonths === 'not-due' || evaluation.pending.length === 0;
  return present(indicator, span, evaluation, settings, judged);
}

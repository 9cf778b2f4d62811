/** What was reported, period by period, as the rules of execution see it. */
import type { CellRange } from '../../domain/address';
import { DEFAULT_COMPLIANCE_SETTINGS } from '../../domain/compliance-settings';
import { behaviorOf, evaluate } from '../../domain/evaluation';
import { closingMonths, decidingLine, monthCells, periodClosedIn } from '../../domain/line-periods';
import { type MonthFacts, monthFacts } from '../../domain/month-facts';
import type { Month, MonthSpan } from '../../domain/period';
import { periodFacts } from '../../domain/period-facts';
import type { Indicator, Line, Plan } from '../../domain/plan';
import { eachIndicator } from './each-indicator';
import { isBlank } from './figures';

/** A period of an indicator: the month that closes it, and what was planned and reported in it. */
export interface ExecutedPeriod extends MonthFacts {
  readonly month: Month;
}

export interface Execution {
  /** In order; those without a target and a report are among them. */
  readonly periods: readonly ExecutedPeriod[];
  /** Where a report is typed first: numerators, else what was achieved. */
  readonly line: Line;
}

/** Words with which people say that a report is still to come. */
const STILL_TO_COME =
  /^(?:sin reporte|pendiente|por reportar|no report(?:ado|ó|o)|not reported|pending)\.?$/i;

const known = new WeakMap<Indicator, { readonly execution: Execution | null }>();

/** What an indicator reports; null where the plan has no cells for it. */
export function executionOf(indicator: Indicator): Execution | null {
  let entry = known.get(indicator);
  if (!entry) {
    entry = { execution: readExecution(indicator) };
    known.set(indicator, entry);
  }
  return entry.execution;
}

function readExecution(indicator: Indicator): Execution | null {
  const line = indicator.numerator ?? indicator.actual ?? indicator.denominator;
  if (!line) return null;
  const deciding = decidingLine(indicator);
  const { behavior } = behaviorOf(indicator);
  const months = closingMonths(deciding ?? indicator.programmed ?? line);
  const periods = months.map((month) => {
    const span = deciding ? periodClosedIn(deciding, month) : { first: month, last: month };
    const facts = deciding ? periodFacts(indicator, deciding, month, behavior) : monthFacts(indicator, month);
    return { ...withWords(indicator, span, facts), month };
  });
  return { periods, line };
}

/** "Pendiente" where a number belongs is no report. */
function withWords(indicator: Indicator, { first, last }: MonthSpan, facts: MonthFacts): MonthFacts {
  if (facts.reported !== 'unreadable') return facts;
  const words = [indicator.actual, indicator.numerator, indicator.denominator].flatMap(
    (line) => line?.months.slice(first, last + 1) ?? [],
  );
  const none = words.every(
    (reading) => isBlank(reading) || (reading.kind === 'text' && STILL_TO_COME.test(reading.text.trim())),
  );
  return none ? { ...facts, reported: 'blank' } : facts;
}

const reporting = new WeakMap<Plan, boolean>();

/** Whether anything that was achieved is captured in a plan. */
export function reportsAnything(plan: Plan): boolean {
  let found = reporting.get(plan);
  if (found === undefined) {
    found = [...eachIndicator(plan)].some(({ indicator }) =>
      executionOf(indicator)?.periods.some(({ reported }) => reported !== 'blank'),
    );
    reporting.set(plan, found);
  }
  return found;
}

/**
 * Whether a plan has to report: it does already, or nobody else reports for it. Last year's plan beside this year's, and a plan
 * whose report is a sheet of its own, owe nothing. Neither does a plan of a workbook in which nobody has reported anything while
 * the corte is January: so a new template begins, before anybody chose a month.
 */
export function owesReports(plan: Plan, plans: readonly Plan[], cutoff: Month): boolean {
  if (reportsAnything(plan)) return true;
  const others = plans.filter((other) => reportsAnything(other));
  if (others.length === 0) return cutoff > 0;
  const ofYear = others.filter(({ year }) => year === plan.year || year === null || plan.year === null);
  if (ofYear.length === 0) return false;
  const own = new Set([...eachIndicator(plan)].map(({ indicator }) => indicator.key));
  return !ofYear.some(
    (other) =>
      other.type !== plan.type && [...eachIndicator(other)].some(({ indicator }) => own.has(indicator.key)),
  );
}

/** Whether a report is due: something was planned that zero doesn't fulfil. */
export function isDue({ target }: MonthFacts, { direction }: Indicator): boolean {
  return target !== null && (target.high > 0 || direction.value === 'descending');
}

/** Compliance of a period or a stretch that ends with it, in points; null where there is none. */
export function complianceOf(indicator: Indicator, first: Month, last: Month): number | null {
  return evaluate(indicator, { first, last }, { ...DEFAULT_COMPLIANCE_SETTINGS, cutoff: last }).raw;
}

/**
 * The lines on which somebody reports. A template has numerators and denominators for every indicator: a count leaves them
 * blank and says what was achieved.
 */
function linesOfReport({ numerator, denominator, actual }: Indicator): Line[] {
  const ratio = [numerator, denominator].filter((line) => line !== null);
  const says = (line: Line) => line.months.some(({ kind }) => kind !== 'blank');
  if (!actual || ratio.some(says)) return ratio;
  const typed = actual.months.some(
    (reading) => reading.kind === 'text' || (reading.kind === 'number' && !reading.formula),
  );
  return ratio.length === 0 || typed ? [actual] : ratio;
}

/** Where what was reported in these months stands: numerators and denominators, or what was achieved. */
export function reportCells(indicator: Indicator, months: readonly Month[]): CellRange[] {
  const lines = linesOfReport(indicator);
  const deciding = decidingLine(indicator);
  const spans = months.map((month) =>
    deciding ? periodClosedIn(deciding, month) : { first: month, last: month },
  );
  return lines.flatMap((line) =>
    monthCells(
      line,
      closingMonths(line).filter((month) => spans.some(({ first, last }) => month >= first && month <= last)),
    ),
  );
}

/** One month or several, for the draft of a finding. */
export function inMonths(
  months: readonly Month[],
): { readonly period: Month } | { readonly periods: readonly Month[] } {
  return months.length === 1 ? { period: months[0]! } : { periods: months };
}

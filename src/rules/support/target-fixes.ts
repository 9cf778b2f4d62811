/** Ways of mending targets: of the year, of months, or a new calendar. */
import { distribute } from '../../domain/distribution';
import type { MessageParams } from '../../domain/finding';
import { closingMonths } from '../../domain/line-periods';
import type { Month } from '../../domain/period';
import { monthsOfPeriodicity, periodicityWith } from '../../domain/periodicity';
import type { Area, Behavior, Indicator, Line } from '../../domain/plan';
import { labelOf } from '../../domain/plan';
import type { FixContext, FixDraft } from '../define-rule';
import { baselineFigure } from './baseline';
import type { DeclaredFrequency } from './calendar';
import { isBlank, targetsOf } from './figures';
import type { SeesCells } from './fix-writes';
import { behaviorToKeep, programmeFix } from './programme-fix';
import { amount, months as monthsParam } from './words';

export interface FixPlace {
  readonly area: Area;
  readonly indicator: Indicator;
  readonly context: SeesCells & Pick<FixContext, 'cutoff'>;
}

/** What a proposal is called: the message of the same name as its id. */
export interface FixName {
  readonly id: string;
  readonly params: MessageParams;
}

/** The proposals that there are, in this order. */
export function fixesFrom(...fixes: readonly (FixDraft | null | undefined)[]): FixDraft[] {
  return fixes.filter((fix) => fix !== null && fix !== undefined);
}

/** Another annual target; null where it is a formula. */
export function annualFix(
  { area, indicator, context }: FixPlace,
  annual: number,
  name: FixName,
): FixDraft | null {
  const fix = programmeFix(context, area, indicator, { annual });
  return fix && { ...name, messageId: name.id, ...fix };
}

/**
 * Other targets of months.
 * @param behavior what they keep to afterwards; as before without it
 * @returns null where one of them is a formula
 */
export function monthsFix(
  { area, indicator, context }: FixPlace,
  months: ReadonlyMap<Month, number | null>,
  name: FixName,
  behavior?: Behavior,
): FixDraft | null {
  const fix = programmeFix(context, area, indicator, { months }, behavior);
  return fix && { ...name, messageId: name.id, ...fix };
}

/**
 * The months in which the periods of a frequency end on a line; null where it has no such number of periods, or the line no
 * cells for them. What is due more than once a month is planned by month.
 */
export function monthsDue(line: Line, { periods }: DeclaredFrequency): readonly Month[] | null {
  const periodicity = periodicityWith(Math.min(12, periods));
  if (periodicity === null) return null;
  const due = monthsOfPeriodicity(periodicity);
  const closing = closingMonths(line);
  return due.every((month) => closing.includes(month)) ? due : null;
}

/** Whether one of these months should have been reported and was not: programming it now would only ask for its report. */
function lacksReport(
  { actual, numerator }: Indicator,
  months: readonly Month[],
  cutoff: Month | null,
): boolean {
  const line = numerator ?? actual;
  return (
    cutoff !== null &&
    line !== null &&
    months.some((month) => month <= cutoff && isBlank(line.months[month]!))
  );
}

/**
 * The annual target spread over the periods of a frequency; null where that would leave periods with nothing, or programme some that
 * passed without a report.
 */
export function distributionFix(place: FixPlace, frequency: DeclaredFrequency, id: string): FixDraft | null {
  const { indicator } = place;
  const { annual, programmed } = targetsOf(indicator);
  const line = indicator.programmed;
  const due = line && monthsDue(line, frequency);
  if (!due || annual === null || lacksReport(indicator, due, place.context.cutoff)) return null;
  const { measure } = indicator;
  const behavior = behaviorToKeep(indicator);
  const spread = distribute({ annual, periods: due, behavior, measure });
  if (spread.kind === 'problem' || [...spread.targets.values()].includes(0)) return null;
  const months = new Map<Month, number | null>(programmed.map((month) => [month, null]));
  for (const [month, value] of spread.targets) months.set(month, value);
  const params = {
    item: labelOf(indicator),
    annual: amount(annual, measure),
    periodicity: frequency.text,
    months: monthsParam(due),
  };
  return monthsFix(place, months, { id, params }, behavior);
}

/** Whether an annual target would go against the base line: proposing it would put one error in the place of another. */
export function againstBaseline(indicator: Indicator, annual: number): boolean {
  const base = baselineFigure(indicator);
  if (base === null || indicator.direction.value === 'range') return false;
  return indicator.direction.value === 'ascending' ? annual < base : annual > base;
}

/** What is programmed keeps to the declared periodicity. */
import { sumExact } from '../domain/decimal';
import { distribute } from '../domain/distribution';
import type { Month } from '../domain/period';
import type { Indicator, Measure, Plan } from '../domain/plan';
import { BLANK, labelOf } from '../domain/plan';
import { plainText } from '../domain/words';
import type { FixDraft } from './define-rule';
import { defineRule } from './define-rule';
import type { DeclaredFrequency } from './support/calendar';
import { declaredFrequency, formPeriods, plannedMonths } from './support/calendar';
import { eachIndicator } from './support/each-indicator';
import { isBlank, targetsOf } from './support/figures';
import { isComputed, styledLike, textWrite } from './support/fix-writes';
import { at, monthCells } from './support/places';
import { behaviorToKeep, isAdding } from './support/programme-fix';
import type { FixPlace } from './support/target-fixes';
import { fixesFrom, monthsDue, monthsFix } from './support/target-fixes';
import { count, months as monthsParam } from './support/words';
import type { FrequencyWord } from './words/frequencies';
import { FREQUENCIES } from './words/frequencies';

export const periodicityMismatch = defineRule({
  meta: {
    id: 'periodicity-mismatch',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['PAT', 'POA'],
    scope: 'area',
    fix: 'proposed',
    messages: ['default', 'places'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const frequency = declaredFrequency(indicator);
      const line = indicator.programmed;
      if (!frequency || !line || targetsOf(indicator).unreadable !== null) continue;
      const planned = plannedMonths(indicator);
      // Nothing at all is another rule's finding; nothing below a month can be seen in months.
      if (planned.length === 0 || formPeriods(planned, Math.min(12, frequency.periods))) continue;
      const cells = monthCells(line, planned);
      context.report({
        messageId: planned.length === frequency.periods ? 'places' : 'default',
        params: {
          item: labelOf(indicator),
          periodicity: frequency.text,
          periods: count(frequency.periods),
          months: monthsParam(planned),
          count: count(planned.length),
        },
        area,
        indicator,
        subject: 'programmed',
        periods: planned,
        cells: [at(frequency.cell), ...cells],
        value: planned.length,
        expected: frequency.periods,
        compared: [
          { labelId: 'rules.labels.periodicity', value: frequency.text, cells: [at(frequency.cell)] },
          { labelId: 'rules.labels.periods', value: monthsParam(planned), cells },
        ],
      });
    }
  },
  fixes({ area, indicator }, plan, context) {
    const frequency = indicator && declaredFrequency(indicator);
    if (!area || !frequency) return [];
    const place = { area, indicator, context };
    // What was reported against is not moved: the new months would lack their reports.
    const move = isReported(indicator, context.cutoff) ? null : moved(place, frequency);
    return fixesFrom(move, declared(place, frequency, plan));
  },
});

function isReported({ actual, numerator }: Indicator, cutoff: Month | null): boolean {
  const line = actual ?? numerator;
  return cutoff !== null && (line?.months.some((reading) => !isBlank(reading)) ?? false);
}

/** The programme in the periods that are declared: the same in all, if what it makes allows it. */
function moved(place: FixPlace, frequency: DeclaredFrequency): FixDraft | null {
  const { indicator } = place;
  const line = indicator.programmed;
  const due = line && monthsDue(line, frequency);
  if (!due) return null;
  const { months, programmed, annual } = targetsOf(indicator);
  const planned = plannedMonths(indicator).map((month) => ({ month, value: months[month]! }));
  const behavior = behaviorToKeep(indicator);
  const values = isAdding(behavior)
    ? addedUp(planned, due, indicator.measure)
    : behavior === 'constant'
      ? due.map(() => annual ?? planned[0]!.value)
      : due.map((end) => (planned.findLast(({ month }) => month <= end) ?? planned[0]!).value);
  if (values === null || values.includes(0)) return null;
  const wanted = new Map<Month, number | null>(programmed.map((month) => [month, null]));
  for (const [i, month] of due.entries()) wanted.set(month, values[i]!);
  const params = { item: labelOf(indicator), periodicity: frequency.text, months: monthsParam(due) };
  return monthsFix(place, wanted, { id: 'move', params }, behavior);
}

/** Parts for the periods that add up to the same: each its own, else what falls into it, else even ones. */
function addedUp(
  planned: readonly { readonly month: Month; readonly value: number }[],
  due: readonly Month[],
  measure: Measure,
): readonly number[] | null {
  if (planned.length === due.length) return planned.map(({ value }) => value);
  const inPeriod = due.map((end, i) =>
    sumExact(
      planned.flatMap(({ month, value }) => (month <= end && month > (due[i - 1] ?? -1) ? [value] : [])),
    ),
  );
  if (!inPeriod.includes(0)) return inPeriod;
  const annual = sumExact(planned.map(({ value }) => value));
  const spread = distribute({ annual, periods: due, behavior: 'sum', measure });
  return spread.kind === 'problem' ? null : due.map((month) => spread.targets.get(month)!);
}

/** The periodicity that the months show, written as the plan writes its own. */
function declared(
  { indicator, context }: FixPlace,
  frequency: DeclaredFrequency,
  plan: Plan,
): FixDraft | null {
  const planned = plannedMonths(indicator);
  const shown = FREQUENCIES.find(({ periods }) => periods !== null && formPeriods(planned, periods));
  const { cell } = frequency;
  if (!shown || isComputed(cell, BLANK, context)) return null;
  const name = styledLike(shown.adjective, frequency.text);
  const text = indicator.product?.periodicity?.code ? entryText(plan, shown, name) : name;
  if (text === null) return null;
  return {
    id: 'declare',
    messageId: 'declare',
    params: { item: labelOf(indicator), periodicity: text, months: monthsParam(planned) },
    writes: [textWrite(cell, text)],
    effects: [],
  };
}

/** With the code that the plan uses elsewhere, else with that of the published catalogue. */
function entryText(plan: Plan, { adjective, code }: FrequencyWord, name: string): string | null {
  for (const { indicators } of plan.areas) {
    for (const { product } of indicators) {
      const entry = product?.periodicity;
      if (entry?.code && plainText(entry.name) === adjective) return `${entry.code} - ${entry.name}`;
    }
  }
  return code === null ? null : `${code} - ${name}`;
}

/** A weight in a month without a programmed target. */
import { distribute } from '../domain/distribution';
import type { Month } from '../domain/period';
import { MONTHS } from '../domain/period';
import type { Area, Indicator } from '../domain/plan';
import { labelOf, monthCell } from '../domain/plan';
import { SUM_TOLERANCE } from '../domain/weights';
import type { FixContext, FixDraft } from './define-rule';
import { defineRule } from './define-rule';
import { figureOf, isBlank, isUsed, targetsOf } from './support/figures';
import type { SeesCells } from './support/fix-writes';
import { monthsOf, recomputed } from './support/month-weight-fix';
import { at, distinct, monthCells } from './support/places';
import { behaviorToKeep, programmeFix } from './support/programme-fix';
import { sumOf, weightTable } from './support/weight-table';
import { amount, month as monthParam, months as monthsParam, percent } from './support/words';

export const weightWithoutTarget = defineRule({
  meta: {
    id: 'weight-without-target',
    severity: 'error',
    category: 'weights',
    appliesTo: ['PAT'],
    scope: 'area',
    fix: 'proposed',
    messages: ['default', 'nothingProgrammed'],
    options: {},
  },
  check(plan, context) {
    for (const area of plan.areas) {
      for (const indicator of area.indicators) {
        const { weights, programmed } = indicator;
        if (!weights || !isUsed(indicator)) continue;
        const without = MONTHS.filter(
          (month) =>
            (figureOf(weights.months[month]!) ?? 0) > 0 &&
            (programmed === null || isBlank(programmed.months[month]!)),
        );
        if (without.length === 0) continue;
        const report = (months: readonly Month[]) => {
          const [month] = months;
          const single = months.length === 1;
          context.report({
            messageId: single ? 'default' : 'nothingProgrammed',
            params: single
              ? {
                  item: labelOf(indicator),
                  month: monthParam(month!),
                  weight: percent(figureOf(weights.months[month!]!)!),
                }
              : { item: labelOf(indicator), months: monthsParam(months) },
            area,
            indicator,
            ...(single ? { period: month } : { periods: months }),
            subject: 'programmed',
            cells: distinct([
              ...(programmed ? monthCells(programmed, months) : []),
              ...monthCells(weights, months),
            ]),
            value: single ? figureOf(weights.months[month!]!) : null,
            expected: null,
            compared: months.map((m) => ({
              labelId: 'rules.labels.monthWeight',
              value: percent(figureOf(weights.months[m]!)!),
              cells: [at(monthCell(weights, m))],
            })),
          });
        };
        if (targetsOf(indicator).programmed.length === 0) report(without);
        else for (const month of without) report([month]);
      }
    }
  },
  fixes(draft, _plan, context) {
    const { area, indicator } = draft;
    if (!area || !indicator) return [];
    const months = monthsOf(draft);
    const programme = programmed(area, indicator, months, context);
    const remove = isOwed(indicator, programme) ? [] : removal(area, indicator, months, context);
    // Where the weights of the month are complete with it, they were computed when the indicator had its target.
    const complete = months.every((month) => {
      const { weights } = weightTable(area).months[month]!;
      return Math.abs(sumOf(weights) - 100) <= SUM_TOLERANCE;
    });
    return complete ? [...programme, ...remove] : [...remove, ...programme];
  },
});

/** Whether the annual target needs the month: without it, taking the weight away would leave targets that don't add up. */
function isOwed(indicator: Indicator, programme: readonly FixDraft[]): boolean {
  const { annual, behavior, programmed: present } = targetsOf(indicator);
  if (present.length === 0) return annual !== null;
  const kept = behavior ?? behaviorToKeep(indicator);
  return (kept === 'sum' || kept === 'max-sum') && programme.length > 0;
}

function removal(area: Area, indicator: Indicator, months: readonly Month[], context: SeesCells): FixDraft[] {
  const params = { item: labelOf(indicator), months: monthsParam(months) };
  const fixes = recomputed(area, months, { messageId: 'remove', params }, context);
  return fixes.map((fix) => ({ ...fix, id: 'remove' }));
}

/** Whether the month is past and was not reported, though others were: a target there would only lack its report. */
function isClosed(
  { actual, numerator }: Indicator,
  month: Month,
  { cutoff }: Pick<FixContext, 'cutoff'>,
): boolean {
  const line = actual ?? numerator;
  if (cutoff === null || month > cutoff || line === null) return false;
  return isBlank(line.months[month]!) && line.months.some((reading) => !isBlank(reading));
}

/** The targets that the months lack, where the annual target and the other months tell them. */
function programmed(
  area: Area,
  indicator: Indicator,
  months: readonly Month[],
  context: SeesCells & Pick<FixContext, 'cutoff'>,
): FixDraft[] {
  if (months.some((month) => isClosed(indicator, month, context))) return [];
  const targets = missingTargets(indicator, months);
  const fix = targets && programmeFix(context, area, indicator, { months: targets });
  if (!fix) return [];
  const said = { item: labelOf(indicator), months: monthsParam(months) };
  const [only] = months;
  return [
    months.length === 1
      ? {
          id: 'programme',
          messageId: 'programme',
          params: { ...said, target: amount(targets.get(only!)!, indicator.measure) },
          ...fix,
        }
      : { id: 'distribute', messageId: 'distribute', params: said, ...fix },
  ];
}

function missingTargets(indicator: Indicator, months: readonly Month[]): ReadonlyMap<Month, number> | null {
  const { annual, behavior, months: figures, programmed: present, unreadable } = targetsOf(indicator);
  if (annual === null || unreadable !== null) return null;
  const kept = new Map(present.map((month) => [month, figures[month]!] as const));
  const distribution = distribute({
    annual,
    periods: [...present, ...months].sort((a, b) => a - b),
    behavior: behavior ?? behaviorToKeep(indicator),
    measure: indicator.measure,
    kept,
  });
  if (distribution.kind === 'problem') return null;
  const { targets } = distribution;
  // A zero would leave the month without a target, and a sum that is complete has nothing to give.
  return [...targets.values()].every((target) => target !== 0) ? targets : null;
}

/** A ratio is programmed in every period as in the year; a level ends at the annual target. */
import { equalsExactly } from '../domain/decimal';
import type { Month } from '../domain/period';
import { labelOf, monthCell } from '../domain/plan';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { at, monthCells } from './support/places';
import { presumedBehavior } from './support/presumed-behavior';
import { againstBaseline, annualFix, fixesFrom, monthsFix } from './support/target-fixes';
import { amount, month as monthParam, months as monthsParam } from './support/words';

export const constantMismatchAnnual = defineRule({
  meta: {
    id: 'constant-mismatch-annual',
    severity: 'error',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA'],
    scope: 'area',
    fix: 'proposed',
    messages: ['default', 'allPeriods', 'several', 'lastPeriod'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const targets = targetsOf(indicator);
      if (targets.uncomputed.length > 0) context.cannotCheck('uncomputed', targets.uncomputed.map(at));
      const { annual, programmed, fits } = targets;
      const line = indicator.programmed;
      if (targets.unreadable !== null || annual === null || fits || !line || programmed.length === 0)
        continue;
      const behavior = presumedBehavior(indicator);
      const annualCell = at(indicator.annualTarget.cell);
      const words = (value: number) => amount(value, indicator.measure);
      const item = labelOf(indicator);
      const comparedAnnual = {
        labelId: 'rules.labels.annualTarget',
        value: words(annual),
        cells: [annualCell],
      };
      const comparedMonth = (month: Month) => ({
        labelId: 'rules.labels.programmed',
        value: words(targets.months[month]!),
        cells: [at(monthCell(line, month))],
      });
      const reportMonth = (month: Month, messageId: string) =>
        context.report({
          messageId,
          params: {
            item,
            programmed: words(targets.months[month]!),
            month: monthParam(month),
            annual: words(annual),
          },
          area,
          indicator,
          period: month,
          subject: 'programmed',
          cells: [at(monthCell(line, month)), annualCell],
          value: targets.months[month]!,
          expected: annual,
          compared: [comparedMonth(month), comparedAnnual],
        });
      if (behavior === 'last') {
        reportMonth(programmed[programmed.length - 1]!, 'lastPeriod');
        continue;
      }
      if (behavior !== 'constant') continue;
      // A 0 may mean "not programmed": `zero-target-programmed` asks.
      const meant = programmed.filter((month) => targets.months[month] !== 0);
      const wrong = meant.filter((month) => !equalsExactly(targets.months[month]!, annual));
      if (wrong.length === 0) continue;
      const [first] = wrong;
      const allSame =
        wrong.length === meant.length &&
        wrong.every((month) => equalsExactly(targets.months[month]!, targets.months[first!]!));
      if (wrong.length === 1 || (!allSame && wrong.length * 2 <= meant.length)) {
        for (const month of wrong) reportMonth(month, 'default');
        continue;
      }
      context.report({
        messageId: allSame ? 'allPeriods' : 'several',
        params: {
          item,
          programmed: words(targets.months[first!]!),
          months: monthsParam(wrong),
          annual: words(annual),
        },
        area,
        indicator,
        periods: wrong,
        subject: 'annual-target',
        cells: [annualCell, ...monthCells(line, wrong)],
        value: annual,
        expected: allSame ? targets.months[first!]! : null,
        compared: [comparedAnnual, ...(allSame ? [comparedMonth(first!)] : wrong.map(comparedMonth))],
      });
    }
  },
  fixes({ area, indicator, messageId, period, periods }, _plan, context) {
    if (!area || !indicator) return [];
    const place = { area, indicator, context };
    const { annual, months } = targetsOf(indicator);
    const wrong = period === undefined ? (periods ?? []) : [period];
    const [first] = wrong;
    if (annual === null || first === undefined) return [];
    const item = labelOf(indicator);
    const shown = months[first]!;
    const words = (value: number) => amount(value, indicator.measure);
    const one = wrong.length === 1;
    const toAnnual = monthsFix(place, new Map(wrong.map((month) => [month, annual])), {
      id: one ? 'month' : 'months',
      params: { item, months: monthsParam(wrong), annual: words(annual) },
    });
    // Where all periods agree, or a level ends elsewhere, the annual target may be the one that is wrong.
    const mayBeAnnual = messageId === 'allPeriods' || messageId === 'lastPeriod';
    const toMonths =
      !mayBeAnnual || againstBaseline(indicator, shown)
        ? null
        : annualFix(place, shown, { id: 'annual', params: { item, annual: words(shown) } });
    return messageId === 'allPeriods' ? fixesFrom(toMonths, toAnnual) : fixesFrom(toAnnual, toMonths);
  },
});

/** Where the periods make the year by adding up, they add up to the annual target. */
import { sumExact } from '../domain/decimal';
import { distribute } from '../domain/distribution';
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { declaredFrequency } from './support/calendar';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { at, monthCells } from './support/places';
import { presumedBehavior } from './support/presumed-behavior';
import { againstBaseline, annualFix, distributionFix, fixesFrom, monthsFix } from './support/target-fixes';
import { amount, month as monthParam } from './support/words';

export const sumMismatchAnnual = defineRule({
  meta: {
    id: 'sum-mismatch-annual',
    severity: 'error',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA'],
    scope: 'area',
    fix: 'proposed',
    messages: ['default', 'nothingProgrammed'],
    options: {
      /** Units that may lie between the sum and the annual target. */
      tolerance: 0,
    },
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const targets = targetsOf(indicator);
      if (targets.uncomputed.length > 0) context.cannotCheck('uncomputed', targets.uncomputed.map(at));
      const { annual, programmed, fits } = targets;
      if (targets.unreadable !== null || annual === null || fits) continue;
      const line = indicator.programmed;
      const annualCell = at(indicator.annualTarget.cell);
      const months = line ? monthCells(line) : [];
      const annualWords = amount(annual, indicator.measure);
      const place = { area, indicator, subject: 'annual-target', cells: [annualCell, ...months] } as const;
      const annualCompared = {
        labelId: 'rules.labels.annualTarget',
        value: annualWords,
        cells: [annualCell],
      };
      if (programmed.length === 0) {
        // A report without columns of months programmes nowhere.
        if (annual === 0 || !line) continue;
        context.report({
          ...place,
          messageId: 'nothingProgrammed',
          params: { item: labelOf(indicator), annual: annualWords },
          value: annual,
          expected: null,
          compared: [annualCompared],
        });
        continue;
      }
      const behavior = presumedBehavior(indicator);
      if (behavior !== 'sum' && behavior !== 'max-sum') continue;
      const sum = sumExact(programmed.map((month) => targets.months[month]!));
      const difference = sumExact([annual, -sum]);
      if (Math.abs(difference) <= context.options.tolerance) continue;
      context.report({
        ...place,
        params: {
          item: labelOf(indicator),
          sum: amount(sum, indicator.measure),
          annual: annualWords,
          difference: amount(Math.abs(difference), indicator.measure),
        },
        value: annual,
        expected: sum,
        compared: [
          { labelId: 'rules.labels.monthSum', value: amount(sum, indicator.measure), cells: months },
          annualCompared,
          {
            labelId: 'rules.labels.difference',
            value: amount(difference, indicator.measure),
            cells: [],
          },
        ],
      });
    }
  },
  fixes({ area, indicator, messageId }, _plan, context) {
    const line = indicator?.programmed;
    if (!area || !indicator || !line) return [];
    const place = { area, indicator, context };
    const { annual, months, programmed } = targetsOf(indicator);
    if (annual === null) return [];
    if (messageId === 'nothingProgrammed') {
      const frequency = declaredFrequency(indicator);
      return fixesFrom(frequency && distributionFix(place, frequency, 'distribute'));
    }
    const { measure } = indicator;
    const behavior = presumedBehavior(indicator) ?? 'sum';
    const sum = sumExact(programmed.map((month) => months[month]!));
    const last = programmed[programmed.length - 1]!;
    const inLast = sumExact([months[last]!, annual, -sum]);
    const item = labelOf(indicator);
    const spread = distribute({
      annual,
      periods: programmed,
      behavior,
      measure,
      shares: programmed.map((month) => months[month]!),
    });
    const tooMuch = (value: number) => measure === 'percent' && value > 100;
    return fixesFrom(
      tooMuch(sum) || againstBaseline(indicator, sum)
        ? null
        : annualFix(place, sum, { id: 'annual', params: { item, annual: amount(sum, measure) } }),
      inLast <= 0 || tooMuch(inLast)
        ? null
        : monthsFix(place, new Map([[last, inLast]]), {
            id: 'last',
            params: { item, month: monthParam(last), value: amount(inLast, measure) },
          }),
      programmed.length < 2 || spread.kind === 'problem' || [...spread.targets.values()].includes(0)
        ? null
        : monthsFix(place, spread.targets, {
            id: 'spread',
            params: { item, annual: amount(annual, measure) },
          }),
    );
  },
});

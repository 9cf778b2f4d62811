/**
 * Nobody asked: 0 of 0 is neither 0 % nor 100 %. The state is written into the cell, so that the month is left out for everybody
 * who reads it. One finding an indicator.
 */
import type { Month } from '../domain/period';
import { labelOf, monthCell, numberOf } from '../domain/plan';
import { plainText } from '../domain/words';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { executionOf, inMonths, isDue, reportCells } from './support/execution';
import { figureWrite, isComputed, textWrite } from './support/fix-writes';
import { monthCells } from './support/places';
import { count, months as monthsParam } from './support/words';

/** As the templates write it, and compliance reads it. */
const WORD = 'Sin demanda';

export const noDemand = defineRule({
  meta: {
    id: 'no-demand',
    severity: 'info',
    category: 'execution',
    appliesTo: ['PAT', 'FICHA', 'AVANCE'],
    scope: 'area',
    fix: 'safe',
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    const { cutoff } = context;
    if (cutoff === null) return;
    for (const { area, indicator } of eachIndicator(plan)) {
      const { numerator, denominator, actual } = indicator;
      if (!denominator) continue;
      const months: Month[] = [];
      for (const period of executionOf(indicator)!.periods) {
        const { month } = period;
        if (month > cutoff || !isDue(period, indicator) || numberOf(denominator.months[month]!) !== 0)
          continue;
        const above = numerator?.months[month];
        // Something of nothing is a contradiction: numerator-exceeds-denominator.
        const nothing = above === undefined || above.kind === 'blank' || numberOf(above) === 0;
        const said = actual?.months[month];
        const declared = said?.kind === 'text' && plainText(said.text) === plainText(WORD);
        if (nothing && !declared) months.push(month);
      }
      if (months.length === 0) continue;
      const cells = monthCells(denominator, months);
      context.report({
        params: { item: labelOf(indicator), months: monthsParam(months) },
        area,
        indicator,
        ...inMonths(months),
        subject: 'actual',
        cells: reportCells(indicator, months),
        value: 0,
        expected: null,
        compared: [{ labelId: 'rules.labels.denominator', value: count(0), cells }],
        // Without a cell for the result there is nothing to write: 0 of 0 is understood as it is.
        fix: actual ? undefined : null,
      });
    }
  },
  fixes({ indicator, period, periods }, _plan, context) {
    const actual = indicator?.actual;
    if (!indicator || !actual) return [];
    const writes = (period === undefined ? (periods ?? []) : [period]).flatMap((month) => {
      const cell = monthCell(actual, month);
      if (!isComputed(cell, actual.months[month]!, context)) return [textWrite(cell, WORD)];
      // The formula of the result stays: a numerator of 0 lets it say so by itself.
      const { numerator } = indicator;
      const above = numerator?.months[month];
      return numerator && above?.kind === 'blank'
        ? [figureWrite(monthCell(numerator, month), 0, above, [])]
        : [];
    });
    if (writes.length === 0) return [];
    const params = { item: labelOf(indicator), word: WORD };
    return [{ id: 'word', messageId: 'word', params, writes, effects: [], independent: true }];
  },
});

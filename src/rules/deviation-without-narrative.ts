/**
 * What was reported lies far from the target, and the cell for cause and action is blank. Plans without such a cell are not asked.
 */
import type { CellRange } from '../domain/address';
import type { Month } from '../domain/period';
import type { Indicator } from '../domain/plan';
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { comparedDeviations, deviationsOf, isExplained, tenths } from './support/deviations';
import { eachIndicator } from './support/each-indicator';
import { inMonths } from './support/execution';
import { at, monthCells } from './support/places';
import { months as monthsParam, points } from './support/words';

export const deviationWithoutNarrative = defineRule({
  meta: {
    id: 'deviation-without-narrative',
    severity: 'warning',
    category: 'execution',
    appliesTo: ['POA', 'POM', 'AVANCE'],
    scope: 'area',
    fix: null,
    messages: ['default', 'several', 'toDate'],
    options: {
      /** Points of compliance above or below 100. */
      tolerance: 10,
    },
  },
  check(plan, context) {
    const { cutoff } = context;
    if (cutoff === null) return;
    for (const { area, indicator } of eachIndicator(plan)) {
      const silent = deviationsOf(indicator, cutoff).filter(
        (one) =>
          Math.abs(one.compliance - 100) > context.options.tolerance + 1e-9 &&
          isExplained(indicator, one) === false,
      );
      if (silent.length === 0) continue;
      const months = silent.map(({ month }) => month);
      const most = Math.max(...silent.map(({ compliance }) => Math.abs(compliance - 100)));
      context.report({
        messageId: silent[0]!.toDate ? 'toDate' : silent.length === 1 ? 'default' : 'several',
        params: { item: labelOf(indicator), points: points(tenths(most)), months: monthsParam(months) },
        area,
        indicator,
        ...inMonths(months),
        subject: 'actual',
        cells: narrativeCells(indicator, months),
        value: null,
        expected: null,
        compared: comparedDeviations(indicator, silent),
      });
    }
  },
});

function narrativeCells({ narrative, product }: Indicator, months: readonly Month[]): CellRange[] {
  return narrative ? monthCells(narrative, months) : [at(product!.justification!.cell)];
}

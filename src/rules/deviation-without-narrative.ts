/**
 * What was reported lies far from the target, and the cell for cause and action is blank. Plans without such a cell are not asked,
 * nor is a product that deviates as its parts do.
 */
import type { CellRange } from '../domain/address';
import type { Month } from '../domain/period';
import type { Area, Indicator } from '../domain/plan';
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { comparedDeviations, type Deviation, deviationsOf, isExplained, tenths } from './support/deviations';
import { eachIndicator, usedIn } from './support/each-indicator';
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
    const farIn = (indicator: Indicator) =>
      deviationsOf(indicator, cutoff).filter(
        ({ compliance }) => Math.abs(compliance - 100) > context.options.tolerance + 1e-9,
      );
    for (const { area, indicator } of eachIndicator(plan)) {
      const far = farIn(indicator);
      const silent = far.filter((one) => isExplained(indicator, one) === false);
      if (silent.length === 0 || comesFrom(far, partsOf(area, indicator).map(farIn))) continue;
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

/** The products of the area that are part of another one. */
function partsOf(area: Area, { code }: Indicator): readonly Indicator[] {
  return code === null ? [] : usedIn(area).filter(({ product }) => product?.partOf?.value === code.value);
}

/**
 * Whether a whole deviates because its parts do: in each of its periods one of them does, to the same side. Its cause is asked for
 * where it lies.
 */
function comesFrom(whole: readonly Deviation[], parts: readonly (readonly Deviation[])[]): boolean {
  const side = ({ month, compliance }: Deviation) => `${month} ${compliance < 100}`;
  const known = new Set(parts.flat().map(side));
  return whole.every((one) => known.has(side(one)));
}

function narrativeCells({ narrative, product }: Indicator, months: readonly Month[]): CellRange[] {
  return narrative ? monthCells(narrative, months) : [at(product!.justification!.cell)];
}

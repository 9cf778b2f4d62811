/** Whole things come in whole numbers. */
import type { CellRange } from '../domain/address';
import { labelOf, monthCell } from '../domain/plan';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { figureOf, targetsOf } from './support/figures';
import { at } from './support/places';
import { rowsOf } from './support/rows-of';
import { unitOf } from './support/unit-of';
import { amount } from './support/words';

export const countNotInteger = defineRule({
  meta: {
    id: 'count-not-integer',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA'],
    fix: 'proposed',
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const unit = unitOf(indicator);
      if (indicator.measure === 'percent' || !unit || !counts(unit.kind)) continue;
      const { annual, months, programmed } = targetsOf(indicator);
      const parts: Part[] = programmed.map((month) => ({
        labelId: 'rules.labels.programmed',
        value: months[month]!,
        cell: at(monthCell(indicator.programmed!, month)),
      }));
      if (annual !== null) {
        parts.push({
          labelId: 'rules.labels.annualTarget',
          value: annual,
          cell: at(indicator.annualTarget.cell),
        });
      }
      report(parts, labelOf(indicator), unit.name, { area, indicator });
    }
    for (const { product, unit, label, place } of rowsOf(plan)) {
      if (!product || !unit || !counts(unit.kind)) continue;
      const parts = product.years.flatMap(({ physical }): Part[] => {
        const value = figureOf(physical.value);
        return value === null ? [] : [{ labelId: 'rules.labels.physical', value, cell: at(physical.cell) }];
      });
      report(parts, label, unit.name, place);
    }

    function report(parts: readonly Part[], item: string, unit: string, place: object): void {
      const broken = parts.filter(({ value }) => !Number.isInteger(value));
      const [first] = broken;
      if (!first) return;
      context.report({
        params: { item, unit, value: amount(first.value, 'count') },
        ...place,
        cells: broken.map(({ cell }) => cell),
        value: first.value,
        expected: null,
        compared: broken.map(({ labelId, value, cell }) => ({
          labelId,
          value: amount(value, 'count'),
          cells: [cell],
        })),
      });
    }
  },
});

interface Part {
  readonly labelId: string;
  readonly value: number;
  readonly cell: CellRange;
}

function counts(kind: string): boolean {
  return kind === 'count' || kind === 'generic';
}

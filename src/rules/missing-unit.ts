/** Where a plan says what it counts, it says so of everything. */
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { blankCellOf } from './support/blank-cells';
import { blankFichaCell } from './support/ficha-cells';
import { perArea } from './support/per-area';
import { at } from './support/places';
import type { PlanRow } from './support/rows-of';
import { rowsIn, rowsOf } from './support/rows-of';

export const missingUnit = defineRule({
  meta: {
    id: 'missing-unit',
    severity: 'error',
    category: 'structure',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA'],
    scope: 'plan-texts',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    const field = blankFichaCell(plan, 'unit');
    if (field) {
      context.report({ params: { item: plan.title }, item: plan.title, cells: [at(field)] });
      return;
    }
    const products = plan.multiYear ? rowsOf(plan).filter(({ product }) => product !== null) : [];
    // The execution of a POM repeats the products of its plan: what the plan lacks is said there, once.
    const lacking = new Set(products.flatMap(({ unit, label }) => (unit ? [] : [label])));
    // The report of a POM has the column; a copy without it has no unit at all.
    const productUnits = products.some(({ unit }) => unit !== null);
    for (const row of [...plan.areas.flatMap(rowsWithoutUnit), ...products.filter(({ unit }) => !unit)]) {
      const cell = cellOf(row);
      if (!cell) continue;
      context.report({
        params: { item: row.label },
        ...row.place,
        cells: [at(cell)],
        value: null,
        expected: null,
      });
    }

    function cellOf({ place, nameCell, product }: PlanRow) {
      if (!('indicator' in place)) return product && productUnits ? nameCell : null;
      const { indicator } = place;
      if (productUnits && lacking.has(labelOf(indicator))) return null;
      // The column is part of every POA.
      return (
        blankCellOf(plan, indicator, 'unitOfMeasure') ?? (plan.type === 'POA' ? indicator.nameCell : null)
      );
    }
  },
});

const rowsWithoutUnit = perArea((area) => rowsIn(area).filter(({ unit }) => unit === null));

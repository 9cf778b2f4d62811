/** A weight lies between 0 and 100. */
import type { CellAddress } from '../domain/address';
import type { Month } from '../domain/period';
import { labelOf, monthCell } from '../domain/plan';
import type { FindingDraft } from './define-rule';
import { defineRule } from './define-rule';
import { at } from './support/places';
import { weightTable } from './support/weight-table';
import { month as monthParam, percent } from './support/words';

export const weightOutOfRange = defineRule({
  meta: {
    id: 'weight-out-of-range',
    severity: 'error',
    category: 'weights',
    appliesTo: ['PAT', 'POA', 'POM'],
    scope: 'area',
    fix: null,
    messages: ['default', 'month'],
    noException: true,
    options: {},
  },
  check(plan, context) {
    for (const area of plan.areas) {
      const table = weightTable(area);
      let annualWrong = false;
      const report = (i: number, weight: number, cell: CellAddress, period?: Month) => {
        const indicator = table.indicators[i]!;
        const draft: FindingDraft = {
          messageId: period === undefined ? 'default' : 'month',
          params: {
            item: labelOf(indicator),
            weight: percent(weight),
            ...(period === undefined ? {} : { month: monthParam(period) }),
          },
          area,
          indicator,
          period,
          subject: period === undefined ? 'annual-weight' : 'month-weight',
          cells: [at(cell)],
          value: weight,
          expected: null,
          compared: [
            {
              labelId: period === undefined ? 'rules.labels.annualWeight' : 'rules.labels.monthWeight',
              value: percent(weight),
              cells: [at(cell)],
            },
          ],
        };
        context.report(draft);
      };
      for (const [i, weight] of table.annual.entries()) {
        if (!isOutOfRange(weight)) continue;
        annualWrong = true;
        report(i, weight, table.annualCells[i]!);
      }
      // Where months are formulas, a wrong annual weight spoils them all: one cause, one finding.
      if (annualWrong) continue;
      for (const { month, weights } of table.months) {
        for (const [i, weight] of weights.entries()) {
          if (!isOutOfRange(weight)) continue;
          report(i, weight, monthCell(table.indicators[i]!.weights!, month), month);
        }
      }
    }
  },
});

function isOutOfRange(weight: number | null): weight is number {
  return weight !== null && (weight < -1e-9 || weight > 100 + 1e-9);
}

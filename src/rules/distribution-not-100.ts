/** Where a plan prints how the annual target is distributed in %, the distribution adds up to 100. */
import { decimalsOf, sumExact } from '../domain/decimal';
import { MONTHS } from '../domain/period';
import { labelOf } from '../domain/plan';
import { SUM_TOLERANCE } from '../domain/weights';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { figureOf, unreadable } from './support/figures';
import { at, monthCells } from './support/places';
import { percent } from './support/words';

export const distributionNot100 = defineRule({
  meta: {
    id: 'distribution-not-100',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['PAT'],
    fix: 'safe',
    messages: ['default', 'rounding'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const line = indicator.distribution;
      if (!line) continue;
      const lost = MONTHS.filter((month) => unreadable(line.months[month]!) !== null);
      if (lost.length > 0) {
        const formulas = lost.filter((month) => line.months[month]!.kind === 'uncomputed');
        if (formulas.length > 0) context.cannotCheck('uncomputed', monthCells(line, formulas));
        continue;
      }
      const shares = MONTHS.flatMap((month) => figureOf(line.months[month]!) ?? []);
      if (shares.length === 0) continue;
      const sum = Number(sumExact(shares).toPrecision(12));
      const difference = Math.abs(sumExact([sum, -100]));
      if (difference <= SUM_TOLERANCE) continue;
      // Each of n shares is off by half a unit of its last place at most; whole numbers are judged as tenths.
      const places = Math.max(1, ...shares.map((share) => Math.min(4, decimalsOf(share))));
      const rounding = difference <= (shares.length * 10 ** -places) / 2 + 1e-9;
      const months = MONTHS.filter((month) => figureOf(line.months[month]!) !== null);
      const cells = monthCells(line, months);
      context.report({
        messageId: rounding ? 'rounding' : 'default',
        severity: rounding ? 'info' : undefined,
        params: { item: labelOf(indicator), sum: percent(sum) },
        area,
        indicator,
        subject: 'distribution',
        cells,
        value: sum,
        expected: 100,
        compared: [
          { labelId: 'rules.labels.distributionSum', value: percent(sum), cells },
          {
            labelId: 'rules.labels.annualTarget',
            value: percent(100),
            cells: [at(indicator.annualTarget.cell)],
          },
        ],
      });
    }
  },
});

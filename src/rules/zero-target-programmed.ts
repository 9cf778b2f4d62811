/** A typed 0 among the targets: not programmed, or is zero expected? One line per indicator. */
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { monthCells } from './support/places';
import { fixesFrom, monthsFix } from './support/target-fixes';
import { months as monthsParam } from './support/words';

export const zeroTargetProgrammed = defineRule({
  meta: {
    id: 'zero-target-programmed',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'],
    scope: 'area',
    fix: 'proposed',
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      // Where less is better, zero is the best of targets.
      if (indicator.direction.value === 'descending') continue;
      const { months, programmed } = targetsOf(indicator);
      const zeros = programmed.filter((month) => months[month] === 0);
      if (zeros.length === 0) continue;
      const cells = monthCells(indicator.programmed!, zeros);
      context.report({
        params: { item: labelOf(indicator), months: monthsParam(zeros) },
        area,
        indicator,
        ...(zeros.length === 1 ? { period: zeros[0] } : { periods: zeros }),
        subject: 'programmed',
        cells,
        value: 0,
        expected: null,
        compared: [{ labelId: 'rules.labels.programmed', value: { kind: 'number', value: 0 }, cells }],
      });
    }
  },
  fixes({ area, indicator, period, periods }, _plan, context) {
    if (!area || !indicator) return [];
    const zeros = period === undefined ? (periods ?? []) : [period];
    return fixesFrom(
      monthsFix({ area, indicator, context }, new Map(zeros.map((month) => [month, null])), {
        id: 'blank',
        params: { item: labelOf(indicator), months: monthsParam(zeros) },
      }),
    );
  },
});

/** Whether the periods add up, repeat or end at the target cannot be deduced, and the plan doesn't say. */
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { at, monthCells } from './support/places';
import { presumedBehavior } from './support/presumed-behavior';
import { amount } from './support/words';

export const behaviorUndefined = defineRule({
  meta: {
    id: 'behavior-undefined',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'FICHA'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const { annual, programmed, behavior, unreadable } = targetsOf(indicator);
      // With one period all behaviors ask the same of it.
      if (behavior !== null || unreadable !== null || annual === null || programmed.length < 2) continue;
      // One month off an otherwise constant ratio is `constant-mismatch-annual`'s alone.
      if (presumedBehavior(indicator) === 'constant') continue;
      const annualCell = at(indicator.annualTarget.cell);
      context.report({
        params: { item: labelOf(indicator) },
        area,
        indicator,
        subject: 'annual-target',
        cells: [annualCell],
        value: null,
        expected: null,
        compared: [
          {
            labelId: 'rules.labels.annualTarget',
            value: amount(annual, indicator.measure),
            cells: [annualCell],
          },
          {
            labelId: 'rules.labels.programmed',
            value: {
              kind: 'list',
              items: programmed.map((month) =>
                amount(targetsOf(indicator).months[month]!, indicator.measure),
              ),
            },
            cells: monthCells(indicator.programmed!, programmed),
          },
        ],
      });
    }
  },
});

/** A ratio of a whole cannot be above 100 %. */
import { labelOf, monthCell } from '../domain/plan';
import { plainText } from '../domain/words';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { at, monthCells } from './support/places';
import { textOf } from './support/text';
import { month as monthParam, months as monthsParam, percent } from './support/words';

/** Rates of growth and comparisons with another year may pass 100 %; a "tasa" or a satisfaction "respecto a" may not. */
const MAY_PASS =
  /\b(increment\w*|crecimiento|crece\w*|aument\w*|variacion\w*|respecto (?:a|al|del?) (?:(?:el|la|mismo|misma) )?(?:ano|ejercicio|periodo|mes|trimestre|base|linea base))\b/;

export const percentOver100 = defineRule({
  meta: {
    id: 'percent-over-100',
    severity: 'error',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'],
    scope: 'area',
    fix: null,
    messages: ['default', 'several', 'annual'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      if (indicator.measure !== 'percent') continue;
      const { annual, months, programmed } = targetsOf(indicator);
      const over = programmed.filter((month) => months[month]! > 100 + 1e-9);
      const annualOver = annual !== null && annual > 100 + 1e-9;
      if ((over.length === 0 && !annualOver) || MAY_PASS.test(plainText(textOf(indicator)))) continue;
      const line = indicator.programmed;
      const annualCell = at(indicator.annualTarget.cell);
      const item = labelOf(indicator);
      const [first] = over;
      const messageId = first === undefined ? 'annual' : over.length === 1 ? 'default' : 'several';
      const value = first === undefined ? annual! : months[first]!;
      context.report({
        messageId,
        params: {
          item,
          programmed: percent(value),
          ...(first === undefined ? {} : { month: monthParam(first), months: monthsParam(over) }),
        },
        area,
        indicator,
        ...(over.length === 1 ? { period: first } : { periods: over }),
        subject: first === undefined ? 'annual-target' : 'programmed',
        cells: [...(line ? monthCells(line, over) : []), ...(annualOver ? [annualCell] : [])],
        value,
        expected: 100,
        compared: [
          ...over.map((month) => ({
            labelId: 'rules.labels.programmed',
            value: percent(months[month]!),
            cells: [at(monthCell(line!, month))],
          })),
          ...(annualOver
            ? [{ labelId: 'rules.labels.annualTarget', value: percent(annual), cells: [annualCell] }]
            : []),
        ],
      });
    }
  },
});

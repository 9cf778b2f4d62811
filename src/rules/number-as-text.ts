/** A number that is stored as text is left out by Excel's sums. One line per line of an indicator. */
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { numberLines } from './support/number-cells';
import { at } from './support/places';
import { address, count, phrase } from './support/words';

export const numberAsText = defineRule({
  meta: {
    id: 'number-as-text',
    severity: 'error',
    category: 'structure',
    appliesTo: ['PAT', 'POA', 'POM'],
    scope: 'area',
    fix: 'safe',
    messages: ['default', 'several'],
    noException: true,
    options: {},
  },
  check(plan, context) {
    for (const area of plan.areas) {
      for (const indicator of area.indicators) {
        if (!holdsText(indicator)) continue;
        for (const line of numberLines(indicator)) {
          const found = line.cells.flatMap(({ reading, cell, month }) =>
            reading.kind === 'text' && reading.number !== null
              ? [{ text: reading.text, number: reading.number, cell, month }]
              : [],
          );
          const [first] = found;
          if (!first) continue;
          const months = found.flatMap(({ month }) => month ?? []);
          context.report({
            messageId: found.length === 1 ? 'default' : 'several',
            params: {
              item: labelOf(indicator),
              line: phrase(`rules.lines.${line.label}`),
              cell: address(first.cell),
              text: first.text.trim(),
              count: count(found.length),
            },
            area,
            indicator,
            ...(months.length === 1 ? { period: months[0] } : { periods: months }),
            subject: line.subject,
            cells: found.map(({ cell }) => at(cell)),
            value: first.text,
            expected: found.length === 1 ? first.number : null,
            compared: found.map(({ text, cell }) => ({
              labelId: `rules.lines.${line.label}`,
              value: text,
              cells: [at(cell)],
            })),
          });
        }
      }
    }
  },
});

/** Most indicators hold no text: looking first keeps the rule cheap on large plans. */
function holdsText(indicator: Parameters<typeof numberLines>[0]): boolean {
  const { annualTarget, programmed, weights, distribution, actual, numerator, denominator } = indicator;
  if (annualTarget.value.kind === 'text') return true;
  return [programmed, weights, distribution, actual, numerator, denominator].some(
    (line) =>
      line !== null && (line.total.kind === 'text' || line.months.some(({ kind }) => kind === 'text')),
  );
}

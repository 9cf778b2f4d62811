/**
 * The part is larger than the whole. Backlog (requests of earlier months attended now) is said to be such, or evens out in the year
 * to date. Not for quotients of what was done and what was planned: there more is more.
 */
import { sumExact } from '../domain/decimal';
import type { MessageParams } from '../domain/finding';
import type { Indicator } from '../domain/plan';
import { labelOf, numberOf } from '../domain/plan';
import { plainText } from '../domain/words';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { executionOf, inMonths, reportCells } from './support/execution';
import { isPercentage } from './support/percentage';
import { monthCells } from './support/places';
import { quotientOf, sideRole } from './support/quotient';
import { textOf } from './support/text';
import { amount, months as monthsParam } from './support/words';

/** Words for what was left over from before. */
const BACKLOG = /\brezag|\bacumulad|\banteriores?\b|\batrasad/;
/** Quotients that may be above one: growth, and what is measured by something else than its whole. */
const NO_SUBSET = /\b(?:variacion|crecimiento|incremento|aumento|productividad|por cada)\b/;

export const numeratorExceedsDenominator = defineRule({
  meta: {
    id: 'numerator-exceeds-denominator',
    severity: 'error',
    category: 'execution',
    appliesTo: ['PAT', 'FICHA', 'AVANCE'],
    scope: 'area',
    fix: null,
    messages: ['default', 'several', 'month'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const { numerator, denominator } = indicator;
      if (!numerator || !denominator || !isOfSubset(indicator)) continue;
      const pairs = executionOf(indicator)!.periods.flatMap(({ month }) => {
        const above = numberOf(numerator.months[month]!);
        const below = numberOf(denominator.months[month]!);
        return above === null || below === null ? [] : [{ month, above, below }];
      });
      const over = pairs.filter(({ above, below }) => above > below);
      if (over.length === 0) continue;
      const allAbove = sumExact(pairs.map(({ above }) => above));
      const allBelow = sumExact(pairs.map(({ below }) => below));
      // What was asked for before may be attended now: then the year evens out.
      const evens = allAbove <= allBelow && over.every(({ below }) => below > 0);
      if (BACKLOG.test(plainText(`${textOf(indicator)} ${narrativesOf(indicator)}`))) continue;
      const months = over.map(({ month }) => month);
      const figures = over.map(({ month, above, below }) => ({
        month,
        numerator: amount(above, 'count'),
        denominator: amount(below, 'count'),
      }));
      const messageId = evens ? 'month' : over.length === 1 ? 'default' : 'several';
      const [first] = figures;
      const said: MessageParams =
        messageId === 'default' ? { numerator: first!.numerator, denominator: first!.denominator } : {};
      context.report({
        messageId,
        severity: evens ? 'warning' : undefined,
        params: { item: labelOf(indicator), months: monthsParam(months), ...said },
        area,
        indicator,
        ...inMonths(months),
        subject: 'actual',
        cells: reportCells(indicator, months),
        value: over[0]!.above,
        expected: null,
        compared: figures.flatMap((one) => [
          {
            labelId: 'rules.labels.numerator',
            value: one.numerator,
            cells: monthCells(numerator, [one.month]),
          },
          {
            labelId: 'rules.labels.denominator',
            value: one.denominator,
            cells: monthCells(denominator, [one.month]),
          },
        ]),
      });
    }
  },
});

/** Whether the numerator counts a part of what the denominator counts. */
function isOfSubset(indicator: Indicator): boolean {
  if (!isPercentage(indicator)) return false;
  const formula = indicator.formula?.value ?? '';
  if (NO_SUBSET.test(plainText(`${indicator.name?.value ?? ''} ${formula}`))) return false;
  const quotient = quotientOf(formula);
  return quotient === null || sideRole(quotient.denominator) !== 'plan';
}

function narrativesOf({ narrative, product }: Indicator): string {
  const texts = (narrative?.months ?? []).flatMap((reading) =>
    reading.kind === 'text' ? [reading.text] : [],
  );
  return [...texts, product?.justification?.value].join(' ');
}

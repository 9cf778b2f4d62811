/**
 * A cell of a number line holds an error value (`#REF!`, `#DIV/0!`) or words that are no number. Nothing that depends on
 * it can be judged, so this is said once, at the cell where it begins.
 */

import type { MultiYear } from '../domain/multi-year';
import { MONTHS } from '../domain/period';
import type { Area, Indicator, Plan } from '../domain/plan';
import { labelOf, monthCell } from '../domain/plan';
import type { FindingDraft, FindingSubject, RuleContext } from './define-rule';
import { defineRule } from './define-rule';
import { unreadable } from './support/figures';
import type { NumberCell, NumberLine } from './support/number-cells';
import { numberLines } from './support/number-cells';
import { at } from './support/places';
import { totalsOf, yearsRows } from './support/product-cells';
import { slippedRows } from './support/slipped-rows';
import { address, areaLabel, count, list, phrase } from './support/words';

export const cellError = defineRule({
  meta: {
    id: 'cell-error',
    severity: 'error',
    category: 'structure',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'],
    scope: 'area',
    fix: null,
    messages: ['default', 'several', 'text', 'slipped', 'totalLine', 'total'],
    noException: true,
    options: {},
  },
  check(plan, context) {
    for (const area of plan.areas) {
      const suspects = area.indicators
        .filter(mayHold)
        .map((indicator) => ({ indicator, lines: numberLines(indicator) }));
      const slipped = slippedRows(area);
      if (slipped.length > 0) reportSlipped(area, slipped, context);
      let inputErrors = slipped.length > 0;
      for (const { indicator, lines } of suspects) {
        for (const line of lines) {
          if (line.derived) continue;
          // Words among the inputs make errors of what is computed with them.
          const errors = reportErrors(labelOf(indicator), { area, indicator }, line, context);
          const texts =
            !(slipped.includes(indicator) && SLIPPED.has(line.subject)) &&
            reportTexts(labelOf(indicator), { area, indicator }, line, context);
          if (errors || texts) inputErrors = true;
        }
      }
      let errors = inputErrors;
      for (const { indicator, lines } of suspects) {
        for (const line of lines) {
          if (!line.derived) continue;
          // A formula over a cell in error is in error too: the cause was named above.
          if (!inputErrors && reportErrors(labelOf(indicator), { area, indicator }, line, context))
            errors = true;
          reportTexts(labelOf(indicator), { area, indicator }, line, context);
        }
      }
      if (!errors) reportTotalLine(area, context);
    }
    if (plan.multiYear) checkYears(plan, plan.multiYear, context);
  },
});

/** The five years of a POM, and its budget. */
function checkYears(plan: Plan, multiYear: MultiYear, context: RuleContext): void {
  const failing = yearsRows(plan).filter(({ item, lines }) => reportLines(item, lines, context));
  const totals = totalsOf(multiYear);
  // A total over a line in error is in error, too.
  if (failing.every(({ isProgramme }) => isProgramme))
    reportTotals('totalFinancial', totals.products, context);
  if (failing.every(({ isProgramme }) => !isProgramme)) reportTotals('budgetTotal', totals.budget, context);
}

/** @returns whether one of the lines cannot be read: a total over such a line is in error for the same reason */
function reportLines(item: string, lines: readonly NumberLine[], context: RuleContext): boolean {
  let found = false;
  for (const derived of [false, true]) {
    const causes = found;
    for (const line of lines.filter((one) => one.derived === derived)) {
      const errors = !causes && reportErrors(item, { item }, line, context);
      const texts = reportTexts(item, { item }, line, context);
      if (errors || texts) found = true;
    }
  }
  return found;
}

/** The line of totals below the products or the programmes. */
function reportTotals(label: string, cells: readonly NumberCell[], context: RuleContext): void {
  for (const { reading, cell } of cells) {
    if (reading.kind !== 'error') continue;
    context.report({
      messageId: 'total',
      params: { cell: address(cell), error: reading.error, line: phrase(`rules.lines.${label}`) },
      cells: [at(cell)],
      value: reading.error,
      expected: null,
    });
  }
}

/** What words have slipped into is said once for all of them. */
const SLIPPED: ReadonlySet<FindingSubject> = new Set(['annual-target', 'programmed']);

/** Rows beside their header: one line for the area. */
function reportSlipped(area: Area, indicators: readonly Indicator[], context: RuleContext): void {
  const cells = indicators.flatMap((indicator) =>
    numberLines(indicator)
      .filter(({ subject, derived }) => SLIPPED.has(subject) && !derived)
      .flatMap((line) => line.cells.filter(({ reading }) => unreadable(reading) === 'text')),
  );
  context.report({
    messageId: 'slipped',
    params: { items: list(indicators.map(labelOf)), cell: address(cells[0]!.cell) },
    area,
    ...(indicators.length === 1 ? { indicator: indicators[0]! } : { indicators }),
    // The words in January are what it explains there.
    periods: [0],
    cells: cells.map(({ cell }) => at(cell)),
    value: null,
    expected: null,
  });
}

function mayHold({
  annualTarget,
  annualWeight,
  programmed,
  weights,
  distribution,
  actual,
  numerator,
  denominator,
}: Indicator) {
  const odd = ({ kind }: { kind: string }) => kind === 'error' || kind === 'text';
  return (
    odd(annualTarget.value) ||
    (annualWeight !== null && odd(annualWeight.value)) ||
    [programmed, weights, distribution, actual, numerator, denominator].some(
      (line) => line !== null && (odd(line.total) || line.months.some(odd)),
    )
  );
}

/** What a line is about: an indicator, or a product or programme of a POM. */
type Place = Pick<FindingDraft, 'area' | 'indicator' | 'item'>;

function reportErrors(item: string, place: Place, line: NumberLine, context: RuleContext): boolean {
  const found = line.cells.flatMap(({ reading, ...place }) =>
    reading.kind === 'error' ? [{ ...place, error: reading.error }] : [],
  );
  const [first] = found;
  if (!first) return false;
  context.report({
    messageId: found.length === 1 ? 'default' : 'several',
    params: {
      item,
      line: phrase(`rules.lines.${line.label}`),
      cell: address(first.cell),
      error: first.error,
      count: count(found.length),
    },
    ...place,
    ...periodOf(found),
    subject: line.subject,
    cells: found.map(({ cell }) => at(cell)),
    value: first.error,
    expected: null,
  });
  return true;
}

function reportTexts(item: string, place: Place, line: NumberLine, context: RuleContext): boolean {
  if (line.takesWords) return false;
  let found = false;
  for (const { reading, cell, month } of line.cells) {
    if (reading.kind !== 'text' || unreadable(reading) !== 'text') continue;
    found = true;
    context.report({
      messageId: 'text',
      params: {
        item,
        line: phrase(`rules.lines.${line.label}`),
        cell: address(cell),
        text: reading.text.trim(),
      },
      ...place,
      ...(month === null ? {} : { period: month }),
      subject: line.subject,
      cells: [at(cell)],
      value: reading.text,
      expected: null,
    });
  }
  return found;
}

function reportTotalLine(area: Area, context: RuleContext): void {
  const line = area.totalLine;
  if (!line) return;
  for (const month of MONTHS) {
    const reading = line.months[month]!;
    if (reading.kind !== 'error') continue;
    const cell = monthCell(line, month);
    context.report({
      messageId: 'totalLine',
      params: { area: areaLabel(area), cell: address(cell), error: reading.error },
      area,
      period: month,
      cells: [at(cell)],
      value: reading.error,
      expected: null,
    });
  }
}

function periodOf(found: readonly Pick<NumberCell, 'month'>[]) {
  const months = found.flatMap(({ month }) => month ?? []);
  return months.length === 1 ? { period: months[0] } : { periods: months };
}

/** A number that is stored as text is left out by Excel's sums. One line per line of an indicator. */
import type { CellAddress, CellRange } from '../domain/address';
import { contains } from '../domain/address';
import { multiplyExact, sumExact } from '../domain/decimal';
import type { EditEffect } from '../domain/edit';
import { isPercentUnit } from '../domain/multi-year-totals';
import type { Scale } from '../domain/number-scale';
import { scaleOf } from '../domain/number-scale';
import type { Area, Indicator, Plan, Reading } from '../domain/plan';
import { labelOf } from '../domain/plan';
import type { FindingDraft, FindingSubject, RuleContext } from './define-rule';
import { defineRule } from './define-rule';
import { figureOf } from './support/figures';
import { figureWrite, isComputed } from './support/fix-writes';
import type { NumberLine } from './support/number-cells';
import { numberLines } from './support/number-cells';
import { at, monthCells } from './support/places';
import { yearsRows } from './support/product-cells';
import { address, amount, areaLabel, count, percent, phrase } from './support/words';

export const numberAsText = defineRule({
  meta: {
    id: 'number-as-text',
    severity: 'error',
    category: 'structure',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'],
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
        const item = labelOf(indicator);
        for (const line of numberLines(indicator)) report(item, { area, indicator }, line, context);
      }
    }
    for (const { item, lines } of yearsRows(plan)) {
      for (const line of lines) report(item, { item }, line, context);
    }
  },
  fixes({ area, indicator, params, cells }, plan, context) {
    const place = area && indicator ? inIndicator(area, indicator, cells[0]!) : inYears(plan, cells[0]!);
    if (!place) return [];
    const texts = place.line.cells.flatMap(({ cell, reading }): Text[] =>
      isNumberText(reading) && !isComputed(cell, reading, context) ? [{ cell, reading }] : [],
    );
    // 007 may be a code: as a number it would lose its zeros.
    const found = texts.filter(({ reading }) => !/^\s*['’]?0\d/.test(reading.text));
    if (found.length === 0) return [];
    const beside = [...place.line.cells.map(({ reading }) => reading), ...place.beside];
    const scale = scaleOf(beside);
    const id = found.length === 1 ? 'number' : 'numbers';
    const fix = (values: readonly number[]) => ({
      params: { item: place.item, count: count(found.length), line: params!.line! },
      writes: found.map(({ cell, reading }, i) =>
        figureWrite(cell, values[i]!, reading, reading.percent ? [PERCENT] : beside),
      ),
      effects: place.effectsOf(values),
    });
    const asRead = found.map(({ reading }) => reading.number);
    const asTyped = found.map(({ reading }) =>
      isDoubtful(reading, scale) ? multiplyExact(reading.number, 100) : reading.number,
    );
    if (asTyped.every((value, i) => value === asRead[i]))
      return [{ id: 'number', messageId: id, ...fix(asRead) }];
    return [
      { id: 'fraction', messageId: 'fraction', ...fix(asTyped), kind: 'proposed' },
      { id: 'number', messageId: 'points', ...fix(asRead), kind: 'proposed' },
    ];
  },
});

function report(
  item: string,
  place: Pick<FindingDraft, 'area' | 'indicator' | 'item'>,
  line: NumberLine,
  context: Pick<RuleContext, 'report'>,
): void {
  const found = line.cells.flatMap(({ reading, cell, month }) =>
    reading.kind === 'text' && reading.number !== null
      ? [{ text: reading.text, number: reading.number, cell, month }]
      : [],
  );
  const [first] = found;
  if (!first) return;
  const months = found.flatMap(({ month }) => month ?? []);
  context.report({
    messageId: found.length === 1 ? 'default' : 'several',
    params: {
      item,
      line: phrase(`rules.lines.${line.label}`),
      cell: address(first.cell),
      text: first.text.trim(),
      count: count(found.length),
    },
    ...place,
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

type NumberText = Extract<Reading, { kind: 'text' }> & { readonly number: number };

interface Text {
  readonly cell: CellAddress;
  readonly reading: NumberText;
}

const PERCENT: Reading = { kind: 'number', value: 1, raw: 0.01, percent: true, formula: false };

function isNumberText(reading: Reading): reading is NumberText {
  return reading.kind === 'text' && reading.number !== null;
}

/** The line of an indicator or product that a cell belongs to. */
interface TextPlace {
  readonly item: string;
  readonly line: NumberLine;
  /** What is typed elsewhere in the same way. */
  readonly beside: readonly Reading[];
  /** @param values the numbers that are written in place of texts */
  effectsOf(values: readonly number[]): EditEffect[];
}

function lineWith(lines: readonly NumberLine[], range: CellRange): NumberLine | undefined {
  return lines.find(({ cells }) => cells.some(({ cell }) => contains(range, cell)));
}

function inIndicator(area: Area, indicator: Indicator, range: CellRange): TextPlace | null {
  const line = lineWith(numberLines(indicator), range);
  return line
    ? {
        item: labelOf(indicator),
        line,
        beside: besides(area, indicator, line.subject),
        effectsOf: (values) => totalsOf(area, indicator, line, values),
      }
    : null;
}

function inYears(plan: Plan, range: CellRange): TextPlace | null {
  for (const { item, unit, lines } of yearsRows(plan)) {
    const line = lineWith(lines, range);
    if (line) return { item, line, beside: [], effectsOf: (values) => yearsOf(unit, line, values) };
  }
  return null;
}

/** What the years of a product or programme make, without and with what was text; those of a percentage make no sum. */
function yearsOf(
  unit: string | null,
  { label, derived, cells }: NumberLine,
  values: readonly number[],
): EditEffect[] {
  if (derived || (label === 'physical' && isPercentUnit(unit ?? ''))) return [];
  const before = numbersOf(cells.map(({ reading }) => reading));
  const words = (value: number) => amount(value, 'count');
  return [
    {
      labelId: 'edits.effects.sumOfYears',
      params: {},
      before: words(sumExact(before)),
      after: words(sumExact([...before, ...values])),
      cells: cells.map(({ cell }) => at(cell)),
    },
  ];
}

/** The numbers that Excel adds. */
function numbersOf(readings: readonly Reading[]): number[] {
  return readings.flatMap((reading) => (reading.kind === 'number' ? [reading.value] : []));
}

/** Among percentages of Excel a text without a sign may write the fraction, 0.45, or the points. */
function isDoubtful({ number, percent }: NumberText, scale: Scale | null): boolean {
  return !percent && scale?.fraction === true && Math.abs(number) <= 1;
}

/** What is typed in other lines in the same way. */
function besides(
  area: Area,
  { annualTarget, programmed, weights }: Indicator,
  subject: FindingSubject,
): readonly Reading[] {
  switch (subject) {
    case 'annual-weight':
      return area.indicators.flatMap(({ annualWeight }) => annualWeight?.value ?? []);
    case 'month-weight':
      return weights ? [weights.total] : [];
    case 'distribution':
      return [];
    case 'annual-target':
    case 'programmed':
    case 'actual':
      return [...(programmed?.months ?? []), annualTarget.value];
  }
}

/** Excel's sums leave texts out: what they say before and after. */
function totalsOf(
  area: Area,
  indicator: Indicator,
  { subject, label, cells }: NumberLine,
  values: readonly number[],
): EditEffect[] {
  if (subject === 'annual-weight') {
    const weights = area.indicators.flatMap(({ annualWeight }) => annualWeight ?? []);
    const before = numbersOf(weights.map(({ value }) => value));
    return [
      {
        labelId: 'edits.effects.weightTotal',
        params: { area: areaLabel(area) },
        before: percent(sumExact(before)),
        after: percent(sumExact([...before, ...values])),
        cells: weights.map(({ cell }) => at(cell)),
      },
    ];
  }
  if (label !== 'programmed') return [];
  const before = numbersOf(cells.map(({ reading }) => reading));
  const words = (value: number) => amount(value, indicator.measure);
  const annual = figureOf(indicator.annualTarget.value);
  return [
    {
      ...(annual === null
        ? { labelId: 'edits.effects.sumWithoutTarget', params: {} }
        : { labelId: 'edits.effects.sumOfMonths', params: { annual: words(annual) } }),
      before: words(sumExact(before)),
      after: words(sumExact([...before, ...values])),
      cells: monthCells(indicator.programmed!),
    },
  ];
}

/** Most indicators hold no text: looking first keeps the rule cheap on large plans. */
function holdsText(indicator: Parameters<typeof numberLines>[0]): boolean {
  const { annualTarget, annualWeight, programmed, weights, distribution } = indicator;
  const { actual, numerator, denominator } = indicator;
  if (annualTarget.value.kind === 'text' || annualWeight?.value.kind === 'text') return true;
  return [programmed, weights, distribution, actual, numerator, denominator].some(
    (line) =>
      line !== null && (line.total.kind === 'text' || line.months.some(({ kind }) => kind === 'text')),
  );
}

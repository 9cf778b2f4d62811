/** A number that is stored as text is left out by Excel's sums. One line per line of an indicator. */
import type { CellAddress } from '../domain/address';
import { contains } from '../domain/address';
import { multiplyExact, sumExact } from '../domain/decimal';
import type { EditEffect } from '../domain/edit';
import type { Scale } from '../domain/number-scale';
import { scaleOf } from '../domain/number-scale';
import type { Area, Indicator, Reading } from '../domain/plan';
import { labelOf } from '../domain/plan';
import type { FindingSubject } from './define-rule';
import { defineRule } from './define-rule';
import { figureOf } from './support/figures';
import { figureWrite, isComputed } from './support/fix-writes';
import type { NumberLine } from './support/number-cells';
import { numberLines } from './support/number-cells';
import { at, monthCells } from './support/places';
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
  fixes({ area, indicator, params, cells }, _plan, context) {
    if (!area || !indicator) return [];
    const line = numberLines(indicator).find((one) =>
      one.cells.some(({ cell }) => contains(cells[0]!, cell)),
    );
    if (!line) return [];
    const texts = line.cells.flatMap(({ cell, reading }): Text[] =>
      isNumberText(reading) && !isComputed(cell, reading, context) ? [{ cell, reading }] : [],
    );
    // 007 may be a code: as a number it would lose its zeros.
    const found = texts.filter(({ reading }) => !/^\s*['’]?0\d/.test(reading.text));
    if (found.length === 0) return [];
    const beside = [...line.cells.map(({ reading }) => reading), ...besides(area, indicator, line.subject)];
    const scale = scaleOf(beside);
    const id = found.length === 1 ? 'number' : 'numbers';
    const fix = (values: readonly number[]) => ({
      params: { item: labelOf(indicator), count: count(found.length), line: params!.line! },
      writes: found.map(({ cell, reading }, i) =>
        figureWrite(cell, values[i]!, reading, reading.percent ? [PERCENT] : beside),
      ),
      effects: totalsOf(area, indicator, line, values),
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

type NumberText = Extract<Reading, { kind: 'text' }> & { readonly number: number };

interface Text {
  readonly cell: CellAddress;
  readonly reading: NumberText;
}

const PERCENT: Reading = { kind: 'number', value: 1, raw: 0.01, percent: true, formula: false };

function isNumberText(reading: Reading): reading is NumberText {
  return reading.kind === 'text' && reading.number !== null;
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
  const numbers = (readings: readonly Reading[]) =>
    readings.flatMap((reading) => (reading.kind === 'number' ? [reading.value] : []));
  if (subject === 'annual-weight') {
    const weights = area.indicators.flatMap(({ annualWeight }) => annualWeight ?? []);
    const before = numbers(weights.map(({ value }) => value));
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
  const before = numbers(cells.map(({ reading }) => reading));
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

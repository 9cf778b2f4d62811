/** Percentages written in two scales: 1 (or 0.35) beside 100 (or 35). */
import type { CellAddress } from '../domain/address';
import { fitsBehavior } from '../domain/behavior';
import { cellKey } from '../domain/cell-content';
import { multiplyExact, sumExact } from '../domain/decimal';
import type { EditEffect } from '../domain/edit';
import type { Month } from '../domain/period';
import type { Area, Behavior, Indicator, Reading } from '../domain/plan';
import { BLANK, labelOf, monthCell } from '../domain/plan';
import { SUM_TOLERANCE } from '../domain/weights';
import type { FindingDraft, FindingSubject } from './define-rule';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { figureWrite, isComputed, type SeesCells } from './support/fix-writes';
import { at, distinct, monthCells } from './support/places';
import { type ProgrammeFix, programmeFix } from './support/programme-fix';
import type { WeightTable } from './support/weight-table';
import { sumOf, weightTable } from './support/weight-table';
import { areaLabel, list, month as monthParam, percent, phrase } from './support/words';

interface Suspect {
  readonly cell: CellAddress;
  readonly month: Month | null;
  readonly value: number;
  /** What it would be in the other scale. */
  readonly meant: number;
}

export const percentScaleMixed = defineRule({
  meta: {
    id: 'percent-scale-mixed',
    severity: 'warning',
    category: 'structure',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'],
    scope: 'area',
    fix: 'proposed',
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const suspects = suspectTargets(indicator);
      if (suspects.length === 0) continue;
      const onlyAnnual = suspects.every(({ month }) => month === null);
      context.report({ ...draft(indicator, suspects, onlyAnnual ? 'annual-target' : 'programmed'), area });
    }
    for (const area of plan.areas) {
      const table = weightTable(area);
      const annual = suspectAnnualWeights(table);
      for (const [i, suspects] of annual) {
        context.report({ ...draft(table.indicators[i]!, suspects, 'annual-weight'), area });
      }
      if (annual.size > 0) continue;
      for (const [i, suspects] of suspectMonthWeights(table)) {
        context.report({ ...draft(table.indicators[i]!, suspects, 'month-weight'), area });
      }
    }
  },
  fixes({ area, indicator, subject = 'programmed' }, _plan, context) {
    if (!area || !indicator || !isOwn(subject)) return [];
    const table = weightTable(area);
    const suspects = suspectsOf(table, indicator, subject);
    const places = suspects.map((suspect) => ({
      ...suspect,
      reading: readingOf(table, indicator, subject, suspect.month),
    }));
    if (places.length === 0 || places.some(({ cell, reading }) => isComputed(cell, reading, context)))
      return [];
    const others = besides(table, indicator, subject).filter((reading) =>
      places.every((place) => place.reading !== reading),
    );
    const own = places.map(({ cell, meant, reading }) =>
      // A cell with % format keeps it; others are typed as those beside them are.
      reading.kind === 'number' && reading.percent
        ? figureWrite(cell, meant, reading, [])
        : figureWrite(cell, meant, BLANK, others),
    );
    const follow = followUp(area, indicator, subject, suspects, context);
    if (!follow) return [];
    const written = new Set(own.map(({ cell }) => cellKey(cell)));
    return [
      {
        id: 'scale',
        messageId: 'scale',
        params: draft(indicator, suspects, subject).params!,
        writes: [...own, ...follow.writes.filter(({ cell }) => !written.has(cellKey(cell)))],
        effects: follow.effects,
      },
    ];
  },
});

const LINE_OF = {
  'annual-target': 'annualTarget',
  programmed: 'programmed',
  'annual-weight': 'annualWeight',
  'month-weight': 'monthWeight',
} as const satisfies Partial<Record<FindingSubject, string>>;

type Subject = keyof typeof LINE_OF;

function isOwn(subject: FindingSubject): subject is Subject {
  return Object.hasOwn(LINE_OF, subject);
}

function suspectsOf(table: WeightTable, indicator: Indicator, subject: Subject): readonly Suspect[] {
  const index = table.indicators.indexOf(indicator);
  if (subject === 'annual-weight') return suspectAnnualWeights(table).get(index) ?? [];
  if (subject === 'month-weight') return suspectMonthWeights(table).get(index) ?? [];
  return suspectTargets(indicator);
}

function readingOf(table: WeightTable, indicator: Indicator, subject: Subject, month: Month | null): Reading {
  if (subject === 'annual-weight') return table.annualReadings[table.indicators.indexOf(indicator)]!;
  if (month === null) return indicator.annualTarget.value;
  return (subject === 'month-weight' ? indicator.weights : indicator.programmed)!.months[month]!;
}

/** What is typed in the scale that the suspects should have. */
function besides(
  { annualReadings }: WeightTable,
  { annualTarget, programmed, weights }: Indicator,
  subject: Subject,
): readonly Reading[] {
  if (subject === 'annual-weight') return annualReadings.filter((reading) => reading !== null);
  if (subject === 'month-weight') return [...weights!.months, weights!.total];
  return [...programmed!.months, annualTarget.value];
}

/** What the totals say before and after, and the cells that follow the targets. */
function followUp(
  area: Area,
  indicator: Indicator,
  subject: Subject,
  suspects: readonly Suspect[],
  context: SeesCells,
): ProgrammeFix | null {
  if (subject === 'annual-weight' || subject === 'month-weight') {
    const table = weightTable(area);
    const index = table.indicators.indexOf(indicator);
    const effects = suspects.map(({ month, meant }): EditEffect => {
      const weights = month === null ? table.annual : table.months[month]!.weights;
      const params = { area: areaLabel(area) };
      return {
        ...(month === null
          ? { labelId: 'edits.effects.weightTotal', params }
          : { labelId: 'edits.effects.monthWeightTotal', params: { ...params, month: monthParam(month) } }),
        before: percent(sumOf(weights)),
        after: percent(sumOf(weights.map((weight, i) => (i === index ? meant : weight)))),
        cells:
          month === null
            ? table.annualCells.flatMap((cell) => (cell ? [at(cell)] : []))
            : table.indicators.flatMap(({ weights: line }) => (line ? monthCells(line, [month]) : [])),
      };
    });
    return { writes: [], effects };
  }
  const annual = suspects.find(({ month }) => month === null)?.meant;
  const months = new Map(
    suspects.flatMap(({ month, meant }) => (month === null ? [] : [[month, meant] as const])),
  );
  return programmeFix(context, area, indicator, { months, annual });
}

function draft(indicator: Indicator, suspects: readonly Suspect[], subject: Subject): FindingDraft {
  const line = LINE_OF[subject];
  const [first] = suspects;
  const months = suspects.flatMap(({ month }) => month ?? []);
  return {
    params: {
      item: labelOf(indicator),
      line: phrase(`rules.lines.${line}`),
      values: list([...new Set(suspects.map(({ value }) => value))].map((value) => percent(value))),
      meant: list([...new Set(suspects.map(({ meant }) => meant))].map((value) => percent(value))),
    },
    indicator,
    subject,
    ...(months.length === 1 ? { period: months[0] } : { periods: months }),
    cells: distinct(suspects.map(({ cell }) => at(cell))),
    value: first!.value,
    expected: first!.meant,
    compared: suspects.map(({ value, cell }) => ({
      labelId: `rules.lines.${line}`,
      value: percent(value),
      cells: [at(cell)],
    })),
  };
}

/**
 * A real 1 % is possible: values are suspect only when the targets don't fit as they are and do fit once these values
 * are read in the other scale.
 */
function suspectTargets(indicator: Indicator): Suspect[] {
  const { months, programmed, annual, fits, behavior, unreadable } = targetsOf(indicator);
  const line = indicator.programmed;
  const { measure } = indicator;
  if (measure === 'money' || measure === 'score' || measure === 'time') return [];
  if (!line || annual === null || fits || unreadable !== null) return [];
  const behaviors: readonly Behavior[] = behavior ? [behavior] : ['constant', 'sum'];
  const places = [
    ...programmed.map((month) => ({ cell: monthCell(line, month), month, value: months[month]! })),
    { cell: indicator.annualTarget.cell, month: null, value: annual },
  ];
  const attempts = [
    { isOdd: (value: number) => value > 0 && value <= 1, factor: 100 },
    // A large count is a count; only among percentages is 10,000 the 100 of a cell with % format.
    { isOdd: (value: number) => value > 100 && measure === 'percent', factor: 0.01 },
  ];
  for (const { isOdd, factor } of attempts) {
    const read = (value: number) => (isOdd(value) ? multiplyExact(value, factor) : value);
    const corrected = months.map((value) => (value === null ? null : read(value)));
    const target = read(annual);
    if (places.some(({ value }) => read(value) > 100)) continue;
    // Where all are in one scale, or none is odd, they fit as little as they did.
    if (behaviors.some((candidate) => fitsBehavior(candidate, corrected, target))) {
      return places
        .filter(({ value }) => isOdd(value))
        .map((place) => ({ ...place, meant: read(place.value) }));
    }
  }
  return [];
}

/** Annual weights that make the sum 100 once they are read in the other scale; not where all of them are in it. */
function suspectAnnualWeights({
  annual,
  annualCells,
  annualUnreadable,
}: WeightTable): ReadonlyMap<number, readonly Suspect[]> {
  const places = annual.flatMap((value, i) => {
    const cell = annualCells[i];
    return value === null || !cell ? [] : [{ i, value, cell }];
  });
  const isWhole = (weights: readonly number[]) => Math.abs(sumExact(weights) - 100) <= SUM_TOLERANCE;
  if (annualUnreadable || isWhole(places.map(({ value }) => value))) return new Map();
  for (const [isOdd, factor] of [
    [(weight: number) => weight > 0 && weight <= 1, 100],
    [(weight: number) => weight > 100, 0.01],
  ] as const) {
    const odd = places.filter(({ value }) => isOdd(value));
    const read = (weight: number) => (isOdd(weight) ? multiplyExact(weight, factor) : weight);
    if (odd.length === places.length || !isWhole(places.map(({ value }) => read(value)))) continue;
    return new Map(odd.map(({ i, value, cell }) => [i, [{ cell, month: null, value, meant: read(value) }]]));
  }
  return new Map();
}

/** Month weights that are what corresponds to them, divided or multiplied by 100. */
function suspectMonthWeights({ indicators, months }: WeightTable): ReadonlyMap<number, readonly Suspect[]> {
  const found = new Map<number, Suspect[]>();
  for (const { month, weights, printed } of months) {
    if (!printed) continue;
    for (const [i, weight] of weights.entries()) {
      if (weight === null || (weight > 1 && weight <= 100)) continue;
      const meant = multiplyExact(weight, weight <= 1 ? 100 : 0.01);
      if (Math.abs(weight - printed[i]!) <= 0.5 || Math.abs(meant - printed[i]!) > 0.15) continue;
      const cell = monthCell(indicators[i]!.weights!, month);
      const suspect = { cell, month, value: weight, meant };
      const list = found.get(i);
      if (list) list.push(suspect);
      else found.set(i, [suspect]);
    }
  }
  return found;
}

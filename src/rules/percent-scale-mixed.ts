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

type Subject = FindingSubject | undefined;

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
      if (suspects.length > 0) {
        const onlyAnnual = suspects.every(({ month }) => month === null);
        context.report({
          ...draft(indicator, suspects, onlyAnnual ? 'annualTarget' : 'programmed'),
          area,
          subject: onlyAnnual ? 'annual-target' : 'programmed',
        });
      }
    }
    for (const area of plan.areas) {
      const table = weightTable(area);
      const annual = suspectAnnualWeights(table);
      for (const [i, suspect] of annual) {
        context.report({
          ...draft(table.indicators[i]!, [suspect], 'annualWeight'),
          area,
          subject: 'annual-weight',
        });
      }
      if (annual.size > 0) continue;
      for (const [i, suspects] of suspectMonthWeights(table)) {
        context.report({
          ...draft(table.indicators[i]!, suspects, 'monthWeight'),
          area,
          subject: 'month-weight',
        });
      }
    }
  },
  fixes({ area, indicator, subject }, _plan, context) {
    if (!area || !indicator) return [];
    const table = weightTable(area);
    const index = table.indicators.indexOf(indicator);
    const ofWeight = subject === 'annual-weight' ? suspectAnnualWeights(table).get(index) : undefined;
    const suspects =
      subject === 'annual-weight'
        ? ofWeight
          ? [ofWeight]
          : []
        : subject === 'month-weight'
          ? (suspectMonthWeights(table).get(index) ?? [])
          : suspectTargets(indicator);
    const places = suspects.map((suspect) => ({
      ...suspect,
      reading: readingOf(indicator, subject, suspect.month),
    }));
    if (places.length === 0 || places.some(({ cell, reading }) => isComputed(cell, reading, context)))
      return [];
    const others = besides(area, indicator, subject).filter((reading) =>
      places.every((place) => place.reading !== reading),
    );
    const own = places.map(({ cell, meant, reading }) =>
      // A cell with % format keeps it; others are typed as those beside them are.
      reading.kind === 'number' && reading.percent
        ? figureWrite(cell, meant, reading, [])
        : figureWrite(cell, meant, BLANK, others),
    );
    const follow = followUp(area, indicator, subject, suspects, context);
    const written = new Set(own.map(({ cell }) => cellKey(cell)));
    return [
      {
        id: 'scale',
        messageId: 'scale',
        params: draft(indicator, suspects, LINE_OF[subject ?? 'programmed'] ?? 'programmed').params!,
        writes: [...own, ...follow.writes.filter(({ cell }) => !written.has(cellKey(cell)))],
        effects: follow.effects,
      },
    ];
  },
});

const LINE_OF: Readonly<Partial<Record<FindingSubject, string>>> = {
  'annual-target': 'annualTarget',
  programmed: 'programmed',
  'annual-weight': 'annualWeight',
  'month-weight': 'monthWeight',
};

function readingOf(indicator: Indicator, subject: Subject, month: Month | null): Reading {
  const { annualTarget, programmed, weights } = indicator;
  if (subject === 'annual-weight') return annualWeightOf(indicator) ?? BLANK;
  if (month === null) return annualTarget.value;
  return (subject === 'month-weight' ? weights : programmed)?.months[month] ?? BLANK;
}

/** A PAT has it behind the line of weights, others in a column of its own. */
function annualWeightOf({ weights, annualWeight }: Indicator): Reading | null {
  return weights?.total ?? annualWeight?.value ?? null;
}

/** What is typed in the scale that the suspects should have. */
function besides(
  area: Area,
  { annualTarget, programmed, weights }: Indicator,
  subject: Subject,
): readonly Reading[] {
  if (subject === 'annual-weight') return area.indicators.flatMap((one) => annualWeightOf(one) ?? []);
  if (subject === 'month-weight') return [...(weights?.months ?? []), ...(weights ? [weights.total] : [])];
  return [...(programmed?.months ?? []), annualTarget.value];
}

/** What the totals say before and after, and the cells that follow the targets. */
function followUp(
  area: Area,
  indicator: Indicator,
  subject: Subject,
  suspects: readonly Suspect[],
  context: SeesCells,
): ProgrammeFix {
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
  const change = { months, ...(annual === undefined ? {} : { annual }) };
  return programmeFix(context, area, indicator, change) ?? { writes: [], effects: [] };
}

function draft(indicator: Indicator, suspects: readonly Suspect[], line: string): FindingDraft {
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
  if (!line || annual === null || programmed.length === 0 || fits || unreadable !== null) return [];
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
    const odd = places.filter(({ value }) => isOdd(value));
    if (odd.length === 0 || odd.length === places.length) continue;
    const read = (value: number) => (isOdd(value) ? multiplyExact(value, factor) : value);
    const corrected = months.map((value) => (value === null ? null : read(value)));
    const target = read(annual);
    if ([...corrected, target].some((value) => value !== null && value > 100)) continue;
    if (behaviors.some((candidate) => fitsBehavior(candidate, corrected, target))) {
      return odd.map((place) => ({ ...place, meant: read(place.value) }));
    }
  }
  return [];
}

/** Annual weights that make the sum 100 once they are read in the other scale. */
function suspectAnnualWeights({ annual, annualCells, annualUnreadable }: WeightTable): Map<number, Suspect> {
  const found = new Map<number, Suspect>();
  const present = annual.filter((weight): weight is number => weight !== null);
  if (annualUnreadable || Math.abs(sumExact(present) - 100) <= SUM_TOLERANCE) return found;
  for (const [isOdd, factor] of [
    [(weight: number) => weight > 0 && weight <= 1, 100],
    [(weight: number) => weight > 100, 0.01],
  ] as const) {
    const odd = present.filter(isOdd);
    if (odd.length === 0 || odd.length === present.length) continue;
    const read = (weight: number) => (isOdd(weight) ? multiplyExact(weight, factor) : weight);
    if (Math.abs(sumExact(present.map(read)) - 100) > SUM_TOLERANCE) continue;
    for (const [i, value] of annual.entries()) {
      const cell = annualCells[i];
      if (value !== null && cell && isOdd(value)) {
        found.set(i, { cell, month: null, value, meant: read(value) });
      }
    }
    return found;
  }
  return found;
}

/** Month weights that are what corresponds to them, divided or multiplied by 100. */
function suspectMonthWeights({ indicators, months }: WeightTable): Map<number, Suspect[]> {
  const found = new Map<number, Suspect[]>();
  for (const { month, weights, printed, exact } of months) {
    if (!printed || !exact) continue;
    for (const [i, weight] of weights.entries()) {
      if (weight === null || exact[i] == null || weight <= 0 || (weight > 1 && weight <= 100)) continue;
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

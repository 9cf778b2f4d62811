/** Weights of an area: annual ones to exactly 100.0, and those of the months renormalised from them. */
import { cellRange } from '../domain/address';
import { contentAt } from '../domain/cell-content';
import { sumExact } from '../domain/decimal';
import type { MessageParam } from '../domain/finding';
import { closingMonths, monthCells } from '../domain/line-periods';
import { type Scale, scaleOf } from '../domain/number-scale';
import { MONTHS } from '../domain/period';
import { type Area, BLANK, monthCell, numberOf, type Plan, type Reading, type Sourced } from '../domain/plan';
import { evenWeights, renormalisedMonths, shareWeights } from '../domain/weight-sharing';
import type { Outcome } from './distribute-targets';
import type { DistributionContext, DistributionTask } from './distribution-request';
import { shownNumber, writeBlank, writeNumber } from './number-writing';
import { type PlannedWrite, proposalOf } from './proposals';

const points = (value: number): MessageParam => shownNumber(value, true);
const number = (value: number): MessageParam => ({ kind: 'number', value });

export function areaLabel(area: Area): string {
  return area.code ?? area.name;
}

function skip(plan: Plan, area: Area, reason: string, params = {}): Outcome {
  return {
    skipped: {
      plan: plan.id,
      item: areaLabel(area),
      messageId: `edits.skipped.${reason}`,
      params,
      cells: [cellRange(area.cell.sheet, area.cell.row, area.cell.column)],
    },
  };
}

function weightsOf(area: Area): (Sourced<Reading> | null)[] {
  return area.indicators.map(({ annualWeight }) => annualWeight);
}

/** Percentages with one decimal where nothing says otherwise: that is what templates have. */
const PERCENTAGES: Scale = { fraction: true, percent: true };

function scaleOfWeights(plan: Plan, area: Area): Scale {
  const of = (one: Area) => [
    ...weightsOf(one).map((weight) => weight?.value ?? BLANK),
    ...one.indicators.flatMap(({ weights }) => weights?.months ?? []),
  ];
  return scaleOf(of(area)) ?? scaleOf(plan.areas.flatMap(of)) ?? PERCENTAGES;
}

/** Proposes the annual weights of one area. */
export function distributeAnnualWeights(
  plan: Plan,
  area: Area,
  task: Extract<DistributionTask, { kind: 'annual-weights' }>,
  { snapshot }: DistributionContext,
): Outcome {
  const weights = weightsOf(area);
  const cells = weights.flatMap((weight) => (weight ? [weight] : []));
  if (cells.length < area.indicators.length || cells.length === 0) return skip(plan, area, 'noWeightCells');
  if (cells.some(({ cell }) => contentAt(snapshot, cell).formula !== null))
    return skip(plan, area, 'formulas');
  const before = cells.map(({ value }) => (value.kind === 'text' ? value.number : numberOf(value)));
  const numbers =
    task.by === 'numbers'
      ? area.indicators.map(({ key }) => task.numbers?.[key] ?? 0)
      : before.map((weight) => weight ?? 0);
  const after = task.by === 'even' ? evenWeights(cells.length) : shareWeights(numbers);
  if (after === null) return skip(plan, area, 'noNumbers');
  const scale = scaleOfWeights(plan, area);
  const writes = cells.map(({ cell, value }, i) => writeNumber(cell, after[i]!, value, scale));
  const proposal = proposalOf(
    {
      id: `weights:${plan.id}:${areaKey(area)}`,
      messageId: `edits.distribute.annualWeights.${task.by}`,
      params: { area: areaLabel(area), count: number(cells.length) },
      effects: [
        {
          labelId: 'edits.effects.weightTotal',
          params: { area: areaLabel(area) },
          before: points(sumExact(before.map((weight) => weight ?? 0))),
          after: points(sumExact(after)),
          cells: cells.map(({ cell }) => cellRange(cell.sheet, cell.row, cell.column)),
        },
      ],
      kind: 'proposed',
    },
    writes,
    snapshot,
    [plan],
    true,
  );
  return proposal ? { proposal } : skip(plan, area, 'already');
}

/** Unique within a plan, also where areas have no code. */
function areaKey(area: Area): string {
  return `${area.cell.row}:${area.cell.column}`;
}

/** Proposes the month weights of one area; cells with formulas keep them. */
export function distributeMonthWeights(plan: Plan, area: Area, { snapshot }: DistributionContext): Outcome {
  const lines = area.indicators.map(({ weights }) => weights);
  const present = lines.flatMap((line) => (line ? [line] : []));
  if (present.length < lines.length || present.length === 0) return skip(plan, area, 'noWeightCells');
  const annual = area.indicators.map(({ annualWeight }) =>
    annualWeight ? numberOf(annualWeight.value) : null,
  );
  if (annual.every((weight) => weight === null || weight <= 0)) return skip(plan, area, 'noNumbers');
  const programmed = area.indicators.map(({ programmed: line }) =>
    MONTHS.map((month) => line !== null && line.months[month]!.kind !== 'blank'),
  );
  const weights = renormalisedMonths(annual, programmed);
  const scale = scaleOfWeights(plan, area);
  const writes: PlannedWrite[] = [];
  let formulas = 0;
  let cells = 0;
  for (const [i, line] of present.entries()) {
    for (const month of closingMonths(line)) {
      const cell = monthCell(line, month);
      const before = line.months[month]!;
      const weight = weights[i]![month]!;
      cells++;
      if (contentAt(snapshot, cell).formula !== null) {
        formulas++;
        continue;
      }
      if (weight !== null) writes.push(writeNumber(cell, weight, before, scale));
      else if (before.kind !== 'blank') writes.push(writeBlank(cell, before));
    }
  }
  if (formulas === cells) return skip(plan, area, 'formulas');
  const totals = (of: (i: number, month: number) => number | null) =>
    MONTHS.filter((month) => {
      const column = present.map((_line, i) => of(i, month) ?? 0);
      return column.some((weight) => weight > 0) && Math.abs(sumExact(column) - 100) < 0.05;
    }).length;
  const proposal = proposalOf(
    {
      id: `month-weights:${plan.id}:${areaKey(area)}`,
      messageId: 'edits.distribute.monthWeights',
      params: { area: areaLabel(area) },
      effects: [
        {
          labelId: 'edits.effects.monthsAt100',
          params: { area: areaLabel(area) },
          before: number(totals((i, month) => numberOf(present[i]!.months[month]!))),
          after: number(totals((i, month) => weights[i]![month] ?? null)),
          cells: present.flatMap((line) => monthCells(line)),
        },
      ],
      kind: 'proposed',
    },
    writes,
    snapshot,
    [plan],
    true,
  );
  return proposal ? { proposal } : skip(plan, area, 'already');
}

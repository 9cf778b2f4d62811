/** Annual targets spread over the periods of their indicators, as proposals. */
import { type CellRange, cellRange } from '../domain/address';
import { baselineOf } from '../domain/attainment';
import { contentAt } from '../domain/cell-content';
import { sumExact } from '../domain/decimal';
import { type Distribution, distribute } from '../domain/distribution';
import type { EditEffect, EditProposal } from '../domain/edit';
import type { MessageParams } from '../domain/finding';
import { closingMonths, monthCells } from '../domain/line-periods';
import { type Scale, scaleOf } from '../domain/number-scale';
import { MONTHS, type Month } from '../domain/period';
import { monthsOfPeriodicity, type Periodicity, periodicityOf, periodicityWith } from '../domain/periodicity';
import {
  type Behavior,
  type Indicator,
  type Line,
  labelOf,
  monthCell,
  numberOf,
  type Plan,
  type Reading,
} from '../domain/plan';
import type { DistributionContext, DistributionTask, SkippedItem } from './distribution-request';
import { behaviorToPlan, figuresOf, type LastYear, shapeOf } from './last-year';
import { shownNumber, writeBlank, writeNumber } from './number-writing';
import { type PlannedWrite, proposalOf } from './proposals';

type TargetsTask = Extract<DistributionTask, { kind: 'targets' }>;

export type Outcome = { readonly proposal: EditProposal } | { readonly skipped: SkippedItem };

const number = (value: number) => ({ kind: 'number' as const, value });

function one(cell: { sheet: string; row: number; column: number }): CellRange {
  return cellRange(cell.sheet, cell.row, cell.column);
}

/** The periodicity that an indicator declares: its catalogue entry, or the words of its frequency. */
export function declaredPeriodicity({ product, frequency }: Indicator): Periodicity | null {
  const byCount = product?.periods == null ? null : periodicityWith(product.periods);
  return (
    byCount ??
    (product?.periodicity ? periodicityOf(product.periodicity.name) : null) ??
    (frequency ? periodicityOf(frequency.value) : null)
  );
}

/**
 * The months to fill in: of the periodicity asked for, else of the one declared, else those that are programmed now (unless
 * they are to stay), else all that the sheet has cells for. Where the sheet's periods are longer, the sheet's.
 */
function periodsOf(indicator: Indicator, line: Line, task: TargetsTask): Month[] {
  const closings = closingMonths(line);
  const periodicity = task.periodicity ?? declaredPeriodicity(indicator);
  if (periodicity !== null) {
    const wanted = monthsOfPeriodicity(periodicity);
    return wanted.every((month) => closings.includes(month)) ? wanted : closings;
  }
  const programmed = closings.filter((month) => numberOf(line.months[month]!) !== null);
  return task.keep || programmed.length === 0 ? closings : programmed;
}

interface Captured {
  /** What stays, by month. */
  readonly kept: Map<Month, number>;
  /** Cells that have to be emptied. */
  readonly emptied: readonly Month[];
  /** A month that stays and cannot be read. */
  readonly unreadable: Month | null;
  readonly formulas: number;
}

/** What of the line stays: formulas always, figures when asked. */
function capturedOf(
  line: Line,
  periods: readonly Month[],
  keep: boolean,
  { snapshot }: DistributionContext,
): Captured {
  const kept = new Map<Month, number>();
  const emptied: Month[] = [];
  let unreadable: Month | null = null;
  let formulas = 0;
  for (const month of closingMonths(line)) {
    const reading = line.months[month]!;
    const formula = contentAt(snapshot, monthCell(line, month)).formula !== null;
    if (formula) formulas++;
    if (reading.kind === 'blank' && !formula) continue;
    if (!formula && !keep) {
      if (!periods.includes(month)) emptied.push(month);
      continue;
    }
    const value = reading.kind === 'text' ? reading.number : numberOf(reading);
    if (value === null && reading.kind !== 'blank') unreadable ??= month;
    // A formula that shows nothing stays, and counts nothing.
    else kept.set(month, value ?? 0);
  }
  return { kept, emptied, unreadable, formulas };
}

function sharesOf(
  task: TargetsTask,
  periods: readonly Month[],
  behavior: Behavior,
  lastYear: LastYear | null,
): number[] | null {
  if (task.by === 'shares') return periods.map((month) => task.shares?.[month] ?? 0);
  if (lastYear === null) return null;
  const { months } = figuresOf(lastYear.indicator);
  return shapeOf(months, periods, behavior === 'constant' ? 'sum' : behavior);
}

/** What the months say in all, before and after. */
function effectOf(
  behavior: Behavior,
  line: Line,
  annual: number,
  before: readonly (number | null)[],
  after: readonly (number | null)[],
  percent: boolean,
): EditEffect {
  const cells = monthCells(line);
  const shown = (value: number) => shownNumber(value, percent);
  const params = { annual: shown(annual) };
  const present = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
  switch (behavior) {
    case 'sum':
    case 'max-sum':
      return {
        labelId: 'edits.effects.sumOfMonths',
        params,
        before: shown(sumExact(present(before))),
        after: shown(sumExact(present(after))),
        cells,
      };
    case 'constant': {
      const alike = (values: readonly (number | null)[]) =>
        number(values.filter((value) => value === annual).length);
      return {
        labelId: 'edits.effects.monthsAtTarget',
        params,
        before: alike(before),
        after: alike(after),
        cells,
      };
    }
    case 'last': {
      const last = (values: readonly (number | null)[]) => {
        const value = present(values).at(-1);
        return value === undefined ? '' : shown(value);
      };
      return { labelId: 'edits.effects.lastPeriod', params, before: last(before), after: last(after), cells };
    }
  }
}

function skip(
  plan: Plan,
  indicator: Indicator,
  reason: string,
  cells: readonly CellRange[],
  params: MessageParams = {},
): Outcome {
  return {
    skipped: {
      plan: plan.id,
      item: labelOf(indicator),
      messageId: `edits.skipped.${reason}`,
      params,
      cells,
    },
  };
}

const figure = (reading: Reading): number | null =>
  reading.kind === 'text' ? reading.number : numberOf(reading);

/**
 * Proposes the targets of one indicator's periods.
 * @param lastYear who it was last year, for `by: 'last-year'`
 */
export function distributeTargets(
  plan: Plan,
  indicator: Indicator,
  task: TargetsTask,
  lastYear: LastYear | null,
  context: DistributionContext,
): Outcome {
  const line = indicator.programmed;
  const target = one(indicator.annualTarget.cell);
  if (line === null) return skip(plan, indicator, 'noMonths', [indicator.range]);
  if (contentAt(context.snapshot, indicator.annualTarget.cell).formula !== null) {
    return skip(plan, indicator, 'targetIsFormula', [target]);
  }
  const annual = numberOf(indicator.annualTarget.value);
  if (annual === null) return skip(plan, indicator, 'noTarget', [target]);

  const periods = periodsOf(indicator, line, task);
  const { kept, emptied, unreadable, formulas } = capturedOf(line, periods, task.keep, context);
  const cells = monthCells(line);
  if (
    formulas > 0 &&
    periods.every((month) => contentAt(context.snapshot, monthCell(line, month)).formula !== null)
  ) {
    return skip(plan, indicator, 'formulas', cells);
  }
  if (unreadable !== null) return skip(plan, indicator, 'unreadable', [one(monthCell(line, unreadable))]);

  const { behavior, assumed } = behaviorToPlan(indicator);
  let shares: number[] | null = null;
  if (task.by !== 'even' && behavior !== 'constant') {
    if (task.by === 'last-year' && lastYear === null) return skip(plan, indicator, 'noLastYear', [target]);
    shares = sharesOf(task, periods, behavior, lastYear);
    if (shares === null) return skip(plan, indicator, 'noShape', [target]);
  }
  const start = baselineOf(indicator);
  const done: Distribution = distribute({
    annual,
    periods,
    behavior,
    measure: indicator.measure,
    kept,
    ...(shares ? { shares } : {}),
    ...(start === null ? {} : { start }),
  });
  if (done.kind === 'problem') return skip(plan, indicator, `distribution.${done.problem}`, cells);

  const scale: Scale = scaleOf([...line.months, indicator.annualTarget.value]) ?? {
    fraction: false,
    percent: false,
  };
  const writes: PlannedWrite[] = [];
  for (const [month, value] of done.targets) {
    writes.push(writeNumber(monthCell(line, month), value, line.months[month]!, scale));
  }
  for (const month of emptied) writes.push(writeBlank(monthCell(line, month), line.months[month]!));

  const before = MONTHS.map((month) => figure(line.months[month]!));
  const after = MONTHS.map((month) =>
    emptied.includes(month) ? null : (done.targets.get(month) ?? kept.get(month) ?? null),
  );
  const percent = scale.percent || indicator.measure === 'percent';
  const proposal = proposalOf(
    {
      id: `targets:${plan.id}:${indicator.key}`,
      messageId: assumed ? 'edits.distribute.targetsAssumed' : 'edits.distribute.targets',
      params: {
        item: labelOf(indicator),
        annual: shownNumber(annual, percent),
        periods: number(periods.length),
        behavior: { kind: 'message', messageId: `compliance.behaviors.${behavior}`, params: {} },
      },
      effects: [effectOf(behavior, line, annual, before, after, percent)],
      kind: 'proposed',
    },
    writes,
    context.snapshot,
    [plan],
    true,
  );
  return proposal ? { proposal } : skip(plan, indicator, 'already', cells);
}

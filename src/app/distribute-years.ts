/** The total of a POM's product over its years, where the total is typed and the years are to be filled in. */
import { type CellRange, cellRange } from '../domain/address';
import { contentAt } from '../domain/cell-content';
import { sumExact } from '../domain/decimal';
import { distribute } from '../domain/distribution';
import { isPercentFormat } from '../domain/edit-decision';
import type { MultiYearProduct } from '../domain/multi-year';
import { scaleOf } from '../domain/number-scale';
import type { Month } from '../domain/period';
import { numberOf, type Plan, type Reading, type Sourced } from '../domain/plan';
import { formatAt, sheetNamed } from '../domain/snapshot';
import type { Outcome } from './distribute-targets';
import type { DistributionContext, DistributionTask } from './distribution-request';
import { shownNumber, writeNumber } from './number-writing';
import { proposalOf } from './proposals';

const at = ({ cell }: Sourced<unknown>): CellRange => cellRange(cell.sheet, cell.row, cell.column);

/**
 * Proposes the years of one product, physical and financial apart. Nothing is said of totals that are formulas of the years:
 * there is nothing to spread.
 */
export function distributeYears(
  plan: Plan,
  product: MultiYearProduct,
  task: Extract<DistributionTask, { kind: 'years' }>,
  { snapshot }: DistributionContext,
): Outcome[] {
  const item = product.code ?? product.name?.value ?? product.key;
  const skip = (reason: string, cells: readonly CellRange[]): Outcome => ({
    skipped: { plan: plan.id, item, messageId: `edits.skipped.${reason}`, params: {}, cells },
  });
  const kinds = [
    ['physical', product.totalPhysical],
    ['financial', product.totalFinancial],
  ] as const;
  return kinds.flatMap(([kind, total]): Outcome[] => {
    if (total === null) return [];
    if (contentAt(snapshot, total.cell).formula !== null) return [skip('totalIsFormula', [at(total)])];
    const annual = numberOf(total.value);
    if (annual === null) return [skip('noTarget', [at(total)])];
    const years: Sourced<Reading>[] = product.years.map((year) => year[kind]);
    const kept = new Map<Month, number>();
    for (const [i, year] of years.entries()) {
      const isFormula = contentAt(snapshot, year.cell).formula !== null;
      if (year.value.kind === 'blank' && !isFormula) continue;
      if (!isFormula && !task.keep) continue;
      const value = numberOf(year.value);
      if (value === null) return [skip('unreadable', [at(year)])];
      kept.set(i as Month, value);
    }
    const sheet = sheetNamed(snapshot, total.cell.sheet);
    const percent =
      sheet !== undefined && isPercentFormat(formatAt(sheet, total.cell.row, total.cell.column));
    const done = distribute({
      annual,
      // The years stand in for months: the method is the same.
      periods: years.map((_year, i) => i as Month),
      behavior: 'sum',
      measure: kind === 'financial' ? 'money' : percent ? 'percent' : 'count',
      kept,
      ...(task.shares ? { shares: task.shares } : {}),
    });
    const cells = years.map(at);
    if (done.kind === 'problem') return [skip(`distribution.${done.problem}`, cells)];
    const scale = scaleOf([...years.map(({ value }) => value), total.value]) ?? {
      fraction: false,
      percent: false,
    };
    const writes = [...done.targets].map(([i, value]) =>
      writeNumber(years[i]!.cell, value, years[i]!.value, scale),
    );
    const sum = sumExact(years.map(({ value }) => numberOf(value) ?? 0));
    const after = sumExact(
      years.map((_year, i) => done.targets.get(i as Month) ?? kept.get(i as Month) ?? 0),
    );
    const proposal = proposalOf(
      {
        id: `years:${plan.id}:${product.key}:${kind}`,
        messageId: `edits.distribute.years.${kind}`,
        params: { item, total: shownNumber(annual, percent), count: { kind: 'number', value: years.length } },
        effects: [
          {
            labelId: 'edits.effects.sumOfYears',
            params: {},
            before: shownNumber(sum, percent),
            after: shownNumber(after, percent),
            cells,
          },
        ],
        kind: 'proposed',
      },
      writes,
      snapshot,
      [plan],
      true,
    );
    return [proposal ? { proposal } : skip('already', cells)];
  });
}

/** Where a plan prints how the annual target is distributed in %, the distribution adds up to 100. */
import { decimalsOf, equalsExactly, sumExact } from '../domain/decimal';
import type { EditEffect } from '../domain/edit';
import type { FixKind } from '../domain/finding';
import { MONTHS } from '../domain/period';
import type { Line } from '../domain/plan';
import { labelOf, monthCell, totalCell } from '../domain/plan';
import { shareWeights } from '../domain/weight-sharing';
import { SUM_TOLERANCE } from '../domain/weights';
import type { FixDraft } from './define-rule';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { figureOf, targetsOf, unreadable } from './support/figures';
import { type FixWrite, figureWrite, isComputed, type SeesCells } from './support/fix-writes';
import { monthCells } from './support/places';
import { percent } from './support/words';

export const distributionNot100 = defineRule({
  meta: {
    id: 'distribution-not-100',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['PAT'],
    scope: 'area',
    fix: 'safe',
    messages: ['default', 'rounding'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const line = indicator.distribution;
      if (!line) continue;
      const lost = MONTHS.filter((month) => unreadable(line.months[month]!) !== null);
      if (lost.length > 0) {
        const formulas = lost.filter((month) => line.months[month]!.kind === 'uncomputed');
        if (formulas.length > 0) context.cannotCheck('uncomputed', monthCells(line, formulas));
        continue;
      }
      const shares = MONTHS.flatMap((month) => figureOf(line.months[month]!) ?? []);
      if (shares.length === 0) continue;
      const sum = Number(sumExact(shares).toPrecision(12));
      const difference = Math.abs(sumExact([sum, -100]));
      if (difference <= SUM_TOLERANCE) continue;
      // Each of n shares is off by half a unit of its last place at most; whole numbers are judged as tenths.
      const places = Math.max(1, ...shares.map((share) => Math.min(4, decimalsOf(share))));
      const rounding = difference <= (shares.length * 10 ** -places) / 2 + 1e-9;
      const months = MONTHS.filter((month) => figureOf(line.months[month]!) !== null);
      const cells = monthCells(line, months);
      context.report({
        messageId: rounding ? 'rounding' : 'default',
        severity: rounding ? 'info' : undefined,
        params: { item: labelOf(indicator), sum: percent(sum) },
        area,
        indicator,
        subject: 'distribution',
        cells,
        value: sum,
        expected: 100,
        compared: [
          { labelId: 'rules.labels.distributionSum', value: percent(sum), cells },
          { labelId: 'rules.labels.expected', value: percent(100), cells: [] },
        ],
      });
    }
  },
  fixes({ indicator }, _plan, context) {
    const line = indicator?.distribution;
    if (!indicator || !line) return [];
    const months = MONTHS.filter((month) => figureOf(line.months[month]!) !== null);
    if (months.some((month) => isComputed(monthCell(line, month), line.months[month]!, context))) return [];
    const before = months.map((month) => figureOf(line.months[month]!)!);
    const decimals = Math.min(2, Math.max(1, ...before.map(decimalsOf)));
    const params = { item: labelOf(indicator) };
    const total = distributionTotal(line, context);
    const fix = (id: string, kind: FixKind, numbers: readonly (number | null)[]): FixDraft[] => {
      const known = numbers.filter((figure): figure is number => figure !== null);
      const after = known.length === months.length ? shareWeights(known, decimals) : null;
      if (after === null) return [];
      const writes = months.flatMap((month, k) =>
        equalsExactly(before[k]!, after[k]!)
          ? []
          : [figureWrite(monthCell(line, month), after[k]!, line.months[month]!, line.months)],
      );
      const effect: EditEffect = {
        labelId: 'rules.labels.distributionSum',
        params: {},
        before: percent(Number(sumExact(before).toPrecision(12))),
        after: percent(sumExact(after)),
        cells: monthCells(line, months),
      };
      return [{ id, messageId: id, params, writes: [...writes, ...total], effects: [effect], kind }];
    };
    // The parts of the annual target that the months are; where they are none, only the proportion of what is written is left.
    const { months: targets, behavior, fits, programmed, unreadable: lost } = targetsOf(indicator);
    const adds = (behavior === 'sum' || behavior === 'max-sum') && fits && lost === null;
    const alike = programmed.length === months.length && programmed.every((month) => months.includes(month));
    const parts =
      adds && alike
        ? fix(
            'recompute',
            'safe',
            months.map((month) => targets[month]!),
          )
        : [];
    return [...parts, ...fix('proportion', 'proposed', before)];
  },
});

/** The total that somebody typed behind the shares. */
function distributionTotal(line: Line, context: SeesCells): FixWrite[] {
  const cell = totalCell(line);
  const figure = figureOf(line.total);
  if (!cell || figure === null || figure === 100 || isComputed(cell, line.total, context)) return [];
  return [figureWrite(cell, 100, line.total, line.months)];
}

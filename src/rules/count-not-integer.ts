/** Whole things come in whole numbers. */
import type { CellRange } from '../domain/address';
import { contains } from '../domain/address';
import { equalsExactly, roundHalfUp, sumExact } from '../domain/decimal';
import { divideWhole } from '../domain/largest-remainder';
import type { Indicator, Reading, Sourced } from '../domain/plan';
import { labelOf, monthCell } from '../domain/plan';
import type { FixDraft } from './define-rule';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { figureOf, targetsOf } from './support/figures';
import { figureWrite, isComputed, type SeesCells } from './support/fix-writes';
import { at } from './support/places';
import { behaviorToKeep, isAdding, programmeFix } from './support/programme-fix';
import type { PlanRow } from './support/rows-of';
import { rowsOf } from './support/rows-of';
import { againstBaseline, type FixPlace, fixesFrom } from './support/target-fixes';
import { unitOf } from './support/unit-of';
import { amount } from './support/words';

export const countNotInteger = defineRule({
  meta: {
    id: 'count-not-integer',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'],
    scope: 'area',
    fix: 'proposed',
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const unit = unitOf(indicator);
      if (indicator.measure === 'percent' || !unit || !counts(unit.kind)) continue;
      const { annual, months, programmed } = targetsOf(indicator);
      const parts: Part[] = programmed.map((month) => ({
        labelId: 'rules.labels.programmed',
        value: months[month]!,
        cell: at(monthCell(indicator.programmed!, month)),
      }));
      if (annual !== null) {
        parts.push({
          labelId: 'rules.labels.annualTarget',
          value: annual,
          cell: at(indicator.annualTarget.cell),
        });
      }
      report(parts, labelOf(indicator), unit.name, { area, indicator });
    }
    for (const { product, unit, label, place } of rowsOf(plan)) {
      if (!product || !unit || !counts(unit.kind)) continue;
      const parts = product.years.flatMap(({ physical }): Part[] => {
        const value = figureOf(physical.value);
        return value === null ? [] : [{ labelId: 'rules.labels.physical', value, cell: at(physical.cell) }];
      });
      report(parts, label, unit.name, place);
    }

    function report(parts: readonly Part[], item: string, unit: string, place: object): void {
      const broken = parts.filter(({ value }) => !Number.isInteger(value));
      const [first] = broken;
      if (!first) return;
      context.report({
        params: { item, unit, value: amount(first.value, 'count') },
        ...place,
        cells: broken.map(({ cell }) => cell),
        value: first.value,
        expected: null,
        compared: broken.map(({ labelId, value, cell }) => ({
          labelId,
          value: amount(value, 'count'),
          cells: [cell],
        })),
      });
    }
  },
  fixes({ area, indicator, cells }, plan, context) {
    if (area && indicator) return fixesFrom(wholeTargets({ area, indicator, context }));
    const row = rowsOf(plan).find(({ product }) =>
      product?.years.some(({ physical }) => contains(cells[0]!, physical.cell)),
    );
    return fixesFrom(row && wholeYears(row, context));
  },
});

/** Whole parts of a whole in proportion; nobody who has something is left without. Null where there is too little of it, or nobody. */
function wholeParts(total: number, shares: readonly number[]): number[] | null {
  const parts = divideWhole(total, shares);
  return parts === null || parts.some((part, i) => part === 0 && shares[i] !== 0) ? null : parts;
}

/** The nearest whole; less than half a thing is one, nothing is nothing. */
const wholeOf = (value: number) => (value === 0 ? 0 : Math.max(1, roundHalfUp(value, 0)));

/** Whole months that make the same year, as far as the year is whole; else the nearest year that is. */
function wholeTargets(place: FixPlace): FixDraft | null {
  const { indicator, area, context } = place;
  const { annual, months, programmed } = targetsOf(indicator);
  const values = programmed.map((month) => months[month]!);
  if ([...values, annual ?? 0].some((value) => value < 0)) return null;
  const behavior = behaviorToKeep(indicator);
  const sum = sumExact(values);
  const year = annual === null ? null : nearestWhole(annual, indicator);
  // The whole that months make up stays, though it is not the year.
  const total = year === null || Number.isInteger(sum) ? wholeOf(sum) : year;
  const parts =
    isAdding(behavior) && values.length > 0
      ? wholeMonths(total, values)
      : values.map((value) => (year !== null && equalsExactly(value, annual!) ? year : wholeOf(value)));
  if (parts === null) return null;
  const change = {
    months: new Map(programmed.map((month, i) => [month, parts[i]!])),
    annual: year ?? undefined,
  };
  const fix = programmeFix(context, area, indicator, change, behavior);
  const params = { item: labelOf(indicator), unit: unitOf(indicator)!.name };
  return fix && { id: 'whole', messageId: 'whole', params, ...fix };
}

/** Months that are whole already stay, where the others can make up the rest. */
function wholeMonths(total: number, values: readonly number[]): readonly number[] | null {
  const broken = values.filter((value) => !Number.isInteger(value));
  const rest = sumExact([total, ...values.filter(Number.isInteger).map((value) => -value)]);
  const parts = wholeParts(rest, broken);
  if (parts === null || broken.some((value, i) => Math.abs(parts[i]! - value) > 1))
    return wholeParts(total, values);
  return values.map((value) => (Number.isInteger(value) ? value : parts.shift()!));
}

/** Rounded, but not to where it would go against the base line. */
function nearestWhole(annual: number, indicator: Indicator): number {
  const nearest = wholeOf(annual);
  if (!againstBaseline(indicator, nearest)) return nearest;
  return nearest > annual ? Math.floor(annual) : Math.ceil(annual);
}

/** Whole years that make the nearest whole together. */
function wholeYears({ product, label, unit }: PlanRow, context: SeesCells): FixDraft | null {
  const { years, totalPhysical } = product!;
  const read = years.flatMap(({ physical }) => {
    const figure = figureOf(physical.value);
    return figure === null ? [] : [{ ...physical, figure }];
  });
  const figures = read.map(({ figure }) => figure);
  if (figures.some((figure) => figure < 0)) return null;
  const sum = sumExact(figures);
  const parts = wholeParts(wholeOf(sum), figures) ?? figures.map(wholeOf);
  const total = sumExact(parts);
  const changed = read
    .map((year, i) => ({ ...year, to: parts[i]! }))
    .filter(({ figure, to }) => figure !== to);
  const computes = ({ cell, value }: Sourced<Reading>) => isComputed(cell, value, context);
  if (changed.some(computes)) return null;
  const typed = totalPhysical && !computes(totalPhysical) ? figureOf(totalPhysical.value) : null;
  // A total that somebody typed follows the years; a formula does so by itself.
  if (typed !== null && typed !== total) changed.push({ ...totalPhysical!, figure: typed, to: total });
  return {
    id: 'whole',
    messageId: 'whole',
    params: { item: label, unit: unit!.name },
    writes: changed.map(({ cell, value, to }) => figureWrite(cell, to, value, [])),
    effects: [
      {
        labelId: 'edits.effects.sumOfYears',
        params: {},
        before: amount(sum, 'count'),
        after: amount(total, 'count'),
        cells: read.map(({ cell }) => at(cell)),
      },
    ],
  };
}

interface Part {
  readonly labelId: string;
  readonly value: number;
  readonly cell: CellRange;
}

function counts(kind: string): boolean {
  return kind === 'count' || kind === 'generic';
}
